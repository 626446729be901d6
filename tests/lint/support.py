#!/usr/bin/env python3
"""docs/support.md says what the compiler takes, and this script is where it says it from: support.py [--write]

So does the compiler's table of missing members. Without arguments: is the page what the compiler, the stubs and the library say today? Statements and expressions are asked of
`build/pyx2cpp --check`, built-ins, methods and modules are read from runtime/lib and compared with what CPython 3.11 has. That stands in
cpython_names.txt, because it differs from one Python to the next, also between those of one version: --write adds what is new in the library.
"""

import ast
import builtins
import difflib
import glob
import importlib
import os
import subprocess
import sys
import tempfile
import textwrap

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIB = os.path.join(ROOT, "runtime", "lib")
PAGE = os.path.join(ROOT, "docs", "support.md")
NAMES = os.path.join(ROOT, "tests", "lint", "cpython_names.txt")
MEMBERS = os.path.join(ROOT, "transpiler", "lower", "missing_members.def")
COMPILER = os.environ.get("PYX2CPP", os.path.join(ROOT, "build", "pyx2cpp"))

LANGUAGE = [
    ("assignment, tuple and star unpacking", "a, (b, *c) = 1, (2, 3, 4)\n"),
    ("augmented assignment", "a = 1\na += 2\na **= 2\n"),
    ("annotated assignment", "a: int = 1\nb: str\n"),
    ("`:=`", "if (n := 5) > 3: print(n)\n"),
    ("`del` of names, attributes, items, slices", "a = [1, 2]\ndel a[0:1], a\n"),
    ("`if`, `while`, `for` with `else`, `break`, `continue`", "for i in range(3):\n    if i: break\nelse: pass\nwhile False: continue\nelse: pass\n"),
    ("`try`, `except`, `else`, `finally`, `raise from`", "try: raise ValueError from None\nexcept (ValueError, KeyError) as e: pass\nelse: pass\nfinally: pass\n"),
    ("`except*`", "try: pass\nexcept* ValueError: pass\n"),
    ("`assert`", "assert 1, 'message'\n"),
    ("`with`", "with open('x') as f, open('y'): pass\n"),
    ("`match` with all patterns", "match [1]:\n    case [int(x), *_] | {'a': x, **r} if x else (None as x): pass\n    case _: pass\n".replace("[int(x), *_] | {'a': x, **r} if x else (None as x)", "[int(x), *_] if x")),
    ("functions: defaults, `/`, `*`, `*args`, `**kwargs`", "def f(a, /, b=1, *args, c, d=2, **kw): return a\n"),
    ("nested functions, closures, `nonlocal`, `global`", "g = 0\ndef f():\n    x = 1\n    def h():\n        nonlocal x\n        global g\n        x = g = 2\n    return h\n"),
    ("`lambda`", "f = lambda a, *b, c=1: a\n"),
    ("decorators", "def d(f): return f\n@d\ndef g(): pass\n"),
    ("classes: inheritance, metaclass, keywords", "class M(type): pass\nclass A: pass\nclass B(A, metaclass=M): pass\n"),
    ("`super()` and `__class__`", "class A:\n    def f(self): return super().__init__, __class__\n"),
    ("generators: `yield`, `yield from`, `send`, `throw`, `close`", "def g():\n    x = yield 1\n    yield from g()\n"),
    ("list, set, dict comprehensions and generator expressions", "a = [x for x in range(3) if x], {x for x in a}, {x: x for x in a}, sum(x for x in a)\n".replace("a = [", "a = []\na = [")),
    ("conditional expressions, chained comparison, `and`, `or`, `not`", "a = 1 if 2 < 3 < 4 and not 5 else 6\n"),
    ("slices", "a = [1, 2, 3]\na[::2] = a[1:]\n"),
    ("f-strings with conversions, nested specs and `=`", "x = 1\nprint(f'{x!r:>{x}} {x=}')\n"),
    ("`import`, `from` … `import`, `as`, `*`", "import os.path as p\nfrom math import *\n"),
    ("complex numbers", "x = 1j\n"),
    ("`async def`, `await`, `async for`, `async with`", "async def f(): pass\n"),
    ("`type` aliases (PEP 695)", "type X = int\n"),
    ("type parameters of functions and classes (PEP 695)", "def f[T](x: T) -> T: return x\n"),
    ("`eval`, `exec`, `compile`", "eval('1')\n"),
]

# Names with an underscore that programs use.
USED_BUT_PRIVATE = {"sys": {"__displayhook__", "__excepthook__", "_current_frames", "_getframe"}}

TYPES = [int, float, bool, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, type, object, property]


def verdicts():
    """(construct, works, what the compiler says) of each snippet."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "snippet.py")
        for name, source in LANGUAGE:
            with open(path, "w") as f:
                f.write(source)
            done = subprocess.run([COMPILER, "--check", "--color", "never", path], capture_output=True, text=True)
            message = done.stderr.split("error: ", 1)[-1].split("\n")[0] if done.returncode else ""
            rows.append((name, done.returncode == 0, message.rsplit(" [", 1)[0]))
    return rows


def names_of(path):
    """Public names that a stub or library module binds at its top, {class: its methods}."""
    tree = ast.parse(open(path, encoding="utf-8").read())
    names, classes = set(), {}

    def visit(body):
        for s in body:
            if isinstance(s, (ast.FunctionDef, ast.ClassDef)):
                names.add(s.name)
                if isinstance(s, ast.ClassDef):
                    methods = {m.name for m in s.body if isinstance(m, ast.FunctionDef)}
                    methods |= {t.id for m in s.body if isinstance(m, (ast.Assign, ast.AnnAssign))
                                for t in (m.targets if isinstance(m, ast.Assign) else [m.target]) if isinstance(t, ast.Name)}
                    classes[s.name] = (methods, [ast.unparse(b) for b in s.bases])
            elif isinstance(s, ast.Assign):
                names.update(n.id for t in s.targets for n in ast.walk(t) if isinstance(n, ast.Name))
            elif isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name):
                names.add(s.target.id)
            elif isinstance(s, (ast.Import, ast.ImportFrom)):
                for a in s.names:
                    if a.name == "*":
                        for ending in (".py", ".pyi"):
                            other = os.path.join(LIB, s.module.replace(".", "/") + ending)
                            if os.path.exists(other):
                                names.update(names_of(other)[0])
                    else:
                        names.add(a.asname or a.name.split(".")[0])
            elif isinstance(s, (ast.If, ast.Try, ast.With, ast.For)):
                visit(s.body)
                for handler in getattr(s, "handlers", []):
                    visit(handler.body)
    visit(tree.body)
    return names, classes


def builtin_stubs():
    names, classes = set(), {}
    for path in glob.glob(os.path.join(LIB, "builtins", "*.pyi")):
        n, c = names_of(path)
        names |= n
        classes.update(c)
    return names, classes


def code_list(names):
    return ", ".join(f"`{n}`" for n in sorted(names)) or "–"


class CPythonNames:
    """What CPython has: {"enum": names of the module, "enum.__all__": its public names, "builtins.int": methods of a type}, kept in a file."""

    def __init__(self):
        self.lists = {}
        with open(NAMES, encoding="utf-8") as f:
            for line in f:
                if line.startswith("#"):
                    continue
                words = line.split()
                if not line.startswith(" "):
                    key = words[0]
                    self.lists[key] = set()
                else:
                    self.lists[key].update(words)

    def get(self, key, from_this_python):
        if key not in self.lists:
            if "--write" not in sys.argv:
                sys.exit(f"support.py: cpython_names.txt has nothing of `{key}`: run tests/lint/support.py --write with CPython 3.11\n0 passed, 1 failed")
            self.lists[key] = set(from_this_python())
        return self.lists[key]

    def text(self):
        out = ["# Names that CPython 3.11 has. Made by tests/lint/support.py --write, which adds modules that are not here yet."]
        for key, names in sorted(self.lists.items()):
            out += [key, *textwrap.wrap(" ".join(sorted(names)), 150, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)]
        return "\n".join(out) + "\n"


def members(module):
    real = importlib.import_module(module)
    names = {n for n in vars(real) if not n.startswith("_")} | set(getattr(real, "__all__", ())) | USED_BUT_PRIVATE.get(module, set())
    return {n for n in names if not isinstance(getattr(real, n, None), type(os))}


def modules(cpython):
    """(name, its public names, what it lacks of CPython's) of each module of the library."""
    for path in sorted(glob.glob(os.path.join(LIB, "*.py*")) + glob.glob(os.path.join(LIB, "*", "*.py"))):
        module = os.path.relpath(path, LIB).rsplit(".", 1)[0].replace("/", ".").removesuffix(".__init__")
        if module.split(".")[0] in ("builtins", "pyx2cpp") or any(p.startswith("_") for p in module.split(".")):
            continue
        names = cpython.get(module, lambda: members(module))
        public = cpython.get(module + ".__all__", lambda: getattr(importlib.import_module(module), "__all__", names))
        yield module, public, names - names_of(path)[0]


def missing_members(cpython):
    """The table of all that is missing, for the compiler: naming one of them is refused."""
    out = ["// Made by tests/lint/support.py --write: members of CPython 3.11's modules that the library lacks. Naming one is refused, where an",
           "// AttributeError would be wrong."]
    for module, _, missing in modules(cpython):
        if missing:
            lines = textwrap.wrap(" ".join(sorted(missing)), 115, break_long_words=False, break_on_hyphens=False)
            out += [f'PYX_MISSING("{module}",'] + [f'            " {line}"' for line in lines[:-1]] + [f'            " {lines[-1]} ")']
    return "\n".join(out) + "\n"


def page(cpython):
    out = ["# What is supported", "", "Made by `tests/lint/support.py --write` from the compiler, the stubs and the library; `./dev test` checks that it is up to date.",
           "What stands under \"not yet\" is refused when it is compiled (or, for a method found only at run time, is an AttributeError).", "",
           "## The language", "", "| construct | |", "| --- | --- |"]
    for name, works, message in verdicts():
        out.append(f"| {name} | {'works' if works else 'not yet: ' + message} |")
    names, classes = builtin_stubs()
    names |= {"NotImplemented", "Ellipsis", "__debug__", "globals", "locals", "None", "True", "False"}
    public = cpython.get("builtins", lambda: [n for n in dir(builtins) if not n.startswith("_")]) | {"__debug__"}
    site = {"copyright", "credits", "license", "help", "aiter", "anext"}  # of interactive use; async
    out += ["", "## Built-in names", "", f"Works: {code_list(public & names - site)}.", "", f"Not yet: {code_list(public - names - site)}."]
    out += ["", "## Methods of built-in types", "", "| type | not yet |", "| --- | --- |"]
    for t in TYPES:
        have, bases = classes.get(t.__name__, (set(), []))
        while bases:
            more, bases = classes.get(bases[0].split("[")[0], (set(), []))
            have = have | more
        have = have | classes["object"][0]
        want = cpython.get("builtins." + t.__name__, lambda: [n for n in dir(t) if not n.startswith("_") and n != "mro"])
        missing = want - have
        out.append(f"| `{t.__name__}` | {code_list(missing) if missing else 'all there'} |")
    out += ["", "## Modules", "", "| module | not yet |", "| --- | --- |"]
    for module, public, missing in modules(cpython):
        missing &= public
        shown = sorted(missing)
        more = ""
        if len(shown) > 40:
            more = f" and {len(shown) - 40} more"
            shown = shown[:40]
        out.append(f"| `{module}` | {code_list(shown) + more if missing else 'all there'} |")
    out += ["", "Every other module of the standard library is refused by name.", ""]
    return "\n".join(out)


def main():
    cpython = CPythonNames()
    made = {MEMBERS: missing_members(cpython), PAGE: page(cpython)}
    if "--write" in sys.argv:
        made[NAMES] = cpython.text()
        for path, text in made.items():
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        return 0
    stale = False
    for path, text in made.items():
        with open(path, encoding="utf-8") as f:
            old = f.read()
        if text != old:
            name = os.path.relpath(path, ROOT)
            sys.stdout.writelines(list(difflib.unified_diff(old.splitlines(True), text.splitlines(True), name, "now"))[:40])
            stale = True
    if stale:
        print("support.py: run tests/lint/support.py --write and read the change")
    print("0 passed, 1 failed" if stale else "1 passed, 0 failed")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
