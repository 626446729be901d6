#!/usr/bin/env python3
"""--shared: what numeric functions use makes no library link the whole run-time library. Each row is a library of its own: its size, and its results."""

import os
import sys

from libraries import PACKAGE
from support import expect, main, test

FLOAT = "def f(x: float) -> float:\n    return {}\n"
FLOATS = "def f(x: float, y: float) -> float:\n    return {}\n"
TEST = "def f(x: float, y: float) -> bool:\n    return {}\n"
TO_INT = "def f(x: float) -> int:\n    return {}\n"
INT = "def f(a: int) -> int:\n    return {}\n"
INTS = "def f(a: int, b: int) -> int:\n    return {}\n"
INTS_TEST = "def f(a: int, b: int) -> bool:\n    return {}\n"
INTS_FLOAT = "def f(a: int, b: int) -> float:\n    return {}\n"
MIXED = "def f(x: float, a: int) -> bool:\n    return {}\n"


def each(form, *expressions):
    return [form.format(e) for e in expressions]


FUNCTIONS = [
    *each(FLOAT, "math.exp(x)", "math.exp2(x)", "math.log(x)", "math.log2(x)", "math.log10(x)", "math.log1p(x)", "math.degrees(x)", "math.radians(x)", "math.gamma(x)",
          "math.lgamma(x)", "math.erf(x) - math.erfc(x)", "math.ulp(x)", "math.fabs(x) + abs(x)", "round(x, 2)", "x ** 2.0 + pow(x, 3)",
          "math.inf if x > 2 else -math.inf if x < 0 else math.nan", "float('inf') if x < 0 else float('nan')", "x * math.pi / math.e - math.tau",
          "math.cbrt(x) if x > 0 else math.sqrt(x)"),
    *each(FLOATS, "math.pow(x, y)", "math.fmod(x, y)", "math.hypot(x, y)", "math.hypot(x, y, 2.0)", "math.copysign(x, y)", "math.atan2(x, y)", "math.remainder(x, y)",
          "math.log(x, y)", "math.nextafter(x, y)", "min(x, y, 1.5)", "max(x, y, -1.0, 2.0)", "x // y + x % y"),
    *each(TEST, "math.isnan(x) or math.isinf(y)", "math.isfinite(x)", "math.isclose(x, y)", "math.isclose(x, y, rel_tol=0.5, abs_tol=1.0)", "-1 < x <= y < 100", "x.is_integer()",
          "bool(x) and not y", "x < float('inf')"),
    *each(TO_INT, "math.floor(x)", "math.ceil(x)", "math.trunc(x)", "int(x)", "round(x)"),
    *each(INT, "abs(a)", "math.isqrt(a)", "math.factorial(a % 30)", "a.bit_length() + a.bit_count()", "math.floor(a) + math.ceil(a)", "int(a > 3) + (a < 2) + int(True)",
          "(y := a + 1) * y % 1000", "max(0, min(a, 255))"),
    *each(INTS, "math.gcd(a, b)", "math.gcd(a, b, 12)", "math.lcm(a, b)", "math.comb(a, b % 50)", "math.perm(a % 40, b % 40)", "min(a, b, 3)", "max(a, b)", "pow(a, b, 97)", "pow(a, 2) + a ** 3",
          "(a & b | a ^ b) << 3 >> 1 | ~a"),
    *each(INTS_TEST, "0 <= a < b <= 100", "a in (1, 2, 3) or b not in (7, 0)", "bool(a) != (b == 2)"),
    *each(INTS_FLOAT, "math.log(a)", "math.log(a, b)", "math.log2(a) - math.log10(b)", "math.sqrt(a) + math.pow(a, 2)", "a / b"),
    *each(MIXED, "x < a", "a <= x or x == a + 1"),
    "def f(a: int, b: int) -> int:\n    q, r = divmod(a, b)\n    return q * 3 + r\n",
    "def f(x: float, y: float) -> float:\n    q, r = divmod(x, y)\n    return q * 3 + r\n",
    "def f(x: float, a: int) -> float:\n    return round(x, a)\n",
    "def f(a: int) -> int:\n    assert a != 1\n    assert a > 0, 'not positive'\n    return a\n",
    "def f(a: int) -> int:\n    x, y, z = 0, 1, 2\n    for _ in range(a % 100):\n        x, y, z = y, z, x + y\n    return x\n",
    "def f(a: int) -> bool:\n    for d in range(2, math.isqrt(abs(a)) % 1000 + 1):\n        if a % d == 0:\n            break\n    else:\n        return True\n    return False\n",
    "def f(x: float) -> float:\n    best = float('-inf')\n    for i in range(10):\n        best = max(best, math.sin(x * i), math.cos(x) + math.floor(x))\n    return best\n",
]

CALLS = """
import inspect, math, sys
INTS = [0, 1, 2, 3, -1, -7, 12, 97, 255, 2**31, 2**53 + 1, 2**62, -2**62 - 1, 2**63 - 1, -2**63]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.675, -2.5, 3.7, 170.2, -0.3, 1e-310, 9007199254740992.0, 1e19, 1e308, -1e300, math.inf, -math.inf, math.nan]
for name in sys.argv[1:]:
    module = __import__(name)
    parameters = [FLOATS if p.annotation in (float, "float") or "float" in str(p.annotation) else INTS for p in inspect.signature(REFERENCE[name]).parameters.values()]
    for a in parameters[0]:
        for b in parameters[1] if len(parameters) == 2 else [None]:
            arguments = (a,) if b is None else (a, b)
            try:
                result = module.f(*arguments)
                if type(result) is int and not -2**63 <= result < 2**63: result = "OverflowError"
            except Exception as e:
                result = "OverflowError" if type(e) is OverflowError and "math range" not in str(e) else f"{type(e).__name__} {e}"
            print(name, arguments, str(result))
"""


@test
def every_function_by_itself(place):
    names = []
    for i, source in enumerate(FUNCTIONS):
        names.append(f"row{i}")
        place.file(f"source/row{i}.py", "import math\n\n\n" + source)
        expect(place.compile("--shared", f"source/row{i}.py"))
        size = os.path.getsize(f"{place.path}/librow{i}.so")
        assert size <= 12 * 1024, f"{size} bytes:\n{source}"
    reference = "import importlib.util\nREFERENCE = {}\n" + f"FOLDER = {os.path.join(place.path, 'source')!r}\n" + (
        "for name in __import__('sys').argv[1:]:\n    spec = importlib.util.spec_from_file_location(name + '_source', f'{FOLDER}/{name}.py')\n"
        "    REFERENCE[name] = importlib.util.module_from_spec(spec)\n    spec.loader.exec_module(REFERENCE[name])\n    REFERENCE[name] = REFERENCE[name].f\n")
    ours, theirs = (expect(place.run(sys.executable, "-c", reference + CALLS, *names, env={"PYTHONPATH": path})).stdout.splitlines()
                    for path in (f"{place.path}/python", f"{place.path}/source:{PACKAGE}"))
    wrong = [f"{o}\n  CPython: {t}\n{FUNCTIONS[int(o.split()[0][3:])]}" for o, t in zip(ours, theirs) if o != t]
    assert len(ours) == len(theirs) and not wrong, "\n".join(wrong[:10])


ARRAYS = '''\
"""Arrays and numbers, nothing else."""
from pyx2cpp.types import array, bool_, float32, float64, int16, int64, uint8, uint64


def dot(xs: array[float64], ys: array[float64]) -> float:
    total = 0.0
    for i in range(len(xs)):
        total += xs[i] * ys[i]
    return total


def scale(xs: array[float64], by: float) -> None:
    for i in range(len(xs)):
        xs[i] *= by


def fill(xs: array[uint8], value: int) -> int:
    for i in range(len(xs)):
        xs[i] = value + i
    xs[-1] = 7
    return sum(xs)


def sort(xs: array[int64]) -> None:
    for i in range(1, len(xs)):
        x = xs[i]
        j = i - 1
        while j >= 0 and xs[j] > x:
            xs[j + 1] = xs[j]
            j -= 1
        xs[j + 1] = x


def item(xs, i):
    return xs[i] + 1


def best(xs: array[float64]) -> float:
    m = max(xs)
    for n, x in enumerate(xs):
        m = max(m, x * n)
    return m + item(xs, 0) - min(xs)


def span(xs: array[int16]) -> int:
    low = high = xs[0]
    for x in xs:
        low = min(low, x)
        high = max(high, x)
    assert low == min(xs) and high == max(xs)
    return sum(xs, high - low)


def total(xs: array[float64]) -> float:
    return sum(xs)


def mean(xs: array[float32]) -> float:
    return sum(xs, 0.0) / len(xs)


def toggle(flags: array[bool_]) -> bool:
    count = 0
    for f in flags:
        if f:
            count += 1
    flags[0] = not flags[0]
    return count > 1


def count_up(xs: array[uint64], i: int) -> uint64:
    xs[i] += 1
    return xs[i] - 1


def add_all(xs: array[int64]) -> int:
    scale_by(xs, 3)
    return sum(xs)


def scale_by(xs, by):
    for i in range(len(xs)):
        xs[i] = xs[i] * by


def clamp(x: float) -> float:
    return max(0, x)
'''


@test
def arrays_and_numbers(place):
    place.file("source/arrays.py", ARRAYS)
    expect(place.compile("--shared", "source/arrays.py"))
    size = os.path.getsize(place.path + "/libarrays.so")
    assert size <= 24 * 1024, size
    code = """
import arrays, sys
from array import array
def show(name, *args):
    try:
        print(name, getattr(arrays, name)(*args), end=" ")
    except Exception as e:
        print(name, type(e).__name__, e, end=" ")
    print(*[list(a) if isinstance(a, array) else a for a in args])
d, q = lambda *xs: array("d", xs), lambda *xs: array("q", xs)
show("dot", d(1, 2.5, -3), d(4, 5, 6)); show("dot", d(), d()); show("dot", d(1, 2), d(1)); show("dot", d(float("nan")), d(1))
show("scale", d(1, 2, 3.5), 2.0); show("scale", d(), 1.0)
show("fill", array("B", [0] * 5), 250); show("fill", array("B", [0] * 9), 250); show("fill", array("B", [1]), -1); show("fill", array("B"), 3)
show("sort", q(5, -2**63, 2**63 - 1, 0, 2**62, -7, 5)); show("sort", q())
show("best", d(3, -1, 2)); show("best", d())
show("span", array("h", [5, -32768, 32767, 9])); show("span", array("h"))
show("total", d(0.1, 0.2, 0.3)); show("total", d()); show("mean", array("f", [1.5, 2.5])); show("mean", array("f"))
show("count_up", array("Q", [2**64 - 2, 2**63]), 0); show("count_up", array("Q", [2**64 - 1]), 0); show("count_up", array("Q", [2**63]), -1)
show("count_up", array("Q", [1]), 1); show("count_up", array("Q", [1]), -2)
show("add_all", q(1, 2, 3)); show("add_all", q(1, 2**62)); show("clamp", -1.5); show("clamp", 2.5)
"""
    ours, theirs = (expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": path})).stdout.replace("array assignment index", "array index").splitlines()
                    for path in (f"{place.path}/python", f"{place.path}/source:{PACKAGE}"))
    for mine, their in zip(ours, theirs):
        if mine.startswith(("clamp", "total")):   # an int 0 there, which C gets as a float
            continue
        if "OverflowError" in mine and "OverflowError" in their:   # what does not fit an item: array.array has many texts for it
            mine, their = mine.split()[:2], their.split()[:2]
        assert mine == their, (mine, their)
    assert len(ours) == len(theirs) and ours[-2:] == ["clamp 0.0 -1.5", "clamp 2.5 2.5"], ours[-2:]


main()
