# object() as a mark of its own, alone in a module, in loops, functions and classes: `is` tells what is known afterwards.
from functools import reduce
from itertools import chain, combinations, cycle, islice, permutations, product, repeat

MISSING = object()


def total(items, start=MISSING):
    result = 0 if start is MISSING else start
    for item in items:
        result = result + item
    return result


def described(value=MISSING):
    if value is not MISSING:
        return value + 1
    return "nothing"


print(total([1, 2]), total([1, 2], 3.5), described(), described(41))

# Each of these is another object: `is` one of them says nothing of the others.
marks = []
for i in range(3):
    mark = object()
    marks.append(mark)
first = marks[0]


def which(value):
    if value is mark:
        return "the last"
    return "another" if isinstance(value, object) and not isinstance(value, int) else value + 1


print([which(m) for m in marks], which(3), first is marks[0], first is mark, first == mark, len({id(m) for m in marks}))


def fresh():
    local = object()
    return local


class Holder:
    NONE = object()

    def __init__(self, value=NONE):
        self.value = 0 if value is Holder.NONE else value

    def __repr__(self):
        return f"Holder({self.value!r})"


print(Holder(), Holder(None), Holder("x"), fresh() is fresh(), fresh() == fresh())
MISSING_TOO = MISSING
print(total([], MISSING_TOO), described(MISSING_TOO))
try:
    MISSING.attribute = 1
except AttributeError as error:
    print(error)
try:
    MISSING + 1
except TypeError as error:
    print(error)
print(type(MISSING).__name__, bool(MISSING), isinstance(MISSING, object), hash(MISSING) == hash(MISSING), str(MISSING)[:16])
if total([]) == 0:
    MISSING = 5
print(described(5), described(6))

print(reduce(lambda a, b: a * b, [2, 3, 4]), reduce(lambda a, b: a + [b], [1, 2], []), reduce(lambda a, b: f"{a}{b}", "abc"))
print(list(product([1, 2], "ab")), sum(a * b for a, b in product([1, 2], repeat=2)))
print(max(len(set(p)) for p in permutations([1, 1, 2])), [x + y for x, y in combinations((1, 2, 3), 2)])
print([c + 1 for c in chain([1], (2.5,), {3})], list(islice(cycle("ab"), 3)), [r.upper() for r in repeat("x", 2)])
items = [1, 2]
pairs = product(items, items)
items.append("later")
print([a for a, b in pairs])
walk = chain(items, [None])
items.append(2.5)
print(list(walk))
