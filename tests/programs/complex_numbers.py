import math
nan, inf = math.nan, math.inf
def t(f, *a):
    try: return f(*a)
    except Exception as e: return f"{type(e).__name__}: {e}"
z = 1 + 2j
print(z, 1j, -1j, 0j, -0j, 1.5 - 2.5j, (0 + 0j), -(1 + 0j), 1e300j, complex(-0.0, -0.0), complex(0.0, -0.0), complex(nan, inf), complex(-inf, nan), 3.0 + 4e-20j)
print(repr(z), str(z), f"{z}", f"{z!r}", [z, 1j], {1j: z})
print(z.real, z.imag, z.conjugate(), type(z), isinstance(z, complex), isinstance(1, complex), abs(3 + 4j), bool(0j), bool(1e-300j), not 0j)
values = [0j, 1, -1, 2.5, 1j, 1 + 2j, -3.5 - 0.25j, True, 10**20, 1e200 + 1e200j, complex(inf, 0), complex(nan, 1), complex(-0.0, 0.0), 0, 0.0]
for a in values:
    for b in values:
        if not isinstance(a, complex) and not isinstance(b, complex): continue
        print(a, b, t(lambda: a + b), t(lambda: a - b), t(lambda: a * b), t(lambda: a / b), a == b, a != b)
for a in [0j, 1 + 2j, -1.5j, 2 + 0j, 3, -8, 0.5, -2.25]:
    for b in [0, 1, 2, -1, 3, 0.5, 1 / 3, 1j, -1 - 1j, 2 + 0j, 101, -0.5, 100]:
        r = t(lambda: a ** b)
        print(a, b, r if isinstance(r, str) else f"{r:.9g}" if r == r else r)
for op in "//", "%", "<", ">=", "&", "<<", "@":
    for a, b in ((1j, 2), (2, 1j), (1j, "x"), (None, 1j)):
        print(op, t({"//": lambda: a // b, "%": lambda: a % b, "<": lambda: a < b, ">=": lambda: a >= b, "&": lambda: a & b, "<<": lambda: a << b, "@": lambda: a @ b}[op]))
print(+z, -z, t(lambda: ~z), hash(1j), hash(1 + 0j) == hash(1), hash(0.5 + 0j) == hash(0.5), hash(z), hash(-2 - 1j), {1: "one"}[1 + 0j], 1 + 0j in [1], {1, 1.0, 1 + 0j})
print((-8) ** (1 / 3), (-1) ** 0.5, (-2.0) ** 0.5, pow(-1, 0.5), pow(2j, 3), t(pow, 1j, 2, 3), pow(1j, 2, None))
print(sum([1j, 2, 3.5]), sum([1, 2j], 0.5), t(divmod, 1j, 1), t(int, 1j), t(float, 1j), t(round, 1j), t(math.sqrt, 1j), t(abs, "x"), t(lambda: "%d" % 1j), t(max, 1j, 2j), t(sorted, [1j, 2j]))
x = 1 + 1j
x += 1
x *= 2j
x -= 0.5
x /= 2
x **= 2
print(x)
print(complex(), complex(1), complex(2.5), complex(1, 2), complex(1j), complex(1j, 1j), complex(1 + 2j, 3), complex(True, False), complex(real=3), complex(imag=3), complex(imag=1j), complex(2, 1j))
for text in ["1+2j", " ( 1 + 2j ) ", " (1+2j)\n", "1", "-1.5e3", "j", "+j", "-J", "1j", "-2.5e-3J", "1-j", "1e5+1e-5j", "inf", "-infinity+nanj", "nanj", "1_0+2_0j", "1__0j", "_1", "1_", "", " ", "1+", "1+2", "1+2i", "j1", "1 + 2j", "(1+2j", "1+2j)", "()", "é", "٣+٤j", "0x1", "1e", "1.j", ".5+.5j", ".", "+-1j", "1+-2j", "--1", "1jj", "1+1j+1j"]:
    print(repr(text), t(complex, text))
for a in [("1", 2), (1, "2"), ([],), (1, []), (None,), (10**400,), ("x", "y")]: print(t(complex, *a))
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return 3
class Sub(complex):
    def __repr__(self): return "Sub" + super().__repr__()
print(complex(C()), complex(F(), I()), complex(I()), complex(C(), F()), t(complex, Bad()), t(complex, 1, C()))
s = Sub(1, 2)
print(s, s + 1, type(s + 1).__name__, s == 1 + 2j, s.real, complex(s), type(complex(s)).__name__, abs(Sub(3, 4)), isinstance(s, complex), hash(s) == hash(1 + 2j), -s, s.conjugate())
for spec in ["", ".2f", "+.1e", "20", "<20", "^20.3", ">20g", "*^30.2f", ",.2f", "_", "n", "G", "#.3g", " ", "+", ".0f", "010", "=10", "%", "d", "s", "z.1f", "z", ".3", "e", "F"]:
    print(repr(spec), *[t(format, v, spec) for v in (1.5 + 2.25j, -1234.5678j, complex(-0.0, 1), complex(nan, -inf), 12345678 - 0j)])
print("{:.1f} {!r:>10} {.real}".format(1j, 2j, 3 + 4j), "%s %r" % (1j, 2j))
match 1 + 2j:
    case 1 - 2j: print("conjugate")
    case 1 + 2j: print("matched")
print(z.__add__(1), z.__radd__("x"), (1).__add__(1j), z.__eq__(1 + 2j), z.__getnewargs__(), z.__complex__(), complex.__mul__(z, z), z.__bool__(), z.__neg__(), z.__abs__(), z.__pow__(2), z.__rpow__(2), z.__truediv__(2), z.__lt__(1), z.__hash__() == hash(z))
try: z.real = 5
except AttributeError as e: print(type(e).__name__)
def mandelbrot(c):
    n, w = 0, 0
    while abs(w) <= 2 and n < 50:
        w = w * w + c
        n += 1
    return n
print([mandelbrot(complex(x / 10, y / 5)) for x in range(-20, 6, 5) for y in range(-3, 4, 2)])
def dft(values):
    n = len(values)
    return [sum(v * math.e ** (-2j * math.pi * k * i / n) for i, v in enumerate(values)) for k in range(n)]
print([f"{v:.6f}" for v in dft([1, 2, 0, -1])])
