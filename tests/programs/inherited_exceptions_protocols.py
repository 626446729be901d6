class Validator:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.checks = [getattr(cls, n) for n in sorted(vars(cls)) if n.startswith("check_")]

    def run(self, value):
        for check in self.checks:
            try:
                check(self, value)
            except AssertionError as e:
                yield f"{type(self).__name__}.{check.__name__}: {e}"
            except Exception as e:
                yield f"{check.__name__} crashed: {type(e).__name__} {e}"


class IntValidator(Validator):
    def check_type(self, v):
        assert isinstance(v, int), f"{v!r} is no int"

    def check_range(self, v):
        assert 0 <= v < 100, "out of range"


class EvenValidator(IntValidator):
    def check_even(self, v):
        assert v % 2 == 0, "odd"


for v in (4, 5, -3, "x", None, 200):
    print(v, list(IntValidator().run(v)), list(EvenValidator().run(v)))


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        if name:
            cls.registry[name] = cls

    def __call__(self, *a):
        return self.execute(*a)

    def execute(self, *a):
        raise NotImplementedError(type(self).__name__)


class Adder(Plugin, name="add"):
    def execute(self, a, b):
        return a + b


class Shouter(Plugin, name="shout"):
    def execute(self, text):
        return text.upper() + "!"


class Unfinished(Plugin, name="todo"):
    pass


for name, args in (("add", (1, 2)), ("add", ("a", "b")), ("shout", ("hi",)), ("todo", ()), ("nope", ()), ("add", (1,))):
    try:
        print(name, Plugin.registry[name]()(*args))
    except NotImplementedError as e:
        print("not implemented:", e)
    except KeyError as e:
        print("no plugin", e)
    except TypeError as e:
        print("TypeError", e)
print(sorted(Plugin.registry), Adder.registry is Plugin.registry)
