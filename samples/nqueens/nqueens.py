"""Place N queens on a board so that none attacks another."""

import sys


def placements(n, row=0, columns=frozenset(), diagonals=frozenset(), antidiagonals=frozenset()):
    """Yields tuples: the column of the queen in each row from `row` on."""
    if row == n:
        yield ()
        return
    for column in range(n):
        if column in columns or row + column in diagonals or row - column in antidiagonals:
            continue
        for rest in placements(n, row + 1, columns | {column}, diagonals | {row + column}, antidiagonals | {row - column}):
            yield (column, *rest)


def count_bits(n, row=0, columns=0, left=0, right=0):
    """The same count with bit masks."""
    if row == n:
        return 1
    total = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        total += count_bits(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def mirrored(solution):
    n = len(solution)
    return tuple(n - 1 - c for c in solution)


def rotated(solution):
    out = [0] * len(solution)
    for row, column in enumerate(solution):
        out[column] = len(solution) - 1 - row
    return tuple(out)


def distinct(solutions):
    """Solutions that are not rotations or mirror images of earlier ones."""
    seen = set()
    for s in solutions:
        images = []
        for _ in range(4):
            images += [s, mirrored(s)]
            s = rotated(s)
        if seen.isdisjoint(images):
            yield images[0]
        seen.update(images)


def draw(solution):
    for column in solution:
        print(" ".join("Q" if c == column else "." for c in range(len(solution))))


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    for size in range(1, n + 1):
        solutions = list(placements(size))
        print(f"{size:2} queens: {len(solutions):5} solutions, {sum(1 for _ in distinct(solutions)):4} distinct, {count_bits(size):5} by bits")
    first = next(placements(n), None)
    if first:
        draw(first)


if __name__ == "__main__":
    main()
