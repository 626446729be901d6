"""A text beside constants of other classes: never equal, and nothing for the C++ compiler to warn of."""


def f():
    x = b"a"
    return x == "a", x != "a", b"" == "", 2**80 == "x", (1, 2) == "a"


print(f(), b"abc" == "abc", "a" == b"a", 1.5 == "a", "é" == b"a", b"a" < b"b")
for x in (b"a", "a", 3, None, 2**80):
    print(x == "a", "a" != x)
