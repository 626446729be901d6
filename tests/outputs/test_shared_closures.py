#!/usr/bin/env python3
"""--shared: libraries of numbers alone with inner functions that share variables with the function around them."""

from libraries import c_program, library
from numeric_libraries import is_numeric, same_as_cpython
from support import main, test

CLOSURES = '''\
def sums(n: int, x: float) -> float:
    k = n * 2
    total = 0
    seen = [0] * 3

    def add(v, w=3, z=0.5):
        nonlocal total
        total += v * k
        seen[v % 3] += w
        return v + x + z

    def twice(v):
        return add(v) + add(v, 4)

    def fact(m):
        return 1 if m < 2 else m * fact(m - 1)
    h = lambda y: y * y + k
    for i in range(n):
        x += 0.5
        add(i)
    return twice(3) + total + sum(seen) + fact(n) % 1000007 + h(2)


def hanoi(n: int) -> int:
    moves = 0

    def move(k, a, b, c):
        nonlocal moves
        if k == 0:
            return
        move(k - 1, a, c, b)
        moves += 1
        move(k - 1, c, b, a)

    move(n, 0, 1, 2)
    return moves


def queens(n: int) -> int:
    def solve(row, cols, d1, d2):
        if row == n:
            return 1
        count = 0
        for c in range(n):
            if not (cols >> c) & 1 and not (d1 >> (row + c)) & 1 and not (d2 >> (row - c + n)) & 1:
                count += solve(row + 1, cols | 1 << c, d1 | 1 << (row + c), d2 | 1 << (row - c + n))
        return count
    return solve(0, 0, 0, 0)


def filled(n: int) -> int:
    size = n
    rows = [[0] * size for _ in range(size)]

    def fill(i, j):
        if i < 0 or j < 0 or i >= n or j >= n or rows[i][j]:
            return 0
        rows[i][j] = 1
        return 1 + fill(i + 1, j) + fill(i, j + 1) + fill(i - 1, j)
    return fill(0, 0) + sum(sum(row) for row in rows)


def newton(x: float) -> float:
    f = lambda y: y * y - x
    slope = lambda y: 2 * y
    y = x
    for _ in range(100):
        step = f(y) / slope(y)
        y -= step
        if abs(step) < 1e-12:
            return y
    raise RuntimeError(f"no convergence: {y}")


def late(n: int) -> int:
    def g(v):
        return v + k
    if n > 2:
        k = n
    if n > 0:
        return g(n)
    return 7


def grown(n: int) -> int:
    """Past 64 bits."""
    product = 1

    def times(v):
        nonlocal product
        product *= v
    for i in range(1, n):
        times(i)
    return product % 1000000007
'''


@test
def inner_functions_that_share_variables(place):
    library(place, CLOSURES, "--warnings", name="closures")
    assert is_numeric(place, "closures")
    same_as_cpython(place, """
import closures
show = shower(closures)
for n in (-2**63, -3, -1, 0, 1, 2, 3, 4, 5, 9, 30):
    for x in (0.0, -0.5, 1e308, float("nan")): show("sums", n, x)
    if abs(n) < 10: show("hanoi", n), show("queens", min(n, 6)), show("filled", n)
    show("grown", n), show("late", n)
for x in (2.0, 9.0, 0.0, -1.0, 1e300, float("inf")): show("newton", x)
""")
    done = c_program(place, """
#include <stdio.h>
#include <sys/resource.h>
#include "closures.h"
int main(void) {
  for (int i = 0; i < 20000; ++i) sums(9, 0.5), hanoi(4), queens(4), filled(4), newton(2.0), newton(-1.0), late(1), late(3), grown(25);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="closures")
    assert not done.stdout, done.stdout


@test
def inner_functions_that_are_more(place):
    for name, code in {
        "early": "def a(x):\n        return b(x) + k\n    k = 3\n    t = 0\n    try:\n        t = a(1)\n    except NameError:\n        t = -9\n    def b(x):\n        return x * k\n    return a(n) + t",
        "mutual": "def even(x):\n        return True if x <= 0 else odd(x - 1)\n    def odd(x):\n        return False if x <= 0 else even(x - 1)\n    return even(n) * 2 + odd(n)",
        "again": "k = n\n    def g(x):\n        return x + k\n    t = g(1)\n    def g(x):\n        return x * k\n    return g(5) + t",
        "deeper": "k = n\n    def g(x):\n        def h(y):\n            return y + k + x\n        return h(x) + h(2)\n    return g(5)",
        "looped": "t = 0\n    for i in range(n):\n        def g(x):\n            return x + i\n        t += g(i)\n    return t",
        "branch": "k = n\n    if n > 2:\n        def g(x):\n            return x + k\n    else:\n        def g(x):\n            return x - k\n    return g(10)",
        "rebound": "k = n\n    def g(x):\n        nonlocal k\n        k += x\n        return k\n    k = g(1) + k\n    return g(k) + k",
    }.items():
        library(place, f"def f(n: int) -> int:\n    {code}\n", name=name)
        same_as_cpython(place, f"import {name}\nshow = shower({name})\nfor n in (-1, 0, 1, 2, 3, 5): show('f', n)\n")


main()
