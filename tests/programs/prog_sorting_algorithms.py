def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        for j in range(len(xs) - i - 1):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


def insertion(xs):
    xs = list(xs)
    for i in range(1, len(xs)):
        v, j = xs[i], i - 1
        while j >= 0 and xs[j] > v:
            xs[j + 1] = xs[j]
            j -= 1
        xs[j + 1] = v
    return xs


def quick(xs):
    if len(xs) < 2:
        return xs
    pivot, *rest = xs
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge(xs):
    if len(xs) <= 1:
        return xs
    mid = len(xs) // 2
    left, right = merge(xs[:mid]), merge(xs[mid:])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def heap(xs):
    xs = xs[:]

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and xs[child] < xs[child + 1]:
                child += 1
            if xs[root] >= xs[child]:
                return
            xs[root], xs[child] = xs[child], xs[root]
            root = child

    n = len(xs)
    for s in range(n // 2 - 1, -1, -1):
        sift(s, n)
    for e in range(n - 1, 0, -1):
        xs[0], xs[e] = xs[e], xs[0]
        sift(0, e)
    return xs


def counting(xs):
    counts = [0] * (max(xs) + 1) if xs else []
    for x in xs:
        counts[x] += 1
    return [v for v, c in enumerate(counts) for _ in range(c)]


data = [(i * 7919 + 13) % 101 for i in range(60)]
for f in (bubble, insertion, quick, merge, heap, counting):
    print(f.__name__, f(data) == sorted(data), f([]), f([1]), f([2, 1]))
words = "the quick brown fox jumps over the lazy dog".split()
for f in (bubble, insertion, quick, merge, heap):
    print(f(words))
print(quick([2.5, 1, 3, -1.5]), merge([(2, "b"), (1, "z"), (2, "a")]))
