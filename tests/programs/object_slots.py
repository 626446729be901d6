# __slots__, subclasses of built-in classes, layouts.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class S:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = S()
print(s.a)
attempt(lambda: s.b)
attempt(lambda: setattr(s, "c", 1))
attempt(lambda: s.__dict__)
attempt(lambda: delattr(s, "b"))
attempt(lambda: delattr(s, "c"))
del s.a
attempt(lambda: s.a)
print(S.a, type(S.a).__name__, S.__slots__)
attempt(lambda: S.a.__get__(5))


class Sub(S):
    def __init__(self):
        super().__init__()
        self.extra = 2


t = Sub()
t.b = 3
print(t.a, t.b, t.extra, t.__dict__)


class Sub2(S):
    __slots__ = ("c",)


u = Sub2()
u.c = 5
u.b = 6
print(u.a, u.b, u.c)
attempt(lambda: setattr(u, "d", 1))


class One:
    __slots__ = "single"


o = One()
o.single = 1
print(o.single)


class Priv:
    __slots__ = ("__p",)

    def __init__(self):
        self.__p = 5

    def get(self):
        return self.__p


print(Priv().get(), Priv._Priv__p.__name__ if hasattr(Priv._Priv__p, "__name__") else "")


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a = 1
w.z = 2
print(w.__dict__, w.a, w.z)


def conflict_var():
    class C:
        __slots__ = ("x",)
        x = 5


def conflict_layout():
    class A1:
        __slots__ = ("x",)

    class A2:
        __slots__ = ("y",)

    class A3(A1, A2):
        pass


def bad_name():
    class C:
        __slots__ = ("not valid",)


def bad_item():
    class C:
        __slots__ = (5,)


def int_slots():
    class C(int):
        __slots__ = ("x",)


attempt(conflict_var)
attempt(conflict_layout)
attempt(bad_name)
attempt(bad_item)
attempt(int_slots)


class Mixin1:
    def set1(self):
        self.one = 1
        self.shared = "m1"


class Mixin2:
    def set2(self):
        self.two = 2
        self.shared = "m2"


class Both(Mixin1, Mixin2):
    def set3(self):
        self.three = 3


b = Both()
b.set2()
b.set3()
b.set1()
print(b.__dict__)


class MyList(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = "t"

    def total(self):
        return sum(self)


l = MyList([1, 2, 3])
l.append(4)
l.note = "n"
print(l, l.tag, l.note, l.total(), len(l), l[1:], type(l[1:]).__name__, l == [1, 2, 3, 4], vars(l))


class MyDict(dict):
    def __missing__(self, key):
        return "missing " + str(key)

    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


d = MyDict(a=1)
d["b"] = 2
d.extra = 1
print(d, d["zzz"], d.get("q"), d.extra, "zzz" in d)


class MyStr(str):
    def __new__(cls, v, tag):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def shout(self):
        return self.upper() + "!"


q = MyStr("abc", 5)
print(q, q.tag, q.shout(), len(q), q + "d", type(q + "d").__name__, q == "abc", hash(q) == hash("abc"), {q: 1}["abc"])


class MyInt(int):
    def __add__(self, other):
        return "added"


i = MyInt(5)
i.attr = "x"
print(i, i + 1, 1 + i, i * 2, i.attr, i == 5, repr(i), -i)


class MyTuple(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


t3 = MyTuple(1, 2, 3)
t3.name = "triple"
print(t3, t3.name, len(t3), t3[0], t3 == (1, 2, 3))


class MyFloat(float):
    pass


mf = MyFloat(1.5)
mf.unit = "m"
print(mf, mf + 1, mf.unit, mf.is_integer())


class MySet(set):
    pass


ms = MySet([1, 2])
ms.k = 1
print(ms, ms.k, ms | {3}, type(ms | {3}).__name__)


class MyError(ValueError):
    def __init__(self, msg, code):
        super().__init__(msg)
        self.code = code


e = MyError("bad", 3)
e.more = 4
print(e, e.code, e.more, e.args, repr(e), vars(e))
try:
    raise e
except ValueError as caught:
    print(caught is e)


class Big:
    def __init__(self):
        self.a0 = self.a1 = self.a2 = self.a3 = self.a4 = 0
        self.b0 = self.b1 = self.b2 = self.b3 = self.b4 = 1
        self.c0 = self.c1 = self.c2 = self.c3 = self.c4 = 2


big = Big()
print(len(vars(big)), sum(vars(big).values()))
