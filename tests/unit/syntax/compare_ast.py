#!/usr/bin/env python3
"""Compares our tree with CPython's `ast`, over whole source trees.

    compare_ast.py DUMP_TREE PATH...      (PATH: a .py file, or a folder of them)

Both trees are printed in the form of print_tree.cpp. A file that `ast.parse` refuses is skipped. Run it with the CPython whose
language is compiled (3.13): in older ones the text of f-strings has no exact place. The last line is `N equal, N different`.
"""
import ast
import os
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")


def quoted(value):
    codes = value if isinstance(value, bytes) else map(ord, value)
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\u{%x}" % c for c in codes) + '"'


class Printer:
    def __init__(self):
        self.out = []
        self.depth = 0

    def line(self, label, text):
        self.out.append("  " * self.depth + label + ": " + text)

    def nodes(self, label, nodes):
        for node in nodes:
            self.node(label, node)

    def node(self, label, node):
        if node is None:
            return
        name = type(node).__name__
        text, children = getattr(self, "visit_" + name, self.plain)(node)
        self.line(label, text)
        self.depth += 1
        for child_label, child in children:
            if callable(child):
                child()
            elif isinstance(child, list):
                self.nodes(child_label, child)
            else:
                self.node(child_label, child)
        self.depth -= 1

    def plain(self, node):
        return type(node).__name__, [(f, getattr(node, f)) for f in node._fields if f != "ctx"]

    def visit_Constant(self, n):
        v = n.value
        if isinstance(v, str):
            return "Str " + quoted(v), []
        if isinstance(v, bytes):
            return "Bytes " + quoted(v), []
        if v is Ellipsis:
            return "Ellipsis", []
        if v is None or isinstance(v, bool):
            return str(v), []
        if isinstance(v, int):
            return "Int %d" % v, []
        if isinstance(v, float):
            return "Float %.17g" % v, []
        return "Imaginary %.17g" % v.imag, []

    def visit_Name(self, n):
        return "Name " + n.id, []

    def visit_Tuple(self, n):
        return "Tuple", [("elt", n.elts)]

    def visit_List(self, n):
        return "List", [("elt", n.elts)]

    def visit_Set(self, n):
        return "Set", [("elt", n.elts)]

    def visit_Dict(self, n):
        children = []
        for k, v in zip(n.keys, n.values):
            children += [("key", k), ("value", v)] if k else [("unpack", v)]
        return "Dict", children

    def visit_UnaryOp(self, n):
        return "UnaryOp " + type(n.op).__name__, [("operand", n.operand)]

    def visit_BinOp(self, n):
        return "BinOp " + type(n.op).__name__, [("left", n.left), ("right", n.right)]

    def visit_BoolOp(self, n):
        return "BoolOp " + type(n.op).__name__, [("value", n.values)]

    def visit_Compare(self, n):
        return " ".join(["Compare"] + [type(o).__name__ for o in n.ops]), [("left", n.left), ("comparator", n.comparators)]

    def visit_Attribute(self, n):
        return "Attribute " + n.attr, [("value", n.value)]

    def visit_Call(self, n):
        return "Call", [("func", n.func), ("arg", n.args), ("", lambda: self.keywords(n.keywords))]

    def keywords(self, keywords):
        for k in keywords:
            self.line("keyword", k.arg or "**")
            self.depth += 1
            self.node("value", k.value)
            self.depth -= 1

    def visit_Lambda(self, n):
        return "Lambda", [("", lambda: self.arguments(n.args)), ("body", n.body)]

    def arguments(self, a):
        def one(label, arg, default):
            self.line(label, arg.arg)
            self.depth += 1
            self.node("annotation", arg.annotation)
            self.node("default", default)
            self.depth -= 1
        positional = [("posonly", x) for x in a.posonlyargs] + [("arg", x) for x in a.args]
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        for (label, x), d in zip(positional, defaults):
            one(label, x, d)
        if a.vararg:
            one("vararg", a.vararg, None)
        for x, d in zip(a.kwonlyargs, a.kw_defaults):
            one("kwonly", x, d)
        if a.kwarg:
            one("kwarg", a.kwarg, None)

    def comprehension(self, generators):
        for g in generators:
            self.line("for", "async" if g.is_async else "sync")
            self.depth += 1
            self.node("target", g.target)
            self.node("iter", g.iter)
            self.nodes("if", g.ifs)
            self.depth -= 1

    def visit_ListComp(self, n):
        return type(n).__name__, [("elt", n.elt), ("", lambda: self.comprehension(n.generators))]

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, n):
        return "DictComp", [("key", n.key), ("value", n.value), ("", lambda: self.comprehension(n.generators))]

    def visit_JoinedStr(self, n):
        return "JoinedStr", [("value", n.values)]

    def visit_FormattedValue(self, n):
        return ("FormattedValue " + (chr(n.conversion) if n.conversion > 0 else "-"),
                [("value", n.value), ("format_spec", n.format_spec)])

    def visit_Assign(self, n):
        return "Assign", [("target", n.targets), ("value", n.value)]

    def visit_AugAssign(self, n):
        return "AugAssign " + type(n.op).__name__, [("target", n.target), ("value", n.value)]

    def visit_AnnAssign(self, n):
        return ("AnnAssign simple" if n.simple else "AnnAssign",
                [("target", n.target), ("annotation", n.annotation), ("value", n.value)])

    def visit_Delete(self, n):
        return "Delete", [("target", n.targets)]

    def visit_Global(self, n):
        return " ".join([type(n).__name__] + n.names), []

    visit_Nonlocal = visit_Global

    def visit_Import(self, n):
        return "Import", [("", lambda: self.aliases(n.names))]

    def visit_ImportFrom(self, n):
        return "ImportFrom " + "." * n.level + (n.module or ""), [("", lambda: self.aliases(n.names))]

    def aliases(self, names):
        for a in names:
            self.line("name", a.name + (" as " + a.asname if a.asname else ""))

    def visit_With(self, n):
        children = []
        for item in n.items:
            children += [("context", item.context_expr), ("vars", item.optional_vars)]
        return type(n).__name__, children + [("body", n.body)]

    visit_AsyncWith = visit_With

    def visit_For(self, n):
        return type(n).__name__, [("target", n.target), ("iter", n.iter), ("body", n.body), ("orelse", n.orelse)]

    visit_AsyncFor = visit_For

    def visit_Try(self, n):
        return type(n).__name__, [("body", n.body), ("handler", n.handlers), ("orelse", n.orelse), ("finalbody", n.finalbody)]

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, n):
        return "ExceptHandler" + (" " + n.name if n.name else ""), [("type", n.type), ("body", n.body)]

    def type_params(self, n):
        if getattr(n, "type_params", None):
            self.line("type_params", " ".join(p.name for p in n.type_params))

    def visit_FunctionDef(self, n):
        return (type(n).__name__ + " " + n.name,
                [("decorator", n.decorator_list), ("", lambda: self.type_params(n)), ("", lambda: self.arguments(n.args)),
                 ("returns", n.returns), ("body", n.body)])

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, n):
        return ("ClassDef " + n.name,
                [("decorator", n.decorator_list), ("", lambda: self.type_params(n)), ("base", n.bases),
                 ("", lambda: self.keywords(n.keywords)), ("body", n.body)])

    def visit_TypeAlias(self, n):
        return "TypeAlias " + n.name.id, [("value", n.value)]

    def visit_Match(self, n):
        return "Match", [("subject", n.subject), ("case", n.cases)]

    def visit_MatchSingleton(self, n):
        return "MatchSingleton", [("value", ast.Constant(n.value))]

    def visit_MatchSequence(self, n):
        return "MatchSequence", [("pattern", n.patterns)]

    def visit_MatchOr(self, n):
        return "MatchOr", [("pattern", n.patterns)]

    def visit_MatchStar(self, n):
        return "MatchStar" + (" " + n.name if n.name else ""), []

    def visit_MatchAs(self, n):
        return "MatchAs" + (" " + n.name if n.name else ""), [("pattern", n.pattern)]

    def visit_MatchMapping(self, n):
        children = []
        for k, p in zip(n.keys, n.patterns):
            children += [("key", k), ("pattern", p)]
        return "MatchMapping" + (" " + n.rest if n.rest else ""), children

    def visit_MatchClass(self, n):
        children = [("value", n.cls), ("pattern", n.patterns)]
        for name, p in zip(n.kwd_attrs, n.kwd_patterns):
            children += [("", lambda name=name: self.line("kwd", name)), ("pattern", p)]
        return "MatchClass", children

    def module(self, tree):
        self.nodes("body", tree.body)
        return "\n".join(self.out)


def python_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, _, names in sorted(os.walk(path)):
            for name in sorted(names):
                if name.endswith(".py"):
                    yield os.path.join(folder, name)


def main():
    sys.setrecursionlimit(20000)
    binary, paths = sys.argv[1], sys.argv[2:]
    equal = different = 0
    for path in python_files(paths):
        with open(path, "rb") as f:
            source = f.read()
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        expected = Printer().module(tree)
        result = subprocess.run([binary, path], capture_output=True)
        actual = result.stdout.decode("utf-8", "replace").rstrip("\n")
        if actual == expected:
            equal += 1
            continue
        different += 1
        a, b = expected.split("\n"), actual.split("\n")
        i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        print("%s: tree line %d (exit %d)\n  CPython: %s\n  ours:    %s" %
              (path, i + 1, result.returncode, " / ".join(a[i:i + 3]), " / ".join(b[i:i + 3])))
    print("%d equal, %d different" % (equal, different))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
