"""Items of lists in a list, in loops inside loops: rows of floats, bools, ints and objects, shared rows, rows that change between loops, subscripts that miss."""


def total(rows):
    result = 0.0
    for _ in range(3):
        for i in range(len(rows)):
            for j in range(len(rows[i])):
                result += rows[i][j]
    return result


print(total([[0.5, 1.5], [2.0], [], [-0.0, 1e300]]), total([]), total([[]]))
shared = [1.0, 2.0]
print(total([shared, shared, [3.0]]))
print(total([list(map(float, "123")), [4.0]]))  # rows that keep their floats in different ways


def mixed_total(rows):
    result = 0
    for _ in range(3):
        for i in range(2):
            for j in range(2):
                result += rows[i][j]
    return result


print(mixed_total([[1, 2**70], [-(2**62), 2**62 - 1]]), mixed_total([[True, 2], [3, False]]))


def count_neighbours(grid, rounds):
    height, width = len(grid), len(grid[0])
    counts = [[0] * width for _ in range(height)]
    for _ in range(rounds):
        for y in range(height):
            for x in range(width):
                for dy in (-1, 0, 1):
                    for dx in (-1, 0, 1):
                        if grid[(y + dy) % height - height][(x + dx) % width - width]:  # all subscripts are negative
                            counts[y][x] += 1
    return counts


print(count_neighbours([[True, False, False], [False, True, True], [False, False, True], [True, True, True]], 2))


def missing(rows, i, j):
    """Whatever is wrong, it is found as late as Python finds it."""
    seen = []
    try:
        for _ in range(4):
            for k in range(6):
                seen.append(len(seen))
                if len(seen) == 20:
                    rows[i][j] = 9.0
                elif len(seen) > 20:
                    return rows[i][j]
                else:
                    rows[k % 2][0] = rows[k % 2][1] + 1.0
    except IndexError as error:
        return len(seen), error.args, rows
    return None


print(missing([[0.0, 1.0], [2.0, 3.0]], 1, 1), missing([[0.0, 1.0], [2.0, 3.0]], 2, 0), missing([[0.0, 1.0], [2.0, 3.0]], 0, -3), missing([[0.0, 1.0], [2.0]], 0, 0))


def read_missing(rows, i, j):
    total = 0.0
    try:
        for k in range(30):
            for _ in range(2):
                total += rows[k % 2][k % 2]
                if k == 29:
                    total += rows[i][j]
    except IndexError as error:
        return total, str(error)
    return total


ROWS = [[1.0, 2.0], [3.0, 4.0]]
print(read_missing(ROWS, 0, 1), read_missing(ROWS, 0, 2), read_missing(ROWS, 0, 2**70), read_missing(ROWS, -3, 0), read_missing(ROWS, 2**65, 0), read_missing(ROWS, -1, -1))


def transpose(rows):
    size = len(rows)
    for i in range(size):
        for j in range(i):
            keep = rows[i][j]
            rows[i][j] = rows[j][i]
            rows[j][i] = keep
    return rows


print(transpose([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]))
print(transpose([[1, 2], [3, 2**80]]), transpose([[True, False], [False, True]]), transpose([["a", "b"], ["c", "d"]]))
print(transpose([[1, 2.5], ["x", None]]))


def grow(rows):
    """Loops that change the rows look at them anew."""
    seen = []
    for i in range(3):
        for j in range(3):
            rows[j].append(rows[j][i] + 1)
            if j == 2:
                rows[0] = rows[1]
            seen.append(rows[0][-1])
    return rows, seen


print(grow([[1], [10], [100]]))


def floyd(distances):
    size = len(distances)
    for k in range(size):
        for i in range(size):
            for j in range(size):
                if distances[i][k] + distances[k][j] < distances[i][j]:
                    distances[i][j] = distances[i][k] + distances[k][j]
    return distances


print(floyd([[0, 3, 99, 7], [8, 0, 2, 99], [5, 99, 0, 1], [2, 99, 99, 0]]))
print(floyd([[0.0, 3.5, 99.0], [8.25, 0.0, 2.0], [5.0, float("inf"), 0.0]]))


class Cell:
    def __init__(self, value):
        self.value = value


def objects(rows):
    result = 0
    for _ in range(3):
        for row in range(2):
            for column in range(2):
                result = result * 3 + rows[row][column].value
    return result


cell = Cell(5)
print(objects([[Cell(1), Cell(2)], [cell, cell]]))


def stored(rows, value):
    """A float into rows of ints, an int into rows of bools: the rows keep what they are given."""
    for _ in range(4):
        for i in range(2):
            rows[i][i] = value
    return rows


print(stored([[1, 2], [3, 4]], 5), stored([[True, False], [False, False]], True), stored([[0.0, 1.0], [2.0, 3.0]], 2.5))
print(stored([[True, False], [False, False]], 7), stored([[0.5, 1.5], [2.5, 3.5]], 7), stored([[1, 2], [3, 4]], 0.5))


def itself():
    """A list that is one of its own rows."""
    rows = [[1, 2, 3], [4, 5, 6]]
    rows.append(rows)
    found = 0
    for _ in range(4):
        for i in range(3):
            for j in range(2):
                found += rows[i][j] is rows[0]
    return found, rows


print(itself())


def lines():
    grid = ["abc", "def"]
    cells = [list(line) for line in grid]
    text = ""
    for _ in range(3):
        for i in range(2):
            for j in range(3):
                text += cells[i][j]
                cells[i][j] = cells[i][j].upper()
    return text


print(lines())


def solve(matrix):
    """Elimination: rows change places in the middle of the loops."""
    size = len(matrix)
    for column in range(size):
        pivot = column
        for row in range(column, size):
            if abs(matrix[row][column]) > abs(matrix[pivot][column]):
                pivot = row
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        for row in range(size):
            if row != column:
                factor = matrix[row][column] / matrix[column][column]
                for k in range(column, size + 1):
                    matrix[row][k] -= factor * matrix[column][k]
    return [matrix[i][size] / matrix[i][i] for i in range(size)]


print(solve([[0.0, 2.0, 1.0, 7.0], [1.0, -2.0, -3.0, -9.0], [4.0, 1.0, 2.0, 13.0]]))


def exchange(rows):
    seen = []
    for _ in range(3):
        for i in range(2):
            for j in range(2):
                seen.append(0)
    for turn in range(4):
        total = 0
        for i in range(2):
            for j in range(2):
                total = total * 10 + rows[i][j]
                if j == turn % 2:
                    rows[0], rows[1] = rows[1], rows[0]
        seen[turn] = total
    return seen


print(exchange([[1, 2], [3, 4]]))
GRID = [[1.0, 2.0], [3.0, 4.0]]


def rebind():
    global GRID
    GRID = [[9.0] * 2] * 2
    return 0


def of_a_parameter(rows):
    total = 0.0
    for i in range(3):
        for j in range(2):
            for k in range(2):
                total += rows[j][k] * (i + rebind())
    return total


print(of_a_parameter(GRID), of_a_parameter(GRID))
