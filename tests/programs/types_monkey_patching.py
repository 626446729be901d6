# Methods overridden, replaced on the class, on an instance, on a base class, taken away; __class__ and bases observed.


class Base:
    tag = "base"

    def who(self):
        return "Base.who " + self.tag

    def call(self):
        return self.who() + "/" + self.extra()

    def extra(self):
        return "extra"

    def __len__(self):
        return 3

    def __add__(self, n):
        return ("add", n)

    @property
    def prop(self):
        return self.tag * 2

    @classmethod
    def make(cls, *args):
        return cls(*args)


class Child(Base):
    tag = "child"

    def who(self):
        return "Child.who " + super().who()


class Grand(Child):
    def extra(self):
        return 5 if self.tag == "g" else "grand"


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


base, child, grand = Base(), Child(), Grand()
objects = [base, child, grand]


def survey(title):
    print(title)
    for o in objects:
        print("  ", attempt(o.call), attempt(len, o), attempt(lambda: o + 1), attempt(lambda: o.prop), bool(o))


survey("as defined")
original = Base.who
Base.who = lambda self: "patched " + original(self)
survey("Base.who replaced")
child.who = lambda: "instance"
child.extra = "not callable"
survey("instance attributes")
del child.extra
Child.extra = Grand.extra
Grand.who = Base.who
survey("methods borrowed")
del Child.who
del child.who
survey("Child.who deleted")
Base.__len__ = lambda self: len(self.tag)
Child.__add__ = lambda self, n: [n]
base.__len__ = lambda: 100
survey("dunders replaced, on the class and (without effect) on an instance")
Grand.tag = "g"
child.tag = "seven"
survey("class and instance variables")
del Base.__len__
Grand.__bool__ = lambda self: False
Child.prop = "plain"
survey("__len__ deleted, __bool__ added, property shadowed")
grand.prop = 1
print(grand.prop, attempt(setattr, base, "prop", 1), vars(grand))
Base.prop = Base.prop.fget
print(base.prop(), child.prop)
Base.fresh = 0
child.fresh = "c"
print(base.fresh, child.fresh, grand.fresh)
Child.fresh = property(lambda self: "property beats instance")
print(child.fresh, grand.fresh, attempt(setattr, child, "fresh", 1))
Base.make = staticmethod(lambda *args: args)
print(Child.make(1), child.make(2), attempt(Child.make))
Base.__init__ = lambda self, *args: setattr(self, "args", args)
print(Child(1, "a").args, attempt(lambda: Grand().args))
Child.__new__ = lambda cls, *args: "not an instance"
print(Child(1), Grand(), type(Base()).__name__)
Child.__getattr__ = lambda self, name: name.upper()
print(child.nothing, grand.other, attempt(lambda: base.nothing))
Child.__call__ = lambda self, x=1: x + 1
print(child(), grand(5), attempt(lambda: base()))
Child.__eq__ = lambda self, other: "equal"
print(child == 1, base == 1, base == child, child != 1, attempt(hash, child) == hash(child))
Child.__getitem__ = lambda self, i: [1, 2][i]
print(list(child), child[0], 2 in child, attempt(lambda: base[0]))
Child.__iter__ = None
print(attempt(list, child), child[1])
Base.__str__ = lambda self: f"<{self.tag}>"
Grand.__repr__ = lambda self: "R"
print(str(base), f"{child}", [grand], f"{grand!s}")


# Methods that replace methods while they run; a loop over a method that changes under it.
class Machine:
    def __init__(self):
        self.log = []

    def run(self):
        self.log.append("first")
        Machine.run = Machine.second
        self.run()

    def second(self):
        self.log.append("second")
        self.run = lambda: self.log.append("third")
        self.run()

    def stop(self):
        pass


m = Machine()
m.run()
m.run()
other = Machine()
other.run()
print(m.log, other.log)
for name in ("stop", "start", "log"):
    for cls in (Machine,):
        setattr(cls, name, lambda self, name=name: name + "!")
print(m.stop(), m.start(), m.log[0], Machine().stop())
for f in [str.upper, lambda s: s * 2, len]:
    Machine.convert = lambda self, x, f=f: f(x)
    print(m.convert("ab"), end=" ")
print()


class Mixin:
    def who(self):
        return "Mixin then " + super().who()


class Mixed(Mixin, Grand):
    pass


class Other:
    def who(self):
        return "Other"


mixed = Mixed.__new__(Mixed) if False else object.__new__(Mixed)
print(mixed.who())
Grand.who = lambda self: "late"
print(mixed.who(), [c.__name__ for c in Mixed.__mro__])
mixed.__class__ = Other
print(mixed.who(), type(mixed).__name__)
