"""Roots by ** 0.5: floats where nothing below zero can come by, complex numbers where it can."""


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def dot(self, other):
        """Of two vectors; with itself it is never negative."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return self.dot(self) ** 0.5

    def cosine(self, other):
        return self.dot(other) / (self.length() * other.length())

    def root_of_dot(self, other):
        return self.dot(other) ** 0.5

    def minus(self, o):
        return Vector(self.x - o.x, self.y - o.y, self.z - o.z)

    def distance(self, o):
        return ((self.x - o.x) * (self.x - o.x) + (self.y - o.y) ** 2 + (self.z - o.z) * (self.z - o.z)) ** 0.5


class Changing:
    """What looks like a field is a property that alternates."""

    def __init__(self):
        self.sign = 1.0

    @property
    def x(self):
        self.sign = -self.sign
        return self.sign * 2.0

    def square(self):
        return (self.x * self.x) ** 0.5


class Switching:
    def __init__(self, sign):
        self.sign = sign

    def value(self):
        self.sign = -self.sign
        return self.sign

    def square(self):
        return (self.value() * self.value()) ** 0.5


def by_variables(x, y):
    square = x * x
    other = y * y
    both = square + other
    root = both ** 0.5
    both = x * y
    return root, both ** 0.5, square ** -0.5 if square else None


def after_test(d):
    if d < 0:
        return "below"
    return d ** 0.5


def after_test_of_other(d, e):
    if d < 0.0:
        return "below"
    d = e
    return d ** 0.5


def in_else(d):
    if d >= 0:
        return d ** 0.25
    else:
        return d ** 0.25


def in_loop(values):
    last = 1.0
    roots = []
    for v in values:
        roots.append(last ** 0.5)
        last = v
    return roots


def at_once(x):
    y = 4.0
    x, y = abs(x), x
    a = b = x * x
    a = -a
    return x ** 0.5, y ** 0.5, a ** 0.5, b ** 0.5


def with_walrus(x):
    return (x + (x := 5.0)) ** 0.5


def choice(flag, x):
    value = x * x if flag else abs(x)
    other = x * x if flag else x
    return value ** 0.5, other ** 0.5


def in_try(x):
    d = 1.0
    try:
        d = x
        d = int("no") * 1.0
    except ValueError:
        pass
    return d ** 0.5


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True


def in_with(x):
    d = 1.0
    with Swallow():
        d = x
        int("no")
        d = 2.0
    return d ** 0.5


def while_above(x):
    out = []
    while x > 0:
        out.append(x ** 0.5)
        x = x - 1.5
    out.append(x ** 0.5)
    return out


def of_items(v):
    return (v[0] * v[0] + v[1] * v[1]) ** 0.5


def of_lists(v, i):
    return (v[i] * v[i - 1]) ** 0.5


def summed(v):
    total = 0.0
    product = 1.0
    for x in v:
        total += x * x
        product *= abs(x)
    return total ** 0.5, product ** 0.5


def summed_and_spoilt(v):
    total = 0.0
    late = 0.0
    skipped = 1.0
    for x in v:
        root = total ** 0.5
        total += x * x
        late = late + x * x
        if x < 0:
            skipped = x
            continue
        skipped = 4.0
        for y in v:
            total -= y
            break
    return root, total ** 0.5, late ** 0.5, skipped ** 0.5


def summed_in_loops(rows):
    total = 0.0
    most = 0.0
    i = 0
    while i < len(rows):
        part = 0.0
        for x in rows[i]:
            part += x ** 2
            try:
                most = part / x
                most = abs(part / int(x))
            except ZeroDivisionError:
                most = 0.0
        total += part ** 0.5
        i += 1
    return total ** 0.5, most ** 0.5


def unpacked(pairs):
    low = high = 1.0
    for low, high in pairs:
        pass
    other = 9.0
    for i in range(2):
        other, i = i - 2.0, other
    return low ** 0.5, high ** 0.5, other ** 0.5


def norms(v, w):
    mean = sum(v) / len(v)
    x = -4.0
    return (sum(a * a for a in v) ** 0.5, sum((a - b) ** 2 for a, b in zip(v, w)) ** 0.5, sum([(a - mean) * (a - mean) for a in v]) ** 0.5,
            sum({abs(a) for a in w}) ** 0.5, sum(a * b for a, b in zip(v, w)) ** 0.5, sum(x for _ in v) ** 0.5, sum(a * x for a in v) ** 0.5,
            sum(sum(a * a for a in row) for row in [v, w]) ** 0.5)


def shown(*values):
    print(*[f"{v:.6f}" if isinstance(v, (float, complex)) else v for v in values])


def main():
    nan, inf = float("nan"), float("inf")
    a, b = Vector(1.0, 2.0, 2.0), Vector(-3.0, 0.5, -1.0)
    shown(a.length(), b.length(), a.cosine(b), a.root_of_dot(b), a.root_of_dot(a), a.distance(b), a.minus(b).length())
    shown(Vector(-0.0, 0.0, -0.0).length(), Vector(nan, 1.0, 1.0).length(), Vector(-inf, 1.0, 1.0).length(), Vector(3, -4, 0).length())
    shown(Changing().square(), Switching(1.0).square(), Switching(-2.0).square())
    shown(*by_variables(3.0, -4.0))
    shown(*by_variables(0.0, -0.0))
    shown(after_test(2.0), after_test(-2.0), after_test(nan), after_test(-0.0), after_test_of_other(1.0, -4.0), after_test_of_other(-1.0, 4.0))
    shown(in_else(16.0), in_else(-16.0), in_else(nan))
    shown(*in_loop([4.0, -4.0, 9.0]))
    shown(*at_once(-9.0))
    shown(with_walrus(-14.0), with_walrus(4.0))
    shown(*choice(True, -3.0), *choice(False, -4.0))
    shown(in_try(-4.0), in_try(4.0))
    shown(in_with(-4.0), in_with(4.0))
    shown(*while_above(4.0))
    shown(*norms([1.0, -2.0, 2.0], [-4.0, 0.0, 2.0]))
    shown(*norms([-1.0], [9.0]))
    shown(*summed([3.0, -4.0]), *summed([]))
    shown(*summed_and_spoilt([1.0, -4.0]), *summed_and_spoilt([2.0, -1.5, 9.0]))
    shown(*summed_in_loops([[3.0, -4.0], [0.0], [-0.25]]))
    shown(*unpacked([(4.0, -4.0), (-9.0, 16.0)]))
    shown(of_items([3.0, -4.0]), of_items((-6.0, 8.0)), of_lists([1.0, -4.0], 1), of_lists([4.0], 0))


main()
