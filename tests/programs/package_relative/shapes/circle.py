import math
from .base import Shape
from .util import text


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    def name(self):
        return text.shout("circle")
