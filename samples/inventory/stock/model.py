"""Products and movements."""

from dataclasses import dataclass, field
from typing import Iterator

from .dates import add_days
from .errors import UnknownProduct


@dataclass
class Product:
    name: str
    cents: int
    tags: list = field(default_factory=list)

    def price(self, quantity: int = 1) -> int:
        return self.cents * quantity

    def expired(self, received: str, today: str) -> bool:
        return False

    @property
    def label(self) -> str:
        return self.name.title() + (f" [{', '.join(self.tags)}]" if self.tags else "")


@dataclass
class Perishable(Product):
    keeps_days: int = 5

    def expired(self, received, today):
        return add_days(received, self.keeps_days) < today

    @property
    def label(self):
        return f"{super().label} ({self.keeps_days}d)"


@dataclass(frozen=True, order=True)
class Movement:
    date: str
    product: str = field(compare=False)
    quantity: int = field(compare=False)
    reason: str = field(default="", compare=False)


class Catalogue:
    def __init__(self) -> None:
        self._products: dict[str, Product] = {}

    def add(self, product: Product) -> None:
        self._products[product.name] = product

    def __getitem__(self, name: str) -> Product:
        try:
            return self._products[name]
        except KeyError:
            raise UnknownProduct(name) from None

    def __iter__(self) -> Iterator[Product]:
        return iter(self._products.values())

    def __len__(self) -> int:
        return len(self._products)
