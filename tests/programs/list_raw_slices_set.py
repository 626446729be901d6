"""Slices of lists of floats and of bools are given items: what is kept raw stays so, what is not changes for good."""


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def floats():
    xs = [float(i) for i in range(10)]
    xs[::3] = [-0.0] * 4
    xs[1:4] = [0.5, 1.5, 2.5]
    xs[-2:] = [7.25]
    xs[2:2] = [9.0, 10.0]
    xs[::-1] = xs
    xs[5:3] = [0.125]
    xs[1:3] = xs[3:5]
    return xs


def wrong_counts(xs):
    for action in (lambda: xs.__setitem__(slice(None, None, 2), [True]), lambda: xs.__setitem__(slice(0, 0, -1), [True, False])):
        try:
            action()
        except ValueError as error:
            print("ValueError:", error)
    xs[4:4:2] = []
    xs[10:20:5] = []
    return xs


def other_kinds():
    flags = [True, False] * 3
    same = flags
    flags[::2] = [1, 2.5, None]
    flags[1::2] = (False, "x", flags)
    print(flags[:5], flags is same, flags[5] is flags)
    numbers = [1.5, 2.5, 3.5]
    numbers[:] = [True, False, True]
    print(numbers)
    numbers[0:2] = [4.0, 5.0]
    print(numbers)
    bools = [False] * 70
    bools[3:67] = [True] * 64
    print(sum(bools), bools[2], bools[3], bools[66], bools[67])
    bools[::-7] = bools[:10]
    print("".join("01"[b] for b in bools))
    bools[60:] = []
    print(len(bools))


class Shrinking(list):
    """Its __iter__ changes the list that is assigned to."""

    def __init__(self, items, victim):
        super().__init__(items)
        self.victim = victim

    def __iter__(self):
        self.victim.pop()
        return super().__iter__()


class Index:
    def __init__(self, number, victim):
        self.number, self.victim = number, victim

    def __index__(self):
        self.victim.append(0.5)
        return self.number


def changed_meanwhile():
    xs = [1.0, 2.0, 3.0, 4.0]
    xs[::2] = Shrinking([8.0, 9.0], xs)
    print(xs)
    xs[Index(0, xs):Index(4, xs):2] = [7.0, 7.5]
    print(xs)
    xs[Index(0, xs):2] = [0.0, -1.0]
    print(xs)
    for bad in (5, None):
        try:
            xs[::2] = bad
        except TypeError as error:
            print("TypeError:", error)
    xs[:] = (x * 2 for x in xs)
    print(xs)


class Doubling(list):
    def __iter__(self):
        return (item * 2 for item in super().__iter__())


class Halves(tuple):
    def __iter__(self):
        return (item[:1] for item in super().__iter__())


def own_iterators():
    plain = ["none"]
    plain[:] = Doubling(["a", "b"])
    plain[5:] = Halves(("cd", "ef"))
    print(plain, "-".join(Doubling(["x", "y"])), "-".join(Halves(("xy", "zw"))), b"-".join(Doubling([b"x", b"y"])), bytearray(b"+").join(Halves((b"xy", b"zw"))))
    plain.extend(Doubling(["e"]))
    plain += Halves(("gh",))
    print(plain, list(Doubling([1])), tuple(Halves(("ij",))), sorted(Doubling([3, 1])), sum(Doubling([1, 2])), [*Doubling([1]), *Halves(("kl",))])


def main():
    own_iterators()
    print(sieve(60), len(sieve(20000)))
    print(floats())
    print(wrong_counts([True, False, True]))
    other_kinds()
    changed_meanwhile()


main()
