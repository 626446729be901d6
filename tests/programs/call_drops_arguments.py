# What a call was given is dropped when it is over, however it was given.
class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Taker:
    def __init__(self, obj, /, *args, **kwargs): self.given = len(args), sorted(kwargs)
    def method(self, *args, **kwargs): return len(args), sorted(kwargs)
def f(*args, **kwargs): return len(args), sorted(kwargs)
def test():
    a = Noisy("keyword")
    t = Taker(a, 1, kw=2)
    a = None
    print("after", t.given)
    a, b = Noisy("a"), Noisy("b")
    print(t.method(a, kw=b))
    a = b = None
    print("after method")
    print(f(*[Noisy("star")], Noisy("plain")))
    print("after star")
    print(f(**{"x": Noisy("double")}))
    print("after double")
    print(f(Noisy("first"), *[Noisy("second")], key=Noisy("third")))
    print("after both")
    for i in range(2):
        f(*[Noisy(i)], k=1)
        print("in loop", i)
    print(sorted([3, 1, 2], key=lambda x, n=Noisy("default"): -x))
    print("end")
test()
