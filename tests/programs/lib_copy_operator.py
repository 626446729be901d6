import copy
import operator
from operator import itemgetter, attrgetter, methodcaller

xs = [1, [2, 3], {"k": [4]}]
a, b = copy.copy(xs), copy.deepcopy(xs)
xs[1].append(99)
xs[2]["k"].append(100)
print(xs, a, b)
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is not loop)


class P:
    def __init__(self, x, items):
        self.x, self.items = x, items


p = P(1, [1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
p.items.append(3)
print(q.items, r.items, q.items is p.items, type(r).__name__)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.copy((1, 2)), copy.deepcopy("s"), copy.copy({1, 2}), copy.deepcopy({1: (2, [3])}))
shared = [1]
d = copy.deepcopy([shared, shared])
print(d[0] is d[1])
rows = [("b", 2, "x"), ("a", 3, "y"), ("c", 1, "z")]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(0, 1))[0], itemgetter(0)("abc"), itemgetter(0, -1)([1, 2, 3]), attrgetter("x")(p), attrgetter("x", "__class__.__name__")(p), methodcaller("split", ",")("a,b"), methodcaller("upper")("a"))
print(operator.add(1, 2), operator.mul("a", 3), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.neg(5), operator.not_(0), operator.lt(1, 2), operator.eq(1, 1.0), operator.contains([1], 1), operator.getitem([1, 2], 1), operator.concat([1], [2]), operator.and_(6, 3), operator.xor(6, 3), operator.pow(2, 5), operator.is_(None, None), operator.truth([]), operator.countOf([1, 1], 1), operator.indexOf([5, 6], 6), operator.iadd([1], [2]), operator.index(True), operator.abs(-1))
d = {}
operator.setitem(d, "k", 1)
operator.delitem(d, "k")
print(d)
