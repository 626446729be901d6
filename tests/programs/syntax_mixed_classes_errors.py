# try/with/loops/generators with names deleted, classes in loops, star args everywhere
import functools, itertools, collections
def gen_return_in_with():
    class CM:
        def __enter__(self): return self
        def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return True
    for i in range(3):
        with CM():
            if i == 1: continue
            if i == 2: raise ValueError
            yield i
    with CM() as c, CM():
        return c.__class__.__name__
g = gen_return_in_with()
try:
    while True: print(next(g))
except StopIteration as e: print("stop", e.value)
def tryforms(n):
    try:
        if n == 0: raise KeyError("k")
        if n == 1: raise OSError(2, "no")
        if n == 2: return "ret"
        if n == 3: 1 / 0
    except (KeyError, IndexError) as e:
        return f"key {e}"
    except OSError as e:
        n = e.errno
    except ZeroDivisionError:
        raise RuntimeError("rt") from None
    else:
        n = "else"
    finally:
        print("f", n)
    return n
for i in range(5):
    try: print(tryforms(i))
    except RuntimeError as e: print(e, e.__cause__, e.__context__)
def gen_try():
    while True:
        try:
            x = yield
            if x is None: break
            print(1 / x)
        except ZeroDivisionError as e:
            try:
                yield str(e)
            except ValueError as e2:
                print("v", e2, e2.__context__)
            finally: print("inner")
        else: print("ok")
        finally:
            yield "fin"
g = gen_try(); next(g)
print(g.send(2), next(g), g.send(0), g.throw(ValueError("vv")), next(g))

class Meta(type):
    def __new__(m, n, b, d, **k): print("new", n, sorted(k)); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
    def __call__(c, *a): return super().__call__(*a)
    @property
    def mp(c): return c.__name__
    def __getitem__(c, i): return i
    def __contains__(c, x): return x == 1
    def __len__(c): return 7
    def __iter__(c): return iter("it")
class M(metaclass=Meta, opt=1):
    __slots__ = ("a", "__b")
    def __init__(self, a=0): self.a = a; self.__b = a * 2
    def b(self): return self.__b
    def __eq__(self, o): return isinstance(o, M) and self.a == o.a
    __hash__ = None
    def __class_getitem__(cls, i): return "cgi"
    def __getattr__(self, n): return "ga " + n
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def st(x): return x
    @functools.cached_property
    def cp(self): return 1
    def __format__(self, s): return f"M<{s}>"
    def __matmul__(self, o): return "mm"
    def __rmatmul__(self, o): return "rmm"
    def __imatmul__(self, o): return M(9)
    def __iadd__(self, o): self.a += o; return self
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return False
    def __index__(self): return 2
    def __reversed__(self): return "rev"
    def __missing__(self): pass
m = M(3); print(M.mp, M[4], 1 in M, len(M), list(M), m.b(), m.zzz, M.make(5).a, m.st(2), f"{m:x}", m @ 1, 1 @ m, m(1, k=2), bool(m), [1, 2, 3][m], reversed(m))
m += 4; print(m.a); m @= 1; print(m.a, m == M(9), m != M(8))
try: hash(m)
except TypeError as e: print(e)
try: m.nope = 1
except AttributeError as e: print(e)
fs = []
for i in range(3):
    class L:
        v = i
        def get(self, j=i): return self.v, j, i
    fs.append(L())
print([f.get() for f in fs])
def kw(a, *, b, **c): return a, b, c
try: kw(1, 2)
except TypeError as e: print(e)
try: kw(1)
except TypeError as e: print(e)
try: kw(1, b=2, a=3)
except TypeError as e: print(e)
try: kw(*[1], **{"b": 2}, **{"b": 3})
except TypeError as e: print(e)
print(kw(*[1], **{"b": 2}, **{"z": 3}))
try: a, b = [1, 2, 3]
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: [].x
except AttributeError as e: print(e)
try: {}["k"]
except KeyError as e: print(repr(e))
try: undefined_name
except NameError as e: print(e)
try: None + 1
except TypeError as e: print(e)
try: int("x", 36), int("z")
except ValueError as e: print(e)
def recursive_default(n, acc=[]): acc.append(n); return acc if n == 0 else recursive_default(n - 1)
print(recursive_default(2), recursive_default(1))
print(sorted([3, 1, 2], key=lambda x: -x), max([1, 2], key=lambda v: -v), [*map(lambda a, b: a + b, [1, 2], [3, 4])], dict(zip("ab", itertools.count())))
print([x for x in (y for y in range(5) if y % 2) for _ in range(2) if x > 1], {x: {y for y in range(x)} for x in range(3)})
match (1, {"k": [1, 2, {"z": 3}]}, "s"):
    case (int(a), {"k": [_, *rest, {"z": zz}], **kk}, "s" | "t" as st) if zz == 3: print(a, rest, zz, kk, st)
match 5:
    case 1 | 2: print("12")
    case float(): print("f")
    case x if x > 4: print("x", x)
P = collections.namedtuple("P", "x y")
match P(1, 2):
    case P(x=0): print("no")
    case P(xx, y=yy): print(xx, yy)
match -3.5: 
    case -3.5: print("neg")
def early():
    if True:
        return
        yield 1
print(list(early()), type(early()))
x = 5
def shadow():
    print([x for x in range(3)], x)
    return lambda: x
print(shadow()())
del x
try: shadow()
except NameError as e: print(e)
print(*(lambda *a: a)(*range(3), *"ab"), end="\n\n")
if (n := len("abc")) > 2 and not (k := 0): print(n, k)
for i in range(3):
    for j in range(3):
        if j == 1: break
    else: print("never")
    if i: continue
    print(i, j)
else: print("done")
import sys
print(sys.getrecursionlimit() > 0, __name__, 1_000, 0xff, 0b11, 0o17, 1e3, "\N{BULLET}\x41\u00e9", b"\x00a", r"\n", "a" "b" 'c', ...)
print(1 if 0 else 2 if 0 else 3, not 1 == 2, -2 ** 2, 2 ** -1, 7 // -2, -7 % 3, ~5, 1 << 70, 3 & 6 | 1 ^ 2)
