#!/usr/bin/env python3
"""Sizes of programs, with some room, so that they do not grow unseen; and that a program which is linked without much still does what is right."""

import os
import re
import signal
import subprocess
import termios
import time

from support import Skipped, expect, main, need, test

HELLO = 'print("hello")\n'


def size(place, *options, source=HELLO):
    place.file("app.py", source)
    expect(place.compile(*options, "app.py"))
    expect(place.run("./app", env={"PYX2CPP_CHECK_LEAKS": "1"}), out="hello")
    return os.path.getsize(os.path.join(place.path, "app"))


@test
def hello(place):
    assert size(place) <= 8_000


def need_wasi(place):
    line, = [line for line in place.compile("--list-targets").stdout.splitlines() if line.startswith("wasm32-wasi ")]
    if "apt-get install" in line:
        raise Skipped(line)


@test
def hello_for_wasi(place):
    need_wasi(place)
    place.file("app.py", HELLO)
    expect(place.compile("-r", "wasm32-wasi", "app.py"))
    assert os.path.getsize(os.path.join(place.path, "app.wasm")) <= 48_000


@test
def smaller_for_size(place):
    loop = "for i in range(3):\n    words = ['hello', i]\nprint(words[0])\n"
    for source in (HELLO, loop):
        assert size(place, "--size", source=source) <= size(place, "-Os", source=source)


@test
def hello_static(place):
    need("musl-gcc")
    assert size(place, "--static") <= 12_000


@test
def values_of_any_class(place):
    assert size(place, source="words = ['hello']\nprint(*words)\n") <= 340_000
    assert size(place, source="from collections import deque\nprint(deque(['hello']).pop())\n") <= 400_000


ORDINARY = {
    "numbers": ("xs = [i * i for i in range(10)]\nprint(sum(xs), len(xs))\n", "285 10", 340_000),
    "a class": ("""class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    def describe(self):
        return f"{self.owner:>4}: {self.balance:8.2f}"


account = Account("Ann", 10.0)
account.deposit(5.25)
print(account.describe())
""", " Ann:    15.25", 400_000),
    "words": ("""import sys

counts = {}
for line in sys.stdin:
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
    print(n, word)
""", "2 a\n1 b", 445_000),
}


@test
def ordinary_programs(place):
    for name, (source, out, limit) in ORDINARY.items():
        place.file("app.py", source)
        expect(place.compile("app.py"))
        assert place.run("./app", input="a b\na\n").stdout == out + "\n", name
        size = os.path.getsize(os.path.join(place.path, "app"))
        assert size <= limit, f"{name}: {size}"


def rows_of(place, *options, file, source):
    """The report's rows; all bytes of the file are in them."""
    place.file("app.py", source)
    report = expect(place.compile("--size-report", *options, "app.py")).stdout
    rows = {line.split(None, 3)[-1].removeprefix("% "): int(line.split()[0]) for line in report.splitlines()[1:]}
    assert rows["= all"] == os.path.getsize(os.path.join(place.path, file)), report
    assert rows["= all"] == sum(size for name, size in rows.items() if not name.startswith("=")), report
    return rows


LISTS = "def f(n):\n    return [n] * n\nprint(f(3))\n"


@test
def a_report_of_sizes(place):
    rows = rows_of(place, file="app", source=LISTS)
    assert rows["app.cpp"] > 100 and rows["runtime/src/list.cpp"] > 500, rows
    assert rows["= the program's own code"] < rows["= all"] / 4, rows
    purposes = {name: size for name, size in rows.items() if name.startswith("(")}
    assert rows["(addresses that are set when it is loaded)"] > 10_000 and rows["(headers, space between sections)"] < 4_096, rows
    assert len(purposes) > 4 and sum(purposes.values()) < rows["= all"] / 6, rows
    rows_of(place, "-g", file="app", source=LISTS)
    rows_of(place, file="app", source=HELLO)
    rows_of(place, "--shared", file="libapp.so", source="def f(a: int, b: float) -> float:\n    return a * b\n")
    expect(place.compile("--size-report", "--lto", "app.py"), 2, err="--size-report does not go with --lto")


@test
def a_report_of_sizes_for_windows(place):
    need("x86_64-w64-mingw32-g++-posix")
    rows = rows_of(place, "-r", "win-x64", file="app.exe", source=LISTS)
    assert rows["app.cpp"] > 100 and rows["runtime/src/list.cpp"] > 500 and rows["(headers, space between sections)"] < 8_000, rows


@test
def a_report_of_sizes_for_wasi(place):
    need_wasi(place)
    rows = rows_of(place, "-r", "wasm32-wasi", file="app.wasm", source=LISTS)   # functions have no names there
    assert rows["(code without a name, space between functions)"] > rows["= all"] / 2 and rows["(headers, space between sections)"] < 4_096, rows


@test
def a_long_module_is_several_functions(place):
    lines = [f"x{i} = {i} + len('{i}')\nif x{i} > 7:\n    x{i} -= 1\n" for i in range(300)]
    place.file("app.py", "".join(lines) + "print(sum(v for k, v in list(globals().items()) if k[0] == 'x'))\n")
    units = expect(place.compile("--emit=cpp", "app.py")).stdout
    bodies = re.split(r"static (?:PY_ONCE )?py::Result<void> run", units)[1:]
    assert len(bodies) > 20, len(bodies)
    assert all(body.split("\n}\n")[0].count("\n") < 200 for body in bodies)


@test
def library_modules_are_cut_down(place):
    place.file("app.py", "from collections import deque\nprint(deque([1]))\n")
    assert expect(place.compile("--emit=cpp", "app.py")).stdout.count("\n") < 1000


@test
def programs_of_text_alone_report_what_goes_wrong(place):
    place.file("app.py", HELLO)
    expect(place.compile("app.py"))
    expect(place.run("sh", "-c", "./app >/dev/full"), 120, err=["Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>",
                                                                "OSError: [Errno 28] No space left on device"])
    place.file("app.py", 'print("\\ud800x")\n')
    expect(place.compile("app.py"))
    expect(place.run("./app"), 1, err=['File "app.py", line 1, in <module>', "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0"])
    place.file("app.py", 'print("x" "y", "z")\nprint("")\nprint("\\xe9\\n\\U0001f600")\n')
    expect(place.compile("app.py"))
    assert place.run("./app").stdout == "xy z\n\n\xe9\n\U0001f600\n"
    place.file("app.py", "")
    expect(place.compile("app.py"))
    expect(place.run("./app"))


def on_terminal(argv, place, then, stopped=False):
    """Runs a command with a terminal as its standard output; `then(process, master)` may do things to both. (exit code, output, standard error)"""
    master, slave = os.openpty()
    if stopped:
        termios.tcflow(slave, termios.TCOOFF)
    process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE, cwd=place.path, text=True)
    os.close(slave)
    shown = then(process, master)
    error = process.communicate(timeout=20)[1]
    os.close(master)
    return process.returncode, shown, error


@test
def standard_output_in_all_states(place):
    """Programs of text alone and others, against CPython."""
    need("python3")
    programs = {"text": 'print("one", "", "\xe4\u20ac")\nprint("two")\n', "other": 'words = ["one", "two"]\nfor w in words:\n    print(w)\n'}
    for name, source in programs.items():
        place.file(name + ".py", source)
        expect(place.compile(name + ".py"))
        for redirection in [">/dev/full", ">&-", "<&-", "2>&- >/dev/full", "| true"]:
            ways = [place.run("bash", "-c", f"unset PYTHONUNBUFFERED; {{ sleep 0.05; {command}; }} {redirection}; echo ${{PIPESTATUS[0]}}") for command in ("./" + name, f"python3 {name}.py")]
            assert ways[0].stdout == ways[1].stdout and ways[0].stderr == ways[1].stderr, f"{name} {redirection}: {ways}"
        read = lambda process, master: (process.wait(), os.read(master, 1000))[1]
        ways = [on_terminal(argv, place, read) for argv in (["./" + name], ["python3", name + ".py"])]
        assert ways[0] == ways[1] and b"one" in ways[0][1], f"{name} on a terminal: {ways}"


def wait_until_it_writes(pid):
    """Returns when the process has dealt with all signals and waits in a write to its standard output, or has ended."""
    until = time.time() + 30
    while time.time() < until:
        time.sleep(0.05)
        with open(f"/proc/{pid}/status") as f:
            status = f.read()
        if re.search(r"^State:\s*Z", status, re.M):
            return
        pending = int(re.search(r"^ShdPnd:\s*(\w+)", status, re.M)[1], 16)
        with open(f"/proc/{pid}/syscall") as f:
            call = f.read().split()[:2]
        # write and writev of x86-64, and of 64-bit ARM
        if not pending and call[1:] == ["0x1"] and call[0] in (("64", "66") if os.uname().machine == "aarch64" else ("1", "20")):
            return
    raise AssertionError("it never waits in a write")


@test
def ctrl_c_while_a_terminal_is_stopped(place):
    place.file("app.py", HELLO)

    def press(process, master):
        for _ in range(4):   # the second one while it tries to write the rest, at the end; some versions of CPython need another
            wait_until_it_writes(process.pid)
            process.send_signal(signal.SIGINT)
            try:
                return process.wait(5)
            except subprocess.TimeoutExpired:
                pass
        process.wait(10)

    expect(place.compile("app.py"))
    ways = [on_terminal(argv, place, press, stopped=True) for argv in (["./app"], ["python3", "app.py"])]
    # CPython shows the whole path; some versions tell that they could not write the rest either.
    ways[1] = (*ways[1][:2], ways[1][2].replace(place.path + "/", "").split("Exception ignored in")[0])
    assert ways[0] == ways[1] and ways[0][0] == -signal.SIGINT, ways


main()
