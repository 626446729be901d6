# Which of __iter__, __next__, __len__ and __length_hint__ are called where something is iterated.
calls = []


class OnlyNext:
    """An iterator without __iter__: what it comes from can be iterated, it can't."""

    def __init__(self, n):
        self.n = n

    def __next__(self):
        calls.append("next")
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Source:
    def __iter__(self):
        calls.append("iter")
        return OnlyNext(3)


class Hinted:
    def __init__(self, hint):
        self.hint = hint
        self.n = 2

    def __iter__(self):
        calls.append("iter")
        return self

    def __next__(self):
        calls.append("next")
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        calls.append("hint")
        if self.hint is None:
            raise KeyError("hint")
        return self.hint


class Items:
    """A sequence by __getitem__ alone."""

    def __len__(self):
        calls.append("len")
        return 2

    def __getitem__(self, i):
        calls.append("item")
        return [5, 6][i]


def star(x):
    a, *b = x
    return a, b


def star_in_the_middle(x):
    a, *b, c = x
    return a, b, c


def slice_assigned(x):
    a = [1, 2, 3]
    a[1:] = x
    return a


def extended(x):
    a = [1]
    a += x
    a.extend([7])
    return a


def generated(x):
    def inner():
        for y in x:
            yield y
    return list(inner())


def delegated(x):
    def inner():
        yield from x
    return list(inner())


USES = [
    ("list", list), ("tuple", tuple), ("set", lambda x: sorted(set(x))), ("sorted", sorted), ("sum", sum), ("join", lambda x: ",".join(str(y) for y in x)),
    ("star", star), ("middle", star_in_the_middle), ("slice", slice_assigned), ("extend", extended),
    ("display", lambda x: [*x, 0]), ("tuple display", lambda x: (0, *x)), ("call", lambda x: max(*x)),
    ("generator expression", lambda x: list(y + 1 for y in x)), ("twice", lambda x: [(y, z) for y in (1, 2) for z in x]),
    ("generator of two", lambda x: list((y, z) for y in (1, 2) for z in x)),
    ("comprehension", lambda x: [y for y in x]), ("generator", generated), ("yield from", delegated), ("map", lambda x: list(map(str, x))),
    ("zip", lambda x: list(zip(x, "ab"))), ("enumerate", lambda x: list(enumerate(x))), ("in", lambda x: 9 in x), ("any", any), ("bytes", bytes), ("bytearray", bytearray), ("bytearray.extend", lambda x: bytearray().extend(x)),
    ("dict", lambda x: dict.fromkeys(x)), ("unpack", lambda x: (lambda a, b: [a, b])(*x)),
]
for make in Source, lambda: Hinted(7), lambda: Hinted(None), lambda: Hinted(-1), lambda: Hinted("x"), lambda: Hinted(NotImplemented), Items:
    print("--", type(make()).__name__)
    for name, use in USES:
        calls.clear()
        try:
            result = use(make())
        except Exception as e:
            result = type(e).__name__ + ": " + str(e)
        print(name, result, *calls)
