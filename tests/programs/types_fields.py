# Fields that hold different types in different instances, fields that only some instances have, fields set from outside.


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Lazy:
    kind = "class"

    def load(self):
        if not hasattr(self, "data"):
            self.data = [self.kind]
        return self.data

    def total(self):
        return self.count + 1


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, dx=0, dy=0):
        p = Point.__new__(type(self))
        p.x = self.x + dx
        p.y = self.y + dy
        return p

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, {self.y!r})"


class Named(Point):
    name = None

    def moved(self, dx=0, dy=0):
        p = super().moved(dx, dy)
        p.name = self.name or "moved"
        return p


def attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError as e:
        return str(e)


nodes = [Node(1), Node("one"), Node(1.0, []), Node(None), Node(Node(2))]
nodes[0].next = nodes[1]
nodes[1].next = "end"
nodes[4].next = nodes[4]
for n in nodes:
    print(type(n.value).__name__, type(n.next).__name__, n.next is n)
nodes[0].value += 1
nodes[1].value += "!"
nodes[2].value += True
nodes[0].value /= 2
print([n.value for n in nodes[:4]])
nodes[3].value = nodes[0].value, nodes[3].value
print(nodes[3].value)

a, b = Lazy(), Lazy()
print(a.load(), a.load() is a.data, attribute(b, "data"))
b.kind = 3
print(b.load(), a.kind, Lazy.kind, b.__dict__, "kind" in a.__dict__)
for obj in (a, b):
    try:
        print(obj.total())
    except AttributeError as e:
        print(e)
    obj.count = 1 if obj is a else 1.5
    print(obj.total())
Lazy.count = 10
del a.count
print(a.total(), b.total())
try:
    del a.count
except AttributeError as e:
    print(e)
del b.kind
print(b.kind, b.load())
Lazy.kind = None
print(a.kind, b.kind, a.load())

p, q = Point(1, 2.0), Named("a", [0])
print(p.moved(1, 1), q.moved("b", [1]), q.moved("", []).name, p.moved().x is p.x)
print(attribute(p, "name"), attribute(q, "name"), attribute(p.moved(), "z"))
p.z = 3
q.name = ("tuple", p.z)
p.moved = lambda *args: args
print(p.moved(1), q.moved("x", []).name, attribute(p, "z"), attribute(q, "z"))
p.x, p.y = p.y, [p.x]
p.y.append(p)
print(p.x, p.y[0], p.y[1] is p)
p.y = None
try:
    p.moved = None
    p.moved()
except TypeError as e:
    print(e)
del p.moved
try:
    p.moved()
except TypeError as e:
    print(e)
half = Point.__new__(Point)
print(attribute(half, "x"))
half.y = 1
try:
    print(half)
except AttributeError as e:
    print(e)
half.x = half.y
print(half)


class Counter:
    instances = 0
    limits = {}

    def __init__(self):
        Counter.instances += 1
        self.instances *= 10
        self.limits[self.instances] = self

    def __iadd__(self, n):
        self.n = getattr(self, "n", 0) + n
        return self if n else None


c, d = Counter(), Counter()
print(Counter.instances, c.instances, d.instances, list(Counter.limits), "limits" in vars(c))
c += 5
c += 0.5
print(c.n, hasattr(d, "n"))
d += 0
print(d)


class State:
    """Its attributes exist only in some states."""

    def open(self):
        self.handle = object()
        self.lines = iter(["1", "x", ""])

    def close(self):
        del self.handle
        self.lines = None

    def next(self):
        line = next(self.lines)
        self.last = int(line) if line.isdigit() else line or None
        return self.last


s = State()
for act in ("next", "close", "open", "next", "next", "next", "next", "close", "close", "next"):
    try:
        print(act, getattr(s, act)(), sorted(vars(s)))
    except (AttributeError, TypeError, StopIteration) as e:
        print(act, type(e).__name__, e)
