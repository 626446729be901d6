# row: `copy.copy()` copies most
import copy

try:
    print(list(copy.copy(iter([1, 2]))))
except TypeError:
    print("TypeError")
