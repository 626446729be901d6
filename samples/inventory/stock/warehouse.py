"""The warehouse: batches of products and all movements."""

from collections import defaultdict

from . import errors
from .model import Catalogue, Movement


class Warehouse:
    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue
        self.batches = defaultdict(list)  # name -> [[date, quantity]], oldest first
        self.movements = []
        self.discounts = {}

    def perform(self, action, *details):
        method = getattr(self, "do_" + action, None)
        if method is None:
            raise errors.StockError(f"unknown action {action}")
        return method(*details)

    def quantity(self, name):
        return sum(n for _, n in self.batches[name])

    def log(self, date, name, quantity, reason):
        self.movements.append(Movement(date, name, quantity, reason))

    def do_receive(self, name, quantity, date):
        self._check(quantity)
        product = self.catalogue[name]
        self.batches[product.name].append([date, quantity])
        self.log(date, name, quantity, "received")

    def do_sell(self, name, quantity, date):
        self._check(quantity)
        product = self.catalogue[name]
        if (available := self.quantity(name)) < quantity:
            raise errors.InsufficientStock(name, quantity, available)
        left = quantity
        for batch in self.batches[name]:
            used = min(left, batch[1])
            batch[1] -= used
            left -= used
        self.batches[name] = [b for b in self.batches[name] if b[1]]
        paid = product.price(quantity) * (100 - self.discounts.get(name, 0)) // 100
        self.log(date, name, -quantity, f"sold for {paid / 100:.2f}")

    def do_discount(self, name, percent, date):
        self.discounts[self.catalogue[name].name] = percent

    def do_expire(self, _name, _quantity, today):
        for name, batches in self.batches.items():
            product = self.catalogue[name]
            for batch in [b for b in batches if product.expired(b[0], today)]:
                batches.remove(batch)
                self.log(today, name, -batch[1], "expired")

    def value(self):
        return sum(p.price(self.quantity(p.name)) for p in self.catalogue)

    @staticmethod
    def _check(quantity):
        if quantity <= 0:
            raise errors.InvalidQuantity(f"quantity must be positive, not {quantity}")
