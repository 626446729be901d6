"""The Mandelbrot set as text: float arithmetic in a loop that ends early, and strings by the character."""

WIDTH = 240
HEIGHT = 120
LIMIT = 1_000

SHADES = " .:-=+*%@#"


def iterations(cx, cy):
    x = 0.0
    y = 0.0
    for n in range(LIMIT):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return LIMIT


def main():
    total = 0
    for row in range(HEIGHT):
        line = ""
        for column in range(WIDTH):
            n = iterations(3.0 * column / WIDTH - 2.1, 2.4 * row / HEIGHT - 1.2)
            total += n
            line += SHADES[-1] if n == LIMIT else SHADES[n % 9]
        print(line)
    print(total)


if __name__ == "__main__":
    main()
