# isinstance() of named classes, and of those that decide for themselves.
from abc import ABC, abstractmethod
from collections.abc import Sized


class Base:
    pass


class Child(Base):
    pass


class Text(str):
    pass


class Many(list):
    pass


class Disguised:
    @property
    def __class__(self):
        return str


class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == 42 or type(obj) is cls


class Answer(metaclass=Meta):
    pass


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...


class Square(Shape):
    def area(self):
        return 1


Shape.register(int)


def names(x):
    found = []
    if isinstance(x, bool):
        found.append("bool")
    if isinstance(x, int):
        found.append("int")
    if isinstance(x, float):
        found.append("float")
    if isinstance(x, str):
        found.append("str")
    if isinstance(x, (list, tuple)):
        found.append("sequence")
    if isinstance(x, (dict, set, frozenset)):
        found.append("other container")
    if isinstance(x, type):
        found.append("type")
    if isinstance(x, object):
        found.append("object")
    if isinstance(x, Base):
        found.append("Base")
    if isinstance(x, (Child, Text)):
        found.append("Child or Text")
    if isinstance(x, Exception):
        found.append("Exception")
    if isinstance(x, Answer):
        found.append("Answer")
    if isinstance(x, Shape):
        found.append("Shape")
    if isinstance(x, Sized):
        found.append("Sized")
    if isinstance(x, ()):
        found.append("nothing")
    if isinstance(x, (int, (str, (Base,)))):
        found.append("nested")
    if isinstance(x, int | None):
        found.append("int or None")
    return found


values = [True, 0, 2 ** 70, -0.0, float("nan"), "", "\xe9", [], (), {}, set(), frozenset(), None, int, Base, Base(), Child(), Text("t"), Many(), Disguised(),
          42, Answer(), Square(), ValueError(), KeyError, len, names, range(2), b"", ...]
for value in values:
    print(type(value).__name__, names(value))

for wrong in (5, "str", [int], (int, 5), None):
    try:
        print(isinstance(1.5, wrong))
    except TypeError as e:
        print(e)
isinstance_ = isinstance
print(isinstance_(1, int), list(map(lambda c: isinstance(True, c), [bool, int, float])))


def shadowed():
    isinstance = lambda a, b: "mine"
    return isinstance(1, int)


def local_class(flag):
    class Inner:
        pass

    made = Inner()
    Other = Inner if flag else Base
    return isinstance(made, Inner), isinstance(made, Other), isinstance(Base(), Other)


print(shadowed(), local_class(True), local_class(False))
