class Q:
    def __init__(self): self.n = 1; self.m = 2
    def sum(self): return self.n + self.m
q = Q()
print(q.sum())
object.__setattr__(q, 'n', 'a')
q.__setattr__('m', 'b')
print(q.sum())
