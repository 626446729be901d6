"""Big Fibonacci numbers: by adding, by doubling, by matrix powers."""

import sys
import time


def by_adding(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def by_doubling(n):
    """(F(n), F(n + 1))"""
    if n == 0:
        return 0, 1
    a, b = by_doubling(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def by_matrix(n):
    def multiply(p, q):
        (a, b), (c, d) = p
        (e, f), (g, h) = q
        return (a * e + b * g, a * f + b * h), (c * e + d * g, c * f + d * h)

    result, base = ((1, 0), (0, 1)), ((1, 1), (1, 0))
    while n:
        if n & 1:
            result = multiply(result, base)
        base = multiply(base, base)
        n >>= 1
    return result[0][1]


def timed(label, f, *args):
    start = time.perf_counter()
    result = f(*args)
    print(f"{label}: {time.perf_counter() - start:.3f} s", file=sys.stderr)
    return result


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    x = timed("adding", by_adding, n)
    y = timed("doubling", by_doubling, n)[0]
    z = timed("matrix", by_matrix, n)
    print("equal:", x == y == z)
    digits = timed("to text", str, x)
    print(f"F({n}) has {len(digits)} digits and {x.bit_length()} bits")
    print(f"{digits[:30]}...{digits[-30:]}")
    print("digit sum:", sum(map(int, digits)))
    print("mod 10**9+7:", x % (10 ** 9 + 7), "mod 2**64:", x % 2 ** 64)
    print("back:", timed("from text", int, digits) == x)
    print("identity:", by_adding(n - 1) * by_adding(n + 1) - x * x == (-1) ** n)


if __name__ == "__main__":
    main()
