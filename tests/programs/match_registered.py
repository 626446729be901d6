# What `case [...]` and `case {...}` take: containers of the library, classes below the abstract base classes, and classes registered with them.
from array import array
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from collections.abc import Collection, Mapping, MutableMapping, MutableSequence, Sequence, Sized
from types import MappingProxyType
import json


def kind(x):
    match x:
        case []:
            return "no items"
        case [only]:
            return f"one item {only!r}"
        case [first, *middle, last]:
            return f"items {first!r} {middle!r} {last!r}"
        case {"a": value, **rest}:
            return f"key {value!r} and {rest!r}"
        case {}:
            return "mapping"
    return "neither"


class Numbers(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return i % self.n * 1.5


class Squares(Numbers):
    """Iterates over other items than it has by index."""

    def __getitem__(self, i):
        return i * i

    def __iter__(self):
        return iter("abcdef"[:self.n])


class TooLong(Numbers):
    def __iter__(self):
        return iter(range(100))


class TooShort(Numbers):
    def __iter__(self):
        yield self.n
        raise KeyError("half-way") if self.n == 3 else StopIteration


class Settings(Mapping):
    def __init__(self, **values):
        self.values_ = values

    def __getitem__(self, key):
        return self.values_[key]

    def __iter__(self):
        return iter(self.values_)

    def __len__(self):
        return len(self.values_)


class Plain:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "ab"[i]


class Below(Plain):
    pass


class MappedPlain(Plain):
    def keys(self):
        return ["a", "z"]

    def __getitem__(self, key):
        return {"a": 7, "z": None}[key] if isinstance(key, str) else "ab"[key]

    def get(self, key, default=None):
        return 7 if key == "a" else default


class Both(Sequence, Mapping):
    def __len__(self):
        return 0

    def __getitem__(self, i):
        raise IndexError

    def __iter__(self):
        return iter(())


class TextAndSequence(str, Sequence):
    pass


class JustCollection(Collection):
    def __len__(self):
        return 1

    def __contains__(self, x):
        return True

    def __iter__(self):
        return iter([1])


values = [deque([1, 2, 3]), deque(), deque("x", 5), array("i", [4, 5]), array("d"), range(2, 9, 3), range(0), UserList([1]), UserString("ab"), Numbers(3), Squares(1), Numbers(0),
          UserDict(a=1, b=2), ChainMap({"a": -0.0}, {"a": 2, "c": 3}), OrderedDict(b=1, a=2), Counter("aab"), defaultdict(int), MappingProxyType({"a": [1], "é": None}),
          Settings(a=None, z=1), Settings(), Both(), TextAndSequence("xy"), JustCollection(), "ab", b"ab", bytearray(b"ab"), {1, 2}, frozenset(), {}.keys(), iter([1]), None, int, Plain()]
for value in values:
    print(f"{type(value).__name__:<16} {kind(value)}")
print(kind(Below()), kind(MappedPlain()))
Sequence.register(Plain)
print(kind(Plain()), "|", kind(Below()), "|", kind(MappedPlain()))
MutableMapping.register(MappedPlain)
print(kind(Plain()), "|", kind(Below()), "|", kind(MappedPlain()))
Sized.register(JustCollection)
Sequence.register(int)
print(kind(JustCollection()), kind(5), isinstance(5, Sequence))


@MutableSequence.register
class Late:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return ["late"][i]


print(kind(Late()), isinstance(array("i"), MutableSequence), isinstance(array("i"), Sequence), isinstance(deque(), MutableSequence))
print(hasattr(Sequence, "__abc_tpflags__"), hasattr(UserList, "__abc_tpflags__"), [name for name in vars(Mapping) if "flags" in name])


def by_index(x):
    match x:
        case [first, *_, last]:
            return first, last
        case [first, *_]:
            return first


def wild(x):
    match x:
        case [_, _]:
            return "two"
        case [_, *_]:
            return "some"
        case [*_]:
            return "none"


print(by_index(Squares(4)), by_index(Squares(1)), wild(Squares(2)), wild(TooShort(3)), wild(TooLong(0)), kind(Squares(4)))
for odd in TooLong(1), TooLong(2), TooShort(1), TooShort(2), TooShort(3):
    try:
        print(kind(odd))
    except (ValueError, KeyError, RuntimeError) as error:
        print(type(error).__name__, error)


def total(x):
    # The items of a deque of floats, typed.
    match x:
        case [a, b, *rest]:
            return a + b + sum(rest)
    return None


print(total(deque([0.5, -0.0, 2.25])), total(deque([1.5])), total(array("d", [1.0, 2.0])), total(Numbers(4)))
print(json.dumps("del \x7f é \x80"), json.dumps({"\x7f": "\x1f"}, ensure_ascii=False).encode())
