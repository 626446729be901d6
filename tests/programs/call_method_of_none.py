"""A method that is not there is missed before the arguments are evaluated, whatever the object may be."""


class Shape:
    def scale(self, factor):
        return f"scaled by {factor}"

    def count(self):
        return 1

    def describe(self, first, second="nothing"):
        print("describe", first, second)


class Square(Shape):
    def scale(self, factor):
        return f"square scaled by {factor}"


def told(value):
    print("told", value)
    return value


def scale(shape):
    try:
        print(shape.scale(told(3)))
    except AttributeError as e:
        print("error:", e)


def scale_by_literal(shape):
    try:
        print(shape.scale(2))
    except AttributeError as e:
        print("error:", e)


def describe(shape):
    try:
        shape.describe(told("a"), told("b"))
    except AttributeError as e:
        print("error:", e, e.name, e.obj)


class Node:
    def __init__(self, left, right, weight):
        self.left = left
        self.right = right
        self.weight = weight

    def total(self):
        if self.left is None:
            return self.weight
        return self.left.total() + self.weight + self.right.total()

    def deepest(self):
        if self.left is None and self.right is None:
            return 0
        return 1 + max(self.left.deepest(), self.right.deepest())


def chosen(number):
    if number == 0:
        return None
    return Shape() if number == 1 else Square()


for n in range(3):
    scale(chosen(n))
    scale_by_literal(chosen(n))
    describe(chosen(n))

# Among other things than classes of the program.
for thing in (Shape(), None, [1, 2], 5, Square()):
    try:
        print(thing.count())
    except (AttributeError, TypeError) as e:
        print("error:", e)
    try:
        print(thing.count(told("t")))
    except (AttributeError, TypeError) as e:
        print("error:", e)

tree = Node(Node(None, None, 2**62), Node(Node(None, None, 1), Node(None, None, 2**70), 5), 7)
print(tree.total(), tree.deepest())
lopsided = Node(Node(None, None, 1), None, 2)
try:
    print(lopsided.total())
except AttributeError as e:
    print("error:", e)
try:
    print(lopsided.deepest())
except AttributeError as e:
    print("error:", e)
print(tree.left.total(), tree.right.deepest())
try:
    None.total()
except AttributeError as e:
    print("error:", e)
