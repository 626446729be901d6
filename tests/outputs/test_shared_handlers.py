#!/usr/bin/env python3
"""--shared: libraries of numbers alone with `finally`, errors that are named, and errors that are raised again."""

from libraries import library, python
from numeric_libraries import is_numeric, same_as_cpython
from support import expect, main, test

HANDLERS = '''\
_log = 0


def finished(n: int) -> int:
    global _log
    _log += 1
    try:
        return 10 // n
    finally:
        _log += 1000


def named(n: int) -> int:
    try:
        x = 10 // n + [1, 2, 3][n]
    except ZeroDivisionError as e:
        x = -1
    except (IndexError, ValueError) as error:
        return -2
    return x


def again(n: int) -> int:
    global _log
    try:
        return [1, 2, 3][n] // (n - 1)
    except IndexError:
        _log += 100
        raise
    except ZeroDivisionError as e:
        _log += 7
        raise


def some_again(n: int, k: int) -> int:
    try:
        try:
            return 100 // (n - k)
        except ZeroDivisionError:
            if n > 2:
                raise
            return -5
        finally:
            k += 1
    except ArithmeticError as e:
        return k


def turns(n: int) -> int:
    t = 0
    for i in range(n):
        try:
            if i == 3:
                continue
            if i == 16:
                break
            t += 10 // (i - 8) if i != 8 else 5
        finally:
            t += 1
    else:
        t += 1000
    return t


def all_clauses(n: int, x: float) -> float:
    t = 0.0
    try:
        t += x / n
    except ZeroDivisionError:
        t -= 1
    except OverflowError:
        raise
    else:
        t += 10
    finally:
        t *= 2
    return t


def both(n: int) -> int:
    t = 0
    try:
        try:
            t += [5, 6][n]
        finally:
            t += 10
        t += 100
    except IndexError:
        t += 1
    finally:
        t += 1000
    return t


def log() -> int:
    return _log
'''


@test
def finally_and_errors_raised_again(place):
    library(place, HANDLERS, "--warnings", name="handlers")
    assert is_numeric(place, "handlers")
    same_as_cpython(place, """
import handlers
show = shower(handlers)
for n in (-2**63, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 8, 9, 17, 2**62):
    for f in "finished named again both".split(): show(f, n), show("log")
    if n < 100: show("turns", n)
    for k in (0, 1, 2, 3, 8): show("some_again", n, k)
    for x in (0.0, 1.5, 1e308, float("nan")): show("all_clauses", n, x)
""")
    for call, line in (("again(7)", 26), ("again(1)", 26), ("finished(0)", 8)):
        expect(python(place, f"import handlers\ntry: handlers.{call}\nexcept (LookupError, ArithmeticError) as e: print(e.compiled_traceback)"), out=f'handlers.py", line {line}, in {call[:-3]}\n')
    # Whoever looks at the error takes the whole run-time library, and so do names that are used for something else, too.
    library(place, "def f(n: int) -> int:\n    e = 5\n    t = 0\n    for i in range(n):\n        t += e\n        try:\n            t += 10 // (i - 2)\n        except ZeroDivisionError as e:\n            t += 1\n    return t\n", name="other")
    same_as_cpython(place, "import other\nshow = shower(other)\nfor n in range(6): show('f', n)\n")


main()
