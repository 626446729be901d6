# Metaclasses and class creation.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, bases, kw)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcls, name, bases, ns)
        cls.made_by = mcls.__name__
        return cls

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __iter__(cls):
        return iter(["a", "b"])

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return (cls.__name__, key)

    def __contains__(cls, item):
        return item == "yes"

    def __repr__(cls):
        return f"<meta {cls.__name__}>"

    def __instancecheck__(cls, obj):
        return obj == "instance" or type.__instancecheck__(cls, obj)

    def __subclasscheck__(cls, sub):
        return sub is int or super().__subclasscheck__(sub)

    def __setattr__(cls, name, value):
        print("setattr", name)
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        return "meta attribute " + name

    def __add__(cls, other):
        return ("add", cls.__name__, other)

    def __eq__(cls, other):
        return cls is other

    def __hash__(cls):
        return 7

    @property
    def prop(cls):
        return "prop of " + cls.__name__

    def method(cls, x):
        return cls.__name__, x

    def __bool__(cls):
        return False


class A(metaclass=Meta, flag=1):
    y = 2

    def __init__(self, v):
        self.v = v


a = A(5)
print(a.v, A.made_by, A.prepared)
print(list(A), len(A), A["k"], "yes" in A, "no" in A, repr(A), str(A))
print(isinstance("instance", A), isinstance(a, A), isinstance(1, A), issubclass(int, A), issubclass(str, A))
A.z = 9
print(A.z, a.z, A.unknown, A.prop, A.method(3), A + 1, bool(A), hash(A))
attempt(lambda: a.unknown)
attempt(lambda: a.method)
attempt(lambda: a.prop)


class B(A):
    pass


print(type(B) is Meta, B.__mro__ == (B, A, object))


class Other(type):
    pass


def conflict():
    class C(A, metaclass=Other):
        pass


attempt(conflict)


class Registry:
    known = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Registry.known.append(cls.__name__)


class R1(Registry, tag="one"):
    pass


class R2(R1):
    pass


print(Registry.known, R1.tag, R2.tag)


def bad_kw():
    class R3(Registry, tag=1, other=2):
        pass


attempt(bad_kw)


def plain_kw():
    class K(x=1):
        pass


attempt(plain_kw)

# type() with three arguments
T = type("T", (Registry,), {"x": 1, "f": lambda self: self.x})
print(T, T().f(), T.__name__, T.__bases__, T.__module__)
attempt(lambda: type("T", (), {"__qualname__": 5}))
attempt(lambda: type("T", (5,), {}))
attempt(lambda: type("T", (bool,), {}))
attempt(lambda: type("T", (int, str), {}))
attempt(lambda: type("T", (A, A), {}))
attempt(lambda: type("T", (object, A), {}))
attempt(lambda: type("T", (type(None),), {}))


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


attempt(lambda: type("Z", (XY, YX), {}))


# mro entries
class Entry:
    def __mro_entries__(self, bases):
        return (X,)


class WithEntry(Entry(), Y):
    pass


print(WithEntry.__bases__, len(WithEntry.__orig_bases__))


# own mro
class Backwards(type):
    def mro(cls):
        return super().mro()[:1] + super().mro()[1:]


class Bw(X, Y, metaclass=Backwards):
    pass


print([c.__name__ for c in Bw.__mro__], [c.__name__ for c in Bw.mro()])

# a function as metaclass
def make(name, bases, ns, **kw):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")), kw)


class NotAClass(metaclass=make, option=3):
    attr = 1


print(NotAClass)


# __class__ cell, in class creation
class Cell:
    def __init_subclass__(cls):
        cls.made = cls.hello()

    @classmethod
    def hello(cls):
        return "hello " + cls.__name__


class UsesCell(Cell):
    @classmethod
    def hello(cls):
        return super().hello() + " via " + __class__.__name__


print(UsesCell.made)


class Desc:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


def bad_set_name():
    class D:
        d = Desc()


try:
    bad_set_name()
except Exception as e:
    print(type(e).__name__)

print(type.__name__, type(type), type.__mro__, object.__mro__, object.__base__, type.__base__, int.__bases__, bool.__mro__)
print([c.__name__ for c in X.__subclasses__()])


class Doc:
    """The doc."""

    attr: int = 3

    def f(self):
        "f doc"


print(Doc.__doc__, Doc.f.__doc__, Doc.__annotations__, Doc.__qualname__, Doc.f.__qualname__, Doc.__module__, Doc.f.__module__)
print(Doc().__doc__, X.__doc__)
Doc.__name__ = "Renamed"
Doc.__qualname__ = "Outer.Renamed"
print(Doc, Doc.__name__, repr(Doc())[:30])
attempt(lambda: setattr(Doc, "__name__", 5))
attempt(lambda: setattr(int, "__name__", "x"))


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, v=0):
        self.v = v


print(Config(1) is Config(2), Config().v)


class New:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        if args and args[0] == "other":
            return 5
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)


print(type(New(1)).__name__, New("other"))


class Positive(int):
    def __new__(cls, v):
        return super().__new__(cls, abs(v))


print(Positive(-5) + 1, type(Positive(-5)).__name__)
