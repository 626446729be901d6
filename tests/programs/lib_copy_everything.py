# copy.copy and copy.deepcopy of everything that a program may hold.
import copy, collections, enum, functools, re, random, io, itertools, types, string, argparse, contextlib, weakref, datetime, operator
from dataclasses import dataclass, field
class E(enum.Enum): A = 1; B = "x"
class F(enum.Flag): X = 1; Y = 2
P = collections.namedtuple("P", "x y")
class Sub(P):
    def norm(self): return self.x + self.y
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"
class D(dict):
    z = 1
class Slot:
    __slots__ = ("a", "b", "__weakref__")
    def __init__(self): self.a = [1]
class SlotD(Slot):
    def __init__(self): super().__init__(); self.c = {2: 3}
class St:
    def __init__(self): self.x = 1; self.lock = object
    def __getstate__(self): d = self.__dict__.copy(); del d["lock"]; return d
    def __setstate__(self, s): self.__dict__.update(s); self.lock = "restored"
class NewArgs:
    def __new__(cls, a, b=2): o = super().__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return (7, 8)
class Red:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (Red, (self.v + 1,), {"extra": 5})
class MyErr(Exception):
    def __init__(self, msg, code=3): super().__init__(msg); self.code = code
class IntSub(int): pass
class StrSub(str): pass
class Cyc:
    def __init__(self): self.me = self; self.l = [self]
@dataclass
class DC: a: int; b: list = field(default_factory=list)
@dataclass(frozen=True, slots=True)
class FS: a: int; b: tuple = ()
dq = collections.deque([1, [2]], maxlen=3); dd = collections.defaultdict(list, {1: [2]}); od = collections.OrderedDict([("a", [1])]); ct = collections.Counter("aab"); cm = collections.ChainMap({"a": [1]}, {"b": 2}); ud = collections.UserDict({"q": [1]}); ul = collections.UserList([[1]])
l = L([1, [2]]); l.tag = "changed"; d = D(k=[1]); d.z = 9; isub = IntSub(5); isub.note = [1]; ss = StrSub("hi"); ss.n = 2; sd = SlotD(); sd.b = "bb"
rng = random.Random(5); rng.random(); rng.gauss(0, 1)
it = iter([1, 2, 3]); next(it)
objs = [E.A, F.X | F.Y, P(1, [2]), Sub(3, 4), l, d, St(), NewArgs(1), Red(1), IntSub(3), isub, ss, DC(1, [2]), FS(1, (2, [3])), dq, dd, od, ct, cm, ud, ul, re.compile("a+"), types.SimpleNamespace(a=[1]), range(3), slice(1, 2), frozenset({1, (2,)}), {1, 2}, (1, [2]), ((1,), "x"), bytearray(b"ab"), b"x", len, print, int, E, P, 1.5, 1 + 2j, None, ..., NotImplemented, functools.partial(max, [1]), operator.itemgetter(1), string.Template("$x"), argparse.Namespace(a=[1]), MyErr("m", 4), KeyError("k"), datetime.timedelta(1)]
for o in objs:
    for f in (copy.copy, copy.deepcopy):
        try:
            c = f(o)
            same = c is o
            try: eq = c == o
            except Exception as e: eq = repr(e)
            r = repr(c)
            if " at 0x" in r: r = r.split(" at 0x")[0]
            print(f.__name__, type(c).__name__, same, eq, r, sorted(getattr(c, "__dict__", {}).items(), key=str) if not isinstance(c, type) and "built" not in repr(type(c)) and hasattr(c, "__dict__") and type(c).__name__ not in ("A", "E", "F", "Flag", "Pattern") else "")
        except Exception as e: print(f.__name__, type(o).__name__, "EXC", type(e).__name__, e)
s2 = copy.deepcopy(sd); print(s2.a, s2.b, s2.c, s2.a is sd.a, type(s2).__name__); s3 = copy.copy(sd); print(s3.a is sd.a, s3.c is sd.c)
c = copy.deepcopy(Cyc()); print(c.me is c, c.l[0] is c)
x = [1]; y = copy.deepcopy([x, x, (x, x)]); print(y[0] is y[1], y[2][0] is y[0], y[0] is x)
dd2 = copy.deepcopy(dd); dd2[5].append(1); print(dd2, dd); dq2 = copy.copy(dq); dq2.append(4); dq2.append(5); print(dq2, dq)
r2 = copy.copy(rng); print(r2.random() == rng.random()); r3 = copy.deepcopy(rng); print(r3.random() == rng.random())
for bad in ((i for i in [1]), open("/dev/null"), {}.keys()):
    for f in (copy.copy, copy.deepcopy):
        try: f(bad); print("copied", type(bad).__name__)
        except TypeError as e: print(e)
e = copy.copy(MyErr("q", 9)); print(e.args, e.code); f = lambda: 0; print(copy.copy(f) is f, copy.deepcopy(f) is f)
class Meth:
    def __init__(self): self.cb = self.go; self.v = [1]
    def go(self): return self.v
m = copy.deepcopy(Meth()); print(m.cb() is m.v); m2 = copy.copy(m); print(m2.cb() is m.v, m2.v is m.v)
class Memo:
    def __deepcopy__(self, memo): print("memo", len(memo) > 0); return self
    def __copy__(self): print("copying"); return 5
print(copy.copy(Memo()), copy.deepcopy([Memo()]) is None)
class Prop:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): print("set"); self._v = x
p = copy.copy(Prop()); print(p.v, p.__dict__)
p = functools.partial(functools.partial(pow, 2), 5)
print(p.func is pow, p.args, p(), vars(p))
p.note = [1]
q = copy.deepcopy(p)
print(q.func is pow, q.args, q.note, q.note is p.note, q())
