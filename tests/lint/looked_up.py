#!/usr/bin/env python3
"""Holds transpiler/modules/looked_up.def against the runtime: every name that its C++ looks up in objects of the program must stand there,
or a method of a library class that only the runtime calls would be dropped."""

import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LOOKUPS = re.compile(r'\b(?:method|attr|set_attr)<"([a-z]\w*)">'
                     r'|\b(?:call_any|call_special|call_special_with|find_attr|get_attr|type_lookup|call_method|call_method_slow|has_attr|optional_attr)\w*\([^;{}]*?"([a-z]\w*)"_s')


def main():
    with open(os.path.join(ROOT, "transpiler", "modules", "looked_up.def"), encoding="utf-8") as f:
        listed = set(re.findall(r"PYX_LOOKED_UP\((\w+)\)", f.read()))
    failed = 0
    for path in sorted(glob.glob(os.path.join(ROOT, "runtime", "src", "**", "*.*"), recursive=True) + glob.glob(os.path.join(ROOT, "runtime", "include", "py", "**", "*.h"), recursive=True)):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for match in LOOKUPS.finditer(text):
            name = match.group(1) or match.group(2)
            if name not in listed:
                print(f"{os.path.relpath(path, ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: `{name}` is missing in transpiler/modules/looked_up.def")
                failed += 1
    print(f"{int(not failed)} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
