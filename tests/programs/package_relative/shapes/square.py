from . import base
from .base import Shape


class Square(base.Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a * self.a


assert issubclass(Square, Shape)
