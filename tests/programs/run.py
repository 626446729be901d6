#!/usr/bin/env python3
"""Compiles and runs programs and compares what they do with what CPython did.

    run.py                         every program of this directory
    run.py -k match -k slice       those whose name contains one of the words
    run.py --every 10 --flag=--boxed -O 2   every tenth, with further compiler flags
    run.py --samples               the programs under samples/
    run.py --samples --target linux-arm64   made for another machine and run by an emulator; skipped where one of these is missing
    run.py --strip-annotations     without the programs' annotations, which must make no difference
    run.py --wrong-annotations     with `bytes` as the annotation of everything; programs that look at annotations are left out
    run.py --against-cpython DIR   foreign programs: python3 makes the expected output on the fly;
                                   programs that CPython fails or that are not deterministic are skipped

A program is NAME.py, or a directory with main.py. Beside it lie NAME.out (standard output) and, where needed, NAME.exit (exit
code), NAME.err (last line of standard error), NAME.in (standard input) and NAME.args (arguments, one a line). A program that leaves an
object behind exits with 99.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tokenize
from concurrent.futures import ThreadPoolExecutor

import annotations

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOLS = [os.path.join(HERE, name) for name in ("annotations.py", "regenerate.py", "run.py")]
CXX_ERROR = re.compile(r"\.(cpp|cc|hpp|h):\d+(:\d+)?: (fatal )?error:|undefined reference|undefined symbol|ld returned|ninja: build stopped")
KINDS = ["refused", "c++ error", "compiler crash", "compile timeout", "crash", "timeout", "differs", "bad test"]


class Outcome:
    """What a run did: all that is compared."""

    def __init__(self, stdout, exit_code, last_error_line):
        self.stdout = stdout
        self.exit_code = exit_code
        self.last_error_line = last_error_line


class Program:
    def __init__(self, name, source):
        self.name = name
        self.source = source
        self.stem = source[:-3]

    def companion(self, suffix):
        try:
            with open(self.stem + suffix, "rb") as f:
                return f.read()
        except FileNotFoundError:
            return None

    def args(self):
        text = self.companion(".args")
        return text.decode().splitlines() if text else []

    def stdin(self):
        return self.companion(".in") or b""

    def expected(self):
        stdout = self.companion(".out")
        if stdout is None:
            return None
        err = self.companion(".err")
        return Outcome(stdout, int(self.companion(".exit") or 0), err.decode().strip() if err is not None else None)

    def prepare(self, scratch):
        """The directory in which the program runs."""
        place = os.path.join(scratch, "work")
        os.mkdir(place)
        return place


    def needs_files(self):
        return False


class Sample(Program):
    """samples/NAME/NAME.py (or main.py), with args, stdin and expected.txt; it runs in a copy of its directory."""

    def __init__(self, name, source):
        super().__init__(name, source)
        self.directory = os.path.join(ROOT, "samples", name)

    def companion(self, suffix):
        names = {".out": "expected.txt", ".args": "args", ".in": "stdin"}
        try:
            with open(os.path.join(self.directory, names.get(suffix, "expected" + suffix)), "rb") as f:
                return f.read()
        except FileNotFoundError:
            return None

    def needs_files(self):
        own = {os.path.basename(self.source), "README.md", "args", "stdin"}
        return any(name not in own and not name.startswith("expected") for name in os.listdir(self.directory))

    def prepare(self, scratch):
        copy = os.path.join(scratch, "work")
        shutil.copytree(self.directory, copy)
        return copy


def last_line(data):
    lines = data.decode("utf-8", "replace").rstrip().splitlines()
    # The suggestions of an uncaught NameError differ between versions of CPython.
    return re.sub(r"\. Did you (mean|forget).*", "", lines[-1].strip()) if lines else ""


def clean_environment(**extra):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    env.update(extra)
    return env


def execute(command, program, cwd, timeout, env):
    done = subprocess.run(command + program.args(), input=program.stdin(), capture_output=True, cwd=cwd, timeout=timeout, env=env)
    return Outcome(done.stdout, done.returncode, last_line(done.stderr))


def run_python(program, timeout, seed="0"):
    with tempfile.TemporaryDirectory() as scratch:
        env = clean_environment(PYTHONHASHSEED=seed, PYTHONDONTWRITEBYTECODE="1")
        return execute([sys.executable, program.source], program, program.prepare(scratch), timeout, env)


def find_programs(directory):
    found = []
    for entry in sorted(os.listdir(directory)):
        path = os.path.join(directory, entry)
        if os.path.isdir(path):
            if entry.startswith((".", "__")):
                continue
            if os.path.exists(os.path.join(path, "main.py")):
                found.append(Program(entry, os.path.join(path, "main.py")))
            else:
                for inner in find_programs(path):
                    inner.name = entry + "/" + inner.name
                    found.append(inner)
        elif entry.endswith(".py") and path not in TOOLS:
            found.append(Program(entry[:-3], path))
    return found


def find_samples():
    found = []
    base = os.path.join(ROOT, "samples")
    for name in sorted(os.listdir(base)):
        for candidate in (name + ".py", "main.py"):
            path = os.path.join(base, name, candidate)
            if os.path.exists(path) and os.path.exists(os.path.join(base, name, "expected.txt")):
                found.append(Sample(name, path))
                break
    return found


def first_difference(expected, actual):
    want, got = expected.decode("utf-8", "replace").splitlines(), actual.decode("utf-8", "replace").splitlines()
    for number, (w, g) in enumerate(zip(want, got), 1):
        if w != g:
            return f"line {number}: expected {w[:140]!r}, got {g[:140]!r}"
    if len(want) != len(got):
        longer, what = (want, "missing") if len(want) > len(got) else (got, "extra")
        return f"line {min(len(want), len(got)) + 1}: {what} {longer[min(len(want), len(got))][:140]!r}"
    return "line ends or bytes differ"


# Runs a program for a target here; the program's path follows.
EMULATORS = {
    "linux-arm64": ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"],
    "wasm32-wasi": ["node", "--no-warnings", "--stack-size=6500", os.path.join(ROOT, "runtime", "run", "wasi.mjs")],
    "wasm32-web": ["node", "--no-warnings", "--stack-size=6500", os.path.join(HERE, "web.mjs")],
    "win-x64": ["wine"],
}


def run_line(binary, target):
    if not target:
        return [binary]
    # WASI programs are told their name.
    return EMULATORS[target] + [binary] * (2 if target == "wasm32-wasi" else 1)


def missing_for(options):
    """What this machine lacks to make and run programs for the target, or nothing."""
    listed = subprocess.run([options.compiler, "--list-targets"], capture_output=True, text=True).stdout
    for line in listed.splitlines():
        if line.startswith(options.target + " ") and "ready" not in line:
            return line
    if not shutil.which(EMULATORS[options.target][0]):
        return f"no {EMULATORS[options.target][0]} here"


def compare(expected, actual):
    """None, or a line that says what differs."""
    if actual.exit_code < 0 and actual.exit_code != expected.exit_code:
        return "crash", signal.Signals(-actual.exit_code).name + (": " + actual.last_error_line[:160] if actual.last_error_line else "")
    if actual.stdout != expected.stdout:
        text = first_difference(expected.stdout, actual.stdout)
        if actual.exit_code != expected.exit_code:
            text += f"; exit {actual.exit_code}: {actual.last_error_line[:160]}"
        return "differs", text
    if actual.exit_code != expected.exit_code:
        return "differs", f"exit code {actual.exit_code}, expected {expected.exit_code}: {actual.last_error_line[:160]}"
    if expected.last_error_line is not None and actual.last_error_line != expected.last_error_line:
        return "differs", f"stderr: expected {expected.last_error_line[:160]!r}, got {actual.last_error_line[:160]!r}"
    return None


def expected_from_python(program, timeout):
    """CPython's outcome, or a reason to skip the program."""
    try:
        one = run_python(program, timeout, "0")
        if one.exit_code < 0 or "SyntaxError" in one.last_error_line or "ModuleNotFoundError" in one.last_error_line:
            return None, "CPython fails"
        two = run_python(program, timeout, "1")
    except subprocess.TimeoutExpired:
        return None, "CPython takes too long"
    if one.stdout != two.stdout or one.exit_code != two.exit_code:
        return None, "not deterministic"
    if one.exit_code == 0:
        one.last_error_line = None
    return one, None


def rewritten(program, scratch, rewrite):
    """The path of a copy of the program with other annotations; None if the program looks at them, or has none that could change."""
    folder = os.path.dirname(program.source)
    alone = program.name == os.path.basename(program.source)[:-3]
    copy = os.path.join(scratch, "source")
    if alone:
        os.mkdir(copy)
        shutil.copy(program.source, copy)
    else:
        shutil.copytree(folder, copy)
    changed = False
    for place, _, files in os.walk(copy):
        for name in files:
            if not name.endswith(".py"):
                continue
            path = os.path.join(place, name)
            with open(path, "rb") as f:
                encoding, _ = tokenize.detect_encoding(f.readline)
            with open(path, encoding=encoding, newline="") as f:
                text = f.read()
            try:
                if annotations.looks_at_annotations(text):
                    return None
                new = rewrite(text)
            except (SyntaxError, tokenize.TokenError):
                return None
            with open(path, "w", encoding=encoding, newline="") as f:
                f.write(new)
            changed = changed or new != text
    return os.path.join(copy, os.path.basename(program.source)) if changed else None


def check(program, options):
    """(kind, detail) of one program; kind is "pass", "skipped" or one of KINDS."""
    if options.against_cpython:
        expected, reason = expected_from_python(program, options.timeout)
        if expected is None:
            return "skipped", reason
    else:
        expected = program.expected()
        if expected is None:
            return "bad test", "no .out file: run regenerate.py"
    if options.target == "wasm32-web" and program.needs_files():
        return "skipped", "needs files, which a page has none of"
    with tempfile.TemporaryDirectory() as scratch:
        binary = os.path.join(scratch, "program")
        source = program.source
        if options.rewrite:
            source = rewritten(program, scratch, options.rewrite)
            if source is None:
                return "skipped", "looks at its annotations, has none, or is not this Python's"
        command = [options.compiler, options.optimize, *options.flag, "-o", binary, source]
        try:
            built = subprocess.run(command, capture_output=True, timeout=options.compile_timeout, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return "compile timeout", f"{options.compile_timeout} s"
        if built.returncode != 0:
            text = (built.stderr + built.stdout).decode("utf-8", "replace")
            found = CXX_ERROR.search(text)
            if found:
                start = text.rfind("\n", 0, found.start()) + 1
                return "c++ error", text[start:].splitlines()[0][:240]
            if built.returncode != 1:
                return "compiler crash", f"exit {built.returncode}: {last_line(built.stderr)[:200]}"
            errors = [line for line in text.splitlines() if "error" in line or "refus" in line] or text.splitlines() or [""]
            return "refused", errors[0][:240]
        try:
            actual = execute(run_line(binary, options.target), program, program.prepare(scratch), options.timeout, clean_environment(PYX2CPP_CHECK_LEAKS="1"))
        except subprocess.TimeoutExpired:
            return "timeout", f"{options.timeout} s"
        except OSError as e:
            return "crash", str(e)
    return compare(expected, actual) or ("pass", "")


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directories", nargs="*", help="directories or single programs (default: this directory)")
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1, dest="jobs", help="programs at a time")
    parser.add_argument("-k", action="append", default=[], metavar="WORD", help="only programs whose name contains WORD")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth program")
    parser.add_argument("-O", default="0", dest="level", help="optimisation level (default 0: quickest in all)")
    parser.add_argument("--flag", action="append", default=[], help="further flag for the compiler")
    parser.add_argument("--target", choices=sorted(EMULATORS), help="make the programs for this target")
    parser.add_argument("--compiler", default=os.path.join(ROOT, "build", "pyx2cpp"))
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds for a run")
    parser.add_argument("--compile-timeout", type=float, default=600.0)
    parser.add_argument("--strip-annotations", action="store_const", dest="rewrite", const=annotations.strip, help="take the annotations out before compiling")
    parser.add_argument("--wrong-annotations", action="store_const", dest="rewrite", const=annotations.wrong, help="make all annotations wrong")
    parser.add_argument("--against-cpython", action="store_true")
    parser.add_argument("--samples", action="store_true", help="run the programs under samples/")
    parser.add_argument("--list", action="store_true", help="print the names of all programs with their results")
    options = parser.parse_args()
    options.optimize = "-O" + options.level
    if options.target:
        options.flag += ["--target", options.target]
    return options


def main():
    options = parse_options()
    programs = find_samples() if options.samples else []
    for path in options.directories or ([] if options.samples else [HERE]):
        path = os.path.abspath(path)
        programs += [Program(os.path.basename(path)[:-3], path)] if path.endswith(".py") else find_programs(path)
    if options.k:
        programs = [p for p in programs if any(word in p.name for word in options.k)]
    programs = programs[options.every // 2::options.every]
    if not os.path.exists(options.compiler):
        sys.exit(f"run.py: no compiler at {options.compiler}: build it first (./dev setup)")

    reason = missing_for(options) if options.target else None
    if reason:
        print(f"skipped: {reason}")
        print("0 passed, 0 failed")
        return 0

    started = time.time()
    counts = {}
    failures = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for program, (kind, detail) in zip(programs, pool.map(lambda p: check(p, options), programs)):
            counts[kind] = counts.get(kind, 0) + 1
            if options.list:
                print(f"{kind:16} {program.name} {detail}", flush=True)
            elif kind in KINDS:
                print(f"{program.name}: {kind}: {detail}", flush=True)
            if kind in KINDS:
                failures.append(program.name)
    passed = counts.get("pass", 0)
    summary = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS + ["skipped"] if kind in counts)
    print(f"{time.time() - started:.0f} s" + (": " + summary if summary else ""))
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
