# `__next__` of every kind of iterator, taken as a value.
import collections
import itertools


def round_robin(*iterables):
    pending = len(iterables)
    nexts = itertools.cycle(iter(i).__next__ for i in iterables)
    while pending:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            pending -= 1
            nexts = itertools.cycle(itertools.islice(nexts, pending))


print(list(round_robin("ABC", b"D", [1, 2], (3,), {4: 5}, {6}, range(2), bytearray(b"xyz"))))
iterators = [iter("ab"), iter([1]), iter((1,)), iter({1: 2}), iter({1: 2}.items()), iter({1}), iter(range(2)), iter(b"ab"), iter(bytearray(b"a")),
             reversed([1]), reversed(range(3)), zip([1]), map(str, [1]), filter(None, [1]), enumerate("a"), itertools.count(), itertools.chain([1]),
             iter(lambda: 1, 2), (x for x in [1]), iter(collections.deque([1]))]
for it in iterators:
    print(it.__next__(), it.__iter__() is it, hasattr(it, "__next__"))
text = iter("héllo☃")
take = text.__next__
print(take(), text.__length_hint__(), take(), list(text), text.__length_hint__())
grows = bytearray(b"abc")
it = iter(grows)
print(it.__next__(), it.__length_hint__())
grows.clear()
print(it.__length_hint__(), list(it))
try:
    it.__next__()
except StopIteration as e:
    print("stop", e.value)


class Method:
    def of(self):
        pass

    @classmethod
    def made(cls):
        pass

    def __repr__(self):
        return "it"


print(Method().of, Method.made)
