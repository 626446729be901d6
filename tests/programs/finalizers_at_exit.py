"""What finalizers see when the program ends."""
import weakref

COUNT = 5
total = 0
names = ["a"]


class P:
    def __init__(self, k):
        self.k = k
        self.other = None

    def __del__(self):
        global total
        total += 1
        print("bye", self.k, COUNT, names, total, late)


class Watched:
    pass


def numbers(limit):
    i = 0
    try:
        while i < limit:
            yield i
            i += 1
    finally:
        print("finally", COUNT + i, names)


first = P(1)
one, two = P(4), P(5)
one.other, two.other = two, one
running = numbers(10)
print(next(running), next(running))
watched = Watched()
reference = weakref.ref(watched, lambda r: print("gone", total))
also = watched
late = 3.5
print("end")
