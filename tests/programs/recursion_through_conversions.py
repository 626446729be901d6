"""Recursion that goes through the runtime: conversions, fields that __getattr__ supplies."""


class Number:
    def __int__(self):
        return as_int(self)

    def __float__(self):
        return as_float(self)

    def __index__(self):
        return [0][self]

    def __str__(self):
        return str(self)


class Lazy:
    def __init__(self, x):
        if x:
            self.x = x

    def __getattr__(self, name):
        return self.x


def as_int(x):
    return int(x)


def as_float(x):
    return float(x) + 0.0


def as_index(x):
    return [1, 2][x]


def as_text(x):
    return f"{x}"


def field(x):
    return Lazy(0).x


for convert in (as_int, as_float, as_index, as_text, field):
    try:
        print(convert(Number()))
    except RecursionError:
        print(convert.__name__, "is too deep")
print(Lazy(3).x)
