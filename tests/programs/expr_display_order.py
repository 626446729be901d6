# Displays of sets and dicts: what is evaluated before the first key is hashed, and what after.
class Key:
    def __init__(self, n):
        print("make", n, end="; ")
        self.n = n

    def __hash__(self):
        print("hash", self.n, end="; ")
        return self.n % 3

    def __eq__(self, other):
        print("eq", self.n, other.n, end="; ")
        return self.n == other.n


def k(n):
    return Key(n)


def show(name, made):
    print()
    print(name, [x.n if isinstance(x, Key) else x for x in made])


show("set", {k(1), k(2), k(1)})
show("dict", {k(1): k(3), k(2): k(4), k(1): k(5)})
show("set with a star", {k(1), k(2), *[k(3), k(4)], k(5), k(6)})
show("dict with stars", {k(1): 1, k(2): 2, **{k(2): 2}, k(3): 3, k(4): 4})
show("mixed", {7, k(1), 2, k(3)})
show("only a star", {*[k(1), k(2)]})
show("long set", {k(0), k(1), k(2), k(3), k(4), k(5), k(6), k(7), k(8), k(9), k(10), k(11), k(12), k(13), k(14), k(15), k(16), k(17), k(18), k(19),
                  k(20), k(21), k(22), k(23), k(24), k(25), k(26), k(27), k(28), k(29)})
show("longer set", {k(0), k(1), k(2), k(3), k(4), k(5), k(6), k(7), k(8), k(9), k(10), k(11), k(12), k(13), k(14), k(15), k(16), k(17), k(18), k(19),
                    k(20), k(21), k(22), k(23), k(24), k(25), k(26), k(27), k(28), k(29), k(30)})
show("dict of 15", {k(0): 0, k(1): 1, k(2): 2, k(3): 3, k(4): 4, k(5): 5, k(6): 6, k(7): 7, k(8): 8, k(9): 9, k(10): 10, k(11): 11, k(12): 12, k(13): 13, k(14): 14})
show("dict of 16", {k(0): 0, k(1): 1, k(2): 2, k(3): 3, k(4): 4, k(5): 5, k(6): 6, k(7): 7, k(8): 8, k(9): 9, k(10): 10, k(11): 11, k(12): 12, k(13): 13, k(14): 14,
                    k(15): 15})


def say(x):
    print("eval", x, end=" ")
    return x


def fails(make):
    try:
        print(make())
    except TypeError as error:
        print(error)


fails(lambda: {[], say(1) - "a"})
fails(lambda: {[], say(1)})
fails(lambda: {[]: say(1) - "a"})
fails(lambda: {[]: 1, say(2): say(1) - "a"})
fails(lambda: {**{}, []: 1, say(2): say(1) - "a"})
fails(lambda: {*(), [], say(1) - "a"})

# A hash that changes what stands later in the display.
class Changing:
    def __init__(self):
        self.count = 0

    def __hash__(self):
        global LATER
        LATER = "changed"
        self.count += 1
        return 1


LATER = "first"
c = Changing()
print({c: c.count, LATER: c.count} == {LATER: 0}, sorted(str(v) for v in {c: c.count, "x": LATER, 3: c.count}.values()))
LATER = "first"
print("first" in {c, LATER}, LATER)


def local(n):
    key = Key(n)
    value = n
    return {key: value, (value := value + 1): value, Key(n + 1): value}


print(len(local(1)), list(local(4).values()))
