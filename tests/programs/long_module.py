# Module code that is cut into several C++ functions: what lives across the cuts, and what must not be cut.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return kind is KeyError

    def __del__(self):
        print("del", self.name)


# Variables of the module are seen by all of it.
a, *b = [1, 2, 3]
(c, d), e = (4, 5), 6
total = a + sum(b) + c + d + e
total += 10
total -= 1
total *= 2
total //= 3
total **= 2
total %= 1000
total <<= 2
total >>= 1
total ^= 5
total |= 64
total &= 0xFFF
print(total, -total, ~total, total / 8, 7 / 2, 7 // 2, -7 // 2, -7 % 3, 2**70 + 1, 1.5 * 2, "ab" * 2, [1] + [2])
print(1 < 2, 1 <= 1, 2 > 3, 2 >= 2, 1 == 1.0, "a" != "b", 1 < 2 < 3, 3 > 2 > 5)

# Statements with jumps between their parts.
try:
    total.nothing
except AttributeError as error:
    print(error)
try:
    try:
        print([1, 2][5])
    finally:
        print("finally")
except (KeyError, IndexError) as error:
    print(type(error).__name__, error)
else:
    print("never")
with Loud("one") as one, Loud("two"):
    print(one.name)
with Loud("swallows"):
    {}["missing"]
del one
while total > 100:
    total //= 2
    if total % 7 == 3:
        print("at", total)
        continue
    if total < 50:
        break
else:
    print("no break")
for i, letter in enumerate("xyz"):
    if letter == "y":
        continue
    print(i, letter)
squares = {n: n * n for n in range(5) if n % 2}
print(squares, [x for row in [[1, 2], [3]] for x in row], {x % 2 for x in range(9)}, sum(x for x in range(4)))
match squares:
    case {1: one_squared, **rest}:
        print(one_squared, rest)
    case _:
        print("no match")

# Attributes, items, methods.
first = Loud("first")
first.size = 3
first.size += 4
first.items = [1, 2, 3]
first.items[1] += 20
first.items[0], first.items[2] = first.items[2], first.items[0]
first.items.append(first.size)
print(first.items, len(first.items), first.items[-1], first.items[1:3], first.items.index(22))
text = "a,b,,c"
print(text.split(","), text.upper().lower().title(), text.replace(",", ";", 2), ",".join(text), f"{text!r:>12} {total:04d}")
del first.items[0]
del first.size
print(hasattr(first, "size"), first.items, getattr(first, "size", "gone"))
first = None

# Classes, with code of their own.
class Base:
    """The base."""

    table = {"a": 1}
    table["b"] = table["a"] + 1
    names = [name.upper() for name in ("x", "y")]
    count = 0
    for count in range(3):
        pass
    try:
        value = table["zzz"]
    except KeyError:
        value = None

    def __init_subclass__(cls, **keywords):
        print("subclass", cls.__name__, keywords)


class Derived(Base, flag=True):
    count = Base.count + 1

    @property
    def twice(self):
        return self.count * 2

    @staticmethod
    def static():
        return "static"


print(Base.table, Base.names, Base.count, Base.value, Base.__doc__, Derived().twice, Derived.static(), Derived.table is Base.table)
lines = sys.getrecursionlimit() > 0 and "yes" or "no"
print(lines, not lines, lines is None, lines in ("yes", "no"), (lambda x, y=2: x * y)(21))


def later():
    return missing_until_now


try:
    later()
except NameError as error:
    print(error)
missing_until_now = 1
print(later())
run_1 = "the program's own run_1"


def run_2():
    return run_1


print(run_2())
del run_1
try:
    run_2()
except NameError as error:
    print(error)
last = Loud("last")
print("end")
