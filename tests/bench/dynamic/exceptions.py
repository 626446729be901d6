"""Errors as part of the work: raised deep down, caught by class, passed on, with finally on the way."""

ROUNDS = 700_000


class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    def __init__(self, item, wanted):
        super().__init__(f"no {wanted} of {item}")
        self.wanted = wanted


class Account:
    def __init__(self):
        self.orders = 0
        self.open = 0

    def order(self, stock, item, text):
        self.open += 1
        try:
            amount = take(stock, item, text)
            self.orders += 1
            return amount
        finally:
            self.open -= 1


def take(stock, item, text):
    wanted = int(text)
    available = stock[item]
    if wanted > available:
        raise OutOfStock(item, wanted)
    if wanted == 0:
        raise ShopError("nothing wanted")
    return available // wanted


def attempt(account, stock, item, text):
    try:
        return account.order(stock, item, text)
    except OutOfStock as error:
        return -error.wanted
    except KeyError:
        return None
    except ValueError as error:
        return str(error)


def checked(account, stock, item, text):
    try:
        return attempt(account, stock, item, text)
    except ShopError as error:
        raise RuntimeError("order failed") from error


def main():
    stock = {"nail": 100, "bolt": 7, "screw": 40}
    items = ["nail", "bolt", "glue", "screw"]
    texts = ["3", "12", "many", "0", "50", "4"]
    account = Account()
    counts = {}
    total = 0
    for i in range(ROUNDS):
        try:
            result = checked(account, stock, items[i % 4], texts[i * 7 // 4 % 6])
        except RuntimeError as error:
            result = str(error) + ": " + str(error.__cause__)
        if isinstance(result, int):
            total += result
        else:
            counts[result] = counts.get(result, 0) + 1
    print(total, account.orders, account.open)
    for key, count in sorted(counts.items(), key=str):
        print(key, count)


if __name__ == "__main__":
    main()
