def f():
    print("arg")
    return 1
x = None
for v in (None, 5, [], "s"):
    try: v.nothing(f())
    except AttributeError as e: print(e)
def g(v):
    try: v.nothing(f())
    except AttributeError as e: print(e)
g(None); g(3)
def h(v):
    try: v.nothing(unknown)
    except Exception as e: print(type(e), e)
h(None)
class A:
    def __getattr__(self, n):
        print("get", n)
        return lambda *a: a
try: A().foo(f(), unknown)
except NameError as e: print(e)
class B:
    def __init__(self): self.f = lambda *a: ("own", a)
    def m(self, a, b=2): return "m", a, b
    @classmethod
    def c(cls, a): return cls.__name__, a
    @staticmethod
    def s(a): return "s", a
    @property
    def p(self):
        print("property")
        return lambda a: ("p", a)
class D(B):
    def m(self, a, b=3): return super().m(f(), b)
def calls(o, one):
    for x in range(2):
        print(o.m(f()), o.c(one + x), o.s(-one), o.p(f()), o.f(f(), [x]), o.m(a := x, b=x), a)
        for name in ("nothing", "m"):
            try: o.nothing(1 / x)
            except (AttributeError, ZeroDivisionError) as e: print(e)
            try: o.m(1 / 0)
            except ZeroDivisionError as e: print(e)
calls(B(), 1)
calls(D(), 2)
print(D.m(D(), f()), D.c(f()), B.s(f()))
def lists(o):
    o.append(f())
    o.append(len(o))
    o.extend([f()] + list(o))
    return o
print(lists([]), lists(bytearray()))
from collections import deque
print(lists(deque()))
def gen(o):
    o.append((yield 1))
    o.append((yield f()))
    yield o
g = gen([])
print(next(g), g.send("a"), g.send("b"))
