#!/usr/bin/env python3
"""--shared: libraries of numbers alone whose functions take lists of numbers from C and give such."""

import sys

from libraries import PACKAGE, c_program, library, python
from numeric_libraries import is_numeric
from support import expect, main, test

VECTORS = '''\
from pyx2cpp.types import float32, int8, uint64

last = [0.0]


def dot(a: list[float], b: list[float]) -> float:
    if len(a) != len(b):
        raise ValueError(f"lengths {len(a)} and {len(b)}")
    return sum(x * y for x, y in zip(a, b))


def scale(a: list[float], k: float) -> list[float]:
    global last
    last = a
    return [x * k for x in a]


def kept() -> list[float]:
    last.append(1.5)
    return last


def running(a: list[int]) -> list[int]:
    out = []
    t = 0
    for x in a:
        t += x
        out.append(t)
    return out


def ordered(a: list[int], down: bool) -> list[int]:
    b = sorted(a, reverse=down)
    a.clear()
    return b + a


def small(a: list[int8], b: list[uint64]) -> list[uint64]:
    return [x + y for x, y in zip(a, b)]


def narrow(a: list[int], k: int) -> list[int8]:
    return [x * k for x in a]


def single(a: list[float32]) -> list[float32]:
    return [x / 3 for x in a]


def flags(a: list[bool], n: int) -> list[bool]:
    return [not x for x in a] + [False] * n


def odd(a: list[int], which: int) -> list[int]:
    if which == 0:
        return a
    return [x / 2 if which == 1 else x for x in a]


def truth(a: list[int]) -> list[bool]:
    return [x > 2 if x != 5 else x for x in a]


def mean(a: list[float]) -> float:
    if not a:
        raise ValueError("mean of an empty list")
    return sum(a) / len(a)


def variance(a: list[float]) -> float:
    m = mean(a)
    return sum((x - m) ** 2 for x in a) / (len(a) - 1)
'''

CALLS = """
import vectors
nan, inf = float("nan"), float("inf")
floats = ([], [0.5], [1.5, -0.0, 2.25], [nan, inf, -inf], [1e308] * 3, [i / 7 for i in range(100)])
ints = ([], [0], [5, -3, 2, 5], [2**63 - 1, 1], [-2**63], [127, 1, -128, 4], list(range(50)))
def show(name, *args):
    try:
        result = getattr(vectors, name)(*[list(a) if type(a) is list else a for a in args])   # the library has copies
        print(name, args, float(result) if name in ("dot", "mean", "variance") else [float(x) for x in result] if name in ("scale", "kept") else result)
    except Exception as e: print(name, args, type(e).__name__, e)
for a in floats:
    for b in floats: show("dot", a, b)
    for k in (2.0, -0.5, inf): show("scale", a, k), show("kept")
    show("mean", a), show("variance", a)
for a in ints:
    show("running", a), show("ordered", a, True), show("ordered", a, False)
    for k in (0, 1, 2, 3): show("narrow", a, k), show("odd", a, k), show("truth", a)
"""


@test
def lists_from_c_and_back(place):
    library(place, VECTORS, "--warnings", name="vectors")
    assert is_numeric(place, "vectors")
    theirs = expect(place.run(sys.executable, "-c", CALLS, env={"PYTHONPATH": f"{place.path}/source:{PACKAGE}"})).stdout.splitlines()
    ours = expect(python(place, CALLS)).stdout.splitlines()
    assert len(ours) == len(theirs)
    for mine, right in zip(ours, theirs):
        # What does not fit the annotation is an error at the border.
        assert mine == right or " returned " in mine, f"{mine}\n{right}"
    text = "\n".join(ours)
    for wanted in ("odd ([0], 1) TypeError odd() returned float, not int64", "narrow ([127, 1, -128, 4], 2) OverflowError narrow() returned an int that does not fit int8",
                   "running ([9223372036854775807, 1],) OverflowError running() returned an int that does not fit int64", "truth ([5, -3, 2, 5],) TypeError truth() returned int, not bool"):
        assert wanted in text, wanted
    expect(python(place, "import vectors as v; print(v.small([1, -1], [2, 2**64 - 1]), v.single([1.0, 2.5]), v.flags([True, False, True], 2), v.flags([], 0))"),
           out="[3, 18446744073709551614] [0.3333333432674408, 0.8333333134651184] [False, True, False, False, False] []")
    expect(python(place, "import vectors as v\ntry: v.small([-1], [0])\nexcept OverflowError as e: print(e)"), out="small() returned an int that does not fit uint64")
    done = c_program(place, """
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include "vectors.h"
int main(void) {
  double a[1000] = {1, 2};
  int64_t b[1000] = {1, INT64_MAX}, n = -1;
  for (int i = 0; i < 20000; ++i) {
    double* s = scale(a, 1000, 2.0, &n);
    if (!s || s[1] != 4 || n != 1000) return 1;
    vectors_free(s);
    n = 7;
    if (running(b, 3, &n) || n != 7 || strcmp(vectors_last_error_type(), "OverflowError")) return 2;
    vectors_free(scale(a, 0, 2.0, NULL));
  }
  if (scale(NULL, 3, 1.0, &n) || strcmp(vectors_last_error_type(), "ValueError")) return 4;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="vectors")
    assert not done.stdout, done.stdout


main()
