import functools


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        result = f(*args, **kw)
        print(f"{f.__name__}{args}{kw or ''} -> {result}")
        return result
    return wrapper


def repeat(n):
    def deco(f):
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return deco


@trace
def add(a, b=1):
    """Adds."""
    return a + b


add(1)
add(1, b=5)
print(add.__name__, add.__doc__, add.__wrapped__(2, 2))


@repeat(2)
@trace
def hello(name):
    return "hello " + name


print(hello("x"))


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@CountCalls
def square(x):
    return x * x


print(square(3), square(4), square.calls)
registry = {}


def register(cls):
    registry[cls.__name__] = cls
    return cls


@register
class A:
    def __repr__(self):
        return "A()"

    @staticmethod
    def s(x):
        return x + 1

    @classmethod
    def c(cls, x):
        return cls.__name__, x

    @trace
    def m(self, x):
        return x * 2


print(registry["A"] is A, A.s(1), A.c(2), A().s(3), A().c(4), A().m(5))


@lambda f: "replaced"
def gone():
    pass


print(gone)
memo = {}


def memoize(f):
    def inner(n):
        if n not in memo:
            memo[n] = f(n)
        return memo[n]
    return inner


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(memo))
decorators = [repeat(1)]


@decorators[0]
def indexed():
    return "i"


print(indexed())
