import copy, types
from datetime import *
from dataclasses import dataclass, field, fields
dt = datetime(2024, 2, 29, 13, 5, 7, 123456, tzinfo=timezone(timedelta(hours=2), "X"), fold=1)
for x in (dt, dt.replace(tzinfo=None), dt.time(), dt.timetz(), dt.date(), timedelta(1, 2, 3), timezone.utc, dt.tzinfo, [dt, {dt: dt.date()}]):
    for f in (copy.copy, copy.deepcopy):
        y = f(x); print(y == x, repr(y) == repr(x), type(y) is type(x), repr(y), hash(y) == hash(x) if not isinstance(x, list) else "")
print(copy.copy(dt).fold, copy.deepcopy(timezone.utc) is timezone.utc)
class Z(tzinfo):
    def __init__(self, h=1): self.h = h
    def utcoffset(self, d): return timedelta(hours=self.h)
    def __eq__(self, o): return self.h == o.h
z = copy.deepcopy(Z(5)); print(z.h)
class E(datetime):
    def hi(self): return self.year + 1
e = E(2020, 1, 2, 3); e.note = "n"; c = copy.copy(e); print(type(c).__name__, c, c.hi(), hasattr(c, "note"))
@dataclass
class R:
    when: datetime = field(metadata={"k": 1})
    t: time = time(1)
r = R(dt); r2 = copy.deepcopy(r); print(r2 == r, r2.when is r.when, fields(R)[0].metadata, fields(R)[0].metadata["k"], fields(R)[1].metadata)
m = types.MappingProxyType({"a": 1}); print(m, m["a"], len(m), list(m), dict(m), "a" in m, m | {"b": 2}, m.get("z"), m == {"a": 1}, type(m), types.MappingProxyType is type(R.__dict__), isinstance(m, types.MappingProxyType), list(reversed(m)), hash(m) if False else "", list(m.items()), m.copy(), str(m))
for g in (lambda: m.__setitem__("a", 2), lambda: types.MappingProxyType([1]), lambda: m["q"], lambda: m.a):
    try: g()
    except Exception as x: print(type(x).__name__, x)
try: m["a"] = 2
except TypeError as x: print(x)
class Q:
    def m(self): pass
    @classmethod
    def c(cls): pass
    def __repr__(self): return "q"
print(Q().m, Q.c, Q().m.__func__.__name__)
def outer():
    class In:
        def f(self): pass
        def __repr__(self): return "I"
    return In()
print(outer().f)
