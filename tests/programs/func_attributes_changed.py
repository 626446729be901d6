def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return f"{type(e).__name__}: {e}"
def f(a, b=2, *, c=3): return a, b, c
def g(x, y="g"): return "g", x, y
print(f(1))
f.__defaults__ = (10, 20)
print(t(lambda: f()), f(1), f(1, c=5))
f.__kwdefaults__ = {"c": "kw"}
print(f(1))
f.__defaults__ = None
print(t(lambda: f()), t(lambda: f(1, 2)))
f.__kwdefaults__ = None
print(t(lambda: f(1, 2)))

print(f.__name__)
f.__name__ = "renamed"; f.__qualname__ = "q.renamed"; f.__doc__ = "doc"; f.extra = [1]
print(f.__name__, f.__qualname__, f.__doc__, f.extra, f.__dict__, f.__module__)
print(t(f))
class C:
    def m(self, a=1): return a
    m.tag = "t"
C.m.__defaults__ = (7,)
print(C().m(), C.m.tag, C().m.tag)
def outer():
    def inner(x=[]): x.append(1); return x
    inner.__defaults__ = ([9],)
    return inner()
print(outer())
