# del of names, items, slices, attributes, several at once.
x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
xs = list(range(10))
del xs[0]
del xs[-1]
del xs[1:3]
print(xs)
del xs[::2]
print(xs)
d = {"a": 1, "b": 2, "c": 3}
del d["b"], d["a"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    del xs[99]
except IndexError as e:
    print("IndexError", e)


class C:
    y = "class attribute"


o = C()
o.y = "instance"
print(o.y)
del o.y
print(o.y)
try:
    del o.y
except AttributeError as e:
    print(type(e).__name__)


def f():
    a = 1
    if a:
        del a
    try:
        return a
    except UnboundLocalError as e:
        return str(e)


print(f())


def g():
    v = 1
    del v
    v = 2
    return v


print(g())
(a, b), c = (1, 2), 3
del (a, b), c
print("a" in globals(), "g" in globals())


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


n = Noisy("one")
m = n
del n
print("still there")
del m
n = Noisy("two")
n = Noisy("three")
print("rebound")
n = None
print("end")
