class X1:
    def __init__(self): self.a = 1
    def val(self): return self.a
class X2:
    def __init__(self): self.b = 'b'
    def val(self): return self.b
def inst(x, c):
    k = X1 if c else X2
    if isinstance(x, k):
        return 1
    if x is None: return 0
    return x.val() * 2
print(inst(X1(), True), inst(X1(), False), inst(X2(), True), inst(X2(), False), inst(None, True))
def inst2(x, c):
    k = X1 if c else X2
    if isinstance(x, k):
        return 1
    return x
for c in (True, False):
    for x in (X1(), X2(), None):
        r = inst2(x, c)
        print(type(r).__name__, r is None, r == 1)
        if not isinstance(r, int) and r: print(r.val())
