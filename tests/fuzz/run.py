#!/usr/bin/env python3
"""Random programs, and random operands of the run-time library, against CPython: run.py [--seconds N] [--seed N] [--typed] [--keep DIR]

Programs that do something else than under CPython are kept, with both outputs, named by the seed that makes them again, and made small (*.small.py).
They are compiled at several levels of optimisation, with and without the passes and with --boxed, in turn.
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
from reduce import reduce

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# One after the other, a program each. Without the passes the types are checked alone, with --boxed the rest alone.
CONFIGURATIONS = [["-O0"], ["-O2"], ["-O0", "--no-passes"], ["-O1"], ["-O0", "--boxed"], ["-O2", "--no-passes"]]


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


def problem_of(text, options, configuration):
    """(what is wrong, what CPython did, what the program did); None if all is well or the program is no test."""
    with tempfile.TemporaryDirectory() as scratch:
        source = os.path.join(scratch, "program.py")
        with open(source, "w", encoding="utf-8") as f:
            f.write(text)
        expected = execute([sys.executable, "-W", "ignore", source], 5, PYTHONHASHSEED="1", PYTHONIOENCODING="utf-8")
        if expected is None or expected != execute([sys.executable, "-W", "ignore", source], 5, PYTHONHASHSEED="2", PYTHONIOENCODING="utf-8"):
            return None
        binary = os.path.join(scratch, "program")
        built = execute([options.compiler, *configuration, "-o", binary, source], 300)
        if built is None or built[0] != 0:
            # A constant expression that CPython only warns of is no reason to refuse, so a refusal counts too.
            return "does not compile: " + (built[2] if built else "takes too long"), expected, None
        actual = execute([binary], 20, PYTHONHASHSEED="1", PYX2CPP_CHECK_LEAKS="1", PYTHONIOENCODING="utf-8")
        if actual == expected:
            return None
        return "takes too long" if actual is None else difference(expected, actual), expected, actual


def kind_of(problem):
    """What a smaller program has to share with the one that it is made from."""
    return problem[0].split(":")[0] if problem[2] is None else (problem[2][0], problem[2][2].split(":")[0])


def check(seed, options):
    """None if all is well or the program is no test; else what is wrong. A program that fails is kept, and made small."""
    configuration = ["-O" + (options.level or "0"), *options.flag] if options.level or options.flag else CONFIGURATIONS[seed // 2 % len(CONFIGURATIONS)]
    text = program(seed)
    problem = problem_of(text, options, configuration)
    if not problem:
        return None
    what, expected, actual = problem
    os.makedirs(options.keep, exist_ok=True)
    stem = os.path.join(options.keep, f"seed{seed}")
    for suffix, content in ((".py", text.encode()), (".expected", expected[1]), (".actual", actual[1] if actual else b"")):
        with open(stem + suffix, "wb") as f:
            f.write(content)

    def still_fails(candidate):
        other = problem_of(candidate, options, configuration)
        return other is not None and kind_of(other) == kind_of(problem)

    with open(stem + ".small.py", "w", encoding="utf-8") as f:
        f.write(reduce(text, still_fails, options.reduce))
    return f"{' '.join(configuration)}: {what}"


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
    parser.add_argument("-O", default="", dest="level", help="one optimisation level instead of all in turn")
    parser.add_argument("--flag", action="append", default=[], help="these flags of the compiler instead of all in turn")
    parser.add_argument("--reduce", type=float, default=120.0, metavar="SECONDS", help="how long to make a failing program smaller (default: 120)")
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
