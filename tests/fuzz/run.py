#!/usr/bin/env python3
"""Random programs, and random operands of the run-time library, against CPython: run.py [--seconds N] [--seed N] [--typed] [--keep DIR]

Programs that do something else than under CPython are kept, with both outputs, and named by the seed that makes them again.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from generate import Generator
from generate_typed import TypedGenerator

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def program(seed):
    """Every other program is of variables that keep their types."""
    return (TypedGenerator if seed % 2 else Generator)(seed).program()


def execute(command, timeout, **env):
    """(exit code, standard output, last line of standard error), or None if it takes too long."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, env={**os.environ, **env})
    except subprocess.TimeoutExpired:
        return None
    errors = done.stderr.decode("utf-8", "replace").rstrip().splitlines()
    return done.returncode, done.stdout, errors[-1] if errors else ""


def check(seed, options):
    """None if all is well or the program is no test; else what is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        source = os.path.join(scratch, f"seed{seed}.py")
        with open(source, "w", encoding="utf-8") as f:
            f.write(program(seed))
        expected = execute([sys.executable, "-W", "ignore", source], 5, PYTHONHASHSEED="1", PYTHONIOENCODING="utf-8")
        if expected is None or expected != execute([sys.executable, "-W", "ignore", source], 5, PYTHONHASHSEED="2", PYTHONIOENCODING="utf-8"):
            return None
        binary = os.path.join(scratch, "program")
        built = execute([options.compiler, "-O" + options.level, *options.flag, "-o", binary, source], 300)
        if built is None or built[0] != 0:
            # A constant expression that CPython only warns of is no reason to refuse, so a refusal counts too.
            problem, actual = "does not compile: " + (built[2] if built else "takes too long"), None
        else:
            actual = execute([binary], 20, PYX2CPP_CHECK_LEAKS="1", PYTHONIOENCODING="utf-8")
            problem = None if actual == expected else "takes too long" if actual is None else difference(expected, actual)
        if problem:
            os.makedirs(options.keep, exist_ok=True)
            stem = os.path.join(options.keep, f"seed{seed}")
            with open(stem + ".py", "w", encoding="utf-8") as f:
                f.write(program(seed))
            for suffix, outcome in ((".expected", expected), (".actual", actual)):
                with open(stem + suffix, "wb") as f:
                    f.write(outcome[1] if outcome else b"")
        return problem


def difference(expected, actual):
    if actual[1] != expected[1]:
        for number, (want, got) in enumerate(zip(expected[1].splitlines() + [b"(end)"], actual[1].splitlines() + [b"(end)"]), 1):
            if want != got:
                return f"line {number}: expected {want[:100]!r}, got {got[:100]!r} (exit {actual[0]} {actual[2][:80]})"
    return f"exit {actual[0]} {actual[2][:120]!r}, expected {expected[0]} {expected[2][:120]!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, help="only the program of this seed")
    parser.add_argument("--keep", default=os.path.join(ROOT, "build", "fuzz"), metavar="DIR", help="where failing programs go (default: build/fuzz)")
    parser.add_argument("--print", action="store_true", help="with --seed: only print the program")
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1, dest="jobs")
    parser.add_argument("--typed", action="store_const", const=2, default=1, dest="stride", help="only programs of variables that keep their types")
    parser.add_argument("-O", default="0", dest="level", help="optimisation level (default 0)")
    parser.add_argument("--flag", action="append", default=[], help="further flag for the compiler")
    parser.add_argument("--compiler", default=os.path.join(ROOT, "build", "pyx2cpp"))
    options = parser.parse_args()
    if options.print:
        print(program(options.seed), end="")
        return 0
    passed = failed = 0
    if options.seed is None and options.stride == 1:
        # Some hundred rounds a second, the builds aside.
        rounds, seed = max(int(options.seconds) * 20, 500), random.randrange(10**9)
        print(f"run-time library: {rounds} rounds of seed {seed}", flush=True)
        script = os.path.join(ROOT, "tests", "runtime", "run.py")
        failed += subprocess.run([sys.executable, script, "--rounds", str(rounds), "--seed", str(seed), "differential"]).returncode
    deadline = time.time() + options.seconds
    first = random.randrange(10**9) | 1
    with ThreadPoolExecutor(options.jobs) as pool:
        while time.time() < deadline and (options.seed is None or passed + failed == 0):
            seeds = [options.seed] if options.seed is not None else range(first, first + options.jobs * 4 * options.stride, options.stride)
            first += options.jobs * 4 * options.stride
            for seed, problem in zip(seeds, pool.map(lambda s: check(s, options), seeds)):
                if problem:
                    failed += 1
                    print(f"seed {seed}: {problem}", flush=True)
                else:
                    passed += 1
    print(f"{passed} passed, {failed} failed" + (f": see {options.keep}" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
