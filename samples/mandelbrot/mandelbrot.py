"""The Mandelbrot set, as text or as a PGM picture."""

import sys

SHADES = " .:-=+*#%@"


def iterations(cx, cy, limit):
    x = y = 0.0
    for n in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return n
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return limit


def grid(width, height, limit):
    for row in range(height):
        cy = 2.4 * row / (height - 1) - 1.2
        yield [iterations(3.0 * col / (width - 1) - 2.1, cy, limit) for col in range(width)]


def draw(width, limit):
    inside = 0
    for row in grid(width, width // 2, limit):
        inside += row.count(limit)
        print("".join(SHADES[n * (len(SHADES) - 1) // limit] for n in row).rstrip())
    print(f"{inside} of {width * (width // 2)} points are inside")


def write_pgm(width, limit, path):
    height = width * 4 // 5
    with open(path, "wb") as f:
        f.write(f"P5\n{width} {height}\n255\n".encode("ascii"))
        for row in grid(width, height, limit):
            f.write(bytes(255 - n * 255 // limit for n in row))
    print(f"wrote {path}: {width} x {height}")


def main():
    width = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    limit = 200
    if len(sys.argv) > 2:
        write_pgm(width, limit, sys.argv[2])
    else:
        draw(width, limit)
    samples = [(0.0, 0.0), (-1.0, 0.0), (0.25, 0.5), (-0.75, 0.1), (0.3, 0.6), (1.0, 1.0)]
    print({f"{x:+}{y:+}i": iterations(x, y, limit) for x, y in samples})


if __name__ == "__main__":
    main()
