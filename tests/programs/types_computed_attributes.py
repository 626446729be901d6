# getattr, setattr, hasattr and delattr with computed names; vars(); attribute hooks.


class Config:
    debug = False
    level_0 = "zero"
    level_1 = 1

    def get_name(self):
        return "name"

    def set_name(self, value):
        self._name = value

    @property
    def computed(self):
        return self.base * 2

    @computed.setter
    def computed(self, value):
        self.base = value


class Guarded:
    allowed = ("x", "y")

    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append(("set", name))
        if name in self.allowed:
            super().__setattr__(name, value)

    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError("no " + name)

    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)


class Everything:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("secret")
        return object.__getattribute__(self, name) if name.startswith("__") else (name, self.__class__.__name__)


class Slotted:
    __slots__ = ("a", "b_1")


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


c = Config()
for i in range(3):
    print(i, getattr(c, "level_" + str(i), None), hasattr(c, f"level_{i}"), attempt(getattr, Config, "level_%d" % i))
    setattr(c, f"level_{i}", i * 1.5 if i else [])
print(c.level_0, c.level_1, c.level_2, Config.level_1, sorted(vars(c)))
c.level_0.append(c.level_2)
print(getattr(c, "level_" + "0"), [getattr(c, "level_%d" % i) for i in range(3)])
for verb in ("get", "set", "drop"):
    method = getattr(c, verb + "_name", None)
    print(verb, method and attempt(method), method and attempt(method, "v"), getattr(c, "_name", "unset"))
for name in ("computed", "base", "debug", "missing", "__class__", "__dict__", "get_name"):
    value = attempt(getattr, c, name)
    print(name, hasattr(c, name), type(value).__name__ if callable(value) else value)
setattr(c, "comp" + "uted", "ab")
print(c.base, c.computed, getattr(c, "computed"))
setattr(c, "computed", 4)
print(c.base, c.computed, attempt(delattr, c, "computed"), attempt(delattr, c, "level_1"), c.level_1, attempt(delattr, c, "level_1"))
setattr(c, "with space", 1)
setattr(c, "class", 2)
setattr(c, "", 3)
print(getattr(c, "with space") + getattr(c, "class") + getattr(c, ""), attempt(getattr, c, 5), attempt(setattr, c, None, 1), attempt(hasattr, c, 1))
setattr(Config, "shout", lambda self, word="hey": word.upper() + str(self.base))
print(c.shout(), getattr(Config(), "debug"), Config.shout(c, "x"))
setattr(Config, "debug", property(lambda self: "property " + str(self.base)))
print(c.debug, attempt(setattr, c, "debug", True))
delattr(Config, "debug")
print(attempt(getattr, c, "debug"), hasattr(Config, "debug"))

g = Guarded()
for name in "xyz":
    setattr(g, name, name * 2)
    print(name, attempt(getattr, g, name), hasattr(g, name))
print(g.auto_pilot, getattr(g, "auto_" + "x"), hasattr(g, "auto_"), g.log)
del g.x
print(attempt(getattr, g, "x"), attempt(delattr, g, "x"), g.log[-2:], g.__dict__.keys())

e = Everything()
e.stored = 1
print(e.stored, e.anything, attempt(getattr, e, "secret"), getattr(e, "secret", "default"), e.__dict__)

s = Slotted()
for name in ("a", "b_1", "c", "__dict__"):
    print(name, hasattr(s, name), attempt(setattr, s, name, {name: 1}), hasattr(s, name), attempt(getattr, s, name))
print(attempt(delattr, s, "a"), hasattr(s, "a"), attempt(delattr, s, "a"))

# vars and __dict__ are live.
v = vars(c)
v["fresh"] = v.get("fresh", 0) + 1
v["level_2"] = "from vars"
print(c.fresh, c.level_2, v is c.__dict__)
c.fresh += 0.5
print(v["fresh"], v.pop("fresh"), hasattr(c, "fresh"), len(v))
c.__dict__ = {"base": "new"}
print(c.base, c.computed, vars(c), attempt(getattr, c, "level_2"), len(v))
for k, value in {"p": 1, "q": "two", "r": None}.items():
    setattr(c, k, value)
print({k: getattr(c, k) for k in vars(c)}, attempt(vars, 5), attempt(vars, s) if False else "")


class Namespace:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __eq__(self, other):
        return vars(self) == vars(other)


a, b = Namespace(x=1, y="t"), Namespace(y="t", x=True)
print(a == b, a != b, a.x is b.x)
for obj, path in ((a, "x"), (Namespace(inner=a), "inner.y"), (a, "real.imag"), (Namespace(n=5), "n.real")):
    target = obj
    for part in path.split("."):
        target = getattr(target, part, None)
    print(path, target)
print(getattr("abc", "up" + "per")(), getattr([3, 1], "sort", None) is not None, getattr(5, "bit_length")(), getattr(int, "from_" + "bytes")(b"\x01\x00", "big"), hasattr(1.5, "is_integer"), hasattr(1, "append"))
