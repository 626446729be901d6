# Comparison chains evaluate each operand once and stop early.
def v(x):
    print("eval", x)
    return x


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) != v(9) in [v(9)])
print(1 == 1 == 1, 1 == 2 == 2, (1 == 2) == False, 1 < 2 == True)
print(1 in [1] in [[1]], "a" in "abc" in ["abc"])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], (1, "a") < (1, "b"), "Z" < "a", "" < "a", b"a" < b"b")
print({1, 2} < {1, 2, 3}, {1} < {2}, {1, 2} <= {1, 2}, frozenset([1]) == {1}, {1: 2} == {1: 2.0})
print([1, 2] == (1, 2), 1 == "1", None == 0, "a" == b"a", [] == [])
print(None is None, [] is [], not 1 == 2, not (1 is None))
for action in (lambda: 1 < "a", lambda: [1] < (1,), lambda: None < None, lambda: {} < {}, lambda: [1, "a"] < [1, 2], lambda: 1 in 5, lambda: 1 in "a", lambda: [] in {}):
    try:
        print(action())
    except TypeError as e:
        print(e)
print([1, "a"] < [2, 3], [1, "a"] == [1, 2])


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __eq__(self, other):
        return isinstance(other, Loud) and self.n == other.n


a, b, c = Loud(1), Loud(2), Loud(3)
print(a < b < c, c < b < a, a > b, a == Loud(1), a != Loud(1), a in [b, Loud(1)])
x = [a, b]
print(x.index(Loud(2)), x.count(Loud(2)), x == [Loud(1), Loud(2)])
