from __future__ import annotations


class InsufficientFunds(Exception):
    def __init__(self, needed: float, available: float) -> None:
        super().__init__(f"needed {needed:.2f}, available {available:.2f}")
        self.needed = needed
        self.available = available


class Account:
    _next_id = 1000

    def __init__(self, owner: str, balance: float = 0.0) -> None:
        self.id = Account._next_id
        Account._next_id += 1
        self.owner = owner
        self._balance = balance
        self.history: list[tuple[str, float]] = []

    @property
    def balance(self) -> float:
        return self._balance

    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount: float) -> None:
        if amount > self.available():
            raise InsufficientFunds(amount, self.available())
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def available(self) -> float:
        return self._balance

    def __lt__(self, other: Account) -> bool:
        return self.balance < other.balance

    def __str__(self) -> str:
        return f"{type(self).__name__}#{self.id} {self.owner}: {self.balance:,.2f}"


class Savings(Account):
    def __init__(self, owner, balance=0.0, rate=0.03):
        super().__init__(owner, balance)
        self.rate = rate

    def month_end(self):
        self.deposit(round(self.balance * self.rate / 12, 2))


class Checking(Account):
    overdraft = 500

    def available(self):
        return super().available() + self.overdraft


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **kw):
        account = kind(*args, **kw)
        self.accounts[account.id] = account
        return account

    def transfer(self, a, b, amount):
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a.deposit(amount)
            raise

    def __iter__(self):
        return iter(self.accounts.values())

    @property
    def total(self):
        return sum(a.balance for a in self)


bank = Bank()
ann = bank.open(Savings, "Ann", 10_000, rate=0.06)
bob = bank.open(Checking, "Bob", balance=250)
cyd = bank.open(Account, "Cyd")
for a in bank:
    print(a)
bank.transfer(ann, cyd, 1234.56)
bank.transfer(bob, cyd, 700)
for args in ((cyd, ann, 1e6), (bob, ann, 51), (ann, bob, -5), (ann, bob, 0)):
    try:
        bank.transfer(*args)
    except InsufficientFunds as e:
        print("refused:", e, e.needed > e.available)
    except ValueError as e:
        print("invalid:", e)
for _ in range(3):
    ann.month_end()
print([str(a) for a in sorted(bank)], f"{bank.total:.2f}", max(bank).owner, ann.history[-1])
try:
    ann.balance = 1e9
except AttributeError as e:
    print("AttributeError")
