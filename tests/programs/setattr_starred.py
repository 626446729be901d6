class Q:
    def __init__(self): self.n = 1; self.m = 2
    def sum(self): return self.n + self.m
q = Q()
print(q.sum())
def ap(f, *a): return f(*a)
ap(setattr, q, 'n', 1.5)
print(q.sum())
