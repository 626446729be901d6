# Lists of bools of every length around a machine word, changed in every way, against lists of the same ones as ints.


def pattern(length, seed):
    flags = []
    state = seed
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2147483648
        flags.append(state // 65536 % 2 == 0)
    return flags


def as_ints(flags):
    return [1 if flag else 0 for flag in flags]


def same(name, flags, ints):
    if as_ints(flags) != ints:
        print("differ:", name, len(flags), flags, ints)


def check(length):
    flags = pattern(length, length + 1)
    ints = as_ints(flags)
    for i in range(length):
        one = flags[:]
        one[i] = not one[i]
        other = ints[:]
        other[i] = 1 - other[i]
        same("store", one, other)
        popped = one.pop(i)
        if popped != (other.pop(i) == 1):
            print("popped", popped)
        same("pop", one, other)
    for start in range(0, length, 7):
        for step in (1, 2, 3, -1, -3):
            same("slice", flags[start::step], ints[start::step])
            same("slice to", flags[:start:step], ints[:start:step])
    more = flags[:]
    more.extend(more)
    same("itself", more, ints * 2)
    more.extend(flags[1:])
    same("extend", more, ints * 2 + ints[1:])
    same("sum of lists", flags + more, ints + ints * 2 + ints[1:])
    same("times", flags * 3, ints * 3)
    one_off = [True] + flags
    same("one off", one_off * 2, ([1] + ints) * 2)
    for i in range(len(one_off) // 2):
        one_off[i], one_off[-1 - i] = one_off[-1 - i], one_off[i]
    same("turned", one_off, (ints[::-1] + [1]))
    inserted = flags[:]
    inserted.insert(length // 2, True)
    same("insert", inserted, ints[: length // 2] + [1] + ints[length // 2:])
    del more[::2]
    same("del", more, (ints * 2 + ints[1:])[1::2])
    return flags.count(True), sum(flags), flags == flags[:], sorted(flags) == sorted(ints)


def grid(size):
    rows = [[False] * size for _ in range(size)]
    for k in range(3):
        for y in range(size):
            for x in range(size):
                rows[y][x] = (x * y + k) % 3 == 0 or rows[x][y]
    return sum(1 for row in rows for cell in row if cell)


def mixed():
    flags = [False] * 70
    flags[69] = True
    everything = flags
    everything.append(None)
    print(len(flags), flags[68:], flags.index(True), flags is everything)
    flags = [True] * 65
    anything = flags
    anything[64] = 2
    print(flags[63:], flags.count(True))
    none = [True] * 0
    print(none, [False] * -3, none == [])
    try:
        [True][1] = False
    except IndexError as error:
        print(error)
    try:
        ([True] * 64)[64]
    except IndexError as error:
        print(error)


for n in (0, 1, 2, 31, 63, 64, 65, 66, 127, 128, 129, 200):
    print(n, check(n))
print(grid(5), grid(64), grid(67))
mixed()
