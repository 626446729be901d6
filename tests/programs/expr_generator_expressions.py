g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g))
print(sum(x for x in [1, 2, 3]), max((len(w), w) for w in "a bbb cc".split()), ",".join(str(i) for i in range(3)))
n = 2
g = (n * i for i in range(3))
n = 100
print(list(g))
source = [1, 2, 3]
g = (x for x in source)
source.append(4)
print(list(g))
try:
    g = (x for x in undefined_name)
except NameError as e:
    print("first iterable is evaluated at once:", e)
g = (undefined_name for x in [1])
try:
    next(g)
except NameError as e:
    print("later:", e)
nested = ((i, j) for i in range(2) for j in range(2) if i != j)
print(list(nested), type(nested).__name__)
print(any(print("seen", i) or i > 1 for i in range(10)))
print(tuple(x for x in "ab"), set(x for x in [1, 1]), sorted((x for x in [3, 1, 2]), reverse=True))
a, b, *c = (i for i in range(4))
print(a, b, c)
print(2 in (i for i in range(3)), 9 in (i for i in range(3)))
lines = ["# c", "a=1", "b=2"]
pairs = (line.split("=") for line in lines if not line.startswith("#"))
print({k: int(v) for k, v in pairs})
