"""Loops over ranges, and counters, that start near 2**60, 2**61, 2**62 and 2**63: as far as their ends say, and no farther."""


def up(start, stop, most=5):
    seen = []
    for i in range(2**61 - 2, stop):
        seen.append(i - start)
        if len(seen) == most:
            break
    return seen


def count(n):
    return [i for i in range(2305843009213693951, n)]


def down(n):
    return [i for i in range(-2305843009213693950, n, -1)]


def by_much(n):
    return [i for i in range(5, n, 2**60)]


def from_limits():
    found = []
    for start in (2**60, 2**60 + 1, 2**61, 2**62 - 2, 2**62, 2**63 - 1):
        for i in range(start, start + 3):
            found.append(i - start)
    for i in range(4611686018427387901, 4611686018427387906):
        found.append(i)
    for i in range(1152921504606846975, 1152921504606846978):
        found.append(i)
    return found


def counter():
    n = 2305843009213693949
    seen = []
    while len(seen) < 6:
        seen.append(n)
        n += 1
    return seen, n * 2


def counter_to_the_limit():
    n = 4611686018427387902
    n += 1
    n += 1
    n += 1
    return n, -n


def masked(x):
    base = x & 2305843009213693951
    steps = []
    for i in range(base, 4611686018427387904, 999):
        steps.append(i - base)
        if len(steps) == 3:
            break
    return [i - base for i in range(base, base + 3)], steps


def nested(n):
    pairs = []
    for i in range(n):
        for j in range(i + 1, n):
            pairs.append((i, j))
    for i, _ in enumerate("ab"):
        for j in range(i, n + 2305843009213693952 - 2305843009213693952):
            pairs.append((j, i))
    return pairs


def stopped(start):
    ticks = 0
    for i in range(2305843009213693951, 9223372036854775806, 2):
        ticks += 1
        if ticks == 4:
            return i
    return ticks


print(up(2**61 - 2, 2**61 + 9), up(2**61 - 2, 2**61))
print(count(2**61 + 3), down(-2**61 - 2), by_much(2**63))
print(from_limits())
print(counter(), counter_to_the_limit())
print(masked(2**64 - 1), masked(7))
print(nested(4))
print(stopped(0))
