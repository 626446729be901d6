class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        if not isinstance(o, P):
            return NotImplemented
        return self.x == o.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"P({self.x})"


print(P(1) == P(1), P(1) != P(2), P(1) == 1, P(1) in [P(1)], [P(1)] == [P(1)], {P(1), P(1), P(2)} == {P(2), P(1)}, {P(1): "a"}[P(1)], (P(1),) == (P(1),))
print([P(1), P(2)].index(P(2)), [P(1)].count(P(1)), {"k": P(3)} == {"k": P(3)}, P("s"), [P([1])])


class Plain:
    pass


x, y = Plain(), Plain()
print(x == x, x == y, x != y, len({x, y, x}), x in [y], repr(x).startswith("<__main__.Plain object at 0x"))


class StrOnly:
    def __str__(self):
        return "str"


class ReprOnly:
    def __repr__(self):
        return "repr"


print(str(StrOnly()), repr(StrOnly())[:9], str(ReprOnly()), [ReprOnly()], f"{ReprOnly()}", "%s %r" % (ReprOnly(), ReprOnly()), "{!s}".format(ReprOnly()))


class Weird:
    def __eq__(self, o):
        raise ValueError("cannot compare")

    __hash__ = object.__hash__


w = Weird()
print(w in [w], [w] == [w], [w].index(w), {w: 1}[w])
try:
    w in [1]
except ValueError as e:
    print(e)


class BadRepr:
    def __repr__(self):
        raise RuntimeError("repr failed")


try:
    print([BadRepr()])
except RuntimeError as e:
    print(e)


class BadHash:
    def __hash__(self):
        return "no int"


try:
    hash(BadHash())
except TypeError as e:
    print(e)


class BigHash:
    def __hash__(self):
        return 2 ** 70


print(hash(BigHash()) == hash(2 ** 70), {BigHash(): 1} != {})


class BadBool:
    def __bool__(self):
        return 5


class BadLen:
    def __len__(self):
        return "x"


for c in (BadBool(), BadLen()):
    try:
        if c:
            pass
    except TypeError as e:
        print(e)
print(P.__eq__(P(1), 5), P(1).__eq__(P(1)), object.__eq__(x, y), x.__ne__(x), int.__eq__(1, 1.0), (1).__eq__("a"))
