# Exceptions and mutation in the middle of a sort.
class Item:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 3 or other.v == 3:
            raise ValueError("three")
        return self.v < other.v

    def __repr__(self):
        return f"I{self.v}"


xs = [Item(2), Item(1)]
xs.sort()
print(xs)
xs = [Item(5), Item(3), Item(4)]
try:
    xs.sort()
except ValueError as e:
    print(e, sorted(i.v for i in xs))
ys = [3, 1, 2]
seen = []


def key(v):
    seen.append(len(ys))
    return v


ys.sort(key=key)
print(ys, seen)
zs = [3, 1, 2]


def meddle(v):
    zs.append(v)
    return v


try:
    zs.sort(key=meddle)
except ValueError as e:
    print(e)
try:
    sorted([1, 2], key=5)
except TypeError as e:
    print(e)
try:
    sorted([1, 2], lambda x: x)
except TypeError as e:
    print(e)
print(sorted([], key=None), sorted([2, 1], key=None, reverse=1))
big = [(i * 7919) % 1000 for i in range(1000)]
print(sorted(big) == list(range(1000)), sorted(big, reverse=True)[:3])
print(sorted(["b", "a"], key=lambda s: -ord(s)))
