t = 1, "a", 2.5
print(t, len(t), t[0], t[-1], t[1:], (), (1,), ((1, 2), (3,)), tuple("ab"), tuple([1, 2]), tuple())
print(t + (4,), t * 2, "a" in t, t.index("a"), t.count(1), (1, 2) == (1, 2), (1, 2) < (1, 3), () < (0,))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2], {(0, 0), (0, 0)})
a, b = b, a = 1, 2
print(a, b)
for action in (lambda: t[5], lambda: t + [1], lambda: t.index("zz"), lambda: hash(([],)), lambda: t["a"]):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)


def multi():
    return 1, [2], {"three": 3}


x, (y,), z = multi()
print(x, y, z, multi()[1])
print(*t, sep=";")
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (1, 4)), min((), default="none"))
print(tuple(reversed(t)), tuple(i * 2 for i in range(3)), isinstance(t, tuple), type(()) is tuple)
m = ([],)
m[0].append(1)
print(m, (1, 2, 3)[::-1], (None, True, ...), (1, (2, (3, ()))))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, len(p), p == (1, 2), isinstance(p, tuple), p + (3,), type(p + (3,)).__name__)
