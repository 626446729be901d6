"""All ways to place queens on a board: recursion, sets of ints and a list that grows and shrinks."""

SIZE = 12


def place(row, size, columns, rising, falling, placed, solutions):
    if row == size:
        solutions.append(placed[:])
        return
    for column in range(size):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        placed.append(column)
        place(row + 1, size, columns, rising, falling, placed, solutions)
        placed.pop()
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)


def solve(size):
    solutions = []
    place(0, size, set(), set(), set(), [], solutions)
    return solutions


def main():
    for size in range(4, SIZE + 1):
        solutions = solve(size)
        print(size, len(solutions), solutions[0], solutions[-1])


if __name__ == "__main__":
    main()
