# Dataclasses whose bases, factories and decorator come from other modules.
import shapes.base as base
from shapes import Circle, Shape
from shapes.base import *
from dataclasses import field


@dataclass
class Square(Shape):
    side: float = 2.0

    def area(self):
        return self.side ** 2


@dataclass
class Labelled(base.Shape):
    label: str = "l"
    parts: list = field(default_factory=list)


class Cube(Square):
    pass


def main():
    shapes = [Square("s"), Circle("c", radius=2), Labelled("l"), Cube("q", side=3.0), Shape("plain"), Square("s", side=2.0)]
    for shape in shapes:
        shape.move(1, 2)
        print(shape, shape.area())
    shapes[2].parts.append(1)
    print(Labelled("l"), shapes[0] == shapes[5], shapes[0] == shapes[3], shapes[0].position is shapes[5].position)
    print(base.default_position(), Circle.unit(), base.made)
    try:
        Circle()
    except TypeError as e:
        print(e)


main()
