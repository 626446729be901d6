#!/usr/bin/env python3
"""--shared: libraries of numbers alone whose functions change variables of the module, and whose module's code computes."""

from libraries import c_program, library, python
from numeric_libraries import is_numeric, same_as_cpython
from support import expect, main, test

STATE = '''\
import math

MASK = 0xFFFFFFFFFFFFFFFF
_calls = 0
_mean = 0.0
_flag = False
_dropped = 7
_grid = [[0, 1], [2, 3]]
_pairs = [(1, 2.5), (3, 4.5)]
_seed = 88172645463325252
_memo = [0, 1]
_table = [0.5] * 4
_rows = [[0] * 3 for _ in range(3)]


def calls(n: int) -> int:
    global _calls, _flag
    _calls += n
    _flag = not _flag
    return _calls + _flag


def mean(x: float) -> float:
    global _mean, _calls
    _calls += 1
    _mean += (x - _mean) / _calls
    return _mean


def xorshift() -> int:
    global _seed
    x = _seed
    x ^= (x << 13) & MASK
    x ^= x >> 7
    x ^= (x << 17) & MASK
    _seed = x
    return x >> 1


def grow(n: int) -> int:
    """Past 64 bits and back."""
    global _seed
    _seed = (_seed + 1) * (_seed - n) * n % (2**100 + 277)
    return _seed % 1000003


def fib(n: int) -> int:
    while len(_memo) <= n:
        _memo.append(_memo[-1] + _memo[-2])
    return _memo[n]


def put(i: int, x: float) -> float:
    _table[i] = x
    _rows[i][i] += i
    return sum(_table) + sum(_rows[1])


def half_done(n: int) -> int:
    """What was changed before the error stays changed."""
    global _calls
    _calls += 1
    _memo[0] = n
    return _calls // n + _memo[0]


def unbound(n: int) -> int:
    global _late
    if n > 2:
        _late = n
    return _late


def dropped(n: int) -> int:
    global _dropped
    _dropped += n
    if n > 4:
        del _dropped
    return n


def after(n: int) -> int:
    return _dropped + n


def nested(n: int) -> float:
    row = _grid[n]
    row[0] += n
    _pairs.append((n, 0.5))
    k, x = _pairs[n]
    return sum(sum(r) for r in _grid) + k + x


def late(n: int) -> int:
    if n == 3:
        x = n
    return x


def _crc_table():
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = (c >> 1) ^ 0xEDB88320 if c & 1 else c >> 1
        table.append(c)
    return table


TABLE = _crc_table()
LOGS = []
for _i in range(1, 5):
    LOGS.append(math.log(_i))


def _more():
    return [TABLE[1] * SCALE]


SCALE = 3
SCALE += 1
MORE = _more()


def crc(n: int, i: int) -> int:
    return TABLE[(n ^ i) & 0xFF] ^ (n >> 8)


def logs(i: int) -> float:
    return LOGS[i] + SCALE + MORE[0]


def pure(n: int) -> int:
    return n * n
'''


@test
def variables_that_functions_change(place):
    library(place, STATE, "--warnings", name="state")
    assert is_numeric(place, "state")
    same_as_cpython(place, """
import state
show = shower(state)
for n in (0, 3, -2, 2**62, 2**62, -2**62, -2**62, 5, 2**63 - 1, 2**63 - 1, 7, 1, 2, 3, 4, 0, 1):
    for f in "calls fib half_done unbound late grow pure dropped after nested".split():
        if f != "grow" or abs(n) < 10:
            if f != "fib" or n < 300: show(f, n)
    show("xorshift")
    for x in (0.0, -0.0, 2.5, 1e308, float("nan"), 1.0):
        show("mean", x)
        if x == x: show("put", n, x)
        show("calls", 1)
    show("crc", n, 5)
    show("logs", n)
""")
    # Threads take turns; whatever way a call ends, the next one gets its turn, and memory is free again.
    done = c_program(place, """
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include "state.h"
static void* work(void* wrong) {
  for (int i = 0; i < 100000; ++i) {
    calls(2);
    if (half_done(0) || strcmp(state_last_error_type(), "ZeroDivisionError")) return "error";
    if (put(7, 1.5) || strcmp(state_last_error_message(), "list assignment index out of range")) return "index";
    grow(3);
    fib(i % 200);
    if (pure(i) != (int64_t)i * i || crc(0, 1) != 1996959894) return "result";
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
  if (calls(0) / 2 * 2 != 900000) { printf("%lld\\n", (long long)calls(0)); return 4; }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  if (usage.ru_maxrss > 30000) { printf("%ld KB\\n", usage.ru_maxrss); return 3; }
  return 0;
}
""", link="state")
    assert not done.stdout, done.stdout


@test
def module_code_that_fails(place):
    library(place, "def _table(n):\n    return [10 // i for i in range(n)]\n\n\nA = _table(0)\nB = _table(2)\n\n\ndef f(n: int) -> int:\n    return n + 1\n\n\ndef g(n: int) -> int:\n    return B[n]\n", name="failing")
    assert is_numeric(place, "failing")
    for call in ("f", "g", "f"):
        done = python(place, f"import failing\ntry: failing.{call}(1)\nexcept ZeroDivisionError as e: print(e.compiled_traceback)")
        expect(done, out=['File "source/failing.py", line 6, in <module>\n', '\nZeroDivisionError: integer division or modulo by zero'])


@test
def modules_in_the_order_of_their_imports(place):
    place.file("source/first.py", "counts = [1]\n\n\ndef add(n):\n    counts.append(n)\n    return sum(counts)\n\n\nadd(4)\n")
    library(place, "import first\nfrom first import add\n\nstart = first.add(7)\n\n\ndef f(n: int) -> int:\n    return add(n) + start\n", name="second")
    assert is_numeric(place, "second")
    same_as_cpython(place, "import second\nshow = shower(second)\nfor n in (1, -5, 2**62, 2**62): show('f', n)\n")
    # What is used before it is there.
    library(place, "def _a():\n    return _b() + 1\n\n\nX = _a()\n\n\ndef _b():\n    return 1\n\n\ndef f(n: int) -> int:\n    return X\n", name="early")
    expect(python(place, "import early\ntry: early.f(1)\nexcept NameError as e: print(e)"), out="name '_b' is not defined")


@test
def why_a_library_is_not_small(place):
    place.file("large.py", "def small(n: int) -> int:\n    return n + 1\n\n\ndef f(n: int) -> int:\n    x = n * 2\n    return len(str(x))\n")
    why = "because this is more than computing with numbers:\n  large.py:7: return len(str(x))\n"
    expect(place.compile("--shared", "--size-report", "large.py"), out=why)
    expect(place.compile("--shared", "-v", "large.py"), err=why)
    place.file("tiny.py", "def small(n: int) -> int:\n    return n + 1\n")
    assert "whole run-time library" not in expect(place.compile("--shared", "--size-report", "tiny.py")).stdout


main()
