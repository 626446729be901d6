import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for f in (math.sqrt, math.sin, math.cos, math.tan, math.exp, math.log, math.log10, math.log2, math.floor, math.ceil, math.trunc, math.fabs, math.degrees, math.radians, math.atan, math.sinh, math.tanh, math.gamma, math.erf, math.isqrt, math.factorial, math.log1p, math.expm1, math.cbrt):
    row = []
    for x in (0, 1, 2, 5, 0.5, -1, -2.5, 10 ** 20, math.inf):
        try:
            row.append(f(x))
        except Exception as e:
            row.append(type(e).__name__)
    print(f.__name__, row if f not in (math.gamma,) else len(row))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.factorial(25), math.isqrt(10 ** 30), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.pow(2, 3), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.atan2(1, -1), math.log(8, 2), math.log(10 ** 400), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 2), math.floor(-0.5), math.ceil(-0.5), math.trunc(-2.7), math.nextafter(1, 2), math.ulp(1.0))
for action in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("a"), lambda: math.exp(1000), lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.pow(0, -1), lambda: math.isqrt(-1), lambda: math.sin()):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class F:
    def __float__(self):
        return 4.0

    def __floor__(self):
        return "floor"


print(math.sqrt(F()), math.floor(F()), math.sqrt(True), math.floor(10 ** 30), math.ceil(2 ** 70 + 0.5))
