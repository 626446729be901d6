# Variables of modules changed from outside: through other names, setattr, loops, with, globals() and vars().

import helper
import math


def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def show(title):
    print(title, attempt(lambda: helper.f()), attempt(lambda: helper.g()), attempt(lambda: helper.value), attempt(lambda: helper.h()), math.pi > 3.1)


def patch(module, **changes):
    for name, value in changes.items():
        setattr(module, name, value)


class Patched:
    """A function replaced for the time of a `with`."""

    def __init__(self, module, name, value):
        self.place = module, name
        self.value = value

    def __enter__(self):
        self.old = getattr(*self.place)
        setattr(*self.place, self.value)

    def __exit__(self, *error):
        setattr(*self.place, self.old)


show("as it is")
other = helper
other.f = lambda: "by another name"
show("alias")
setattr(helper, "f", lambda: "by setattr")
show("setattr")
patch(helper, f=lambda: "by keyword", value=9)
show("patch")
with Patched(helper, "f", lambda: "for a while"), Patched(math, "pi", 3):
    show("with")
show("after")
for module in (helper, math):
    module.pi = 3.5
    module.f = lambda: "in a loop"
show("loop")
print(math.f(), helper.pi)
for helper.value in (5, 6):
    show("loop variable")
(helper.f, helper.value) = (lambda: "in a tuple", 7)
show("tuple")
vars(helper)["value"] += 1
helper.__dict__["g"] = lambda: "new g"
show("dict")


def local_import():
    import helper as h
    h.K = lambda: h
    h.m = lambda: "m of the module"
    return h.h()


print(local_import())
delattr(helper, "f")
del helper.value
show("deleted")
math.sqrt, sqrt = lambda x: "patched", math.sqrt
print(math.sqrt(4), sqrt(4))

globals()["n"] = 1
globals()["n"] += 5
print(n, globals()["n"], "n" in globals(), globals().get("missing"))
del globals()["n"]
print(attempt(lambda: n))
locals()["m"] = 3
print(m, vars()["m"], "%(m)s" % globals(), "{m}".format(**globals()))
print(__file__ == globals()["__file__"], __name__ == globals()["__name__"], globals()["__doc__"], sorted(k for k in globals() if k[:1] != "_")[:4])
