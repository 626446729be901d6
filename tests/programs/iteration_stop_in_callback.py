def f(x):
    if x < 3: return x
    raise StopIteration(444)
print(list(map(f, range(9))))
for x in map(f, range(9)): print(x)
print([x for x in filter(f, [1,2,5])])
def g():
    r = yield from map(f, range(9))
    print("r", r)
print(list(g()))
a, *b = map(f, range(9)); print(a, b)
print(tuple(map(f, range(9))), set(map(f, range(9))), sum(map(f, range(9))), max(map(f, range(9))))
print(",".join(map(lambda x: str(f(x)), range(9))))
print(sorted(map(f, range(9))), dict(map(lambda x: (f(x), 1), range(9))), list(zip(map(f, range(9)), range(9))))
print(any(map(lambda x: f(x+1) < 0, range(9))), 7 in map(f, range(9)), next(map(f, [5]), "d"))
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("end")
        return self.i
def h():
    r = yield from It()
    print("r", r)
print(list(h()), list(It()), [*It()], {**dict(zip(It(), It()))})
import itertools
print(list(itertools.chain(map(f, range(9)), [1])), list(itertools.islice(map(f, range(9)), 5)), list(itertools.takewhile(lambda x: f(x) >= 0, range(9))))
print(list(itertools.starmap(f, [(1,), (4,), (2,)])), list(enumerate(map(f, range(9)))), list(iter(lambda: f(4), 1)))
def g2():
    for x in map(f, range(9)): yield x
print(list(g2()))
m = map(f, range(9)); l = [1]; l.extend(m); l += map(f, range(9)); print(l)
try:
    next(map(f, [5]))
except StopIteration as e: print(e.value)
