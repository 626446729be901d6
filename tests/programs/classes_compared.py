# Classes of values are compared and shown, and nothing else: nothing of how they are made is needed.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, {self.y!r}) of {self.__class__.__module__}"


class Sized(Point):
    pass


print(Point(1, 2) == Point(1, 2), Point(1, 2) == Sized(1, 2), Sized(0, -1), Point(1.5, "a"))
for value in [1, -2.5, "x", None, True, (1,), [2], {3: 4}, {5}, b"6", 7j, Point, len, range(2), ...]:
    print(type(value).__name__, value.__class__.__qualname__, type(value) is int, value.__class__ is not str, f"{type(value)}")
