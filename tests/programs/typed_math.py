"""Functions of math and built-ins on numbers whose types are known: what they return, with which type, and what they raise."""
import math
from math import floor, inf, nan


def show(name, function, *args):
    try:
        result = function(*args)
        print(name, *args, "->", repr(result), type(result).__name__)
    except Exception as e:
        print(name, *args, "->", type(e).__name__, e)


# In each of these the parameters have one type, so that the calls in it are on numbers outside of boxes.
def of_float(x):
    show("floor", lambda: math.floor(x))
    show("ceil", lambda: math.ceil(x))
    show("trunc", lambda: math.trunc(x))
    show("round", lambda: round(x))
    show("log", lambda: math.log(x))
    show("log2", lambda: math.log2(x))
    show("log10", lambda: math.log10(x))
    show("log1p", lambda: math.log1p(x))
    show("exp", lambda: math.exp(x))
    show("exp2", lambda: math.exp2(x))
    show("expm1", lambda: math.expm1(x))
    show("sqrt", lambda: math.sqrt(x))
    show("gamma", lambda: math.gamma(x))
    show("lgamma", lambda: math.lgamma(x))
    show("erf", lambda: math.erf(x))
    show("erfc", lambda: math.erfc(x))
    show("asin", lambda: math.asin(x))
    show("acosh", lambda: math.acosh(x))
    show("atanh", lambda: math.atanh(x))
    show("tests", lambda: math.isnan(x) or math.isinf(x) or not math.isfinite(x))
    show("degrees", lambda: math.degrees(x) + math.radians(x))
    show("ulp", lambda: math.ulp(x))
    show("fabs", lambda: math.fabs(x) + abs(x))
    show("is_integer", lambda: x.is_integer())
    show("bool", lambda: bool(x))
    show("compare", lambda: (x < inf, x > -math.inf, x == nan, x < 10**400, x >= -(10**400), x == 2**53 + 1, x < 2**63))


class Plain:
    def __init__(self, x):
        self.x = x

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return ("ceil",)

    def __trunc__(self):
        return None

    def __float__(self):
        return self.x

    def __index__(self):
        return 12


def typed_float(x: float):
    """The same without functions inside: nothing is shared, so nothing is in a box."""
    try:
        print(math.floor(x), math.ceil(x), math.trunc(x), math.isnan(x), math.isinf(x), math.isfinite(x), x.is_integer(), bool(x))
        print(math.log(x), math.log2(x), math.log10(x), math.log(x, 2), math.log(x, 10.0))
        print(math.degrees(x), math.radians(x), math.fabs(x), math.ulp(x), math.nextafter(x, 2.0), math.copysign(x, -1.0))
        print(math.exp2(x), math.erf(x), math.erfc(x), math.gamma(x), math.lgamma(x))
    except Exception as e:
        print(type(e).__name__, e)


def two_floats(x: float, y: float):
    for i in range(9):
        try:
            if i == 0:
                print(math.pow(x, y))
            elif i == 1:
                print(math.fmod(x, y))
            elif i == 2:
                print(math.remainder(x, y))
            elif i == 3:
                print(math.hypot(x, y), math.hypot(x, y, 2.0), math.hypot(x, 1, y, 3.5))
            elif i == 4:
                print(math.isclose(x, y), math.isclose(x, y, rel_tol=0.5), math.isclose(x, y, abs_tol=10.0), math.isclose(x, y, rel_tol=x))
            elif i == 5:
                q, r = divmod(x, y)
                print(q, r)
            elif i == 6:
                print(min(x, y, 1.5), max(x, y, 1.5), max(x, y), min(y, x, y))
            elif i == 7:
                print(math.log(x, y))
            else:
                print(math.atan2(x, y), math.copysign(x, y), x ** 2.0, pow(x, 3), pow(x, -2.0))
        except Exception as e:
            print(type(e).__name__, e)


def two_ints(a: int, b: int):
    for i in range(12):
        try:
            if i == 0:
                print(math.gcd(a, b), math.gcd(a, b, 12), math.gcd(a, 0, b, 6))
            elif i == 1:
                print(math.lcm(a, b), math.lcm(a, b, 12))
            elif i == 2:
                q, r = divmod(a, b)
                print(q, r, q * b + r == a)
            elif i == 3:
                print(math.comb(a, b) if abs(a) < 1000 else "-")
            elif i == 4:
                print(math.perm(a, b) if abs(a) < 200 else "-")
            elif i == 5:
                print(pow(a, b, 97), pow(a, 3), pow(a, 65537, b))
            elif i == 6:
                print(min(a, b, 3), max(a, b, 3), min(3, a), max(a, b, -5, 10**20))
            elif i == 7:
                print(a.bit_length(), b.bit_length(), a.bit_count(), (a + 1).bit_length())
            elif i == 8:
                print(math.isqrt(a), math.isqrt(b))
            elif i == 9:
                print(math.log(a), math.log2(a), math.log10(a), math.log(a, b), math.log(a, 2))
            elif i == 10:
                print(a in (1, 2, 3), a not in [7, 0], b in {-1, 8}, math.floor(a), math.ceil(b), math.trunc(a))
            else:
                print(bool(a), int(a > b) + (a == b), math.sqrt(abs(b)), math.isfinite(a), float(b))
        except Exception as e:
            print(type(e).__name__, e)


def digits(x: float, n: int):
    try:
        print(round(x, n), round(x, 2), round(x, 0))
    except Exception as e:
        print(type(e).__name__, e)


def mixed(x: float, n: int):
    print(x < n, x <= n, x > n, x >= n, x == n, x != n, n < x, n <= x, n > x, n >= x, n == x, n != x)


def order(text):
    print(text, end=" ")
    return len(text) + 1


def evaluated_in_order():
    print(math.gcd(order("ab"), order("c"), order("def")), max(order("x"), order("yy"), order("")), pow(order("a"), order("bb"), order("ccc")))
    a, b = divmod(order("abcdef"), order("ab"))
    a, b = divmod(b, a)
    print(a, b, 3 < order("abc") in (4, 5))
    xs = [0, 0]
    xs[0], xs[1] = divmod(17, order("abcd"))
    print(xs, order("q") in (1, 2))


def best(values: list) -> float:
    found = float("-inf")
    low = float(" +Infinity\n")
    for v in values:
        found = max(found, v)
        low = min(low, v)
    return found - low if values else float("nan")


def chosen(n: int) -> float:
    return -math.inf if n > 3 else math.nan if n > 1 else inf


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 2.0, 3.7, -3.2, 1e-320, 1e16, 9007199254740993.0, 1e19, -1e300, 1.7976931348623157e308, inf, -inf, nan, 170.5, 23.0]
INTS = [0, 1, -1, 2, 3, 7, 12, -30, 97, 2**31, -2**53 - 1, 2**53 + 1, 2**61, -2**62, 2**62, 2**63 - 1, -2**63, 2**64, 10**30, -10**40, 6**200]
for f in FLOATS:
    of_float(f)
    typed_float(f)
for f in FLOATS:
    for g in (0.0, -1.0, 2.0, 0.3, inf, -inf, nan, 1e308):
        two_floats(f, g)
    for k in (0, 1, -1, 3, 20, 400, -400, 10**30, -10**30):
        digits(f, k)
    for k in INTS:
        mixed(f, k)
for m in INTS:
    for n in (0, 1, -1, 2, 12, -7, 2**62, 2**70):
        two_ints(m, n)
    mixed(float(m) if abs(m) < 10**300 else 0.0, m)
    mixed(float(m) if abs(m) < 10**300 else 0.0, m + 1)
two_ints(2**1024 - 1, 3)
two_ints(2**1024 - 2**970, 3)
two_ints(2**1024 - 2**969, 3)
two_ints(10**400, 10**399)
digits(1.7976931348623157e308, -308)
digits(2.675, 2)
digits(-0.5, 0)
evaluated_in_order()
print(best([3.0, 1.5, -2.0]), best([]), best([nan, 1.0]), best([1.0, nan]), chosen(1), chosen(2), chosen(5))
for thing in (Plain(2.5), True, False, 7, 3.9):
    print(math.floor(thing), math.ceil(thing), math.trunc(thing))
print(math.gcd(), math.gcd(-4), math.gcd(True, 4), math.lcm(), math.hypot(), math.hypot(-3), math.gcd(*[12, 18]), math.hypot(*(3.0, 4)), math.log(Plain(math.e)))
print(floor(2.9), math.nan is math.nan, [math.nan] == [math.nan], math.nan != math.nan, float("inf") == inf, math.isqrt(Plain(1.0)))
print(min(1, 1.0), max(1.0, 1), min(2, 1.5, 3), max(True, 1, 1.0), max(0, -0.0), min(0.0, -0.0), max(-0.0, 0.0))
for wrong in (lambda: math.gcd(1, 2.5), lambda: math.floor("x"), lambda: math.log("x"), lambda: math.isqrt(2.0), lambda: math.factorial(-1), lambda: math.factorial(10**20),
              lambda: float("infin"), lambda: round(1.5, 2.0), lambda: (5).bit_length(1), lambda: divmod(1, "x"), lambda: math.hypot("x", 1.0), lambda: math.isclose(1.0, 2.0, rel_tol=-1.0),
              lambda: math.comb(5, -1), lambda: math.perm(-1, 2), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: math.log(0), lambda: math.log(-5, 2), lambda: math.log(4, 1)):
    show("wrong", wrong)
