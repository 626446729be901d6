# sorted, min, max, sum, index, ==, < over mixed values, with CPython's TypeErrors.

from functools import cmp_to_key


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


lists = [
    [3, 1.5, True, 0], ["b", "a", "B"], [1, "a"], ["a", 1], [None, None], [None], [], [[2], [1, 5], [1]], [(1, "a"), (1, 2)],
    [(1, "a"), (0, 2)], [{1}, {1, 2}, set()], [{}, {}], [b"b", b"a"], [b"b", "a"], [1, None], [2**64, 1e19, 2**63], [float("inf"), 10**400],
    ["x", ["x"]], [[1], [1.0], [True]], [print, len], [int, str], [range(2), range(1)], [1, 2, "x", None], [0.5, "x", 3],
]
for xs in lists[:19]:
    print(xs, attempt(sorted, xs), attempt(min, xs), attempt(max, xs), sep=" | ")
for xs in lists[19:]:
    print(attempt(sorted, xs), attempt(max, xs))
for xs in lists[:18]:
    print(attempt(sum, xs), attempt(sum, xs, []), attempt(sum, xs, 0.5), sep=" | ")
print(attempt(sum, ["a"], ""), attempt(sum, [b"a"], b""), attempt(sum, [[1], ["x"]], []), attempt(sum, [(1,), [2]], ()), attempt(sum, 5), attempt(sum, "12"))

values = [0, False, 0.0, "", "0", b"", None, [], (), {}, set(), [0], (0,), {0}, {0: 0}, frozenset(), frozenset([0]), range(0), range(1), float("nan"), ()]
for a in values:
    print("".join("01"[a == b] for b in values), "".join("01"[a != b] for b in values), "".join("01"[a is b] for b in values[:5]))
for op, f in (("<", lambda a, b: a < b), (">=", lambda a, b: a >= b)):
    for a, b in [(1, "1"), (None, None), (None, 0), ([1], (1,)), ([1, "x"], [1, 2]), ([1, "x"], [2, 2]), ((), []), ({}, {}), ({1}, {1, 2}), ({1}, [1]), (1.5, 2), (True, False), ("a", "ab"), ("a", b"a"), (int, str), (0, 1), (range(1), range(2)), ([[]], [[], 1]), ({1: 2}.keys(), {1, 3}), (frozenset([1]), {1})]:
        print(a if not isinstance(a, type) else a.__name__, op, b if not isinstance(b, type) else b.__name__, attempt(f, a, b))
print([1, 2] == [1.0, True + 1], (1, [2, {"k": (3.0,)}]) == (True, [2.0, {"k": (3,)}]), {1: "a", 2.0: "b"} == {True: "a", 2: "b"}, {1, 2.0} == {1.0, 2}, "a" == b"a", [1] == (1,), {1} == frozenset([1]))

# list.sort leaves the list as CPython does when a comparison raises, and is stable.
xs = [3, 1, "x", 2]
print(attempt(xs.sort), sorted(map(str, xs)))
records = [("b", 2), ("a", 2), ("c", 1.0), ("d", True), ("e", 2.0)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True))
print(sorted([3, "10", 2.5, None, "9"], key=str), sorted([3, "10", 2.5, "9"], key=float), attempt(sorted, [1, "x"], key=len), attempt(sorted, [1], key=5))
print(min(3, "2", key=int), max([[], [1], "xyz"], key=len), min("b", "a", default=1) if False else min([], default="d"), attempt(min), attempt(min, []), attempt(max, 1), attempt(max, 1, 2, default=3))
print(sorted(["bb", "a", "ccc"], key=lambda s: (-len(s), s)), sorted([(1, None), (0, None)], key=lambda p: p[0]), attempt(sorted, [(1, None), (1, 2)]))
print(sorted([5, 3, 9, 1], key=cmp_to_key(lambda a, b: (a % 3 - b % 3) or b - a)), sorted({"b": 1, "a": None}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))


class Odd:
    """Its comparisons give anything."""

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v if isinstance(self.v, (list, str)) else self.v < other.v

    def __repr__(self):
        return f"Odd({self.v!r})"


print(sorted([Odd(3), Odd(1), Odd(2)]), sorted([Odd([]), Odd(["x"]), Odd("")]), attempt(sorted, [Odd(1), Odd(None)]), attempt(sorted, [Odd(1), 5]), attempt(sorted, [5, Odd(1)]), max([Odd(1), Odd(2)], key=lambda o: o.v), attempt(max, [Odd(1), Odd(2)]))
print([1, "a", None, 2.0].index(2), attempt([1, "a"].index, "b"), [True, 1, 1.0].count(1), (None, 0, "").count(0), attempt([1].remove, "1"), 1 in ["1", 1.0], None in [0, None], "a" in ["ab"], attempt(lambda: 1 in "a1"), attempt(lambda: "a" in 5))
print(attempt(lambda: 1 < 2 < "x"), attempt(lambda: 3 < 2 < "x"), 1 < 2 == 2.0 != "x", attempt(lambda: [] < 5 or True), attempt(all, [1, "x", [0]]), attempt(any, 5))
