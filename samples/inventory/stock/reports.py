"""Text reports."""

from itertools import groupby


def stock_report(warehouse):
    print(f"{'product':<28}{'count':>6}{'price':>9}{'value':>10}")
    for product in warehouse.catalogue:
        n = warehouse.quantity(product.name)
        print(f"{product.label:<28}{n:>6}{product.cents / 100:>9.2f}{product.price(n) / 100:>10.2f}")


def movement_report(warehouse):
    for date, movements in groupby(sorted(warehouse.movements), key=lambda m: m.date):
        print(date)
        for m in movements:
            print(f"  {m.quantity:+5} {m.product:<8} {m.reason}")
