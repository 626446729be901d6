#!/usr/bin/env python3
"""Prints the figures by which the compiler is judged, each with the command that it comes from.

    tests/bench/figures.py [--compiler build/pyx2cpp] [--no-samples]

Sizes in bytes, times in milliseconds; times are the best of three runs, and of programs CPU time against python3 in the same run.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = ["nbody", "spectralnorm", "mandelbrot", "binarytrees", "nqueens", "primes", "pidigits", "bigfib"]


def run(command, **options):
    """Runs it, and gives what it took: seconds on the clock, and of CPU."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr}")
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done


def best(command, **options):
    results = [run(command, **options) for _ in range(3)]
    return min(r[0] for r in results), min(r[1] for r in results), results[0][2]


def row(what, figure, command):
    print(f"{what:44} {figure:>12}   {command}")


def thousand_lines():
    """A program of functions, classes and code that calls them."""
    lines = []
    for i in range(100):
        lines += [f"class Account{i}:", "    def __init__(self, owner):", "        self.owner = owner", "        self.balance = 0",
                  "    def deposit(self, amount):", "        self.balance += amount", "        return self.balance",
                  f"account{i} = Account{i}('owner {i}')", f"print(account{i}.owner, account{i}.deposit({i}))", ""]
    return "\n".join(lines) + "\n"


def compile_figures(pyx, folder):
    hello = os.path.join(folder, "hello.py")
    with open(hello, "w") as f:
        f.write('print("Hello, world!")\n')
    program = os.path.join(folder, "hello")
    for flags in ([], ["-Os"], ["--static"]):
        run([pyx, *flags, "-o", program, hello])
        row("hello, size " + (" ".join(flags) or "as it is"), os.path.getsize(program), " ".join(["pyx2cpp", *flags, "hello.py; wc -c hello"]))
    run([pyx, "-o", program, hello])
    row("hello, start to exit", f"{best([program])[0] * 1000:.1f} ms", "./hello")
    row("hello, compiled again", f"{best([pyx, '-o', program, hello])[0] * 1000:.0f} ms", "pyx2cpp hello.py")
    times = []
    for _ in range(3):   # each time another text, so that it is compiled and not found
        with open(hello, "w") as f:
            f.write(f'import sys\nprint("Hello", len(sys.argv), {time.time_ns()})\n')
        times.append(run([pyx, "-o", program, hello])[0])
    row("small program, changed and compiled", f"{min(times) * 1000:.0f} ms", "pyx2cpp hello.py")
    long = os.path.join(folder, "long.py")
    with open(long, "w") as f:
        f.write(thousand_lines())
    _, _, done = run([pyx, "--timings", "--emit=cpp", "-o", os.path.join(folder, "long.cpp"), long])
    print("1,000 lines by stage: pyx2cpp --timings --emit=cpp long.py")
    print("    " + done.stderr.strip().replace("\n", "\n    "))


def sample_figures(pyx, folder):
    print("samples, CPU time: as compiled, python3, how many times faster")
    for name in SAMPLES:
        source = os.path.join(ROOT, "samples", name, name + ".py")
        program = os.path.join(folder, name)
        run([pyx, "-o", program, source])
        ours = best([program])[1]
        python = run(["python3", source])[1]
        row("    " + name, f"{ours:.2f} s", f"{python:.2f} s   {python / max(ours, 0.001):.1f}   pyx2cpp {name}.py && ./{name}; python3 {name}.py")


def cpp_figures(pyx, folder):
    print("programs beside the same written in C++ by hand, CPU time: as compiled, C++, how many times the time")
    for name in "nbody", "spectral_norm":
        stem = os.path.join(ROOT, "tests", "bench", "typed", name)
        ours, theirs = os.path.join(folder, name), os.path.join(folder, name + "_cpp")
        run([pyx, "-o", ours, stem + ".py"])
        run(["g++", "-std=c++20", "-O3", "-o", theirs, stem + ".cpp"])
        python, cpp = best([ours])[1], best([theirs])[1]
        row("    " + name, f"{python:.3f} s", f"{cpp:.3f} s   {python / max(cpp, 0.001):.2f}   pyx2cpp {name}.py && ./{name}; g++ -std=c++20 -O3 {name}.cpp -o {name}_cpp && ./{name}_cpp")


def line_figures(pyx):
    python = cpp = 0
    for name in sorted(os.listdir(os.path.join(ROOT, "samples"))):
        source = os.path.join(ROOT, "samples", name, name + ".py")
        if not os.path.exists(source):
            continue
        python += len(open(source, encoding="utf-8").readlines())
        text = run([pyx, "--emit=cpp", source])[2].stdout
        own = False
        for line in text.splitlines():
            if line.startswith("// ---- "):
                own = line == f"// ---- {name}.cpp ----" or line == f"// ---- {name}.hpp ----"
            elif own or not text.startswith("// ---- "):
                cpp += 1
    row("lines of C++ for one of Python, samples", f"{cpp / python:.2f}", "pyx2cpp --emit=cpp SAMPLE.py")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default=os.path.join(ROOT, "build", "pyx2cpp"))
    parser.add_argument("--no-samples", action="store_true", help="leave out the samples, which take minutes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        compile_figures(options.compiler, folder)
        line_figures(options.compiler)
        cpp_figures(options.compiler, folder)
        if not options.no_samples:
            sample_figures(options.compiler, folder)


main()
