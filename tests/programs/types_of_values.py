"""type(x) of all kinds of values: what it says, and what can be done with what it gives."""

import collections


class Shape:
    label = "shape"

    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size * self.size


class Disc(Shape):
    def area(self):
        return self.size * 3


def maybe(n):
    return None if n == 0 else Shape(n) if n == 1 else Disc(n) if n == 2 else [n] if n == 3 else ... if n == 4 else NotImplemented


def names(values):
    return [type(v).__name__ for v in values]


print(names([None, True, 1, 1.5, "a", b"b", [1], (1,), {1: 2}, {1}, frozenset(), range(3), ..., NotImplemented, 2**80, 1j, bytearray(), slice(1)]))
print(names([maybe(n) for n in range(6)]), [type(maybe(n)).__qualname__ for n in range(3)])


def numbers():
    yield 1


print(names([numbers, numbers(), iter([]), zip(), map(abs, []), enumerate([]), len, Shape, type, Shape(1).area, Shape.area, collections.deque(), collections.Counter()]))

# What a class gives can be called, also with what it is not meant for.
for n in range(3):
    made = maybe(n)
    cls = type(made)
    if cls is type(None):
        print(cls(), cls is type(maybe(0)), cls == Shape)
    else:
        print(cls(5).area(), cls.area(Shape(7)), cls.label, cls.__mro__[-2].__name__, isinstance(made, cls))


class Other:
    size = 2.5


print(type(maybe(1)).area(Other()), type(Shape(1)).area(Other()))

# Through the class of a list or a dict anything gets into it.
items = [1, 2]
kind = type(items)
kind.append(items, "x")
print(items[-1] + "y", items, kind("ab"), kind() == [])
table = {"a": 1}
type(table).update(table, b=[2])
type(table).__setitem__(table, 3, None)
print(table, table["b"][0], type(table)(z=1))
grown = type(items)(items)
grown.append(2.5)
print(grown, [type(i) is str for i in grown], sum(i for i in grown if type(i) in (int, float)))


def convert(value, like):
    return type(like)(value)


print(convert("12", 1) + 1, convert(3, "x") + "!", convert("1.5", 0.5), convert((1, 2), []), convert([1, 1], set()), convert(0, True))
print(type(type(3)) is type, type(type(None)).__name__, type(items).__name__.upper(), type(3.5).__name__[0])
