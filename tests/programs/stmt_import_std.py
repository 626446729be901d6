import math
import sys as system
from math import sqrt, floor as fl
from collections import OrderedDict, Counter as C
import os.path
import collections.abc as abc

print(math.pi, sqrt(16), fl(2.7))
print(system.maxsize > 2 ** 31, isinstance(system.argv, list))
print(os.path.join("a", "b"), OrderedDict(a=1)["a"], C("aab")["a"])
print(isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance((), abc.Hashable))


def local_import():
    from math import gcd
    import string
    return gcd(12, 18), string.digits


print(local_import())
print(__name__)
if __name__ == "__main__":
    print("main")
print(math.__name__, type(math))
