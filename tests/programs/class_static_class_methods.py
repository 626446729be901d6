class Date:
    separator = "-"

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(cls.separator)))

    @staticmethod
    def valid(text):
        return len(text.split("-")) == 3

    def __str__(self):
        return self.separator.join(f"{v:02}" for v in (self.y, self.m, self.d))


class SlashDate(Date):
    separator = "/"


print(Date.parse("2024-01-31"), SlashDate.parse("2024/2/3"), type(SlashDate.parse("1/1/1")).__name__)
d = Date.parse("1-2-3")
print(d.parse("4-5-6"), d.valid("x"), Date.valid("1-2-3"))
f, g = Date.parse, d.valid
print(f("7-8-9"), g("a-b-c"), f.__self__ is Date, Date.__dict__["valid"].__func__("--"))


class Counter:
    total = 0

    @classmethod
    def bump(cls):
        cls.total += 1
        return cls.total


class Sub(Counter):
    pass


print(Counter.bump(), Sub.bump(), Sub.bump(), Counter.bump(), Counter.total, Sub.total)


class Registry:
    items = {}

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Registry.items[tag or cls.__name__.lower()] = cls


class One(Registry):
    pass


class Two(Registry, tag="deux"):
    pass


print({k: v.__name__ for k, v in Registry.items.items()})


class Meta(type):
    def __call__(cls, *args):
        print("creating", cls.__name__, args)
        return super().__call__(*args)

    @property
    def label(cls):
        return "label of " + cls.__name__

    def __len__(cls):
        return 42

    def __getitem__(cls, k):
        return cls.__name__, k


class M(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(M(5).x, M.label, len(M), M["k"], type(M).__name__, isinstance(M, type))


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Generic["T"])
