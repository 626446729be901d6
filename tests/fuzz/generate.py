"""Random Python programs whose output is well defined: they end, print the same under every hash seed, and catch what they raise.

A program is a few functions (some closures, some generators) and statements that call them. Every statement stands in a `try` that prints the type
and the text of what goes wrong, so that each operation may fail. Values stay small: what grows is cut by `cut`.
"""

import random

EDGES = [0, 1, -1, 2, 3, 7, 10, 255, 2**30, 2**31 - 1, 2**31, -2**31, 2**32, 2**53, 2**61, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1,
         2**64 - 1, 2**64, -2**64, 10**20]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "0.1", "1e16", "1e300", "5e-324", "float('inf')", "float('nan')", "123456789.125", "4.611686018427388e18", "9.223372036854775807e18"]
STRINGS = ["", "a", "abc", "b,c", " x ", "\u00e4\u00df", "\u20ac5", "\U0001f600!", "12", "-7", "Zz\n", "tab\t"]

# Variables that only ever hold numbers.
NUMERIC = {"x", "y", "n", "count", "v"}

PRELUDE = '''
def cut(value):
    """Keeps what grows small."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value if -2**200 < value < 2**200 else value % (2**64 + 13)
    if isinstance(value, (str, list, tuple)):
        return value[:12]
    return value


def show(label, value):
    print(label, repr(value)[:200])
'''


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = []

    def one(self, *choices):
        return self.random.choice(choices)

    # ---- expressions ----

    def literal(self, kind):
        r = self.random
        if kind == "int":
            value = r.choice(EDGES) + r.randint(-2, 2) if r.random() < 0.6 else r.randint(-20, 20)
            return f"({value})"
        if kind == "float":
            return f"({r.choice(FLOATS)})"
        if kind == "str":
            return repr(r.choice(STRINGS))
        if kind == "bool":
            return self.one("True", "False")
        if kind == "list":
            return "[" + ", ".join(self.literal(self.one("int", "int", "float", "str")) for _ in range(r.randint(0, 5))) + "]"
        if kind == "tuple":
            return "(" + "".join(self.literal(self.one("int", "str")) + ", " for _ in range(r.randint(0, 3))) + ")"
        if kind == "dict":
            return "{" + ", ".join(f"{self.literal(self.one('int', 'str'))}: {self.literal(self.one('int', 'float', 'str'))}" for _ in range(r.randint(0, 4))) + "}"
        return "None"

    def number(self, names, depth):
        """An int, float or bool (or an error): only these are multiplied and shifted, so that nothing becomes huge."""
        r = self.random
        known = [name for name in names if name in NUMERIC]
        if depth <= 0 or r.random() < 0.15:
            return r.choice(known) if known and r.random() < 0.6 else self.literal(self.one("int", "int", "int", "float", "bool"))
        sub = lambda: self.number(names, depth - 1)
        choice = r.randint(0, 9)
        if choice <= 5:
            return f"({sub()} {self.one('+', '-', '*', '//', '%', '/', '&', '|', '^')} {sub()})"
        if choice == 6:
            return f"({sub()} {self.one('<<', '>>')} {r.randint(-1, 70)})" if r.random() < 0.7 else f"({sub()} ** {r.randint(0, 4)})"
        if choice == 7:
            return f"{self.one('-', '+', '~', 'abs', 'int', 'float', 'bool', 'round')}({sub()})"
        if choice == 8:
            return f"({sub()} {self.one('<', '<=', '==', '!=', '>', '>=')} {sub()})"
        return f"({sub()} if {sub()} else {sub()})"

    def expression(self, names, depth):
        r = self.random
        if r.random() < 0.4:
            return self.number(names, depth)
        if depth <= 0 or r.random() < 0.15:
            if names and r.random() < 0.7:
                return r.choice(names)
            return self.literal(self.one("int", "int", "int", "float", "str", "bool", "list", "tuple", "dict", "None"))
        sub = lambda: self.expression(names, depth - 1)
        number = r.randint(3, 17)
        if number == 3:
            return f"({sub()} * {r.randint(-1, 4)})"
        if number == 4:
            return f"({sub()} {self.one('+', '+', '-', '|', '&')} {sub()})"
        if number == 5:
            return f"({self.one('-', 'not ')}{sub()})"
        if number <= 7:
            return f"({sub()} {self.one('<', '<=', '==', '!=', '>', '>=', 'in', 'is not')} {sub()})" if r.random() < 0.8 else f"({sub()} < {sub()} <= {sub()})"
        if number == 8:
            return f"({sub()} {self.one('and', 'or')} {sub()})"
        if number == 9:
            return f"({sub()} if {sub()} else {sub()})"
        if number == 10:
            return f"{sub()}[{sub()}]" if r.random() < 0.4 else f"{sub()}[{self.bound()}:{self.bound()}:{self.one('', '', '2', '-1')}]"
        if number == 11:
            return f"{self.one('len', 'str', 'repr', 'int', 'float', 'bool', 'abs', 'list', 'tuple', 'sorted', 'sum', 'max', 'min', 'hash_', 'type_')}({sub()})"
        if number == 12:
            method = self.one("upper()", "split()", "strip()", "count('a')", "index(2)", "get(1)", "items()", "pop()", "append(3)", "bit_length()", "is_integer()", "join(['x', 'y'])",
                              "replace('a', 'bb')", "find('c')", "copy()", "hex()", "setdefault('k', 4)", "encode()", "isdigit()", "zfill(6)")
            return f"({sub()}).{method}"   # 2.upper() is no number
        if number == 13:
            return f"[{self.expression(names + ['i'], depth - 1)} for i in {sub()}][:9]" if r.random() < 0.5 else f"[{self.expression(names + ['i'], depth - 1)} for i in range({r.randint(0, 6)})]"
        if number == 14:
            return f"f'{{{sub_safe(sub())}!r:.40}}|{{{sub_safe(sub())}}}'"
        if number == 15:
            return f"format({sub()}, {self.one(repr('>12'), repr('.3f'), repr('x'), repr(',d'), repr('+e'), repr('08'), repr('_b'))})"
        if number == 16:
            return f"(lambda a, b=2: {self.expression(names + ['a', 'b'], depth - 1)})({sub()})"
        if self.functions:
            name, count = r.choice(self.functions)
            return f"{name}({', '.join(sub() for _ in range(count))})"
        return sub()

    def bound(self):
        return self.one("", "1", "-1", "2", "0", "-3", str(2**63))

    # ---- statements ----

    def block(self, names, depth, indent, in_loop=False, generator=False):
        lines = []
        for _ in range(self.random.randint(1, 4)):
            lines += self.statement(names, depth, indent, in_loop, generator)
        return lines

    def statement(self, names, depth, indent, in_loop, generator):
        r = self.random
        pad = "    " * indent
        number = r.randint(0, 13) if depth > 0 else r.randint(0, 5)
        target = r.choice(["x", "y", "z", "w"])
        if number <= 2:
            lines = [f"{pad}{target} = cut({self.number(names, 3) if target in NUMERIC else self.expression(names, 3)})"]
            names.append(target) if target not in names else None
            return lines
        if number == 3:
            if target not in names:
                return [f"{pad}show({r.randint(0, 99)}, {self.expression(names, 3)})"]
            change = f"{self.one('+', '-', '*', '//', '|', '^')}= {self.number(names, 2)}" if target in NUMERIC else f"+= {self.expression(names, 2)}"
            return [f"{pad}{target} {change}", f"{pad}{target} = cut({target})"]
        if number == 4:
            return [f"{pad}yield cut({self.expression(names, 2)})"] if generator else [f"{pad}show({r.randint(0, 99)}, {self.expression(names, 3)})"]
        if number == 5:
            if in_loop and r.random() < 0.5:
                return [f"{pad}if {self.expression(names, 2)}:", f"{pad}    {self.one('break', 'continue')}"]
            return [f"{pad}{self.one('a0', target)}, *rest = {self.expression(names, 2)}", f"{pad}show('rest', rest)"] if r.random() < 0.2 else [f"{pad}pass"]
        inner = lambda **more: self.block(list(names), depth - 1, indent + 1, in_loop, generator, **more)
        if number <= 7:
            return [f"{pad}if {self.expression(names, 2)}:", *inner(), *([f"{pad}else:", *inner()] if r.random() < 0.5 else [])]
        if number <= 9:
            source = self.one(f"range({r.randint(-2, 5)})", f"list({self.expression(names, 1)})[:5]", f"enumerate({self.literal('list')})", f"sorted({self.literal('dict')}, key=str)")
            return [f"{pad}for k in {source}:", *self.block(names + ["k"], depth - 1, indent + 1, True, generator), *([f"{pad}else:", *inner()] if r.random() < 0.3 else [])]
        if number == 10:
            return [f"{pad}n = {r.randint(1, 5)}", f"{pad}while n > 0:", f"{pad}    n -= 1", *self.block(names + ["n"], depth - 1, indent + 1, True, generator)]
        if number == 11:
            return [f"{pad}try:", *inner(), f"{pad}except ({self.one('TypeError', 'ValueError', 'ArithmeticError', 'LookupError')}, AttributeError) as e:",
                    f"{pad}    show(type(e).__name__, str(e))", *([f"{pad}else:", *inner()] if r.random() < 0.3 else []), *([f"{pad}finally:", *inner()] if r.random() < 0.5 else [])]
        if number == 12:
            return [f"{pad}raise {self.one('ValueError', 'KeyError', 'IndexError')}({self.expression(names, 1)})"] if r.random() < 0.3 else inner_closure(self, names, depth, indent)
        return [f"{pad}assert {self.expression(names, 2)}, {self.literal('str')}"]

    def function(self, number):
        parameters = ["p", "q", "r"][: self.random.randint(0, 3)]
        generator = self.random.random() < 0.3
        name = f"f{number}"
        lines = [f"def {name}({', '.join(parameters)}):", *self.block(list(parameters), 2, 1, False, generator)]
        if generator:
            lines += [f"    yield {self.literal('int')}", "", "", f"def g{number}({', '.join(parameters)}):", f"    return list(zip({name}({', '.join(parameters)}), range(8)))"]
            name = f"g{number}"
        else:
            lines += [f"    return cut({self.expression(parameters, 2)})"]
        self.functions.append((name, len(parameters)))
        return lines + ["", ""]

    def program(self):
        lines = PRELUDE.splitlines() + ["", "", "def hash_(value):", "    return value if isinstance(value, str) else hash(value) if isinstance(value, (int, float)) and value == value else 0", "", "",
                                        "def type_(value):", "    return type(value).__name__", "", ""]
        for number in range(self.random.randint(1, 4)):
            lines += self.function(number)
        lines += [f"x = {self.literal('int')}", f"y = {self.literal('float')}", f"z = {self.literal('str')}", f"w = {self.literal('list')}"]
        names = ["x", "y", "z", "w"]
        for number in range(self.random.randint(3, 8)):
            lines += ["try:", *self.block(names, 2, 1), "except Exception as e:", f"    print('caught {number}', type(e).__name__, str(e)[:200])"]
        return "\n".join(lines) + "\n"


def inner_closure(generator, names, depth, indent):
    pad = "    " * indent
    body = generator.number(names + ["count", "v"], 2)
    return [f"{pad}def make(count):", f"{pad}    def step(v):", f"{pad}        nonlocal count", f"{pad}        count = cut({body})", f"{pad}        return count",
            f"{pad}    return step", f"{pad}step = make({generator.literal('int')})", f"{pad}show('step', step({generator.literal('int')}))", f"{pad}show('step', step({generator.literal('float')}))"]


def sub_safe(text):
    """Inside an f-string of Python 3.11 no quote of its own kind, no backslash and no brace at the start may stand."""
    return "0" if "'" in text or "\\" in text or "{" in text or "lambda" in text else "(" + text + ")"
