# Dataclasses that the compiler leaves to the library's decorator, each for another reason, beside one that it does not.
from abc import ABC
from dataclasses import FrozenInstanceError, InitVar, dataclass, field


def order_of(number):
    return number


@dataclass
class Plain:
    x: int
    y: int = 2


@dataclass(frozen=True)
class Frozen:
    x: int
    y: list = field(default_factory=list)


@dataclass(frozen=True)
class FrozenMore(Frozen):
    z: int = 3


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5


@dataclass
class Initial:
    x: int
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.x *= scale


@dataclass
class Computed:
    x: int = order_of(4)
    y: int = 1 + 1


@dataclass
class Base:
    x: int = 1


@dataclass
class Again(Base):
    x: int
    y: int = order_of(2)


class HasDefault:
    size = 7


@dataclass
class Sized(HasDefault):
    size: int


@dataclass
class Private:
    __secret: int = 4

    def get(self):
        return self.__secret


if len("a") == 1:
    @dataclass
    class Conditional:
        x: int = 1


@dataclass
class Replaced:
    x: int
    x = 9


@dataclass
class Nested:
    @dataclass
    class Inner:
        a: int

    b: int = 0


class Watched(ABC):
    def __init_subclass__(cls):
        print("made", cls.__name__, "__init__" in [name for name in ("__init__",) if name in str(cls.__init__)])


@dataclass
class Watching(Watched):
    a: int = 1


def local(n):
    @dataclass
    class Local(Base):
        z: int = n
    return Local


@dataclass
class Meta:
    x: int = field(default=1, metadata={"unit": "m"})


def change(frozen):
    frozen.x = 2


print(Plain(1), Frozen(1), FrozenMore(1, [2]), Slotted(1), Initial(3), Initial(3, 4), Computed(), Base(), Again(), Sized(), Private(), Private().get())
print(Conditional(), Replaced(), Nested(), Nested.Inner(3), Watching(), local(6)(), Meta(), local(2)() == Base())
for action in (lambda: change(Frozen(1)), lambda: hash(Frozen(1)), lambda: Slotted(1).__dict, lambda: Again(q=1)):
    try:
        print(action())
    except (AttributeError, TypeError, FrozenInstanceError) as e:
        print(type(e).__name__, e)


def classes():
    def mutable():
        @dataclass
        class Bad:
            x: list = []

    def order():
        @dataclass
        class Bad:
            x: int = 1
            y: int

    def both():
        @dataclass(order=True)
        class Bad:
            x: int

            def __lt__(self, other):
                return True

    def neither():
        @dataclass(eq=False, order=True)
        class Bad:
            x: int

    def no_annotation():
        @dataclass
        class Bad:
            x = field(default=1)

    def frozen_from_other():
        @dataclass(frozen=True)
        class Bad(Base):
            y: int

    return mutable, order, both, neither, frozen_from_other


for bad in classes():
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
