#!/usr/bin/env python3
"""The deliberate differences from CPython: each row of docs/differences.md has a program here that shows it.

    run.py [WORD...]      all programs, or those whose name contains a WORD

A program NAME.py says which row it belongs to and what happens:

    # row: the first words of the row
    # refused: part of the message           the compiler refuses it; python3 accepts it
    # stderr: part of a line                 it stands on standard error; not with python3
    # without: part of a line                the other way round

and NAME.out has the standard output of the compiled program, if it is compiled. A program that behaves as with python3 fails: then the row
is no longer true.
"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
COMPILER = os.path.join(ROOT, "build", "pyx2cpp")
SEED = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}


def rows():
    """The first column of the table."""
    with open(os.path.join(ROOT, "docs", "differences.md")) as f:
        cells = [line.split("|")[1].strip() for line in f if line.startswith("|")]
    return cells[2:]


def notes(source, word):
    return re.findall(rf"^# {word}: (.*)$", source, re.M)


def execute(command, cwd):
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=60, env={**os.environ, **SEED}, stdin=subprocess.DEVNULL)


def fault_of(name, source):
    """What is wrong with the test, or None."""
    path = os.path.join(HERE, name + ".py")
    refused, stderr, without = (notes(source, word) for word in ("refused", "stderr", "without"))
    with tempfile.TemporaryDirectory() as scratch:
        binary = os.path.join(scratch, "program")
        built = subprocess.run([COMPILER, "-O0", "-o", binary, path], capture_output=True, text=True)
        python = execute([sys.executable, path], scratch)
        if refused:
            if built.returncode != 1:
                return "it is not refused"
            missing = [part for part in refused if part not in built.stderr]
            return f"the compiler does not say {missing[0]!r} but {built.stderr.splitlines()[:1]}" if missing else None
        if built.returncode != 0:
            return "it does not compile: " + "; ".join(built.stderr.splitlines()[:2])
        compiled = execute([binary], scratch)
    with open(os.path.join(HERE, name + ".out")) as f:
        expected = f.read()
    if compiled.stdout != expected:
        return f"expected {expected!r}, got {compiled.stdout!r}"
    for part in stderr:
        if part not in compiled.stderr:
            return f"standard error lacks {part!r}: {compiled.stderr!r}"
    for part in without:
        if part in compiled.stderr:
            return f"standard error has {part!r}: {compiled.stderr!r}"
    same_errors = all(part in python.stderr for part in stderr) and not any(part in python.stderr for part in without)
    if compiled.stdout == python.stdout and compiled.returncode == python.returncode and same_errors:
        return "python3 does the same: the row is not true"
    return None


def main():
    programs = sorted(entry[:-3] for entry in os.listdir(HERE) if entry.endswith(".py") and entry != "run.py")
    table = rows()
    shown, failures, passed = set(), [], 0
    for name in programs:
        with open(os.path.join(HERE, name + ".py")) as f:
            source = f.read()
        row = (notes(source, "row") or ["?"])[0]
        found = [r for r in table if r.startswith(row)]
        shown.update(found)
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        fault = fault_of(name, source) if found else f"no row of docs/differences.md starts with {row!r}"
        if fault:
            failures.append(f"{name}: {fault}")
        else:
            passed += 1
    failures += [f"docs/differences.md: no program shows {row!r}" for row in table if row not in shown]
    for failure in failures:
        print(failure)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
