import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def flatten(x):
    if not isinstance(x, list):
        return [x]
    out = []
    for item in x:
        out += flatten(item)
    return out


def permutations(xs):
    if not xs:
        return [[]]
    return [[x] + rest for i, x in enumerate(xs) for rest in permutations(xs[:i] + xs[i + 1:])]


print(fib(18), ackermann(2, 3), hanoi(8), even(50), odd(7), flatten([1, [2, [3, [4]], []]]))
print(permutations([1, 2, 3]), len(permutations(list("abcd"))))


def infinite(n):
    return infinite(n + 1) + 1


try:
    infinite(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])


class Deep:
    def __init__(self, child):
        self.child = child

    def __repr__(self):
        return f"Deep({self.child!r})"


d = None
for _ in range(50):
    d = Deep(d)
print(len(repr(d)))
nested = []
for _ in range(100000):
    nested = [nested]
print("built")
del nested
print("freed")


def count_down(n):
    while n > 0:
        n -= 1
        yield from count_down(0)
    yield n


print(list(count_down(3)), sys.getrecursionlimit() >= 1000)
