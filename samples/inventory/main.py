"""Run a day of business against the inventory package."""

import sys

from stock import Catalogue, Warehouse, Perishable, Product, StockError, __version__
from stock.reports import movement_report, stock_report


SCRIPT = [
    ("receive", "apple", 120, "2024-05-01"),
    ("receive", "milk", 40, "2024-05-01"),
    ("receive", "hammer", 15, "2024-05-02"),
    ("sell", "apple", 30, "2024-05-02"),
    ("sell", "milk", 45, "2024-05-03"),
    ("sell", "saw", 1, "2024-05-03"),
    ("discount", "hammer", 10, "2024-05-03"),
    ("sell", "hammer", 5, "2024-05-04"),
    ("sell", "apple", -1, "2024-05-04"),
    ("expire", None, None, "2024-05-09"),
    ("teleport", "apple", 1, "2024-05-09"),
]


def build_catalogue():
    catalogue = Catalogue()
    catalogue.add(Perishable("apple", 25, keeps_days=10, tags=["fruit"]))
    catalogue.add(Perishable("milk", 99, keeps_days=7))
    catalogue.add(Product("hammer", 1899, tags=["tool", "steel"]))
    return catalogue


def main():
    print(f"inventory {__version__}")
    warehouse = Warehouse(build_catalogue())
    failures = []
    for action, *details in SCRIPT:
        try:
            warehouse.perform(action, *details)
        except StockError as e:
            failures.append(e)
            print(f"! {type(e).__name__}: {e}")
    print()
    stock_report(warehouse)
    print()
    movement_report(warehouse)
    print()
    print(f"{len(failures)} failures, value {warehouse.value() / 100:.2f}")
    return len(failures)


if __name__ == "__main__":
    sys.exit(main())
