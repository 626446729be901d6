# for over everything that can be iterated.
for i in range(3):
    print(i, end=" ")
print("->", i)
for i in range(10, 0, -3):
    print(i, end=" ")
print()
for c in "héλ😀":
    print(c, end="|")
print()
for b in b"AZ":
    print(b, end=" ")
print()
for k in {"a": 1, "b": 2}:
    print(k, end=" ")
for k, v in {"a": 1, "b": 2}.items():
    print(k, v, end=" ")
print()
for a, (b, c) in [(1, (2, 3)), (4, "xy")]:
    print(a, b, c)
for first, *rest in [[1, 2, 3], "abc", (9,)]:
    print(first, rest)
for i, x in enumerate(["x", "y"], start=5):
    print(i, x)
for x, y, z in zip([1, 2, 3], "ab", (True, False)):
    pass
else:
    print("zip with", x, y)
for _ in []:
    print("never")
else:
    print("else of an empty loop")

for x in [1, 2, 3, 4]:
    if x == 3:
        break
else:
    print("never")
print("left at", x)

# The loop variable may be anything assignable.
d = {}
xs = [0, 0]
for d["k"] in "pq":
    pass
for xs[1] in (7, 8):
    pass


class Box:
    pass


box = Box()
for box.value in range(4):
    pass
print(d, xs, box.value)

# Reassigning the variable does not disturb the loop.
for i in range(3):
    i *= 10
    print(i, end=" ")
print()

# The iterable is evaluated once.
def source():
    print("source called")
    return [1, 2]


for x in source():
    print(x)
