from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    total: ClassVar[int] = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p, q = Point(3, 4), Point(3, 4)
print(p, p == q, p is q, p.norm(), p != Point(1), Point.total, Point(1, tags=["a"]))
p.tags.append("t")
p.x = 10
print(p, q, asdict(p), astuple(q), replace(p, y=99), [f.name for f in fields(Point)], is_dataclass(p), is_dataclass(5), Point.__match_args__)
for action in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=5), lambda: hash(p), lambda: p < q, lambda: fields(5), lambda: asdict(5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)


v, w = Version(1, 2, "x"), Version(1, 10)
print(v < w, max(v, w), v == Version(1, 2, "y"), hash(v) == hash(Version(1, 2)), {v: 1}[Version(1, 2)], sorted([w, v]))
try:
    v.major = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
try:
    del v.minor
except FrozenInstanceError as e:
    print(e)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20
    d: int = field(init=False)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.d = (self.a + self.b + self.c) * scale


print(Derived(1), Derived(1, 2, 3, 4), Derived(1).d, isinstance(Derived(1), Base), Base(1) == Derived(1))


@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


print(Kw(1, c=3))
try:
    Kw(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass(eq=False, repr=False)
class Plain:
    v: object


print(Plain(1) == Plain(1), "Plain object" in repr(Plain(1)))
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, asdict(tree))
match tree:
    case Node(1, [Node(x), *_]):
        print("matched", x)
