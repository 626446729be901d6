import math
print(1 + 2, 2**100, 7 // -2, 7 % -2, divmod(-7, 2), 1/3, abs(-5), round(2.5), round(2.675, 2))
print(f"{math.pi:.3f} {1234567:,} {255:#x} {-3.14159:+010.2f} {0.5:%}")
print(math.inf, math.nan, math.sqrt(2), math.gcd(12, 18), math.factorial(30))
print(int("123"), int("ff", 16), float("1.5"), hex(255), (5).bit_length(), (1.5).hex(), int.from_bytes(b"ab", "big"), (300).to_bytes(2, "big"))
class M(int):
    def __add__(self, o): return M(int(self) + o + 1)
    def __repr__(self): return f"M({int(self)})"
m = M(41)
print(m, m + 1, m * 2, type(m * 2), M(2**70), hash(M(5)), M(5) == 5, f"{m}", f"{m:5d}")
class F(float):
    pass
f = F(1.5)
print(f, f + 1, type(f + 1), F("2.5"), f == 1.5, f.is_integer())
class V:
    def __init__(s, x): s.x = x
    def __index__(s): return s.x
    def __abs__(s): return "abs"
    def __round__(s, n=None): return ("round", n)
    def __divmod__(s, o): return ("dm", o)
    def __rdivmod__(s, o): return ("rdm", o)
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __float__(s): return 2.5
    def __floor__(s): return "fl"
    def __trunc__(s): return 7
v = V(10)
print(bin(v), abs(v), round(v), round(v, 2), divmod(v, 1), divmod(1, v), pow(v, 2), pow(v, 2, 3), float(v), int(v), math.floor(v), math.sqrt(v), math.trunc(v))
try:
    1 / 0
except ZeroDivisionError as e: print(e)
try:
    int("x")
except ValueError as e: print(e)
try:
    2.0 ** 5000
except OverflowError as e: print(e, e.args)
print((5).__add__(3), (5).__add__(2.0), int.__add__(1, 2), (2.0).__mul__(4), True + True, True & False, True & 3, ~True)
print(sum([0.1] * 10), max(1, 2.5), (10**20).real, (5).numerator, 5 .denominator)
print(isinstance(True, int), bool("x"), bool(0.0), int(True), int(3.99), int(-3.99), int("  12  "), float("-inf"))
print(math.prod([1, 2, 3]), math.prod([1.5, 2], start=2), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.comb(10, 3), math.perm(5), math.lcm(4, 6), math.isclose(1, 1 + 1e-12), math.log(8, 2), math.log(10**400), math.fsum([0.1] * 10))
