"""Functions that return None: as statements, as values, as methods that override ones with results, passed on and called later."""
from functools import reduce

log = []


def note(text):
    log.append(text)


def nothing():
    pass


def early(n):
    if n > 2:
        return
    note(f"early {n}")
    return None


def chained(n):
    return note(f"chained {n}")


def recursive(n):
    if n == 0:
        return
    note(n)
    recursive(n - 1)


def with_default(a, b=2, *rest, c=None):
    note((a, b, rest, c))


def raising(n):
    if n:
        raise ValueError(n)


def closure(start):
    count = start

    def up():
        nonlocal count
        count += 1

    up()
    print("up gives", up())
    return count


class Base:
    def act(self):
        note("base")

    def value(self):
        return 1

    def __enter__(self):
        note("enter")

    def __exit__(self, *details):
        note("exit")

    def __setitem__(self, key, value):
        note((key, value))


class Derived(Base):
    def act(self):
        return "derived"

    def value(self):
        note("no value")


print(nothing(), note(1), early(1), early(3), chained(4), recursive(2))
x = note(5)
print(x, [note(6), note(7)], {note(8): note(9)}, not note(10), note(11) is None, note(12) or "or", note(13) and "and")
print(f"{note(14)}", str(nothing()), (lambda: note(15))(), list(map(note, [16, 17])))
with_default(1)
with_default(1, 3, 4, c=5)
print(with_default(*[1, 2], **{"c": 3}))
for thing in (Base(), Derived()):
    print(thing.act(), thing.value())
    result = thing.act()
    print(result)
    with thing as entered:
        print(entered)
    thing["key"] = note("item")
for n in (0, 1):
    try:
        print(raising(n))
    except ValueError as e:
        print("raised", e)
callbacks = {"note": note, "nothing": nothing, "bound": Base().act}
print([callbacks[name](*args) for name, args in (("note", ("called",)), ("nothing", ()), ("bound", ()))])
print(closure(3), reduce(lambda a, b: note((a, b)), [1, 2, 3]))
print((y := nothing()), y, nothing() if note(18) is None else 1, *[nothing()], sorted([2, 1], key=lambda v: note(v) or v))
try:
    nothing() + 1
except TypeError as e:
    print(e)
try:
    print(nothing().attribute)
except AttributeError as e:
    print(e)
try:
    nothing(1)
except TypeError as e:
    print(e)
print(log)
