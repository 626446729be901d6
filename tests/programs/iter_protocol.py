# __iter__, __next__, __getitem__ iteration, __contains__, __len__.
class Squares:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError("out of range")
        return i * i


s = Squares(5)
print(list(s), 9 in s, 10 in s, [*s], s[2], max(s), list(reversed([*s])), list(enumerate(s))[2])
a, b, *_ = s
print(a, b)


class Range:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1

    def __contains__(self, x):
        print("contains?", end=" ")
        return x == "anything"

    def __len__(self):
        return self.n


r = Range(3)
print(list(r), list(r), "anything" in r, 1 in r, len(r), bool(Range(0)), [(i, j) for i in r for j in r][-1])


class NotIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return NoNext2()


class NoNext2:
    pass


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("from next")


for c in (NotIter(), NoNext(), Raises(), object()):
    try:
        for x in c:
            pass
    except Exception as e:
        print(type(e).__name__, e)
try:
    5 in object()
except TypeError as e:
    print(e)


class Old:
    def __getitem__(self, key):
        if key > 2:
            raise StopIteration
        return key


print(list(Old()))


class Infinite:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


from itertools import islice
print(list(islice(Infinite(), 3)), 1 in Infinite(), next(iter(Infinite())))


class Both:
    """The class attribute __iter__ = None makes it not iterable although it has __getitem__."""
    __iter__ = None

    def __getitem__(self, i):
        return i


try:
    iter(Both())
except TypeError as e:
    print(e)
