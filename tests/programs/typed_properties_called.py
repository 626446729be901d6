# property() called with functions, and instances formatted by %: neither takes the types of a class away.
class Box:
    def __init__(self, low, high):
        self._low = low
        self._high = high

    def _get_low(self):
        return self._low

    def _set_low(self, value):
        self._low = value

    def _get_width(self):
        return self._high - self._low

    low = property(_get_low, _set_low)
    width = property(_get_width, doc="how wide it is")
    middle = property(lambda self: (self._low + self._high) / 2)
    nothing = property(None)

    def __str__(self):
        return "%d..%d" % (self._low, self._high)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __repr__(self):
        return "Index(%r)" % self.n


class Record:
    def __init__(self, **fields):
        self.fields = fields
        self.asked = []

    def __getitem__(self, key):
        self.asked.append(key)
        return self.fields[key]


class Old(object):
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Old(self.x + other.x)


box = Box(1, 5)
box.low += 2
print(box.low, box.width, box.middle, Box.width.__doc__, str(box), "%s has %s" % (box, box.width), "%5s|" % box)
try:
    box.width = 3
except AttributeError as error:
    print(error)
try:
    box.nothing
except AttributeError as error:
    print(error)
print("%d %x %s %r" % (Index(10), Index(255), Index(1), Index(2)), "%(a)s %(b)r" % {"a": Index(3), "b": box.low})
record = Record(name="n", size=Index(4))
print("%(name)s %(size)d" % record, record.asked)
total = Old(1)
for i in range(4):
    total = total + Old(i * 0.5)
print(total.x)
for right in (1, "a", None, [1]):
    try:
        print(box + right)
    except TypeError as error:
        print(error)
items = [1]
try:
    items += box
except TypeError as error:
    print(error)


class Walk:
    def __iter__(self):
        return iter(["a", 2.5])


items += Walk()
print(items)
