# What the library's classes are made with may be called and changed by them: partial() and others with a __new__.
from functools import partial, partialmethod
import datetime, array, weakref, csv, io, statistics
from enum import Enum
from typing import NamedTuple
class P:
    def __init__(self): self.v = 1; self.xs = [1.0]
    def set(self, v): self.v = v; return self.v
    set5 = partialmethod(set, "five")
def fn(a, b=2): return a, b
def add(xs, v): xs.append(v)
p = P()
f = partial(fn, 1)
print(fn(1), f(), f("s"), p.set(3))
partial(add, p.xs)("str")
print(p.xs)
partial(p.set)("str")
print(p.v, p.set5(), p.v)
class TZ(datetime.tzinfo):
    def __init__(self, h): self.h = h
    def utcoffset(self, dt): return datetime.timedelta(hours=self.h)
    def tzname(self, dt): return f"TZ{self.h}"
    def dst(self, dt): return None
print(datetime.datetime(2020, 1, 2, tzinfo=TZ(2)).isoformat(), TZ(1.5).h)
class Lines:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return f"a,{self.n}"
    def write(self, s): self.n = s
l = Lines()
print(list(csv.reader(l)), l.n)
csv.writer(l).writerow([1, "x"])
print(repr(l.n))
w = weakref.WeakMethod(p.set, lambda r: None)
print(w()("weak"), p.v)
print(array.array("d", [1, 2.5]), datetime.timedelta(1) + datetime.date(2020, 1, 1))
class N(NamedTuple):
    a: int
    b: list = []
n = N(1, p.xs)
n.b.append(None)
print(n, p.xs)
class Sub(partial):
    def __call__(self, *a): return ("sub", super().__call__(*a))
print(Sub(fn, "q")(2.5), Sub(p.set)([1]), p.v)
