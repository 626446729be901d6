# Exceptions in every position of an expression; temporaries are released.
class T:
    live = 0

    def __init__(self, v=0):
        self.v = v
        T.live += 1

    def __del__(self):
        T.live -= 1


def boom(*args, **kw):
    raise ValueError("boom")


def ident(*args, **kw):
    return args


cases = [
    lambda: [T(), T(), boom()],
    lambda: (T(), boom(), T()),
    lambda: {T(), boom()},
    lambda: {"a": T(), "b": boom()},
    lambda: {boom(): T()},
    lambda: ident(T(), boom()),
    lambda: ident(T(), k=boom()),
    lambda: ident(*[T(), T()], boom()),
    lambda: ident(**{"a": T()}, b=boom()),
    lambda: boom(T(), T()),
    lambda: T() if boom() else T(),
    lambda: T() and boom(),
    lambda: [T() for _ in range(3) if boom()],
    lambda: [T() if i < 2 else boom() for i in range(3)],
    lambda: {i: T() if i < 2 else boom() for i in range(3)},
    lambda: list(boom() for _ in [T()]),
    lambda: f"{T()} {boom()}",
    lambda: T() == boom(),
    lambda: T() < T() < boom(),
    lambda: [T()][boom()],
    lambda: [T()][1],
    lambda: {"k": T()}["z"],
    lambda: T().missing,
    lambda: T()(),
    lambda: T() + T(),
    lambda: -T(),
    lambda: len(T()),
    lambda: sorted([T(), T()]),
    lambda: max([T(), T()]),
    lambda: [*T()],
    lambda: dict([T()]),
    lambda: sum([T(), T()]),
    lambda: (lambda x: boom())(T()),
    lambda: [T()].index(T()),
    lambda: "".join([T()]),
    lambda: int(T()),
    lambda: T() in T(),
]
for i, case in enumerate(cases):
    try:
        case()
        print(i, "no exception")
    except Exception as e:
        name = type(e).__name__
        e = None
    print(i, name, T.live)


def unpack_fail():
    a, b = T(), T()
    c, d = [T(), T(), T()]


def assign_fail():
    xs = [T()]
    xs[5] = T()


def aug_fail():
    x = T()
    x += T()


def for_fail():
    for x in [T(), T()]:
        boom()


def with_fail():
    with T() as t:
        pass


for f in (unpack_fail, assign_fail, aug_fail, for_fail, with_fail):
    try:
        f()
    except Exception as e:
        print(f.__name__, type(e).__name__, end=" ")
    print(T.live)
