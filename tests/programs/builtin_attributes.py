# getattr, setattr, hasattr, delattr, vars, dir, callable, type().
class P:
    kind = "point"

    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x * 2

    @property
    def neg(self):
        return -self.x


p = P(5)
print(getattr(p, "x"), getattr(p, "kind"), getattr(p, "double")(), getattr(p, "neg"), getattr(p, "nope", "default"), hasattr(p, "x"), hasattr(p, "nope"))
setattr(p, "y", 7)
setattr(P, "z", 8)
print(p.y, p.z, vars(p), p.__dict__, sorted(vars(P))[-4:])
delattr(p, "y")
print(hasattr(p, "y"), [n for n in dir(p) if not n.startswith("_")])
for name in ("x", "kind", "neg"):
    print(name, getattr(p, name), end="; ")
print()
for action in (lambda: p.nope, lambda: getattr(p, "nope"), lambda: P.x, lambda: setattr(p, "neg", 1), lambda: delattr(p, "kind"), lambda: getattr(p, 5), lambda: (5).x, lambda: "a".nope, lambda: setattr(5, "x", 1), lambda: [].x, lambda: len.nope, lambda: P.nope, lambda: vars(5), lambda: setattr(object(), "x", 1)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
f = p.double
p.x = 10
print(f(), f.__name__, f.__self__ is p, f.__func__ is P.double, P.double(p), P.double.__qualname__)
print(p.__class__ is P, P.__name__, P.__qualname__, P.__module__, P.__bases__, P.__mro__, P.__dict__["kind"], type(p).kind, p.__doc__)
p.__dict__["added"] = 1
print(p.added, p.__dict__)
p.double = lambda: "instance attribute"
print(p.double(), P.double(p))
len_of = len
print(len_of([1, 2]), len.__name__, int.__name__, (5).__class__, "".join.__name__)


def func(a, b: int = 2) -> str:
    """Doc."""


print(func.__name__, func.__doc__, func.__defaults__, func.__annotations__, func.__module__, func.__kwdefaults__)
func.attr = 5
print(func.attr, vars(func), func.__dict__)
