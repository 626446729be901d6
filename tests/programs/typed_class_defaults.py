# Attributes with a value in the class that instances get their own of: numbers, texts, containers; raw floats, inheritance, deletion, changed defaults.
class Counter:
    count = 0
    name = "none"
    ratio = 0.5
    seen = []
    limits = (1, 2)

    def hit(self, n):
        self.count += n
        self.ratio = self.ratio * 2 + n
        return self.count

    def rename(self, name):
        self.name = name
        self.seen.append(name)

    def own(self):
        self.seen = self.seen + ["own"]
        self.limits = (self.limits[0] + 1, 5)
        return len(self.seen) + self.limits[1]


class Small(Counter):
    count = 100

    def hit(self, n):
        return super().hit(n) + 1


class Mixed:
    size = 1            # an int here, a float in instances
    shape = None

    def __init__(self, given):
        if given:
            self.size = 2.5
            self.shape = "round"

    def area(self):
        return self.size * 2

    def describe(self):
        return "nothing" if self.shape is None else self.shape.upper()


class Raw:
    x = 1.5
    y = 2.5

    def move(self, dx):
        self.x = self.x + dx
        return self.x * self.y


def show(c):
    print(c.count, c.name, c.ratio, c.seen, c.limits, sorted(vars(c)))


a, b, s = Counter(), Counter(), Small()
show(a)
print(a.hit(3), a.hit(4), b.hit(1), s.hit(5), s.hit(6))
a.rename("a")
b.rename("b")
print(a.own(), b.seen, s.seen, len(s.name))
show(a)
show(b)
show(s)
del a.count
print(a.count, a.hit(1))
try:
    del b.limits
except AttributeError as error:
    print(error)
Counter.count = 50
print(Counter().hit(1), b.hit(1), Small().hit(1))
Counter.ratio = 8
print(Counter().ratio, Counter().hit(0), a.ratio)

for given in (True, False, True):
    m = Mixed(given)
    print(m.area(), m.describe())
r, q = Raw(), Raw()
print(r.move(1.0), r.move(0.5), q.x, q.move(-0.0), vars(r), vars(q))
del r.x
print(r.x, r.move(2))
Raw.y = 10
print(r.move(1), q.move(1), Raw().y)
q.extra = "outside"
print(q.move(1), q.extra, sorted(vars(q)))
q.__dict__["x"] = 7
print(q.x, q.move(1))


class Later:
    value = 3

    def double(self):
        return self.value * 2

    def put(self, value):
        self.value = value


one, two = Later(), Later()
one.put(4)
print(one.double(), two.double())
Later.value = property(lambda self: 9)
print(one.double(), two.double())
try:
    one.put(5)
except AttributeError as error:
    print(error)


class Node:
    next = None
    items = [1, 2]

    def __init__(self, value):
        self.value = value

    def link(self, other):
        self.next = other

    def total(self):
        return self.value + len(self.items) + (self.next.total() if self.next else 0)


class Own(Node):
    def __init__(self, value):
        super().__init__(value)
        self.items = []


first, second = Node(1), Own(10)
first.link(second)
print(first.total(), second.total(), first.items is Node.items)
second.mark = 1
print(first.total(), second.mark, len(second.items))


class Speed:
    """Floats alone, in the class and in instances: kept raw, and nothing asks for __dict__."""
    dx = 0.5
    dy = -0.0

    def __init__(self, given):
        if given:
            self.dx = 1.5

    def sum(self):
        return self.dx + self.dy

    def faster(self):
        self.dy += self.dx
        return self


class Fast(Speed):
    dx = 100.0


speeds = [Speed(True), Speed(False), Fast(False), Fast(True)]
print([s.sum() for s in speeds], [s.faster().sum() for s in speeds], [s.dy for s in speeds], Speed(False).dy)
del speeds[0].dy
print(speeds[0].sum(), speeds[0].dy)
