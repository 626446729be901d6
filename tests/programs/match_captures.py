# Names are bound when the whole pattern has matched, not on the way; and before the guard.


def f(v):
    a = b = "unset"
    match v:
        case [a, 1]:
            return "one", a, b
        case {"k": a, "l": [b, *_]}:
            return "mapping", a, b
        case [[a, b] | {"a": a, "b": b}, "or"]:
            return "or", a, b
        case int(a) | float(a) if a > 5:
            return "guard", a, b
        case [first, *a, {"x": b}]:
            return "star", a, b, first
        case {"rest": 1, **b} as a:
            return "rest", a, b
    return a, b


for v in [2.5, 1], [2.5, 2], {"k": 1, "l": []}, {"k": 1, "l": [2, 3]}, [[1, 2], "or"], [{"a": 1, "b": 2}, "or"], [[1, 2], "no"], 6, 6.5, 3, [1, 2, 3], [1, 2, {"x": 3}], [1, {}]:
    print(f(v))
print(f({"rest": 1, "more": 2}), f({"rest": 2}), f(None))


def unbound(v):
    match v:
        case [x, 1]:
            pass
    try:
        return x
    except UnboundLocalError:
        return "unbound"


print(unbound([5, 1]), unbound([5, 2]))


def generator(v):
    match v:
        case [x, (y, "y") | ("y", y)] if (yield x) == y:
            yield x, y
        case [x, *y]:
            yield y
    yield "end"


print(list(generator([1, (None, "y")])), list(generator([1, ("y", 2)])), list(generator([1])))


class C:
    __match_args__ = ("p", "q")

    def __init__(self, p, q):
        self.p, self.q = p, q


p = q = 0
match C([1], 2):
    case C(p, q=3):
        print("no")
    case C([p], 3) | C(q=2, p=[_, p]):
        print("no")
    case C(q=p):
        print(p, q)
