# Every form of assignment target.
a = b = c = [1]
b.append(2)
print(a, a is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, s] = (1, 2), "ab"
print(p, q, r, s)
first, *middle, last = range(6)
print(first, middle, last)
*init, end = "abc"
print(init, end)
head, *tail = [1]
print(head, tail)
(a, *b), c = [1, 2, 3], 4
print(a, b, c)
[u] = (5,)
(v,) = [6]
print(u, v)
xs = [0, 1, 2, 3]
xs[0], xs[1] = xs[1], xs[0]
print(xs)
i = 0
i, xs[i] = 2, 99  # left to right
print(i, xs)
xs[1:3] = "hello"
print(xs)
xs[::2] = [None] * len(xs[::2])
print(xs)


class P:
    pass


o = P()
o.a, o.b = o.c = 3, 4
print(o.a, o.b, o.c)
d = {}
d["x"], d["y"] = {"p": 1, "q": 2}
print(d)
x = y = z = 0
x += 1
print(x, y, z)
for bad in ([1], [1, 2, 3], 5, None):
    try:
        x, y = bad
        print("?")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    x, *y, z = [1]
except ValueError as e:
    print(e)
a, b = {3, 4} if False else (8, 9)
print(a, b)
x: int = 5
y: "list[int]"
print(x)
