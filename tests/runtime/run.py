#!/usr/bin/env python3
"""Tests of the run-time library itself: run.py [--rounds N] [--seed N] [NAME...]

*_test.cpp are doctest programs, linked with the runtime built with sanitizers. X_differential.py compares X_driver.cpp, linked with the ordinary runtime,
with this Python, on the same operands each time unless --rounds and --seed say otherwise (`./dev fuzz` does). The compiler builds both runtimes, in
its cache.
"""

import argparse
import glob
import hashlib
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
COMPILER = os.environ.get("PYX2CPP", os.path.join(ROOT, "build", "pyx2cpp"))
OUTPUT = os.path.join(ROOT, "build", "tests", "runtime")
RUNTIME = os.environ.get("PYX2CPP_RUNTIME", os.path.join(ROOT, "runtime"))
FLAGS = ["-std=c++20", "-O1", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-ffunction-sections", "-fdata-sections", "-I" + RUNTIME + "/include", "-I" + RUNTIME + "/src"]
SANITIZERS = ["-g1", "-fno-omit-frame-pointer", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-DPY_SANITIZE"]


def archive(*flags):
    """The runtime's archive for these flags of the compiler, as its link command names it."""
    source = os.path.join(OUTPUT, "nothing.py")
    with open(source, "w") as f:
        f.write("nothing = 0\n")   # with the whole run-time library, not that of text alone
    done = subprocess.run([COMPILER, "-v", *flags, "-o", os.path.join(OUTPUT, "nothing"), source], capture_output=True, text=True)
    found = re.findall(r"\S+/runtimes/\w+\.a", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{done.stderr[-3000:]}\nrun.py: the runtime did not build\n0 passed, 1 failed")
    return found[-1]


def build(source, flags, library):
    """Compiles and links one test unless that was done from the same texts; returns the program, or None."""
    name = os.path.basename(source)[:-4]
    program = os.path.join(OUTPUT, name)
    with open(source, "rb") as f:
        stamp = hashlib.sha256(f.read() + " ".join([library, *flags]).encode()).hexdigest()
    try:
        with open(program + ".stamp") as f:
            if f.read() == stamp and os.path.exists(program):
                return program
    except FileNotFoundError:
        pass
    done = subprocess.run(["g++", *FLAGS, *flags, source, library, "-Wl,--gc-sections", "-lm", "-o", program], capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr[-3000:])
        return None
    with open(program + ".stamp", "w") as f:
        f.write(stamp)
    return program


def run(name, command, env=None):
    """(passed, failed) of one test program."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", env={**os.environ, **(env or {})})
    counts = re.findall(r"test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed", done.stdout)
    passed, failed = map(int, counts[-1]) if counts else (int(done.returncode == 0), int(done.returncode != 0))
    if done.returncode != 0:
        failed = max(failed, 1)
    if failed:
        print(f"{name}:\n{done.stdout[-4000:]}")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only the tests whose file names contain one of these")
    parser.add_argument("--rounds", type=int, default=2000, help="of the comparisons with this Python")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.makedirs(OUTPUT, exist_ok=True)
    wanted = lambda path: not options.names or any(word in os.path.basename(path) for word in options.names)
    total = [0, 0]

    def add(counts):
        total[0] += counts[0]
        total[1] += counts[1]

    tests = [p for p in sorted(glob.glob(os.path.join(HERE, "*_test.cpp"))) if wanted(p)]
    differentials = [p for p in sorted(glob.glob(os.path.join(HERE, "*_differential.py"))) if wanted(p)]
    if tests:
        library = archive("--sanitize")
        for source in tests:
            program = build(source, SANITIZERS, library)
            add(run(os.path.basename(source), [program]) if program else (0, 1))
    if differentials:
        library = archive()
        for script in differentials:
            program = build(script.replace("_differential.py", "_driver.cpp"), [], library)
            add(run(os.path.basename(script), [sys.executable, script, program, str(options.rounds), str(options.seed)], {"PYTHONHASHSEED": "0"}) if program else (0, 1))
    print(f"{total[0]} passed, {total[1]} failed")
    return 1 if total[1] else 0


sys.exit(main())
