"""Lists of short tuples of numbers and texts: made, read, changed and handed around in every way that a list has."""

import heapq
import json


def show(title, value):
    print(f"{title}: {value!r}")


def fill(n):
    pairs = []
    for i in range(n):
        pairs.append((i, i * i))
    return pairs


def methods():
    xs = fill(5)
    show("filled", xs)
    xs.append((7, 8))
    xs.append((7.5, -0.0))
    xs.append(("a", None))
    xs.append((True, 1))
    xs.append((1, True))
    show("mixed", xs)
    show("index", (xs.index((7, 8)), xs.index((True, 1)), xs.count((1, 1)), xs.count((1.0, True))))
    show("in", ((2, 4) in xs, (2, 5) in xs, [2, 4] in xs, (7.5, 0.0) in xs))
    xs.insert(2, (-1, -2))
    xs.remove((3, 9))
    show("inserted, removed", xs)
    show("pops", (xs.pop(), xs.pop(0), xs.pop(-2)))
    xs.reverse()
    show("reversed", xs)
    show("slices", (xs[1:3], xs[::-2], xs[5:2]))
    xs[1:3] = [(10, 11), (12, 13), (14, 15)]
    del xs[0]
    del xs[-1:]
    show("spliced", xs)
    xs.extend(fill(2))
    xs += [(20, 21)]
    xs.extend((a, b) for a, b in ((1, 2), (3, 4)))
    show("extended", xs)
    ys = xs.copy()
    ys[0] = (0, 0)
    ys[1], ys[2] = ys[2], ys[1]
    show("copy", (ys[:3], xs[:3], ys == xs, ys > xs, xs[3:] == ys[3:]))
    show("sums", ((fill(2) + fill(1)) * 2, fill(0) * 3, len(fill(3) * 100)))
    xs.clear()
    show("cleared", xs)
    xs.append((1, 2, 3))
    xs.append((4, 5))
    show("of other lengths", xs)
    zs = fill(4)
    zs.sort(key=lambda p: -p[1])
    show("sorted", (zs, sorted(fill(4), reverse=True), min(fill(4)), max(fill(4)), zs.sort(), zs))
    show("others", (tuple(fill(2)), dict(fill(3)), set(fill(2)) == {(0, 0), (1, 1)}, list(zip(*fill(3))), list(enumerate(fill(2)))))
    show("json", json.dumps(fill(3)))


def unpacking():
    total = 0
    for a, b in fill(1000):
        total += a * b
    show("total", total)
    xs = [(n, str(n), n / 2) for n in range(6)]
    for number, text, half in xs:
        print(number, text, half, end="; ")
    print()
    i = 2
    a, b, c = xs[i]
    d, e, f = xs[-1]
    show("items", (a, b, c, d, e, f, xs[1][1], xs[3][2]))
    for wrong in (6, -7, 2**70):
        try:
            a, b, c = xs[wrong]
        except IndexError as error:
            show("no such item", error)
    try:
        a, b = xs[1]
    except ValueError as error:
        show("too many", error)
    try:
        a, b, c, d = xs[2]
    except ValueError as error:
        show("too few", error)
    try:
        for a, b in xs:
            print("never")
    except ValueError as error:
        show("in a loop", error)
    a, b, c = xs.pop()
    show("popped", (a, b, c, len(xs)))
    while xs:
        a, *rest = xs.pop()
        print(a, rest, end="; ")
    print()
    try:
        a, b, c = xs.pop()
    except IndexError as error:
        show("empty", error)
    xs.append((1, "x", 2.5))
    show("again", xs)


def changed_while_iterated():
    xs = [(0, 5)]
    seen = []
    for a, b in xs:
        seen.append((a, b))
        if b:
            xs.append((a + 1, b - 1))
            if a == 2:
                xs.pop(0)
    show("seen", (seen, xs))
    shared = xs
    for a, b in xs:
        shared[0] = (a, "changed")
        shared.append(None) if len(shared) < 3 else None
        if len(shared) > 2:
            break
    show("shared", (xs, shared is xs))
    numbers = [(1, 2), (3, 4)]
    for p in numbers:
        for a, b in numbers:
            if len(numbers) < 5:
                numbers.append((a + p[0], b + p[1]))
    show("twice at once", numbers)


def anything(x):
    return x


def handed_around():
    xs = fill(3)
    unknown = anything(xs) if len(xs) else anything("text")
    unknown.append([4, 5])
    unknown.append("no tuple")
    unknown.append((1, 2, 3, 4, 5))
    show("all sorts", xs)
    for item in unknown:
        print(len(item), end=" ")
    print()
    by_name = {"a": fill(2), "b": [(n, "b") for n in range(2)]}
    for key, pairs in by_name.items():
        for left, right in pairs:
            print(key, left, right, end="; ")
    print()
    table = [fill(2) for _ in range(2)]
    table[0].append((9, 9))
    show("table", table)
    nested = fill(2)
    box = [nested, nested]
    box[0].append((5, 5))
    show("nested", (box, box[0] == box[1]))

    def inner():
        nested.append((6, 6))
        return sum(b for _, b in nested)

    show("closure", (inner(), inner()))

    def produce():
        for a, b in nested:
            yield b, a

    show("generator", list(produce()))
    first, (second, third), *rest = nested
    show("targets", (first, second, third, rest))
    stars = [*nested[:2], (0, "star")]
    show("star", (stars, max(*nested), [*map(len, nested)]))


def heaps():
    queue = [(0, 3)]
    heapq.heappush(queue, (5, 1))
    heapq.heappush(queue, (0, 2))
    heapq.heappush(queue, (2**70, 0))
    heapq.heappush(queue, (2**70, -1))
    heapq.heappush(queue, (0.5, 2))
    heapq.heappush(queue, (True, 2))
    show("heap", queue)
    while queue:
        priority, number = heapq.heappop(queue)
        print(priority, number, end="; ")
    print()
    try:
        priority, number = heapq.heappop(queue)
    except IndexError as error:
        show("empty", error)
    state = 1
    big = []
    for n in range(3000):
        state = state * 1103515245 % 2147483648
        heapq.heappush(big, (state % 500, n, "x" * (state % 3)))
    total = 0
    for n in range(3000):
        a, b, c = heapq.heappop(big)
        total = (total * 31 + a * b + len(c)) % 1000000007
    show("big", (total, big))
    unsorted = [(n * 7919 % 101, n) for n in range(3000)]
    heapq.heapify(unsorted)
    show("heapified", (unsorted[:4], [heapq.heappop(unsorted) for _ in range(3)]))
    show("others", (heapq.heappushpop(unsorted, (1, 1)), heapq.heapreplace(unsorted, (50, 1)), heapq.nsmallest(2, unsorted), heapq.nlargest(2, unsorted)))
    bad = [(1, "a")]
    heapq.heappush(bad, (0, 5))
    heapq.heappush(bad, (2, 5))
    for item in ("b", 7):
        try:
            heapq.heappush(bad, (1, item))
            print("pushed")
        except TypeError as error:
            show("not comparable", error)
    show("left", bad)
    try:
        while True:
            priority, thing = heapq.heappop(bad)
            show("popped", (priority, thing))
    except TypeError as error:
        show("not comparable", (error, bad))
    nan = float("nan")
    odd = [(nan, 2), (nan, 1)]
    heapq.heapify(odd)
    heapq.heappush(odd, (nan, 0))
    heapq.heappush(odd, (float("nan"), -1))
    show("nan", [b for _, b in odd])


def odd_items():
    nan = float("nan")
    xs = [(nan, 1), (-0.0, 2), (float("inf"), 3), (10**30, 4), (-(10**30), 5), ("ünïcödé", 6), ("\U0001f600", 7), (None, 8)]
    show("odd", xs)
    show("nan is found", ((nan, 1) in xs, xs.index((nan, 1)), xs == [(x, y) for x, y in xs], (float("nan"), 1) in xs))
    for a, b in xs:
        print(type(a).__name__, b, end="; ")
    print()
    big = xs[3][0]
    show("big", (big + 1, xs[3]))
    quads = [(a, b, a < b, a * 0.5) for a in range(2) for b in range(2)]
    show("quads", quads)
    for a, b, c, d in quads:
        print(a, b, c, d, end="; ")
    print()
    singles = [(a,) for a in range(2)] + [()]
    fives = [(a, 1, 2, 3, 4) for a in range(2)]
    show("other lengths", (singles, fives))


methods()
unpacking()
changed_while_iterated()
handed_around()
heaps()
odd_items()
