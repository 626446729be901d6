"""Methods of object that go by identity, called with tuples out of lists."""

class Base:
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
    def __repr__(self): return "B" + str(len(super().__repr__()) > 3)
def with_super():
    xs = [(i, i) for i in range(3)]
    ys = xs[:]
    b = Base()
    print(b == xs[0], b == b, b in [b], {b: 1}[b], b)
    print(super(tuple, xs[0]).__eq__(ys[0]))
    a = xs[0]
    h = super(tuple, a).__hash__
    print(h() == object.__hash__(ys[0]))
with_super()

def of_object():
    xs = []
    for i in range(3):
        xs.append((i, i))
    ys = xs[:]
    a = xs[1]
    b = ys[1]
    print(object.__eq__(a, b), object.__ne__(a, b), object.__hash__(a) == object.__hash__(b), object.__repr__(a) == object.__repr__(b))
of_object()
