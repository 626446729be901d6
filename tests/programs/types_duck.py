# Duck typing over unrelated classes, builtins among them.


class Duck:
    legs = 2

    def speak(self):
        return "quack"

    def __len__(self):
        return 4


class Robot:
    def __init__(self, legs):
        self.legs = legs
        self.speak = lambda: ["beep"] * self.legs if self.legs else None

    def __bool__(self):
        return self.legs > 1


class Ghost:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return (lambda: f"<{name}>") if name != "legs" else 0.5

    def __iter__(self):
        return iter("boo")


class Strict:
    __slots__ = ("legs",)

    @property
    def speak(self):
        legs = self.legs
        return lambda *a: (legs, a)


class Meta(type):
    def speak(cls):
        return cls.__name__ + " (class)"

    legs = None


class Classy(metaclass=Meta):
    pass


def try_all(f, things):
    for t in things:
        try:
            r = f(t)
        except Exception as e:
            r = f"{type(e).__name__}: {e}"
        print(f"  {t if isinstance(t, (int, str, float)) else type(t).__name__}: {r!r}")


strict = Strict()
things = [Duck(), Robot(3), Robot(0), Ghost(), strict, Classy, Classy(), Duck, "text", 5, None, [1, 2]]
print("speak")
try_all(lambda t: t.speak(), things)
strict.legs = 4
print("legs")
try_all(lambda t: t.legs * 2, things)
print("len")
try_all(len, things)
print("truth")
print([bool(t) for t in things])
print("iter")
try_all(lambda t: [x for x in t], things)
print("add")
try_all(lambda t: t + t, things)
print("call")
try_all(lambda t: type(t()).__name__, things[:8])
print("index")
try_all(lambda t: t[1], things)
print("contains")
try_all(lambda t: "o" in t, things)


def shout(x):
    return x.upper() if hasattr(x, "upper") else x.speak()


print([shout(x) for x in ("a", b"b", Duck(), Ghost(), Robot(1), strict)])


# The same method name, different arities and kinds of result.
class Reader:
    def read(self, n=2):
        return "x" * n

    close = None


class Source:
    def __init__(self):
        self.left = [1, 2.5, b""]

    def read(self):
        return self.left.pop(0)

    def close(self):
        self.left = self.close


def drain(r):
    out = [r.read(), r.read()]
    if r.close:
        r.close()
    return out


s = Source()
print(drain(Reader()), drain(s), s.left == s.close)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print([bool(Sized(0)), bool(Sized(2)), len(Sized(True))])
try_all(lambda n: len(Sized(n)), [3, -1, 2.0, "x", None, 2**70])


class Seq:
    def __getitem__(self, i):
        if isinstance(i, slice):
            return i.start, i.stop, i.step
        if i == 3:
            raise IndexError
        return i * i if i != 2 else "two"


print(list(Seq()), 1 in Seq(), "two" in Seq(), 9 in Seq(), Seq()[1:], Seq()["a":2:None], Seq()[-5], [*Seq()], dict(zip(Seq(), Seq())), max(Seq(), key=str))
a, b, c = Seq()
print(a, b, c)
print(sum(x for x in Seq() if isinstance(x, int)), list(map(type, Seq())), list(reversed([*Seq()])))
total = 0
for thing in [Sized(2), "abc", [1], {}, Seq, Duck()]:
    total += len(thing) if hasattr(thing, "__len__") else 100
print(total)
