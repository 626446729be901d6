"""A module of a name that generated C++ has a use for."""

NAME = __name__
ITEMS = [1]


def grown(by):
    ITEMS.append(by)
    return len(ITEMS) + sum(ITEMS)


class Held:
    of = NAME
