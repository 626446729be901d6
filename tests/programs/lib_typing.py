from typing import Any, Optional, Union, List, Dict, Tuple, Set, Callable, Iterable, Iterator, TypeVar, Generic, NamedTuple, Protocol, cast, TYPE_CHECKING, Final, ClassVar, Literal, NewType, overload, TypedDict, runtime_checkable

T = TypeVar("T")
K = TypeVar("K")
if TYPE_CHECKING:
    import nothing_at_all
MAX: Final = 10
UserId = NewType("UserId", int)
Vector = List[float]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
s.push("anything")
print(s.pop(), s.items, isinstance(s, Stack), type(s) is Stack)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self) -> str:
        return "hi " + self.name


e = Employee("Ann")
print(e, e.id, e._replace(id=5), e.greet(), Employee._fields, e == ("Ann", 3), Employee.__doc__)


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "Alien"}
n = Movie(title="x", year=1979)
print(m, n, type(n))


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        return "closed"


print(isinstance(File(), Closeable), isinstance(5, Closeable))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x * 2


print(f(2), f("a"), cast(int, "not cast"), UserId(5), UserId.__name__, MAX)


def first(xs: Iterable[T], default: Optional[T] = None) -> Union[T, None]:
    return next(iter(xs), default)


def apply(fn: Callable[[int], int], n: Literal[1, 2]) -> Dict[str, Tuple[int, ...]]:
    return {"r": (fn(n),)}


class Pair(Generic[K, T]):
    left: K
    right: T

    def __init__(self, left: K, right: T):
        self.left, self.right = left, right

    def swap(self) -> "Pair[T, K]":
        return Pair(self.right, self.left)


p = Pair[int, str](1, "a").swap()
print(first([]), first([7]), apply(lambda v: v + 1, 1), p.left, p.right)
