inventory = {}
events = [
    ("add", "apple", 10, 0.5), ("add", "pear", 5, 0.75), ("remove", "apple", 3), ("add", "apple", 2, 0.6), ("remove", "fig", 1),
    ("remove", "pear", 50), ("price", "pear", 0.8), ("report",), ("bogus", 1), ("add", "kiwi", -1, 1), None,
]


class InventoryError(Exception):
    pass


class OutOfStock(InventoryError):
    def __init__(self, name, wanted, have):
        self.name, self.wanted, self.have = name, wanted, have

    def __str__(self):
        return f"{self.name}: wanted {self.wanted}, have {self.have}"


def handle(event):
    match event:
        case ("add", str(name), int(n), float() | int() as price) if n > 0:
            item = inventory.setdefault(name, {"count": 0, "price": price})
            item["count"] += n
            item["price"] = max(item["price"], price)
        case ("remove", name, n):
            if name not in inventory:
                raise InventoryError(f"unknown item {name!r}")
            if (have := inventory[name]["count"]) < n:
                raise OutOfStock(name, n, have)
            inventory[name]["count"] -= n
        case ("price", name, price):
            inventory[name].update(price=price)
        case ["report", *_]:
            for name, item in sorted(inventory.items()):
                print(f"  {name:<8}{item['count']:>4}{item['price']:>8.2f}{item['count'] * item['price']:>9.2f}")
        case None:
            return False
        case ("add", *rest):
            raise InventoryError(f"cannot add {rest}")
        case other:
            raise TypeError(other)
    return True


errors = []
for e in events:
    try:
        ok = handle(e)
    except OutOfStock as err:
        errors.append(("stock", str(err), err.have))
    except InventoryError as err:
        errors.append(("inventory", str(err)))
    except TypeError as err:
        errors.append(("type", err.args))
    else:
        if not ok:
            print("stop")
print(errors)
print(inventory, sum(i["count"] * i["price"] for i in inventory.values()))
print(", ".join(f"{k}={v['count']}" for k, v in inventory.items() if v["count"]))
