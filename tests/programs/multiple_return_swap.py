def minmax(xs):
    lo = hi = xs[0]
    for x in xs[1:]:
        if x < lo:
            lo = x
        elif x > hi:
            hi = x
    return lo, hi


def stats(xs):
    n = len(xs)
    mean = sum(xs) / n
    return {"n": n, "mean": mean, "range": minmax(xs)}


def nothing():
    return


def early(x):
    if x < 0:
        return "negative"
    for i in range(10):
        if i * i > x:
            return i
    else:
        return None


lo, hi = minmax([3, 1, 4, 1, 5])
print(lo, hi, minmax("hello"), minmax([2.5]), stats([1, 2, 3]), nothing(), early(-1), early(10), early(1000))
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
xs = [1, 2, 3, 4]
xs[0], xs[-1] = xs[-1], xs[0]
xs[1:3] = xs[2:0:-1]
print(xs)
i, j = 0, len(xs) - 1
while i < j:
    xs[i], xs[j] = xs[j], xs[i]
    i, j = i + 1, j - 1
print(xs)
x = y = []
x.append(1)
print(y)
q, r = divmod(17, 5)
(m, n), o = divmod(17, 5), 9
print(q, r, m, n, o)
head, *tail = "a b c".split()
key, sep, value = "k=v".partition("=")
print(head, tail, key, value)
d = dict(a=1)
d["a"], d["b"] = d.get("b"), d["a"]
print(d)
f = g = 0
for f, g in zip(range(3), "xyz"):
    pass
print(f, g)
[p, [q, *r]] = [1, "two"]
print(p, q, r)
