"""Spectral norm of the matrix a(i, j) = 1 / ((i + j)(i + j + 1) / 2 + i + 1)."""

import sys
from math import sqrt


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = range(len(v))
    return [sum(a(i, j) * v[j] for j in n) for i in n]


def times_transposed(v):
    n = range(len(v))
    out = []
    for i in n:
        total = 0.0
        for j in n:
            total += a(j, i) * v[j]
        out.append(total)
    return out


def at_a_times(v):
    return times_transposed(times(v))


def spectral_norm(n, iterations=10):
    u = [1.0] * n
    v = u
    for _ in range(iterations):
        v = at_a_times(u)
        u = at_a_times(v)
    vbv = sum(x * y for x, y in zip(u, v))
    vv = sum(y * y for y in v)
    return sqrt(vbv / vv)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 130
    for size in sorted({1, 2, n // 2, n}):
        if size > 0:
            print(f"{size:6} {spectral_norm(size):.9f}")


if __name__ == "__main__":
    main()
