#!/usr/bin/env python3
"""Runs the compiler over programs with errors; see README.md. Usage: run.py [BINARY] [FILE...]"""
import os
import re
import subprocess
import sys
import tempfile
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
EXPECTED = re.compile(r"# (error|warning)(?:@(\d+))?: (.*)$")
REPORTED = re.compile(r"^(?:.*?):(\d+):(\d+): (error|warning): (.*?)(?: \[PYX\d+\])?$")

# name, bytes, line, message (None: accepted)
BINARY_CASES = [
    ("null_byte", b"x = 1\0\n", 1, "source code cannot contain null bytes"),
    ("null_byte_in_string", b"x = 1\ny = 'a\0b'\n", 2, "source code cannot contain null bytes"),
    ("not_utf8", b"x = 1\ny = '\xff'\n", 2, "Non-UTF-8 code starting with '\\xff', but no encoding declared; "
                                            "see https://peps.python.org/pep-0263/ for details"),
    ("truncated_utf8", b"x = '\xe2\x82'\n", 1, "Non-UTF-8 code starting with '\\xe2', but no encoding declared; "
                                               "see https://peps.python.org/pep-0263/ for details"),
    ("utf8_surrogate", b"x = '\xed\xa0\x80'\n", 1, "Non-UTF-8 code starting with '\\xed', but no encoding declared; "
                                                   "see https://peps.python.org/pep-0263/ for details"),
    ("unknown_encoding", b"# coding: nothing\nx = 1\n", 1, "unknown encoding: nothing (this compiler reads UTF-8, Latin-1 and ASCII)"),
    ("byte_order_mark_conflict", b"\xef\xbb\xbf# coding: latin-1\nx = 1\n", 1, "encoding problem: latin-1 with BOM"),
    ("ascii_declared", b"# coding: ascii\nx = '\xe9'\n", 2,
     "(unicode error) 'ascii' codec can't decode byte 0xe9 in position 21: ordinal not in range(128)"),
    ("latin1", b"# coding: latin-1\nx = '\xe9'\n", 0, None),
    ("byte_order_mark", b"\xef\xbb\xbfx = 1\n", 0, None),
    ("carriage_returns", b"if x:\r    y\relse:\r\n    z\r\n", 0, None),
    ("form_feed", b"\x0cx = 1\n\x0cif x:\n    y\n", 0, None),
    ("empty", b"", 0, None),
    ("no_line_end", b"if x:\n    y", 0, None),
]


def cpython_refuses(path):
    with open(path, "rb") as f:
        source = f.read()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, path, "exec")
    except (SyntaxError, ValueError, MemoryError):
        return True
    return False


def expectation(path):
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            found = EXPECTED.search(line)
            if found:
                return found[1], int(found[2] or number), found[3]
    return None


def check(binary, path, expected):
    """Text of the failure; empty if all is well. `expected`: (severity, line, message), or None for an accepted program."""
    result = subprocess.run([binary, "--check", path], capture_output=True, timeout=60)
    text = (result.stdout + result.stderr).decode("utf-8", "replace")
    first = next(filter(None, map(REPORTED.match, text.splitlines())), None)
    if result.returncode < 0:
        return "crashed with signal %d" % -result.returncode
    refused = expected is not None and expected[0] == "error"
    if (result.returncode != 0) != refused:
        return "exit code %d; output:\n%s" % (result.returncode, text)
    if expected is None:
        return "" if first is None else "unexpected: " + first[0]
    if first is None:
        return "no diagnostic in:\n" + text
    actual = first[3], int(first[1]), first[4]
    if actual != expected:
        return "expected %s on line %d: %s\n  reported %s on line %d: %s" % (expected + actual)
    if refused != cpython_refuses(path):
        return "CPython does not agree"
    return ""


def cases(paths, folder):
    if paths:
        for path in paths:
            yield path, expectation(path)
        return
    for name in sorted(os.listdir(HERE)):
        path = os.path.join(HERE, name)
        if name.endswith(".py") and name != "run.py":
            yield path, expectation(path)
    for name, source, line, message in BINARY_CASES:
        path = os.path.join(folder, name + ".py")
        with open(path, "wb") as f:
            f.write(source)
        yield path, ("error", line, message) if message else None


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../build/pyx2cpp")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for path, expected in cases(sys.argv[2:], folder):
            failure = check(os.path.abspath(binary), path, expected)
            if failure:
                failed += 1
                print("FAIL %s: %s" % (os.path.basename(path), failure))
            else:
                passed += 1
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
