# copy() and deepcopy() of objects whose types are known: a copy has the types of the original, and changes alone.
import copy
from copy import deepcopy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


class Tree:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []
        self.parent = None
        for child in self.children:
            child.parent = self

    def sum(self):
        return self.value + sum(child.sum() for child in self.children)


def points():
    p = Point(1, 2.5)
    q = copy.copy(p)
    q.x += 10
    print(p.total(), q.total(), type(q).__name__, q is p)
    many = [Point(i, i * 0.5) for i in range(3)]
    same = copy.copy(many)
    deep = deepcopy(many)
    same[0].x = 100
    deep[1].y = -1.0
    deep.append(Point(7, 8.0))
    print([m.total() for m in many], [m.total() for m in same], [m.total() for m in deep])
    q.note = "seen"
    print(copy.copy(q).note, sorted(vars(deepcopy(q))))


def trees():
    tree = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
    other = deepcopy(tree)
    other.children[1].children[0].value = 40
    print(tree.sum(), other.sum(), other.children[0].parent is other, other.children[0].parent is tree)
    shallow = copy.copy(tree)
    shallow.children.append(Tree(5))
    print(tree.sum(), shallow.sum())


def containers():
    grid = [[1, 2], [3]]
    other, shallow = deepcopy(grid), copy.copy(grid)
    other[0][0] = 9
    shallow[1][0] = 8
    shallow.append(["x"])
    print(grid, other, shallow)
    table = {"a": [1.5], ("b", 2): {3}}
    twin = deepcopy(table)
    twin["a"].append(2)
    print(table, twin, twin["a"][0] + 1)
    flags = [True] * 3
    flags_too = deepcopy(flags)
    flags_too[0] = False
    print(flags, flags_too, copy.copy(3) + 1, deepcopy("ab") + "c", deepcopy(2.5) * 2, copy.copy((1, [2]))[1])
    itself = [1]
    itself.append(itself)
    twin_of_itself = deepcopy(itself)
    print(twin_of_itself[1] is twin_of_itself, twin_of_itself[0])



def through_values():
    for function in (copy.copy, deepcopy):
        p = function(Point(1, 2))
        print(p.total(), list(map(function, [[1], [2]])))
    p = Point([1], "text")
    print(copy.copy(p).x is p.x, deepcopy(p).x is p.x, deepcopy(p).y)
    try:
        deepcopy(x for x in [1])
    except TypeError as error:
        print(error)


points()
trees()
containers()
through_values()
