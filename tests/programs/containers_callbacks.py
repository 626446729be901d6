# Comparisons, hashes and key functions that change the container they are called for.


class Key:
    """An object whose == and hash tell what happens and may interfere."""

    def __init__(self, name, hash=1, action=None, equal=False):
        self.name = name
        self.h = hash
        self.action = action
        self.equal = equal

    def __repr__(self):
        return self.name

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        print("  eq", self, other)
        if self.action:
            self.action()
        return self.equal

    def __lt__(self, other):
        print("  lt", self, other)
        if self.action:
            self.action()
        return self.name < other.name


def attempt(title, f):
    print(title)
    try:
        print("  =", f())
    except Exception as e:
        print("  !", type(e).__name__, e)


l = [Key("a"), Key("b"), Key("c")]
x = Key("x")
attempt("in", lambda: x in l)
attempt("index", lambda: l.index(x))
attempt("count", lambda: l.count(x))
attempt("remove", lambda: l.remove(x))
attempt("tuple in", lambda: x in tuple(l))
attempt("tuple index", lambda: tuple(l).index(x))
attempt("list eq", lambda: l == [Key("d"), Key("e"), Key("f")])
attempt("list lt", lambda: l < [Key("d"), Key("e"), Key("f")])
attempt("tuple lt", lambda: tuple(l) < (Key("d"), Key("e")))
attempt("same", lambda: l == list(l))
d = {k: k.name for k in l}
attempt("dict get", lambda: d.get(x))
attempt("dict eq", lambda: d == {k: Key("v" + k.name) for k in l})
attempt("set", lambda: {Key("s"), Key("t"), Key("s")})
attempt("set in", lambda: x in set(d))
attempt("set and", lambda: set(l) & {x, l[0]})
attempt("keys and", lambda: d.keys() & {x})

items = []
items.extend(Key("i%d" % i, action=items.clear) for i in range(4))
attempt("clear in index", lambda: items.index(5))
attempt("left", lambda: items)
items = []
items.extend(Key("i%d" % i, action=items.clear) for i in range(4))
attempt("clear in count", lambda: items.count(5))
items.extend(Key("i%d" % i, action=items.clear) for i in range(4))
attempt("clear in remove", lambda: items.remove(5))
items.extend(Key("i%d" % i, action=items.clear, equal=True) for i in range(4))
attempt("clear and find in remove", lambda: items.remove(5))
items.extend(Key("i%d" % i, action=items.clear) for i in range(4))
attempt("clear in compare", lambda: items < [1, 2, 3])
items.extend(Key("i%d" % i, action=items.clear) for i in range(4))
attempt("clear in contains", lambda: 7 in items)

items = [3, 1, 2]
attempt("sort sees an empty list", lambda: items.sort(key=lambda v: print("  ", items) or v))
attempt("left", lambda: items)
attempt("append in sort", lambda: items.sort(key=lambda v: items.append(v) or v))
attempt("left", lambda: items)
attempt("extend by nothing in sort", lambda: items.sort(key=lambda v: items.extend([]) or v))
attempt("clear in sort", lambda: items.sort(key=lambda v: items.clear() or v))
attempt("nested sort", lambda: items.sort(key=lambda v: items.sort() or -v))
attempt("left", lambda: items)
attempt("key raises", lambda: items.sort(key=lambda v: 1 // (v - 1)))
attempt("left", lambda: items)
items = [Key("c"), Key("a"), Key("b")]
attempt("sort", lambda: items.sort())
attempt("left", lambda: items)
attempt("sorted reverse", lambda: sorted(items, reverse=True))
attempt("max", lambda: max(items))
attempt("mixed", lambda: [3, "a", 1].sort())

table = {}
table[Key("p", action=lambda: table.clear())] = 1
attempt("clear in lookup", lambda: table.get(Key("q")))
attempt("left", lambda: table)
table[Key("p", action=lambda: table.update({i: i for i in range(2, 20)}))] = 1
attempt("grow in lookup", lambda: table.get(Key("q")))
attempt("length", lambda: len(table))
table.clear()
table[Key("p", action=lambda: table.clear())] = 1
attempt("clear in insert", lambda: table.__setitem__(Key("q"), 2))
attempt("left", lambda: table)

s = set()
s.add(Key("p", action=lambda: s.clear()))
attempt("clear in add", lambda: s.add(Key("q")))
attempt("left", lambda: s)
s.clear()
s.add(Key("p", action=lambda: s.update(range(2, 30))))
attempt("grow in add", lambda: s.add(Key("q")))
attempt("length", lambda: len(s))


class Index:
    def __init__(self, value, action):
        self.value = value
        self.action = action

    def __index__(self):
        self.action()
        return self.value


items = list(range(10))
attempt("shrink in slice", lambda: items[Index(2, items.clear):8])
items.extend(range(10))
attempt("shrink in slice assignment", lambda: items.__setitem__(slice(Index(2, items.clear), 8), [1, 2]))
attempt("left", lambda: items)


def feed():
    items.clear()
    yield 1
    items.append(7)
    yield 2


items = list(range(10))
items[2:5] = feed()
print(items)
items = list(range(10))
try:
    items[::2] = feed()
except ValueError as e:
    print(e, items)


class Dying:
    def __init__(self, name, holder):
        self.name = name
        self.holder = holder

    def __del__(self):
        print("  del", self.name, len(self.holder))


holder = []
holder.extend(Dying(i, holder) for i in range(4))
holder[1:3] = []
print("spliced", len(holder))
holder[0] = 1
print("replaced")
holder.clear()
print("cleared")
holder = {}
holder.update((i, Dying(i, holder)) for i in range(4))
holder[0] = 1
print("replaced")
del holder[1]
print("deleted")
holder.clear()
print("cleared")
holder = [Dying(i, []) for i in range(4)]
del holder
print("list died")
holder = tuple([Dying(i, []) for i in range(4)])
del holder
print("tuple died")
holder = {i: Dying(i, []) for i in range(4)}
del holder
print("dict died")


class Odd:
    def __len__(self):
        print("  len")
        return 3

    def __iter__(self):
        print("  iter")
        return iter([1, 2])


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        print("  hint")
        return self.hint


print(list(Odd()), tuple(Odd()), sorted(Odd()), [*Odd()])
for hint in (5, -1, "x", 0):
    attempt("hint", lambda: list(Hint(hint)))

nested = []
for i in range(100000):
    nested = [nested]
del nested
nested = ()
for i in range(100000):
    nested = (nested,)
del nested
nested = {}
for i in range(100000):
    nested = {1: nested}
del nested
print("deep ones died")
