"""Decorators and defaults that call code of this module before all of it is there."""
from helper import Curious, at_once, given

EARLY = 1


@at_once
def first():
    return EARLY + LATE


@given(2)
def second(n):
    return n + LATE


@at_once
class Third:
    def __init__(self):
        self.value = LATE


def fourth():
    return LATE


class Fifth:
    field = Curious()

    @staticmethod
    def peek():
        return LATE


LATE = 10


def safely():
    try:
        return LAST
    except NameError as e:
        return str(e)


default = lambda x=safely(): x
LAST = 20
print(first(), second(1), Third().value, fourth(), default(), safely())
