"""`from package import *` takes the submodules that have become attributes by then, and runs none."""

from pkg import *

print(make(), early.NAME, early.make(), shadowed)
for name in ("_private", "late"):
    print(name, name in globals())
try:
    late
except NameError as e:
    print(e)

import pkg.late

try:
    print(late.NAME)
except NameError as e:
    print(e)

from pkg import *

print(late.NAME, late is pkg.late, early is pkg.early)


def inside():
    return late.NAME + early.make()[0]


early.NAME = "changed"
print(inside())
late = None
print(pkg.late.NAME)
