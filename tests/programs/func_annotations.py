from typing import Optional, List, Dict, Union, Callable


def f(x: int, y: "str" = "a", *args: float, z: Optional[int] = None, **kw: dict) -> List[int]:
    return [x]


print(f("not an int"), f(1.5, y=2, z="z"))
total: int = "a string despite the annotation"
print(total)
count: int


class C:
    a: int
    b: str = "b"
    c: "Undefined" = 3

    def m(self, other: "C") -> "C":
        local: Dict[str, int] = {}
        return other


print(C.b, C().c, hasattr(C, "a"), list(C.__annotations__), C.__annotations__["a"])
try:
    count
except NameError as e:
    print(e)
print(list(f.__annotations__), f.__annotations__["x"], f.__annotations__["y"])


def wrong(n: str) -> str:
    return n * 2


print(wrong(5), wrong([1]), wrong("a"))


def union(a: Union[int, str], b: int | None = None, cb: Callable[[int], int] = lambda x: x) -> tuple[int, ...]:
    return a, b, cb(3)


print(union("u"), union(1, 2, str))
xs: list[int] = ["a", 1.5]
print(xs)
d: dict[str, list[int]] = {}
d["k"] = "anything"
print(d)
(paren): int = 4
obj = C()
obj.attr: int = 5
print(paren, obj.attr)


def no_eval():
    x: undefined_name = 5
    return x


print(no_eval())
