"""Digits of pi by Gibbons' spigot algorithm, checked against Machin's formula."""

import sys
from itertools import islice


def spigot():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def arctan_inverse(x, unity):
    """unity * arctan(1 / x)"""
    total = term = unity // x
    n, sign = 3, -1
    while term:
        term //= x * x
        total += sign * (term // n)
        sign = -sign
        n += 2
    return total


def machin(digits):
    unity = 10 ** (digits + 10)
    pi = 4 * (4 * arctan_inverse(5, unity) - arctan_inverse(239, unity))
    return pi // 10 ** 10


def chunks(iterable, size):
    it = iter(iterable)
    while chunk := list(islice(it, size)):
        yield chunk


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    digits = []
    for chunk in chunks(islice(spigot(), n), 10):
        digits += chunk
        text = "".join(map(str, chunk))
        print(f"{text:<10}\t:{len(digits)}")
    same = "".join(map(str, digits)) == str(machin(n - 1))
    print("Machin agrees:", same)
    counts = {d: digits.count(d) for d in range(10)}
    print(" ".join(f"{d}:{c}" for d, c in counts.items()))


if __name__ == "__main__":
    main()
