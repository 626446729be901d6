"""Loops over lists whose items are looked up in place: aliases, other layouts, indices from the end and out of range, stores of every kind."""


def total(values, times):
    """Reads alone; nested loops, one list per row."""
    result = 0.0
    for _ in range(times):
        for i in range(len(values)):
            row = values[i]
            for j in range(len(row)):
                result += row[j] * values[-1][j - len(row)]
    return result


def swap_ends(numbers):
    low = 0
    high = len(numbers) - 1
    while low < high:
        numbers[low], numbers[high] = numbers[high], numbers[low]
        low += 1
        high -= 1
    return numbers


def fill(target, source):
    """Target and source may be one list."""
    for i in range(len(source)):
        target[i] = source[i] + 1
    return target


def mark(flags, step):
    for i in range(0, len(flags), step):
        flags[i] = not flags[i]
    return flags


def sums(numbers):
    result = 0
    for i in range(len(numbers)):
        result += numbers[i] * numbers[-i]
    return result


def beyond(numbers, count):
    result = 0
    i = 0
    try:
        while i < count:
            result += numbers[i]
            i += 1
    except IndexError as e:
        return result, i, str(e)
    return result, i, "none"


def store_beyond(values, count):
    i = -1
    try:
        for i in range(count):
            values[i] = values[i] * 2.0
    except IndexError as e:
        return values, i, str(e)
    return values, i, "none"


def mixed_stores(values, others):
    """A store of another kind turns a list of floats into one of anything, while the loop runs."""
    result = 0.0
    for i in range(len(values)):
        result += values[i]
        others[i] = i
        result += values[i]
    return result


def grows(numbers, limit):
    i = 0
    while i < len(numbers):
        if len(numbers) < limit:
            numbers.append(numbers[i] + 1)
        i += 1
    return numbers


def rebinds(numbers):
    result = []
    for i in range(3):
        result.append(numbers[i])
        numbers = [n * 10 for n in numbers]
    return result


def nothing(numbers):
    if len(numbers) > 5:
        chosen = numbers
    else:
        chosen = None
    result = 0
    for i in range(len(numbers) - 5):
        result += chosen[i]
    return result


def objects(rows):
    names = []
    for i in range(len(rows)):
        row = rows[i]
        for j in range(len(row)):
            if row[j] is rows[0][0]:
                names.append((i, j))
    return names


matrix = [[1.5, 2.0, -0.0], [0.25, float("inf"), 3.0], [4.0, 5.0, 6.0]]
print(total(matrix, 2))
print(total([[1.0, 2], [3, 4.0]], 1), total([], 3), total([[]], 3))

big = 10 ** 30
print(swap_ends([1, 2, 3, big]), swap_ends([]), swap_ends([7]), swap_ends([big, -big, 0, 1, 2]))
strings = ["a", "b", "c"]
print(swap_ends(strings), strings[0] is swap_ends(strings)[2])

floats = [0.5, 1.5]
print(fill(floats, floats), fill([0, 0], [2 ** 62 - 1, 2 ** 63]), fill([None, "x"], [1, 2]))
numbers = [1, 2, big]
print(fill(numbers, numbers), numbers)

print(mark([True, False, True, True], 2), mark([False] * 3, 1), mark([], 1), mark([0, 1, True], 1))
print(sums([1, 2, 3]), sums([big, 2, -big]), sums([True, 2]))
print(beyond([1, 2, 3], 3), beyond([1, 2, 3], 5), beyond([], 1))
print(store_beyond([1.0, 2.5], 2), store_beyond([1.0], 3), store_beyond([1, 2.0], 2))

values = [0.5, 1.5, 2.5]
print(mixed_stores(values, [0.0, 0.0, 0.0]))
print(mixed_stores(values, values), values)
print(grows([1], 6), rebinds([1, 2, 3]), nothing([1, 2]), nothing([1, 2, 3, 4, 5, 6, 7]))

marker = object()
print(objects([[marker, 1], [2, marker, 3], []]))
