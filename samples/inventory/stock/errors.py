"""What can go wrong."""


class StockError(Exception):
    """Base of all errors of this package."""


class UnknownProduct(StockError, KeyError):
    def __str__(self):
        return f"no product named {self.args[0]!r}"


class InsufficientStock(StockError):
    def __init__(self, name, wanted, available):
        super().__init__(name, wanted, available)
        self.name = name
        self.wanted = wanted
        self.available = available

    def __str__(self):
        return f"{self.wanted} of {self.name} wanted, {self.available} there"


class InvalidQuantity(StockError, ValueError):
    pass
