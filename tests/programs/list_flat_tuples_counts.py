"""Unpacking into one name or none, of lists of every kind, in a program that has lists of short tuples."""

def first(xs, i):
    try:
        (a,) = xs[i]
        return a
    except (TypeError, ValueError) as e:
        return str(e)

def none(xs, i):
    try:
        [] = xs[i]
        return "ok"
    except (TypeError, ValueError) as e:
        return str(e)

def loop(xs):
    try:
        for a, in xs:
            return a
    except (TypeError, ValueError) as e:
        return str(e)

def last(xs):
    try:
        a, = xs.pop()
        return a
    except (TypeError, ValueError) as e:
        return str(e)

pairs = []
for i in range(4):
    pairs.append((i, i))
flags = [i % 2 == 0 for i in range(5)]
floats = [i * 0.5 for i in range(5)]
ones = [(i,) for i in range(3)]
for xs in (pairs, flags, floats, ones):
    print(first(xs, 1), none(xs, 1), loop(xs), last(xs), xs)

import heapq

for heap in ([True, False], [0.5, 0.25], [(2,), (1,)], [(2, 1)]):
    for _ in range(2):
        try:
            (a,) = heapq.heappop(heap)
            print(a, heap)
        except (TypeError, ValueError, IndexError) as error:
            print(error, heap)
    try:
        [] = heapq.heappop([0.5])
    except TypeError as error:
        print(error)
