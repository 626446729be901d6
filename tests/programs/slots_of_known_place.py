"""Classes with __slots__: where attributes are, who has a __dict__, what hides a slot."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def norm(self):
        return (self.x * self.x + self.y * self.y) ** 0.5

    def drop(self):
        del self.x

    def more(self):
        self.z = 1


class Point3(Point):
    __slots__ = ["z"]

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def total(self):
        return self.x + self.y + self.z


class Open(Point):
    """No __slots__ of its own: its instances have a __dict__, too."""

    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name

    def total(self):
        return self.x * 100 + self.y


class Closed(Open):
    __slots__ = ("w",)

    def __init__(self):
        super().__init__(1, 2, "closed")
        self.w = "w"
        self.v = "v"


class Hiding(Point):
    __slots__ = ()
    y = "of the class"


class Again(Point):
    __slots__ = ("x",)

    def set_both(self, value):
        self.x = value
        return self.x


class Property(Point):
    __slots__ = ()

    @property
    def x(self):
        return "property"


class Empty:
    __slots__ = ()

    def fill(self):
        self.a = 1


class OneName:
    __slots__ = "word"

    def __init__(self, word):
        self.word = word


class Private:
    __slots__ = ("__secret", "plain")

    def __init__(self, secret):
        self.__secret = secret
        self.plain = secret + 1

    def tell(self):
        return self.__secret, self.plain


class WithDict:
    __slots__ = ("a", "__dict__")

    def __init__(self):
        self.a = 1
        self.b = 2


class WithWeakref:
    __slots__ = ("a", "__weakref__")

    def __init__(self):
        self.a = 5


class Counter:
    __slots__ = ("n", "items", "next")

    def __init__(self):
        self.n = 0
        self.items = []
        self.next = None

    def step(self, by):
        self.n += by
        self.items.append(self.n)
        return self


names = ("p", "q")


class Computed:
    __slots__ = names

    def __init__(self):
        self.p, self.q = 3, 4


if names:
    class Twice:
        __slots__ = ("a",)
        __slots__ += ("b",)

        def __init__(self):
            self.a, self.b = 1, 2


def attempt(action):
    try:
        return action()
    except AttributeError as error:
        return f"AttributeError: {error}"


def chain(length):
    head = Counter()
    here = head
    for i in range(length):
        here.next = Counter().step(i)
        here = here.next
    total = 0
    here = head
    while here is not None:
        total += here.n
        here = here.next
    return total


def mixed(objects):
    return [o.x for o in objects], [o.total() for o in objects[1:]]


def main():
    a, b = Point(3.0, 4.0), Point(0.5, -0.0)
    c = a + b
    print(c.x, c.y, a.norm(), hasattr(a, "__dict__"), hasattr(a, "x"), hasattr(a, "z"))
    print(attempt(a.more), attempt(a.drop), hasattr(a, "x"), a.y)
    print(attempt(lambda: a.x) != 3.0, attempt(a.drop) is None)
    a.x = 2**70
    print(a.x, Point(1, True).y, Point("s", None).x)
    p = Point3(1, 2, 3)
    p.z += 2**62
    print(p.total(), p.norm(), hasattr(p, "__dict__"))
    o = Open(1, 2, "open")
    o.extra = 5
    print(o.total(), o.name, o.__dict__, o.x)
    k = Closed()
    print(k.x, k.y, k.name, k.w, k.v, k.__dict__)
    print(mixed([Point(1, 2), Point3(4, 5, 6), Open(7, 8, "o"), Closed()]))
    h = Hiding.__new__(Hiding)
    h.x = 1
    print(h.x, h.y, attempt(lambda: setattr(h, "y", 2)))
    again = Again(1, 2)
    print(again.set_both(7), again.x, Point.x.__get__(again) if attempt(lambda: Point.x.__get__(again)) == 1 else "other")
    try:
        Property(1, 2)
    except AttributeError as error:
        print(type(error).__name__)
    print(attempt(Empty().fill), OneName("one").word, Private(5).tell(), attempt(lambda: Private(5).secret))
    print(WithDict().__dict__, WithDict().a, WithWeakref().a)
    print(Counter().step(1).step(2**64).items, Counter().step(5).n, chain(100))
    print(Computed().p + Computed().q, Twice().a + Twice().b)
    for name in ("x", "y", "z"):
        print(name, getattr(p, name), getattr(b, name, "none"))
        setattr(p, name, name)
    print(p.x, p.y, p.z)
    points = [Point(i, -i) for i in range(5)]
    points.sort(key=lambda q: q.y)
    print([q.x for q in points], sum(q.x * q.y for q in points))


main()
