"""Build and drop perfect binary trees."""

import sys


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    smallest = 4
    largest = max(smallest + 2, n)
    stretch = largest + 1
    print(f"stretch tree of depth {stretch}\t check: {make(stretch).check()}")
    long_lived = make(largest)
    for depth in range(smallest, largest + 1, 2):
        count = 1 << (largest - depth + smallest)
        total = 0
        for _ in range(count):
            total += make(depth).check()
        print(f"{count}\t trees of depth {depth}\t check: {total}")
    print(f"long lived tree of depth {largest}\t check: {long_lived.check()}")


if __name__ == "__main__":
    main()
