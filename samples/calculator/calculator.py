"""A calculator: tokens, a syntax tree, and an evaluator that matches on it."""

import math
import sys
from dataclasses import dataclass


class CalcError(Exception):
    def __init__(self, message, pos=None):
        super().__init__(message)
        self.pos = pos


@dataclass
class Token:
    kind: str
    text: str
    pos: int


@dataclass
class Num:
    value: object


@dataclass
class Name:
    id: str
    pos: int = 0


@dataclass
class Unary:
    op: str
    operand: object


@dataclass
class Binary:
    op: str
    left: object
    right: object


@dataclass
class Call:
    name: str
    args: list
    pos: int = 0


OPERATORS = ["//", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "^", "(", ")", ",", "=", "<", ">", "!"]


def tokenize(text):
    pos = 0
    while pos < len(text):
        c = text[pos]
        if c.isspace():
            pos += 1
            continue
        if c == "#":
            break
        start = pos
        if c.isdigit() or c == "." and text[pos + 1:pos + 2].isdigit():
            while pos < len(text) and (text[pos].isalnum() or text[pos] == "." or text[pos] in "+-" and text[pos - 1] in "eE" and not text[start:].startswith("0x")):
                pos += 1
            yield Token("number", text[start:pos], start)
        elif c.isalpha() or c == "_":
            while pos < len(text) and (text[pos].isalnum() or text[pos] == "_"):
                pos += 1
            yield Token("name", text[start:pos], start)
        elif c == '"':
            end = text.find('"', pos + 1)
            if end < 0:
                raise CalcError("unterminated string", pos)
            pos = end + 1
            yield Token("string", text[start + 1:end], start)
        else:
            for op in OPERATORS:
                if text.startswith(op, pos):
                    pos += len(op)
                    yield Token("op", op, start)
                    break
            else:
                raise CalcError(f"unexpected character {c!r}", pos)
    yield Token("end", "", len(text))


class Parser:
    LEVELS = [("==", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.index = 0

    @property
    def token(self):
        return self.tokens[self.index]

    def accept(self, *texts):
        if self.token.kind == "op" and self.token.text in texts:
            self.index += 1
            return self.tokens[self.index - 1].text
        return None

    def expect(self, text):
        if not self.accept(text):
            raise CalcError(f"expected {text!r}, found {self.token.text or 'the end'!r}", self.token.pos)

    def parse(self):
        tree = self.level(0)
        if self.token.kind != "end":
            raise CalcError(f"unexpected {self.token.text!r}", self.token.pos)
        return tree

    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while op := self.accept(*self.LEVELS[n]):
            left = Binary(op, left, self.level(n + 1))
        return left

    def unary(self):
        if op := self.accept("-", "+"):
            return Unary(op, self.unary())
        base = self.postfix()
        if self.accept("^"):
            return Binary("^", base, self.unary())
        return base

    def postfix(self):
        tree = self.atom()
        while self.accept("!"):
            tree = Unary("!", tree)
        return tree

    def atom(self):
        token = self.token
        self.index += 1
        match token:
            case Token("number", text):
                return Num(self.number(text, token.pos))
            case Token("string", text):
                return Num(text)
            case Token("name", name):
                if not self.accept("("):
                    return Name(name, token.pos)
                args = []
                while not self.accept(")"):
                    args.append(self.level(0))
                    if not self.accept(","):
                        self.expect(")")
                        break
                return Call(name, args, token.pos)
            case Token("op", "("):
                tree = self.level(0)
                self.expect(")")
                return tree
        raise CalcError(f"unexpected {token.text or 'end'!r}", token.pos)

    @staticmethod
    def number(text, pos):
        try:
            return int(text, 0)
        except ValueError:
            try:
                return float(text)
            except ValueError:
                raise CalcError(f"bad number {text!r}", pos) from None


class Calculator:
    FUNCTIONS = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "max": max, "min": min, "abs": abs, "round": round, "len": len}

    def __init__(self):
        self.variables = {"pi": math.pi, "e": math.e}
        self.functions = {}

    def run(self, line):
        words = line.split(None, 1)
        match words:
            case []:
                return None
            case ["vars"]:
                return ", ".join(f"{k}={self.show(v)}" for k, v in sorted(self.variables.items()))
            case ["tree", rest]:
                return self.draw(Parser(rest).parse())
            case ["def", rest] if "=" in rest:
                head, body = rest.split("=", 1)
                name, _, params = head.strip().rstrip(")").partition("(")
                self.functions[name.strip()] = [p.strip() for p in params.split(",") if p.strip()], Parser(body).parse()
                return f"defined {name.strip()}"
            case [name, rest] if rest.startswith("=") and not rest.startswith("==") and name.isidentifier():
                self.variables[name] = self.evaluate(Parser(rest[1:]).parse(), self.variables)
                return f"{name} = {self.show(self.variables[name])}"
        if line.strip().startswith("#"):
            return None
        return self.show(self.evaluate(Parser(line).parse(), self.variables))

    @staticmethod
    def show(value):
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return f"{value:.10g}" if isinstance(value, float) else str(value)

    def evaluate(self, tree, env):
        match tree:
            case Num(value):
                return value
            case Name(name, pos):
                if name not in env:
                    raise CalcError(f"unknown name {name}", pos)
                return env[name]
            case Unary("-", operand):
                return -self.evaluate(operand, env)
            case Unary("+", operand):
                return self.evaluate(operand, env)
            case Unary("!", operand):
                return math.factorial(self.evaluate(operand, env))
            case Call("if", [test, yes, no]):
                return self.evaluate(yes if self.evaluate(test, env) else no, env)
            case Call(name, args, pos):
                values = [self.evaluate(a, env) for a in args]
                if name in self.functions:
                    params, body = self.functions[name]
                    if len(params) != len(values):
                        raise CalcError(f"{name} takes {len(params)} arguments, not {len(values)}", pos)
                    return self.evaluate(body, {**self.variables, **dict(zip(params, values))})
                if name in self.FUNCTIONS:
                    return self.FUNCTIONS[name](*values)
                raise CalcError(f"unknown function {name}", pos)
            case Binary(op, left, right):
                return self.binary(op, self.evaluate(left, env), self.evaluate(right, env))
        raise CalcError(f"cannot evaluate {tree!r}")

    @staticmethod
    def binary(op, a, b):
        match op:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "/":
                return a / b
            case "//":
                return a // b
            case "%":
                return a % b
            case "^":
                return a ** b
            case "==" | "!=":
                return (a == b) == (op == "==")
            case "<" | ">":
                return a < b if op == "<" else a > b
            case "<=" | ">=":
                return a <= b if op == "<=" else a >= b

    def draw(self, tree):
        match tree:
            case Num(value):
                return repr(value)
            case Name(id=name):
                return name
            case Unary(op, x):
                return f"({op} {self.draw(x)})"
            case Binary(op, a, b):
                return f"({op} {self.draw(a)} {self.draw(b)})"
            case Call(name, args):
                return f"({name} {' '.join(map(self.draw, args))})"


def main():
    calculator = Calculator()
    lines = [" ".join(sys.argv[1:])] if len(sys.argv) > 1 else sys.stdin
    errors = 0
    for line in lines:
        line = line.rstrip("\n")
        try:
            result = calculator.run(line)
        except CalcError as e:
            errors += 1
            print(f"{line}\n{' ' * e.pos if e.pos is not None else ''}^ error: {e}")
        except (ArithmeticError, ValueError, TypeError) as e:
            errors += 1
            print(f"{line}\n^ {type(e).__name__}: {e}")
        else:
            if result is not None:
                print(f"{line}  ->  {result}")
    print(f"{errors} errors")


if __name__ == "__main__":
    main()
