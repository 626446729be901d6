# What a StopIteration carries reaches `yield from` and next() through built-in iterators.
def boom(x):
    if x == 3:
        raise StopIteration("from boom")
    return x
def g():
    r = yield from map(boom, [1, 2, 3, 4])
    print("r", r)
    r = yield from map(lambda y: y, map(boom, [1, 3]))
    print("r", r)
    r = yield from filter(boom, [1, 3])
    print("r", r)
    r = yield from zip(map(boom, [3]), [1])
    print("r", r)
    r = yield from enumerate(map(boom, [3]))
    print("r", r)
    r = yield from iter(lambda: boom(3), 5)
    print("r", r)
    def it():
        yield 1
        return 7
    r = yield from it()
    print("r", r)
    r = yield from map(next, [iter([])])
    print("r", r)
    class I:
        n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration(("val", self.n))
            return self.n
    r = yield from I()
    print("r", r)
    r = yield from map(lambda x: x, I())
    print("r", r)
    r = yield from zip(I(), I())
    print("r", r)
    import itertools
    r = yield from itertools.chain(I(), I())
    print("r", r)
    r = yield from itertools.islice(I(), 5)
    print("r", r)
    r = yield from itertools.starmap(lambda a: a, zip(I()))
    print("r", r)
    r = yield from itertools.takewhile(lambda x: True, I())
    print("r", r)
    r = yield from itertools.accumulate(I())
    print("r", r)
    r = yield from enumerate(I())
    print("r", r)
    r = yield from filter(None, I())
    print("r", r)
    r = yield from (x for x in I())
    print("r", r)
    r = yield from reversed([1, 2])
    print("r", r)
print(list(g()))
for it in (map(boom, [3]), map(lambda x: x, map(boom, [3])), filter(boom, [3]), zip(map(boom, [3])), enumerate(map(boom,[3]))):
    try: next(it)
    except StopIteration as e: print(type(it).__name__, repr(e.value), e.args)
print(list(map(boom, [1, 2, 3])), next(map(boom, [3]), "default"))
