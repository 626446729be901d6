"""d[k] = d.get(k, c) + x and d[k] += x: one place in the dict, read and then written."""


def count(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def add_up(pairs):
    totals = {}
    for key, amount in pairs:
        if key not in totals:
            totals[key] = 0
        totals[key] += amount
    return totals


def averages(pairs):
    sums = {}
    for key, x in pairs:
        sums[key] = sums.get(key, 0.0) + x
    return sums


def texts(words):
    by_length = {}
    for word in words:
        by_length[len(word)] = by_length.get(len(word), "") + word
    return by_length


def flags(numbers):
    seen = {}
    for n in numbers:
        seen[n % 3] = not seen.get(n % 3, False)
    return seen


def doubled(numbers):
    table = {0: 1}
    for n in numbers:
        table[0] = table[0] * 2
        table[0] -= n
        table[n] = table.get(n, 2**62) * 2
    return table


def missing():
    totals = {"a": 1}
    for key in ["a", "b"]:
        try:
            totals[key] += 1
        except KeyError as error:
            print("KeyError", error, totals)


def half_way(key, divisor):
    table = {"there": 10}
    try:
        table[key] = table.get(key, 7) // divisor
    except ZeroDivisionError as error:
        print("ZeroDivisionError:", error, table)
    try:
        table["there"] //= divisor
    except ZeroDivisionError as error:
        print("ZeroDivisionError:", error, table)
    return table


class Tally:
    def __init__(self):
        self.counts = {}
        self.calls = 0

    def add(self, key):
        self.counts[key] = self.counts.get(key, 0) + 1
        self.counts["all"] = self.counts.get("all", 0) + 1
        return self

    def bump(self, table, key):
        self.calls += 1
        table[key] = 100 * self.calls
        return 1

    def around(self):
        table = {"k": 1}
        table["k"] = table.get("k", 0) + self.bump(table, "k")
        table["k"] += self.bump(table, "k")
        table["new"] = table.get("new", 5) + self.bump(table, "new")
        table["gone"] = 1
        table["gone"] += self.drop(table, "gone")
        return table

    def drop(self, table, key):
        del table[key]
        table["other"] = 3
        return 4


class Bare:
    def fill(self, full):
        if full:
            self.table = {"k": 2}

    def first(self, n):
        self.table["k"] = self.table.get("k", 0) // n

    def second(self, n):
        self.table["k"] = 10 // n + self.table.get("k", 0)

    def third(self, n):
        self.table["k"] //= n

    def other(self, bare):
        self.table["k"] = bare.table.get("k", 0) + 1


def bare():
    for full in (True, False):
        for n in (0, 2):
            b = Bare()
            b.fill(full)
            for method in (b.first, b.second, b.third):
                try:
                    method(n)
                except (AttributeError, ZeroDivisionError) as error:
                    print(type(error).__name__, error)
            if full:
                other = Bare()
                other.fill(True)
                b.other(other)
                b.other(b)
                print(b.table, other.table)


class Key:
    asked = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        Key.asked += 1
        return self.number % 2

    def __eq__(self, other):
        Key.asked += 1
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


def with_keys():
    table = {}
    for i in [1, 3, 1, 2, 3]:
        table[Key(i)] = table.get(Key(i), 0) + 1
        key = Key(i)
        table[key] += 1
    return table, Key.asked


class Loud(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def __missing__(self, key):
        print("missing", key)
        return 50

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


def loud():
    table = Loud()
    table["a"] = table.get("a", 0) + 1
    table["b"] += 1
    return table


def while_iterating():
    table = {"a": 1, "b": 2}
    for key in table:
        table[key] += 10
    for key in table:
        table[key] = table.get(key, 0) + 100
    try:
        for key in table:
            table[key + "!"] = table.get(key + "!", 0) + 1
    except RuntimeError as error:
        print("RuntimeError:", error)
    return table


def same_values():
    one = {"x": 1}
    other = one
    for _ in range(3):
        one["x"] += 1
        other["x"] = one.get("x", 0) * 2
    return one, other is one


def odd_keys():
    table = {}
    nan = float("nan")
    for key in [1, True, 1.0, 0, -0.0, False, nan, nan, None, "", "", 2**64, float(2**64)]:
        table[key] = table.get(key, 0) + 1
    pairs = {}
    for x in range(6):
        point = (x % 2, "p")
        pairs[point] = pairs.get(point, 0) + x
        pairs[x % 2, "q"] = pairs.get((x % 2, "q"), 1) * 3
    return table, pairs


def rebound():
    table = {"k": 1}
    old = table
    table["k"] = (table := {"k": 5}).get("k", 0) + 1
    return old, table


counts = {}


def in_module(key):
    counts[key] = counts.get(key, 0) + 1
    counts[key] += 1


def main():
    print(count("the quick brown fox jumps over the lazy dog the end".split()))
    print(count([3, 1, 3, 2**70, 2**70, -1]), count([]))
    print(count(["ä", "ä", "日本", "", ""]))
    print(add_up([("a", 1), ("b", 2**62), ("a", -1), ("b", 2**62), ("b", 1)]))
    print(averages([("x", 0.5), ("y", -0.0), ("x", float("inf")), ("y", -0.0)]))
    print(texts(["a", "bc", "d", "é", "日本"]))
    print(flags(range(7)))
    print(doubled([1, 2, 1]))
    missing()
    print(half_way("there", 2), half_way("new", 2), half_way("there", 0), half_way("new", 0))
    print(Tally().add("a").add("b").add("a").counts)
    print(Tally().around())
    bare()
    print(with_keys())
    print(loud())
    print(while_iterating())
    print(same_values())
    print(odd_keys())
    print(rebound())
    for name in ["one", "two", "one"]:
        in_module(name)
    print(counts)
    big = {}
    for i in range(3000):
        big[i * 7 % 1000] = big.get(i * 7 % 1000, 0) + i
        big[str(i % 10)] = big.get(str(i % 10), i) + 1
    print(len(big), sum(big.values()), list(big)[:5])


main()
