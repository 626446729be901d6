#!/usr/bin/env python3
"""Run times against CPython, PyPy and C++: run.py [-k WORD]... [-O LEVEL] [--boxed] [--best N] [--json FILE]

The programs are typed/*.py and dynamic/*.py; x.cpp beside x.py is the same program by hand. All forms of a program run by turns and
must print the same; the best CPU time of each counts. docs/benchmarks.md says how to read the table.
"""

import argparse
import glob
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
GROUPS = ("typed", "dynamic")

# Sample -> arguments that keep CPython busy for a second or so: larger programs, with --samples.
SAMPLES = {
    "bigfib": ["100000"],
    "pidigits": ["3000"],
    "primes": ["3000000"],
    "sudoku": [],
    "wordcount": ["-n", "20", *["alice.txt"] * 40],
}

# -ffp-contract=off: Python rounds every operation, and so must whoever is compared with it.
CXX_FLAGS = ["-std=c++20", "-O3", "-ffp-contract=off"]

# Heading, the form above the line and the one below it: how many times the second is faster than the first.
RATIOS = (
    ("CPython/ours", "CPython", "ours"),
    ("CPython/boxed", "CPython", "boxed"),
    ("PyPy/ours", "PyPy", "ours"),
    ("ours/C++", "ours", "C++"),
)
# A run that is too short to be measured counts as this long.
SHORTEST = 0.0005


class Failure(Exception):
    """A program that has no place in the table, and why."""


class Program:
    def __init__(self, group, source, arguments=()):
        self.group = group
        self.source = source
        self.name = os.path.splitext(os.path.basename(source))[0]
        self.arguments = list(arguments)
        twin = os.path.splitext(source)[0] + ".cpp"
        self.twin = twin if os.path.exists(twin) else None


class Run:
    """What one run of one form of a program gave."""

    def __init__(self, seconds, peak_kb, code, stdout, stderr):
        self.seconds = seconds
        self.peak_kb = peak_kb
        self.code = code
        self.stdout = stdout
        self.stderr = stderr


def find_programs(options):
    found = []
    for group in GROUPS:
        found += [Program(group, source) for source in sorted(glob.glob(os.path.join(HERE, group, "*.py")))]
    if options.samples:
        found += [Program("samples", os.path.join(ROOT, "samples", name, name + ".py"), arguments) for name, arguments in SAMPLES.items()]
    return [program for program in found if not options.k or any(word in program.name for word in options.k)]


def tail(data, lines=8):
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    return "\n".join("    " + line for line in text.strip().splitlines()[-lines:] or ["(no message)"])


def compile_with(command, what):
    built = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if built.returncode != 0:
        raise Failure(f"{what} does not compile (exit code {built.returncode}):\n{tail(built.stdout, 20)}")


def prepare(program, options, scratch):
    """Form -> command, CPython first: it says what is right."""
    base = os.path.join(scratch, program.name)
    forms = {"CPython": [options.python, "-B", program.source]}
    if options.pypy:
        forms["PyPy"] = [options.pypy, "-B", program.source]
    compiler = [options.compiler, "-O" + options.level, *options.flag]
    for form, flags in (("ours", []), ("boxed", ["--boxed"])):
        if form in options.forms:
            compile_with([*compiler, *flags, "-o", f"{base}.{form}", program.source], f"{form}: {os.path.basename(program.source)}")
            forms[form] = [f"{base}.{form}"]
    if program.twin and options.cxx:
        compile_with([options.cxx, *CXX_FLAGS, "-o", base + ".twin", program.twin], os.path.basename(program.twin))
        forms["C++"] = [base + ".twin"]
    return {form: command + program.arguments for form, command in forms.items()}


def run_once(command, directory, options, scratch):
    report = os.path.join(scratch, "report")
    measured = [os.path.join(scratch, "measure"), report, *command]
    try:
        done = subprocess.run(measured, cwd=directory, stdin=subprocess.DEVNULL, capture_output=True, timeout=options.timeout)
    except subprocess.TimeoutExpired:
        raise Failure(f"{command[0]} still runs after {options.timeout} s") from None
    try:
        with open(report, encoding="ascii") as f:
            seconds, peak_kb = f.read().split()
        os.remove(report)
    except OSError:
        raise Failure(f"{command[0]} could not be run:\n{tail(done.stderr)}") from None
    return Run(float(seconds), int(peak_kb), done.returncode, done.stdout, done.stderr)


def difference(form, got, expected):
    """Where the output of a form leaves that of CPython; None if it does not."""
    if got.code != expected.code:
        return f"{form} ends with exit code {got.code}, CPython with {expected.code}:\n{tail(got.stderr)}"
    if got.stdout == expected.stdout:
        return None
    ours, theirs = got.stdout.split(b"\n"), expected.stdout.split(b"\n")
    at = next((i for i, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), min(len(ours), len(theirs)))

    def line(lines):
        return ascii(lines[at].decode("utf-8", "replace"))[:150] if at < len(lines) else "(nothing)"

    return f"line {at + 1} of the output differs:\n    {form:8} {line(ours)}\n    CPython  {line(theirs)}"


def measure(program, options, scratch):
    """Form -> {"seconds": of every run, "best": the least of them, "peak_kb": of the largest run}"""
    commands = prepare(program, options, scratch)
    results = {form: {"seconds": [], "peak_kb": 0} for form in commands}
    expected = None
    for _ in range(options.best):
        for form, command in commands.items():
            run = run_once(command, os.path.dirname(program.source), options, scratch)
            if expected is None:
                expected = run
                if run.code != 0:
                    raise Failure(f"CPython ends with exit code {run.code}:\n{tail(run.stderr)}")
            fault = difference(form, run, expected)
            if fault:
                raise Failure(fault)
            results[form]["seconds"].append(run.seconds)
            results[form]["peak_kb"] = max(results[form]["peak_kb"], run.peak_kb)
    for result in results.values():
        result["best"] = min(result["seconds"])
    return results


def ratio(results, upper, lower):
    if upper not in results or lower not in results:
        return None
    return max(results[upper]["best"], SHORTEST) / max(results[lower]["best"], SHORTEST)


class Table:
    """The columns that the asked-for forms make; prints a row as soon as its program is measured."""

    def __init__(self, options):
        self.times = [form for form in ("ours", "boxed", "CPython", "PyPy", "C++") if form in options.forms]
        self.ratios = [r for r in RATIOS if r[1] in options.forms and r[2] in options.forms]
        self.memory = [form for form in ("ours", "CPython") if form in options.forms]

    def row(self, name, cells):
        print(f"{name:15}" + "".join(f" {cell:>{width}}" for cell, width in zip(cells, self.widths())), flush=True)

    def widths(self):
        return [8] * len(self.times) + [len(heading) + 1 for heading, _, _ in self.ratios] + [11] * len(self.memory)

    def head(self):
        headings = [f"{form} s" for form in self.times] + [heading for heading, _, _ in self.ratios]
        self.row("program", headings + [f"{form} MB" for form in self.memory])

    def results(self, name, results):
        cells = [f"{results[form]['best']:.3f}" if form in results else "" for form in self.times]
        for _, upper, lower in self.ratios:
            value = ratio(results, upper, lower)
            cells.append("" if value is None else f"{value:.2f}")
        self.row(name, cells + [f"{results[form]['peak_kb'] / 1024:.1f}" for form in self.memory])

    def mean(self, name, measured):
        """The geometric means as a dict; prints them as a row."""
        means = {}
        for heading, upper, lower in self.ratios:
            values = [value for value in (ratio(results, upper, lower) for results in measured) if value is not None]
            if values:
                means[heading] = math.exp(sum(map(math.log, values)) / len(values))
        if not means:
            return means
        cells = [""] * len(self.times) + [f"{means[heading]:.2f}" if heading in means else "" for heading, _, _ in self.ratios]
        self.row(name, cells + [""] * len(self.memory))
        return means


def version(command):
    done = subprocess.run([command, "--version"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.partition("\n")[0] if done.returncode == 0 else "unknown"


def conditions(options):
    """What one must know to compare the figures with others."""
    tools = {"ours": options.compiler, "CPython": options.python, "PyPy": options.pypy, "C++": options.cxx}
    return {
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "options": " ".join(["-O" + options.level, *options.flag]),
        "best of": options.best,
        "versions": {form: version(tool) for form, tool in tools.items() if form in options.forms},
    }


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-k", action="append", default=[], metavar="WORD", help="only programs whose name contains WORD")
    parser.add_argument("-O", default="2", dest="level", help="optimisation level (default 2)")
    parser.add_argument("--flag", action="append", default=[], help="further flag for the compiler: --flag=--lto")
    parser.add_argument("--boxed", action="store_true", help="also the program compiled with --boxed")
    parser.add_argument("--samples", action="store_true", help="also some of samples/")
    parser.add_argument("--without", action="append", default=[], choices=["ours", "pypy", "c++"], help="leave out one form")
    parser.add_argument("--best", type=int, default=3, metavar="N", help="runs of each (default 3)")
    parser.add_argument("--json", metavar="FILE", help="write all figures to FILE")
    parser.add_argument("--timeout", type=float, default=300, metavar="S", help="seconds that a run may take (default 300)")
    parser.add_argument("--compiler", default=os.path.join(ROOT, "build", "pyx2cpp"))
    parser.add_argument("--python", default=sys.executable, help="the CPython to compare with (default: this one)")
    parser.add_argument("--pypy", default=shutil.which("pypy3"), help="default: pypy3, if there is one")
    parser.add_argument("--cxx", default=shutil.which(os.environ.get("CXX", "g++")), help="compiler of the hand-written programs")
    options = parser.parse_args()
    if options.best < 1:
        parser.error("--best must be at least 1")
    # The runs are measured by a C++ program, too.
    options.measuring_cxx = options.cxx
    if options.measuring_cxx is None:
        parser.error("no C++ compiler: name one with --cxx")
    if "pypy" in options.without:
        options.pypy = None
    if "c++" in options.without:
        options.cxx = None
    wanted = {"ours": "ours" not in options.without, "boxed": options.boxed, "CPython": True, "PyPy": options.pypy, "C++": options.cxx}
    options.forms = [form for form, is_wanted in wanted.items() if is_wanted]
    if ("ours" in options.forms or options.boxed) and not os.path.exists(options.compiler):
        parser.error(f"{options.compiler} is not there: run ./dev setup")
    for tool in (options.python, options.pypy, options.cxx):
        if tool and not shutil.which(tool):
            parser.error(f"no such program: {tool}")
    return options


def run_all(programs, options, scratch, report):
    """Measures and prints; how many programs failed."""
    compile_with([options.measuring_cxx, "-O1", "-o", os.path.join(scratch, "measure"), os.path.join(HERE, "measure.cpp")], "measure.cpp")
    table = Table(options)
    table.head()
    measured = {}
    failed = 0
    for program in programs:
        entry = report["programs"][program.name] = {"group": program.group}
        try:
            results = measure(program, options, scratch)
        except Failure as failure:
            print(f"{program.name:15} FAILED: {failure}", flush=True)
            entry["error"] = str(failure)
            failed += 1
            continue
        entry["forms"] = results
        measured.setdefault(program.group, []).append(results)
        table.results(program.name, results)
    for group, results in measured.items():
        report["geometric means"][group] = table.mean(f"mean {group}", results)
    if len(measured) > 1:
        report["geometric means"]["all"] = table.mean("mean all", [result for results in measured.values() for result in results])
    return failed


def main():
    options = parse_options()
    programs = find_programs(options)
    if not programs:
        print("no program's name contains " + " or ".join(options.k), file=sys.stderr)
        return 2
    report = {"conditions": conditions(options), "programs": {}, "geometric means": {}}
    known = report["conditions"]
    print(f"{known['machine']}, {known['processors']} processors, load {known['load']}; {known['options']}, best of {options.best}")
    for form, tool in known["versions"].items():
        print(f"  {form}: {tool}")
    if known["load"] > known["processors"]:
        print("The machine is busy: compare the ratios, not the seconds.")
    with tempfile.TemporaryDirectory() as scratch:
        failed = run_all(programs, options, scratch, report)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as f:
            json.dump(report, f, indent=1)
            f.write("\n")
    if failed:
        print(f"{failed} of {len(programs)} programs failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
