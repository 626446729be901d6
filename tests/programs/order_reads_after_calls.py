"""What an operand reads after a call of another operand is what the call has left, and what was read before stays: in every place of operands."""

G = 1
NUMBERS = [1, 2, 3]
TABLE = {"k": 1}


class Point:
    def __init__(self):
        self.a = 1
        self.r = 0.5
        self.l = [1, 2]
        self.next = None

    def bump(self):
        self.a += 1
        self.r *= 2
        self.l[0] += 1
        return self.a

    def with_args(self, x, y, z=0, *rest, k=0):
        return x, y, z, rest, k


P = Point()


def bump():
    global G
    G += 1
    NUMBERS[0] += 1
    TABLE["k"] += 1
    P.bump()
    return G


def take(x, y, z=0, *rest, k=0):
    return x * 100 + y * 10 + z, rest, k


def of_global():
    print(G + bump() + G, G * bump() * G, G - bump() - G, bump() + G, bump() - G * bump(), G + bump())
    print((G, bump(), G), [G, bump(), G], {G: bump(), bump(): G}, sorted({G, bump(), G}), f"{G}{bump()}{G}")
    print(G < bump() < G + 2, bump() == G, G == bump(), bump() <= G, bump() is G, G in (bump(), G), bump() in [G])
    print(take(G, bump(), G), take(bump(), G), take(bump(), G, bump(), G, k=G), take(*(bump(),), G, k=bump()), take(y=bump(), x=G, z=G))
    print(max(G, bump(), G), min(bump(), G), divmod(bump(), G), pow(bump(), 2, G), abs(bump() - G), range(bump(), G + 3, G - bump() + 2))
    print("%d %d %d" % (bump(), G, bump()), "{} {}".format(bump(), G), str(bump()) + str(G), bump() / G, bump() // G, bump() % G, bump() ** 2 - G)
    print([10, 20, 30, 40][bump() - G], list(range(100))[bump():G + 2], (bump(), G)[bump() - G], "abc"[bump() - G:bump()])
    print(bump() and G, bump() if G else 0, not bump() - G, -bump() + G, bump() << 2 | G & bump(), bump() ^ G)


def of_cell():
    i = 1
    r = 1.5
    xs = [1, 2]

    def up():
        nonlocal i, r, xs
        i += 1
        r += 0.25
        xs = xs + [i]
        return i

    print(i + up() + i, i * up() * i, up() + i, up() - i, (i, up(), i), [i, up(), i], f"{i}{up()}{i}", i < up() < i + 1, up() == i, take(up(), i), take(i, up(), i))
    print(r + up() + r, up() * r, r - up() * r, (r, up(), r), up() < r, max(up(), r), up() / r)
    print(len(xs) + up() + len(xs), up() - len(xs), xs[0] + up() + xs[-1], up() + xs[-1], (xs, up(), xs), up() in xs, xs[-1] in [up()], xs[up() - i])
    return up() + i


def of_fields(p):
    print(p.a + p.bump() + p.a, p.bump() + p.a, p.bump() * p.a - p.bump(), (p.a, p.bump(), p.a), [p.bump(), p.a], p.a < p.bump() < p.a + 1, take(p.bump(), p.a), take(p.a, p.bump(), p.a))
    print(p.r + p.bump() + p.r, p.bump() * p.r, p.bump() / p.r, p.r - p.bump() * p.r, f"{p.bump()} {p.r}", max(p.bump(), p.a), p.bump() == p.a)
    print(p.l[0] + p.bump() + p.l[0], p.bump() + p.l[0], p.l[p.bump() - p.a], [p.bump(), *p.l], p.bump() in p.l, p.with_args(p.bump(), p.a, p.bump(), p.a, k=p.a), p.with_args(p.a, *p.l, k=p.bump()))


def of_items(xs, d):
    print(xs[0] + bump() + xs[0], bump() + xs[0], bump() * xs[0] - xs[1], (xs[0], bump(), xs[0]), [bump(), xs[0]], xs[0] < bump() < xs[0] + 9, take(bump(), xs[0]), bump() == xs[0], sum(xs) + bump() + sum(xs))
    print(d["k"] + bump() + d["k"], bump() + d["k"], bump() * d["k"], (d["k"], bump(), d["k"]), d.get("k") + bump() + d.get("k", 0), bump() - d.get("k"), bump() == d["k"], len(d) + bump())


def of_local_lists():
    xs = [5, 4, 3, 2, 1]
    print(xs.pop() + xs[0] + len(xs), len(xs) - xs.pop() - len(xs), xs.pop() * len(xs), (xs.pop(), len(xs), xs[:]), xs.append(7) or xs[-1], [xs.pop(), xs])
    d = {1: 2}
    print(d.setdefault(3, 4) + len(d), d.pop(1) + len(d), (d.pop(3), len(d)), d.update({9: 9}) or d[9])
    s = {1, 2}
    print((s.add(3), len(s)), len(s) + (s.discard(1) or len(s)), s.pop() in s)


def stores():
    global G
    xs = [0] * 200
    xs[bump()] = G
    xs[G] = bump()
    xs[bump()] += G
    d = {}
    d[bump()] = G
    d[G], d[bump()] = bump(), G
    P.a, xs[G] = bump(), P.a
    G += bump()
    G = bump() - G
    P.a += P.bump()
    P.a = P.bump() + P.a
    P.l[0] += P.bump()
    print([i for i, x in enumerate(xs) if x], sorted(d.items()), G, P.a, P.l)


def walk():
    i = 0

    def up():
        nonlocal i
        i += 1
        return i

    def values():
        yield up() + i
        yield i, up(), i
        yield (i + up() + i) * i

    return list(values()), [up() + i for _ in range(2)], {up(): i for _ in range(2)}, sum(up() - i for _ in range(3)), list(map(lambda k: up() + i + k, [i, up()]))


of_global()
print(of_cell())
of_fields(P)
of_fields(Point())
of_items(NUMBERS, TABLE)
of_local_lists()
stores()
print(walk())
