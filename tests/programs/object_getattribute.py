class Q:
    def __init__(self): self.n = 1; self.m = 2
    def get(self, v): return v + v
q = Q()
print(q.get(1))
print(object.__getattribute__(q, 'get')('z'))
