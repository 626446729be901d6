# map, filter, zip, enumerate, iter, next, reversed.
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, ["a", "bb"])), list(map(int, "123")), list(map(max, [1, 5], [3, 2])))
print(list(filter(str.isdigit, "a1b2")), list(filter(None, [0, 1, 2])), list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", strict=True)))
print(list(enumerate("ab")), list(enumerate("ab", 5)), dict(enumerate("xy")), [i * v for i, v in enumerate([3, 4])])
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "done"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.args)
values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
m = map(print, "ab")
print("lazy")
print(list(m), list(m))
z = zip([1, 2, 3], it := iter("ab"))
print(next(z), list(z), list(it))
e = enumerate(["a"])
print(next(e), next(e, "end"), iter(e) is e)
for action in (lambda: next([]), lambda: iter(5), lambda: map(str), lambda: list(map(len, [1])), lambda: zip(5), lambda: enumerate(5), lambda: iter(5, 6), lambda: list(filter(5, [1]))):
    try:
        print(action())
    except TypeError as e:
        print(e)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), [*Countdown(2)], 2 in Countdown(3), max(Countdown(5)), dict.fromkeys(Countdown(2)), tuple(zip(Countdown(2), Countdown(3))))
a, b, c = Countdown(3)
print(a, b, c, " ".join(map(str, Countdown(3))), list(map(lambda x: x, Countdown(1))), set(Countdown(2)) == {1, 2})
