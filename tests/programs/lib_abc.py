from abc import ABC, abstractmethod, ABCMeta
from collections.abc import Mapping, Sequence, Iterable, MutableMapping, Callable, Hashable, Sized, Iterator


class Shape(ABC):
    @abstractmethod
    def area(self):
        """Area."""

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name} with area {self.area()}"


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return super().area()


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, ABC), type(Shape).__name__, sorted(Shape.__abstractmethods__))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(str(e).replace("'", "")[:60])


class Duck(metaclass=ABCMeta):
    pass


class Robot:
    pass


Duck.register(Robot)
print(isinstance(Robot(), Duck), issubclass(Robot, Duck), issubclass(int, Duck))


class Ring(Sequence):
    def __init__(self, *xs):
        self.xs = xs

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]


r = Ring(1, 2, 3, 2)
print(2 in r, r.index(2), r.count(2), list(reversed(r)), list(r), isinstance(r, Iterable), isinstance(r, Sized))


class Lower(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower({"A": 1}, B=2)
print(m["a"], m.get("zz", 0), "B" in m, list(m.items()), m.pop("A"), m.setdefault("C", 3), dict(m), len(m), m == {"b": 2, "c": 3}, m.keys() & {"b"})
m.clear()
print(len(m), list(m.values()))
print(isinstance({}, Mapping), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance("s", Sequence), issubclass(dict, MutableMapping), isinstance(5, Iterable))
