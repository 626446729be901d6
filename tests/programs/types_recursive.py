# Types that contain themselves: lists, trees, graphs, closures, classes that refer to one another.


class Leaf:
    def __init__(self, value):
        self.value = value

    def size(self):
        return 1

    def map(self, f):
        return Leaf(f(self.value))

    def __repr__(self):
        return repr(self.value)


class Branch:
    def __init__(self, *children):
        self.children = list(children)
        self.parent = None
        for c in children:
            c.parent = self

    def size(self):
        return sum(c.size() for c in self.children)

    def map(self, f):
        return Branch(*[c.map(f) for c in self.children])

    def __repr__(self):
        return f"<{' '.join(map(repr, self.children))}>"


def build(depth):
    if depth == 0:
        return Leaf(depth)
    if depth % 2:
        return Branch(build(depth - 1), Leaf(str(depth)))
    return Branch(Leaf(depth / 2), build(depth - 1), build(depth - 2))


tree = build(4)
print(tree, tree.size())
print(tree.map(lambda v: [v]), tree.map(type).children[0].value is float)
node, path = tree, []
while isinstance(node, Branch):
    path.append(len(node.children))
    node = node.children[-1]
while node is not None:
    path.append(type(node).__name__)
    node = node.parent
print(path)

# A list nested in itself, one level a step: [], [[]], [[[]]], ...
x = []
for i in range(5):
    x = [x, i] if i % 2 else [x]
print(x)
depth = 0
while x:
    x = x[0]
    depth += 1
print(depth)
x.append(x)
print(x, x[0][0] is x, x == x)
d = {}
d["self"] = d
d["list"] = [d, x]
print(d)
t = ([],)
t[0].append(t)
print(t, t[0][0] is t)

# Church-like pairs: functions that hold functions.
cons = lambda a, b: lambda f: f(a, b)
head = lambda p: p(lambda a, b: a)
tail = lambda p: p(lambda a, b: b)
cell = cons(1, cons("two", cons(3.0, None)))
while cell:
    print(head(cell), end=" ")
    cell = tail(cell)
print()


def curry(n, args=()):
    return args if n == 0 else lambda x: curry(n - 1, args + (x,))


print(curry(3)(1)("x")(None), callable(curry(1)), curry(0))


def compose(f, n):
    g = f
    for _ in range(n):
        g = lambda x, g=g: [f(g(x))]
    return g


print(compose(lambda v: v, 3)(0), compose(str, 2)(1.5))


# Expressions as nested tuples, evaluated to whatever comes out.
def evaluate(e, env):
    if isinstance(e, tuple):
        op, *args = e
        if op == "let":
            name, value, body = args
            return evaluate(body, {**env, name: evaluate(value, env)})
        if op == "fn":
            return lambda v: evaluate(args[1], {**env, args[0]: v})
        if op == "call":
            return evaluate(args[0], env)(evaluate(args[1], env))
        if op == "list":
            return [evaluate(a, env) for a in args]
        left, right = (evaluate(a, env) for a in args)
        return left + right if op == "+" else left * right
    return env.get(e, e) if isinstance(e, str) else e


print(evaluate(("let", "x", ("+", 1, 2.5), ("*", "x", 2)), {}))
print(evaluate(("call", ("fn", "v", ("list", "v", ("+", "v", "v"))), ("list", 1, "a")), {}))
print(evaluate(("let", "f", ("fn", "n", ("*", "n", 3)), ("+", ("call", "f", "ab"), ("call", "f", "cd"))), {}))


class A:
    def make(self):
        b = B()
        b.back = self
        return b


class B:
    back = None

    def make(self):
        return A() if self.back is None else self.back


thing = A()
names = []
for _ in range(5):
    names.append(type(thing).__name__)
    thing = thing.make()
print(names, B().make().make().make().__class__.__name__)

graph = {}
for a, b in [("a", "b"), ("b", "c"), ("c", "a"), ("c", 1), (1, None)]:
    graph.setdefault(a, {"links": []})["links"].append(b)
    graph.setdefault(b, {"links": []})
for node in graph.values():
    node["links"] = [graph[k] for k in node["links"]]
seen = []
todo = [graph["a"]]
while todo:
    node = todo.pop()
    if any(node is s for s in seen):
        continue
    seen.append(node)
    todo.extend(node["links"])
print(len(seen), [len(n["links"]) for n in seen])


def ackermann_like(n):
    return n if not isinstance(n, list) else [ackermann_like(x) for x in n[1:]] + [n[0]]


print(ackermann_like([1, [2, [3.5, "x"]], (4,), None]))
