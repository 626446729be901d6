# A class that says its instances are of another class: they have the attributes, but are none.
from dataclasses import dataclass


@dataclass
class Pair:
    a: int
    b: float = 0.5


class Slow:
    def __init__(self):
        self.zero = 0
        self.b = 2.5
        self.a = 1


Liar = type("Liar", (), {"__class__": property(lambda self: Pair), "a": 1, "b": 2.5})
print(Pair(1, 2.5) == Liar(), Pair(1, 2) == Liar(), Liar() == Pair(1, 2.5))
Other = type("Other", (Slow,), {"__class__": Pair})
print(Pair(1, 2.5) == Other(), Pair(1) == Other(), Pair(1) == Pair(1, 0.5))
