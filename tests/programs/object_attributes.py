# The attribute protocol: descriptors, instances, classes, __getattr__ and its kin, and the messages when it fails.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Data:
    def __init__(self, label):
        self.label = label

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return ("data", self.label, instance is None, owner.__name__)

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner):
        return ("nondata", instance is None, owner.__name__)


class OnlySet:
    def __set__(self, instance, value):
        print("only set", value)


class Foo:
    d = Data("d")
    n = NonData()
    o = OnlySet()
    c = 5


f = Foo()
attempt(lambda: f.d)
attempt(lambda: Foo.d)
f.d = 3
attempt(lambda: f.d)
del f.d
attempt(lambda: f.__dict__)
attempt(lambda: f.n)
f.n = 1
attempt(lambda: f.n)
attempt(lambda: Foo.n)
f.o = 7
attempt(lambda: type(f.o).__name__)
attempt(lambda: f.c)
f.c = 6
attempt(lambda: (f.c, Foo.c))
del f.c
attempt(lambda: f.c)
attempt(lambda: f.missing)
attempt(lambda: Foo.missing)
attempt(lambda: delattr(f, "missing"))
attempt(lambda: delattr(Foo, "missing"))
attempt(lambda: (5).missing)
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr([], "append", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: getattr(f, 5))
attempt(lambda: getattr(f, "zz", "default"))
attempt(lambda: (hasattr(f, "c"), hasattr(f, "zz")))


class Computed:
    there = 1

    def __init__(self):
        self.own = 2

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("refused " + name)
        return "computed " + name

    @property
    def broken(self):
        raise AttributeError("inside")

    @property
    def fails(self):
        raise ValueError("value")


c = Computed()
attempt(lambda: (c.there, c.own, c.other))
attempt(lambda: c.nothing)
attempt(lambda: c.broken)
attempt(lambda: c.fails)
attempt(lambda: hasattr(c, "nope"))
attempt(lambda: Computed.zip)


class Guarded:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secrets")
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)


g = Guarded()
g.x = 1
g.y = 2
del g.x
attempt(lambda: g.log)
attempt(lambda: g.secret)
attempt(lambda: (g.y, hasattr(g, "x")))
attempt(lambda: delattr(g, "x"))

# Order of attributes, whatever the order of the code.
class Order:
    def first(self):
        self.a = 1
        self.b = 2

    def second(self):
        self.b = 3
        self.a = 4
        self.c = 5


o = Order()
o.second()
o.first()
print(vars(o))
o2 = Order()
o2.first()
del o2.a
o2.a = 9
o2.dynamic = 10
setattr(o2, "other" + str(1), 11)
print(o2.__dict__, o2.a, o2.b, o2.dynamic, o2.other1)
d = o2.__dict__
d["via_dict"] = 12
print(o2.via_dict)
o2.b = 20
print(d)
o2.__dict__ = {"fresh": 1}
print(o2.fresh, hasattr(o2, "b"), d["b"])
attempt(lambda: setattr(o2, "__dict__", 5))

# Methods hidden by instances, changed in classes.
class M:
    def f(self):
        return "class"


m, n = M(), M()
print(m.f(), n.f())
m.f = lambda: "instance"
print(m.f(), n.f())
M.f = lambda self: "changed"
print(m.f(), n.f())
n.__dict__["f"] = lambda: "dict"
print(n.f())
del M.f
attempt(lambda: M().f())


class Base:
    value = "base"

    def who(self):
        return "base"


class Derived(Base):
    pass


x = Derived()
print(x.who(), x.value)
Base.who = lambda self: "base 2"
print(x.who())
Derived.who = lambda self: "derived"
Derived.value = "derived"
print(x.who(), x.value)
del Derived.who, Derived.value
print(x.who(), x.value)
Base.value = property(lambda self: "property")
attempt(lambda: x.value)
attempt(lambda: setattr(x, "value", 1))

try:
    f.nope
except AttributeError as e:
    print(e.name, e.obj is f)

# __class__
class P:
    def __init__(self):
        self.v = 1

    def name(self):
        return "P"


class Q:
    def __init__(self):
        self.v = 2

    def name(self):
        return "Q"


p = P()
p.__class__ = Q
print(type(p).__name__, p.name(), p.v, isinstance(p, Q), isinstance(p, P))
attempt(lambda: setattr(p, "__class__", int))
attempt(lambda: setattr(p, "__class__", 5))
attempt(lambda: setattr(5, "__class__", int))
