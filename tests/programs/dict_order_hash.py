# Keys that are equal, hash alike, or change during a lookup.
class K:
    def __init__(self, n, h):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print("eq", self.n, other.n, end="; ")
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


a, b, c = K(1, 5), K(2, 5), K(1, 5)
d = {a: "a"}
d[b] = "b"
d[c] = "c"
print(d)
print(d[K(2, 5)], K(3, 6) in d, K(3, 5) in d)
del d[K(1, 5)]
print(d)


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no comparing")


d = {BadEq(): 1}
try:
    d[BadEq()]
except ValueError as e:
    print(e)


class BadHash:
    def __hash__(self):
        raise TypeError("no hash today")


class NoHash:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


for k in (BadHash(), NoHash(), EqOnly(), [], {}, set(), slice(1)):
    try:
        print({k: 1} and "hashable")
    except TypeError as e:
        print(e)
d = {}
for i in range(20):
    d[i * 8] = i
for i in range(0, 20, 2):
    del d[i * 8]
d[0] = "back"
print(d, list(d)[-1])
d = {i: None for i in range(1000)}
print(list(d)[:5], len(d), sum(d))
nan = float("nan")
d = {nan: 1}
print(d[nan], float("nan") in d, nan in [nan], [nan] == [nan], nan == nan)
print({1: "int", "1": "str", (1,): "tuple"}, {0: "a", False: "b", 0.0: "c", -0.0: "d"})
