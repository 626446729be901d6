# Lists of floats and lists of bools are kept raw while nothing else gets in; no program can tell.
import copy
import json
import math


def show(label, items):
    print(label, items, len(items), type(items[0]).__name__ if items else "-")


def floats(n):
    result = []
    for i in range(n):
        result.append(i / 4)
    return result


def odd_values():
    items = [0.0, -0.0, 1e308 * 10, -1e308 * 10, 5e-324, 1.5, -1.5]
    show("odd", items)
    items.append(math.nan)
    print(items[-1] == items[-1], items[-1] in items, items.count(-0.0), items.index(0.0), math.copysign(1, items[1]))
    items[0] = items[1]
    print(math.copysign(1, items[0]), items[-2], items[2], items[3])


def mixed_later():
    items = floats(4)
    alias = items
    items.append(7)
    show("an int comes in", alias)
    print(items is alias, [type(x).__name__ for x in alias], sum(items))
    items = floats(3)
    items[1] = None
    show("None comes in", items)
    items = floats(3)
    items[0] = True
    show("a bool comes in", items)
    items = [True, False]
    items.append(1)
    show("an int among bools", items)
    items = [True] * 3
    items[1] = "x"
    show("a string among bools", items)


def anything(items, value):
    items.append(value)
    return items


def through_dynamic_code():
    items = floats(3)
    for value in (2.5, 3, "s", None):
        print(anything(items, value))
    flags = [False] * 3
    table = {"flags": flags, "floats": floats(2)}
    for key in sorted(table):
        table[key].append(True)
        print(key, table[key], table[key][-1] is True)


def methods():
    items = floats(6)
    items.insert(2, 9.5)
    show("insert", items)
    items.reverse()
    show("reverse", items)
    items.sort()
    show("sort", items)
    items.extend(floats(2))
    items.extend((4.0, 5.0))
    items += [6.0]
    show("extend", items)
    items.remove(9.5)
    print(items.pop(), items.pop(0), items.pop(-2), items)
    del items[1]
    del items[::2]
    show("del", items)
    items.clear()
    show("clear", items)
    items.append(1.0)
    show("again", items)
    items.pop()
    items.append(True)
    show("another kind", items)


def slices():
    items = floats(8)
    print(items[2:5], items[::-3], items[5:2], items[:], items[::2] + items[1::2])
    items[1:3] = [9.0]
    print(items)
    items[::3] = [0.5, 1.5, 2.5]
    print(items, items * 2, 0 * items)
    flags = [True, False, True]
    print(flags[::-1], flags * 2, flags + [1.0], flags + flags)
    items *= 2
    print(items)
    try:
        items[::2] = [1.0]
    except ValueError as e:
        print(e)


def indices():
    items = floats(3)
    for i in (0, -1, 2, -3, 3, -4, 10 ** 30):
        try:
            print(i, items[i])
            items[i] = 5.0
        except IndexError as e:
            print(type(e).__name__, e)
    print(items)


def mutation_while_iterating():
    items = [1.0, 2.0]
    for x in items:
        if len(items) < 6:
            items.append(x + 10)
        if x == 12.0:
            items.append(3)
    print(items)
    flags = [True, False]
    for i, flag in enumerate(flags):
        if i < 3:
            flags.append(not flag)
    print(flags)


def whole():
    a, b = floats(3), floats(3)
    print(a == b, a < b, a <= b, a != [0, 0.25, 0.5], a == [0, 0.25, 0.5], hash(tuple(a)) == hash(tuple(b)))
    print(tuple(a), set([0.5, 0.5]), dict(zip(["x", "y"], a)), sorted(a, reverse=True), max(a), min(a), sum(a), all([True, True]), any([False]))
    print(copy.copy(a), copy.deepcopy([a, a]), json.dumps(a), json.dumps([True, False]), str([True]), repr([1.0]))
    x, y, z = a
    print(x, y, z, *a, [*a, *b], f"{a}", "%s" % a)
    print([p * q for p, q in zip(a, b)], list(map(int, a)), list(reversed(a)), [not f for f in [True, False]])
    print(list(enumerate(a)), 0.25 in a, 1 in [True], True in [1.0], a.copy(), list(a))


def matrices():
    rows = [[0.0] * 3 for _ in range(2)]
    shared = [[1.0]] * 2
    rows[0][1] = 2.0
    rows[1][2] += 3.5
    shared[0][0] = 4.0
    shared[1].append(5.0)
    print(rows, shared, [[True, False]][0][-1], [[1.5, 2.5]][0][1], len([[1.0], [2.0, 3.0]][1]))


def from_none():
    items = [None] * 3
    for i in range(3):
        items[i] = i * 0.5
    print(items, sum(items))
    best = None
    for x in items:
        if best is None or x > best:
            best = x
    print(best)


def generators():
    def halves():
        items = [0.5, 1.5]
        for x in items:
            yield x
            items.append(x * 2) if len(items) < 4 else None

    print(list(halves()), sum(halves()))


odd_values()
mixed_later()
through_dynamic_code()
methods()
slices()
indices()
mutation_while_iterating()
whole()
matrices()
from_none()
generators()
