#!/usr/bin/env python3
"""--shared: libraries of numbers alone, which are linked with runtime/numeric."""

import os
import subprocess
import sys
import time

from libraries import NUMBERS, PACKAGE, c_program, library, python
from support import expect, main, need, test

NUMERIC = '''\
"""Numbers alone: linked with runtime/numeric."""
import math
from pyx2cpp.types import int8, uint8, uint64, float32


def power_mod(base: int, exponent: int, modulus: int) -> int:
    result = 1
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def gcd(a: int, b: int) -> int:
    return a if b == 0 else gcd(b, a % b)


def divisions(a: int, b: int) -> int:
    return a // b * 7 + a % b - (a * a // b) % 1000 + (-a * a * a) // (b * b * b) % 17


def bits(a: int, b: int) -> int:
    return ((a << 70) ^ (b << 65) | a & b) >> 66


def mixed(a: int, b: int) -> int:
    total = 0
    for i in range(a, b, 3):
        total += i * i * i * i * i * i * i
        total = ~total if total % 2 else -total
    return abs(total) % (2**61 - 1)


def ratio(a: int, b: int) -> float:
    return a * a * a / b


def power(x: float, y: float) -> float:
    return (x ** 2 + y ** 2 * 3.0) ** -0.25 + x ** 3


def roots(x: float) -> float:
    return math.sqrt(x) + math.exp(x) + math.atan2(x, 2.0)


def remainder(x: float, y: float) -> float:
    return x % y + x // y + x / y


def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


def small(a: int8, b: uint8) -> int8:
    return a * b


def large(a: uint64) -> uint64:
    return a * 2


def half(x: float32) -> float32:
    return x / 2


def both(a: bool, b: int) -> bool:
    if b == 7:
        raise ValueError
    if b == 8:
        raise NotImplementedError("not eight")
    return a and b > 0


def twice(n: int) -> int:
    return power_mod(n, 3, 10**12 + 39) + gcd(n, 12)
'''

@test
def numbers_alone(place):
    library(place, NUMERIC, name="numeric")
    assert os.path.getsize(place.path + "/libnumeric.so") < 50_000
    code = '''
import numeric
big = [0, 1, -1, 2, 3, 7, 8, 97, -1000, 2**31 - 1, 2**32, 2**61 - 1, 2**62, 2**63 - 1, -2**63, -2**62 - 1, 3037000500, 6 * 10**17 + 11]
floats = [0.0, -0.0, 1.0, -2.5, 0.5, 1e308, -1e-308, float("inf"), float("-inf"), float("nan"), 710.0, 3.0]
def show(name, *args, low=-2**63, high=2**63):
    try:
        result = getattr(numeric, name)(*args)
        if type(result) is int and not low <= result < high: result = "OverflowError"
        if name == "half": result = round(result, 5)
        print(name, args, repr(result).replace("'", ""))
    except Exception as e:
        print(name, args, "OverflowError" if type(e) is OverflowError else f"{type(e).__name__} {str(e).replace(' in comparison', '')}")
for a in big:
    for b in big:
        show("divisions", a, b)
        show("bits", a, b)
        show("ratio", a, b)
        if a >= 0 and b and abs(b) < 2**63: show("power_mod", a, abs(b), 10**18 + 9)
        if abs(b - a) < 5000: show("mixed", a, b)
        show("both", a > 0, b)
    show("gcd", a, 2**62 + 12)
    if abs(a) < 2**63: show("twice", abs(a))
    if 0 <= a < 2**64: show("large", a, low=0, high=2**64)
show("power_mod", 3, 10, 0)
show("mixed", 0, 4000)
for x in floats:
    show("roots", x)
    if x == x and abs(x) < 1e38: show("half", x)
    for y in floats:
        show("power", x, y)
        show("remainder", x, y)
for n in [0, 10, 900, 100000]: show("deep", n)
for n in [(1, 2), (127, 1), (-128, 1), (64, 2), (-1, 255)]: show("small", *n, low=-128, high=128)
'''
    ours = expect(python(place, code)).stdout.splitlines()
    theirs = expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source:" + PACKAGE})).stdout.splitlines()
    wrong = [(o, t) for o, t in zip(ours, theirs) if o != t]
    assert len(ours) == len(theirs) and not wrong, "\n".join(f"{o}\n  {t}" for o, t in wrong[:20])
    expect(python(place, "import numeric\ntry: numeric.twice(0); numeric.deep(10**5)\nexcept RecursionError as e: print(e.compiled_traceback)"),
           out=["Traceback (most recent call last):\n", ", in deep\n  [Previous line repeated ", "RecursionError: maximum recursion depth exceeded\n"])
    done = c_program(place, "#define RESULT %d" % pow(3, 1000, 10**9 + 7) + '''
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include "numeric.h"
static void* work(void* wrong) {
  for (int i = 0; i < 2000; ++i) {
    if (power_mod(3, 1000, 1000000007) != RESULT) return "result";
    if (deep(1000000) || strcmp(numeric_last_error_type(), "RecursionError")) return "deep";
    if (deep(5) != 5 || numeric_last_error()) return "not cleared";
    if (divisions(i, 0) || strcmp(numeric_last_error_message(), "integer division or modulo by zero")) return "zero";
  }
  return wrong;
}
int main(void) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 64 << 10);
  pthread_t threads[6];
  for (int i = 0; i < 6; ++i) if (pthread_create(&threads[i], i % 2 ? &attributes : NULL, work, NULL)) return 1;
  for (int i = 0; i < 6; ++i) {
    void* result;
    pthread_join(threads[i], &result);
    if (result) { puts(result); return 2; }
  }
  return 0;
}
''', link="numeric")
    assert not done.stdout


@test
def size_of_a_numeric_library(place):
    library(place)
    size = os.path.getsize(place.path + "/libmathlib.so")
    assert size <= 12_000, size
    need("clang++")
    library(place, NUMBERS, "--cxx", "clang++")
    size = os.path.getsize(place.path + "/libmathlib.so")
    assert size <= 12 * 1024, size


CONSTANTS = '''\
import math
from math import pi

FIRST = 1
MASK = 2**64 - 1
TURN = 2 * pi
DEGREE = math.pi / 180
THIRD = 1 / 3
ROOT = math.sqrt(2.0)
LOW: int = -2**63
HUGE = 0xFFFFFFFFFFFFFFFFFFFF
LESS = HUGE - FIRST
FIRST = 7
FLAG = not FIRST > 8
PRIME = 0x100000001b3


def hashed(n: int) -> int:
    h = 0xcbf29ce484222325
    while n:
        h = ((h ^ n & 255) * PRIME) & MASK
        n >>= 8
    return h >> 1


def scaled(x: float) -> float:
    return x * TURN * DEGREE * THIRD * ROOT


def mixed(n: int) -> int:
    return (n + LOW * FIRST + LESS) % (HUGE if FLAG else 99999999999999999999)


def converted(n: int) -> int:
    return int(n / 3) + round(float(n) * 0.7) - int(scaled(1e3))


def literals(n: int) -> int:
    return (n * 1000000000000000003 + 4611686018427387904) % 2305843009213693951 - 9223372036854775808
'''


@test
def constants_of_any_size_leave_a_library_numeric(place):
    library(place, CONSTANTS, name="constants")
    assert os.path.getsize(place.path + "/libconstants.so") < 20_000
    code = """
import constants
for n in (0, 1, 5, 2 ** 62, 2 ** 63 - 1):
    for function in (constants.hashed, constants.mixed, constants.literals, constants.converted, constants.scaled):
        try:
            result = function(n)
            print(result if type(result) is float or -2**63 <= result < 2**63 else "OverflowError")
        except OverflowError:
            print("OverflowError")
"""
    ours = expect(python(place, code)).stdout
    assert ours == expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source"})).stdout, ours
    # What may raise is done when the module starts.
    library(place, "N = 3 // (len('a') - 1)\n\n\ndef f(n: int) -> int:\n    return n + N\n", name="raising")
    expect(python(place, "import raising\ntry: raising.f(1)\nexcept ZeroDivisionError as e: print(e.compiled_traceback)"), out='raising.py", line 1, in <module>')


ERRORS = '''\
def checked(n: int, x: float, b: bool) -> int:
    if n < 0:
        raise ValueError(f"négatif: {n}")
    if b:
        raise ArithmeticError(f"{x} of {n!r} {b} {n * n * n:}{x!s}")
    if n > 2**40:
        raise RuntimeError(f"{n // (n - 2**62)}{{}}: {x / (n - 2**50)}")
    assert n != 77, f"{n}{n}"
    return n + 1


def factorial(n: int, limit: int) -> int:
    result = 1
    for i in range(2, n + 1):
        result *= i
        if i == limit:
            raise LookupError(f"{result}, {-result}")
    return result


def deep(n: int) -> int:
    if n == 7:
        raise IndexError(f"at {n}")
    return deep(n - 1) + 1 if n else 0
'''


@test
def numbers_in_the_texts_of_errors(place):
    library(place, ERRORS, "--warnings", name="errors")
    assert os.path.getsize(place.path + "/liberrors.so") < 20_000
    code = """
import errors
def show(function, *args):
    try: print(function(*args))
    except Exception as e: print(type(e).__name__, e)
for n in (0, 1, -1, 77, -2**63, 2**63 - 1, 2**50, 2**62, 2**40 + 1, 10**9):
    for x in (0.0, -0.0, 0.1, 1e16, 1e-5, -5e-324, 1.7976931348623157e308, float("inf"), float("nan"), 123456789012345680.0):
        for b in (False, True): show(errors.checked, n, x, b)
for n in (3, 20, 21, 25, 100, 700): show(errors.factorial, n, min(n, 700))
show(errors.factorial, 5000, 1600)
show(errors.factorial, 20, 0)
show(errors.deep, 5)
show(errors.deep, 10)
"""
    ours = expect(python(place, code)).stdout
    assert ours == expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source"})).stdout, ours
    expect(python(place, "import errors\ntry: errors.deep(8)\nexcept IndexError as e: print(e.compiled_traceback)"),
           out='line 24, in deep\n  File "source/errors.py", line 23, in deep\nIndexError: at 7\n')
    # A number in another form, or a text that is no error's, takes the whole run-time library; what it does is the same.
    library(place, "def f(x: float) -> float:\n    if x < 0:\n        raise ValueError(f'{x:.3f}')\n    return x\n", name="formatted")
    expect(python(place, "import formatted\ntry: formatted.f(-1)\nexcept ValueError as e: print(e)"), out="-1.000\n")


@test
def time_of_a_numeric_library(place):
    """0.5 s with a warm cache on a machine that does nothing else; here others may share the processor."""
    library(place)
    times = []
    for i in range(3):
        place.file("source/mathlib.py", f"{NUMBERS}\n\ndef more(n: int) -> int:\n    return n * {time.time_ns()}\n")
        before = os.times()
        expect(place.compile("--shared", "source/mathlib.py"))
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(times) <= 1, times


COUNTS = '''\
def far(n: int) -> int:
    i = 0
    k = 0
    while i < n:
        i += 1
        k += 10
    return k


def last(n: int) -> int:
    i = 0
    for i in range(n):
        pass
    return i
'''


@test
def nothing_is_counted_in_no_time(place):
    """Where a loop without effects ends, C++ could work out, past what counters can hold."""
    place.file("counts.py", COUNTS)
    expect(place.compile("--shared", "counts.py"))
    for function, result in ("far", 10000), ("last", 999):
        expect(place.run(sys.executable, "-c", f"import counts; print(counts.{function}(1000))"), out=f"{result}\n")
        try:
            done = place.run(sys.executable, "-c", f"import counts; print(counts.{function}(4 * 10**18))", timeout=0.5)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"{function} has counted to 4 * 10**18: {done.stdout}{done.stderr}")


main()
