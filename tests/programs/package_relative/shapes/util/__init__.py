print("util loads")
from ..base import Shape as _Shape
