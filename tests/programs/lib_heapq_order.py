# nsmallest(), nlargest() and merge() compare in CPython's order: partial orders, NaN and equal keys show it.
import heapq
import itertools

nan = float("nan")
log = []


class Counting:
    def __init__(self, value, name=""):
        self.value = value
        self.name = name

    def __lt__(self, other):
        log.append((self.value, other.value))
        if self.value is None:
            raise KeyError("no order")
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}{self.name}>"


def logged(result):
    text = f"{result} {log}"
    log.clear()
    return text


for n in (-1, 0, 1, 2, 3, 5, 6, 9, True):
    items = [Counting(v) for v in (3, 1, 2, 5, 4, 0)]
    for take in heapq.nsmallest, heapq.nlargest:
        print(n, logged(take(n, items)))
        print(n, logged(take(n, iter(items))))
        print(n, logged(take(n, items, key=lambda c: Counting(-c.value))))

for take in heapq.nsmallest, heapq.nlargest:
    for n in (1, 2, 3):
        print(take(n, [3.0, nan, 1.0, 2.0, -0.0, 0.0]), take(n, [nan, 3.0, 1.0, nan, 0.0]), take(n, [{1}, {2}, {1, 2}, set(), {3}]), take(n, "banana", key="nab".index))
    print(take(2, []), take(3, iter(())), take(1, []), take(2, {"b": 1, "a": 2, "c": 0}), take(4, range(10, 0, -3)))
print(heapq.nsmallest(3, itertools.islice(itertools.count(5, -1), 100)), heapq.nlargest(2, [(1, "b"), (1, "a"), (0, "z")], key=lambda p: p[0]), heapq.nsmallest(2, [True, 1, 1.0, False]))

names = [[Counting(5, "a"), Counting(3, "a"), Counting(3, "b")], [Counting(5, "c"), Counting(3, "c")], [Counting(3, "d")]]
print(logged([repr(x) for x in heapq.merge(*names, reverse=True)]))
pairs = [[(1, "a"), (3, "b"), (3, "c")], [(1, "d"), (2, "e")], [], [(3, "f")]]
print(list(heapq.merge(*pairs, key=lambda p: p[0])))
print(list(heapq.merge(*[p[::-1] for p in pairs], key=lambda p: p[0], reverse=True)))
print(list(heapq.merge([1, nan, 2], [0.5, 3])), list(heapq.merge()), list(heapq.merge("ace")), list(heapq.merge([3, 1], (2,), {0: 0}, reverse=True)))


def half_way():
    yield 1
    yield 4
    raise ValueError("half-way")


merged = heapq.merge(half_way(), iter([2, 3, 9]))
try:
    for x in merged:
        print(x, end=" ")
except ValueError as error:
    print(error)
for call in (lambda: heapq.nsmallest(2, [1, "a", 2]), lambda: heapq.nlargest(2, iter([1, None, 2])), lambda: heapq.nsmallest("a", [1]), lambda: heapq.nsmallest(1.5, [1, 2, 3]), lambda: heapq.nlargest(2, 5),
             lambda: list(heapq.merge([1], ["a"])), lambda: list(heapq.merge(1)), lambda: heapq.nsmallest(1, [Counting(None), Counting(None)]), lambda: heapq.nsmallest(2, [1, 2, 3], key=lambda x: 1 / (x - 2)), lambda: heapq.nsmallest(None, [])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
