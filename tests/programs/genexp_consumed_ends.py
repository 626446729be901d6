"""When the items of generator expressions die, in a program that sees it; and consumed generator expressions in all sorts of places."""
class V:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __lt__(s, o): return s.n < o.n
    def __gt__(s, o): return s.n > o.n
    def __add__(s, o): return V(s.n + o.n)
    def __radd__(s, o): return V(s.n + o)
def mk(k):
    for i in range(k):
        yield V(i)
print("max"); print(max(v for v in mk(3)).n)
print("any"); print(any(v.n == 1 for v in mk(4)))
print("sum"); print(sum(v for v in mk(3)).n)
print("end")
def f():
    it = mk(5)
    print(all(v.n < 2 for v in it))
    print("rest", [v.n for v in it])
f()
class It:
    def __init__(s): s.i = 0
    def __iter__(s): print("iter"); return s
    def __next__(s):
        s.i += 1
        if s.i > 3: raise StopIteration
        print("next", s.i); return s.i
print(sum(x for x in It()), any(x == 2 for x in It()))
x = 7
print(sum(x for x in range(4)), x)
d = {"a": 1, "b": 2}
try:
    print(sum(d.pop(k) for k in d))
except RuntimeError as e: print(e)
print(max((k, v) for k, v in {"p": 3, "q": 2}.items()))
while any(n > 3 for n in d.values() if n) or len(d) < 3:
    d[len(d)] = len(d)
print(d)
print([sum(i * j for i in range(j)) for j in range(5)], {k: max(c for c in k) for k in ("abc", "z")})
print((lambda xs: tuple(y + 1 for y in xs))([1, 2]), [all(c.isdigit() for c in s) for s in ("12", "1a", "")])
total = 0
for i in range(3):
    total += sum(i + q for q in range(2)) if i else min(w for w in (9, 8))
print(total, not any(False for _ in range(2)), -sum(1 for _ in range(3)), sum(1 for _ in range(3)) ** 2, 1 < sum(1 for _ in range(3)) < 5)
def rec(n): return n if n < 2 else sum(rec(k) for k in (n - 1, n - 2))
print(rec(15))
def deep(n): return 0 if n == 0 else 1 + max(deep(n - 1) for _ in range(1))
try: print(deep(100)); deep(10**6)
except RecursionError as e: print("RecursionError", e)
def g():
    try:
        return sum(1 // k for k in (1, 0))
    except ZeroDivisionError:
        return any(k for k in (0, 0, 5))
    finally:
        print("fin", list(k for k in "ab"))
print(g())
print(sum((a, b)[0] for a, b in [(1, 2), (3, 4)]), sum(len(s) for s in ["x", "yy"] if s != "x"))
import functools
print(functools.reduce(lambda a, b: a + b, (q for q in range(4))), sum([q for q in range(3)], 10), sum((q for q in range(3)), 10))
print(" ".join(f"{a}{b}" for a in "xy" for b in range(2)), "%s" % ",".join(str(q) for q in (1, None)))
print(min((abs(q), q) for q in (-3, 2, -1)), max("b" "a" for _ in range(1)), set(q % 2 for q in range(5)))
