class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, v=0):
        self.v = v


a, b = Singleton(1), Singleton(2)
print(a is b, a.v)


class Other:
    def __new__(cls):
        return [1, 2]

    def __init__(self):
        print("never called")


print(Other())


class Res:
    live = 0

    def __init__(self, n):
        self.n = n
        Res.live += 1

    def __del__(self):
        Res.live -= 1
        print("del", self.n)


def scope():
    r = Res("local")
    print("in scope", Res.live)


scope()
print("after", Res.live)
xs = [Res(i) for i in range(3)]
xs.pop(1)
print("popped")
xs.clear()
print(Res.live)
d = {"k": Res("dict")}
d["k"] = 5
Res("temporary")
x = Res("chain")
y = x
x = None
print("y holds it")
y = None
t = (Res("tuple"),)
t = ()
print("live", Res.live)


class Imm(tuple):
    def __new__(cls, *xs):
        return tuple.__new__(cls, xs)


class Even(int):
    def __new__(cls, v):
        if v % 2:
            raise ValueError("odd")
        return int.__new__(cls, v)


print(Imm(1, 2), Even(4) + 1, type(Even(2)).__name__)
try:
    Even(3)
except ValueError as e:
    print(e)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)
try:
    object(5)
except TypeError as e:
    print(e)


class NoArgs:
    pass


try:
    NoArgs(1)
except TypeError as e:
    print(e)
print(object.__new__(NoArgs).__class__.__name__)
