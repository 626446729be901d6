# One function called with many types, directly, through names and through other functions.


def add(a, b):
    return a + b


def twice(x):
    return add(x, x)


def show(x, *, width=0):
    return f"{x!r:>{width}}" if width else repr(x)


def first(seq, default=None):
    for item in seq:
        return item
    return default


def apply(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def power(base, exponent=2):
    return base ** exponent


def clamp(x, low, high):
    return low if x < low else high if x > high else x


def describe(x):
    if x is None:
        return "nothing"
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number " + str(x)
    if isinstance(x, str):
        return "text " + x.upper()
    if isinstance(x, (list, tuple)):
        return type(x).__name__ + " of " + ", ".join(describe(y) for y in x)
    return "other " + type(x).__name__


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(*map(add, self.parts, other.parts))
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __repr__(self):
        return f"Vector{self.parts}"


print(add(1, 2), add(1, 2.0), add(True, True), add("a", "b"), add([1], ["b"]), add((), (None,)), add(b"x", b"y"))
print(twice(2), twice(2.5), twice("ab"), twice([0]), twice(True), twice(2**62), twice(-2**63))
print(add(Vector(1, 2), Vector(0.5, "" == "")), sum([Vector(1, "a"), Vector(2, "b")]))
for a, b in [(1, "a"), ("a", 1), (None, 1), ([], ()), (Vector(1), 3), (3, Vector(1)), ({}, {}), (1.5, None)]:
    print(apply(add, a, b))
print(show(1), show("x", width=6), show(None, width=8), show([1.0, True], width=14))
print(first([1, 2]), first("xyz"), first({}), first({}, 0), first({"k": 1}.items()), first((c for c in "q")), first(range(5, 6)))
print(power(3), power(3, 3), power(2, -1), power(2.0, 3), power(2, 100), power(True, False), power(-2, 63), apply(power, "x"), apply(power, 0, -1))
print(clamp(5, 1, 3), clamp(2.5, 1, 3), clamp("m", "a", "k"), clamp([2], [1], [3]), clamp(True, 0.5, 2), clamp(0, 0.5, 2), clamp((1, 2), (1,), (1, 2, 3)))
print(describe([1, 2.0, True, None, "x", (1, ["y"]), {}, b""]))


def defaults(a, b=1, *rest, c="c", **more):
    return (a, b, rest, c, sorted(more.items()))


print(defaults(1), defaults("a", None), defaults(1, 2, 3, 4.0), defaults(a=(), c=0), defaults(*"xyz", **{"c": 1, "d": []}))
print(apply(defaults), apply(defaults, 1, a=2), apply(defaults, 1, 2, b=3))
print(apply(add, 1), apply(add, 1, 2, 3), apply(add, a=1, c=2), apply(add, 1, b="x"))


def recursive(x, depth):
    # Changes the type of its own argument as it goes down.
    if depth == 0:
        return x
    if depth % 3 == 0:
        return recursive(str(x), depth - 1)
    if depth % 3 == 1:
        return recursive([x], depth - 1)
    return recursive((x, depth), depth - 1)


for depth in range(7):
    print(recursive(depth, depth))


def rebinding(x):
    if not isinstance(x, str):
        x = str(x)
    x = x.split(",")
    x = [int(p) if p.strip("- ").isdigit() else p for p in x]
    return x


print(rebinding("1,2,x,-3"), rebinding(12), rebinding(None), rebinding((1, 2)))


def mutual_a(n, acc):
    return acc if n == 0 else mutual_b(n - 1, acc + 1)


def mutual_b(n, acc):
    return acc if n == 0 else mutual_a(n - 1, acc * 0.5)


print(mutual_a(5, 1), mutual_b(5, 8), mutual_a(0, "x"), mutual_b(0, None), apply(mutual_a, 2, "x"))
