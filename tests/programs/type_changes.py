# One variable, one attribute, one list element, one return value: several types in turn.
x = 1
print(x, type(x).__name__)
x = "one"
print(x, type(x).__name__)
x = [x]
print(x, type(x).__name__)
x = None
print(x)


def polymorphic(n):
    if n == 0:
        return None
    if n == 1:
        return 1
    if n == 2:
        return 2.5
    if n == 3:
        return "three"
    return [n]


print([polymorphic(i) for i in range(5)])


class Holder:
    def __init__(self):
        self.v = 0


h = Holder()
for v in (1, "a", None, [1], 2.5, (1,), Holder):
    h.v = v
    print(type(h.v).__name__, end=" ")
print()
total = 0
for item in [1, 2.5, True, 3]:
    total += item
    print(total, type(total).__name__)
acc = ""
acc += "text"
acc = len(acc)
acc /= 3
print(round(acc, 3))
xs = [1, 2, 3]
xs[1] = "two"
xs.append(None)
xs.append(xs[0] / 2)
print(xs)


def maybe(flag):
    if flag:
        result = 10
    else:
        result = "ten"
    return result * 2


print(maybe(True), maybe(False))
i = 5
while i:
    i = i - 1 if isinstance(i, int) and i > 2 else ""
    print(repr(i), end=" ")
print()


def add(a, b):
    return a + b


print(add(1, 2), add("a", "b"), add([1], [2]), add(1.5, 2), add((1,), ()), add(True, True))
f = add
f = len
print(f("abc"))
d = {"a": 1}
d["b"] = "text"
d[3] = [d["a"]]
print(d, sum(v for v in d.values() if isinstance(v, int)))
n = 2
for _ in range(7):
    n = n * n
print(n, type(n).__name__)
n = n / 2 ** 100
print(n)
