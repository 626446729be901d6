"""Heaps in lists (smallest first). The heap operations are native; what works on iterables is here.

These compare what CPython compares, in the same order: it shows with NaN, with sets and with keys that count.
"""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace, _heapify_max, _heappop_max, _heapreplace_max

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """A heap of the sources, by their next items: [rank, place, item, source]. Of equal items that of the first source comes first."""
    arrange, drop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    heads = []
    for place, source in enumerate(map(iter, iterables)):
        try:
            item = next(source)
            heads.append([item if key is None else key(item), -place if reverse else place, item, source])
        except StopIteration:
            pass
    arrange(heads)
    while len(heads) > 1:
        try:
            while True:
                head = heads[0]
                yield head[2]
                item = next(head[3])
                head[0] = item if key is None else key(item)
                head[2] = item
                replace(heads, head)
        except StopIteration:
            drop(heads)
    for head in heads:
        yield head[2]
        yield from head[3]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    """The n best, the best first. Among equal ones those that come first are better."""
    if n == 1:
        nothing = object()
        best = (max if largest else min)(iter(iterable), default=nothing, key=key)
        return [] if best is nothing else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    # The worst of those kept is at the root: (rank, place, item).
    items = iter(iterable)
    step = -1 if largest else 1
    kept = [(item if key is None else key(item), place, item) for place, item in zip(range(0, n * step, step), items)]
    if not kept:
        return kept
    if largest:
        heapify(kept)
    else:
        _heapify_max(kept)
    worst = kept[0][0]
    place = n * step
    for item in items:
        rank = item if key is None else key(item)
        if worst < rank if largest else rank < worst:
            (heapreplace if largest else _heapreplace_max)(kept, (rank, place, item))
            worst = kept[0][0]
            place += step
    kept.sort(reverse=largest)
    return [item for _, _, item in kept]
