from math import gcd


class Rational:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Rational({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def wrap(x):
        if isinstance(x, Rational):
            return x
        if isinstance(x, int):
            return Rational(x)
        return NotImplemented

    def __add__(self, o):
        o = Rational.wrap(o)
        return o if o is NotImplemented else Rational(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Rational(-self.n, self.d)

    def __sub__(self, o):
        return self + -o

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = Rational.wrap(o)
        return o if o is NotImplemented else Rational(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Rational.wrap(o)
        return Rational(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return Rational.wrap(o) / self

    def __pow__(self, k):
        return Rational(self.n ** k, self.d ** k) if k >= 0 else Rational(self.d ** -k, self.n ** -k)

    def __eq__(self, o):
        o = Rational.wrap(o)
        return o if o is NotImplemented else (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        o = Rational.wrap(o)
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


a, b = Rational(1, 2), Rational(-3, -4)
print(a + b, a - b, a * b, a / b, 1 + a, 1 - a, 2 * b, 1 / a, a ** 3, b ** -2, -a, float(b), bool(a - a), a == Rational(2, 4), a == 1, Rational(4, 2) == 2, a < b, a > b)
print(sum([Rational(1, n) for n in range(1, 30)]), max(a, b), sorted([b, a, Rational(0)]), {a: 1, 2: 3}[Rational(2, 4)], {2: "two"}[Rational(2)])
for action in (lambda: a + "x", lambda: Rational(1, 0), lambda: a / 0, lambda: 1.5 + a):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
x = Rational(1)
for _ in range(6):
    x = (x + 2 / x) / 2
print(x.d % 10 ** 20, float(x))
