# Annotations that are wrong, missing, partial or strange: nothing is checked, nothing is converted.

from dataclasses import dataclass
from typing import Any, Callable, Optional, Union, cast, TYPE_CHECKING

if TYPE_CHECKING:
    from nowhere import Nothing


def add(a: int, b: int) -> int:
    return a + b


def label(x: str) -> list[str]:
    return x


def nothing(x: "Nothing", y: Optional["Nothing"] = None) -> "Nothing":
    return x or y


def half(x: float) -> float:
    return x // 2 if x else None


def many(*args: int, key: str = 5, **kwargs: float) -> None:
    return args, key, kwargs


class Typed:
    count: int = "zero"
    name: str
    items: list[int] = None

    def __init__(self, size: float = 0, callback: Callable[[int], int] = None):
        self.size: int = size
        self.callback: str = callback

    def run(self, x: bool) -> bool:
        self.count: float
        return self.callback(x) if self.callback else x


@dataclass
class Record:
    number: int
    text: str = 0
    maybe: Optional[int] = "yes"

    def total(self) -> int:
        return self.number * 2


print(add(1, 2), add("a", "b"), add(1.5, True), add([1], [None]), add(2**63, 1))
print(label(5), label(None), label([1]), nothing(0, "y"), nothing(""), half(7), half(7.0), half(0), half(True))
print(many("a", 2.5, key=None, z="z"), many.__annotations__["key"] is str)
i: int = "text"
j: str
k: float = i
print(i * 2, k, __annotations__["j"], "j" in globals())
try:
    print(j)
except NameError as e:
    print(e)
i: list = 3
i += 0.5
print(i)
t = Typed()
print(t.count, t.size, t.callback, t.run(5), hasattr(t, "name"), Typed.__annotations__ == {"count": int, "name": str, "items": list[int]})
t = Typed("big", len)
t.count, t.items = 1, (1, "x")
print(t.size * 2, t.run("abc"), t.count + 1, t.items)
for r in (Record(1), Record("a", [], None), Record(2.5, text=None), Record([1])):
    print(r, r.total(), r == Record(r.number, r.text, r.maybe))


def locals_annotated(n: int):
    x: int = n
    y: str = x
    z: "undefined_name[1]"
    x = str(x)
    w: list[int] = [y, x]
    (v): float = w
    w[0]: int = "item"
    return x, y, w, v is w


print(locals_annotated(1), locals_annotated("s"), locals_annotated(None))
try:
    def unbound():
        value: int
        return value
    unbound()
except UnboundLocalError as e:
    print(e)
print(cast(int, "not an int"), cast("str", 5) + 1, cast(list[int], None))


def loop(values: list[int]) -> int:
    total: int = 0
    value: int
    for value in values:
        total += value
    return total


print(loop([1, 2]), loop([0.5, True]), loop({3: "a"}), loop(range(3)), loop(b"ab"))
try:
    loop("ab")
except TypeError as e:
    print(e)


def default_wrong(n: int = "ten", xs: dict[str, int] = [1]) -> tuple[int, ...]:
    xs.append(n)
    return n, xs


print(default_wrong(), default_wrong(1), default_wrong(2.5, ["own"]), default_wrong())


def evaluated() -> print("return annotation evaluated"):
    pass


def order(a: print("a"), b: print("b") = print("default"), *, c: print("c") = None) -> None: ...


class Evaluated:
    x: print("class annotation")
    y: print("second") = print("value first")


def generator(n: int) -> list[int]:
    while n:
        got: int = yield n
        n = got if got is not None else n - 1


g = generator(2)
print(next(g), g.send("switched"), g.send(0.5), list(g)[:0] if False else g.close())
print(list(generator(3)))
Number = Union[int, float]


def scale(v: Number, by: Number = 1) -> Number:
    return v * by


print(scale(2), scale(2.0), scale("ab", 2), scale([0], 2), scale(2, 2**62), scale(True, True))


class Node:
    def __init__(self, value: int, next: "Node" = None) -> None:
        self.value = value
        self.next = next

    def last(self) -> "Node":
        return self.next.last() if self.next else self


print(Node(1, Node("two", Node(3.0))).last().value, Node(None).last().value)
lam: Callable[[int], str] = lambda x: x
print(lam(1), lam("s"), (lambda x: x)(None))
anything: Any = 5
anything = anything + 1
anything: str = [anything]
print(anything)
