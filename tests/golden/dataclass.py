"""A dataclass."""

from dataclasses import dataclass, field


@dataclass(repr=False)
class Order:
    """What somebody wants."""

    number: int
    price: float
    notes: list = field(default_factory=list)

    def add(self, note):
        self.notes.append(note)


order = Order(1, 2.5)
order.add("now")
print(order.price * 2)
