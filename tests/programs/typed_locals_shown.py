# locals(), vars() and dir() show what is bound at that moment, and what they show can be changed through them.
def f(a, b):
    if not all(isinstance(v, int) for v in locals().values()):
        return list(locals().items())
    c = (a * b) / 2
    n = 3
    t = a < b
    print(locals())
    for i in range(2):
        z = c
        m = locals()
    del z
    d = dict(locals())
    d.pop("m")
    print(d)
    return sorted(locals())
print(f(1.5, 2)); print(f(1, 2))
class P:
    def __init__(self): self.v = 1
def f():
    xs = [1.0, 2.0]
    p = P()
    n = 5
    d = locals()
    d["xs"].append("a")
    d["p"].v = "changed"
    setattr(d["p"], "w", 2)
    return xs, p.v, sum(x if isinstance(x, float) else 0 for x in xs), p.v + "!", n
print(f())
def g():
    xs = [1]
    fn = lambda a: a + 1
    vars()["fn"]("x") if 0 else None
    for k, v in vars().items():
        if callable(v): print(v(2.5))
    k = v = None
    return xs
print(g())
def h(a):
    def inner(q):
        return q, a
    return locals()["inner"]("str"), inner(1)
print(h([1]))
class C:
    zs = [1.0]
    locals()["zs"].append("s")
    us = zs
print(C.zs, C.us)
def k(a, b=2):
    def inner(c):
        d = a
        return sorted(locals())
    r = inner(1)
    q = [sorted(x for x in locals() if x != ".0") for i in range(1)]
    return r, "a" in locals(), list(locals())
print(k(1.5))
class D:
    x = 1.5
    y = x * 2
    names = sorted(n for n in locals() if not n.startswith("_")) if 0 else [n for n in dir() if n[0] != "_"]
    if x > 1: locals()["made"] = 3
    for i in range(3): vars()[f"a{i}"] = i
    del i
print(D.names, D.made, D.a2, D().a0 + 1)
def gen(n):
    t = 0.5
    for i in range(n):
        yield dict(locals())
        u = i * 2
for v in gen(3): print(v)
def fmt(name, n):
    price = n * 1.5
    return "{name} {n} {price:.2f}".format(**locals()), "%(name)s %(n)d" % locals()
print(fmt("x", 3))
def exc():
    try: 1 / 0
    except ZeroDivisionError as e: before = list(locals())
    return before, list(locals())
print(exc())
def branch(f):
    if f: a = 1
    else: b = 2.5
    while f:
        w = True
        f -= 1
    return vars()
print(branch(0), branch(2))
def dd(x):
    before = dir()
    n = 3
    return before, dir()
print(dd(1))
class Q0:
    def __init__(self, **k): pass
class Q(Q0):
    def __init__(self, a, b=2.5, *rest, c=None, **more):
        super().__init__()
        self.__dict__.update({k: v for k, v in locals().items() if k not in ("self", "__class__")})
    def m(self):
        z = 1
        def f(): return z, super, self
        y = 2
        return list(locals())
    def n(self):
        w = 1
        b = 2
        def f():
            q = b
            return __class__.__name__, w, list(locals())
        return f()[2], list(locals())
    def o(self):
        return super().__init__ and list(locals())
q = Q(1, 2, 3, c="x", d=[1])
q.a += 1.5
print(vars(q), q.m(), q.n(), q.o())
def many(a, /, b, *rest, c=1, d, **more):
    yield list(locals())
    e = b
    yield [(lambda: (e, d)) and list(locals())]
print(list(many(1, 2, d=3)), (lambda a, *r, k=1, j=2: list(locals()))(1), (lambda *a: locals())(1, 2.5))
print(sorted(map(lambda q, *r: list(locals())[1], [1, 2])))
