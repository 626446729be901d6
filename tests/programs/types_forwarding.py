# *args and **kwargs collected, changed and passed on, to functions, methods, classes and builtins.


def outer(*args, **kwargs):
    return inner(*args, **kwargs)


def inner(a, b=2, *rest, key=None, **more):
    return [a, b, rest, key, more]


def logged(f):
    def wrapper(*args, **kwargs):
        calls.append((f.__name__, len(args), sorted(kwargs)))
        try:
            return f(*args, **kwargs)
        except TypeError as e:
            return str(e)
    return wrapper


calls = []


class Base:
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self.made_with = args, kwargs
        return self

    def __init__(self, x, *, scale=1):
        self.x = x * scale


class Derived(Base):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("scale", 3)
        super().__init__(*args, **kwargs)

    def __call__(self, *args, **kwargs):
        return self.x, args, kwargs

    def __getitem__(self, args):
        return args


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if callable(value):
            def call(*args, **kwargs):
                calls.append(name)
                return value(*args, **kwargs)
            return call
        return value


print(outer(1), outer("a", None, 3.5, key=[]), outer(b=1, a=0, z=()), outer(*"abc", *range(2), **{"key": 1, "q": 2}))
f = logged(inner)
print(f(1, 2, 3), f(), f(1, a=2), f(*(), **{"a": "A"}), f(1, **{"b": 2.5, "x y": 3}))
print(calls)
calls.clear()
d = Derived("ab")
print(d.x, d.made_with, Derived(2, scale=0.5).x, Derived([1]).x, Base(x=True).x)
for args, kwargs in [((), {}), ((1, 2), {}), ((1,), {"size": 2}), ((), {"x": "y", "scale": 2})]:
    try:
        obj = Derived(*args, **kwargs)
        print(obj.x, obj.made_with)
    except TypeError as e:
        print(str(e).replace("Base.", "").replace("Derived.", ""))
print(d(), d(*[1], k=2), d[1, 2], d[1:2, ...], d[()])
p = Proxy([3, 1, 2])
p.append("x" if False else 0)
p.sort(reverse=True, key=lambda v: -v)
print(p._target, p.index(3), Proxy("a-b").split("-", maxsplit=1), Proxy({"k": 1}).get("z", "default"), calls)
try:
    Proxy(5).missing
except AttributeError as e:
    print(e)
print(*[1, "a"], *(None,), *{2.5: 0}, sep="|")
print(max(*[3, 1], 2), max([3, 1]), min(*"bca"), dict(**{"a": 1}, b=2), list(zip(*[[1, 2], "ab", (None, 1.5)])), "{}-{x}".format(*[1], **{"x": 2}))


def change(*args, **kwargs):
    kwargs["added"] = args
    args += (1,)
    args = list(args)
    args.append(kwargs)
    return args


record = {"a": 1}
print(change(0, **record), record, change(*record), change())


def defaults_forward(x, /, y=[], *, z={}):
    y.append(x)
    z[x] = len(y)
    return y, z


print(*map(lambda a: defaults_forward(*a), [(1,), ("b",), (2.5, [])]))
print(defaults_forward("k", z={}), defaults_forward(0))


def partial(f, *fixed, **preset):
    return lambda *args, **kwargs: f(*fixed, *args, **{**preset, **kwargs})


add = partial(inner, "A", key="K")
print(add(), add(1, 2), add(key=None, q=1), partial(partial, int)("ff", base=16)(), partial(sorted, key=len)(["ccc", "a"], reverse=True))


def spread(n, *args):
    return args if n == 0 else spread(n - 1, *args, *args[:1], n)


print(spread(3), spread(2, "x"), spread(1, None, 1.5))
for bad in (lambda: outer(**{1: 2}), lambda: outer(*5), lambda: outer(**[1]), lambda: outer(1, **{"a": 1}), lambda: print(1, sepp=2), lambda: outer(*[1], a=1)):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))


def gen(*args, **kwargs):
    yield from args
    yield kwargs
    yield from kwargs.items()


print(list(gen(1, "x", k=None)), list(gen(*gen(2), **dict(gen() and []))))
