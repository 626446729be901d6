# Objects of known classes that get into hands that are not followed, before or after something is written or read there by name: only what got there changes,
# and nothing that got there is missed.
import copy
import struct
from functools import partial, reduce


def anything():
    """A list of no known items."""
    return list(struct.unpack("<b", b"\x07"))


class Point:
    count = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y

    @property
    def half(self):
        return self.x / 2


class Far(Point):
    def total(self):
        return self.x - self.y


class Kept:
    """Never in such hands: its fields stay ints."""
    def __init__(self, x):
        self.x = x

    def total(self):
        return self.x + 1


def stored_first():
    bag = anything()
    bag.append(Point(1, 2))
    for thing in bag[1:]:
        thing.x = "one"
        thing.y = "two"
    print(bag[1].total(), bag[1].x)


class Late:
    def __init__(self, value):
        self.value = value

    def twice(self):
        return self.value * 2


def write_value(bag):
    for thing in bag:
        if not isinstance(thing, int):
            thing.value = [thing.value]


def escapes_later():
    bag = anything()
    write_value(bag)
    late = Late(3)
    print(late.twice())
    bag.append(late)
    write_value(bag)
    print(late.twice(), late.value)


class Computed:
    def __init__(self):
        self.a = 1
        self.b = 2.5

    def sum(self):
        return self.a + self.b


def by_computed_names():
    c = Computed()
    print(c.sum())
    for name in ("a", "b"):
        setattr(c, name, name * 2)
    print(c.sum())
    d = Computed()
    vars(d)["a"] = 10
    d.__dict__["b"] = 0.25
    print(d.sum())
    for name in ("a", "sum"):
        value = getattr(d, name)
        print(value() if callable(value) else value)
    delattr(d, "a")
    try:
        print(d.sum())
    except AttributeError as error:
        print(error)
    e = Computed()
    object.__setattr__(e, "a", "text")
    e.__setattr__("b", " more")
    print(e.sum())


class Setter:
    def __init__(self):
        self.n = 1

    def put(self, name, value):
        super().__setattr__(name, value)

    def more(self):
        return self.n + self.n


class Reduced:
    def __init__(self):
        self.items = [1]
        self.n = 1

    def more(self):
        return self.n + len(self.items)


def through_natives():
    s = Setter()
    s.put("n", "ab")
    print(s.more())
    r = Reduced()
    shallow, deep = copy.copy(r), copy.deepcopy(r)
    shallow.items.append("x")
    shallow.n = 2.5
    print(r.items, r.more(), shallow.more(), deep.items, deep.more())
    bag = anything()
    bag.append(r)
    other = type(bag[1])()
    other.n = "t"
    print(other.n, type(bag[1]).__name__, bag[1].__class__ is Reduced)


class Shared:
    limit = 3

    def __init__(self, value):
        self.value = value

    def below(self):
        return self.value < self.limit


class Derived(Shared):
    pass


def class_attributes():
    d = Derived(2)
    print(d.below(), Shared(5).below())
    bag = anything()
    bag.append(d)
    type(bag[1]).limit = 1.5
    print(d.below(), Derived.limit, Shared.limit)
    Shared.limit = 10
    print(Shared(5).below(), d.below())


class Handler:
    def __init__(self, log):
        self.log = log

    def start(self, what):
        self.log.append(what)

    def stop(self, what, *more, **named):
        self.log.append((what, more, sorted(named.items())))


def methods_by_name():
    log = []
    bag = anything()
    bag.append(Handler(log))
    for name, args in (("start", ("a",)), ("stop", (1, 2, 3))):
        getattr(bag[1], name)(*args)
    bag[1].start(2.5)
    bag[1].stop("b", k=1)
    later = partial(bag[1].stop, "c")
    later(4)
    print(log)


def kept():
    items = [Kept(i) for i in range(4)]
    print(sum(k.total() for k in items), reduce(lambda a, b: a + b, [k.x for k in items]))


stored_first()
escapes_later()
by_computed_names()
through_natives()
class_attributes()
methods_by_name()
kept()
f = Far(1, 2)
bag = anything()
bag.append(f)
print(bag[1].total(), bag[1].half, f.total())
bag[1].x = 2.5
print(f.total(), f.half, Point(4, 2).half)
