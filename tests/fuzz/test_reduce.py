#!/usr/bin/env python3
"""The fuzzer keeps a failing program and makes it small: tests/fuzz/run.py with a compiler that gets one operation wrong."""

import ast
import glob
import os
import subprocess
import sys
import tempfile

from reduce import reduce

HERE = os.path.dirname(os.path.abspath(__file__))

# "Compiles" to a script that prints a line too many.
WRONG_COMPILER = """\
#!{python}
import os, sys
text = open(sys.argv[-1], encoding="utf-8").read()
with open(sys.argv[sys.argv.index("-o") + 1], "w", encoding="utf-8") as f:
    f.write("#!{python}\\nprint('too many')\\n" + text)
os.chmod(f.name, 0o755)
"""

SOURCE = """\
def unused(n):
    return n + 1

class Box:
    def __init__(self, value):
        self.value = value
        self.other = [value]

    def halves(self, by):
        with open("x") as f:
            for i in range(3):
                if i > by or not self.other:
                    return i * self.value // by + 7
        return 0

for k in range(10):
    print(k)
else:
    print("end")
"""


def all_of_it_that_matters():
    def still_fails(text):
        return any(isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv) for node in ast.walk(ast.parse(text)))
    small = reduce(SOURCE, still_fails)
    assert small.strip() == "class Box:\n\n    def halves(self, by):\n        return i // by", small


def what_does_not_fail_stays():
    assert ast.dump(ast.parse(reduce(SOURCE, lambda text: False))) == ast.dump(ast.parse(SOURCE))


def the_time_is_kept():
    assert reduce(SOURCE, lambda text: True, seconds=0) == ast.unparse(ast.parse(SOURCE)) + "\n"


def a_wrong_compiler_is_found_out():
    with tempfile.TemporaryDirectory() as scratch:
        compiler = os.path.join(scratch, "compiler")
        with open(compiler, "w") as f:
            f.write(WRONG_COMPILER.format(python=sys.executable))
        os.chmod(compiler, 0o755)
        keep = os.path.join(scratch, "kept")
        done = subprocess.run([sys.executable, os.path.join(HERE, "run.py"), "--seed", "1", "--compiler", compiler, "--keep", keep, "--reduce", "5", "-j", "1"], stdout=subprocess.PIPE, text=True)
        assert done.returncode == 1 and done.stdout.endswith(f"0 passed, 1 failed: see {keep}\n") and "seed 1: -O0: line 1: expected " in done.stdout, done.stdout
        small, = glob.glob(keep + "/*.small.py")
        # How much smaller it gets in that time is the machine's affair.
        assert os.path.getsize(small) < os.path.getsize(small.replace(".small", "")), open(small).read()


def main():
    failed = 0
    tests = [all_of_it_that_matters, what_does_not_fail_stays, the_time_is_kept, a_wrong_compiler_is_found_out]
    for test in tests:
        try:
            test()
        except AssertionError as e:
            failed += 1
            print(f"{test.__name__}: {e}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
