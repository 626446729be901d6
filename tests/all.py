#!/usr/bin/env python3
"""Runs every test suite and adds up what they count: all.py [SUITE...]

A suite is a command whose last line is "N passed, N failed" (our own runners) or that prints doctest's summary. The last line of
this script is the sum, its exit code 1 if anything failed.
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build")
CPUS = os.cpu_count() or 1
AT_ONCE = CPUS + 1   # many tests wait: for a browser, a linker, an emulator
SKIPPED = re.compile(r"^(?:\w+: )?skipped: .*", re.M)
COUNTS = re.compile(r"^(\d+) passed, (\d+) failed\b", re.M)
DOCTEST = re.compile(r"test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def python(path, *arguments):
    return [sys.executable, os.path.join(ROOT, path), *arguments]


def test_binaries():
    """The doctest programs that Meson has built, found by their name."""
    found = [p for p in glob.glob(os.path.join(BUILD, "tests", "**", "*_test"), recursive=True) if os.path.isfile(p) and os.access(p, os.X_OK)]
    return [(os.path.basename(p), [p]) for p in sorted(found)]


def programs(*arguments):
    return python("tests/programs/run.py", "-j", "1", *arguments)


def words(*all_words):
    return [argument for word in all_words for argument in ("-k", word)]


def suites():
    """(group, name, command) quick ones first."""
    for script in sorted(glob.glob(os.path.join(ROOT, "tests", "lint", "*.py"))):
        yield "lint", os.path.relpath(script, ROOT), [sys.executable, script]
    for name, command in test_binaries():
        yield "unit", name, command
    for folder in ("golden", "runtime"):
        for script in sorted(glob.glob(os.path.join(ROOT, "tests", folder, "run.py"))):
            yield folder, os.path.relpath(script, ROOT), [sys.executable, script]
    yield "fuzz", "tests/fuzz/test_reduce.py", python("tests/fuzz/test_reduce.py")
    for script in sorted(glob.glob(os.path.join(ROOT, "tests", "errors", "run.py"))):
        yield "errors", os.path.relpath(script, ROOT), [sys.executable, script]
    for script in sorted(glob.glob(os.path.join(ROOT, "tests", "outputs", "test_*.py"))):
        yield "outputs", os.path.relpath(script, ROOT), [sys.executable, script]
    # With clang++, which is quicker without optimisation; with g++, what follows. No warning is let pass from either.
    clang = ["--flag=--cxx", "--flag=clang++"] if shutil.which("clang++") else []
    yield "programs", "tests/programs", programs("--flag=--warnings", *clang)
    # The same tests with typed code off, without the passes, and optimised; and with sanitizers where ownership is hardest.
    yield "boxed", "tests/programs --boxed", programs("--every", "6", "--flag=--boxed", "--flag=--warnings")
    yield "passes", "tests/programs --no-passes", programs("--every", "12", "--flag=--no-passes", "--flag=--warnings", *clang)
    yield "optimised", "tests/programs -O2", programs("--every", "20", "--flag=--warnings", "-O", "2")
    # Most programs have no annotations to take out.
    yield "annotations", "tests/programs --strip-annotations", programs("--strip-annotations")
    yield "annotations", "tests/programs --wrong-annotations", programs("--wrong-annotations", "--every", "20")
    yield "sanitize", "tests/programs --sanitize", programs("--every", "2", "--flag=--sanitize", *words("exc", "gen", "class", "closure"))
    yield "sanitize", "tests/programs/raise_in_every_position --sanitize", programs("--flag=--sanitize", *words("raise_in_every_position"))
    yield "samples", "samples", programs("--samples")
    for target in ("linux-arm64", "wasm32-wasi", "wasm32-web", "win-x64"):
        yield "samples", f"samples for {target}", programs("--samples", "--target", target, "--timeout", "120")
    for script in sorted(glob.glob(os.path.join(ROOT, "tests", "differences", "run.py"))):
        yield "differences", os.path.relpath(script, ROOT), [sys.executable, script]


def count(output, code):
    """(passed, failed) as the suite reports them; a suite that says nothing counts as one test."""
    text = ANSI.sub("", output)
    found = DOCTEST.findall(text) or COUNTS.findall(text)
    if not found:
        return (1, 0) if code == 0 else (0, 1)
    passed, failed = map(int, found[-1])
    return passed, max(failed, 1) if code != 0 else failed


def run(name, command):
    """(name, output, passed, failed, seconds, seconds of processor time) of a suite."""
    started = time.time()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=ROOT)
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return name, output, *count(output, process.returncode), time.time() - started, used.ru_utime + used.ru_stime


def main():
    wanted = sys.argv[1:]
    total_passed = total_failed = 0
    if not wanted or "unit" in wanted:
        built = subprocess.run(["ninja", "-C", BUILD], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if built.returncode != 0:
            print(built.stdout)
            total_failed += 1
    if not wanted or set(wanted) - {"lint"}:
        warm_cache()
    known = list(suites())
    for word in wanted:
        if not any(word in (group, name) for group, name, _ in known):
            sys.exit(f"no such suite: {word} (there are {', '.join(dict.fromkeys(group for group, _, _ in known))})")
    chosen = [(name, command) for group, name, command in known if not wanted or group in wanted or name in wanted]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done in as_completed([pool.submit(run, name, command) for name, command in chosen]):
            name, output, passed, failed, seconds, computed = done.result()
            total_passed += passed
            total_failed += failed
            if failed:
                print(output.rstrip())
            print(f"{name}: {passed} passed, {failed} failed ({seconds:.0f} s, {computed:.0f} s of processor time)", flush=True)
            for line in [] if failed else SKIPPED.findall(ANSI.sub("", output)):
                print("    " + line, flush=True)
    print(f"{total_passed} passed, {total_failed} failed")
    return 1 if total_failed else 0


def warm_cache():
    """Compiles the runtime once, before programs that need it are compiled side by side."""
    compiler = os.path.join(BUILD, "pyx2cpp")
    hello = os.path.join(BUILD, "warm_cache.py")
    with open(hello, "w") as f:
        f.write("nothing = 0\n")   # with the whole run-time library, not that of text alone
    subprocess.run([compiler, "-o", os.path.join(BUILD, "warm_cache"), hello], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
