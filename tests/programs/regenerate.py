#!/usr/bin/env python3
"""Writes the expected outputs (NAME.out, NAME.exit, NAME.err) by running python3; with --samples, those of samples/ too.

    regenerate.py [--samples] [--check] [WORD...]     all programs, or those whose name contains a WORD

Each program runs under two hash seeds; one whose output depends on the seed is an error. --check writes nothing and only compares.
"""

import os
import sys

import run


def write(path, data, check):
    """Brings the file to `data` (None: no file); says whether anything had to change."""
    try:
        with open(path, "rb") as f:
            old = f.read()
    except FileNotFoundError:
        old = None
    if old == data:
        return False
    if not check:
        if data is None:
            os.remove(path)
        else:
            with open(path, "wb") as f:
                f.write(data)
    return True


def main():
    words = [a for a in sys.argv[1:] if not a.startswith("-")]
    check = "--check" in sys.argv
    programs = run.find_programs(run.HERE)
    if "--samples" in sys.argv:
        base = os.path.join(run.ROOT, "samples")
        for name in sorted(os.listdir(base)):
            for candidate in (name + ".py", "main.py"):
                source = os.path.join(base, name, candidate)
                # A sample without a fixed output (sysmon on a live system) has args but no expected.txt: it opts out by a file no-expected.
                if os.path.exists(source) and not os.path.exists(os.path.join(base, name, "no-expected")):
                    programs.append(run.Sample(name, source))
    bad = changed = 0
    for program in programs:
        if words and not any(word in program.name for word in words):
            continue
        one, two = run.run_python(program, 60, "0"), run.run_python(program, 60, "12345")
        if one.stdout != two.stdout or one.exit_code != two.exit_code or (one.exit_code and one.last_error_line != two.last_error_line):
            print(f"{program.name}: output depends on PYTHONHASHSEED")
            bad += 1
            continue
        if isinstance(program, run.Sample):
            names = {".out": "expected.txt", ".exit": "expected.exit", ".err": "expected.err"}
            place = {key: os.path.join(program.directory, value) for key, value in names.items()}
        else:
            place = {key: program.stem + key for key in (".out", ".exit", ".err")}
        failing = one.exit_code != 0
        if failing and one.last_error_line.startswith(("SyntaxError", "ModuleNotFoundError", "ImportError")):
            print(f"{program.name}: {one.last_error_line}")
            bad += 1
            continue
        files = {
            ".out": one.stdout,
            ".exit": b"%d\n" % one.exit_code if failing else None,
            ".err": one.last_error_line.encode() + b"\n" if failing and one.last_error_line else None,
        }
        touched = [write(place[key], data, check) for key, data in files.items()]
        if any(touched):
            print(f"{program.name}: {'differs' if check else 'written'}" + (f" (exit {one.exit_code}: {one.last_error_line})" if failing else ""))
            changed += 1
    print(f"{changed} changed, {bad} bad")
    return 1 if bad or (check and changed) else 0


if __name__ == "__main__":
    sys.exit(main())
