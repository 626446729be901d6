#!/usr/bin/env python3
"""--shared: libraries of numbers alone that take lists and tuples apart, slice and sort them, and go over zip(), enumerate(), reversed() and range()."""

from libraries import c_program, library
from numeric_libraries import is_numeric, same_as_cpython
from support import main, test

SLICES = '''\
def _value(xs):
    t = 0
    for x in xs:
        t = t * 31 + x
    return t * 10 + len(xs)


def part(n: int, a: int, b: int, c: int) -> int:
    xs = [i * i + 1 for i in range(n)]
    t = _value(xs[a:b:c]) + _value(xs[a:]) + _value(xs[:b]) + _value(xs[::c]) + _value(xs[:])
    ys = xs[::-1]
    ys[0] += 5
    return t + _value(ys) + _value(xs) + _value(xs[a:b][::-1])


def parts(n: int, x: float, a: int) -> float:
    xs = [x * i for i in range(n)]
    bs = [i % 3 == 0 for i in range(n)][a::2]
    rows = [[i, i + 1] for i in range(n)]
    some = rows[1:a]
    some.append([7])
    rows[1][0] = 100
    return sum(xs[a:]) + sum(bs) + sum(sum(row) for row in some) + sum(rows[-1])


def put(n: int, a: int, b: int, c: int, k: int) -> int:
    xs = [i for i in range(n)]
    xs[a:b] = [k] * 3
    xs[1:1] = [8, 9]
    ys = xs[:]
    ys[a:b:c] = [100 + i for i in range(k)]
    ys[:0] = ys
    return _value(xs) + _value(ys)


def put_floats(x: float, a: int, b: int) -> float:
    xs = [x, 1.5, 2.5, 3.5]
    xs[a:b] = [x * 2]
    bs = [True, False, True, True]
    bs[a:b] = [False] * 2
    xs[::2] = [0.5] * ((len(xs) + 1) // 2)
    rows = [[1], [2], [3]]
    rows[a:b] = [[4, 5]]
    return sum(xs) + sum(bs) * 100 + len(rows) * 1000 + sum(rows[0])


def drop(n: int, a: int, b: int, c: int) -> int:
    xs = [i * 3 for i in range(n)]
    ys = xs.copy()
    del ys[a:b:c]
    zs = xs[:]
    del zs[:2]
    del zs[a]
    return _value(ys) + _value(zs) + _value(xs)
'''

METHODS = '''\
def changed(n: int, i: int, v: int) -> int:
    xs = [3, 1, 4, 1, 5, n]
    xs.insert(i, v)
    xs.insert(0, -1)
    xs.remove(1)
    ys = xs.copy()
    ys.clear()
    ys.append(2)
    t = 0
    for x in xs + ys:
        t = t * 10 + x
    return t + xs.count(1) * 7 + xs.index(4)


def found(n: int, a: int, b: int) -> int:
    xs = [1, 2, 3, 2, 10**30, 2]
    return xs.index(n) * 100 + xs.index(2, a) * 10 + xs.index(2, a, b)


def found_float(x: float) -> int:
    xs = [0.5, -0.0, 2.0, float("inf")]
    bs = [False, False]
    return xs.index(x) + 10 * [1, 2, 3].count(x) + 100 * xs.count(1) + bs.count(x)


def missing(x: float) -> int:
    xs = [x, x + 1, x * 2]
    xs.remove(x)
    bs = [True, x > 0, True]
    bs.insert(1, False)
    bs.remove(False)
    return xs.index(x) + sum(bs)


def ordered(n: int, x: float, how: bool) -> float:
    xs = [((i * 7919) % 1009) * x for i in range(n)]
    ys = sorted(xs, reverse=how)
    xs.sort()
    zs = sorted([2**70, -5, n, 2**63, 0, -2**80], reverse=True)
    bs = sorted([x > 0, x < 5, False])
    t = 0.0
    for i, y in enumerate(ys):
        t += y * i
    for i, y in enumerate(xs):
        t -= y * i * 0.5
    return t + zs[0] % 1000 + zs.index(n) + bs[0]


def odd_order(n: int, x: float) -> float:
    """NaNs among them: the comparisons decide."""
    xs = [float((i * 37) % 101) for i in range(n)]
    for i in range(0, n, 7):
        xs[i] = x
    xs.sort()
    t = 0.0
    for i, y in enumerate(xs):
        if y == y:
            t += y * (i + 1)
    mixed = sorted([3, 2.5, True, x, -7, 10**25])
    return t if mixed[0] != mixed[0] else t + mixed[0]


def of_range(n: int, k: int) -> int:
    xs = list(range(n, k, 3))
    ys = sorted(range(k, n, -2))
    zs = list(reversed(range(n, k, 3))) + list(reversed(xs))
    t = sum(range(n, k)) + len(xs) + len(ys)
    for x in xs + ys + zs:
        t = (t * 3 + x) % 1000003
    return t + max(range(n, n + 5)) + min(range(n, n + 5))
'''

TURNS = '''\
import math


def _two(a, b):
    return a + b, a * b


def _stats(xs):
    return xs, sum(xs), len(xs) > 2


def _divmod(a, b):
    if b == 0:
        return 0, 0
    return divmod(a, b)


def returned(n: int, k: int) -> int:
    p, q = _two(n, k)
    xs, total, long = _stats([p, q, n])
    d, m = _divmod(n, k)
    (a, b), c = (p, q), d
    a, b, c = b, c, a
    return p + q + total + long + len(xs) + d * m + a - b + c


def taken(n: int) -> int:
    xs = [i for i in range(n)]
    a, b, c = xs
    x, y = _two(a, b)
    return a + b + c + x + y


def points(n: int, r: float) -> float:
    ps = [(r * math.cos(i), r * math.sin(i), i) for i in range(n)]
    area = 0.0
    for i in range(n):
        x1, y1, k = ps[i]
        x2, y2, _ = ps[(i + 1) % n]
        area += x1 * y2 - x2 * y1 + k
    for x, y, k in ps:
        area += x * k
    return area + ps[0][2] + ps[-1][0]


def pairs(n: int, x: float) -> float:
    xs = [i * x for i in range(n)]
    ks = [i for i in range(n + 2)]
    t = 0.0
    for i, (a, b) in enumerate(zip(xs, ks)):
        t += i * a + b
    for a, b, c in zip(xs, xs[1:], ks[2:]):
        t += a * b - c
    for i, v in enumerate(ks, n):
        t += i * v
    for i, row in enumerate([xs, [x]]):
        t += sum(row) * i
    for v in reversed(xs):
        t = t * 0.5 + v
    for i, v in enumerate(reversed(ks), 1):
        t += i * v
    for a, b in zip(range(n), reversed(range(n))):
        t += a * b
    for i in reversed(range(0, n * 3, 2)):
        t = t * 0.5 + i
    for row, v in zip([[1, 2], [3]], xs):
        t += len(row) * v
    return t + sum(a * b for a, b in zip(xs, ks))


def growing(n: int) -> int:
    """Lists that change while they are gone over."""
    xs = [1, 2, 3]
    t = 0
    for x in reversed(xs):
        t = t * 10 + x
        if len(xs) < n:
            xs.insert(0, 9)
            xs.append(7)
        elif x == 2 and n == 1:
            xs.clear()
    for i, x in enumerate(xs):
        t += i * x
        if len(xs) < 2 * n:
            xs.append(x + 1)
    return t


def far(n: int) -> int:
    t = 0
    for i in range(2**70, 2**70 + 5, 2):
        t += i % 1000
    for i, v in enumerate([1, 2, 3], 2**62 + n):
        t += i % 7 * v
    for i in reversed(range(2**65, 2**65 - 7, -3)):
        t = t * 3 + i % 11
    return t


def functions(x: float, n: int) -> float:
    m, e = math.frexp(x)
    f, i = math.modf(x)
    t = math.dist((x, f), (1, n)) + math.dist([x], [2.5]) if x == x else 0.0
    return t + m * e + f + math.ldexp(m, n) + math.fsum([x, 1e100, n, -1e100]) + math.prod([x, n, 2]) + math.prod(range(1, 5)) + i


def scaled(x: float, n: int) -> float:
    return math.ldexp(x, n)


def apart(n: int) -> float:
    return math.dist([1.0] * n, [2, 3])


def roots(n: int) -> int:
    return int(n ** 0.5) + int(n ** -1.0) + (int(n ** 0.5) == math.isqrt(n))


def converted(x: float, n: int) -> float:
    xs = [x, 1, True]
    xs.append(n)
    return int(xs[0]) + float(xs[3]) + int(xs[2])
'''


@test
def slices(place):
    library(place, SLICES, "--warnings", name="slices")
    assert is_numeric(place, "slices")
    same_as_cpython(place, """
import slices
show = shower(slices)
bounds = (-2**63, -7, -3, -1, 0, 1, 2, 4, 9, 2**62, 2**63-1)
for n in (0, 1, 2, 5, 8):
    for a in bounds:
        for b in bounds:
            for c in (-2**63, -3, -1, 0, 1, 2, 2**63-1):
                show("part", n, a, b, c)
                show("drop", n, a, b, c)
                if n in (0, 5) and c in (-1, 0, 1, 2):
                    for k in (0, 2, 3): show("put", n, a, b, c, k)
            for x in (0.5, float("nan")): show("put_floats", x, a, b)
        for x in (0.5, -0.0, float("inf")): show("parts", n, x, a)
""")
    # What slices hold and let go is balanced.
    done = c_program(place, """
#include <stdio.h>
#include <sys/resource.h>
#include "slices.h"
int main(void) {
  for (int i = 0; i < 200000; ++i) part(9, 1, 7, 2), put(9, 1, 7, 2, 3), drop(9, 1, 7, 2), parts(9, 0.5, 3), put_floats(0.5, 1, 3);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="slices")
    assert not done.stdout, done.stdout


@test
def methods_of_lists(place):
    library(place, METHODS, "--warnings", name="methods")
    assert is_numeric(place, "methods")
    same_as_cpython(place, """
import methods
show = shower(methods)
ns = (-2**63, -100, -6, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 100, 2**62, 2**63-1)
xs = (0.0, -0.0, 0.5, 1.0, 2.0, -2.5, 3.0, 1e300, float("inf"), float("nan"))
for n in ns:
    for i in ns:
        show("changed", n, i, 7), show("changed", 4, i, n)
        for b in (-2, 0, 3, 4, 2**63-1): show("found", n, i, b)
        if abs(n) < 200 and abs(i) < 200: show("of_range", n, i)
for x in xs:
    show("found_float", x)
    if x == x: show("missing", x)
    for n in (0, 1, 2, 3, 7, 33, 64, 65, 100, 300, 1000):
        for how in (True, False): show("ordered", n, x, how)
        show("odd_order", n, x)
""")
    done = c_program(place, """
#include <stdio.h>
#include <sys/resource.h>
#include "methods.h"
int main(void) {
  for (int i = 0; i < 20000; ++i) changed(4, 2, 3), found(8, 1, 2), missing(0.5), ordered(70, 1.5, true), odd_order(70, 2.5), of_range(3, 40);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="methods")
    assert not done.stdout, done.stdout


@test
def items_in_turn(place):
    library(place, TURNS, "--warnings", name="turns")
    assert is_numeric(place, "turns")
    same_as_cpython(place, """
import turns
show = shower(turns)
ns = (-2**63, -5, -2, -1, 0, 1, 2, 3, 4, 5, 9, 10, 1000, 2**53, 2**62, 2**63-1)
xs = (0.0, -0.0, 0.5, -2.5, 3.0, 1e308, -5e-324, float("inf"), float("-inf"), float("nan"))
for n in ns:
    show("roots", n), show("far", n)
    for k in ns: show("returned", n, k)
    if n <= 1000: show("taken", n), show("growing", n)
    for x in xs:
        show("functions", x, n), show("scaled", x, n), show("converted", x, n)
        if n < 100: show("points", n, x), show("pairs", n, x)
    if n < 100: show("apart", n)
""")
    done = c_program(place, """
#include <stdio.h>
#include <sys/resource.h>
#include "turns.h"
int main(void) {
  for (int i = 0; i < 20000; ++i) returned(5, 3), taken(3), taken(4), points(5, 1.5), pairs(6, 0.5), growing(9), far(3), functions(1.5, 3);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="turns")
    assert not done.stdout, done.stdout


main()
