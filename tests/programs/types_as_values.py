# type(x) and x.__class__ as values; isinstance with tuples, ABCs, unions and metaclass hooks; classes made at run time.

from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Hashable, Iterable, Mapping, Sequence, Sized


class Shape:
    sides = 0

    def __init__(self, size=1):
        self.size = size

    def copy(self):
        return type(self)(self.size)

    def grown(self):
        return self.__class__(self.size * 2)

    def __repr__(self):
        return f"{type(self).__name__}({self.size!r})"


class Square(Shape):
    sides = 4


class Cube(Square):
    def __init__(self, size, corners=8):
        super().__init__(size)
        Cube.corners = corners

    @property
    def depth(self):
        return self.size.real


class EvenMeta(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, int) and obj % 2 == 0

    def __subclasscheck__(cls, sub):
        return sub is int or sub.__name__.startswith("E")


class Even(metaclass=EvenMeta):
    pass


class Sequenced(ABC):
    @abstractmethod
    def items(self): ...

    @classmethod
    def __subclasshook__(cls, sub):
        return True if any("items" in vars(b) for b in sub.__mro__) else NotImplemented


@Sequenced.register
class Registered:
    pass


class Liar:
    @property
    def __class__(self):
        return int


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [1, True, 1.0, "s", b"b", None, [1], (1,), {1}, {1: 2}, range(2), Shape(), Square("x"), Cube(3), Even, len, lambda: 0, Ellipsis, NotImplemented, Shape().copy, iter([]), type, object()]
print([type(v).__name__ for v in values])
print([v.__class__ is type(v) for v in values])
print([type(v) in (int, str, Shape, type) for v in values])
for kinds in (int, (int, float), (str, (bytes, list)), Shape, (Square, type(None)), type, object, (), int | str, Even, Sequenced, Hashable, (Sized, Iterable), Sequence, Mapping):
    print(f"{str(kinds).replace('__main__.', ''):60}", "".join("01"[isinstance(v, kinds)] for v in values))
for sub in (int, bool, Square, Even, Registered, dict):
    print(sub.__name__, [issubclass(sub, k) for k in (int, Shape, Even, Sequenced, (float, object), Hashable)])
print(attempt(isinstance, 1, "int"), attempt(issubclass, 1, int), attempt(isinstance, 1, (str, 5)), attempt(issubclass, int, [int]))
print(isinstance(Liar(), int), type(Liar()) is Liar, isinstance(Liar(), Liar), Liar().__class__)
print(attempt(Sequenced), isinstance(Registered(), Sequenced), isinstance({}, Sequenced), issubclass(Shape, Sequenced))

for shape in (Shape(2), Square("ab"), Cube(1.5, None)):
    print(shape.copy(), shape.grown(), shape.copy().grown().sides, type(shape).__mro__[1].__name__, type(shape) == Square, type(shape.size)(3))
by_type = {int: "integer", str: "text", Square: "square", type(None): "none"}
print([by_type.get(type(v), "?") for v in values[:14]], by_type[type(4)], by_type[Cube.__base__])


def convert(x, kind):
    return x if type(x) is kind else kind(x)


print([convert(x, k) for x in (1, "2", 2.5) for k in (int, str, float, bool)])
kinds = [int, str, float, list, Shape, Cube]
print([k.__name__ for k in sorted(kinds, key=lambda k: k.__name__)], [attempt(k, "1") for k in kinds])
cls = int
for v in ("7", 7.9, True):
    print(cls(v), end=" ")
    cls = type(v)
print(cls)

# Classes made by functions and by type().
def make(base, **attributes):
    class Made(base):
        label = attributes.get("label", "none")

        def tell(self):
            return self.label, super().__repr__()

    for k, v in attributes.items():
        setattr(Made, k, v)
    return Made


A, B = make(Square, sides=5), make(int, label="number", twice=lambda self: self * 2)
print(A(1).tell(), A.sides, B(21).tell(), B(21).twice(), type(B(1) + 1), A is make(Square), make(A)(2).tell())
D = type("Dynamic", (Shape,), {"sides": 7, "double": lambda self: self.size * 2, "__len__": lambda self: self.sides})
print(D("x").double(), len(D()), D(3), D.__bases__, isinstance(D(), Shape))
print([c.__name__ for c in Shape.__subclasses__() if c.__name__ != "Made"], [c(1).sides for c in (Shape, Square, D)])

# __class__ assigned.
s = Shape(5)
s.__class__ = Square
print(s, s.sides, isinstance(s, Square), type(s).__name__, s.grown())
s.__class__ = Cube
print(s, attempt(lambda: s.depth), attempt(lambda: s.grown()))
print(attempt(setattr, s, "__class__", int), attempt(setattr, s, "__class__", "Shape"), attempt(setattr, 5, "__class__", bool))
print(type(type), type(Even), type(Even) is EvenMeta, type(type(s)) is type, ABCMeta is type(Sequenced), type(int).__name__, type.__call__(int, "5"), type("X", (), {}).__name__)
print(int == type(1), int is type(True), type(1) == type(1.0), type(1) != type("1"), type([]) is list, [int, str].index(type("")), {type(1), type(True), type(2)} == {int, bool})


def match_type(x):
    match x:
        case bool(): return "bool"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case str(s): return s + "!"
        case Square(size=z, sides=4): return f"square of {z}"
        case Shape(size=z): return ("shape", z)
        case type(): return x.__name__
        case _: return None


print([match_type(v) for v in values[:14] + [1000, Even, D(9)]])
