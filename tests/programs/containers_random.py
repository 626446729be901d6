# Random operations on sets, sorts and slices, from a generator of its own so that every run is the same. What is printed depends on the order
# of iteration of sets, and on the sequence of comparisons of sorting (NaNs).
seed = 12345


def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (seed >> 33) % n


def random_set(width, n):
    s = set()
    for i in range(n):
        s.add(rnd(width) - width // 4)
    return s


checksum = 0


def show(x):
    """Keeps the output small: most results only enter a checksum."""
    global checksum
    for c in repr(x):
        checksum = (checksum * 31 + ord(c)) % 1000000007


for round in range(120):
    width = 5 + rnd(60 if round < 60 else 2000000000)
    s = random_set(width, rnd(60))
    show(s)
    for k in range(30):
        op = rnd(17)
        if op < 3:
            s.add(rnd(width) - width // 4)
        elif op < 5:
            s.discard(rnd(width) - width // 4)
        elif op == 5:
            if s:
                show(s.pop())
        elif op == 6:
            r = s | random_set(width, rnd(40))
            show(r)
            if rnd(3) == 0:
                s = r
        elif op == 7:
            show(s & random_set(width, rnd(80)))
        elif op == 8:
            r = s - random_set(width, rnd(80))
            show(r)
            if rnd(3) == 0:
                s = r
        elif op == 9:
            r = s ^ random_set(width, rnd(80))
            show(r)
            if rnd(3) == 0:
                s = r
        elif op == 10:
            s -= random_set(width, rnd(80))
        elif op == 11:
            s |= random_set(width, rnd(30))
        elif op == 12:
            s = s.copy()
        elif op == 13:
            l = list(random_set(width, rnd(80)))
            show(s.intersection(l))
            show(s.difference(l))
            show(s.symmetric_difference(l))
            f = frozenset(s)
            show(f)
            show(hash(f))
        elif op == 14:
            d = dict.fromkeys(random_set(width, rnd(50)), 1)
            show(s.difference(d))
            show(s.union(d, [1, 2]))
            show(d.keys() & s)
            show(s - d.keys())
            show(d.keys() ^ s)
            show(d.keys() | s)
        elif op == 15:
            s ^= random_set(width, rnd(50))
        else:
            s &= random_set(width, 20 + rnd(50))
        show(s)
    if round % 10 == 0:
        print(round, s, checksum)

for round in range(150):
    n = rnd(50 if round < 80 else 700)
    kind = rnd(5)
    l = []
    mode = rnd(4)
    for i in range(n):
        if mode == 0:
            v = rnd(1000000)
        elif mode == 1:
            v = rnd(5)
        elif mode == 2:
            v = i + (rnd(50) if rnd(20) == 0 else 0)
        else:
            v = n - i + (rnd(50) if rnd(30) == 0 else 0)
        if kind == 0:
            x = v
        elif kind == 1:
            x = float("nan") if rnd(10) == 0 else v / 4
        elif kind == 2:
            x = float("nan") if rnd(15) == 0 else (float(v) if rnd(2) else v)
        elif kind == 3:
            x = str(v)
        else:
            x = (v // 3, str(i))
        l.append(x)
    reverse = rnd(2)
    show(sorted(l, reverse=reverse))
    show(sorted(l, key=lambda x: str(x)[:1], reverse=reverse))
    l.sort(key=lambda x: x if x == x else 1, reverse=reverse)
    show(l)
print(checksum)

for round in range(1500):
    n = rnd(12)
    l = list(range(n))
    bounds = []
    for i in range(3):
        v = rnd(34) - 16
        bounds.append(None if v > 14 or (i == 2 and v == 0) else v)
    part = slice(*bounds)
    show(part)
    show(l[part])
    show(tuple(l)[part])
    show(range(n)[part])
    show("abcdefghijkl"[part])
    show(part.indices(n))
    new = [100 + i for i in range(rnd(6))]
    copy = l[:]
    try:
        copy[part] = copy if rnd(8) == 0 else new
        show(copy)
    except ValueError as e:
        show(str(e))
    copy = l[:]
    del copy[part]
    show(copy)
print(checksum)

d = {}
log = []
for round in range(3000):
    op = rnd(10)
    k = rnd(40)
    if op < 4:
        d[k] = round
    elif op < 6:
        d.pop(k, None)
    elif op == 6:
        if d:
            show(d.popitem())
    elif op == 7:
        show(d.setdefault(k, round))
    elif op == 8:
        d |= {rnd(50): 1 for i in range(3)}
    elif rnd(20) == 0:
        d = dict(d) if rnd(2) else d.copy()
    show(list(d))
print(checksum, d)

# What an iteration meets while the dict changes without changing its size.
for size in range(1, 12):
    d = dict.fromkeys(range(size))
    seen = []
    try:
        for k in d:
            seen.append(k)
            d.pop(k)
            d[k + 100] = 1
            if len(seen) > 40:
                break
    except RuntimeError as e:
        print(e, seen)
    else:
        print(seen)
