"""What the tests of shared libraries have in common."""

import os
import sys

from support import ROOT, expect, need

NUMBERS = '''\
"""Functions on numbers."""


def is_prime(n: int) -> bool:
    """Tries all divisors."""
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def factorial(n: int) -> int:
    if n < 0:
        raise ValueError("factorial of a negative number")
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def distance(x1: float, y1: float, x2: float, y2: float = 0.0) -> float:
    return ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5


def fibonacci(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def sqrt(x: float) -> float:
    """Newton's method."""
    if x < 0:
        raise ValueError("square root of a negative number")
    if x == 0:
        return 0.0
    guess = x
    while True:
        better = (guess + x / guess) / 2
        if abs(better - guess) <= 1e-15 * better:
            return better
        guess = better


def _private(n: int) -> int:
    return n


def unannotated(n):
    return n
'''

PACKAGE = os.path.join(ROOT, "transpiler", "python")


def library(place, source=NUMBERS, *options, name="mathlib"):
    place.file(f"source/{name}.py", source)
    expect(place.compile("--shared", *options, f"source/{name}.py"))


def python(place, code, **env):
    """The code, run by CPython with the library's Python module. Unbuffered: the library writes, too."""
    return place.run(sys.executable, "-u", "-c", code, env={"PYTHONPATH": os.path.join(place.path, "python"), **env})


def c_program(place, code, compiler="gcc", name="prog.c", link="mathlib"):
    need(compiler)
    place.file(name, code)
    expect(place.run(compiler, "-Wall", "-Wextra", "-Werror", "-I.", name, "-L.", "-l" + link, "-lpthread", "-Wl,-rpath,$ORIGIN", "-o", "prog"))
    return expect(place.run("./prog"))
