class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if k[:2] != "__"), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.inited = name
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a)
        return super().__call__(*a, **k)
    def __prepare__(name, bases, **kw): print("prepare", name, kw); return {"pre": 1}
    def __getattr__(cls, n): return f"{cls.__name__}.{n}?"
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 42
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return k
    def __add__(cls, o): return "add"
    def __eq__(cls, o): return "eq"
    __hash__ = type.__hash__
    def __repr__(cls): return f"<{cls.__name__}>"
    @property
    def prop(cls): return "prop of " + cls.__name__
class A(metaclass=Meta, opt=1):
    z = 1
    def __init__(self, v): self.v = v
class B(A, extra="e"):
    def __init_subclass__(cls, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag
class C(B): pass
print(A(3).v, A.unknown, list(A), len(A), "in" in A, A[5], A + 1, A == 2, A, A.prop, A.pre, B.inited, [A, B], f"{A}")
print(C.tag, isinstance(A(1), A), type(A), A.__class__ is Meta)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None): return (self.name, obj is None, owner.__name__)
    def __set__(self, obj, v): print("set", self.name, v); obj.__dict__[self.name] = v
    def __delete__(self, obj): print("del", self.name)
class NonData:
    def __get__(self, obj, owner): return "nondata"
class D:
    a = Desc(); b = Desc(); n = NonData()
    def __class_getitem__(cls, k): return cls.__name__, k
d = D()
print(D.a, d.a, d.n)
d.a = 5; print(d.a, d.__dict__); del d.a
d.n = "inst"; print(d.n, D[int], D["x", 1])
class E(D):
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw)
class F(E, k=1, j="x"): pass
F2 = type("F2", (E,), {"a": 1}, q=2)
def deco(tag):
    def w(c): c.tag = tag; return c
    return w
@deco("t1")
@deco("t2")
class G(int):
    def __new__(cls, v, *a): return super().__new__(cls, v * 2)
    def __init__(self, v, *a): self.extra = a
    def __getattr__(self, n): return n
print(G.tag, G(5), G(5, "x").extra, G(2) + 1, G(1).zz, type(G(1) + 1).__name__)
class H:
    def __getattribute__(self, n):
        if n == "magic": return "m"
        return super().__getattribute__(n)
    def __dir__(self): return ["b", "a"]
    def __format__(self, s): return f"H<{s}>"
    def __bool__(self): return False
    def __index__(self): return 3
    def __call__(self, *a, **k): return a, k
    def __reversed__(self): return "rev"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 9
    def __divmod__(self, o): return "dm"
    def __sizeof__(self): return 1
    def __bytes__(self): return b"by"
    def __length_hint__(self): return 3
    def __enter__(self): return "ent"
    def __exit__(self, *a): return True
h = H()
import math
print(h.magic, dir(h), f"{h:abc}", bool(h), [1, 2, 3, 4][h], h(1, k=2), reversed(h), round(h), round(h, 2), math.trunc(h), divmod(h, 1), bytes(h), hex(h), "x" * h, range(h), int(h))
with h as q: print(q); raise ValueError
print("done")
