def f(*a, **k): return a, k
class C:
    def m(self, *a): return a
for g in (lambda: f(*5), lambda: f(1, *5), lambda: f(*5, 1), lambda: f(*[1], *5), lambda: f(*5, k=1), lambda: f(*5, **{}), lambda: C().m(*5), lambda: C().m(1, *5), lambda: print(*5), lambda: print(1, *5), lambda: max(*[1], *None), lambda: C(*5), lambda: [*5], lambda: (*5,), lambda: {*5}, lambda: f(**5), lambda: f(1, **5), lambda: f(**{1: 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: {**5}, lambda: (lambda *a: a)(*5, *6), lambda: f(*5, *6, **7)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class L:
    def __init__(self, *v): self.v = v
    def add(self, o): return L(*self.v, *o)
try: L(1).add(5)
except TypeError as e: print(e)
