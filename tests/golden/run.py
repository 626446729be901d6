#!/usr/bin/env python3
"""Compares printed stages with their expectations: run.py [--update]. See README.md."""

import difflib
import glob
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COMPILER = os.path.join(os.path.dirname(os.path.dirname(HERE)), "build", "pyx2cpp")


def stage_text(source, stage, folder=HERE):
    done = subprocess.run([COMPILER, "--emit=" + stage, source], capture_output=True, text=True, cwd=folder)
    text = done.stdout + done.stderr
    if stage == "cpp":
        units = re.split(r"^// ---- (.*) ----\n", text, flags=re.M)
        named = dict(zip(units[1::2], units[2::2]))
        text = named.get(source.replace(".py", ".cpp"), text)
    return text


def main():
    passed = failed = 0
    for path in sorted(glob.glob(os.path.join(HERE, "*.exp"))):
        name = os.path.basename(path)
        stem, stage, _ = name.rsplit(".", 2)
        sample = stem.removeprefix("sample_")
        text = stage_text(sample + ".py", stage, HERE if sample == stem else os.path.join(HERE, "..", "..", "samples", sample))
        old = open(path, encoding="utf-8").read()
        if "--update" in sys.argv:
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        elif text == old:
            passed += 1
        else:
            failed += 1
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), name, "now"))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
