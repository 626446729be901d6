class Account:
    """A bank account."""

    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("insufficient funds")
        self.balance -= amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


a, b = Account("Ann", 100), Account("Bob")
a.deposit(50).withdraw(30)
print(a, b, Account.count, Account.__doc__, a.interest)
a.interest = 0.05
print(a.interest, b.interest, Account.interest, a.__dict__)
Account.interest = 0.01
print(a.interest, b.interest)
del a.interest
print(a.interest)
for action in (lambda: b.withdraw(1), lambda: b.deposit(-1), lambda: b.nope(), lambda: Account(), lambda: b.deposit(), lambda: Account("x", 1, 2), lambda: Account.deposit(5)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
Account.report = lambda self: f"{self.owner}: {self.balance}"
print(b.report(), Account.report(a))
a.extra = [1]
a.extra.append(2)
print(a.extra, hasattr(b, "extra"))
print(isinstance(a, Account), type(a) is Account, type(a).__name__, a == a, a == Account("Ann", 120), a != b, a is not b)


class Shared:
    items = []

    def add(self, x):
        self.items.append(x)


s, t = Shared(), Shared()
s.add(1)
t.add(2)
print(s.items, Shared.items is t.items)


class Computed:
    base = 10
    values = [i * 2 for i in range(base)]
    if base > 5:
        big = True
    for i in range(3):
        last = i

    def method(self):
        return self.base

    alias = method


c = Computed()
print(c.values[-1], c.big, c.i, c.last, c.alias(), Computed.__name__)


def factory(name):
    class Local:
        label = name

        def get(self):
            return name, self.label
    return Local


X, Y = factory("x"), factory("y")
print(X().get(), Y().get(), X is Y, X.__qualname__)
