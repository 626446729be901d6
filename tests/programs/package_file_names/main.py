"""Modules whose names the generated files, namespaces and macros have, too."""

import TRY
import a.b
import a_b
import default
import exports
import here
import int64_t
import linux
import load
import main
import natives
import new
import program
import py.x
import run
import std.vector
import typeof

MODULES = [TRY, a.b, a_b, default, exports, here, int64_t, linux, load, natives, new, program, py.x, run, std.vector, typeof]

if __name__ == "__main__":
    for number, module in enumerate(MODULES):
        print(module.NAME, module.grown(number), module.Held().of, module.__name__, module.ITEMS)
    print(a.b.grown(2), a_b.grown(3), program.grown(4), natives.grown(5), exports.grown(6))
    print(main.__name__, main.MODULES == MODULES)
