class Frozen:
    def __init__(self, v): object.__setattr__(self, 'v', v)
    def __setattr__(self, n, v): raise AttributeError('frozen ' + n)
    def get(self): return self.v
class Sup:
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
class Plain:
    def __init__(self): self.n = 1
    def get(self): return self.n + 1
f = Frozen(1); print(f.get(), Frozen('a').get(), Plain().get())
try: f.v = 2
except AttributeError as e: print(e)
s = Sup(); s.x = 'k'; print(s.x)
