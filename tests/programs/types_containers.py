# Containers of mixed and nested elements, and containers that start empty and are filled elsewhere.


def fill(target, values):
    for v in values:
        target.append(v)


class Bag:
    shared = []

    def __init__(self, items=None):
        self.items = items if items is not None else []
        self.index = {}

    def put(self, key, value):
        self.index.setdefault(key, []).append(value)
        self.items.append((key, value))
        self.shared.append(key)


def collector():
    found = []
    counts = {}

    def add(x):
        found.append(x)
        counts[x] = counts.get(x, 0) + 1
        return found

    return add, found, counts


# Filled by a callee.
numbers = []
fill(numbers, [1, 2])
alias = numbers
alias.append("three")
alias += [4.0]
also = [numbers]
also[0].append(None)
print(numbers, alias is numbers, also)
words = []
fill(words, "xy")
fill(words, {1: "a"})
print(words)

# Filled through fields.
one, two = Bag(), Bag(numbers)
one.put("a", 1)
one.put("a", "x")
two.put(2, one.items)
print(one.items, one.index)
print(two.items is numbers, two.index, len(numbers), Bag.shared, one.shared is two.shared)

# Filled by closures.
add, found, counts = collector()
for x in (1, "1", 1.0, True, None, (1, "t")):
    add(x)
print(found, counts)

# Nested.
nested = [1, [2, [3.5, ["four", {"five": [6, {7}]}]]], (8, [])]
nested[2][1].append(nested[1][1])
print(nested, nested[1][1][1][1]["five"][1])
nested[1][1][0] = "changed"
print(nested[2])


def flatten(x):
    if isinstance(x, (list, tuple)):
        for y in x:
            yield from flatten(y)
    elif isinstance(x, dict):
        for k, v in x.items():
            yield k
            yield from flatten(v)
    else:
        yield x


print(list(flatten(nested)))

# A grid whose rows are one object, and one whose rows are not.
grid = [[0] * 3] * 2
grid[0][1] = "x"
other = [[0] * 3 for _ in range(2)]
other[0][1] = 1.5
other[1] = None
print(grid, other)

# Heterogeneous dictionaries as records.
people = [{"name": "Ann", "age": 30, "tags": ["a"]}, {"name": "Bob", "age": None}, {"name": ("Cy", 3), "age": 4.5, "extra": {}}]
for person in people:
    person["age"] = (person["age"] or 0) + 1
    person.setdefault("tags", []).append(len(person))
    person.setdefault("extra", person["name"])
print(people)
print(sorted(people, key=lambda p: p["age"])[0]["name"], [k for p in people for k in p if not isinstance(p[k], (int, str))])
mixed = {1: "int", "1": "str", None: "none", (1, "a"): "tuple", 2.5: "float", False: "bool", frozenset([1]): "set"}
mixed[True] = "was int"
mixed[0.0] = "was bool"
print(mixed, 1.0 in mixed, mixed[0], mixed.get(0, "no"))
table = {}
table["x"] = table.get("x", 0) + 1
table["x"] = [table["x"]]
table["x"].append(table)
print(table["x"][1] is table, len(table["x"]))

# Emptied and filled with another type.
stack = [1, 2, 3]
while stack:
    stack.pop()
stack.extend("ab")
stack[0:0] = [None, 1.5]
stack.insert(1, stack[:])
print(stack)
stack.clear()
stack.append({})
stack[0]["k"] = stack
print(stack[0]["k"] is stack)
unique = set()
unique.add(1)
unique.update([1.0, "x", None, (1,)])
print(len(unique), 1 in unique, True in unique, "x" in unique, (1.0,) in unique)
pairs = list(zip([1, "a", None], (2.0, [3], {}), "xyz"))
pairs[1][1].append(4)
print(pairs, dict(enumerate(pairs)), max(len(p) for p in pairs))
keyed = {k: v for v, k in enumerate(["a", 1, None, 2.5])}
inverse = {v: k for k, v in keyed.items()}
print(keyed, inverse, [inverse[i] for i in range(4)])
first, *middle, last = [0, "one", 2.0, None]
print(first, middle, last, [*middle, *[first]], (*"ab", *middle), {**keyed, "a": "new"})
matrix = [[i * j if (i + j) % 2 else str(i * j) for j in range(3)] for i in range(3)]
print(matrix, list(zip(*matrix)), [sum(map(int, row)) for row in matrix])
default = lambda x, acc=[]: (acc.append(x), acc)[1]
print(default(1), default("x"), default(None) is default(2.5))
buckets = [[] for _ in range(3)]
for i, v in enumerate([1, "a", 2.0, None, True, "b", (), 3]):
    buckets[i % 3].append(v)
print(buckets, [b[0] for b in buckets], [x for b in buckets for x in b if x])
