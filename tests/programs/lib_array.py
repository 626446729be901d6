import copy
from array import array, typecodes


def t(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print(typecodes)
for c in "bBhHiIlLqQfdu":
    print(c, array(c).itemsize)
    for v in (-1, 2**7, 2**8, -2**7 - 1, 2**15, 2**16, -2**15 - 1, 2**31, 2**32, -2**31 - 1, 2**63, 2**64, -2**63 - 1, 1.5, "x", None):
        print("  ", t(lambda: array(c, [v])))
print(t(lambda: array("z")), t(lambda: array("i", "abc")), t(lambda: array("i", b"\1\0\0\0")), t(lambda: array("i", b"\1\0\0")), t(lambda: array(5)), t(lambda: array("i", 5)), t(lambda: array()), t(lambda: array("u", "ab")), t(lambda: array("u", ["a", "bc"])))
a = array("i", [1, 2, 3])
print(t(lambda: a + [1]), t(lambda: a + array("b")), t(lambda: a.extend(array("b", [1]))), t(lambda: a.extend([4, "x"])), a, t(lambda: a.extend(5)), t(lambda: a.fromlist([1, "x"])), a, t(lambda: a.fromlist((1,))), t(lambda: a.pop(10)), t(lambda: array("i").pop()), t(lambda: a.remove(99)), t(lambda: a.index(99)))
print(t(lambda: a["x"]), t(lambda: a[10]), t(lambda: a.__setitem__(10, 1)), t(lambda: a.__setitem__(slice(0, 1), [5])), t(lambda: a * "x"), t(lambda: a * 1.5), a == [1, 2, 3, 4], a == array("d", [1, 2, 3, 4]), a < array("b", [9]), t(lambda: a.frombytes(b"abc")), t(lambda: a.__delitem__(9)), t(lambda: a.insert(0, "x")), t(lambda: a.append(1.5)), t(lambda: a.__setitem__(slice(0, 4, 2), array("i", [1]))))
print(repr(array("u", "a'b")), repr(array("d", [1, 2.5])), repr(array("b")), str(array("f", [0.1])), array("f", [0.1])[0])
a.extend(range(5))
a.insert(1, 100)
a[-1] = -7
a[1:3] = array("i", [8, 9, 10])
del a[0], a[::3]
print(a, len(a), a[1:], a[::-1], a.tolist(), a.pop(), a.count(8), a.index(10), 9 in a, sum(a), max(a), sorted(a), list(reversed(a)))
b = a * 2 + a
b += a
b *= 2
print(b, a.tobytes(), bytes(a[:2]), array("H", [1, 513]).tobytes(), array("d", [1.5]).tobytes())
w = array("H", [1, 513])
w.byteswap()
print(w, copy.copy(w) == w, copy.deepcopy(w) is w, w.typecode, type(w).__name__, isinstance(w, array))
total = array("Q", [0]) * 3
for i in range(9):
    total[i % 3] += 2**62 if i == 0 else i
print(total, [x * 2 for x in total], dict(enumerate(total)), [*map(float, array("b", [1, -2]))])


class Stack(array):
    def push(self, x):
        self.append(x)
        return self


s = Stack("i", [1])
print(s.push(2).push(3), len(s), type(s).__name__)

grown = bytearray(array("h", [1, 258]))
grown.extend(array("i", [3]))
print(grown, bytearray(array("B", [7, 8])), bytes(array("h", [-1])))

# Types that are C in CPython are named with their module in messages, classes derived from them are not.
class Own(array): pass
for x in array("i"), Own("i"):
    for f in (lambda: x - 1, lambda: x < "a", lambda: x @ x, lambda: [][x]):
        try: print(f())
        except TypeError as e: print(e)
    print(type(x).__name__, type(x).__module__, type(x))
