import math
from dataclasses import dataclass, field

N = 1 << 10
M = N * 3 - 1
PI2 = 3.5
DEBUG = False
NAME = "x"
NEG = -N
TABLE = [i * i % 7 for i in range(10)]
ORDER = {"a": 1, "b": 2}
SQ = math.sqrt(2.0)
B = True


@dataclass
class P:
    x: int = 0
    y: list = field(default_factory=list)

    @property
    def z(self):
        return self.x + M


class Q(P):
    LIMIT = 5

    def f(self):
        return AFTER + NEG


AFTER = 77


def g():
    if DEBUG:
        print("debug")
    s = 0
    for i in range(N):
        if i % 3 == 0 and B:
            s += TABLE[i % 10] * M
    return s, PI2 * N, NEG, NAME * 2


print(g(), P(1).z, Q().f(), N, M, DEBUG)


class Weird:
    def __init_subclass__(cls):
        try:
            print(cls.peek())
        except NameError as e:
            print(e)

    @classmethod
    def peek(cls):
        return LATER


class Sub(Weird):
    pass


LATER = 9


class Sub2(Weird):
    pass


def h():
    return LATER


print(h())


def early():
    return LAST + 1


try:
    early()
except NameError as e:
    print(e)
LAST = 10
print(early())
