from collections import Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), sum(c.values()), sorted(c.elements())[:4])
c.update("ppp")
c.subtract(["s", "s"])
print(c, c + Counter(p=1, z=3), c - Counter(i=10), c & Counter(p=2), c | Counter(p=100), +Counter(a=-1, b=2), -Counter(a=-1), c.total(), Counter(a=1) == Counter(a=1, b=0))
d = defaultdict(list)
for k, v in (("a", 1), ("b", 2), ("a", 3)):
    d[k].append(v)
print(d, dict(d), d.get("zz"), "zz" in d, d["zz"], len(d), d.default_factory)
n = defaultdict(int)
for ch in "banana":
    n[ch] += 1
print(n, defaultdict(lambda: 5)["x"])
try:
    defaultdict()["k"]
except KeyError as e:
    print("KeyError", e)
o = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
o.move_to_end("x")
o.move_to_end("z", last=False)
print(o, o.popitem(last=False), o.popitem(), list(reversed(o)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q[0], q[-1], len(q), q.pop(), q.popleft(), q.maxlen)
q.rotate(1)
q.extend([7, 8, 9])
q.extendleft("ab")
print(q, list(reversed(q)), 7 in q, q.count(7), deque("abc") == deque("abc"))
try:
    deque().pop()
except IndexError as e:
    print(e)
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), p == (1, 2), *p, isinstance(p, tuple))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[10, 20])
print(Q(1), Q(1, 2, c=3), Q._field_defaults)
for action in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: setattr(p, "x", 1), lambda: p._replace(q=1), lambda: namedtuple("X", "a a")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m["a"], m["b"], m, dict(m) == {"a": 1, "b": 3, "c": 4}, m.new_child({"a": 0})["a"], m.parents["a"], len(m))
