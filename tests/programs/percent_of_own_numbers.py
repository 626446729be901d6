"""%d of objects that say which int they are, in a program that does not call int()."""


class Whole:
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return self.n


class Cut:
    def __trunc__(self):
        return 7


class Index:
    def __index__(self):
        return 2**70


class Wrong:
    def __int__(self):
        return "no"


print("%d %i %5u|" % (Whole(3), Whole(-2**65), Whole(0)), "%d %x %o" % (Index(), Index(), Index()))
print("%d %i" % (12.75, -3.9), "%d" % 1e20, "%d" % True)
class Refuses:
    def __int__(self):
        raise TypeError("own")


class Breaks:
    def __int__(self):
        raise KeyError("own")


for bad in (Wrong(), Cut(), Refuses(), Breaks(), float("nan"), float("-inf"), "3", None, object):
    try:
        print("%d" % bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    print("%x" % Whole(3))
except TypeError as e:
    print(e)
