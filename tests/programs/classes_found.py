# Classes that the program does not name, found through values and then called. There is no class statement in this file.
import sys


def again(x, *args):
    return type(x)(*args)


def through_attribute(x, *args):
    return x.__class__(*args)


def last_of(x, at):
    return getattr(x, "__class__").__mro__[at]


print(again(5, "7"), again("a", 9), again(1.5, "2.5"), again([1], "ab"), again((1,), "cd"), again({1: 2}, [("k", 3)]))
print(again(b"x", 3), again(True, ""), again({1}, [4, 4]), again(frozenset(), "z"), again(bytearray(b"q"), 2), again(2j, 1, 2))
print(through_attribute(3, "11", 2), through_attribute("", 12), through_attribute(-0.0, "inf"), through_attribute(range(3), 2, 9, 3))
print(last_of(True, 1)("0x1f", 16), last_of(7, -1)().__class__ is last_of("", -1))
try:
    {}["missing"]
except Exception as e:
    print(repr(type(e)("other", 1)), repr(e.__class__()))
try:
    1 // 0
except ArithmeticError:
    print(repr(sys.exc_info()[0]("told")))
for value in [None, NotImplemented, ...]:
    print(type(value)() is value)
for value in [len, print, (i for i in ()), sys]:
    try:
        print(type(value)("name") is value)
    except TypeError as e:
        print(type(value).__name__, e)
print(f"{type(3)} {type('')!r} {(4).__class__}", "{0.__class__}".format(1.5))
print([kind("12") for kind in map(type, [0, 0.0, "", []])])
