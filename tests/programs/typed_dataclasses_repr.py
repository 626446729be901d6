# repr() of dataclasses: of instances that hold themselves, of classes inside classes and derived ones, and with errors on the way.
from dataclasses import dataclass, field


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: "Node" = None

    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child


class Special(Node):
    pass


@dataclass
class Rude:
    inner: object


class Fails:
    def __init__(self):
        self.count = 0

    def __repr__(self):
        self.count += 1
        if self.count % 2:
            raise ValueError(f"no repr, {self.count}")
        return "fine"


root = Node(1)
leaf = root.add(Node(2)).add(Special(3))
print(root)
print(leaf)
print(f"{root.children[0]!r:>90}|", [root, root], (leaf, {1: leaf}))
loop = Rude(None)
loop.inner = loop
print(loop)
loop.inner = [loop, (loop, {"k": loop})]
print(loop, str(loop) == repr(loop))
a, b = Rude(None), Rude(None)
a.inner, b.inner = b, a
print(a, b, [a])
fails = Rude(Fails())
for _ in range(4):
    try:
        print(fails)
    except ValueError as e:
        print("error", e)


def outer():
    class Local(Node):
        def __repr__(self):
            return "local " + super().__repr__()
    return Local(5, [Local(6)])


print(outer())
deep = Rude(0)
for i in range(50):
    deep = Rude(deep)
print(len(repr(deep)))
text = "quote ' and \" and \n newline"
print(Rude(text), Rude(b"\0"), Rude(1e100), Rude(float("nan")), Rude(-0.0), Rude(Rude))
Node.__qualname__ = "Renamed"
print(Node(1), Special(2))
