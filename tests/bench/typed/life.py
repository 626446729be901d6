"""Conway's Life without borders: a set of tuples, a dict from tuple to int, unpacking."""

GENERATIONS = 1_000

START = [
    ".#.....",
    "...#...",
    "##..###",
]


def parse(rows):
    return {(x, y) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell == "#"}


def step(alive):
    neighbours = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx != 0 or dy != 0:
                    cell = (x + dx, y + dy)
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    following = set()
    for cell, count in neighbours.items():
        if count == 3 or (count == 2 and cell in alive):
            following.add(cell)
    return following


def main():
    alive = parse(START)
    most = 0
    for generation in range(GENERATIONS):
        alive = step(alive)
        most = max(most, len(alive))
        if generation % 250 == 249:
            print(f"generation {generation + 1}: {len(alive)} alive")
    print("most", most, "corners", min(alive), max(alive))


if __name__ == "__main__":
    main()
