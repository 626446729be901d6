# A default that a base class gets through another name for it, before a derived dataclass asks for one.
from dataclasses import dataclass


@dataclass
class Base:
    x: int = 1


other_name = Base
other_name.y = 5


@dataclass
class Derived(Base):
    y: int


print(Derived(), Derived(2), Derived(2, 3))
