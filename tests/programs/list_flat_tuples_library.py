"""Lists of short tuples in the hands of the library, of derived classes and of errors half-way."""

import heapq
class L(list):
    def append(self, x):
        print("append", x)
        list.append(self, x)
    def __getitem__(self, i):
        print("get", i)
        return list.__getitem__(self, i)

class M(list):
    pass

def fill(h):
    for i in (5, 2, 8, 1):
        heapq.heappush(h, (i, str(i)))
    return h

def derived():
    h = fill(L())
    print(h, len(h), h[0], h[-1], list(h))
    a, b = heapq.heappop(h)
    print(a, b)
    h.append((0, "z"))
    for x, y in h:
        print(x, y)
    a, b = h[0]
    print(a, b)
    m = fill(M())
    a, b = m.pop()
    print(a, b, m)
    m.extend(fill([]))
    m.sort()
    print(m)
    m = fill(M())
    m += fill(M())
    print(m, m * 2, m[1:3], type(m[1:]).__name__)
    m.__init__([(1, 2)])
    heapq.heappush(m, (0, 9))
    print(m)
    m = M(fill(M()))
    print(m == fill(M()), m < fill(M()), m)
    it = iter(fill(M()))
    print(next(it), list(it))
    print(list(reversed(fill(M()))))
    m = fill(M())
    m.x = m
    import copy
    print(copy.copy(m), copy.deepcopy(m))
    m.__setitem__(0, (9, 9))
    m.__delitem__(1)
    m.insert(1, (3, 4))
    print(m.__contains__((9, 9)), m, m.index((3, 4)))
derived()

import heapq, itertools, json, random, copy, functools, collections, bisect, struct, array, gc, sys
def fill(n):
    xs = []
    for i in range(n):
        xs.append((i * 7 % 5, i))
    return xs
def t(n):
    return [(i, str(i), i / 2) for i in range(n)]
def library():
    print(list(itertools.chain(fill(2), t(2))), list(itertools.chain.from_iterable(fill(3))))
    print(list(itertools.starmap(pow, fill(3))), list(itertools.product(fill(2), repeat=2)))
    print(list(itertools.groupby(fill(3))) and [(k, list(g)) for k, g in itertools.groupby(fill(7), key=lambda p: p[0])])
    print(list(itertools.combinations(fill(3), 2)), list(itertools.islice(itertools.cycle(fill(3)), 7)))
    print(list(itertools.zip_longest(fill(2), t(3))), list(itertools.accumulate(fill(3))))
    print(json.dumps(fill(3)), json.dumps({"a": t(2)}, indent=1))
    random.seed(5)
    xs = fill(8)
    random.shuffle(xs)
    print(xs, random.choice(xs), random.sample(fill(9), 3), random.choices(fill(5), k=3))
    d = collections.deque(fill(4), maxlen=3)
    d.extend(fill(2)); d.extendleft(fill(2))
    print(d, collections.Counter(fill(6)), collections.OrderedDict(fill(3)))
    print(dict(fill(3)), set(fill(3)), frozenset(fill(2)), tuple(fill(2)))
    xs = fill(6); xs.sort()
    print(bisect.bisect(xs, (2, 1)), bisect.insort(xs, (2, 2)), xs)
    for bad in (lambda: bytes(fill(2)), lambda: array.array("i", fill(2)), lambda: bytearray(fill(2)), lambda: struct.pack("ii", *fill(2)), lambda: sum(fill(2)), lambda: "".join(fill(2)), lambda: b"".join(fill(2)), lambda: int(fill(2)), lambda: {}.fromkeys(fill(2)), lambda: "%s %s" % tuple(fill(2)), lambda: "%s" % fill(2), lambda: sum(fill(2), ())):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)
    print(copy.copy(fill(2)), copy.deepcopy(fill(2)), functools.reduce(lambda a, b: a + b, fill(3)))
    print(max(fill(5)), min(t(4)), sorted(t(4), key=lambda p: p[1], reverse=True), any(fill(1)), all(fill(0)), list(map(sum, fill(3))), list(filter(None, fill(3))), list(zip(*t(3))))
    print(heapq.nsmallest(2, fill(6)), heapq.nlargest(2, fill(6)), 0, list(heapq.merge(fill(2), fill(2), key=lambda p: -p[0])))
    print(dict(a=fill(1)), [*fill(2), *t(1)], {**dict(fill(2))}, print(*fill(2)))
    a = fill(3); a[1:2] = fill(2); a[::2] = fill(2)[:1] * len(a[::2]); print(a)
    a = fill(3); a.extend(a); a += a; print(a, a * 2, a + a)
    a = fill(3); b = a; b[:] = fill(1); print(a); a[0:0] = a; print(a); del a[::2]; print(a)
    a.append((1, 2)); print(a)
    for x, y in a: print(x, y)
    try:
        a[::2] = fill(9)
    except ValueError as e: print(e)
    print(str(fill(2)), repr(t(1)), f"{fill(1)!r:>20}", format(fill(1)))
    e = enumerate(fill(2)); print(list(e)); r = reversed(fill(3)); print(next(r), list(r))
    it = iter(a := fill(3)); print(next(it), it.__length_hint__()); a.append((0, 0)); print(list(it)); 
    print(sys.getsizeof([]) == sys.getsizeof(a[:0]))
    print(fill(3) == fill(3), fill(3) != t(3), fill(3) < fill(4) )
    match fill(2):
        case [(0, x), (a, b)]: print(x, a, b)
    match t(1):
        case [(int(q), str(), w), *rest]: print(q, w, rest)
    def f(*args): return args
    print(f(*fill(3)), f(*t(1), *fill(1)))
    (p, q), (r, s) = fill(2); print(p, q, r, s)
    [(p, *q), *r] = t(3); print(p, q, r)
    print([x for x, in [(1,)]], [x for (x, (y)) in fill(2)])
    x = fill(4)
    x.reverse(); x.insert(0, (1, 2)); x.remove((1, 2)); print(x, x.count((0, 0)), x.pop(1), x.pop(-1), x)
    i = fill(3); i[0], i[2] = i[2], i[0]; i[1] += (5,); print(i)
    i = fill(3); i[-1] = None; i[0] = (1,); i[1] = (1, [2]); print(i)
    i = fill(3); i[-1] = (True, 2.5); i[0] = ("x", None); print(i)
    i[1] = i[0]; i[0] = (i[1], 2); print(i)
library()

# sorting, mutation, exceptions half way
def fill(n):
    return [(i * 7 % 5, i) for i in range(n)]
def half_way():
    xs = fill(5)
    def key(p):
        xs.append((9, 9))
        return p
    try:
        xs.sort(key=key)
    except ValueError as e:
        print(e, xs)
    xs = fill(5)
    def key2(p):
        xs.clear()
        xs.append((1, 2))
        a, b = xs.pop()
        xs.append((a, b)); xs.clear(); xs.append((3, 4))
        return p
    try:
        xs.sort(key=key2)
    except ValueError as e:
        print(e, xs)
    xs = fill(5)
    def key3(p):
        try:
            a, b = xs.pop()
        except IndexError as e:
            print(e)
        try:
            a, b = xs[0]
        except IndexError as e:
            print(e)
        for a, b in xs:
            print("never")
        return -p[1]
    xs.sort(key=key3)
    print(xs)
    def gen():
        for i in range(5):
            if i == 3: raise KeyError(i)
            yield (i, i)
    try:
        ys = [(a, b) for a, b in gen()]
    except KeyError as e:
        print("key", e)
    zs = []
    try:
        zs.extend((a, b) for a, b in gen())
    except KeyError as e:
        print("key", e, zs)
    zs = []
    try:
        for a, b in gen():
            zs.append((a, 1 // (1 - a)))
    except ZeroDivisionError as e:
        print(e, zs)
    xs = fill(3)
    xs.append((xs.pop()[0], len(xs)))
    xs.append((len(xs), xs.pop()[1]))
    print(xs)
    def nxt():
        nonlocal xs
        xs = []
        return 5
    old = xs
    xs.append((nxt(), 6))
    print(old, xs)
    try:
        xs.append((1, nope(7)))
    except NameError as e:
        print(e, xs)
    g = (xs for a, b in fill(3) for xs in [(a, b)])
    print(list(g))
    def walk(ps):
        for a, b in ps:
            got = yield a, b
            if got: ps.append((got, got))
    w = walk(q := fill(2))
    print(next(w), w.send(7), next(w), q)
    q[0] = [1, 2]
    w = walk(q)
    print(next(w), q)
    fs = [lambda: (a, b) for a, b in fill(3)]
    print([f() for f in fs])
    d = {}
    for a, b in fill(4):
        d.setdefault(a, []).append((b, a))
    print(d)
    def default(xs=[(1, 2), (3, 4)], ys=[]):
        ys.append((len(xs), len(ys)))
        xs.append((5, 6))
        return xs, ys
    print(default(), default())
    class C:
        pts = [(1, 2), (3, 4)]
        def __init__(self): self.p = [(0, "")]
        def add(self, a, b): self.p.append((a, b)); self.pts.append((a, a)); return self
        def __iter__(self): return iter(self.p)
    c = C().add(1, "x").add(2, "y")
    print(c.p, C.pts, [(b, a) for a, b in c], vars(c))
    for i, (a, b) in enumerate(c.p):
        c.p[i] = (b, a)
    print(c.p)
    for (a, b), (e, f) in zip(c.p, C.pts): print(a, b, e, f)
    xs = fill(3)
    xs.append(xs[0]); xs.append(xs)
    print(xs, xs[-1] == xs[-1])
    xs = fill(5)
    for a, b in xs:
        if b < 3: xs.remove((a, b))
    print(xs)
    for a, b in xs:
        xs.clear()
    xs.append((1, 2))
    for a, b in xs:
        xs[:] = [7]
        break
    try:
        for a, b in xs: pass
    except TypeError as e: print(e)
    xs = [(1, 2, 3), (4, 5, 6)]
    for bad in (lambda: [0 for a, b in xs],):
        try: bad()
        except ValueError as e: print(e)
    try:
        a, b = xs.pop()
    except ValueError as e: print(e, xs)
    import heapq
    h = [(1, 2, 3)]
    try:
        a, b = heapq.heappop(h)
    except ValueError as e: print(e, h)
    try:
        heapq.heappush((1, 2), (1, 2))
    except TypeError as e: print(e)
    try:
        heapq.heappush(None, (1, 2))
    except TypeError as e: print(e)
    h = [3, 1]
    try:
        heapq.heappush(h, (1, 2))
    except TypeError as e: print(e, h)
    h = [1.5, 2.5]
    try:
        heapq.heappush(h, (1, 2))
    except TypeError as e: print(e, h)
    h = [True]
    try:
        heapq.heappush(h, (1, 2))
    except TypeError as e: print(e, h)
    try:
        a, b = heapq.heappop([1])
    except TypeError as e: print(e)
    try:
        a, b = heapq.heappop([])
    except IndexError as e: print(e)
    try:
        a, b = heapq.heappop([True, False])
    except TypeError as e: print(e)
    try:
        a, = heapq.heappop([True, False])
    except TypeError as e: print(e)
half_way()
