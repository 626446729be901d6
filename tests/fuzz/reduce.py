"""Makes a failing program small: statements go, compound ones become what they hold, expressions become their parts, for as long as it fails.

The literature calls this delta debugging; here a step is a change of the syntax tree, so that every candidate is a program.
"""

import ast
import copy
import time


def reduce(source, still_fails, seconds=120):
    """The smallest program found within the time; still_fails(source) must hold for `source`."""
    deadline = time.time() + seconds
    best = ast.parse(source)

    def attempt(candidate):
        nonlocal best
        if time.time() > deadline or not still_fails(text(candidate)):
            return False
        best = candidate
        return True

    changed = True
    while changed and time.time() < deadline:
        changed = drop_statements(lambda: best, attempt)
        changed |= simplify(lambda: best, attempt, statements_inside)
        changed |= simplify(lambda: best, attempt, parts)
    return text(best)


def text(tree):
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def blocks(tree):
    """Every list of statements, the outer ones first."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            statements = getattr(node, name, None)
            if isinstance(statements, list) and statements:
                yield node, name


def drop_statements(tree, attempt):
    """Takes runs of statements out of every block: first half of it, in the end one by one."""
    changed = False
    number = 0
    while True:
        found = list(blocks(tree()))
        if number >= len(found):
            return changed
        node, name = found[number]
        size = len(getattr(node, name))
        length = size
        while length:
            start = 0
            while start < size:
                candidate = copy.deepcopy(tree())
                owner, _ = list(blocks(candidate))[number]
                statements = getattr(owner, name)
                del statements[start:start + length]
                if not statements and name == "body":
                    statements.append(ast.Pass())
                if size > 1 or name != "body" or not isinstance(getattr(node, name)[0], ast.Pass):
                    if attempt(candidate):
                        changed = True
                        found = list(blocks(tree()))
                        if number >= len(found):
                            return changed
                        node, name = found[number]
                        size = len(getattr(node, name))
                        continue
                start += length
            length //= 2
        number += 1


def statements_inside(node):
    """What could stand for a compound statement: the statements that it holds."""
    if isinstance(node, (ast.If, ast.For, ast.While, ast.With, ast.Try)):
        yield node.body
        if getattr(node, "orelse", None):
            yield node.orelse


def parts(node):
    """What could stand for an expression: its parts, else a plain value."""
    if isinstance(node, ast.expr) and not isinstance(node, (ast.Constant, ast.Name)) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        yield from (child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))
        yield ast.Constant(0)


def simplify(tree, attempt, choices):
    """Puts one of its choices in the place of each node."""
    changed = False
    number = 0
    while True:
        nodes = list(ast.walk(tree()))
        if number >= len(nodes):
            return changed
        for choice in range(len(list(choices(nodes[number])))):
            candidate = copy.deepcopy(tree())
            node = list(ast.walk(candidate))[number]
            replacement = list(choices(node))[choice]
            if replace(candidate, node, replacement) and attempt(candidate):
                changed = True
                break
        number += 1


def replace(tree, old, new):
    """new: a node, or a list of statements in the place of one."""
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if value is old and not isinstance(new, list):
                setattr(node, name, new)
                return True
            if isinstance(value, list) and any(item is old for item in value):
                at = next(i for i, item in enumerate(value) if item is old)
                value[at:at + 1] = new if isinstance(new, list) else [new]
                return True
    return False
