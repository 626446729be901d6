class Tracked:
    def __init__(self, name, log):
        self.name, self.log = name, log

    def __del__(self):
        self.log.append(self.name)


log = []


def arg(t):
    log.append("in call")


arg(Tracked("argument", log))
log.append("after call")
x = Tracked("first", log)
x = Tracked("second", log)
log.append("rebound")
xs = [Tracked(i, log) for i in range(3)]
del xs[1]
xs[0] = None
log.append("list changed")
xs = None
d = {"a": Tracked("value", log), "b": Tracked("popped", log)}
v = d.pop("b")
d = None
log.append("dict gone")
del v
def gen():
    t = Tracked("in generator", log)
    yield 1
    yield 2
g = gen()
next(g)
g = None
log.append("generator gone")
def closure():
    t = Tracked("captured", log)
    return lambda: t.name
f = closure()
log.append(f())
f = None
for t in [Tracked("loop a", log), Tracked("loop b", log)]:
    pass
log.append("loop done")
t = None
try:
    local = Tracked("in try", log)
    raise ValueError(Tracked("in exception", log))
except ValueError as e:
    log.append("handler")
log.append("after handler")
del local
a, b = Tracked("a", log), Tracked("b", log)
a, b = b, a
del a
log.append("swapped")
s = {Tracked("in set", log)}
s.clear()
c = [Tracked("slice", log)] * 3
c[1:] = []
log.append("slice still held")
c = 0
x = [Tracked("returned", log)].pop().name
print("\n".join(map(str, log)))
