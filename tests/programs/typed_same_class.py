# Comparisons that look at the other operand only if it is of the same class: instances that are compared stay what they are.
from dataclasses import dataclass, field


@dataclass(order=True)
class Item:
    weight: float
    count: int = 1
    marks: list = field(default_factory=list)


class Heavy(Item):
    pass


class Other:
    def __init__(self):
        self.weight = "heavy"
        self.count = None
        self.marks = {}

    @property
    def looked(self):
        return "looked"


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return (self.a, self.b) == (other.a, other.b)
        return NotImplemented


class Keeps:
    kept = None

    def __init__(self, marks):
        self.marks = marks

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            Keeps.kept = other
            return self.marks == other.marks
        return NotImplemented


class Writes:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return self.n == other.n
        other.n = "written"
        return False


def equal(a, b):
    return a == b, b == a, a != b


items = [Item(0.5 * i, i % 3) for i in range(6)]
best = items[0]
total = 0.0
for item in items:
    if item == best or item > best:
        best = item
    total += item.weight * item.count
    item.marks.append(item.count)
print(best, total, sorted(items, reverse=True)[0] == best, items.index(best))
print(equal(Item(1.0), Item(1.0)), equal(Item(1.0), Heavy(1.0)), equal(Heavy(1), Heavy(1.0)), equal(Item(1.0), Other()), equal(Item(2.0), "text"), equal(Pair(1, "b"), Pair(1.0, "b")))
for a, b in ((Item(1.0), Heavy(2.0)), (Item(1.0), Other()), (Heavy(1.0), None)):
    try:
        print(a < b)
    except TypeError as e:
        print(e)
print(Heavy(1.0) < Heavy(2.0), max(Heavy(1.0), Heavy(3.0)), Item(1.0, 2) <= Item(1.0, 2))
pairs = [Pair(i, [i]) for i in range(4)]
pairs[2].b.append("x")
print(Pair(2, [2, "x"]) in pairs, Pair(2, [2]) in pairs, pairs.count(Pair(1, [1])), Pair(Pair(1, 2), 3) == Pair(Pair(1, 2), 3))
first, second = Keeps([1]), Keeps([1])
print(first == second, Keeps.kept is second)
Keeps.kept.marks.append("more")
Keeps.kept.extra = 2.5
print(second.marks, first == second, second.extra)
w, p = Writes(1), Pair(1, 2)
p.n = 5
print(w == p, p.n, w == Writes(1), p == w)
x = Item(float("nan"))
print(x == x, x == Item(x.weight), Item(2 ** 70) == Item(float(2 ** 70)), Item("a") == Item("a"))
x.weight = "changed"
print(x, x == Item("changed"))
