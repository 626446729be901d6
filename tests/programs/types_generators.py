# Generators and iterators whose items, sent values and results have many types.

from itertools import chain, islice


def mixed(n):
    yield n
    yield str(n)
    n = n / 2
    yield n
    got = yield [n]
    while got is not None:
        n = got
        got = yield type(got).__name__, got
    return n


def run(g, *sends):
    out = []
    try:
        out.append(next(g))
        for s in sends:
            out.append(g.send(s))
    except StopIteration as e:
        out.append(("returned", e.value))
    except Exception as e:
        out.append((type(e).__name__, str(e)))
    return out


def delegating(*parts):
    results = []
    for p in parts:
        try:
            r = yield from p
        except TypeError as e:
            r = str(e)
        results.append(r)
    return results


def counter():
    total = 0
    while True:
        x = yield total
        try:
            total += x
        except TypeError:
            total = x


def tree(t):
    if isinstance(t, (list, tuple)):
        for i, x in enumerate(t):
            depth = yield from tree(x)
            if depth:
                yield "depth", i, depth
        return 1
    yield t


def interleave(*iterables):
    its = [iter(i) for i in iterables]
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n > 0:
            yield n
            n -= 1 if n != 2 else 0.5

    def __contains__(self, x):
        return "yes"


class Stepper:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        head, *self.items = self.items
        return head


print(list(mixed(3)), run(mixed(4), None, None, None, "s", 2.5, [1], None))
print(run(delegating([1, "a"], mixed(1), ["x", "y"], 5, {}, range(1)), None, None, None, None, None, None, "sent", None, None, None, None, None))
print(run(counter(), 1, 2.5, True, "text", "more", [1], None, 2**63, 1))
print(list(tree([1, ["a", (2.5, [None])], (), []])))
print(list(interleave([1, 2, 3], "ab", (None,), {}, Countdown(2), Stepper([True, ()]))))
print(list(Countdown(3)), 5 in Countdown(1), max(Countdown(4)), list(zip(Countdown(2), Stepper("xyz"))), [*Countdown(1), *Stepper([2])])
first, *rest = Stepper([1, "x", 2.0])
print(first, rest, dict(zip("ab", Countdown(2))), sum(Countdown(3)), sorted(Countdown(3)), tuple(map(str, Countdown(2))))
squares = (x * x for x in [1, 2.5, True])
print(next(squares), list(squares), list(squares), next(squares, "default"))
lazy = (f(x) for f in (str, float, lambda v: [v]) for x in (1, "2") if not (f is str and x == "2"))
print(list(lazy))
n = 10
late = (n + x for x in [n])
n = "changed "
print(run(late))
nested = ((y for y in range(x)) if x else None for x in range(3))
print([g if g is None else list(g) for g in nested])
print(list(islice(chain.from_iterable(([x] * x) for x in range(4)), 1, None)), any(x == "b" for x in "abc"), all(x for x in [1, "x", [0]]), "".join(c for c in "abc" if c != "b"))


def cleanup(log):
    try:
        while True:
            try:
                x = yield len(log)
                log.append(x)
            except ValueError as e:
                log.append(str(e))
                yield "handled"
    finally:
        log.append("closed")


log = []
g = cleanup(log)
print(next(g), g.send("a"), g.throw(ValueError("thrown")), next(g), g.send(1.5), g.close(), log)
g = cleanup(log)
print(run(g, 1), [f(g) for f in (lambda g: g.throw(KeyError, "k") if False else None, type)][1].__name__)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print(repr(e), log, run(g))
del g


def recursive_gen(n):
    if n:
        yield n
        yield from recursive_gen(n - 1 if n > 1.5 else n - 0.5 if n > 0.5 else None)


print(list(recursive_gen(3)))


def pipeline(source, *stages):
    for stage in stages:
        source = stage(source)
    return source


print(list(pipeline(range(5), lambda s: (x * 1.5 for x in s), lambda s: (str(x) for x in s), lambda s: (x for x in s if "." in x), lambda s: enumerate(s, 2**62))))
gens = [(lambda k: ((k, i) for i in range(2)))(k) for k in ("a", 1)]
print([next(g) for g in gens], [list(g) for g in gens])
holder = {"g": mixed(0)}
holder["items"] = [x for x in holder["g"]]
print(holder["items"], next(holder["g"], None), next(iter([]), holder.get("none")))
