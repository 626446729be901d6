trace = []


def t(x):
    trace.append(x)
    return x


def show():
    print(trace)
    trace.clear()


t(1) + t(2) * t(3)
show()
(t(1), t(2)), [t(3), t(4)], {t(5): t(6), t(7): t(8)}
show()
xs = [0] * 5
xs[t(1)] = t(2)
show()
xs[t(0)], xs[t(1)] = t(8), t(9)
show()
xs[t(1):t(3):t(1)]
show()
dict(a=t(1), b=t(2))
show()
(lambda *a, **k: 0)(t(1), *[t(2)], t(3), x=t(4), **{"y": t(5)})
show()
t(1) if t(0) else t(2)
show()
t(1) < t(2) > t(0)
show()
[t(i) for i in range(t(3)) if t(i) % 2 == 0]
show()


class C:
    pass


t(C).attr = t("value")
print(C.attr)
trace.clear()
xs[t(0)] += t(5)
show()


def deco(n):
    t(n)

    def inner(f):
        t(-n)
        return f

    return inner


@deco(1)
@deco(2)
def g(a=t("default"), *, b=t("kw default")):
    pass


show()
f"{t(1)} {t(2):{t(3)}}"
show()
x = y = t(1)
show()
t(10) ** -t(2)
show()
del xs[t(0)], xs[t(0)]
show()
assert t(1), t("message")
show()
not t(0) and t(1) or t(2)
show()
