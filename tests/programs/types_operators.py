# Operators dispatched at run time: reflected methods, NotImplemented, subclasses first, in-place forms, comparisons.


class Money:
    def __init__(self, amount, unit="EUR"):
        self.amount, self.unit = amount, unit

    def __add__(self, other):
        trace.append("Money.add")
        if isinstance(other, Money):
            if other.unit != self.unit:
                raise ValueError(f"{self.unit} + {other.unit}")
            return type(self)(self.amount + other.amount, self.unit)
        if isinstance(other, (int, float)):
            return Money(self.amount + other, self.unit)
        return NotImplemented

    def __radd__(self, other):
        trace.append("Money.radd")
        return self if other == 0 else NotImplemented

    def __mul__(self, n):
        return Money(self.amount * n, self.unit) if isinstance(n, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __eq__(self, other):
        trace.append("Money.eq")
        return (self.amount, self.unit) == (other.amount, other.unit) if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        trace.append("Money.lt")
        return self.amount < other.amount if isinstance(other, Money) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({self.amount} {self.unit})"


class Bonus(Money):
    def __radd__(self, other):
        trace.append("Bonus.radd")
        return ("bonus", other, self.amount)

    def __gt__(self, other):
        trace.append("Bonus.gt")
        return "gt"


class Left:
    def __sub__(self, other):
        return "Left.sub " + type(other).__name__

    def __isub__(self, other):
        self.n = getattr(self, "n", 0) - 1
        return self if other else "replaced"

    def __truediv__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return [self.__class__.__name__, other]

    def __contains__(self, x):
        return x

    def __neg__(self):
        return None

    def __call__(self, *a):
        return a


class Right:
    def __rsub__(self, other):
        return f"Right.rsub {other!r}"

    def __rtruediv__(self, other):
        return "Right.rtruediv"

    def __rmatmul__(self, other):
        return "rmatmul"

    def __rpow__(self, other, mod=None):
        return ("rpow", other, mod)

    def __rdivmod__(self, other):
        return "rdivmod"

    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return []

    def __le__(self, other):
        return None

    def __ge__(self, other):
        raise KeyError("ge")

    __hash__ = None


trace = []


def run(name, f, *args):
    try:
        result = f(*args)
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(name, repr(result) if not isinstance(result, (Left, Right)) else type(result).__name__, " ".join(trace))
    trace.clear()


five, bonus = Money(5), Bonus(1)
operands = [five, bonus, 0, 2.5, "x", None]
for a in operands:
    for b in operands:
        if isinstance(a, Money) or isinstance(b, Money):
            run(f"{a!r} + {b!r}:", lambda: a + b)
            run(f"{a!r} < {b!r}:", lambda: a < b)
            run(f"{a!r} == {b!r}:", lambda: a == b)
run("sum", sum, [five, five])
run("sum mixed", sum, [five, bonus])
run("units", lambda: five + Money(1, "USD"))
run("mul", lambda: (3 * five, five * 0.5, True * five))
run("mul list", lambda: five * [])
run("list mul", lambda: [1] * five)
run("max", max, [five, Money(7), bonus])
run("sorted", sorted, [five, bonus, Money(3)])
run("index", [1, "x", Money(5)].index, five)
run("in", lambda: five in [None, Money(5)])
run("hash", hash, five)

left, right = Left(), Right()
run("-", lambda: left - right)
run("-", lambda: left - 1)
run("-", lambda: 1 - right)
run("-", lambda: [] - right)
run("-", lambda: 1 - left)
run("/", lambda: left / right)
run("/", lambda: left / 1)
run("@", lambda: left @ 1)
run("@", lambda: 1 @ right)
run("@", lambda: 1 @ left)
run("**", lambda: 2 ** right)
run("pow", lambda: pow("x", right))
run("divmod", lambda: divmod(2, right))
run("divmod", lambda: divmod(right, 2))
run("in", lambda: ([] in left, "x" in left, 0 not in left))
run("neg", lambda: -left)
run("inv", lambda: ~left)
run("==", lambda: (right == 1, 1 == right, left == right, right == left))
run("!=", lambda: (right != 1, 1 != right, left != left))
run("<=", lambda: (right <= 1, 1 >= right))
run(">=", lambda: right >= 1)
run("<=", lambda: 1 <= right)
run("chain", lambda: 1 == right == 2)
run("chain", lambda: 1 != right != 2)
run("<", lambda: left < right)
run("hash", hash, right)
l = left
l -= 5
run("-=", lambda: (l is left, left.n))
l -= 0
run("-=", lambda: l)
l = left
try:
    l /= 5
except TypeError as e:
    print(e)
n = 5
n *= five
run("*=", lambda: n)
n = [1]
m = n
n += "ab"
n *= 2
run("list", lambda: (m, n is m))
t = (1,)
u = t
t += ("x",)
run("tuple", lambda: (t, u))
for op in (lambda a, b: a << b, lambda a, b: a | b, lambda a, b: a % b, lambda a, b: a // b, lambda a, b: a[b], lambda a, b: a @ b):
    for a, b in ((1, "x"), ("%s", 1), ({1}, {2.5}), ([1], 0), ({"k": 1}, {"k": 2}), (None, 1), (1.5, 2)):
        run("", op, a, b)
