#!/usr/bin/env python3
"""The text of our files: no tabs, no spaces at line ends, one newline at the end, UTF-8; no file longer than 900 lines.

Files of more than 600 lines are named, without failing: a question to their author.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KINDS = (".h", ".cpp", ".def", ".py", ".pyi", ".md", ".build", ".mustache", ".json")
# Inputs of tests may look as odd as they like; tables made by a script are as long as they are.
EXEMPT = ("tests/programs/", "tests/errors/", "tests/golden/", "tests/differences/", "samples/", "package-lock.json")
MADE_BY_SCRIPT = ("runtime/src/unicode_tables.cpp",)
LONG, TOO_LONG = 600, 900


def tracked_files():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    if listed.returncode == 0:
        return listed.stdout.splitlines()
    found = []
    for folder, directories, files in os.walk(ROOT):
        directories[:] = [d for d in directories if d not in (".git", "node_modules", "__pycache__") and not d.startswith("build")]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in files]
    return found


def faults_of(name, data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as e:
        yield 1, f"not UTF-8: {e}"
        return
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            yield number, "a tab"
        if line != line.rstrip():
            yield number, "space at the end of the line"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no newline at the end of the file"
    lines = text.count("\n")
    if lines > TOO_LONG and name not in MADE_BY_SCRIPT and name.endswith((".h", ".cpp", ".py")):
        yield lines, f"{lines} lines: cut it"


def main():
    passed = failed = 0
    for name in sorted(tracked_files()):
        path = os.path.join(ROOT, name)
        if not name.endswith(KINDS) or name.startswith(EXEMPT) or not os.path.isfile(path):
            continue
        with open(path, "rb") as f:
            data = f.read()
        faults = list(faults_of(name, data))
        for line, fault in faults:
            print(f"{name}:{line}: {fault}")
        lines = data.count(b"\n")
        if LONG < lines <= TOO_LONG and name.endswith((".h", ".cpp", ".py")) and name not in MADE_BY_SCRIPT:
            print(f"note: {name} has {lines} lines")
        passed += not faults
        failed += bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
