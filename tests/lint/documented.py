#!/usr/bin/env python3
"""What users are told agrees with what there is: the guide names every option of --help, templates/README.md every slot."""

import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMPILER = os.path.join(ROOT, "build", "pyx2cpp")


def read(*parts):
    with open(os.path.join(ROOT, *parts), encoding="utf-8") as f:
        return f.read()


def options_of_help():
    if not os.path.exists(COMPILER):
        return []
    text = subprocess.run([COMPILER, "--help"], capture_output=True, text=True).stdout
    return re.findall(r"^  (?:-\w,)?(--[a-z-]+|-O)", text, re.M)


def checks():
    """(what, whether it is documented)"""
    guide = read("docs", "guide.md")
    for option in options_of_help():
        yield f"docs/guide.md does not mention the option {option}", f"`{option}" in guide
    slots = read("templates", "README.md")
    folder = os.path.join(ROOT, "templates")
    for directory, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".mustache"):
                continue
            text = read(os.path.relpath(os.path.join(directory, name), ROOT))
            for slot in sorted(set(re.findall(r"\{\{[#^&]?\s*([\w.]+)", text))):
                known = re.search(r"`(?:[\w.]+\.)?" + re.escape(slot) + r"`|`\." + re.escape(slot) + "`", slots)
                yield f"templates/README.md does not mention the slot {slot} of {name}", known
    for name in sorted(re.findall(r"\]\((?!http)([^)#]+)", read("README.md"))):
        yield f"README.md links to {name}, which is not there", os.path.exists(os.path.join(ROOT, name))


def main():
    passed = failed = 0
    for what, ok in checks():
        passed += bool(ok)
        failed += not ok
        if not ok:
            print(what)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
