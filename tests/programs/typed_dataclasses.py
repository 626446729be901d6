# @dataclass with the options and fields that the compiler writes out by itself.
import dataclasses
from abc import ABC, abstractmethod
from collections import deque
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Generic, Optional, TypeVar

T = TypeVar("T")


@dataclass
class Point:
    x: int
    y: float = 1.5

    def norm(self):
        return self.x * self.x + self.y * self.y


@dataclass()
class Named:
    """A thing with a name."""
    name: str
    tags: list = field(default_factory=list)
    scores: dict[str, int] = field(default_factory=dict)
    seen: ClassVar[int] = 0
    kinds: "ClassVarious" = None
    note: Optional[str] = None

    def tag(self, text):
        Named.seen += 1
        self.tags.append(text)
        return self


@dataclass(order=True, unsafe_hash=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)
    secret: str = field(default="s", repr=False)
    extra: int = field(default=7, hash=False)


@dataclass(eq=False)
class Plain:
    value: object


@dataclass(repr=False, match_args=False)
class Quiet:
    value: int


@dataclass(init=False)
class ByHand:
    a: int
    b: int = 5

    def __init__(self, a):
        self.a = a * 2


@dataclass(kw_only=True)
class Settings:
    width: int = 80
    name: str
    deep: bool = field(default=False, kw_only=False)


@dataclasses.dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int
    d: int = dataclasses.field(init=False, default=9)
    e: list = dataclasses.field(init=False, default_factory=lambda: [1, 2])
    f: deque = field(default_factory=deque)
    g: set = field(default_factory=lambda: set([1]))
    h: list = field(default_factory=lambda: [0] * 3)


@dataclass
class Rectangle:
    width: float
    height: float
    area: float = field(init=False)
    log: list = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        self.area = self.width * self.height
        self.log = ["made"]


@dataclass
class Own:
    a: int

    def __repr__(self):
        return f"<{self.a}>"

    def __eq__(self, other):
        return isinstance(other, Own) and self.a % 10 == other.a % 10

    def __hash__(self):
        return self.a % 10


@dataclass
class Empty:
    pass


@dataclass
class Box(Generic[T]):
    item: T


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def twice(self):
        return 2 * self.area()


@dataclass
class Square(Shape):
    side: int

    def area(self):
        return self.side ** 2


print(Point(1), Point(1, 2), Point(y=3, x=4), Point(3, 4.0).norm(), Point.y)
p, q = Point(1, 2.0), Point(1, 2.0)
print(p == q, p != q, p is q, p == Point(2), p == (1, 2.0), p != None, Point(1, 1) == Point(True, 1.0))
p.x = 10
p.y += 0.5
p.z = "new"
print(p, p.z, q)
n, m = Named("n"), Named("m", ["t"], note="!")
n.tag("a").tag("b")
print(n, m, n.tags is m.tags, Named.seen, n.seen, Named("k").tags, hasattr(Named, "tags"), Named.note, n == Named("n", ["a", "b"]))
shared = []
u, v = Named("u", shared), Named("v", tags=shared)
u.tags.append(1)
print(u.tags is shared, v.tags, shared)
versions = [Version(1, 2, "b"), Version(1, 10), Version(0, 5, secret="z"), Version(1, 2, "a")]
print(sorted(versions), min(versions), max(versions))
print(Version(1, 2, "x") == Version(1, 2, "y"), Version(1) < Version(1, 1), Version(1) <= Version(1), Version(2) > Version(1), Version(2) >= Version(3))
print(len(set(versions)), {Version(3): "three"}[Version(3, label="l")], hash(Version(1, extra=1)) == hash(Version(1, extra=2)))
one = Plain(1)
print(one == Plain(1), one == one, one, len({one, Plain(1), one}))
print(Quiet(1) == Quiet(1), repr(Quiet(1)).startswith("<__main__.Quiet object at "), hasattr(Quiet, "__match_args__"))
print(ByHand(2), ByHand(3) == ByHand(3))
print(Settings(name="s"), Settings(True, name="t", width=3))
first, second = Mixed(1, c=3), Mixed(1, b=4, c=5, f=deque([1]), g={4}, h=[])
first.e.append(3)
first.h[0] = 5
print(first, second, Mixed.d, hasattr(Mixed, "e"), Mixed(1, c=1).h)
r = Rectangle(2, 3.5)
print(r, r.area, r.log, r == Rectangle(2, 3.5))
print(Own(3), Own(13) == Own(3), {Own(3), Own(13), Own(4)}, hash(Own(14)))
print(Empty(), Empty() == Empty(), Box("b"), Box([1]) == Box([1]), Square(3), Square(3).twice())

for make in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, x=2), lambda: Point(1, zz=5), lambda: Mixed(1, 2, 3), lambda: Mixed(1), lambda: Settings(),
             lambda: Rectangle(1, 2, 3), lambda: Empty(1), lambda: hash(Point(1)), lambda: Point(1) < Point(2), lambda: Version(1) < 5, lambda: {Named("n")},
             lambda: ByHand(), lambda: Named()):
    try:
        print(make())
    except TypeError as e:
        print(type(e).__name__, e)
print(Point.__init__.__qualname__, Point.__eq__.__name__, Point.__name__, Point.__hash__, Point.__match_args__, Mixed.__match_args__, Settings.__match_args__, Empty.__match_args__)

match Point(3, 4.0):
    case Point(0, _):
        print("no")
    case Point(x, y) if y > x:
        print("point", x, y)
match [Named("a", [Point(1)]), Mixed(1, c=2)]:
    case [Named("a", [Point(x=1)]), Mixed(a)]:
        print("nested", a)
