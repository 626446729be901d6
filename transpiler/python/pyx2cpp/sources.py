"""The text of functions, with what they use of their module: other functions, classes, imports, constants."""

import ast
import inspect
import textwrap
import types as _types

import pyx2cpp.types

_CONSTANTS = (int, float, str, bytes, bool, type(None))


def typed(function, signature):
    """A lambda, or a function without annotations, with a name and types: typed(lambda x: x * x, "square(float64) -> float64")."""
    return _Typed(function, signature)


class _Typed:
    def __init__(self, function, signature):
        self.function = function
        self.signature = signature
        self.name = signature.split("(")[0].strip()
        if not self.name.isidentifier():
            raise ValueError(f"no signature: {signature!r}; write it as 'f(int32, float64) -> float64'")


class Source:
    """A module of its own with these functions in it."""

    def __init__(self, functions):
        self.names, self.signatures = [], []
        self._imports, self._parts, self._seen = [], [], {}
        for function in functions:
            name = None
            if isinstance(function, _Typed):
                self.signatures.append(function.signature)
                name, function = function.name, function.function
            function = inspect.unwrap(function, stop=lambda f: not isinstance(f, _types.FunctionType)) if not isinstance(function, _types.FunctionType) else function
            if not isinstance(function, _types.FunctionType):
                raise TypeError(f"a function or a module is needed, not {type(function).__name__}")
            if function.__name__ == "<lambda>" and not name:
                raise TypeError('a lambda has no types: typed(lambda x: x * x, "square(float64) -> float64")')
            self.names.append(name or function.__name__)
            self._add_function(function, name or function.__name__)

    def text(self, exports=False):
        head = "from __future__ import annotations\n" if not exports else ""
        listed = f"__all__ = {self.names!r}\n" if exports else ""
        return head + "".join(line + "\n" for line in self._imports) + listed + "\n\n" + "\n\n\n".join(self._parts) + "\n"

    def _add_function(self, function, name):
        if function.__closure__:
            raise TypeError(f"{name} uses variables of the function around it; a function at the top level of a module can be compiled")
        if self._seen.setdefault(name, function) is not function:
            raise TypeError(f"two functions are named {name}")
        tree = _tree_of(function)
        if isinstance(tree, ast.Lambda):
            body = ast.Return(tree.body)
            tree = ast.FunctionDef(name=name, args=tree.args, body=[body], decorator_list=[], returns=None, type_comment=None)
        tree.name = name
        self._add_names(tree, function.__globals__, own={name})
        self._parts.append(ast.unparse(ast.fix_missing_locations(tree)))

    def _add_names(self, tree, namespace, own):
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - own
        for node in ast.walk(tree):   # annotations that are texts
            if isinstance(node, (ast.arg, ast.FunctionDef)):
                note = node.annotation if isinstance(node, ast.arg) else node.returns
                if isinstance(note, ast.Constant) and isinstance(note.value, str):
                    used |= {n.id for n in ast.walk(ast.parse(note.value)) if isinstance(n, ast.Name)}
        for name in sorted(used):
            if name in namespace and name not in self._seen:
                self._add_value(name, namespace[name])

    def _add_value(self, name, value):
        if isinstance(value, _types.FunctionType) and value.__module__ and not value.__module__.startswith("pyx2cpp") and _is_own(value):
            return self._add_function(value, name)
        self._seen[name] = value
        if isinstance(value, _types.ModuleType):
            self._imports.append(f"import {value.__name__}" + (f" as {name}" if value.__name__ != name else ""))
        elif name in pyx2cpp.types.__all__ and getattr(pyx2cpp.types, name) is value and not isinstance(value, _types.ModuleType) and name not in ("float", "bool"):
            self._imports.append(f"from pyx2cpp.types import {name}")
        elif isinstance(value, type) and _is_own(value):
            tree = ast.parse(textwrap.dedent(inspect.getsource(value))).body[0]
            self._add_names(tree, vars(inspect.getmodule(value)), own={name})
            self._parts.append(ast.unparse(tree))
        elif isinstance(value, _CONSTANTS) or (isinstance(value, tuple) and all(isinstance(v, _CONSTANTS) for v in value)):
            self._imports.append(f"{name} = {value!r}")
        elif getattr(value, "__module__", None) and getattr(value, "__qualname__", None):
            self._imports.append(f"from {value.__module__} import {value.__qualname__}" + (f" as {name}" if value.__qualname__ != name else ""))
        else:
            raise TypeError(f"the value of {name} can't be compiled into the library: {type(value).__name__}; give it as a parameter, or compile the module")


def _is_own(value):
    """Does the program define it, and not a library?"""
    file = inspect.getsourcefile(value) or ""
    return "site-packages" not in file and not file.startswith(inspect.getsourcefile(ast).rsplit("/", 1)[0])


def _tree_of(function):
    """The definition; of a lambda, the one in the statement that has its code."""
    try:
        source = textwrap.dedent(inspect.getsource(function))
    except OSError:
        raise TypeError(f"the text of {function.__name__} is not there; define it in a file") from None
    if function.__name__ != "<lambda>":
        return ast.parse(source).body[0]
    for text in (source, source.strip().rstrip(","), "(" + source.strip().rstrip(",") + ")", source[source.index("lambda"):].strip().rstrip("),")):
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue
        found = [node for node in ast.walk(tree) if isinstance(node, ast.Lambda)]
        same = [node for node in found if _code_of(node) == function.__code__.co_code]
        if len(found) == 1 or len(same) == 1:
            return found[0] if len(found) == 1 else same[0]
    raise TypeError("which lambda of its line is meant can't be told; write each on a line of its own")


def _code_of(node):
    return eval(compile(ast.fix_missing_locations(ast.Expression(node)), "<lambda>", "eval")).__code__.co_code
