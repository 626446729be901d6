class Tree:
    def __init__(self):
        self.root = None
        self.count = 0

    class Node:
        __slots__ = ("key", "value", "left", "right")

        def __init__(self, key, value):
            self.key, self.value = key, value
            self.left = self.right = None

    def put(self, key, value):
        if self.root is None:
            self.root = self.Node(key, value)
            self.count = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Tree.Node(key, value))
                self.count += 1
                return
            node = child

    __setitem__ = put

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __len__(self):
        return self.count

    def items(self, node="root"):
        node = self.root if node == "root" else node
        if node:
            yield from self.items(node.left)
            yield node.key, node.value
            yield from self.items(node.right)

    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n.left), h(n.right))
        return h(self.root)

    def levels(self):
        queue, out = [self.root] if self.root else [], []
        while queue:
            out.append([n.key for n in queue])
            queue = [c for n in queue for c in (n.left, n.right) if c]
        return out


t = Tree()
for i, k in enumerate([50, 30, 70, 20, 40, 60, 80, 30]):
    t[k] = i
print(list(t.items()), len(t), t.height(), t.levels(), t[40], 60 in t, 65 in t)
try:
    t[1]
except KeyError as e:
    print("KeyError", e)
words = Tree()
for w in "the cat sat on the mat".split():
    words[w] = words[w] + 1 if w in words else 1
print(list(words.items()), words.levels())
print(list(Tree().items()), Tree().height(), len(Tree()))


def build(depth):
    return None if depth == 0 else (build(depth - 1), depth, build(depth - 1))


def total(tree):
    match tree:
        case None:
            return 0
        case (left, value, right):
            return total(left) + value + total(right)


print(total(build(10)), build(2))
