# row: Two floats of equal value may be two objects

import math

a, b = float("1.5"), float("1.5")
print(a is b)
print(float("inf") is float("inf"))
zero = 0.0
print(-zero is zero)
x = math.inf
print([x][0] is x, id(x) == id([x][0]), [x].index(x))
