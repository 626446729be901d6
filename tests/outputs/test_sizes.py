#!/usr/bin/env python3
"""Sizes of programs, with some room, so that they do not grow unseen; and that a program which is linked without much still does what is right."""

import os

from support import expect, main, need, test

HELLO = 'print("hello")\n'


def size(place, *options, source=HELLO):
    place.file("app.py", source)
    expect(place.compile(*options, "app.py"))
    expect(place.run("./app", env={"PYX2CPP_CHECK_LEAKS": "1"}), out="hello")
    return os.path.getsize(os.path.join(place.path, "app"))


@test
def hello(place):
    assert size(place) <= 58_000
    assert size(place, "-Os") <= 51_000


@test
def hello_static(place):
    need("musl-gcc")
    assert size(place, "--static") <= 65_536


@test
def values_of_any_class(place):
    assert size(place, source="words = ['hello']\nprint(*words)\n") <= 390_000
    assert size(place, source="from collections import deque\nprint(deque(['hello']).pop())\n") <= 460_000


@test
def a_report_of_sizes(place):
    place.file("app.py", "def f(n):\n    return [n] * n\nprint(f(3))\n")
    report = expect(place.compile("--size-report", "app.py")).stdout
    rows = {line.split(None, 3)[-1].removeprefix("% "): int(line.split()[0]) for line in report.splitlines()[1:]}
    assert rows["app.cpp"] > 100 and rows["runtime/src/list.cpp"] > 500, report
    assert rows["= all"] == os.path.getsize(os.path.join(place.path, "app")), report
    assert rows["= all"] == sum(size for name, size in rows.items() if not name.startswith("=")), report
    assert rows["= the program's own code"] < rows["= all"] / 4, report
    expect(place.compile("--size-report", "--lto", "app.py"), 2, err="--size-report does not go with --lto")


@test
def a_long_module_is_several_functions(place):
    lines = [f"x{i} = {i} + len('{i}')\nif x{i} > 7:\n    x{i} -= 1\n" for i in range(300)]
    place.file("app.py", "".join(lines) + "print(sum(v for k, v in list(globals().items()) if k[0] == 'x'))\n")
    units = expect(place.compile("--emit=cpp", "app.py")).stdout
    bodies = units.split("static py::Result<void> run")[1:]
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


main()
