# Functions, bound methods, classes, builtins and lambdas in variables, lists, dicts and fields, called later.

import operator
from functools import partial, reduce


def plain(x):
    return ("plain", x)


class Box:
    scale = 2

    def __init__(self, x=None):
        self.x = x

    def show(self, y=None):
        return ("show", self.x, y)

    @staticmethod
    def fixed(y):
        return ("fixed", y)

    @classmethod
    def made(cls, y):
        return ("made", cls.__name__, y)

    def __call__(self, y):
        return ("call", self.x, y)

    def __repr__(self):
        return f"Box({self.x!r})"

    handler = plain
    table = {"a": plain}


class Sub(Box):
    def show(self, y=None):
        return ("sub",) + super().show(y)


box, sub = Box("b"), Sub("s")
callables = [plain, lambda x: ("lambda", x), box.show, sub.show, Box.fixed, sub.made, Box, Sub, box, str, len, [].append, "a-b".split, partial(plain, 5), partial(box.show), type, repr, {}.get]
for f in callables:
    for arg in ("x", [1], 7):
        try:
            r = f(arg)
        except Exception as e:
            r = f"{type(e).__name__}: {e}"
        print(r, end="; ")
    print(callable(f))

table = {"inc": lambda n: n + 1, "neg": operator.neg, "half": (2).__rtruediv__, "box": Box, "text": str, None: plain}
value = 3
for name in ("inc", "neg", "half", "text", "box", None):
    value = table[name](value)
    print(name, repr(value))
table["inc"] = table["neg"]
table["new"] = table.pop(None)
print(table["inc"](5), table["new"](1), sorted(k for k in table))


class Events:
    def __init__(self):
        self.handlers = {}
        self.log = []
        self.on_done = None

    def on(self, name, handler=None):
        if handler is None:
            return lambda h: self.on(name, h)
        self.handlers.setdefault(name, []).append(handler)
        return handler

    def fire(self, name, *args):
        for h in self.handlers.get(name, ()):
            self.log.append(h(*args))
        if self.on_done:
            self.on_done(name)


events = Events()
events.on("start", plain)
events.on("start", Box)
events.on("start", sub.show)


@events.on("stop")
def stopping(code=0, extra=None):
    return code, extra


events.on("stop", events.log.append)
events.on_done = print
events.fire("start", 1)
events.fire("stop", "c")
events.on_done = lambda n, seen=[]: seen.append(n) or print(seen)
events.fire("none")
events.fire("stop", 2.5)
print(events.log, stopping())

# A function in a class is a method; one in an instance, a list or a dict of the class is not.
print(box.handler(), box.table["a"](1), Box.handler(1))
box.handler = plain
print(box.handler(2), sub.handler())
Box.handler = Box.fixed
print(sub.handler(), box.handler(3))
Sub.handler = sub.show
print(sub.handler(4), Sub.handler(5))
Box.kind = str
print(box.kind(1.0), Box.kind())

bound = box.show
box.x = "changed"
print(bound(), bound.__self__ is box, bound.__func__ is Box.show, bound == box.show, bound is box.show, Box.show(sub, 1))
Box.show = lambda self, y=None: ("new", self.x)
print(bound(), box.show(), sub.show(9))

# Callbacks with defaults, called with fewer and more arguments.
def call_with(f, *counts):
    out = []
    for n in counts:
        try:
            out.append(f(*range(n)))
        except (TypeError, ValueError) as e:
            out.append(type(e).__name__)
    return out


for f in (lambda: "none", lambda a: a, lambda a, b="B": (a, b), lambda *a: a, lambda a, *b, c=1: (a, b, c), int, max, Box, dict):
    print(call_with(f, 0, 1, 2, 3))

compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs, lambda x: x)
print(compose(str, len, float, Box)(12345), compose()("same"), compose(int)("7"))
makers = [lambda i=i: i * 2 for i in range(3)] + [lambda: i for i in ("a", "b")]
print([m() for m in makers], sorted([3, "b", 1.5, None], key=str), sorted(["b", "A"], key=str.lower), max([box, sub], key=lambda b: b.x).x)
print(list(map(lambda f, x: f(x), [int, str, bool, Box, "{!r}".format], ["1", 2, [], None, "x"])), [f() for f in (int, str, list, float, bool, dict, tuple)])
factory = {int: lambda s: int(s), float: float, "list": list}
print([factory[k](v) for k, v in ((int, "5"), (float, "2"), ("list", "ab"))], (plain if value else box)(0), (lambda f: f(f))(lambda g: g is not None))
