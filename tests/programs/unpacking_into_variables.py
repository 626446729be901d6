"""Tuples taken apart into local variables: what these had before may be what holds the parts."""


def rotate(count):
    a, b = 1, 1
    for _ in range(count):
        a, b = b, a + b
    return a, b


def nested(depth):
    here = (0, None)
    for i in range(depth):
        here = (i, here)
    total = 0
    while here is not None:
        number, here = here   # the variable gives up the tuple that it is taken from
        total += number
    return total


def from_list(items):
    items, first = items[0]   # the same with a list that holds the last reference
    return items, first


def same_variable(pairs):
    for x, x in pairs:
        print("same", x)


def kinds(rows):
    for name, count, price, known in rows:
        print(name, count + 1, price / 2, not known)


def starts_in_loop(rows):
    for row in rows:
        left, right = row
        if left > 2:
            break
    return left, right


def survives(rows):
    last = "none"
    for last, number in rows:
        pass
    return last


def too_few(rows):
    a, b = "before", "before"
    try:
        for a, b in rows:
            print(a, b)
    except ValueError as error:
        print("ValueError:", error, "left", a, b)
    try:
        a, b = {}
    except ValueError as error:
        print("ValueError:", error, "left", a, b)
    try:
        a, b = 5
    except TypeError as error:
        print("TypeError:", error, "left", a, b)


def half_way():
    def values():
        yield "one"
        raise KeyError("half-way")
    a = b = "kept"
    try:
        a, b = values()
    except KeyError as error:
        print("KeyError:", error, a, b)


def unbound(flag):
    if flag:
        a, b = 1, "x"
    try:
        return a, b
    except UnboundLocalError as error:
        return str(error)


def mixed(values):
    for value in values:
        a, b = value
        print(type(a).__name__, type(b).__name__, a, b)


def empty():
    () = []
    [] = ()
    try:
        () = [1]
    except ValueError as error:
        print("ValueError:", error)


def many():
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r = range(18)
    return a + r, p * q, [b, c, d, e, f, g, h, i, j, k, l, m, n, o]


def popped():
    stack = [(i, str(i)) for i in range(4)]
    while stack:
        number, text = stack.pop()
        print(number, text, end=" ")
    try:
        number, text = stack.pop()
    except IndexError as error:
        print(error, number, text)


def big():
    low, high = 2**62 - 1, 2**64
    for low, high in [(low + 1, high - 1), (-high, -low), (-0.0 == 0, high)]:
        print(low, high)


def main():
    print(rotate(100))
    print(nested(1000))
    print(from_list([([1, 2], "first")]))
    same_variable([(1, 2), (3, 4)])
    kinds([("nut", 3, 0.5, True), ("bolt", 2**63, -0.0, False), ("ünï", -1, float("inf"), True)])
    print(starts_in_loop([(1, "a"), (3, "b"), (5, "c")]))
    print(survives([]), survives([("a", 1), ("b", 2)]))
    too_few([(1, 2), (3,), (4, 5)])
    half_way()
    print(unbound(True), unbound(False))
    mixed([(1, "a"), [2.5, None], "xy", {"k": 1, "l": 2}, range(2), (True, b"z")])
    empty()
    print(many())
    popped()
    big()


main()
