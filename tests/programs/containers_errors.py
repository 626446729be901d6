# Errors of containers and functions over iterables, with CPython's messages.
from collections import deque


def attempt(*functions):
    for f in functions:
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)


def assign(target, index, value):
    target[index] = value
    return target


def delete(target, index):
    del target[index]
    return target


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, *b, c = v
    return a, b, c


big = 2**70
for container in ([1], (1,), range(3), "ab", deque([1])):
    for index in ("a", big, 1.5, 5, -9, None, -1, True):
        attempt(lambda: container[index])
attempt(lambda: [1] + 1, lambda: [1] * 1.5, lambda: (1,) + [1], lambda: [1] * big, lambda: [1] * 2**62, lambda: "a" * [1], lambda: (1,) * "a")
attempt(lambda: [1] + deque(), lambda: deque() + [1], lambda: deque() * "a", lambda: 1 + [1], lambda: {1} + {2}, lambda: {1} | [1], lambda: {1: 1} | [1])
for v in (1, [1, 2, 3], [1], "x", {}, iter([1]), iter([1, 2, 3]), (1, 2), {1: 2, 3: 4}, range(2), None):
    attempt(lambda: unpack2(v))
    attempt(lambda: unpack_star(v))
attempt(lambda: len(5), lambda: min([]), lambda: max(1), lambda: min(1, 2, default=3), lambda: max([], default=None), lambda: min(*[]))
attempt(lambda: sum(["a"]), lambda: sum([], ""), lambda: sum([b"a"], b""), lambda: sum([1], bytearray()), lambda: sum([[1], [2]], []), lambda: sum([0.1] * 10))
attempt(lambda: sorted([1], reverse="x"), lambda: sorted([2, 1], reverse=5), lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted([3, 1, 2], key=None))
attempt(lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), 7), lambda: iter(1), lambda: iter(1, 2), lambda: list(iter(iter([1, 2, 3]).__next__, 3)))
attempt(lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: list(reversed({1: 2, 3: 4})), lambda: list(reversed({1: 2, 3: 4}.items())))
attempt(lambda: enumerate(1), lambda: enumerate([], "a"), lambda: list(enumerate("ab", big)), lambda: list(enumerate("ab", start=-1)))
attempt(lambda: zip(1), lambda: zip([], 1), lambda: list(zip()), lambda: list(zip([1, 2], [3])))
for lists in (([1], []), ([], [1]), ([1, 2], [1, 2], [1]), ([1], [1], [1, 2]), ([1, 2], [3, 4])):
    attempt(lambda: list(zip(*lists, strict=True)))
attempt(lambda: map(1), lambda: list(map(1, [1])), lambda: list(map(lambda a, b: a + b, [1, 2], [3])), lambda: list(filter(lambda x: x > 1, [1, 2, 3])))
attempt(lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1.5), lambda: len(range(big)), lambda: range(big)[big - 1], lambda: range(big)[-1])
attempt(lambda: range(0, big, 2**69), lambda: list(range(big, big + 3)), lambda: list(reversed(range(0, 10, 3))), lambda: range(5).index(9), lambda: range(5).count(3))
attempt(lambda: range(3) == range(0, 3, 1), lambda: range(0) == range(2, 1), lambda: hash(range(3)) == hash(range(0, 3, 1)), lambda: 2.0 in range(3), lambda: big in range(2**80))
attempt(lambda: bool(range(big)), lambda: range(10)[2:5], lambda: range(10)[::-2], lambda: range(1, 1000000000000, 7)[5], lambda: range(2**62 - 3, 2**62 + 3))
attempt(lambda: list(range(2**62 - 3, 2**62 + 3)), lambda: list(range(-(2**62) - 2, -(2**62) + 2)), lambda: [x for x in range(2**62 - 2, 2**62 + 2)])
attempt(lambda: slice(1).indices(-1), lambda: slice("a").indices(2), lambda: slice(1, 2, 0).indices(2), lambda: [1][::0], lambda: [1]["a":], lambda: slice(None, None, -1).indices(big))
attempt(lambda: slice(1, 2), lambda: slice(1, 2) == slice(1, 2, None), lambda: slice(1, 2) < slice(1, 3), lambda: hash(slice(1)), lambda: slice(5).stop)
attempt(lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "c"]), lambda: dict(["ab", "cd"], x=1), lambda: {}.pop(1), lambda: {}.popitem())
attempt(lambda: {}[1], lambda: {}["a"], lambda: {}[(1, 2)], lambda: delete({}, 1), lambda: {}[[]], lambda: {[]: 1}, lambda: {1: 2}.get([]), lambda: {}.pop([], 1))
attempt(lambda: set(1), lambda: {1, []}, lambda: set().remove([1]), lambda: set().remove({1}), lambda: set().remove(1), lambda: set().pop(), lambda: {1} < [1])
attempt(lambda: {frozenset({1})} == {frozenset({1})}, lambda: {1} in {frozenset({1})}, lambda: {1, 2} > {1}, lambda: {1}.issubset([1, 2]), lambda: {1, 2}.issuperset([1]))
attempt(lambda: [].pop(), lambda: [1].pop(5), lambda: [1].insert("a", 1), lambda: [1].index(2), lambda: (1,).index(2), lambda: [1].index(1, "a"), lambda: [1, 2, 3].index(2, -2))
attempt(lambda: [1].index(1, 1), lambda: [1, 2].index(2, 0, 1), lambda: [1].remove(2), lambda: [1].extend(1), lambda: [1].insert(big, 1), lambda: [1].pop(big))
attempt(lambda: assign([3], 5, 1), lambda: assign([3], "a", 1), lambda: assign([3], slice(0, 1), 1), lambda: assign([3, 4], slice(0, 2, 2), 1), lambda: assign([3, 4], slice(0, 2, 2), [1, 2]))
attempt(lambda: delete([3], 5), lambda: delete((3,), 0), lambda: assign((3,), 0, 1), lambda: assign([1, 2, 3, 4], slice(None, None, 2), "ab"), lambda: delete(list(range(9)), slice(1, None, 3)))
attempt(lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash((1, 2, 3)), lambda: hash(()), lambda: hash((1, (2, (3.5, -1)))))
attempt(lambda: tuple(1), lambda: list(1), lambda: dict.fromkeys(1), lambda: dict.fromkeys("ab", 0), lambda: any(1), lambda: all(1), lambda: sum(1), lambda: list(None))
attempt(lambda: deque([1]).remove(2), lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1], -1), lambda: deque([1], "a"), lambda: deque([1]).index(4), lambda: deque([1], 1).insert(0, 1))
attempt(lambda: hash(deque()), lambda: deque([1]) < [1], lambda: deque([1, 2], 5) * 3, lambda: deque(1), lambda: assign(deque([1]), 4, 1), lambda: deque([1, 2, 3], 2).copy())
l = [1]
l.append(l)
t = (l,)
l.append(t)
d = {1: l}
d[2] = d
print(l, t, d, d.values(), d.items(), d.keys())
s = deque([1])
s.append(s)
print(s, deque(maxlen=3))
print(set(), frozenset(), {1}, frozenset([1]), [set()], ({},))


class MySet(set):
    pass


class MyList(list):
    pass


class MyDict(dict):
    def __missing__(self, key):
        return "missing %r" % (key,)


class MyTuple(tuple):
    pass


print(MySet([1]), MySet(), MyList([1]), MyDict(a=1), MyTuple([1, 2]), MySet([1]) | {2}, type(MySet([1]) | {2}) is set)
print(MyDict()[5], MyDict().get(5), MyList([1]) + [2], type(MyList([1]) + [2]) is list, MyTuple((1,)) == (1,), MyList([1])[:])
print([1, 2] == MyList([1, 2]), {1} == MySet([1]), {1: 2} == MyDict({1: 2}), hash(MyTuple((1, 2))) == hash((1, 2)))


def loop(container, action):
    n = 0
    for x in container:
        action(x)
        n += 1
        if n > 10:
            break
    return n


d = {1: 1}
s = {1}
q = deque([1])
l = [1]
attempt(lambda: loop(d, lambda x: d.update({x + 1: 1})), lambda: loop(s, lambda x: s.add(x + 1)), lambda: loop(q, q.append), lambda: loop(l, l.append))
attempt(lambda: loop(d.items(), lambda x: d.clear()), lambda: loop(d.values(), lambda x: d.setdefault(9)), lambda: loop(reversed(l), lambda x: l.clear()))
