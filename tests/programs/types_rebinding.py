# Global functions and classes rebound, builtins shadowed and restored, names deleted, modules' names changed from inside.

import builtins
import math


def area(r):
    return r * r


def use():
    return area(3)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(use())
old_area = area
area = lambda r: f"area of {r}"
print(use(), old_area(2))
area = 5
print(attempt(use))


def area(r, scale=0.5):
    return old_area(r) * scale


print(use())
del area
print(attempt(use))
area = [old_area]
print(attempt(use), area[0](4))


class Thing:
    def name(self):
        return "first"


def make():
    return Thing()


first = make()


class Thing(Thing):
    def name(self):
        return "second, " + super().name()


second = make()
print(first.name(), second.name(), isinstance(second, Thing), isinstance(first, Thing), type(first).__name__, type(first) is Thing)
Thing = lambda: 3.5
print(make())
Thing = type(first)
print(make().name())

# Builtins shadowed.
print(len("abc"), max(1, 2))
len = lambda x: "my len"
print(len("abc"), [len(x) for x in (1, 2)])


def inner_len(xs):
    len = 0
    for x in xs:
        len += x
    return len


print(inner_len([1, 2.5]), sum([1]))
del len
print(len("abc"))
print, keep = (lambda *a, **k: keep("p:", *a, **k)), print
print("shadowed", 1)
print = keep
print("restored")
for str in (1, "x"):
    pass
print(str, str * 2, attempt(lambda: str(5)))
del str
print(str(5) + "!")
int, float = float, int
print(int(3), float(3.9), isinstance(3, int), isinstance(3, float), type(3) is float, type(3))
int, float = float, int


def abs(x):
    return builtins.abs(x) + 100


print(abs(-1), builtins.abs(-1), list(map(abs, [1, -2])))
del abs
print(abs(-1))


def range(n):
    yield from "r" * n


print([x for x in range(2)], *range(1))
del range
print([x for x in range(2)])
id = "a variable"
list_of = list
list = [1, 2]
print(id, list, attempt(list, 3), list_of("ab"))
del list
isinstance = lambda x, t: "always"
print(isinstance(1, str), "yes" if isinstance(1, str) else "no")
del isinstance
Exception, kept = ValueError, Exception
try:
    try:
        [][1]
    except Exception:
        print("caught by ValueError")
except IndexError:
    print("not caught by the shadowed name")
Exception = kept

# Names of a module.
pi = math.pi
math.pi = 3
math.double = lambda x: 2 * x
print(math.pi, pi > 3.1, math.double("a"), math.floor(math.pi + 0.5))
sqrt, math.sqrt = math.sqrt, lambda x: "patched"
print(math.sqrt(4), sqrt(4))
math.sqrt = sqrt
del math.double
print(math.sqrt(4), attempt(lambda: math.double(1)))


def chooser(flag):
    global chosen, helper
    chosen = 1 if flag else "text"

    def helper():
        return chosen

    return helper


print(attempt(lambda: chosen), attempt(lambda: helper()))
print(chooser(1)() + 1, helper() + 1)
print(chooser(0)() + "!", helper() + "?")
helper = helper()
print(helper)
counter = 0


def count():
    global counter, count
    counter += 1
    if counter == 2:
        count = lambda: "no more"
    return counter


print(count(), count(), count(), counter)
for name in ("x1", "x2"):
    globals()[name] = name * 2
print(x1, x2, "x1" in globals(), "x3" in globals())
globals()["use"] = lambda: "use through globals()"
print(use())
if counter > 5:
    unbound = 1
print(attempt(lambda: unbound))
x = 10


class Body:
    print(x)
    x = x + 1
    y = [x for _ in (0, 1)]
    del x
    print(x)
    x = "class"

    def get(self):
        return x, self.x


print(Body().get(), Body.y)


def conditional(flag):
    if flag:
        def f(): return "then"
    else:
        f = "else"
    return f() if callable(f) else f


print(conditional(1), conditional(0))
import math as m2
m2 = m2.floor
print(m2(2.7), math.floor is m2)
