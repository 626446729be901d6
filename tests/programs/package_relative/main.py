# A package with relative imports, a submodule that runs code, and names that are re-exported.
import shapes
from shapes import Circle, area_of
from shapes.circle import Circle as RoundCircle
from shapes.util.text import shout as loud
import shapes.util.text as text
import shapes.util

print("main starts")
print(shapes.VERSION, area_of(Circle(2)), Circle is RoundCircle, loud("hi"), text.shout("there"))
print(shapes.__name__, shapes.circle.__name__, text.__name__, shapes.util.text is text)
print(shapes.Square(3).area(), sorted(shapes.__all__))
shapes.util.text.SUFFIX = "?"
print(loud("changed"))
from shapes import *
print(Square(1).area(), "VERSION" in globals())
import counter_module
counter_module.bump()
counter_module.bump()
from counter_module import count, bump
bump()
print(count, counter_module.count)


def local():
    import lazy_module
    return lazy_module.value


print("before lazy")
print(local(), local())
print(__name__)
