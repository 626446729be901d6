"""Random programs whose variables mostly keep one type, as real programs do: what type inference makes typed code of. Now and then one changes its type.

Each is a hierarchy of classes, functions and module code over them. Calls cost fuel, so that every program ends; integers that grow are cut.
"""

import random

EDGES = [0, 1, -1, 2**31 - 1, 2**31, -2**31, 2**53, 2**53 + 1, 2**61 - 1, 2**61, 2**62 - 1, 2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "0.1", "1e16", "float('inf')", "float('nan')", "9.223372036854775807e18", "4.611686018427388e18"]
KINDS = ["int", "int", "int", "float", "str", "bool", "ints", "floats", "strs", "dict", "pair", "object", "maybe", "grid", "rows", "set", "tuples", "tuples"]
# What the short tuples of a program consist of, which lie flat in lists if nothing compares their identities.
SHAPES = [["int", "str"], ["int", "int"], ["float", "int"], ["bool", "float"], ["maybe", "int"], ["int", "str", "float"], ["str", "int", "int"], ["int", "maybe", "bool", "str"], ["float", "float", "int", "int"]]
# How often something of another kind comes where one kind is expected.
SURPRISE = 0.03

PRELUDE = '''
import heapq


class Fuel(BaseException):
    pass


fuel = 3000


def tick():
    global fuel
    fuel -= 1
    if fuel < 0:
        raise Fuel()


def show(label, value):
    print(label, repr(value)[:160])


# What every function may read and `bump` changes, in the middle of an expression, too.
state = 1
level = 1.5
store = [1, 2]


def bump(by):
    global state, level, store
    tick()
    state = (state + by) % 1000003
    level = level / 2 + 1
    store = store[-3:] + [state]
    return state
'''


class TypedGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = []   # (name, kinds of parameters, kind of the result)
        self.classes = []
        self.methods = {}     # name -> (kinds of parameters, kind of the result)
        self.fields = {}      # name -> kind
        self.shape = self.random.choice(SHAPES)
        self.compares_identity = self.random.random() < 0.06
        self.counter = 0

    def one(self, *choices):
        return self.random.choice(choices)

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    # ---- expressions ----

    def literal(self, kind):
        r = self.random
        if kind == "int":
            return f"({r.choice(EDGES) + r.randint(-1, 1)})" if r.random() < 0.35 else f"({r.randint(-9, 9)})"
        if kind == "float":
            return f"({r.choice(FLOATS)})"
        if kind == "bool":
            return self.one("True", "False")
        if kind == "str":
            return repr(self.one("", "a", "abc", "x y", "\u20ac", "12"))
        if kind in ("ints", "floats", "strs"):
            return "[" + ", ".join(self.literal(kind[:-1]) for _ in range(r.choice([0, 1, 2, 2, 3, 3, 4]))) + "]"
        if kind == "tuples":
            return "[" + ", ".join(self.short_tuple(self.literal) for _ in range(r.choice([0, 1, 2, 2, 3]))) + "]"
        if kind in ("grid", "rows"):
            return "[" + ", ".join(self.literal("ints" if kind == "grid" else "floats") for _ in range(r.choice([0, 1, 2, 2, 3]))) + "]"
        if kind == "set":
            return f"set({self.literal('ints')})"
        if kind == "dict":
            return "{" + ", ".join(f"{self.literal('str')}: {self.literal('int')}" for _ in range(r.randint(0, 3))) + "}"
        if kind == "pair":
            return f"({self.literal('int')}, {self.literal('str')})"
        if kind == "object":
            return f"{r.choice(self.classes)}({self.literal('int')})" if self.classes else "None"
        return "None" if r.random() < 0.5 else self.literal("int")

    def short_tuple(self, item):
        """Now and then of another length, or a list."""
        kinds = self.shape if self.random.random() > SURPRISE else self.random.choice(SHAPES)
        items = ", ".join(item(kind) for kind in kinds)
        return f"({items})" if self.random.random() > SURPRISE / 2 else f"[{items}]"

    def parts(self):
        """Names for the items of a short tuple, with their kinds."""
        return {self.fresh("u"): kind for kind in self.shape}

    def of(self, kind, env, depth):
        """An expression of the kind; env: variables by name."""
        r = self.random
        if r.random() < SURPRISE:
            kind = r.choice(KINDS)
        known = [name for name, k in env.items() if k == kind]
        if depth <= 0 or r.random() < 0.2:
            return r.choice(known) if known and r.random() < 0.75 else self.literal(kind)
        if kind in ("int", "float", "ints", "bool") and r.random() < 0.12:
            return self.changed_between(kind, env)
        e = lambda k: self.of(k, env, depth - 1)
        choices = [lambda: self.literal(kind), lambda: f"({e(kind)} if {e('bool')} else {e(kind)})"]
        if known:
            choices += [lambda: r.choice(known)] * 2
        if self.fields and kind in ("int", "float"):
            choices.append(lambda: f"{e('object')}.link.{'count' if kind == 'int' else 'ratio'}")
        choices += [lambda f=f: f"{f[0]}({self.arguments(f[1], env, depth)})" for f in self.functions if f[2] == kind][:3]
        if self.classes:
            choices += [lambda n=n, m=m: f"{e('object')}.{n}({self.arguments(m[0], env, depth)})" for n, m in self.methods.items() if m[1] == kind][:3]
            choices += [lambda n=n: f"{e('object')}.{n}" for n, k in self.fields.items() if k == kind] * 2
        if kind == "object" and known:
            choices.append(lambda n=r.choice(known): f"({n}.link or {n})")
        if kind in self.shape:
            choices.append(lambda: f"{e('tuples')}[{self.one('0', '-1', '1')}][{self.shape.index(kind)}]")
        more = getattr(self, "more_" + kind, None)
        if more:
            choices += more(e) * 2
        return r.choice(choices)()

    def changed_between(self, kind, env):
        """Operands that read what the call of another operand changes."""
        r = self.random
        numbers = [name for name, k in env.items() if k == "int"]
        call, read = self.one(("bump", "state"), ("bump", "state"), ("turn", numbers[0])) if "turn" in env and numbers else ("bump", "state")
        change = f"{call}({r.randint(-9, 9)})"
        if kind == "float":
            read = "level" if call == "bump" else read
            return self.one(f"({read} + {change} * {read} / 2)", f"({change} * 0.5 - {read} * 1.0)", f"float({change} - {read})")
        if kind == "ints":
            return self.one(f"[{read}, {change}, {read}]", f"[{change}, {read}]", f"(store + [{change}] + store)[:8]")
        if kind == "bool":
            return self.one(f"({change} {self.one('==', '<', '>=')} {read})", f"({read} < {change} < {read} + 3)", f"({change} in (store, {read}, [{read}]))")
        op, other = self.one("+", "-", "*", "^"), self.one("+", "-", "&")
        return self.one(f"({read} {op} {change} {other} {read})", f"({change} {op} {read})", f"({change} {op} {read} * {change})", f"(len(store) {op} {change} {other} store[-1])", f"max({change}, {read})")

    def more_int(self, e):
        r = self.random
        return [lambda: f"({e('int')} {self.one('+', '-', '*', '//', '%', '&', '|', '^')} {e('int')})"] * 4 + [
            lambda: f"({e('int')} {self.one('<<', '>>')} {r.randint(0, 66)})", lambda: f"({self.one('-', '~', '+')}{e('int')})", lambda: f"len({e(self.one('ints', 'strs', 'dict', 'str', 'pair'))})",
            lambda: f"{e('ints')}[{self.one('0', '-1', '0', '1', e('int'))}]", lambda: f"sum({e('ints')})", lambda: f"{self.one('min', 'max')}({e('int')}, {e('int')})", lambda: f"{e('dict')}[{e('str')}]",
            lambda: f"{e('dict')}.get({e('str')}, {e('int')})", lambda: f"int({e(self.one('float', 'bool', 'str'))})", lambda: f"{e('pair')}[0]", lambda: f"({e('int')} + {e('bool')})", lambda: f"abs({e('int')})",
            lambda: f"{e('ints')}.pop()", lambda: f"{e('ints')}.index({e('int')})", lambda: f"sum(v for v in {e('ints')} if v > {e('int')})", lambda: f"(lambda v: v {self.one('+', '-', '*')} {e('int')})({e('int')})",
            lambda: f"round({e('float')})", lambda: f"max({e('ints')}, default={e('int')})", lambda: f"{e('str')}.find({e('str')})", lambda: f"next(iter({e('ints')}), {e('int')})", lambda: f"({e('int')} ** {r.randint(0, 3)})",
            lambda: f"{e('grid')}[{self.one('0', '-1', e('int'))}][{self.one('0', '-1', '1', e('int'))}]", lambda: f"sum({e('set')})", lambda: f"len({e(self.one('set', 'grid', 'tuples'))})"]

    def separator(self):
        return self.one("", "'-'", "' '", "', '", "None, 1", "'a', -1", "'1'")

    def more_float(self, e):
        return [lambda: f"({e('float')} {self.one('+', '-', '*', '/', '//', '%')} {e(self.one('float', 'float', 'int'))})"] * 3 + [
            lambda: f"({e('int')} {self.one('+', '-', '*', '/')} {e('float')})", lambda: f"(-{e('float')})", lambda: f"float({e('int')})", lambda: f"{e('floats')}[{self.one('0', '-1', e('int'))}]", lambda: f"sum({e('floats')}, 0.0)",
            lambda: self.root(e("float"), e("float")), lambda: f"{self.one('min', 'max')}({e('float')}, {e('float')})", lambda: f"abs({e('float')})", lambda: f"({e('int')} / {e('int')})", lambda: f"round({e('float')}, 2)", lambda: f"{e('floats')}.pop(0)", lambda: f"{e('rows')}[{self.one('0', '-1', e('int'))}][{self.one('0', '-1', e('int'))}]"]

    def root(self, x, y):
        """Of what may be below zero, or surely is not; a float in any case."""
        base = self.one(x, f"({x} * {x})", f"({x} * {x} + {y} * {y})", f"(abs({x}) + {y} ** 2)", f"sum(v * v for v in [{x}, {y}])", f"({x} * {y})")
        return f"abs({base} ** {self.one('0.5', '0.5', '0.25', '1.5', '-0.5')})"

    def more_bool(self, e):
        kind = self.one("int", "int", "float", "str", "bool")
        other = self.one(kind, kind, "int", "float") if kind in ("int", "float") else kind
        return [lambda: f"({e(kind)} {self.one('<', '<=', '==', '!=', '>', '>=')} {e(other)})"] * 3 + [
            lambda: f"(not {e('bool')})", lambda: f"({e('bool')} {self.one('and', 'or', '&', '|', '^')} {e('bool')})", lambda: f"({e('int')} {self.one('in', 'not in')} {e('ints')})",
            lambda: f"({e('str')} in {e(self.one('dict', 'str', 'strs'))})", lambda: f"({e('maybe')} is {self.one('', 'not ')}None)", lambda: f"isinstance({e(self.one('maybe', 'object', 'int'))}, {self.one('int', 'str', *self.classes)})",
            lambda: f"({e('ints')} {self.one('==', '<')} {e('ints')})", lambda: f"({self.literal('str')} <= {e('str')} < {e('str')})", lambda: f"({e('int')} < {e('int')} <= {e(self.one('int', 'float'))})", lambda: f"any(v > {e('int')} for v in {e('ints')})", lambda: f"({e('int')} in {e('set')})",
            lambda: f"({e(self.one('maybe', 'object', 'str'))} {self.one('==', '!=')} {self.literal('str')})"]

    def more_str(self, e):
        return [lambda: f"({e('str')} + {e('str')})", lambda: f"{e('str')}[{self.one('0', '-1', '1:', ':2', '::-1')}]", lambda: f"str({e(self.one('int', 'float', 'maybe', 'ints'))})", lambda: f"{e('strs')}[{self.one('0', '-1', e('int'))}]",
                lambda: f"'-'.join({e('strs')})", lambda: f"{e('pair')}[1]", lambda: f"{e('str')}.{self.one('upper()', 'strip()', 'replace(chr(97), chr(98))')}", lambda: f"({e('str')} * {self.random.randint(-1, 3)})",
                lambda: f"('%s|%r' % ({e('int')}, {e('float')}))", lambda: f"({e('str')} + {e('str')} + {e('str')})", lambda: f"chr({e('int')} % {self.one('128', '256', '70000')})", lambda: f"'{self.one('', ', ', 'é')}'.join([str(v) for v in {e('ints')}])",
                lambda: f"''.join(chr(ord(c) ^ 1) for c in {e('str')} if c < 'z')"]

    def more_ints(self, e):
        r = self.random
        # Huge bounds only where the number of items stays small.
        start = r.choice(EDGES)
        step = self.one(1, 2, -1, -3, 2**62)
        ranges = f"range({start}, {start + step * r.randint(-1, 4)}, {step})"
        return [lambda: f"[{self.one('v', 'v + 1', 'v * 2', '-v')} for v in {e('ints')}]", lambda: f"list({ranges})", lambda: f"({e('ints')} + {e('ints')})[:6]", lambda: f"{e('ints')}[{self.one('1:', ':2', '::-1', '-2:')}]", lambda: f"sorted({e('ints')})",
                lambda: f"[i * v for i, v in enumerate({e('ints')}, {self.one('0', '1', '-1', '2**62 - 1')})]", lambda: f"[a + b for a, b in zip({e('ints')}, {e('ints')})]", lambda: f"list({e('dict')}.values())", lambda: f"list(map(lambda v: v - 1, {e('ints')}))",
                lambda: f"[len(s) for s in {e('strs')}]", lambda: f"list(reversed({e('ints')}))", lambda: f"list(gen({e('ints')}, {e('int')}))"]

    def more_floats(self, e):
        return [lambda: f"[v {self.one('+', '*', '-')} {e('float')} for v in {e('floats')}]", lambda: f"[v / 2 for v in {e('ints')}]", lambda: f"{e('floats')}[::-1]", lambda: f"({e('floats')} + [{e('float')}])[:6]"]

    def more_strs(self, e):
        return [lambda: f"[str(v) for v in {e('ints')}]", lambda: f"{e('str')}.split()", lambda: f"[w + '.' for w in {e('str')}.split({self.separator()})][:5]", lambda: f"[w for w in {e('str')}.splitlines({self.one('', 'True')})]", lambda: f"[c for c in {e('str')}][:5]", lambda: f"list({e('str')})[:5]", lambda: f"sorted({e('dict')})", lambda: f"({e('strs')} + [{e('str')}])[:6]"]

    def more_dict(self, e):
        return [lambda: f"{{{e('str')}: {e('int')}}}", lambda: f"{{k: v + 1 for k, v in {e('dict')}.items()}}", lambda: f"dict(zip({e('strs')}, {e('ints')}))", lambda: f"{{**{e('dict')}, {e('str')}: {e('int')}}}"]

    def more_grid(self, e):
        return [lambda: f"[{e('ints')}, {e('ints')}]", lambda: f"[row[:] for row in {e('grid')}]", lambda: f"({e('grid')} + {e('grid')})[:4]", lambda: f"([{e('ints')}] * 2)"]

    def more_rows(self, e):
        return [lambda: f"[{e('floats')}, {e('floats')}]", lambda: f"{e('rows')}[::-1]", lambda: f"[[float(v) for v in row] for row in {e('grid')}]"]

    def more_tuples(self, e):
        parts = self.parts()
        names = ", ".join(parts)
        changed = ", ".join(self.one(name, name, f"{name} * 2") if kind in ("int", "float") else name for name, kind in parts.items())
        return [lambda: f"[{self.short_tuple(e)}, {self.short_tuple(e)}]", lambda: f"[({changed}) for {names} in {e('tuples')}]", lambda: f"[{self.short_tuple(lambda k: 'v' if k == 'int' else self.literal(k))} for v in {e('ints')}]",
                lambda: f"{e('tuples')}[{self.one('1:', ':2', '::-1', '-2:', ':')}]", lambda: f"({e('tuples')} + {e('tuples')})[:6]", lambda: f"sorted({e('tuples')})", lambda: f"[t for t in {e('tuples')} if t != {self.short_tuple(e)}]",
                lambda: f"{self.one('list(', 'heapq.nsmallest(2, ', 'heapq.nlargest(2, ')}{e('tuples')})", lambda: f"({e('tuples')} * 2)[:6]"]

    def more_set(self, e):
        return [lambda: f"{{{e('int')}, {e('int')}}}", lambda: f"set({e('ints')})", lambda: f"({e('set')} {self.one('|', '&', '-', '^')} {e('set')})", lambda: f"{{v % 7 for v in {e('ints')}}}"]

    def more_pair(self, e):
        return [lambda: f"({e('int')}, {e('str')})"] * 2

    def more_maybe(self, e):
        return [lambda: e("int"), lambda: f"{e('dict')}.get({e('str')})", lambda: f"({e('int')} or None)"]

    def arguments(self, kinds, env, depth):
        parts = [self.of(k, env, min(depth - 1, 1)) for k in kinds]
        if parts and self.random.random() < 0.1:
            cut = self.random.randint(0, len(parts) - 1)
            parts[cut:] = [f"*[{', '.join(parts[cut:])}]"]
        return ", ".join(parts)

    # ---- statements ----

    def settle(self, name, kind, pad):
        """What keeps a value small."""
        if kind == "int":
            return [f"{pad}if not -2**70 < {name} < 2**70:", f"{pad}    {name} = {name} % {self.one('1000003', str(2**61), str(2**62), '(2**63)')}"]
        if kind in ("str", "ints", "floats", "strs", "tuples"):
            return [f"{pad}{name} = {name}[:8]"] if self.random.random() < 0.5 else [f"{pad}if len({name}) > 8:", f"{pad}    {name} = {name}[:8]"]
        return []

    def block(self, env, depth, indent, loop=False, result=None, generator=False):
        lines = []
        for _ in range(self.random.randint(1, 4)):
            lines += self.statement(env, depth, indent, loop, result, generator)
        return lines

    def statement(self, env, depth, indent, loop, result, generator):
        r = self.random
        pad = "    " * indent
        choice = r.randint(0, 22) if depth > 0 else r.randint(0, 11)
        if choice <= 3 or not env:
            kind = r.choice(KINDS)
            names = [n for n, k in env.items() if k == kind and n not in ("self", "fixed")]
            name = r.choice(names) if names and r.random() < 0.6 else self.fresh("v")
            lines = [f"{pad}{name} = {self.of(kind, env, 3)}", *self.settle(name, kind, pad)]
            env[name] = kind
            return lines
        name = r.choice([n for n in env if n != "fixed"] or list(env))
        kind = env[name]
        if choice <= 5:
            change = {"int": lambda: f"{self.one('+', '-', '*', '//', '|', '^', '%')}= {self.of('int', env, 2)}", "float": lambda: f"{self.one('+', '-', '*', '/')}= {self.of('float', env, 2)}", "str": lambda: f"+= {self.of('str', env, 2)}",
                      "ints": lambda: f"+= {self.of(self.one('ints', 'ints', 'floats'), env, 1)}", "bool": lambda: f"{self.one('&', '|', '^')}= {self.of('bool', env, 2)}"}.get(kind)
            if change and name != "self":
                return [f"{pad}{name} {change()}", *self.settle(name, kind, pad)]
            choice = 6
        if choice <= 7:
            if kind in ("ints", "floats", "strs"):
                item = self.of(kind[:-1], env, 2)
                action = self.one(f"if len({name}) < 9: {name}.append({item})", f"{name}[{self.one('0', '-1', '1')}] = {item}", f"{name}[{self.one('0', '-1')}] {self.one('+', '*') if kind != 'strs' else '+'}= {item}", f"if len({name}) < 9: {name}.insert({r.randint(-2, 3)}, {item})",
                                  f"del {name}[{self.one('0', '-1', '1:2')}]", f"{name}.{self.one('reverse', 'sort')}()", f"{name}[1:2] = {self.of(kind, env, 1)}")
                return [pad + action]
            if kind in ("grid", "rows"):
                return self.loop_over_rows(name, kind, env, pad)
            if kind == "tuples":
                return self.work_on_tuples(name, env, pad)
            if kind == "set":
                turn = self.one(5, 16, 23, 64)
                return self.one([f"{pad}if len({name}) < 99: {name}.add({self.of('int', env, 2)})"], [f"{pad}{name}.{self.one('discard', 'discard', 'remove')}({self.of('int', env, 2)})"], [f"{pad}{name}.clear()"],
                                [f"{pad}for i in range({r.randint(0, 90)}):", f"{pad}    {name}.{self.one('discard', 'add')}(i * {r.randint(1, 9)} % {turn})", f"{pad}    {name}.{self.one('discard', 'add')}({r.randint(-3, 9)} - i % {turn})", f"{pad}    if i % 7 in {name}:", f"{pad}        show('in', i)"])
            if kind == "dict":
                return self.work_on_dict(name, env, pad)
            if kind == "pair":
                first, second = self.one(*[n for n, k in env.items() if k == "int"], self.fresh("v")), self.one(*[n for n, k in env.items() if k == "str"], self.fresh("v"))
                env.update({first: "int", second: "str"})
                return [f"{pad}{first}, {second} = {self.one(name, self.of('pair', env, 1))}"]
            if kind == "object" and self.fields:
                field, k = r.choice(list(self.fields.items()))
                if r.random() < 0.12:
                    method, m = r.choice(list(self.methods.items())) if self.methods else (None, None)
                    if method:
                        return [f"{pad}{name}.{method} = lambda *a: {self.of(m[1], {}, 1)}"]
                if k in ("ints", "strs", "floats") and r.random() < 0.5:
                    return [f"{pad}if len({name}.{field}) < 9: {name}.{field}.append({self.of(k[:-1], env, 1)})"]
                if k == "int" and r.random() < 0.5:
                    return [f"{pad}{name}.{field} {self.one('+', '-', '^')}= {self.of('int', env, 1)}"]
                return [f"{pad}{name}.{field} = {self.of(k, env, 2)}"]
            choice = 8
        if choice <= 9:
            k = r.choice(KINDS)
            if generator and r.random() < 0.6:
                return [f"{pad}yield {self.of('int', env, 2)}"]
            return [f"{pad}show({r.randint(0, 99)}, {self.of(k, env, 2)})"] if k != "object" else [f"{pad}show({r.randint(0, 99)}, {self.of('object', env, 1)}.describe())"]
        if choice == 10:
            if loop and r.random() < 0.5:
                return [f"{pad}if {self.of('bool', env, 2)}:", f"{pad}    {self.one('break', 'continue')}"]
            if result and r.random() < 0.5:
                return [f"{pad}if {self.of('bool', env, 2)}:", f"{pad}    return {self.of(result, env, 2)}"]
            return [f"{pad}{self.one('a', name if kind == 'int' else 'a')}, *rest = {self.of(self.one('ints', 'strs', 'pair'), env, 1)}", f"{pad}show('rest', rest)"]
        if choice == 11:
            return [f"{pad}raise {self.one('ValueError', 'KeyError', 'Problem')}({self.of('int', env, 1)})"] if r.random() < 0.2 else [f"{pad}show('v', {self.of('int', env, 3)})"]
        inner = lambda e=None, l=loop: self.block(dict(env) if e is None else e, depth - 1, indent + 1, l, result, generator)
        if choice <= 13:
            maybes = [n for n, k in env.items() if k == "maybe"]
            if maybes and r.random() < 0.6:
                m = r.choice(maybes)
                return [f"{pad}if {self.one(m + ' is not None', m, 'isinstance(' + m + ', int)')}:", *inner({**env, m: "int"}), f"{pad}else:", *inner()]
            objects = [n for n, k in env.items() if k == "object"]
            if objects and r.random() < 0.3:
                m = r.choice(objects)
                return [f"{pad}if isinstance({m}, {self.one(*self.classes)}):", *inner(), f"{pad}else:", *inner()]
            return [f"{pad}if {self.of('bool', env, 2)}:", *inner(), *([f"{pad}else:", *inner()] if r.random() < 0.5 else [])]
        if choice <= 16:
            i, v = self.fresh("i"), self.fresh("x")
            start = self.one(0, 0, 0, 1, -2, r.choice(EDGES))
            step = self.one(1, 1, 1, 2, -1, 3, 2**62)
            head, new = self.one((f"for {i} in range({r.randint(-1, 4)}):", {i: "int"}), (f"for {i} in range({start}, {start + step * r.randint(-1, 4)}, {step}):", {i: "int"}), (f"for {i}, {v} in enumerate({self.of('ints', env, 1)}):", {i: "int", v: "int"}),
                                 (f"for {v} in {self.of('ints', env, 2)}:", {v: "int"}), (f"for {i}, {v} in zip({self.of('ints', env, 1)}, {self.of('strs', env, 1)}):", {i: "int", v: "str"}), (f"for {i}, {v} in {self.of('dict', env, 1)}.items():", {i: "str", v: "int"}),
                                 (f"for {v} in {self.of('floats', env, 1)}:", {v: "float"}), (f"for {v} in {self.of('str', env, 2)}:", {v: "str"}), (f"for {v} in {self.of('str', env, 2)}.split({self.separator()}):", {v: "str"}),
                                 (f"for {i}, {v} in enumerate({self.of('str', env, 1)}{self.one('', '.split()', '.splitlines()')}):", {i: "int", v: "str"}), *[(f"for {', '.join(parts)} in {self.of('tuples', env, 1)}:", parts) for parts in (self.parts(), self.parts())], (f"for {v} in gen({self.of('ints', env, 1)}, {self.of('int', env, 1)}):", {v: "int"}), (f"for {i} in range({self.literal('int')}, {self.literal('int')}, {self.literal('int')}):", {i: "int"}))
            limit = [f"{pad}    tick()"]
            lines = [f"{pad}{head}", *limit, *inner({**env, **new}, True), *([f"{pad}else:", *inner()] if r.random() < 0.2 else [])]
            if r.random() < 0.3:
                env.update(new)
            return lines
        if choice == 17:
            n = self.fresh("n")
            bound = self.one(0, 2**31, 2**62, 2**63)
            lines = [f"{pad}{n} = {bound - 2 if bound else 0}", f"{pad}while {n} < {bound + 2}:", f"{pad}    tick()", f"{pad}    {n} += 1", *self.block(dict(env), depth - 1, indent + 1, True, result, generator)]
            env[n] = "int"
            return lines
        if choice <= 19:
            return [f"{pad}try:", *inner(), f"{pad}except {self.one('(TypeError, ValueError)', 'ArithmeticError', 'LookupError', 'Problem', 'Exception')} as e:", f"{pad}    show(type(e).__name__, str(e))", *inner(),
                    *([f"{pad}else:", *inner()] if r.random() < 0.3 else []), *([f"{pad}finally:", *inner(None, False)] if r.random() < 0.4 else [])]
        if choice == 20:
            f, c = self.fresh("f"), self.fresh("c")
            ints = [n for n, k in env.items() if k == "int" and n != "fixed"]
            if ints and indent > 0 and result:
                c = r.choice(ints)
                lines = [f"{pad}def {f}(a, b={self.literal('int')}):", f"{pad}    nonlocal {c}" if c.startswith(("v", "p")) else f"{pad}    pass", f"{pad}    {c if c.startswith(('v', 'p')) else 'z'} = {self.of('int', {**env, 'a': 'int', 'b': 'int'} if c.startswith(('v', 'p')) else {'a': 'int', 'b': 'int'}, 2)} % 1000003", f"{pad}    return a - b",
                         f"{pad}show('c', {f}({self.of('int', env, 1)}))", f"{pad}show('c', {f}({self.literal(self.one('int', 'float'))}, b={self.of('int', env, 1)}))"]
                return lines
            return [f"{pad}{f} = lambda a, b={self.of('int', env, 1)}: {self.of('int', {**env, 'a': 'int', 'b': 'int'}, 2)}", f"{pad}show('l', {f}({self.of('int', env, 1)}))"]
        if choice == 22:
            return self.joined_parts(env, depth, pad, inner)
        subject = self.of(self.one("maybe", "pair", "ints", "object", "str"), env, 1)
        return [f"{pad}match {subject}:", f"{pad}    case int(m):", *self.block({**env, "m": "int"}, 0, indent + 2), f"{pad}    case (m, str(t)) | [m, _, t]:", *self.block({**env, "m": "int"}, 0, indent + 2), f"{pad}    case None:", f"{pad}        show('none', 0)",
                f"{pad}    case {self.one(*self.classes) if self.classes else 'str'}():", *self.block(dict(env), 0, indent + 2), f"{pad}    case other:", f"{pad}        show('other', type(other).__name__)"]

    def joined_parts(self, env, depth, pad, inner):
        """A list of texts that most of the time is only added to and joined."""
        r = self.random
        parts, item = self.fresh("w"), self.fresh("x")
        separator = self.one("''", "', '", "'é'")
        add = lambda env: f"{parts}.append({self.of('str', env, 2)})"
        lines = [f"{pad}{parts} = []", *([pad + add(env)] if r.random() < 0.4 else []), f"{pad}for {item} in {self.of(self.one('str', 'strs'), env, 1)}:", f"{pad}    tick()", f"{pad}    {add({**env, item: 'str'})}", *inner({**env, item: "str"}, True)]
        if r.random() < 0.3:
            lines.append(f"{pad}    {self.one(f'{parts} = []', f'show(0, {separator}.join({parts}))', f'if len({parts}) > 2: break', f'{parts}.append({separator}.join({parts})[:40])')}")
        lines.append(f"{pad}show('joined', {self.one(separator, separator, separator, repr('|'))}.join({parts})[:200])")
        if r.random() < 0.3:
            lines.append(f"{pad}{self.one(f'{parts}.sort()', f'show(1, {parts})', add(env), f'show(2, len({parts}))', f'show(3, {separator}.join({parts})[:99])')}")
        return lines

    def loop_over_rows(self, name, kind, env, pad):
        """Items of rows in loops inside loops, which now and then store, call or change the rows."""
        r = self.random
        item, row = ("int", "ints") if kind == "grid" else ("float", "floats")
        if r.random() < 0.3:
            return [f"{pad}{self.one(f'{name}[0] = {self.of(row, env, 1)}', f'{name}[-1][0] = {self.of(item, env, 1)}', f'if len({name}) < 5: {name}.append({self.of(row, env, 1)})')}"]
        total = self.fresh("t")
        inside = f"{pad}            "
        extra = [f"{inside}{name}[i][j] {self.one('=', '=', '+=', '-=')} {self.of(item, {'j': 'int', total: item}, 1)}", f"{inside}{total} -= {name}[j][i]", f"{inside}if j == 1:", f"{inside}    {name}[0] = {name}[-1]", f"{inside}{total} += {self.of('int', {'i': 'int', 'j': 'int'}, 2)}",
                 f"{inside}if len({name}[i]) < 6 and k: {name}[i].append({self.of(item, env, 1)})"]
        chosen = r.choice([[], [], [0], [0], [1], [2, 3], [4], [5]])
        lines = [f"{pad}{total} = {'0' if kind == 'grid' else '0.0'}", f"{pad}for k in range({r.randint(1, 4)}):", f"{pad}    for i in range(len({name})):", f"{pad}        for j in range({self.one(f'len({name}[i])', f'len({name}[0])', '2')}):", f"{inside}{total} += {name}[i][j]",
                 *[extra[n] for n in chosen], f"{inside}if not -1e30 < {total} < 1e30:", f"{inside}    {total} = {total} % 1000003", f"{pad}show('{total}', {total})"]
        env[total] = item
        return lines

    def work_on_dict(self, name, env, pad):
        """Items are set, and most of the time computed from what was there."""
        key = self.one(*[n for n, k in env.items() if k == "str"], self.literal("str"))
        default = self.literal("int")
        number = self.of("int", env, 2)
        item, old = f"{name}[{key}]", self.one(f"{name}[{key}]", f"{name}.get({key}, {default})", f"{name}.get({key}, {default})")
        choice = self.random.randint(0, 7)
        if choice <= 1:
            return [f"{pad}{name}[{self.of('str', env, 1)}] = {self.of('int', env, 2)}"]
        if choice <= 3:
            return [f"{pad}{item} {self.one('+', '-', '^', '|', '//', '%')}= {number}"]
        if choice <= 5:
            sign = self.one("+", "-", "//", "%")
            return [f"{pad}{item} = {self.one(f'{old} {sign} {number}', f'{number} {sign} {old}', f'-{old}', f'max({old}, {number})')}"]
        word = self.fresh("w")
        return [f"{pad}for {word} in {self.of('strs', env, 1)}[:5]:", f"{pad}    {name}[{word}] = {name}.get({word}, {default}) {self.one('+', '-')} {self.one('1', number)}"]

    def work_on_tuples(self, name, env, pad):
        """Tuples are put into a list and taken from it, most of the time without ever being objects."""
        r = self.random
        tuple_of = lambda: self.short_tuple(lambda kind: self.of(kind, env, 1))
        parts = self.parts()
        names = ", ".join(parts)
        choice = r.randint(0, 15)
        if choice <= 3:
            return [f"{pad}if len({name}) < 9: {name}.append({tuple_of()})"]
        if choice <= 5:
            env.update(parts)
            number = self.literal("int")
            return [f"{pad}{self.one('', f'if {name}: ')}{names} = {self.one(f'{name}.pop()', f'{name}.pop(0)', f'{name}[0]', f'{name}[-1]', f'{name}[{number}]')}"]
        if choice <= 7:
            lines = [f"{pad}heapq.heapify({name})"] if r.random() < 0.5 else []
            if r.random() < 0.7:
                lines += [f"{pad}for v in {self.of('ints', env, 1)}:", f"{pad}    if len({name}) < 12: heapq.heappush({name}, {self.short_tuple(lambda kind: 'v' if kind == 'int' else self.of(kind, env, 1))})"]
            else:
                lines.append(f"{pad}heapq.heappush({name}, {tuple_of()})")
            return lines + [f"{pad}while len({name}) > {r.randint(0, 3)}:", f"{pad}    {names} = heapq.heappop({name})", f"{pad}    show('heap', [{names}])"]
        if choice == 8:
            inside = self.one(f"{name}.append(({names}))", f"{name}.pop()", f"{name}[0] = {tuple_of()}", f"show('first', {name}[0])", f"{name}[0], {name}[-1] = {name}[-1], {name}[0]", f"{name}.clear()")
            return [f"{pad}for {names} in {name}:", f"{pad}    tick()", f"{pad}    if len({name}) < 9: {inside}", f"{pad}    show('each', ({names}))"]
        if choice == 9:
            other = self.fresh("v")
            env[other] = "tuples"
            return [f"{pad}{other} = {self.one(name, name, name + '[:]', name + '.copy()')}", f"{pad}{other}.append({tuple_of()})", f"{pad}show('both', ({name}, {other}))"]
        if choice == 10 and self.compares_identity:
            return [f"{pad}show('is', ({name}[0] is {name}[{self.one('0', '-1')}], {self.one(name, name + '[:]')}[-1] {self.one('is', 'is not')} {name}[-1]))"]
        return [pad + self.one(f"{name}.{self.one('reverse', 'sort')}()", f"{name}[{self.one('0', '-1', '1')}] = {tuple_of()}", f"del {name}[{self.one('0', '-1', '1:2')}]", f"{name}[1:2] = {self.of('tuples', env, 1)}", f"if len({name}) < 9: {name} += {self.of('tuples', env, 1)}",
                               f"if len({name}) < 9: {name}.insert({r.randint(-2, 3)}, {tuple_of()})", f"{name}[0], {name}[-1] = {name}[-1], {name}[0]", f"show('item', {name}[{self.one('0', '-1')}])", f"show('in', ({tuple_of()} in {name}, {name}.count({name}[0])))",
                               f"{name}.sort(key=lambda t: t[{r.randint(0, len(self.shape) - 1)}])")]

    # ---- definitions ----

    def parameters(self, kinds, first=()):
        parts = list(first)
        for number, kind in enumerate(kinds):
            parts.append(f"p{number}" + (f"={self.literal(kind)}" if number == len(kinds) - 1 and self.random.random() < 0.3 else ""))
        return ", ".join(parts)

    def function(self):
        kinds = [self.random.choice(KINDS) for _ in range(self.random.randint(0, 3))]
        result = self.random.choice(KINDS)
        name = self.fresh("fun")
        env = {f"p{n}": k for n, k in enumerate(kinds)}
        changes = [n for n, k in env.items() if k == "int"][:1] if self.random.random() < 0.5 else []
        turn = ["    def turn(by):", f"        nonlocal {changes[0]}", "        tick()", f"        {changes[0]} = ({changes[0]} + by) % 1000003", f"        return {changes[0]}"] if changes else []
        env.update({"turn": "turn"} if changes else {})
        lines = [f"def {name}({self.parameters(kinds)}):", "    tick()", *turn, *self.block(env, 2, 1, False, result), f"    return {self.of(result, env, 2)}" if self.random.random() < 0.9 else "    pass", "", ""]
        self.functions.append((name, kinds, result))
        return lines

    def hierarchy(self):
        r = self.random
        self.fields = {"count": "int", "ratio": "float", "items": r.choice(["ints", "strs", "floats"]), "label": r.choice(["str", "maybe", "pair"]), "link": "object"}
        signatures = {f"m{n}": ([r.choice(KINDS) for _ in range(r.randint(0, 2))], r.choice(KINDS)) for n in range(r.randint(1, 4))}
        lines = []
        names = ["A", "B", "C", "D"][: r.randint(1, 4)]
        self.classes = names
        for number, name in enumerate(names):
            before = [["A"], ["A"], ["A", "B"], ["A", "C", "C, B" if "class C(B):" not in lines else "C"]][number]
            bases = f"({r.choice(before)})" if number else ""
            lines += [f"class {name}{bases}:", f"    name = '{name}'"]
            if r.random() < 0.4:
                field = self.one("count", "ratio")
                lines.append(f"    {field} = {self.literal(self.fields[field])}")
            if number == 0 or r.random() < 0.3:
                lines.append("    def __init__(self, count):")
                if number:
                    lines.append("        super().__init__(count)")
                lines.append("        self.count = count")
                for field, kind in self.fields.items():
                    if field != "count" and (number == 0 or r.random() < 0.5):
                        lines.append(f"        self.{field} = {'None' if kind == 'object' else self.literal(kind)}")
            if number == 0:
                lines += ["    def describe(self):", f"        return ({', '.join('self.' + f for f, k in self.fields.items() if k != 'object')}, self.link is None)"]
            elif r.random() < 0.3:
                lines += ["    def describe(self):", "        return ('d', super().describe())"]
            if r.random() < 0.3:
                lines += ["    def __add__(self, other):", f"        return self.count + ({self.literal('int')} if isinstance(other, A) else other)"]
            if r.random() < 0.3:
                lines += ["    @property", "    def double(self):", "        return self.count * 2"]
            for method, (kinds, result) in signatures.items():
                if number == 0 or r.random() < 0.4:
                    env = {"self": "object", **{f"p{n}": k for n, k in enumerate(kinds)}}
                    lines += [f"    def {method}({self.parameters(kinds, ['self'])}):", "        tick()", *self.block(env, 1, 2, False, result),
                              f"        return {'super().' + method + '(' + ', '.join(list(env)[1:]) + ')' if number and r.random() < 0.3 else self.of(result, env, 2)}"]
            lines += ["", ""]
        self.methods = signatures
        return lines

    def program(self):
        lines = PRELUDE.splitlines() + ["", "", "class Problem(Exception):", "    def __init__(self, number=0):", "        self.number = number", "", "", "def gen(source, step):", "    for item in source:", "        tick()", "        yield item + step", "", ""]
        lines += self.hierarchy()
        for _ in range(self.random.randint(1, 4)):
            lines += self.function()
        env = {}
        for kind in ("int", "float", "ints", "object", "tuples"):
            name = self.fresh("v")
            lines.append(f"{name} = {self.literal(kind)}")
            env[name] = kind
        lines.append(f"objects = [{', '.join(self.literal('object') for _ in range(3))}]")
        for number in range(self.random.randint(3, 7)):
            lines += ["try:", *self.block(env, 2, 1), "except Exception as e:", f"    print('caught {number}', type(e).__name__, str(e)[:200])", "except Fuel:", "    print('fuel')"]
        lines += ["for o in objects:", "    try:", f"        show('o', o.{self.random.choice(list(self.methods))}({self.literal('int')}))", "        show('d', o.describe())", "    except Exception as e:", "        print(type(e).__name__, str(e)[:200])", "    except Fuel:", "        print('fuel')"]
        return "\n".join(lines) + "\n"
