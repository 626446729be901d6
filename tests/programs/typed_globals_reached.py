# What is reached through globals() and locals() of a class may be changed there.
xs = [1.0, 2.0]
class P:
    def __init__(self): self.v = 1
p = P()
def fn(a): return a, 1
def f():
    globals()["xs"].append("s")
    globals()["p"].v = "changed"
    return globals()["fn"]("str")
print(f(), xs, p.v + "!", fn(3))
