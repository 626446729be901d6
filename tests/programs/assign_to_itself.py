"""Variables that are assigned to themselves: no C++ compiler warns of them."""

import re
print(re.sub("a", "b", "cac"))
def f(x, y):
    x = x
    y: float = y
    n = x + 1
    n = n
    b = n > 2
    b = b
    for i in range(3): i = i
    return x, y, n, b, i
print(f(1, 2.5))
