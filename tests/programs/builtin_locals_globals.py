# locals() and globals() as snapshots.
total = 5


def show(a, b=2):
    c = a + b
    return locals()


print(show(1), show("x", "y"))


def used(x):
    names = sorted(locals())
    return names, "{x}!".format(**locals())


print(used(3))
print(globals()["total"], "show" in globals(), "nope" in globals(), globals()["__name__"])
globals()["total"] = 6
print(total)


class C:
    a = 1
    b = sorted(k for k in locals() if not k.startswith("_"))


print(C.b)
