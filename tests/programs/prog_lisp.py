import math
import operator as op


def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def read():
        if not tokens:
            raise SyntaxError("unexpected end")
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens and tokens[0] != ")":
                out.append(read())
            if not tokens:
                raise SyntaxError("missing )")
            tokens.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        for kind in (int, float):
            try:
                return kind(t)
            except ValueError:
                pass
        return t

    return read()


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"undefined: {name}")
        return self.outer.find(name)


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        if len(args) != len(self.params):
            raise TypeError(f"expected {len(self.params)} arguments, got {len(args)}")
        return evaluate(self.body, Env(self.params, args, self.env))


def evaluate(x, env):
    match x:
        case str():
            return env.find(x)[x]
        case int() | float():
            return x
        case []:
            return None
        case ["quote", v]:
            return v
        case ["if", test, yes, no]:
            return evaluate(yes if evaluate(test, env) else no, env)
        case ["define", name, v]:
            env[name] = evaluate(v, env)
        case ["set!", name, v]:
            env.find(name)[name] = evaluate(v, env)
        case ["lambda", params, body]:
            return Lambda(params, body, env)
        case ["begin", *xs]:
            return [evaluate(y, env) for y in xs][-1]
        case [f, *args]:
            return evaluate(f, env)(*[evaluate(a, env) for a in args])


def show(v):
    if isinstance(v, list):
        return "(" + " ".join(map(show, v)) + ")"
    return "#t" if v is True else "#f" if v is False else "<lambda>" if isinstance(v, Lambda) else str(v)


G = Env()
G.update({"+": lambda *a: sum(a), "-": op.sub, "*": lambda *a: math.prod(a), "/": op.truediv, "<": op.lt, ">": op.gt, "=": op.eq, "car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda a, b: [a] + b, "list": lambda *a: list(a), "null?": lambda x: x == [], "length": len, "sqrt": math.sqrt, "map": lambda f, xs: [f(x) for x in xs], "pi": math.pi})
for line in ["(+ 1 2 (* 3 4))", "(define r 10)", "(* pi (* r r))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 30)", "(map (lambda (x) (* x x)) (list 1 2 3))",
             "(define counter ((lambda (n) (lambda () (begin (set! n (+ n 1)) n))) 0))", "(counter)", "(counter)", "(quote (a b (c 1.5)))", "(if (null? (cdr (list 1))) (quote yes) 0)", "fact", "(= 1 1)", "(fact 1 2)", "nope", "(+ 1", ")", "(sqrt 16)", "(/ 1 0)", "((lambda (x y) (- x y)) 5 3)"]:
    try:
        v = evaluate(parse(line), G)
        if v is not None:
            print(line, "=>", show(v))
    except (SyntaxError, NameError, TypeError, ZeroDivisionError) as e:
        print(line, "=>", type(e).__name__, e)
