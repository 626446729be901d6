import sys
def t(f):
    try: r = f(); return r if len(repr(r)) < 200 else len(repr(r))
    except BaseException as e: return type(e).__name__ + ": " + str(e)[:150]
print(t(lambda: int("1" * 5000)), t(lambda: str(10**5000)), t(lambda: f"{10**5000}"), t(lambda: "%d" % 10**5000), t(lambda: len(hex(10**5000))), t(lambda: repr(10**4299)[:3]))
sys.set_int_max_str_digits(0)
print(t(lambda: len(str(10**5000))), t(lambda: int("1" * 5000) % 1000))
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(t(lambda: rec(900)), t(lambda: rec(2000)), t(lambda: rec(10**9)))
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + "x")
print(t(lambda: R() == 1), t(lambda: R().a))
l = []
for _ in range(100000): l = [l]
print(t(lambda: repr(l)), t(lambda: l == l), t(lambda: len(l)))
del l
print(t(lambda: [0] * 10**18), t(lambda: "x" * 10**18), t(lambda: 10**18 * (1,)), t(lambda: bytes(10**18)), t(lambda: 1 << 10**15 if False else 0), t(lambda: range(10**30)[10**29]), t(lambda: len(range(10**30))), t(lambda: [1,2,3][10**30]), t(lambda: "abc"[-10**30:10**30]), t(lambda: [].pop(10**30)), t(lambda: "a".center(10**30)))
sys.setrecursionlimit(5000)
print(t(lambda: rec(4000)), sys.getrecursionlimit())
def g(n):
    if n: yield from g(n - 1)
    yield n
print(sum(g(500)))
print(t(lambda: sorted([3,1,2], key=lambda x: rec(100) + x)), t(lambda: max(range(5), key=lambda v: rec(50) * -v)))
print(t(lambda: float("1e400")), t(lambda: int(float("inf"))), t(lambda: int(float("nan"))), t(lambda: 2.0**1024), t(lambda: float(10**400)), t(lambda: 10**400 / 10**399), t(lambda: 5 % 0.0), t(lambda: (-2)**-1), t(lambda: 0**-1), t(lambda: 0.0**-1), t(lambda: 1e308*10), t(lambda: round(1e308, -308)), t(lambda: round(float("inf"))), t(lambda: divmod(1, 0.0)), t(lambda: int("0b11", 0)), t(lambda: int("z", 36)), t(lambda: int(" 1_0 ")), t(lambda: int("1__0")), t(lambda: float(" 1_0.5e-1_0 ")), t(lambda: int("٣")), t(lambda: float("nan") == float("nan")))
