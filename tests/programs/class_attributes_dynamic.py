class Dynamic:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:].upper()
        raise AttributeError(f"no {name}")


class Recorder:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


class All:
    x = 1

    def __getattribute__(self, name):
        if name == "secret":
            return "found"
        return super().__getattribute__(name)


d = Dynamic()
print(d.auto_x, d.log, getattr(d, "nope", "default"), hasattr(d, "auto_y"), hasattr(d, "z"))
try:
    d.z
except AttributeError as e:
    print(e)
r = Recorder()
r.a = 1
r.a += 1
del r.a
try:
    del r.a
except AttributeError as e:
    print(type(e).__name__)
print(All().secret, All().x, hasattr(All(), "y"))


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
s.b = 2
print(s.a, s.b, hasattr(s, "__dict__"))
for action in (lambda: setattr(s, "c", 3), lambda: Slots().b):
    try:
        action()
    except AttributeError as e:
        print(e)


class SubSlots(Slots):
    pass


t = SubSlots()
t.c = 5
print(t.__dict__, t.a)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value


class NonData:
    def __get__(self, obj, owner):
        return "descriptor", obj is None, owner.__name__


class Person:
    name = Typed(str)
    age = Typed(int)
    nd = NonData()


p = Person()
p.name = "Al"
print(p.name, p.age, type(Person.name).__name__, p.nd, Person.nd)
p.nd = "shadowed"
print(p.nd, p.__dict__)
try:
    p.age = "x"
except TypeError as e:
    print(e)
for name, value in (("a", 1), ("b", [2])):
    setattr(Person, name, value)
print(p.a, p.b, Person.b is p.b)
K = type("K", (Person,), {"z": 26, "get": lambda self: self.z})
print(K().get(), K.__name__, K.__bases__[0] is Person)
