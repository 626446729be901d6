class Token:
    def __init__(self, kind, text, pos):
        self.kind, self.text, self.pos = kind, text, pos

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            yield Token("num", src[i:j], i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(src) and src[j].isalnum():
                j += 1
            yield Token("name", src[i:j], i)
            i = j
        elif src.startswith("**", i):
            yield Token("op", "**", i)
            i += 2
        elif c in "+-*/()=%":
            yield Token("op", c, i)
            i += 1
        else:
            raise SyntaxError(f"bad character {c!r} at {i}")
    yield Token("end", "", i)


class Parser:
    def __init__(self, src, env):
        self.tokens = list(tokenize(src))
        self.i = 0
        self.env = env

    def peek(self):
        return self.tokens[self.i]

    def take(self, text=None):
        t = self.tokens[self.i]
        if text is not None and t.text != text:
            raise SyntaxError(f"expected {text!r}, got {t.text!r}")
        self.i += 1
        return t

    def statement(self):
        if self.peek().kind == "name" and self.tokens[self.i + 1].text == "=":
            name = self.take().text
            self.take("=")
            self.env[name] = v = self.expr()
        else:
            v = self.expr()
        if self.peek().kind != "end":
            raise SyntaxError(f"unexpected {self.peek()}")
        return v

    def expr(self):
        v = self.term()
        while self.peek().text in ("+", "-"):
            v = v + self.term() if self.take().text == "+" else v - self.term()
        return v

    def term(self):
        v = self.factor()
        while (op := self.peek().text) in ("*", "/", "%"):
            self.take()
            r = self.factor()
            v = v * r if op == "*" else v / r if op == "/" else v % r
        return v

    def factor(self):
        if self.peek().text == "-":
            self.take()
            return -self.factor()
        base = self.atom()
        if self.peek().text == "**":
            self.take()
            return base ** self.factor()
        return base

    def atom(self):
        t = self.take()
        match t:
            case Token(kind="num"):
                return float(t.text) if "." in t.text else int(t.text)
            case Token(kind="name", text=name):
                return self.env[name]
            case Token(text="("):
                v = self.expr()
                self.take(")")
                return v
        raise SyntaxError(f"unexpected {t!r}")


env = {"pi": 3.14159}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "x = 2 ** 3 ** 2", "x / 7", "-x % 10", "2 * pi", "10 / 4", "1.5 + .5", "y", "1 +", "(1", "3 $ 4", "1 / 0", "2 ** 100", "a1 = x - 1"]:
    try:
        print(line, "=>", Parser(line, env).statement())
    except (SyntaxError, KeyError, ZeroDivisionError) as e:
        print(line, "!!", type(e).__name__, e)
print(env, list(tokenize("a+1")))
