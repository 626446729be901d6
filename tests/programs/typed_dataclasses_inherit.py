# Dataclasses derived from dataclasses: the order of fields, defaults, methods that are inherited, plain classes between and after.
from dataclasses import dataclass, field


@dataclass
class A:
    x: int = 1
    y: int = 2
    items: list = field(default_factory=list)

    def total(self):
        return self.x + self.y

    def __post_init__(self):
        self.checked = "A"


@dataclass
class B(A):
    z: int = 3
    x: int = 10
    other: dict = field(default_factory=lambda: {})


@dataclass
class C(B):
    def __post_init__(self):
        super().__post_init__()
        self.checked += "C"


class Middle(A):
    def total(self):
        return -super().total()


@dataclass
class D(Middle):
    w: str = "w"


@dataclass(order=True)
class Ordered(A):
    name: str = field(default="", kw_only=True)


class Later(Ordered):
    def __init__(self, n):
        super().__init__(n, n + 1, name="later")


@dataclass(repr=False)
class Kept(A):
    k: int = 0


@dataclass
class First:
    a: int


@dataclass
class Second(First):
    b: str
    a: float


class Mixin:
    def describe(self):
        return f"{type(self).__name__} of {self.a}"


@dataclass
class Third(Mixin, Second):
    c: int = 0


print(A(), B(), B(5, 6, [7], 8), C(), D(1, 2, [], "v"), Ordered(3, name="n"))
print(B.x, A.x, A().total(), B().total(), D().total(), Middle(4).total(), Middle(4))
print(B() == B(), A() == B(), B(10) == B(), Middle() == A(), Middle() == Middle(), C() == B(), A() != Middle())
print(C().checked, B().checked, D().checked)
print(Later(4), sorted([Later(4), Later(2), Later(3)]), Later(1) < Later(2))
try:
    print(Later(1) < Ordered(2))
except TypeError as e:
    print(e)
print(Kept(1, 2, [3], 4), Second(1, "b"), Second(b=1, a=2), Third(1.5, "b").describe(), Third(1, 2, 3))
b1, b2 = B(), B()
b1.items.append(1)
b1.other["k"] = 2
print(b1, b2, b1.items is b2.items)
A.x = 100
print(A(), A.x, Middle.x, B(), D(), B.x)
for make in (lambda: B(z=1, q=2), lambda: Second(1), lambda: Ordered(1, 2, [], "n"), lambda: C(*range(7)), lambda: Later()):
    try:
        print(make())
    except TypeError as e:
        print(e)
for shape in (A(1, 2), B(1, 2), Middle(), Third(1, 2)):
    match shape:
        case B(x, y):
            print("B", x, y)
        case Middle():
            print("Middle", shape.x)
        case A(x, y, items):
            print("A", x, y, items)
        case Third(a, b, c):
            print("Third", a, b, c)
