"""Operands that vanish from the variable they came from while the operation is at work on them."""
import sys
class C:
    def __init__(self):
        self.items = [1.0, 2.0]
    def replace(self):
        self.items = [9.0] * 5
        return 0
    def use(self, items, n):
        total = 0.0
        for k in range(n):
            self.replace()
            total += items[k]
        return total
    def go(self):
        return self.use(self.items, 2)

def maker():
    data = [1.0, 2.0]
    def change():
        nonlocal data
        data = [5.0] * 9
        return 0
    def use(items):
        total = 0.0
        for k in range(2):
            change()
            total += items[k]
        return total
    return use(data), data

def clear(d, item):
    d.clear()
    junk = [[7.0] * 2 for _ in range(10)]
    return item[0] + junk[0][0]
def del_local():
    if len(sys.argv) > 5:
        del later
    else:
        later = [1.0, 2.0]
    box = [later]
    def f():
        return 0
    return clear(box, box[0]), clear({}, later)
print(C().go(), maker(), del_local())
if len(sys.argv) < 3:
    G = ["x", "y"]
def drop(items):
    global G
    G = ["z"] * 50
    return items[0] + items[1]
def drop_any(items):
    global G
    G = None
    more = [["q"] * 2 for _ in range(9)]
    return items
print(drop(G), drop_any(G))


class Operand:
    def __init__(self, text):
        self.text = text * 3

    def __add__(self, other):
        change()
        return self.text + other

    def __eq__(self, other):
        change()
        return self.text == other

    def __getitem__(self, i):
        change()
        return self.text[i]

    def __call__(self, a):
        change()
        return self.text + a

    def method(self, a):
        change()
        return self.text + a

    def __iter__(self):
        change()
        yield self.text

    def __enter__(self):
        change()
        return self.text

    def __exit__(self, *a):
        change()
        print(self.text)

    def __format__(self, spec):
        change()
        return self.text + spec

    def __len__(self):
        change()
        return len(self.text)

    def __contains__(self, x):
        change()
        return x in self.text

    def __neg__(self):
        change()
        return self.text

    def __bool__(self):
        change()
        return len(self.text) > 2

    @property
    def prop(self):
        change()
        return self.text

    def __setitem__(self, i, v):
        change()
        self.text = v + self.text

    def __delattr__(self, name):
        change()
        print(self.text, name)


OP = Operand("a")
if len(sys.argv) < 3:
    MAYBE = Operand("b")


def change():
    global OP, MAYBE
    OP = Operand("x")
    MAYBE = Operand("y")
    return [Operand("trash") for _ in range(3)]


def each(n):
    global OP, MAYBE
    OP = Operand("a")
    MAYBE = Operand("b")
    if n == 0: return OP + "1", MAYBE + "1"
    if n == 1: return OP == "1", MAYBE == "bbb"
    if n == 2: return OP[0], MAYBE[1]
    if n == 3: return OP("1"), MAYBE("1")
    if n == 4: return OP.method("1"), MAYBE.method("1")
    if n == 5: return [i for i in OP], [i for i in MAYBE], list(OP)
    if n == 6:
        with OP as a, MAYBE as b:
            return a, b
    if n == 7: return f"{OP:q}", f"{MAYBE:q}"
    if n == 8: return len(OP), len(MAYBE)
    if n == 9: return "a" in OP, "b" in MAYBE
    if n == 10: return -OP, -MAYBE
    if n == 11: return (1 if OP else 2), (not MAYBE), (OP and 1)
    if n == 12: return OP.prop, MAYBE.prop
    if n == 13:
        OP[0] = "1"
        MAYBE[0] = "1"
    if n == 14:
        del OP.a
        del MAYBE.a
    if n == 15: return getattr(OP, "prop"), getattr(MAYBE, "prop"), sorted(MAYBE), ", ".join(OP)
    if n == 16: return "%s" % OP.prop, max(MAYBE), OP.text + MAYBE.prop


for n in range(17):
    print(n, each(n))

TOTAL = [1]
COUNT = 0
TEXT = "a"
def grow():
    global TOTAL, COUNT, TEXT
    TOTAL += [2]
    COUNT += 1
    TEXT += "b"
    TOTAL *= 2
    TOTAL[0] += 5
    TOTAL[1:2] = [7, 8]
    return len(TOTAL), COUNT, TEXT
print(grow(), grow(), TOTAL)
def outer():
    n = 0
    parts = ""
    def inner(x):
        nonlocal n, parts
        n += x
        parts += str(x)
        return n
    return [inner(1), inner(2.5), inner(3)], parts
print(outer())
