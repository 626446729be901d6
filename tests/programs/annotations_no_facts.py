# Annotations of all sorts, some of them lies: what is computed is what the values are.
limit: int = 10
ratio: "float" = limit
names: list[str] = []
later: int


def add(a: int, b: int = 2.5, *rest: str, scale: float = 1, **more: bytes) -> int:
    total: int = a + b
    for r in rest:
        total += r
    part: list[
        int
    ] = [total, scale]
    unbound: str
    return part, sorted(more)


class Point:
    x: int = 0.5
    y: "Point"

    def __init__(self, x: float, y: float) -> None:
        self.x: int = x
        self.y: str = y

    def moved(self, by: "tuple[int, int]") -> "Point":
        return Point(self.x + by[0], self.y + by[1])

    def __add__(self, other: str) -> int: return self.x + other


def gen(n: str) -> list[int]:
    i: str = 0
    while i < n:
        got: int = yield i
        i += got or 1


def twice(f: int, value: int) -> int:
    def inner(v: str) -> str:
        nonlocal value
        value = v
        return f(v)
    return inner(inner(value)), value


print(add(1), add(1, True, 2, 3.5, scale="s", k=1), add("a", "b", "c"))
p: int = Point(1, 2.5).moved((0.5, True))
print(p.x, p.y, Point.x, p + 1, Point("a", None) + "b")
print(list(gen(3)), list(gen(2.5)))
print(twice(lambda v: v * 2, 1.5), twice(str, 1))
for limit in 1.5, "s":
    names.append(limit)
print(limit, ratio, names)
try:
    print(later)
except NameError as e:
    print(e)
