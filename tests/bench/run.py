#!/usr/bin/env python3
"""Run times against CPython: run.py [-k WORD]... [-O LEVEL] [--flag FLAG]... [--best N]

Each sample of the table is compiled, then program and python3 run by turns; the best CPU time of each counts. A ratio above 1 says how many
times faster the compiled program is; last comes the geometric mean.
"""

import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# Sample -> arguments that keep CPython busy for a second or so.
SAMPLES = {
    "binarytrees": ["13"],
    "bigfib": ["100000"],
    "life": ["600"],
    "mandelbrot": ["300"],
    "nbody": ["150000"],
    "nqueens": ["10"],
    "pidigits": ["3000"],
    "primes": ["3000000"],
    "spectralnorm": ["200"],
    "sudoku": [],
    "wordcount": ["-n", "20", *["alice.txt"] * 40],
}


def cpu_time(command, directory):
    """Seconds of one run in user and system mode, and its output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=300)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, done


def measure(name, options, scratch):
    """(seconds of the program, seconds of CPython), or None if the program fails."""
    directory = os.path.join(ROOT, "samples", name)
    source = os.path.join(directory, name + ".py")
    program = os.path.join(scratch, name)
    built = subprocess.run([options.compiler, "-O" + options.level, *options.flag, "-o", program, source], capture_output=True, text=True)
    if built.returncode != 0:
        print(f"{name:14} does not compile: {built.stderr.strip().splitlines()[-1:]}")
        return None
    best = [math.inf, math.inf]
    for _ in range(options.best):
        ours, mine = cpu_time([program, *SAMPLES[name]], directory)
        theirs, expected = cpu_time([sys.executable, "-B", source, *SAMPLES[name]], directory)
        if (mine.stdout, mine.returncode) != (expected.stdout, expected.returncode):
            print(f"{name:14} differs from CPython")
            return None
        best = [min(best[0], ours), min(best[1], theirs)]
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-k", action="append", default=[], metavar="WORD", help="only samples whose name contains WORD")
    parser.add_argument("-O", default="2", dest="level", help="optimisation level (default 2)")
    parser.add_argument("--flag", action="append", default=[], help="further flag for the compiler")
    parser.add_argument("--best", type=int, default=3, metavar="N", help="runs of each (default 3)")
    parser.add_argument("--compiler", default=os.path.join(ROOT, "build", "pyx2cpp"))
    options = parser.parse_args()
    logs = []
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        for name in SAMPLES:
            if options.k and not any(word in name for word in options.k):
                continue
            times = measure(name, options, scratch)
            if times is None:
                failed = True
                continue
            ratio = times[1] / max(times[0], 0.001)
            logs.append(math.log(ratio))
            print(f"{name:14} {times[0]:7.2f} s  CPython {times[1]:7.2f} s  {ratio:6.2f} x", flush=True)
    if logs:
        print(f"geometric mean {math.exp(sum(logs) / len(logs)):.2f} x")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
