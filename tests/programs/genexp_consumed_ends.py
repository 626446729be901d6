"""When the items of generator expressions die, in a program that sees it (genexp_consumed_places has the same where nobody does)."""
class V:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __lt__(s, o): return s.n < o.n
    def __gt__(s, o): return s.n > o.n
    def __add__(s, o): return V(s.n + o.n)
    def __radd__(s, o): return V(s.n + o)
def mk(k):
    for i in range(k):
        yield V(i)
print("max"); print(max(v for v in mk(3)).n)
print("any"); print(any(v.n == 1 for v in mk(4)))
print("sum"); print(sum(v for v in mk(3)).n)
print("end")
def f():
    it = mk(5)
    print(all(v.n < 2 for v in it))
    print("rest", [v.n for v in it])
f()
