# row: With `from __future__
from __future__ import annotations


def f(a: dict[str,int], b: "str"):
    pass


print(f.__annotations__)
