x = "global"
class A:
    x = "class"
    y = [x for _ in range(1)]
    z = [i for i in x]
    w = (lambda: x)()
    def f(self, d=x): return x, d
    for i in range(2): k = i
    if k: opt = k
    del i
    def g(): return "plain"
    h = g()
    locals_here = sorted(n for n in locals() if n[0] != "_")
print(A.y, A.z, A.w, A().f(), A.k, A.opt, hasattr(A, "i"), A.h, A.locals_here)
def outer():
    x = "outer"
    class B:
        y = x
        x = "B"
        z = x
        def m(self): return x
        class C:
            w = x
    return B.y, B.z, B().m(), B.C.w
try: print(outer())
except NameError as e: print(type(e).__name__, e)
def outer2():
    x = "o2"
    class B:
        nonlocal x
        x = "rebound"
        y = x
    class D:
        global x
        x = "g2"
    return x, B.y, hasattr(B, "x"), hasattr(D, "x")
print(outer2(), x)
print([(i, j) for i in range(3) for j in range(i) if i != j], [[j for j in range(i)] for i in range(3)], {i: j for i, j in zip("ab", range(2))}, [y := 5, y ** 2], y)
total = 0
print([total := total + v for v in range(4)], total, any((hit := v) > 2 for v in range(5)), hit)
def gen():
    return (lambda: [k for k in range(2)])()
print(gen())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def early(): 
    print(list(z for z in print_first()))
def print_first(): print("evaluated"); return [1]
ge = (z for z in print_first()); print("made"); print(list(ge))
