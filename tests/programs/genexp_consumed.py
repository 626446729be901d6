"""Generator expressions that a built-in function runs to their end on the spot, in every way that shows."""


class Odd:
    """Prints what is done with it."""

    def __init__(self, name, true=True, fails=None):
        self.name = name
        self.true = true
        self.fails = fails

    def __repr__(self):
        return f"Odd({self.name})"

    def step(self, what):
        print(f"  {what} {self.name}")
        if self.fails == what:
            raise ValueError(f"{what} {self.name}")

    def __bool__(self):
        self.step("bool")
        return self.true

    def __add__(self, other):
        self.step("add")
        return Odd(f"{self.name}+{other}", fails=self.fails)

    def __radd__(self, other):
        self.step("radd")
        return Odd(f"{other}+{self.name}", fails=self.fails)

    def __lt__(self, other):
        self.step("lt")
        return self.name < other.name

    def __gt__(self, other):
        self.step("gt")
        return self.name > other.name

    def __hash__(self):
        self.step("hash")
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Odd) and self.name == other.name


def told(item):
    print("  item", item)
    return item


def attempt(title, task):
    try:
        print(title, repr(task()))
    except BaseException as error:
        lines = []
        tb = error.__traceback__
        while tb:
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(title, type(error).__name__, error, lines[1:], repr(error.__cause__))


def numbers():
    print(sum(x * x for x in range(10)), sum(x for x in []), sum(x / 2 for x in range(4)), repr(sum(x / 2 for x in range(0))))
    print(sum(x > 3 for x in range(10)), sum(2**x for x in range(70)), sum(-(2**62) for _ in range(5)))
    print(sum(x * 0.1 for x in range(10)), sum(-0.0 for _ in range(2)), sum(x for x in (1, 2.5, True)), sum(float("nan") for _ in range(1)))
    print(min(x * x - 6 * x for x in range(10)), max(x % 7 for x in range(100)), min(-x / 3 for x in range(5)), max(abs(x) for x in (-5, 3)))
    print(min(str(x) for x in range(5, 15)), max((x % 3, x) for x in range(10)), min(x for x in (3, 2.0, 2)), max(x for x in (True, 1, 1.0)))
    nan = float("nan")
    print(min(x for x in (nan, 1.0)), min(x for x in (1.0, nan)), max(x for x in (nan, 1.0)), max(-x for x in (0.0, -0.0)))
    print(any(x > 3 for x in range(10)), all(x > 3 for x in range(10)), any(x for x in []), all(x for x in []), any(x > y for x in range(3) for y in range(2, 5)))
    print(sum(a * b for a, b in zip(range(4), (5, 6, 7, 8))), sum(i * len(word) for i, word in enumerate(["a", "bb", "ccc"])))
    print(sum(sum(x * y for y in range(x)) for x in range(6)), max(sum(row) for row in [[1, 2], [3, 4]]))


def collections():
    print(list(x for x in "abc"), tuple(x * 2 for x in range(3)), sorted(-x for x in range(4)), sorted(set(x % 3 for x in range(9))))
    print(sorted((word for word in "some words to sort".split()), key=len), sorted((w for w in "b c a".split()), key=lambda w: -ord(w), reverse=True))
    print(", ".join(str(x) for x in range(4)), repr("".join(c for c in "" if c)), "-".join(x + y for x in "ab" for y in "cd" if x != "b" or y != "c"))
    print(list((x, y) for x in range(3) if x % 2 == 0 for y in range(x)), tuple(x for x in ()), {k: v for k, v in sorted((k, v) for k, v in {"b": 1, "a": 2}.items())})
    pairs = list((i, i * 0.5) for i in range(3))
    pairs.append(("end", None))
    print(pairs)


def laziness():
    print("any", any(told(x) > 1 for x in range(5)))
    print("all", all(told(x) < 1 for x in range(5)))
    print("sum", sum(told(Odd(n)) for n in "ab"))
    print("min", min(told(Odd(n)) for n in "bac"))
    print("max", max(told(Odd(n)) for n in "bac"))
    print("any", any(told(Odd(n, n == "y")) for n in "xyz"))
    print("all", all(told(Odd(n, n != "y")) for n in "xyz"))
    print("set", sorted(o.name for o in set(told(Odd(n)) for n in "pqp")))


def failures():
    attempt("element", lambda: sum(1 // x for x in (1, 0)))
    attempt("condition", lambda: list(x for x in (1, 0) if 1 // x))
    attempt("not iterable", lambda: sum(x for x in 5))
    attempt("inner", lambda: sum(y for x in (1, 2) for y in x))
    attempt("add", lambda: sum(x for x in (1, "a")))
    attempt("add of own", lambda: sum(Odd(n, fails="radd") for n in "ab"))
    attempt("truth", lambda: any(Odd(n, False, "bool" if n == "b" else None) for n in "abc"))
    attempt("compare", lambda: max(x for x in (1, None)))
    attempt("hash", lambda: set([x] for x in range(2)))
    attempt("join", lambda: ",".join(x for x in ("a", 1)))
    attempt("empty min", lambda: min(x for x in []))
    attempt("empty max", lambda: max(x * 1.5 for x in range(0)))
    attempt("unpack", lambda: sum(a for a, b in [(1, 2), (3,)]))
    attempt("stop", lambda: list(next(iter(())) for _ in range(2)))
    attempt("stop in any", lambda: any(next(x) for x in [iter([0]), iter([])]))
    attempt("sort", lambda: sorted((x for x in (1, "a")), key=lambda x: x))
    attempt("wrong keyword", lambda: sorted((x for x in (2, 1)), wrong=None))
    attempt("keywords", lambda: sorted((x for x in (2, 1)), **{"reverse": False}))
    attempt("name", lambda: all(undefined for _ in range(1)))


def names(scale):
    x = "outer"
    total = sum(x * scale for x in range(4))
    print(x, total, [f() for f in list((lambda: n) for n in range(3))])
    print(any((found := item) > 2 for item in range(9)), found)
    scale += 1
    print(sum(scale for _ in range(2)), max(scale * i for i in range(3)))

    def inner():
        return sum(scale * i for i in range(3))

    scale = 10
    print(inner(), list(total for total in range(2)), total)


class Body:
    size = 3
    squares = list(i * i for i in range(size))
    total = sum(n for n in squares)


def generator(xs):
    yield sum(x for x in xs)
    yield any(x > 2 for x in xs)
    yield min(x for x in xs), max(x * 0.5 for x in xs)
    yield tuple(x for x in xs if x)
    y = yield sum(x / 4 for x in xs)
    yield list(z + y for z in xs)


def shadowed():
    sum = print
    sum(type(x for x in range(3)).__name__)

    def any(items):
        return "own any", next(items), next(items)

    print(any(x for x in range(3)))


numbers()
collections()
laziness()
failures()
names(3)
print(Body.squares, Body.total, any(x == 4 for x in Body.squares), sum(x for x in Body.squares))
g = generator([1, 2, 3])
print([next(g) for _ in range(5)], g.send(10))
shadowed()
