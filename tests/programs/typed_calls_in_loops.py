"""Loops over lists that call functions: those that leave lists alone, those that change them far below, and those that change what is looped over."""


class Node:
    alive = 0

    def __init__(self, value):
        self.value = value
        self.next = None

    def step(self, n):
        self.value += n
        return self.value

    def link(self, other):
        self.next = other


def bump(node, n):
    if n > 2:
        return node.step(n)
    return node.step(1) + helper(n)


def helper(n):
    return n * 2 if n % 2 == 0 else deeper(n)


def deeper(n):
    return -n


def walk(nodes):
    total = 0
    last = None
    for node in nodes:
        total += bump(node, node.value)
        if last is not None:
            last.link(node)
        last = node
    return total, last.value


nodes = [Node(n) for n in range(5)]
print(walk(nodes), [n.value for n in nodes], nodes[0].next is nodes[1], nodes[4].next)


class Pool:
    def __init__(self):
        self.items = [Node(n) for n in range(4)]

    def replace(self):
        self.items = [Node(100)]

    def drop_first(self):
        return self.remove(0)

    def remove(self, i):
        del self.items[i]
        return len(self.items)

    def store(self, i):
        self.items[i] = Node(-1)

    def over_replaced(self):
        seen = []
        for node in self.items:
            self.replace()
            seen.append(node.value)
        return seen, len(self.items)

    def over_dropped(self):
        total = 0
        for node in self.items:
            self.drop_first()
            total = total * 10 + node.value
        return total, [n.value for n in self.items]

    def over_stored(self):
        total = 0
        for node in self.items:
            self.store(3)
            self.store(0)
            total = total * 10 + node.value
        return total, [n.value for n in self.items]

    def only_replaced(self):
        total = 0
        for node in self.items:
            self.replace()
            total += node.value
        return total


print(Pool().over_replaced(), Pool().over_dropped(), Pool().over_stored(), Pool().only_replaced())


def scale(values, i):
    values[i] = values[i] * 2.0
    return values[i]


def spoil(values, i):
    if i == 2:
        values[1] = "text"
    return i


def raw(values):
    total = 0.0
    for i in range(len(values)):
        total += values[i] + scale(values, i)
    return total, values


def mixed(values, others):
    result = []
    for i in range(len(values)):
        spoil(others, i)
        result.append(values[i])
    return result, others


print(raw([1.0, 2.5, -0.0]), mixed([1.0, 2.0, 3.0], [True, False]), mixed([True, False, True], [0, 1]))
same = [1.0, 2.0, 3.0]
print(mixed(same, same))


def countdown(values, n):
    """Recursion that comes to the change only far below."""
    if n == 0:
        values.pop()
        return 0
    return 1 + countdown(values, n - 1)


def over_recursion(values):
    seen = 0
    for value in values:
        seen = seen * 10 + value + countdown(values, 3) - 3
    return seen, values


print(over_recursion([1, 2, 3, 4, 5]))

shared = [Node(1), Node(2)]


def rebind():
    global shared
    shared = [Node(7)]
    return 0


def over_global():
    total = 0
    for node in shared:
        total += rebind() + node.value
    for node in list(shared):
        rebind()
        total = total * 100 + node.value
    return total


print(over_global(), shared[0].value)


def look_up(rows, i, j):
    return rows[i][j]


def fail(rows, i):
    if i > 2:
        raise ValueError(rows[i % 2][0])
    return i


def rows_and_calls(rows):
    total = 0.0
    try:
        for i in range(5):
            for j in range(2):
                total += rows[j][1 - j] + look_up(rows, j, j) + fail(rows, i)
    except ValueError as error:
        return total, error.args
    return total


print(rows_and_calls([[1.0, 2.0], [3.0, 4.0]]))


def last_of(nodes):
    for node in nodes:
        node.step(1)
    return node.value


def first_negative(nodes):
    for node in nodes:
        if node.step(-3) < 0:
            break
    else:
        node = Node(1000)
    return node


def kept(nodes):
    keep = None
    for node in nodes:
        if node.value > 1:
            keep = node
    nodes.clear()
    return keep.value


print(last_of(nodes), first_negative(nodes).value, first_negative([Node(99)]).value, kept([Node(1), Node(2), Node(3)]))


def values_of(values):
    """Items that are numbers in one list and objects in another."""
    total = 0
    for value in values:
        if deeper(1) < 0:
            total += value if isinstance(value, float) else value.value
    return total


print(values_of([0.5, Node(2)]), values_of([0.5, 0.25]), values_of([]))
