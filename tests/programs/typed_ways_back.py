# Objects of known types that come back through exceptions, closures, defaults, generators and managers, and are changed there.
import copy
import sys


class Mine(list):
    def __init__(self, items=()):
        super().__init__(items)
        self.log = []

    def append(self, item):
        self.log.append(item)
        super().append(item)


class Failed(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code

    def next(self):
        return self.code + 1


class Plain(Exception):
    def __init__(self, n):
        self.n = n


def change():
    try:
        raise Plain(3)
    except Exception as e:
        e.n = "text"
        print(e.n * 2)
    p = Plain(4)
    try:
        raise p
    except Exception:
        sys.exc_info()[1].n = "by exc_info"
    print(p.n)
    q = Plain(5)
    try:
        try:
            raise q
        finally:
            print("finally", q.n)
    except Exception as other:
        setattr(other, "n", 2.5)
    print(q.n + 1)
    r = Plain(6)
    try:
        raise KeyError("k") from r
    except KeyError as k:
        k.__cause__.n = "cause"
    print(r.n + "!")
    s = Plain(7)
    try:
        try:
            raise s
        except Plain:
            raise ValueError("v")
    except ValueError as v:
        v.__context__.n = "context"
    print(s.n + "!")


def copies():
    m = Mine([1, 2])
    m.append(3)
    c = copy.copy(m)
    print(c, c.log, type(c).__name__)
    try:
        e = copy.copy(Failed(3))
        print(e.code, str(e))
    except TypeError as error:
        print("TypeError", error)
    print(Failed(1).next())


def closure():
    total = [1]

    def add(n):
        total.append(n)
        return sum(total)

    add.__closure__[0].cell_contents.append(2.5)
    return add(1)


def default(items=[1]):
    return sum(items)


change()
copies()
print(closure())
default.__defaults__[0].append(0.5)
print(default())


class Gen:
    def __init__(self, v):
        self.v = v


def feed():
    got = yield
    while True:
        got.v = "fed"
        got = yield got


g = feed()
next(g)
x = Gen(1)
g.send(x)
print(x.v * 2)


class Manager:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *args):
        self.thing.v = args[0]
        return True


y = Gen(2)
with Manager(y) as inner:
    inner.v = [1]
    raise ValueError
print(y.v)


import weakref
class First:
    def __init__(self, n):
        self.n = n
    def run(self):
        return self.n + 1
class Second(First):
    def run(self):
        return self.n * 2
def later(k):
    return k.__mro__[0]("x").run()
a = First(2)
r = weakref.ref(a)
r().n = "w"
print(a.n * 2)
try:
    raise ValueError(First(3))
except ValueError as e:
    o = e.args[0]
    o.n = "arg"
    print(o.n, o.n * 2)
print(later(Second))
def made():
    z = First(1)
    yield z
    z.n = "q"
    yield z
for t in made():
    print(t.n * 2)
import functools
p = functools.partial(First, "p")
print(p().n)
class Reg:
    kinds = {}
    @classmethod
    def add(cls, k):
        cls.kinds[k.__name__] = k
        return k
@Reg.add
class C1:
    def __init__(self, v): self.v = v
    def go(self): return self.v + self.v
print(Reg.kinds["C1"]("ab").go(), Reg.kinds["C1"](2).go())
