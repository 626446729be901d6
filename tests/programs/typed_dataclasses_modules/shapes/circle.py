import dataclasses
import math

from . import base


@dataclasses.dataclass
class Circle(base.Shape):
    _: dataclasses.KW_ONLY
    radius: float

    def area(self):
        return math.pi * self.radius ** 2

    @classmethod
    def unit(cls):
        return cls("unit", radius=1)
