"""Conway's Game of Life on a set of tuples."""

import sys

PATTERNS = {
    "glider": """
        .O.
        ..O
        OOO""",
    "blinker": "OOO",
    "acorn": """
        .O.....
        ...O...
        OO..OOO""",
    "gun": """
        ........................O
        ......................O.O
        ............OO......OO............OO
        ...........O...O....OO............OO
        OO........O.....O...OO
        OO........O...O.OO....O.O
        ..........O.....O.......O
        ...........O...O
        ............OO""",
}


def parse(text):
    lines = [line.strip() for line in text.strip("\n").splitlines()]
    return {(x, y) for y, line in enumerate(lines) for x, c in enumerate(line) if c == "O"}


def neighbours(cell):
    x, y = cell
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]


def step(cells):
    counts = {}
    for cell in cells:
        for n in neighbours(cell):
            counts[n] = counts.get(n, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def bounds(cells):
    xs = [x for x, _ in cells]
    ys = [y for _, y in cells]
    return min(xs), min(ys), max(xs), max(ys)


def draw(cells, limit=60):
    if not cells:
        print("(nothing lives)")
        return
    x0, y0, x1, y1 = bounds(cells)
    for y in range(y0, min(y1, y0 + limit // 2) + 1):
        print("".join("O" if (x, y) in cells else "." for x in range(x0, min(x1, x0 + limit) + 1)))


def period(cells, limit=40):
    """After how many generations the pattern comes back, if it does, and whether it has moved."""
    def normal(cells):
        x0, y0, _, _ = bounds(cells)
        return frozenset((x - x0, y - y0) for x, y in cells)

    start, shape = cells, normal(cells)
    for n in range(1, limit + 1):
        cells = step(cells)
        if not cells:
            return None
        if normal(cells) == shape:
            return n, cells != start
    return None


def main():
    generations = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    for name, text in PATTERNS.items():
        cells = parse(text)
        print(f"{name}: {len(cells)} cells, period {period(cells)}")
        history = [len(cells)]
        for _ in range(generations):
            cells = step(cells)
            history.append(len(cells))
        print(f"after {generations}: {len(cells)} cells in {bounds(cells)}, most {max(history)} in generation {history.index(max(history))}")
        draw(cells)
        print()


if __name__ == "__main__":
    main()
