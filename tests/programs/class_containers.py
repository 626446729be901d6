class Matrix:
    def __init__(self, rows, cols):
        self.rows, self.cols = rows, cols
        self.data = {}

    def __getitem__(self, key):
        if isinstance(key, slice):
            return ("slice", key.start, key.stop, key.step)
        r, c = key
        return self.data.get((r, c), 0)

    def __setitem__(self, key, value):
        if isinstance(key, tuple) and key[0] >= self.rows:
            raise IndexError(f"row {key[0]}")
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(sorted(self.data))

    def __missing__(self, key):
        return "not called"


m = Matrix(2, 2)
m[0, 1] = 5
m[1, 0] += 7
m[1, 0] *= 2
print(m[0, 1], m[1, 0], m[0, 0], (0, 1) in m, (9, 9) in m, len(m), list(m), m[1:2], m[::3], bool(m), bool(Matrix(1, 1)))
del m[0, 1]
print(len(m))
for action in (lambda: m[5], lambda: m.__delitem__((3, 3)), lambda: m.__setitem__((7, 0), 1)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


class Stack:
    def __init__(self, *items):
        self._items = list(items)

    def __getattr__(self, name):
        return getattr(self._items, name)

    def __len__(self):
        return len(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __eq__(self, other):
        return self._items == getattr(other, "_items", other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self._items))})"


s = Stack(1, 2)
s.append(3)
print(s, len(s), list(reversed(s)), s.pop(), s.index(2), s == Stack(1, 2), s == [1, 2], s.count(1))


class Cache(dict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, k, v):
        if len(self) >= self.size:
            del self[next(iter(self))]
        super().__setitem__(k, v)

    def __getitem__(self, k):
        return ("hit", super().__getitem__(k))


c = Cache(2)
for k in "abc":
    c[k] = k.upper()
print(c, c["b"], c.get("b"), "a" in c, c.size, len(c), list(c.items()))
c.update(z=1)
print(len(c), c.setdefault("b", 0))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return [10, 20, 30][i]


q = Seq()
print(list(q), q[-1], q[0:2], 20 in q, list(reversed(q)), sum(q), max(q), [*q], dict(enumerate(q)))
neg = type("Neg", (), {"__len__": lambda self: -1})()
try:
    len(neg)
except ValueError as e:
    print(e)
