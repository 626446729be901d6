class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Node:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right


class Color:
    RED = 1
    GREEN = 2


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point3(x, y, z=z):
            return f"3d {x} {y} {z}"
        case Point(x=0):
            return "on the y axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x, y=yy):
            return f"point {x} {yy}"
        case Node(left=None, right=None, value=v):
            return f"leaf {v}"
        case Node(left=Node(value=l), value=v):
            return f"node {l} < {v}"
        case Color.RED:
            return "red"
        case str(s) | bytes(s):
            return f"text {s}"
        case [Point(x, _), *_]:
            return f"list starting at x={x}"
        case dict(d):
            return f"dict {d}"
        case float(x):
            return f"float {x}"
        case _:
            return "?"


leaf = Node(None, 1, None)
for v in [Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Point3(1, 2, 3), leaf, Node(leaf, 2, None), Node(None, 2, leaf),
          1, 2, "s", b"b", [Point(9, 9)], [], {"a": 1}, 2.0]:
    print(f(v))

try:
    match Point(1, 2):
        case Point(a, b, c):
            pass
except TypeError as e:
    print(e)
try:
    match leaf:
        case Node(a):
            pass
except TypeError as e:
    print(e)
match Point(1, 2):
    case Point(nothere=5):
        print("never")
    case Point() as p:
        print("captured", p.x)
