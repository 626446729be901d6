# Augmented assignment on names, attributes, items; in place where the type can.
x = 7
x += 3; print(x)
x -= 1; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x |= 1; print(x)
x &= 0xFF; print(x)
x ^= 0x0F; print(x)
x /= 4; print(x)

s = "ab"
t = s
s += "cd"
s *= 2
print(s, t)

xs = ys = [1]
xs += (2, 3)
xs *= 2
print(xs, ys, xs is ys)
xs = xs + [9]
print(len(xs), len(ys), xs is ys)

tup = (1,)
other = tup
tup += (2,)
print(tup, other)

a = b = {1, 2, 3}
a |= {9}
a &= {1, 2, 9}
a -= {2}
a ^= {1, 5}
print(sorted(a), a is b)
d = e = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d, d is e)


class Counter:
    def __init__(self):
        self.n = 0

    def __iadd__(self, other):
        self.n += other
        return self


c = Counter()
keep = c
c += 5
c += 6
print(c.n, c is keep)
c.n *= 2
print(keep.n)


class OnlyAdd:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return OnlyAdd(self.v + other)


o = keep = OnlyAdd(1)
o += 1
print(o.v, keep.v)


def index():
    print("index evaluated")
    return 0


items = [10]
items[index()] += 5
print(items)
grid = {"k": [1, 2]}
grid["k"][1] -= 7
grid["k"] += [4]
print(grid)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e)
print(t)
