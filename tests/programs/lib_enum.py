from enum import Enum, IntEnum, Flag, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()} is {self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @property
    def hex(self):
        return {1: "#f00", 2: "#0f0"}.get(self.value, "#00f")


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED in Color)
print(Color.BLUE.describe(), Color.default(), Color.RED.hex, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, {Color.RED: "r"}[Color.CRIMSON], type(Color.RED).__name__, isinstance(Color.RED, Color), f"{Color.RED}", f"{Color.RED!r}", list(Color.__members__))
for action in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.BLUE):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Priority(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10


print(Priority.LOW, repr(Priority.HIGH), Priority.LOW < Priority.HIGH, Priority.MID + 1, Priority(10).name, sorted([Priority.HIGH, Priority.LOW]), max(Priority), f"{Priority.MID}", [10, 20, 30][Priority.LOW], Priority.HIGH == 10, int(Priority.MID))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, Perm.RW, Perm.R in p, Perm.W in p, p & Perm.R, ~Perm.R, Perm(0), bool(Perm(0)), list(p), p.value, repr(p), Perm.R ^ Perm.RW)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, Bits(3), Bits.A + 1, repr(Bits.B))


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS.radius, Planet((6.4e23, 3.39e6)))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Animal(str, Enum):
    CAT = "cat"
    DOG = "dog"


print(Animal.CAT == "cat", Animal("dog"), Animal.CAT.upper(), Animal.CAT.value, "x" + Animal.DOG)
Dyn = Enum("Dyn", "ONE TWO")
print(list(Dyn), Dyn.TWO.value)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    FIRST = auto()
    SECOND = auto()


print([a.value for a in Auto])
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green matched")
