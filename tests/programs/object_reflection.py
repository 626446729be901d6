# property, super, functions as objects, isinstance and what can be asked of objects.

def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class P:
    """P doc"""

    @property
    def x(self):
        "x doc"
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    @x.deleter
    def x(self):
        del self._x

    ro = property(lambda self: "ro")
    wo = property(None, lambda self, v: print("wo", v), doc="wo doc")


p = P()
p.x = 5
print(p.x, P.x.__doc__, P.wo.__doc__, P.ro.__doc__, P.x.fget.__name__, P.x.fset is not None)
del p.x
attempt(lambda: p.x)
attempt(lambda: setattr(p, "ro", 1))
attempt(lambda: delattr(p, "ro"))
attempt(lambda: p.wo)
p.wo = 3
attempt(lambda: property().__get__(p))
attempt(lambda: isinstance(P.x, property))


class Q(P):
    @P.x.getter
    def x(self):
        return "Q" + str(self._x)


q = Q()
q.x = 3
print(q.x)


class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    attr = "A.attr"


class B(A):
    def f(self): return "B.f>" + super().f()
    @classmethod
    def c(cls): return "B.c>" + super().c()
    attr = "B.attr"
    def parent_attr(self): return super().attr
    def missing(self): return super().missing
    def other(self): return super(B, self).f(), super(B, B).c(), super().s()
    def nested(self): return [super(B, x).f() for x in (self,)]


class C(B):
    def f(self): return "C.f>" + super().f()


c = C()
print(c.f(), C.c(), c.parent_attr(), c.other(), c.nested())
attempt(lambda: c.missing())
attempt(lambda: super(B, 5))
attempt(lambda: super(5, c))
attempt(lambda: repr(super(B, c)))
attempt(lambda: super(C, c).f())
attempt(lambda: super(C).__self__)


def f(a, b: int = 2, *args, c=3, **kw) -> str:
    "f doc"
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__)
f.attr = 1
f.__name__ = "g"
f.__doc__ = "new doc"
f.__qualname__ = "Q.g"
print(f.attr, f.__name__, f.__doc__, f.__dict__, f.__qualname__, repr(f)[:14])
attempt(lambda: f())
f.__defaults__ = (7, 8)
attempt(lambda: f())
f.__defaults__ = None
f.__kwdefaults__ = {"c": 9}
attempt(lambda: f(1))
attempt(lambda: f.nope)
attempt(lambda: setattr(f, "__name__", 5))
print(f.__code__.co_argcount, f.__code__.co_varnames[:3], f.__code__.co_name)
print((lambda: 0).__name__, repr(lambda: 0)[:20])
m = c.f
print(m.__self__ is c, m.__func__ is C.f, m.__name__, m == c.f, m is c.f, hash(m) == hash(c.f), m.__doc__, C.f(c) == m())
attempt(lambda: setattr(m, "x", 1))
print(len.__name__, repr(len), type(len).__name__, type(f).__name__, type(m).__name__, type(print) is type(len))
print(repr(list.append), type(list.append).__name__, list.append.__name__)
print(A.__dict__["s"].__func__(), A.__dict__["c"].__get__(None, B)(), type(A.__dict__["s"]).__name__)
attempt(lambda: f.__get__(5)())
print([x.__name__ for x in (int, str, A, type)], A.__class__, c.__class__.__name__)

print(isinstance(True, int), isinstance(1, (str, (list, int))), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int), issubclass(C, (int, A)))
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, (str, 5)))
attempt(lambda: isinstance(1, list[int]))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: (int | str, int | None, list[int], dict[str, list[int]], tuple[int, ...], int | list[str], (int | str) == (str | int)))
attempt(lambda: (list[int].__origin__, list[int].__args__, list[int]([1, 2]), (int | str).__args__))
attempt(lambda: int | 5)
attempt(lambda: int[3])
attempt(lambda: A[3])


class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(G[int], G[1, 2])


class Proxy:
    @property
    def __class__(self):
        return int


print(isinstance(Proxy(), int), type(Proxy()).__name__)

print(callable(len), callable(A), callable(5), callable(c.f), callable(lambda: 0))
print(vars(p), sorted(k for k in vars(A) if not k.startswith("__")))
attempt(lambda: vars(5))
attempt(lambda: sorted(n for n in dir(c) if not n.startswith("__")))
attempt(lambda: [n for n in dir(A) if n in ("f", "__init__", "__class__", "__eq__")])
attempt(lambda: A.__dict__["attr"])


def assign():
    A.__dict__["new"] = 1


attempt(assign)
print(type(A.__dict__).__name__, "f" in A.__dict__, A.__dict__.get("zz", "none"))


class D:
    def __dir__(self):
        return ["z", "a"]


print(dir(D()))
print(id(c) == id(c), hash(c) == hash(c), repr(c).startswith("<__main__.C object at 0x"), str(c) == repr(c))
print(repr(None), repr(NotImplemented), repr(...), type(None).__name__, type(...).__name__)
attempt(lambda: type(None)())
attempt(lambda: object() == object())
o = object()
print(o == o, o != o, o.__eq__(5), object.__repr__(5).startswith("<int object at"))


class W:
    @staticmethod
    def s(a, b=1): return a, b
    @classmethod
    def k(cls, *a): return a
    x = classmethod(lambda cls: cls.__name__)
    y = staticmethod(len)


print(W.s(1), W().s(2, 3), W.k(1, 2), W().k(), W.x(), W.y("abc"), W().y([1]))


class Inner:
    class Deep:
        def m(self): pass


print(Inner.Deep.m.__qualname__, Inner.Deep.__qualname__, Inner.Deep)
