"""Trees made and dropped: many small objects, a field that is None or an object, recursion."""

DEPTH = 16


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make_tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make_tree(depth - 1), make_tree(depth - 1))


def main():
    lasting = make_tree(DEPTH)
    for depth in range(4, DEPTH + 1, 4):
        trees = 2 ** (DEPTH - depth + 2)
        nodes = 0
        for _ in range(trees):
            nodes += make_tree(depth).count()
        print(f"{trees} trees of depth {depth}: {nodes} nodes")
    print(f"the lasting tree of depth {DEPTH}: {lasting.count()} nodes")


if __name__ == "__main__":
    main()
