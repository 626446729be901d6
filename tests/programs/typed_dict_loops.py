# Loops over dicts in place: keys, values, items, in statements and comprehensions, and dicts that change meanwhile.


class Loud:
    def __init__(self, name, table):
        self.name = name
        self.table = table

    def __del__(self):
        self.table.clear()


def fill(n):
    return {f"k{i}": i / 2 for i in range(n)}


def plain():
    d = fill(4)
    for key in d:
        print(key, end=" ")
    for value in d.values():
        print(value, end=" ")
    for key, value in d.items():
        print(key, value, end=" ")
    for pair in d.items():
        print(pair, end=" ")
    for key in d.keys():
        d[key] += 1
    print(d, [k for k in d], {v: k for k, v in d.items()}, sorted(v for v in d.values()), [(k, v) for k, v in d.items() if v > 1.5])
    for (key, value) in {}.items():
        print("never")
    else:
        print("else")
    for i, (key, value) in enumerate(d.items()):
        if i == 2:
            break
        print(i, key, value)


def changing():
    for change in ("add", "delete", "replace", "pop and add", "clear"):
        d = fill(3)
        seen = []
        try:
            for key in d:
                seen.append(key)
                if change == "add":
                    d[key + "x"] = 0.0
                elif change == "delete":
                    del d[key]
                elif change == "replace":
                    d[key] = -1.0
                elif change == "clear":
                    d.clear()
                else:
                    d.pop(key)
                    d[key] = 5.0
                    if len(seen) > 10:
                        break
        except RuntimeError as e:
            print(change, seen, e)
        else:
            print(change, seen, d)
    d = fill(3)
    try:
        for key, value in d.items():
            d[key + "!"] = value
    except RuntimeError as e:
        print(e, len(d))
    d = fill(3)
    for key in d:
        if key == "k0":
            d = {"other": 1.0}
        print(key, end=" ")
    print(d)


def dying():
    # The value that the loop variable lets go of empties the dict.
    d = {}
    d["a"] = Loud("a", d)
    d["b"] = Loud("b", d)
    d["c"] = 3
    try:
        for key, value in d.items():
            d[key] = None
            print(key, getattr(value, "name", value))
            value = None
    except RuntimeError as e:
        print(e, d)


def nested():
    table = {"x": {"a": 1, "b": 2}, "y": {}, "z": {"c": 3}}
    total = 0
    for name, row in table.items():
        for key, value in row.items():
            if value == 2:
                continue
            total += value
            print(name, key, value)
        else:
            print(name, "done")
    print(total, sum(v for row in table.values() for v in row.values()), max(table, key=lambda k: len(table[k])))
    for a, b in {(1, 2): 3, (4, 5): 6}:
        print(a, b)
    for (a, b), c in {(1, 2): 3, (4, 5): 6}.items():
        print(a, b, c)
    for t in {"k": [1.5, 2.5]}.values():
        t.append(3)
        print(t)


def generator(d):
    for key, value in d.items():
        yield key, value


plain()
changing()
dying()
nested()
print(list(generator(fill(2))))
