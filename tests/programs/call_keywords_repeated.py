"""Keywords that meet themselves through `**`, before and behind it, in every kind of call."""

def star(*a, **k): return a, k
class C:
    def m(self, a=0, **k): return a, k
    @staticmethod
    def s(**k): return k
def fixed(a, b=2): return a, b
d = {"a": 1}
calls = [lambda: star(**d, a=2), lambda: star(a=2, **d), lambda: star(**d, **d), lambda: star(b=1, **d, c=3), lambda: star(b=1, **d, c=3, b2=1, **{"c": 1}), lambda: C().m(**d, a=2), lambda: C().m(a=2, **d), lambda: C.s(**d, a=1),
         lambda: fixed(**d, a=2), lambda: fixed(a=2, **d), lambda: fixed(1, **d), lambda: dict(**d, a=2), lambda: dict(a=1, **d), lambda: dict({"a": 3}, **d), lambda: print(**{"sep": "x"}, sep="y"), lambda: (lambda **k: k)(**d, a=4),
         lambda: star(**{1: 2}), lambda: star(**{1: 2}, a=2), lambda: star(**5), lambda: star(**5, a=1), lambda: star(a=1, **5), lambda: star(*5, a=1), lambda: star(**d, b=star(**d)), lambda: star(**{}, a=5), lambda: [star][0](**d, a=2), lambda: type("T", (), {"__call__": star, "__str__": lambda s: "a T"})()(**d, a=2), lambda: sorted([1], **{"key": None}, key=None), lambda: "{a}".format(**d, a=2), lambda: int(**{"base": 10}, base=3), lambda: C(**d, a=1)]
for i, c in enumerate(calls):
    try: print(i, c())
    except TypeError as e: print(i, e)
def side(n): print("side", n); return n
try: star(**d, a=side(1), c=side(2), **side({"z": 1}))
except TypeError as e: print(e)
class Base:
    def __init_subclass__(cls, **k): print(k)
try:
    class Derived(Base, **d, a=2): pass
except TypeError as e: print(e)
try:
    class Derived(Base, a=2, **d): pass
except TypeError as e: print(e)
class Derived(Base, **d, b=2): pass
