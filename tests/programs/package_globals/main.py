# Each module has its own globals; functions keep those of their module.
import settings
from settings import LEVEL, show, items, set_level

LEVEL = 99
print(LEVEL, settings.LEVEL, show())
set_level(5)
print(LEVEL, settings.LEVEL, show())
settings.LEVEL = 7
print(show())
items.append("shared")
print(settings.items)
settings.new = "created from outside"
print(settings.new, settings.get_new())
print(settings.show.__module__, settings.__doc__)
len = lambda x: "shadowed builtin"
print(len([]), settings.length([1, 2]))
del len
print(len([1]))


def uses(name):
    return globals()[name]


print(uses("LEVEL"), "settings" in globals(), sorted(n for n in vars(settings) if not n.startswith("_")))
