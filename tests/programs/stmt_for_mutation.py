# Changing a list while it is being iterated follows the index.
xs = [1, 2, 3, 4, 5, 6]
seen = []
for x in xs:
    seen.append(x)
    if x % 2 == 0:
        xs.remove(x)
print(seen, xs)

xs = [1]
for x in xs:
    if len(xs) < 6:
        xs.append(x + 1)
print(xs)

xs = list(range(5))
for x in xs:
    xs.pop()
print(xs)

xs = [3, 1, 2]
it = iter(xs)
print(next(it))
xs.clear()
print(list(it))
xs.append(9)
print(list(it))  # an exhausted iterator stays exhausted

d = {1: "a", 2: "b"}
try:
    for k in d:
        d[k + 10] = "new"
except RuntimeError as e:
    print(type(e).__name__, e)
d = {1: "a", 2: "b", 3: "c"}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(type(e).__name__, e)
for k in d:
    d[k] = "changed"  # a value may change
print(d)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(type(e).__name__, e)
for k in list(d):
    del d[k]
print(d)
d = {i: i for i in range(3)}
items = iter(d.items())
print(next(items))
d.clear()
try:
    next(items)
except RuntimeError as e:
    print(e)
