"""Lists of short tuples in loops inside loops, read as objects and taken apart at once."""

def fill(n):
    xs = []
    for i in range(n):
        xs.append((i * 7 % 5, i))
    return xs
def views(n):
    xs = fill(n)
    s = 0
    for i in range(n):
        for j in range(len(xs)):
            s += xs[j][0] * xs[i][1]
    for a, b in xs:
        for p in xs:
            s += p[0] * b
    return s
def walk(n):
    xs = fill(n)
    s = 0
    for a, b in xs:
        x = xs[b]
        y = xs[a]
        s += x[0] + y[1]
        for c, d in xs:
            s += c * d
    return s
def rows(n):
    table = [fill(n) for _ in range(n)]
    s = 0
    for k in range(3):
        for i in range(n):
            for j in range(n):
                s += table[i][j][0] + table[j][i][1]
    for row in table:
        for a, b in row:
            s += a - b
    for i in range(n):
        for j in range(n):
            a, b = table[i][j]
            s += a * b
            table[i][j] = (b, a)
    return s, table[0][:2]
def swap(n):
    xs = fill(n)
    for i in range(n):
        for j in range(n - 1 - i):
            if xs[j][0] > xs[j + 1][0]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs
def swap2(n):
    xs = fill(n)
    for i in range(n // 2):
        xs[i], xs[n - 1 - i] = xs[n - 1 - i], xs[i]
    for i in range(0, n - 1, 2):
        a, b = xs[i]
        c, d = xs[i + 1]
        if a > c: xs[i], xs[i + 1] = xs[i + 1], xs[i]
    return xs
def strings(n):
    xs = [(str(i), "k" + str(i % 3)) for i in range(n)]
    d = {}
    for k, v in xs:
        d[v] = d.get(v, "") + k
    while xs:
        k, v = xs.pop()
        d[k] = v
    return d
def heap(n):
    import heapq
    h = []
    for i in range(n):
        heapq.heappush(h, (i * 7919 % 13, str(i), None))
    out = []
    while h:
        a, b, c = heapq.heappop(h)
        out.append((b, a))
        if a == 5 and len(h) < n:
            heapq.heappush(h, (a + 100, b, c))
        if len(h) == n // 2:
            out.append((h[0][1], h[-1][0]))
    return out
def mixed(xs, ys):
    s = 0
    for i in range(len(xs)):
        x = xs[i]
        s += x[0]
        xs[i] = ys[i]
    return s, xs, ys
def zipped(n):
    return [(a, b, c, d) for (a, b), (c, d) in zip(fill(n), fill(n))]
def enum(n):
    s = 0
    for i, (a, b) in enumerate(fill(n)):
        s += i * a * b
    for i, p in enumerate(fill(n)):
        s += i * p[1]
    return s
class Node:
    def __init__(self): self.edges = []
    def link(self, o, w): self.edges.append((o, w))
    def total(self):
        t = 0
        for o, w in self.edges: t += w * o
        return t
class Obj:
    def __init__(self): self.edges = []
    def link(self, o, w): self.edges.append((o, w))
def cyc():
    import gc
    class P:
        def __del__(self): print("del", len(self.items), self.items[0])
    for i in range(2):
        p = P(); p.items = [(i, "x" + str(i))]; p.items.append((i, "y")); p.me = p
        del p
    gc.collect()
print(views(9), walk(5 + 2), rows(6), swap(8), swap2(9), strings(7), heap(30))
print(mixed(fill(4), [(9, "a", 1.5), (1,), [2], "xyz"]), zipped(3), enum(6))
n = Node(); n.link(3, 4); n.link(5, 6); print(n.total(), n.edges)
o = Obj(); o.link(n, 1); o.link(o, 2); print(len(o.edges), [w for _, w in o.edges])
cyc()
