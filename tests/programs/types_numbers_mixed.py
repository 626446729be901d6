# int, bool and float are never merged into one another: each keeps its own repr wherever it goes.


def mean(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs) if xs else 0


def pick(flag):
    return 1 if flag == 0 else 1.0 if flag == 1 else True


class Account:
    balance = 0

    def __init__(self, start=0):
        if start:
            self.balance = start

    def deposit(self, amount):
        self.balance += amount
        return self.balance


print([pick(i) for i in range(3)], {pick(0), pick(1), pick(2)}, {pick(2): "x", pick(1): "y"})
print(mean([1, 2]), mean([1, 2.5]), mean([]), mean([True, False]), mean([2**53 + 1, 1]))
acc = Account()
print(acc.balance, acc.deposit(5), acc.deposit(0.5), acc.deposit(True), Account(2.5).deposit(1), Account.balance)

values = [0, 1, True, False, 1.0, 0.0, -0.0, 2, 2.5, -1]
print(values, sorted(values), sum(values), max(values), min(values))
print([values.index(v) for v in values], values.count(1), values.count(0))
print([x + 1 for x in values])
print([x * True for x in values])
print([x // 1 for x in values], [x % 2 for x in values])
print([-x for x in values], [+x for x in values], [abs(x) for x in values])
print([x / 1 for x in values], [x ** 2 for x in values])
print([str(x) for x in values], [repr(x == 1) for x in values])
print([int(x) for x in values], [float(x) for x in values], [bool(x) for x in values])
print([(x and "y", x or "n", not x) for x in values[:6]])
print([hash(x) for x in values], [round(x) for x in values], [round(x, 1) for x in values])

# Conditional expressions, and/or, min/max keep the operand itself.
for a in (0, 0.0, False, 1, 1.0, True):
    for b in (1, 1.0, True):
        print(a if a == b else b, a or b, a and b, min(a, b), max(a, b), a + b, a * b, end=" | ")
    print()

# In-place operators change a variable's type.
x = 7
x /= 2
print(x)
x //= 1
print(x)
x = 7
x **= -1
print(x)
x = True
x += x
print(x)
x &= 3
print(x)
x = True
x &= False
print(x)
x |= 1
print(x)
x = True ^ True
print(x, True ^ 1, True & 1.0 if False else True & 1, ~True, True << 3, True >> 1)
print(True + 1.0, True / 2, True // 2, divmod(True, 2), divmod(7.5, True), pow(True, 5), pow(2, 3.0), pow(2, -2))
print(1 == 1.0 == True, 1 is True, type(1 + True), type(1 * 1.0), type(True + True), type(True & True), type(not 1))
print(isinstance(True, int), isinstance(1, bool), isinstance(1.0, int), type(True) is int, type(True) == bool)
print("ab" * True, [0] * False, "abc"[True], [1, 2][False], range(True), list(range(True, 3)), (1, 2)[-True])
print(f"{True:d} {True} {True!s:>6} {1.0} {1:.1f} {1.0:g} {True:5}|{2.0:5}|{3:5}", "%d %s %i %5.1f" % (True, True, 2.9, True), "{:>6}{}".format(True, 1.0))

# Comparison and equality across them, with big numbers.
big = 2**53
print(big == float(big), big + 1 == float(big), big + 1 > float(big), 2**64 == 2.0**64, 10**400 > 1e308, -10**400 < -1e308, 10**22 == 1e22, 10**23 == 1e23)
nan = float("nan")
inf = float("inf")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, 1 < nan, inf > 10**400, -inf < -10**400, inf == inf, {nan: 1}.get(nan))
print(sorted([3, 1.5, True, 0, -0.0, 2.5, False]), sorted([0, False, 0.0, -0.0]), sorted([1.0, True, 1], reverse=True))
print(max(1, 1.0, True), max(True, 1.0, 1), min(0.0, False), max([1, 2.0, 2, True]), sum([True, True]), sum([0.1] * 10), sum([1, 2.5], 0.5), sum([], 0.0), sum([True], False))
for op in (lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a / b, divmod, pow):
    row = []
    for a, b in ((7, 2), (-7, 2), (7, -2), (7.0, 2), (-7, 2.0), (7, 0), (7.0, 0), (0, 0.0), (True, 2), (-7.5, -2)):
        try:
            row.append(op(a, b))
        except ZeroDivisionError as e:
            row.append(str(e))
    print(row)


def total_until(xs, limit):
    t = 0
    n = 0
    for x in xs:
        if t > limit:
            break
        t += x
        n += 1
    return t, n, t / n if n else None


print(total_until([1, 2, 3, 4], 5), total_until([1.5, 2, 3], 100), total_until([], 1), total_until([True] * 4, 2))
print([i / 2 if i % 2 else i // 2 for i in range(6)], {i: i * 0.5 if i > 1 else i for i in range(4)})
print(len({1, 1.0, True, 0, False, 0.0, -0.0}), list({True: 1, 1: 2, 1.0: 3}.items()), [1, 1.0, True].index(True), (1, 2.0) == (1.0, 2), hash((1, 2.0)) == hash((True, 2)))
print(int("7") + float("7"), int(7.9), int(-7.9), int(True), float(True), bool(0.0), bool(-0.0), bool("False"), int(1e20), round(2.5), round(3.5), round(-0.4), round(1e20), round(12345, -2), round(True))
