#!/usr/bin/env python3
"""--shared: libraries of numbers alone that keep numbers in lists, and ints here and floats there in one variable."""

from libraries import c_program, library, python
from numeric_libraries import is_numeric, same_as_cpython
from support import expect, main, test

LISTS = '''\
INF = 1e308


def counted(n: int) -> int:
    sieve = [True] * (n + 1)
    sieve[0] = sieve[1] = False
    i = 2
    while i * i <= n:
        if sieve[i]:
            for j in range(i * i, n + 1, i):
                sieve[j] = False
        i += 1
    return sum(sieve)


def big(n: int) -> int:
    """Ints that outgrow a word, in a list."""
    xs = [1]
    for i in range(1, n + 1):
        xs.append(xs[-1] * i)
    xs[0] = xs[n] - xs[n - 1] * n + len(xs)
    xs[0], xs[n] = xs[n], xs[0]
    return (xs[0] % 1000000007) + xs[-1] + sum(xs) % 97


def item(n: int, i: int) -> int:
    xs = [k * k for k in range(n)]
    return xs[i]


def far(n: int, i: int) -> int:
    xs = [k * k for k in range(n)]
    return xs[i * i * i]


def store(n: int, i: int, v: int) -> int:
    xs = [0] * n
    xs[i] = v
    xs[-1] += v
    return xs[0] + xs[-1] + len(xs)


def floats(n: int, x: float) -> float:
    xs = [0.0] * n
    for i in range(len(xs)):
        xs[i] = x / (i + 1)
    total = 0.0
    for v in xs:
        total += v
    return total + max(xs) - min(xs)


def average(n: int, x: float) -> float:
    xs = []
    for i in range(n):
        xs.append(i * x)
    return sum(xs)


def bools(n: int, i: int) -> bool:
    xs = [k % 3 == 0 for k in range(n)]
    xs.reverse()
    xs.append(True)
    last = xs.pop()
    return xs.pop() or xs[i] or last


def knapsack(n: int, weight: int) -> int:
    weights = [(i * 7) % 13 + 1 for i in range(n)]
    values = [(i * 11) % 17 for i in range(n)]
    best = [[0] * (weight + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        for w in range(weight + 1):
            best[i][w] = best[i - 1][w]
            if weights[i - 1] <= w:
                taken = best[i - 1][w - weights[i - 1]] + values[i - 1]
                if taken > best[i][w]:
                    best[i][w] = taken
    return best[n][weight]


def matrix(n: int) -> float:
    a = [[1.0 / (i + j + 1) for j in range(n)] for i in range(n)]
    b = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += a[i][k] * a[k][j]
            b[i][j] = s
    return sum(b[n - 1]) + b[0][-1]


def _squares(n):
    return [i * i for i in range(n)]


def _fill(xs, n):
    for i in range(n):
        if i > 100:
            return
        xs.append(i)


def _deep(xs, n):
    if n == 0:
        return xs
    xs.append(n * n * n * n * n * n)
    return _deep(xs, n - 1)


def passed(n: int) -> int:
    xs = _squares(n)
    _fill(xs, n)
    ys = xs
    ys.append(7)
    return sum(xs) + len(_squares(n)) + sum(_deep([], n)) + max(xs)


def shared(n: int) -> int:
    rows = [[0] * 3] * n
    rows[0][1] = 5
    rows.append([1, 2])
    rows[0] = [n, n * n * n * n * n * n * n]
    t = 0
    for row in rows:
        for v in row:
            t += v
    return t


def joined(n: int) -> int:
    a = [1, 2] * n + [3]
    b = a + a
    b += a
    b.extend(b)
    b.extend([])
    t = 0
    for i in range(len(b)):
        t = t * 3 + b[i]
    return t % 1000000007


def popped(n: int, i: int) -> int:
    xs = [k for k in range(n)]
    return xs.pop(i) * 1000 + len(xs) + xs.pop()


def fbig(n: int, x: float) -> float:
    xs = [x, INF, -INF, 0.5, -0.0]
    for i in range(n):
        xs[i] = xs[i] * x
    return xs[n] + xs[-n]


def repeated(n: int) -> int:
    xs = [n, 1] * n
    return len(xs)


def grown(n: int) -> int:
    xs = [1]
    for x in xs:
        if len(xs) < n:
            xs.append(x + 1)
    return xs[-1]


def chosen(n: int) -> int:
    xs = [1, 2] if n > 3 else []
    xs.append(n)
    return xs[1]


def failing(n: int) -> int:
    xs = [n ** 3] * 5
    ys = [[n * n * n * n * n]] * 3
    ys.append(xs)
    if n > 5:
        raise ValueError(f"n: {xs[0] // (n - 7)}")
    return sum(ys[n])
'''


@test
def lists_of_numbers(place):
    library(place, LISTS, "--warnings", name="lists")
    assert is_numeric(place, "lists")
    same_as_cpython(place, """
import lists
show = shower(lists)
ns = (-2**63, -2**62-1, -7, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 25, 64, 65, 130)
for n in ns:
    for f in "counted big matrix passed shared joined grown chosen failing repeated".split():
        if f != "big" or n <= 25: show(f, n)
    for i in ns:
        for f in "item popped bools".split(): show(f, n, i)
        if abs(n) < 200:
            show("far", n, i)
            for v in (0, -1, 2**62, 2**63-1): show("store", n, i, v)
            if i < 200: show("knapsack", n, i)
    for x in (0.0, -0.0, 1.5, 1e308, -1e-308, float("inf"), float("nan"), float("-inf")):
        show("floats", n, x)
        show("average", n, x)
        if abs(n) < 10: show("fbig", n, x)
for n in (2**61, 2**62, 2**63-1, 2**60, 2**59):
    show("counted", n)
    show("repeated", n)
    show("store", n, 0, 1)
show("counted", 100000)
""")
    # Whatever way a call ends, what it has taken is free again.
    done = c_program(place, """
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include "lists.h"
static void* work(void* wrong) {
  for (int i = 0; i < 300; ++i) {
    if (counted(100000) != 9592) return "counted";
    if (item(50000, 50000) || strcmp(lists_last_error_message(), "list index out of range")) return "item";
    if (store(100000, -100001, 7) || strcmp(lists_last_error_message(), "list assignment index out of range")) return "store";
    if (failing(8) || strcmp(lists_last_error_message(), "n: 512")) return "failing";
    if (big(20) == 0 || matrix(30) == 0 || shared(10) == 0 || joined(1000) == 0) return "result";
    if (counted(INT64_MAX / 2) || strcmp(lists_last_error_type(), "MemoryError")) return "memory";
  }
  return wrong;
}
int main(void) {
  pthread_t threads[3];
  for (int i = 0; i < 3; ++i) if (pthread_create(&threads[i], NULL, work, NULL)) return 1;
  for (int i = 0; i < 3; ++i) {
    void* result;
    pthread_join(threads[i], &result);
    if (result) { puts(result); return 2; }
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="lists")
    assert not done.stdout, done.stdout


ITEMS = '''\
def _drop(rows):
    rows.pop(0)
    rows.append([7])


def row_kept(n: int) -> int:
    rows = [[n * n * n * n * n, n], [2]]
    row = rows[0]
    rows.pop(0)
    rows.append([n])
    return row[0] % 1000 + row[1] + len(row)


def row_dropped(n: int) -> int:
    rows = [[n * n * n * n * n, n], [2]]
    row = rows[0]
    _drop(rows)
    return row[0] % 1000 + rows[-1][0]


def big_kept(n: int) -> int:
    xs = [n ** 7, n ** 9 + 1]
    x = xs[0]
    y = xs[1]
    xs.pop()
    xs[0] = 1
    xs.append(n ** 8)
    return x % 1009 + y % 1013 + xs[-1] % 7


def row_replaced(n: int) -> int:
    rows = [[i * n ** 6] for i in range(5)]
    t = 0
    for row in rows:
        rows[2] = [n]
        rows[1] = rows[3]
        t += row[0] % 1009
    for row in rows:
        if len(rows) > 2:
            rows.pop()
            rows.pop(0)
        t = t * 3 + row[0] % 1009
    return t


def swapped(n: int) -> int:
    a = [[n ** 5], [n ** 6]]
    b = a[0]
    a[0], a[1] = a[1], a[0]
    a[1] = [3]
    c = a
    a = [[1]]
    return b[0] % 1009 + c[0][0] % 1009 + c[1][0] + a[0][0]


def self_extended(n: int) -> int:
    a = [n ** 5, 2]
    for x in a:
        if len(a) < 20:
            a.extend([x + 1, n ** 6])
    return sum(a) % 1009
'''


@test
def items_that_lists_let_go(place):
    """What has been read stays, whatever becomes of the list."""
    library(place, ITEMS, "--warnings", name="items")
    assert is_numeric(place, "items")
    same_as_cpython(place, """
import items
show = shower(items)
for n in (-1000, -3, 0, 1, 2, 3, 7, 100, 12345, 10**9, 2**62):
    for f in "row_kept row_dropped big_kept row_replaced swapped self_extended".split(): show(f, n)
""")


@test
def what_lists_hold_and_where_they_go(place):
    """What the small run-time library does not know takes the whole one; results are the same."""
    for name, code in {
        "sliced": "xs = [n, 2, 3]\n    return xs[1:][0]",
        "text": "xs = ['a'] * n\n    return len(xs)",
        "nested": "xs = []\n    xs.append(xs)\n    return len(xs) + n",
        "either": "xs = [1] if n else None\n    return len(xs or [])",
        "several": "xs = [(n, 2)]\n    return xs[0][1]",
        "sorted_": "xs = sorted([3, n, 2])\n    return xs[0]",
        "found": "xs = [3, n, 2]\n    return xs.index(n) + (n in xs)",
        "parts": "t = 0\n    for a, b in ((1, 2), (3, n)):\n        t += a * b\n    return t",
        "large": "xs = [10**30, n]\n    return xs[1] + xs[0] % 1000",
        "dict_": "xs = {1: [n]}\n    return xs[1][0]",
    }.items():
        library(place, f"def f(n: int) -> int:\n    {code}\n", name=name)
        same_as_cpython(place, f"import {name}\nshow = shower({name})\nfor n in (-1, 0, 1, 5): show('f', n)\n")


MIXED = '''\
def total(n: int, step: float) -> float:
    s = 0
    for i in range(n):
        s += i * step
    return s


def chain(n: int, x: float, y: float) -> float:
    s = n
    t = x
    if n % 2:
        s = x
        t = n
    s += t
    s -= y
    if s > 100:
        s = n * n * n * n
    elif s <= -100 or -s >= 50:
        s = s * 2 - t
    return s * t - 1


def divided(n: int, x: float, which: int) -> float:
    s = n if which % 2 else x
    t = x if which % 3 else n
    if which < 2:
        return s / t
    if which < 4:
        return s // t
    if which < 6:
        return s % t
    s /= t
    s *= n
    return s


def compared(n: int, x: float, which: int) -> int:
    s = n if which else x
    t = x if which else n
    r = 0
    if s < t:
        r += 1
    if s <= t:
        r += 2
    if s == t:
        r += 4
    if s != t:
        r += 8
    if s > n:
        r += 16
    if x >= s:
        r += 32
    if not s:
        r += 64
    if s and t:
        r += 128
    return r


def extremes(n: int, x: float) -> float:
    s = n if n % 3 else x
    return max(s, x, n) - min(s, 3, x) + abs(s) + -s


def mixed_list(n: int, x: float) -> float:
    xs = [n, x, 1, 2.5, True]
    xs.append(n * n)
    xs.append(x * x)
    return sum(xs) + max(xs) - min(xs)


def mean(n: int) -> float:
    xs = [i / 3 for i in range(n)]
    return sum(xs) / len(xs)


def variance(n: int, x: float) -> float:
    xs = [x * i for i in range(n)]
    m = sum(xs) / len(xs)
    return sum([(v - m) ** 2 for v in xs]) / (len(xs) - 1)


def either(n: int, x: float) -> float:
    if n > 3:
        return n
    if n > 2:
        return n * n * n
    return x


def uses(n: int, x: float) -> float:
    return either(n, x) * 2 + either(n + 1, x)


def halves(n: int) -> float:
    xs = [0] * n
    for i in range(n):
        xs[i] += i / 2
    xs[0] = 1
    xs[1] -= 3
    return sum(xs)
'''


@test
def ints_here_and_floats_there(place):
    library(place, MIXED, "--warnings", name="mixed")
    assert is_numeric(place, "mixed")
    same_as_cpython(place, """
import mixed
show = shower(mixed)
ns = (-2**63, -2**62-1, -2**53-1, -7, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 64, 130, 2**53+1, 2**62, 2**63-1)
xs = (0.0, -0.0, 1.5, 3.0, -2.5, 1e308, 1e-308, 5e-324, float("inf"), float("nan"), float("-inf"), 2.0**53, 2.0**63, -2.0**63, 1e19, 1e200)
for n in ns:
    if n < 1000: show("mean", n), show("halves", n)
    for x in xs:
        if n < 1000: show("total", n, x), show("variance", n, x)
        for f in "extremes mixed_list either".split(): show(f, n, x)
        if n < 2**62: show("uses", n, x)
        for which in range(8): show("divided", n, x, which)
        for which in range(2): show("compared", n, x, which)
        for y in xs: show("chain", n, x, y)
""")


TUPLES = '''\
PRIMES = (2, 3, 5, 7)
WEIGHTS = (0.5, 0.25, 1e300, -0.0)
FLAGS = (True, False, 3)


def small_prime(n: int) -> bool:
    for d in (2, 3, 5, 7):
        if n % d == 0:
            return n == d
    return n > 1


def mean(a: float, b: float, c: float) -> float:
    return sum((a, b, c)) / 3


def listed(a: float, b: float, n: int) -> float:
    return sum([a, b, n]) / 3 + max([a, b]) + min((a, n, b))


def largest(n: int) -> int:
    return max(abs(i) for i in range(-n, n))


def least(x: float, n: int) -> float:
    return min(i / x for i in range(1, n))


def of_list(n: int) -> int:
    xs = [i * n for i in range(n)]
    return max(x % 7 for x in xs) - min(-x for x in xs if x)


def item(n: int) -> float:
    w = (0.5, 0.25, 0.125)
    return w[n] + len(w)


def far(n: int) -> int:
    return PRIMES[n * n * n] + PRIMES[-1]


def constants(n: int, x: float) -> float:
    t = 0
    for p in PRIMES:
        t += n % p
    for w in WEIGHTS:
        x = x * w + t
    for f in FLAGS:
        if f:
            x += f
    return x + sum(WEIGHTS) + sum(PRIMES) + max(PRIMES)


def numbered(n: int) -> int:
    t = 0
    for i, d in enumerate((3, -1, 4)):
        t += i * d * n
    table = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, -7]
    t += table[-1] * len(table)
    for w in [2, 4, n]:
        t *= w
    return t


def among(n: int, x: float) -> bool:
    return n in (2, 3, 5) or x in (0.5, 2.5) or n not in [1, 2, 10**15] or x in PRIMES


def within(n: int, x: float) -> bool:
    xs = [n * i for i in range(5)]
    ys = [x, 1.5]
    return n * 3 in xs and x not in ys or x in xs
'''


@test
def tuples_of_numbers(place):
    library(place, TUPLES, "--warnings", name="tuples")
    assert is_numeric(place, "tuples")
    same_as_cpython(place, """
import tuples
show = shower(tuples)
ns = (-2**63, -2**62-1, -8, -7, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 64, 121, 2**62, 2**63-1)
xs = (0.0, -0.0, 0.5, 1.5, -2.5, 1e308, 5e-324, float("inf"), float("nan"), float("-inf"))
for n in ns:
    for f in "small_prime item far numbered".split(): show(f, n)
    if abs(n) < 1000:
        for f in "largest of_list".split(): show(f, n)
    for x in xs:
        for f in "constants among within".split(): show(f, n, x)
        if n < 1000: show("least", x, n)
        for y in xs: show("listed", x, y, n)
for x in xs:
    for y in xs:
        for z in xs: show("mean", x, y, z)
""")


HANDLERS = '''\
def safe_div(a: float, b: float) -> float:
    try:
        return a / b
    except ZeroDivisionError:
        return 0.0


def item(n: int) -> int:
    xs = [1, 2, 3]
    try:
        x = xs[n]
        x += n // (n - 1)
    except (IndexError, ZeroDivisionError):
        x = -1
    else:
        x += 1
    return x


def several(n: int) -> int:
    t = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError("three")
            t += 10 // (i - 4)
            if i == 7:
                raise RuntimeError(f"seven {i}")
            if i == 11:
                raise NotImplementedError
        except ArithmeticError:
            continue
        except ValueError:
            t += 1
        except NotImplementedError:
            t += 100
            break
    return t


def bare(n: int) -> int:
    try:
        return [5, 6][n] // n
    except:
        return -1


def all_of_them(n: int, x: float) -> float:
    try:
        return x ** 3 / n + [x][n * n * n]
    except IndexError:
        return 7
    except Exception:
        pass
    return 8.5


def nested(n: int) -> int:
    t = 0
    try:
        try:
            t += 10 // n
        except IndexError:
            t += 1
        t += [1, 2][n]
    except LookupError:
        t += 10
    try:
        assert n != 5, "five"
        t += max(i for i in range(n))
    except AssertionError:
        t += 1000
    return t


def _divided(n, k):
    return 100 // (n - k) + (_divided(n - 1, k) if n > 0 else 0)


def called(n: int, k: int) -> int:
    try:
        return _divided(n, k)
    except ZeroDivisionError:
        return -1


def deep(n: int) -> int:
    try:
        return 0 if n == 0 else 1 + deep(n - 1)
    except OverflowError:
        return -1


def memory(n: int) -> int:
    try:
        xs = [0] * n
    except MemoryError:
        return -1
    except OverflowError:
        return -2
    return len(xs)
'''


@test
def handlers_that_do_not_look_at_the_error(place):
    library(place, HANDLERS, "--warnings", name="handlers")
    assert is_numeric(place, "handlers")
    same_as_cpython(place, """
import handlers
show = shower(handlers)
ns = (-2**63, -5, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 100)
xs = (0.0, -0.0, 0.5, -2.5, 1e308, 5e-324, float("inf"), float("nan"))
for n in ns:
    for f in "item several bare nested".split(): show(f, n)
    for x in xs: show("all_of_them", n, x)
    for k in ns:
        if n >= -5 and k > -100: show("called", n, k)
for x in xs:
    for y in xs: show("safe_div", x, y)
for n in (0, 5, 500, 100000): show("deep", n), show("called", n, -5)
for n in (0, 5, 2**60, 2**61, 2**62, 2**63 - 1, -2**63): show("memory", n)
""")
    expect(python(place, "import handlers\ntry: handlers.several(12)\nexcept RuntimeError as e: print(e.compiled_traceback)"), out='line 28, in several\nRuntimeError: seven 7')
    # Those that do, or raise, take the whole run-time library, with the texts of both errors.
    library(place, "def f(n: int) -> int:\n    try:\n        return 1 // n\n    except ZeroDivisionError:\n        raise ValueError('zero')\n", name="raising")
    expect(python(place, "import raising\ntry: raising.f(0)\nexcept ValueError as e: print(e.compiled_traceback)"), out="During handling of the above exception, another exception occurred")


POWERS = '''\
def power(a: int, b: int) -> int:
    return a ** b


def quotient(a: int, b: int) -> float:
    return a ** b


def added(a: int, b: int) -> float:
    return a ** b + b


def root(x: float) -> float:
    return x ** 0.5


def ratio(x: float, y: float) -> float:
    if y == 7:
        return 7
    return x ** y


def mixed(n: int, y: float) -> float:
    return n ** y


def either(n: int, x: float) -> int:
    if n > 3:
        return n
    if n > 2:
        return n > 2
    return x
'''


@test
def powers(place):
    library(place, POWERS, "--warnings", name="powers")
    assert is_numeric(place, "powers")
    same_as_cpython(place, """
import powers
show = shower(powers)
ns = (-2**63, -2**62-1, -10, -3, -2, -1, 0, 1, 2, 3, 7, 10, 62, 63, 64, 100, 2**62, 2**63-1)
xs = (0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.0, -2.0, -3.0, 3.0, 7.0, 1/3, -1/3, 1e10, 1e308, -1e308, 5e-324, -5e-324, float("inf"), float("nan"),
      float("-inf"), -1.0, 1.0, -1e-300, 300.5, -300.5)
for n in ns:
    for k in ns:
        if k <= 100 or n in (0, 1, -1):
            for f in "power quotient added".split(): show(f, n, k)
    for x in xs: show("mixed", n, x), show("either", n, x)
for x in xs:
    show("root", x)
    for y in xs: show("ratio", x, y)
""")
    # Where a complex number goes elsewhere than to the border, it takes the whole run-time library.
    for name, code in {"used": "def f(x: float) -> float:\n    return g(x) * g(x)\n", "kept": "def f(x: float) -> float:\n    y = x ** 0.5\n    return abs(y)\n"}.items():
        library(place, f"def g(x: float) -> float:\n    return x ** 0.5\n\n\n{code}", name=name)
        same_as_cpython(place, f"import {name}\nshow = shower({name})\nfor x in (-4.0, 0.0, 9.0): show('f', x), show('g', x)\n")


INNER = '''\
def outer(n: int) -> int:
    def sq(x):
        return x * x
    return sum(sq(i) for i in range(n)) + sq(3)


def floats(x: float, n: int) -> float:
    add = lambda a, b: a + b
    half = lambda a, n: a / n
    return add(x, 2.5) + half(add(x * 2, x), n)


def lists(n: int) -> int:
    def filled(k):
        return [i * k for i in range(k)]

    def last(xs, even):
        if even:
            return xs[-1]
        return xs[0]
    xs = filled(n)
    return last(xs, n % 2 == 0) + len(filled(3)) + sum(filled(n))


def deeper(n: int) -> int:
    def a(x):
        return 100 // x
    return a(n) + a(n - 1)


def truth(n: int) -> bool:
    def even(x):
        return x % 2 == 0
    return even(n) and not even(n + 1)
'''


@test
def inner_functions_that_share_nothing(place):
    library(place, INNER, "--warnings", name="inner")
    assert is_numeric(place, "inner")
    same_as_cpython(place, """
import inner
show = shower(inner)
for n in (-2**62, -3, -1, 0, 1, 2, 3, 4, 7, 10, 2**62, 2**63-1):
    for f in "deeper truth".split(): show(f, n)
    if n < 100: show("outer", n), show("lists", n)
    for x in (0.0, -1.5, 1e308, float("nan")): show("floats", x, n)
""")
    expect(python(place, "import inner\ntry: inner.deeper(0)\nexcept ZeroDivisionError as e: print(e.compiled_traceback)"), out=["in deeper\n", "in a\nZeroDivisionError: integer division or modulo by zero"])
    for name, code in {
        "shares": "k = n * 2\n    def g(x):\n        return x + k\n    return g(n)",
        "changes": "g = lambda x: x + 1\n    if n > 3:\n        g = lambda x: x * 2\n    return g(n)",
        "given": "def twice(g, x):\n        return g(g(x))\n    return twice(lambda x: x * 3, n)",
        "compared": "def g(x):\n        return x\n    h = g\n    return h(n) + (g is h)",
        "preset": "def g(x, y=7):\n        return x + y\n    return g(n) + g(n, 1) + g(y=2, x=n)",
        "itself": "def g(x):\n        return x if x < 1 else g(x - 1)\n    return g(n)",
    }.items():
        library(place, f"def f(n: int) -> int:\n    {code}\n", name=name)
        same_as_cpython(place, f"import {name}\nshow = shower({name})\nfor n in (-1, 0, 1, 5): show('f', n)\n")


main()
