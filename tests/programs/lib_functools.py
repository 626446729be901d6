import functools
from functools import reduce, partial, lru_cache, wraps, total_ordering, cmp_to_key, cached_property, singledispatch

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], "start"), reduce(max, [3, 9, 2]))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
p = partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, partial(print, "a", sep="-")("b", "c"), partial(p, "11")())
calls = []


@lru_cache(maxsize=2)
def f(x, y=0):
    calls.append(x)
    return x * 2


print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.__name__)


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(1), V(3)).v)
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))


class C:
    def __init__(self):
        self.n = 0

    @cached_property
    def value(self):
        self.n += 1
        return self.n * 10


c = C()
print(c.value, c.value, c.n, c.__dict__)
del c.value
print(c.value)


@singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list of " + ", ".join(show(i) for i in x)


print(show("s"), show(1), show(True), show([1, None]))


def deco(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a)
    return inner


@deco
def documented(a):
    """outer doc"""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__)
