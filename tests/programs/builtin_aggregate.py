# sum, min, max, any, all, sorted, reversed, len, abs, round, divmod, pow.
print(sum([]), sum([1, 2], 10), sum((0.5, 1)), sum([[1], [2, 3]], []), sum(x for x in range(5)), sum({1: 2, 3: 4}), sum([1, 2], start=5))
print(min(3, 1, 2), min([4, 2]), min("hello"), min([], default=None), min([(1, "b"), (1, "a")]), min(["bb", "a"], key=len), min(5, -7, key=abs), min({3: 0, 1: 0}))
print(max(3, 1), max([1, 9, 3], key=lambda x: -x), max("a", "b"), max([[]]), max([], default="empty"), max([1, 1.0]), max([1.0, 1]), max(range(10)))
print(any([0, "", 1]), any([]), all([1, "x"]), all([]), all([1, 0]), any(x > 3 for x in [1, 5]), all(c.isalpha() for c in "ab1"))
print(sorted([3, 1, 2], reverse=True), list(reversed([1, 2])), list(reversed("ab")), list(reversed({1: 2, 3: 4})), sorted("bA", key=str.upper), sorted([True, 0, 1.5]))
print(len("abc"), len([]), len({1: 2}), len({1}), len(range(9)), len(b"ab"), len(()))
print(abs(-3), abs(-2.5), abs(True), round(3.7), round(3.14159, 2), round(-0.5), round(1e300), round(2.5), round(7, 1), round(12.5, 0), round(1.0), round(5.015, 2))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 3), pow(2, 3, 5), pow(2.0, 3), pow(0, 0))
for action in (lambda: sum(["a"]), lambda: sum("ab", ""), lambda: min([]), lambda: max(), lambda: min(1), lambda: max(1, "a"), lambda: len(5), lambda: reversed({1}), lambda: abs("a"), lambda: round([]), lambda: divmod(1, 0), lambda: pow(1, 2, 0), lambda: pow("a", 1), lambda: any(5), lambda: sorted([1, "a"]), lambda: sum(5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class R:
    def __reversed__(self):
        return iter("reversed!")

    def __abs__(self):
        return "abs!"

    def __round__(self, n=None):
        return f"round {n}"

    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10

    def __divmod__(self, other):
        return "divmod", other


r = R()
print("".join(reversed(r)), abs(r), round(r), round(r, 2), len(r), list(r), divmod(r, 5), max(r), sum(r), 20 in r, sorted(r, reverse=True))
