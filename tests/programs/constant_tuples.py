"""Tuples of constants are made once: whoever returns them returns the same one."""

def f(n):
    return (1, "a", (2.5, None), -3, ("x", ("y", True)))


def g():
    return f(1) is f(2), f(0)


def h(x):
    total = 0
    for a, b in ((1, 2), (3, 4)):
        total += a * b * x
    if x in (1, 2, 3):
        total += 100
    for d in (-1, 0, 1):
        total += d * x
    return total, (0, 0), ("big", 123456789012345678), 1, 2


def gen():
    yield (1, 2)
    yield (1, 2)
print(f(1), g(), h(3), h(7), list(gen()), hash(f(1)) == hash(f(2)), [h(1)[1]] * 2)
a, b = gen()
print(a == b, a, "%s-%s" % (1, "x"), (lambda: (7, "k"))())
print(f(1) is f(1), h(1)[1] is h(2)[1], h(1)[2][0])


def nested(depth, keep=(1, (2, ()))):
    if depth == 0:
        return ((1, ("é", b"x")), ..., ())
    return nested(depth - 1), keep, (depth, 1), (-0.0, 1e300, -5, 2**3, not True)


print(nested(2), nested(0) == nested(0))


def used_as_keys(rounds):
    counts = {}
    for i in range(rounds):
        key = ("even", 0) if i % 2 == 0 else ("odd", 1)
        counts[key] = counts.get(key, 0) + 1
    return counts, ("even", 0) in counts, counts[("odd", 1)]


print(used_as_keys(7))
