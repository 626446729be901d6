#!/usr/bin/env python3
"""Holds the arrows between the stages: which folder may include which.

A stage sees the products of the stages before it, never their insides by accident and never a stage after it. Only syntax/ sees
tree-sitter; only base/file_system.h and base/command_runner.h stand for the world outside; the runtime knows nothing of the compiler.
"""

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)

TREE = "syntax/tree.h"
WALK = "syntax/walk.h"  # the children of its nodes
# Folder -> what it may include besides its own files: a folder, or one header.
ARROWS = {
    "base": [],
    "diagnostics": ["base"],
    "syntax": ["base", "diagnostics"],
    "modules": ["base", "diagnostics", TREE, WALK, "syntax/parse.h"],  # the import graph decides what is parsed
    "names": ["base", "diagnostics", TREE],
    "exports": ["base", "diagnostics", "modules", "ir", TREE, WALK],
    "desugar": ["base", "modules", "names", TREE, WALK],
    "types": ["base", "diagnostics"],
    "infer": ["base", "diagnostics", "types", "names", "modules", "exports", TREE, WALK],
    "ir": ["base", "types"],
    "lower": ["base", "diagnostics", "ir", "types", "names", "modules", "exports", "infer", TREE, WALK],
    "passes": ["base", "ir"],
    "emit": ["base", "ir"],
    "build": ["base"],
    "driver": ["base", "diagnostics", "syntax", "modules", "exports", "names", "desugar", "types", "infer", "ir", "lower", "passes", "emit", "build"],
    "": ["driver"],  # main.cpp
}
ONLY_IN = {"tree_sitter/api.h": "syntax", "CLI/CLI.hpp": "driver", "toml++/toml.h": "driver", "unistd.h": "driver", "spawn.h": "driver", "filesystem": "driver", "fstream": "driver"}


def sources(directory):
    for folder, _, files in os.walk(directory):
        for name in sorted(files):
            if name.endswith((".h", ".cpp", ".def")):
                yield os.path.join(folder, name)


def faults_of(path):
    relative = os.path.relpath(path, os.path.join(ROOT, "transpiler"))
    stage = relative.split(os.sep)[0] if os.sep in relative else ""
    with open(path, encoding="utf-8") as f:
        text = f.read()
    for match in INCLUDE.finditer(text):
        quote, name = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if name in ONLY_IN and ONLY_IN[name] != stage:
            yield f"{path}:{line}: only {ONLY_IN[name]}/ includes <{name}>"
        if quote == "<" or "/" not in name:
            continue
        target = name.split("/")[0]
        if target not in ARROWS or target == stage or target in ARROWS[stage] or name in ARROWS[stage]:
            continue
        yield f"{path}:{line}: {stage or 'main.cpp'} may not include {name}"


def runtime_faults(path):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    for match in INCLUDE.finditer(text):
        quote, name = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if quote == "<" and not name.endswith(".h"):
            yield f"{path}:{line}: the runtime includes no header of the C++ library: <{name}>"
        if quote == "<" and f"{os.sep}include{os.sep}" in path and name not in ("stddef.h", "stdint.h"):
            yield f"{path}:{line}: headers of the runtime include only <stddef.h> and <stdint.h>: <{name}>"


def main():
    passed = failed = 0
    checks = [(faults_of, sources(os.path.join(ROOT, "transpiler"))), (runtime_faults, sources(os.path.join(ROOT, "runtime")))]
    for check, paths in checks:
        for path in paths:
            faults = list(check(path))
            for fault in faults:
                print(os.path.relpath(fault.split(":")[0], ROOT) + fault[len(fault.split(":")[0]):])
            passed += not faults
            failed += bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
