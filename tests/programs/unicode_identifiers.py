# Non-ASCII and awkward names that are keywords or macros elsewhere.
größe = 5
名前 = "name"
π = 3.14
_ = 1
__ = 2
print(größe, 名前, π, _ + __)


class Ñandú:
    été = "summer"

    def añadir(self, número):
        return número + 1


print(Ñandú.été, Ñandú().añadir(1), Ñandú.__name__)
new = delete = int_ = double = 1
template, typename, namespace, operator, this, virtual, struct, union, switch, register = range(10)
errno, NULL, EOF, stdin, linux, unix, INT_MAX, assert_, nullptr, auto, const, static, void, signed, char, long, short, goto, do, inline = range(20)
print(new, template, typename, operator, this, register, errno, NULL, linux, nullptr, inline, const)


def printf(main, argc=0, std="std", py="py"):
    throw = main + argc
    return throw, std, py


print(printf(1, argc=2), printf(main=1, std=None))


class delete_:
    public = private = protected = friend = 1

    def catch(self, default=3):
        return self.public + default

    def case(self):
        return "case"


print(delete_().catch(), delete_().case(), delete_.friend)
ª = "nfkc"
print(a if False else ª)
o = type("o", (), {})()
o.class_ = o.int = o.NULL = o.EOF = 7
print(o.class_, o.int, o.NULL, o.EOF, getattr(o, "int"))
