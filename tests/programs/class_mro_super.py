class A:
    def __init__(self):
        print("A.init")
        super().__init__()

    def who(self):
        return ["A"]


class B(A):
    def __init__(self):
        print("B.init")
        super().__init__()

    def who(self):
        return ["B"] + super().who()


class C(A):
    def __init__(self):
        print("C.init")
        super().__init__()

    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def __init__(self):
        print("D.init")
        super().__init__()

    def who(self):
        return ["D"] + super().who()


d = D()
print(d.who(), [k.__name__ for k in D.__mro__], B().who())
print(super(B, d).who(), super(D, d).who(), B.who(d))
try:
    class Bad(A, D):
        pass
except TypeError as e:
    print(str(e).replace("\n", " "))
try:
    class Twice(A, A):
        pass
except TypeError as e:
    print(e)
try:
    class FromBool(bool):
        pass
except TypeError as e:
    print(e)


class Loud:
    def speak(self):
        return super().speak() + "!"


class Base:
    def speak(self):
        return "hi"


class Person(Loud, Base):
    pass


print(Person().speak())
try:
    Loud().speak()
except AttributeError as e:
    print(e)


class P:
    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def helper():
        return "P.helper"

    @property
    def prop(self):
        return "P.prop"


class Q(P):
    def __init__(self, x=0):
        self.x = x

    @classmethod
    def make(cls, x):
        return super().make(x * 2)

    @property
    def prop(self):
        return super().prop + "+Q"

    def nested(self):
        f = lambda: super(Q, self).helper()
        return [super(Q, self).prop for _ in range(1)], f()


print(Q.make(5).x, Q().prop, Q().nested(), __name__)


class X:
    def f(self): return "X"
class Y(X): pass
class Z(X):
    def f(self): return "Z"
class W(Y, Z): pass
print(W().f(), [c.__name__ for c in W.mro()])
print(issubclass(W, X), issubclass(Y, Z), isinstance(W(), (int, Z)), W.__base__.__name__)
