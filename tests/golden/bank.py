"""A bank account."""


class Account:
    """An account with a balance."""

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount < 0:
            raise ValueError("negative deposit")
        self.balance += amount


def total(accounts):
    s = 0
    for a in accounts:
        s += a.balance
    return s
