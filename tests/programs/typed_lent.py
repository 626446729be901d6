"""Items and fields of objects that nobody else holds; subscripts near the ends of what an index can be."""


class Table:
    def __init__(self, n):
        self.items = ["a", "", "c" * n]
        self.rows = [[1, 2], [3, n], [5]]
        self.text = "text" * n
        self.ratios = [n / 2, 0.5]

    def copy(self):
        return Table(3)


def make(n):
    return Table(n)


def looked_into():
    v = Table(4).items[-1]
    w = Table(4).rows[-2][-1]
    x = make(2).copy().rows[0][1], len(make(3).rows), len(Table(1).text), make(5).text[7]
    y = Table(7).ratios[0] + make(2).copy().ratios[1]
    z = [Table(n).rows[1][1] for n in range(3)]
    make(1).rows[0][0] = 5
    Table(2).ratios[1] = 2.5
    return v, w, x, y, z


def lists():
    return [[1, 2], [3]][0][1], [[0.5], [1.5]][-1][0], ["ab", "cd"][1][0], [Table(2)][0].items[2]


def ends(numbers, text, i):
    results = []
    for take in (lambda: numbers[i], lambda: text[i], lambda: numbers.__setitem__(i, 1)):
        try:
            results.append(take())
        except IndexError as e:
            results.append(str(e))
    try:
        numbers[i] = 0
    except IndexError as e:
        results.append(str(e))
    try:
        numbers[i], numbers[0] = numbers[0], numbers[i]
    except IndexError as e:
        results.append(str(e))
    return results


print(looked_into())
print(lists())
for i in (0, -2, 2, 2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -(2 ** 62) - 1, -(2 ** 63), -(2 ** 63) - 1, 10 ** 30):
    print(i, ends([1, 2], "xy", i))


def hashed(value):
    """A test of a type that a variable never has: code that is not reached, typed all the same."""
    return value if isinstance(value, str) else hash(value) if isinstance(value, (int, float)) and value == value else 0


print(hashed(1.5) == hash(1.5), hashed(float("nan")))
