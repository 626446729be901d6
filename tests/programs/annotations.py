"""Rewrites the annotations of a Python source without moving a line: what they say must make no difference to a program.

    strip(source)   without annotations
    wrong(source)   every parameter, result and annotated or simple local assignment says `bytes`
"""

import ast
import io
import tokenize

# Code that looks at annotations when it runs, by what it mentions.
LOOKERS = {"__annotations__", "__annotate__", "annotations", "dataclass", "dataclasses", "NamedTuple", "TypedDict", "typing", "inspect", "get_type_hints",
           "singledispatch", "singledispatchmethod"}
OPENING, CLOSING = "([{", ")]}"


def looks_at_annotations(source):
    """Does the program's behaviour depend on its annotations?"""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return any(t.string in LOOKERS for t in tokens if t.type == tokenize.NAME)


class Source:
    """The text with its significant tokens, and edits to it by position."""

    def __init__(self, text):
        self.text = text
        self.lines = text.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        skipped = (tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT)
        self.tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type not in skipped]
        self.index = {t.start: i for i, t in enumerate(self.tokens)}
        self.edits = []

    def token_at(self, line, byte_column):
        """The number of the token that begins there; ast counts columns in bytes of UTF-8."""
        column = len(self.lines[line - 1].encode()[:byte_column].decode())
        return self.index[line, column]

    def until(self, i, ends):
        """The number of the first token from i on, outside of brackets, that is one of these or ends the line."""
        depth = 0
        while True:
            t = self.tokens[i]
            if depth == 0 and (t.type == tokenize.NEWLINE or t.type == tokenize.OP and t.string in ends):
                return i
            if t.type == tokenize.OP and t.string in OPENING:
                depth += 1
            if t.type == tokenize.OP and t.string in CLOSING:
                depth -= 1
            i += 1

    def replace(self, first, last, text):
        """The text of the tokens first … last (none if last < first: then before `first`), and the space before them. Lines stay as many as they were."""
        begin = self.position(self.tokens[first - 1].end)
        end = self.position(self.tokens[last].end) if last >= first else begin
        self.edits.append((begin, end, text + self.text[begin:end].count("\n") * "\\\n"))

    def position(self, at):
        return self.starts[at[0] - 1] + at[1]

    def edited(self):
        text = self.text
        for begin, end, new in sorted(self.edits, reverse=True):
            text = text[:begin] + new + text[end:]
        return text


def parameters(function):
    a = function.args
    return a.posonlyargs + a.args + a.kwonlyargs + [p for p in (a.vararg, a.kwarg) if p]


def rewrite(text, annotation):
    """Each annotation becomes this one; without one, it goes."""
    tree = ast.parse(text)
    source = Source(text)
    declared = {name for node in ast.walk(tree) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for p in parameters(node):
                name = source.token_at(p.lineno, p.col_offset)
                last = source.until(name + 1, (",", "=") + tuple(CLOSING)) - 1
                if last > name or annotation:
                    source.replace(name + 1, last, f": {annotation}" if annotation else "")
            header = source.token_at(node.lineno, node.col_offset)
            arrow = source.until(header, ("->", ":"))
            colon = source.until(arrow, (":",))
            # pyx2cpp's parser refuses some functions of one line that have a result annotation.
            one_line = source.tokens[colon + 1].type != tokenize.NEWLINE
            if colon > arrow or annotation and not one_line:
                source.replace(arrow, colon - 1, f" -> {annotation}" if annotation else "")
            if annotation:
                for statement in own_statements(node):
                    simple = isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name)
                    if simple and statement.targets[0].id not in declared:
                        target = source.token_at(statement.lineno, statement.col_offset)
                        if source.tokens[target].type == tokenize.NAME:   # not in brackets
                            source.replace(target + 1, target, f": {annotation}")
        elif isinstance(node, ast.AnnAssign):
            first = source.token_at(node.lineno, node.col_offset)
            colon = source.until(first, (":",))
            last = source.until(colon + 1, ("=", ";")) - 1
            # `x: int` by itself makes x a local variable: that has to stay.
            source.replace(colon, last, f": {annotation}" if annotation else "" if node.value else ": None")
    return source.edited()


def own_statements(node):
    """The statements of a function, without those of functions and classes in it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            yield from own_statements(child)


def strip(text):
    return rewrite(text, "")


def wrong(text):
    # A string where the program has a `bytes` of its own.
    own = any(isinstance(n, ast.Name) and n.id == "bytes" and not isinstance(n.ctx, ast.Load) or getattr(n, "name", getattr(n, "arg", None)) == "bytes"
              for n in ast.walk(ast.parse(text)))
    return rewrite(text, '"bytes"' if own else "bytes")
