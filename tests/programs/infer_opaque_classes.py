# Classes made in ways that the compiler does not follow call the methods of classes that it does follow, with other types in their fields.


def base():
    class C:
        def __init__(self):
            self.x = 1

        def m(self):
            return self.x + 1

        def who(self):
            return self.k()

        def k(self):
            return 1

        @property
        def p(self):
            return self.k()

        @classmethod
        def name(cls):
            return cls.__name__
    return C


class Meta(type):
    pass


class A:
    def __init__(self):
        self.x = 1

    def m(self):
        return self.x + 1

    def who(self):
        return self.k()

    def k(self):
        return 1

    @property
    def p(self):
        return self.k()


class WithMeta(A, metaclass=Meta):
    def __init__(self):
        self.x = 1.5

    def k(self):
        return "meta"


class B:
    def __init__(self):
        self.x = 1

    def m(self):
        return self.x + 1

    def who(self):
        return self.k()

    def k(self):
        return 1


class Starred(*[B]):
    def __init__(self):
        self.x = 2.5

    def k(self):
        return 2.5


class D:
    def __init__(self):
        self.x = 1

    def m(self):
        return self.x + 1

    def who(self):
        return self.k()

    def k(self):
        return 1


class New(D):
    def __new__(cls):
        return object.__new__(cls)

    def __init__(self):
        self.x = 3.5

    def k(self):
        return [1]

    def m(self):
        return super().m()


class Later(New):
    def k(self):
        return None


class E:
    x = 1

    def m(self):
        return self.x + 1

    def who(self):
        return self.k()

    def k(self):
        return 1


def derive(cls, value):
    class Derived(cls):
        x = value

        def k(self):
            return value
    return Derived


class F:
    def who(self):
        return self.k()

    def k(self):
        return 1


class Both(F, type):
    def k(self):
        return "type"


print(A().m(), A().who(), A().p)
print(WithMeta().m(), WithMeta().who(), WithMeta().p)
print(B().m(), B().who())
print(Starred().m(), Starred().who())
print(D().m(), D().who())
print(New().m(), New().who(), D.m(New()))
print(Later().m(), Later().who())
print(E().m(), E().who())
One = derive(E, 1.5)
Two = derive(One, True)
Three = derive(B, 4)
for cls in One, Two, Three:
    print(cls().m(), cls().who())
print(F().who(), Both("name", (), {}).who())
C = base()
Made = type("Made", (C,), {"k": lambda self: b"made"})
print(C().m(), C().who(), C().p, C.name())
print(Made().m(), Made().who(), Made().p, Made.name())
