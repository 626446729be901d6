# Code that goes from class to class, and makes instances of what it finds.
class Base:
    pass


class A(Base):
    def __init__(self, n=1):
        self.n = n

    def go(self):
        return self.n + 1


class B(A):
    tag = 5

    def go(self, more=2):
        return self.n * more


def run():
    found = Base.__subclasses__()
    for cls in found:
        print(cls.__name__, cls().go(), cls("x").n)
        for inner in cls.__subclasses__():
            made = inner(2.5)
            made.n = "changed"
            print(inner.__name__, inner.tag, made.go(), made.go(3), made.n)


run()
a = A(5)
print(a.go(), B(2).go())


class Root:
    def run(self):
        return "base"
class Left(Root):
    def __init__(self, n=1):
        self.n = n
    def run(self):
        return self.n + 1
class Right(Root):
    def __init__(self, n="b"):
        self.n = n
    def run(self):
        return self.n * 2
for cls in Root.__subclasses__():
    print(cls.__name__, cls().run(), cls(3).run())
    o = cls()
    o.n = 2.5
    print(o.run())
for cls in type(Left()).__mro__:
    print(cls.__name__, cls().run() if cls is not object else "")
print(Left.__bases__[0]().run(), Left.__base__().run())


class Top:
    def __init__(self, n=1):
        self.n = n

    def up(self):
        return self.n + 1


class Bottom(Top):
    pass


def climb():
    made = Bottom.mro()[1](2.5)
    made.n = 4.5
    return made.up()


print(climb(), Top(3).up())
