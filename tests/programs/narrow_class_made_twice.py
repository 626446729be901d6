def make(v):
    class L:
        def __init__(self): self.v = v
        def get(self): return self.v
    return L
L1, L2 = make(1), make(2)
class M:
    def __init__(self): self.w = 7
    def get(self): return self.w
def which(x):
    if isinstance(x, L1): return x.v + 10
    return x.get() + 1
print(which(L1()), which(L2()), which(M()))
