# What CPython says about arguments that do not fit.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def none(): return "none"
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def opt(a, b=2, c=3): return a, b, c
def kwonly(a, *, k, m=5): return a, k, m
def kwonly2(*, k, m, n): return k, m, n
def star(a, *args, k=1): return a, args, k
def everything(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
def posonly(a, b, /): return a, b
def posonly_kw(a, /, **kw): return a, kw


attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: none(x=1))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(b=1))
attempt(lambda: two(1, a=2))
attempt(lambda: two(1, 2, 3))
attempt(lambda: two(1, 2, c=3))
attempt(lambda: three())
attempt(lambda: three(b=1))
attempt(lambda: opt())
attempt(lambda: opt(1, 2, 3, 4))
attempt(lambda: opt(1, c=5))
attempt(lambda: kwonly(1))
attempt(lambda: kwonly(1, 2))
attempt(lambda: kwonly(1, 2, k=3))
attempt(lambda: kwonly(1, 2, 3, k=3, m=4))
attempt(lambda: kwonly(1, k=2))
attempt(lambda: kwonly2())
attempt(lambda: kwonly2(k=1))
attempt(lambda: kwonly2(k=1, m=2))
attempt(lambda: star())
attempt(lambda: star(1, 2, 3, k=4))
attempt(lambda: everything(1, d=4))
attempt(lambda: everything(1, 2, 3, 4, 5, d=6, e=7, f=8))
attempt(lambda: everything(1, b=5, d=4))
attempt(lambda: everything())
attempt(lambda: posonly(1, b=2))
attempt(lambda: posonly(a=1, b=2))
attempt(lambda: posonly_kw(1, a=2))
attempt(lambda: posonly_kw(a=2))
attempt(lambda: two(*5))
attempt(lambda: two(**5))
attempt(lambda: two(**{1: 2}))
attempt(lambda: two(*[1], **{"a": 3}))
attempt(lambda: two(a=1, **{"a": 3}))
attempt(lambda: two(*(1,), *[2]))
attempt(lambda: two(*"ab"))
attempt(lambda: two(**{"a": 1}, **{"b": 2}))
attempt(lambda: two(**{"a": 1}, **{"a": 2}))


class Foo:
    def __init__(self, x): self.x = x
    def bar(self): return "bar"
    def baz(self, a, b=1): return a, b
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    def __call__(self, q): return q
    def __getitem__(self, i): return i


class Plain: pass
class BadInit:
    def __init__(self): return 5


f = Foo(1)
attempt(lambda: Foo())
attempt(lambda: Foo(1, 2))
attempt(lambda: Foo(y=1))
attempt(lambda: f.bar(1))
attempt(lambda: f.baz())
attempt(lambda: f.baz(1, 2, 3))
attempt(lambda: Foo.bar())
attempt(lambda: Foo.s())
attempt(lambda: f.s(1, 2))
attempt(lambda: Foo.c())
attempt(lambda: f.c(5))
attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: Plain.__init__(Plain(), 1))
attempt(lambda: BadInit())
attempt(lambda: (lambda a: a)())
attempt(lambda: 5())
attempt(lambda: "x"())
attempt(lambda: None())
attempt(lambda: Plain()())
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: len(5))
attempt(lambda: len(x=1))
attempt(lambda: isinstance(1))
attempt(lambda: getattr(1))
attempt(lambda: [].append())
attempt(lambda: [].append(1, 2))
attempt(lambda: [].append(x=1))
attempt(lambda: [].pop(1, 2))
attempt(lambda: [].insert(1))
attempt(lambda: [].clear(1))
attempt(lambda: list.append(1, 2))
attempt(lambda: list.append())
attempt(lambda: {}.get())
attempt(lambda: {}.pop())
attempt(lambda: "a".join())
attempt(lambda: "a".replace("b"))
attempt(lambda: "a".upper(1))
attempt(lambda: object(1))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type("X", 1, {}))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: staticmethod())
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: [].sort(1))
attempt(lambda: [].sort(x=1))
attempt(lambda: print(1, foo=2))
