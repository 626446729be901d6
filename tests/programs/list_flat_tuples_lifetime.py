"""Lists of short tuples that lose their last reference, or their items, while they are read or filled."""

import heapq
xs = []
class Box: pass
box = Box()
def fill(n):
    return [(i, "s" + str(i)) for i in range(n)]
def drop(i):
    global xs
    xs = []
    box.xs = None
    return i
def index():
    global xs
    xs = fill(4)
    a, b = xs[drop(2)]
    print(a, b, xs)
def append():
    global xs
    xs = fill(4)
    xs.append((drop(1), "t" + str(drop(2))))
    print(xs)
def push():
    global xs
    xs = fill(4)
    heapq.heappush(xs, (drop(1), "t" + str(drop(2))))
    print(xs)
def field():
    box.xs = fill(4)
    a, b = box.xs[drop(3)]
    print(a, b)
    box.xs = fill(4)
    box.xs.append((drop(3), str(drop(4))))
    box.xs = fill(4)
    heapq.heappush(box.xs, (drop(3), str(drop(4))))
    box.xs = fill(2)
    for a, b in box.xs:
        drop(1)
        print(a, b)
    box.xs = fill(2)
    print([(drop(a), b) for a, b in box.xs])
def loop():
    global xs
    xs = fill(3)
    for a, b in xs:
        drop(a)
        print(a, b, end=" ")
    xs = fill(3)
    for p in xs:
        drop(1)
        a, b = p
        print(a, b, p)
    xs = fill(3)
    while xs:
        a, b = xs.pop()
        if a == 1: drop(1)
        print(a, b)
    xs = fill(3)
    a, b = xs[0]
    xs[0] = (b, a)
    c, d = xs[0]
    xs.clear()
    print(a, b, c, d)
    def local():
        ys = fill(3)
        def inner():
            nonlocal ys
            ys = None
            return 1
        a, b = ys[inner()]
        print(a, b, ys)
        ys = fill(3)
        ys.append((inner(), inner()))
        ys = fill(3)
        x, y = ys[1], inner()
        print(x, y, ys)
        ys = fill(2)
        a, b = heapq.heappop(ys); print(a, b)
        ys = fill(2)
    local()
    def kept():
        zs = fill(3)
        first = zs[0]
        second = zs[1]
        zs[0] = (5, "x" + str(len(zs)))
        zs.pop(); zs.pop(); zs.pop()
        print(first, second, zs)
        zs = fill(3)
        t = zs[2][1]
        zs[2] = (1, "other" + t)
        zs[0], zs[1] = zs[1], zs[0]
        del zs[:]
        print(t)
        zs = fill(3)
        for a, b in zs:
            zs.clear()
            zs.append((a, b + b))
            if len(b) > 9: break
        print(a, b, zs)
    kept()
class D:
    def __del__(self):
        xs.clear()
        print("del", len(xs))
def finalizer():
    global xs
    xs = [(D(), 1), (D(), 2)]
    a = b = None
    for a, b in xs:
        print(b, len(xs))
    a = b = None
    xs = fill(3)
    d = D()
    xs.append((str(d)[:2], 7))
    if xs:
        d, e = xs[0]
        print(e, xs)
    xs = fill(3)
    xs.append((7, str(D())[:3]))
    print(xs)
index(); append(); push(); field(); loop(); finalizer()
