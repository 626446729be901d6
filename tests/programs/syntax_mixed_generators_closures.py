import contextlib
@contextlib.contextmanager
def cm(tag):
    print("enter", tag)
    try:
        yield tag
    except KeyError as e:
        print("swallow", e)
    finally:
        print("exit", tag)
def g1(n):
    for i in range(n):
        try:
            with cm(i) as a, cm(i * 10) as b:
                if i == 1: continue
                if i == 3: break
                x = yield (a, b)
                if x: raise KeyError(x)
                match x:
                    case None: yield "none"
                    case int() as k if (yield k): yield "int"
                    case [p, *q] | (p, *q): yield p, q
                    case {"a": v, **rest}: yield v, rest
                    case _: yield "other"
        finally:
            yield f"fin {i} {(yield 'in f')!r:>{10 + i}}"
    else:
        yield "else"
    return "ret"
def g2():
    r = yield from g1(5)
    yield r
    y = [(yield 1), (yield 2), *(yield 3)]
    yield y
    z = {(yield 4): (yield 5), **(yield 6)}
    yield z
    return (yield) < (yield) < (yield)
g = g2(); v = None; out = []
try:
    print(next(g))
    for k in range(60):
        v = g.send({0: None, 1: 5, 2: 0, 3: [1, 2], 4: {"a": 1}}[k % 5])
        print(k, v)
except Exception as e:
    print(type(e), e)
def loops():
    for i in range(5):
        try:
            try:
                if i == 1: continue
                if i == 2: raise ValueError(i)
                if i == 4: return "r"
            except ValueError as e:
                print("caught", e)
                continue
            else:
                print("else", i)
            finally:
                print("fin", i)
                if i == 3: continue
        finally:
            print("outer", i)
    return "end"
print(loops())
def ret_in_finally():
    while True:
        try: return 1
        finally: break
    return 2
print(ret_in_finally())
class Outer:
    z = 3
    lst = [z for _ in range(2)] if 0 else [k for k in (z, z)]
    def f(self, *, a=z, **kw):
        class Inner:
            nonlocal_ = a
            def g(self): return __class__, a, kw
        return Inner().g()
    h = lambda self, x=z: (x, self.z)
    def __init_subclass__(cls, tag=None, **k): cls.tag = tag
class Sub(Outer, tag="t"): pass
print(Outer.lst, Outer().f(q=1)[1:], Outer().h(), Sub.tag)
print([(i, j) for i in range(3) if i for j in [i * 2] if (w := j + 1) > 2], w)
def nest():
    x = 1
    def a():
        nonlocal x
        def b():
            nonlocal x
            x += 1
            return [lambda: x + i for i in range(2)]
        return b()
    fs = a()
    del a
    try: a()
    except NameError as e: print(type(e).__name__, e)
    return [f() for f in fs], x
print(nest())
def dele():
    x = 5
    del x
    try: return x
    except UnboundLocalError as e: return str(e)
print(dele())
a = b = c = [1, 2]; a[0], *b[1:], c = 9, 8, 7, 6; print(a, b, c)
(a, (b, *c)), d = (1, (2, 3, 4)), 5; print(a, b, c, d)
x = [0, 1]; i = 0; i, x[i] = 1, 5; print(i, x)
print(*[1, 2], *"ab", sep="-", **{"end": "!\n"})
def deco(*a, **k): return lambda f: (print(a, k, f.__name__), f)[1]
@deco(1, k=2)
@deco(*[3], **{"z": 4})
def decorated(a, b=1, /, c=2, *d, e, f=3, **g): return a, b, c, d, e, f, g
print(decorated(0, e=1), decorated(0, 1, 2, 3, e=4, z=5))
try: decorated(a=1, e=2)
except TypeError as e: print(e)
try:
    raise ValueError("a") from KeyError("b")
except (ValueError, KeyError) as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
else: print("no")
print(i, 1 < i < 5 != 3, not i, i if i else 0, i and None or "or")
assert i, "msg"
t = (yield_ for yield_ in range(3)); print(next(t), list(t))
print(f"{i=} {i!r:>5} {'nested ' + f'{i:0{i}d}'} {{}} {3.14159:.{2}f}", f"{'a' 'b'}", rf"\n{i}")
def anno(x: "int" = 3, *y: str) -> "z": "doc"; v: int; w: int = 3; return w
print(anno.__doc__, anno(), anno.__annotations__)
global_ = 1
def setg():
    global global_, newg
    global_ += 1; newg = 5
setg(); print(global_, newg)
print({**{"a": 1}, "b": 2, **dict(c=3)}, {*[1, 2], 3}, [*(1,), *{2: 3}], (*"ab",))


with contextlib.nullcontext([1, 2]) as [m, n]: print(m, n)
for i, (j, *k) in enumerate([(1, 2, 3), "xyz"]): print(i, j, k)
print((lambda *a, k=1, **b: (a, k, b))(1, 2, k=3, z=4), (lambda: (yield))().send(None))
s = slice(1, None, 2); print("abcdef"[s], [1, 2, 3, 4][::-2], "abc"[-1:])
l = [1, 2, 3, 4, 5]; l[1:3] = "xyz"; del l[::2]; print(l); l += (7,); l *= 2; print(l)
