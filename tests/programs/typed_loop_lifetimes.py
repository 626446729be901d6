# enumerate(), zip() and items() keep what they gave out until they have the next, so objects die when CPython's do.


class L:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def f():
    xs = [L(1), L(2), L(3)]
    for i, x in enumerate(xs):
        xs[i] = None
        x = None
        print("body", i)
        if i == 1:
            break
    print("after")


def g():
    xs = [L(4), L(5)]
    ys = [1, 2]
    for x, y in zip(xs, ys):
        xs[y - 1] = None
        x = None
        print("body", y)
    print("after")


def h():
    d = {"a": L(6), "b": L(7)}
    for k, v in d.items():
        d[k] = None
        v = None
        print("body", k)
    print("after")
def numbers():
    for i, x in enumerate([1.5, 2.5]):
        print(i, x)
    for i, j in enumerate(range(2)):
        print(i, j)
    for a, b in zip([1, 2], [True, False, True]):
        print(a, b)


f()
g()
h()
numbers()
