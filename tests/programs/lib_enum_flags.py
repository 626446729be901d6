import enum
class R(enum.IntFlag, boundary=enum.KEEP):
    N = 0
    I = 2
    M = 8
    def __repr__(self): return "R" + str(int(self))
    __str__ = __repr__
print(R.I | R.M, type(R.I | R.M), repr(R.I | R.M), R.I & R.M, ~R.I, R.I | 1024, R.I ^ R.M, R(10), [R.I|R.M])
class P(enum.IntFlag):
    A = 1; B = 2
print(P.A | P.B, repr(P.A | P.B), P(3), P.A | 8, repr(P(7)), str(P.A))
class F(enum.Flag):
    A = 1; B = 2
    def __str__(self): return "own"
print(F.A | F.B, repr(F.A|F.B), F.A)
