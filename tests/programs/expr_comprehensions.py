print([x * x for x in range(5)], {x % 3 for x in range(10)}, {x: x * x for x in range(4)})
print([(x, y) for x in range(3) for y in range(x)], [x for x in range(20) if x % 2 if x % 3])
print([[c for c in row] for row in ["ab", "cd"]], [c for row in ["ab", "cd"] for c in row])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(r) for r in zip(*matrix)])
print({k: v for k, v in zip("abc", range(3)) if v}, {v: k for k, v in {"x": 1, "y": 2}.items()})
x = "outer"
print([x for x in range(3)], x)
print(list(x for x in "abc"), sum(i for i in range(10)), dict((i, i) for i in range(2)))
print({s.lower() for s in ("A", "a", "B")} == {"a", "b"}, [i for i in []], {}, {i for i in ()})


class C:
    n = 3
    xs = [i * 2 for i in range(n)]


print(C.xs)


def closure():
    k = 10
    return [lambda: i + k for i in range(3)], [i + k for i in range(3)]


fs, vs = closure()
print([f() for f in fs], vs)
print([a for a, (b, *c) in [(1, (2, 3)), (4, "xyz")]], [c for a, (b, *c) in [(1, (2, 3)), (4, "xyz")]])
print([y for x in [[1, 2], [3]] for y in x if y != 2])
primes = [p for p in range(2, 40) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
print(primes)
print([i if i else None for i in range(3)], [*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}})


def order(tag, v):
    print(tag, end=" ")
    return v


print({order("key", k): order("value", k) for k in range(2)})
print([order("elt", i) for i in order("iter", range(3)) if order("cond", i % 2 == 0)])
try:
    [1 // i for i in (1, 0)]
except ZeroDivisionError as e:
    print("raised inside", e)
