class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = node
        self.size += 1

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def remove(self, value):
        prev, cur = None, self.head
        while cur is not None:
            if cur.value == value:
                if prev is None:
                    self.head = cur.next
                else:
                    prev.next = cur.next
                self.size -= 1
                return
            prev, cur = cur, cur.next
        raise ValueError(f"{value!r} not in list")

    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.value
            cur = cur.next

    def __len__(self):
        return self.size

    def __repr__(self):
        return "<" + " -> ".join(map(str, self)) + ">"

    def __getitem__(self, index):
        if index < 0:
            index += self.size
        for i, v in enumerate(self):
            if i == index:
                return v
        raise IndexError(index)


l = LinkedList([1, 2, 3])
l.push(0)
l.append("x")
print(l, len(l), l[1], l[-1], 2 in l, list(l))
l.reverse()
print(l, l.head.value)
l.remove(2)
l.remove("x")
l.remove(0)
print(l, sum(l))
for action in (lambda: l.remove(99), lambda: l[10]):
    try:
        action()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(LinkedList(), bool(LinkedList()), bool(l), max(l), sorted(l), [a + b for a, b in zip(l, l)])
ring = Node(1)
ring.next = Node(2, ring)
n, out = ring, []
for _ in range(5):
    out.append(n.value)
    n = n.next
print(out)
long = None
for i in range(50000):
    long = Node(i, long)
count = 0
while long:
    count += long.value
    long = long.next
print(count)
