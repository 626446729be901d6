"""Compares the runtime's numbers with CPython's.

    python3 numbers_differential.py DRIVER [ROUNDS [SEED]]

DRIVER is numbers_driver.cpp, built. Every operation runs on random and on odd operands; the results' repr() and the exceptions must be equal.
"""

import math
import operator
import random
import struct
import subprocess
import sys

rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
rng = random.Random(seed)
sys.set_int_max_str_digits(0)
MISSING = object()

# ---- operands ----

EDGES = [0, 1, 2, 3, 7, 10, 2**31, 2**32, 2**52, 2**53, 2**61, 2**62, 2**63, 2**64, 2**65, 2**96, 2**127, 2**128, 2**1000, 10**18, 10**19, 10**100]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 3.0, 1e16, 1e22, 1e23, 9007199254740993.0, 2.0**62, 2.0**63, 2.0**64, 1e-5, 1e-4, 123456.789, 5e-324,
          2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 2.0**-255, 2.0**-256, 2.0**256,
          2.0**257, 1.72723e-77, 2.0**-200, 0.1, 0.3, 2.675, 1e300, 1e-300, 1e100, 0.045, 1e21, 123456789012345680.0]


def random_int(bits=None):
    kind = rng.random()
    if bits is None and kind < 0.4:
        n = rng.choice(EDGES) + rng.randint(-3, 3)
        return -n if rng.random() < 0.4 else n
    size = bits or rng.choice([4, 8, 16, 31, 40, 60, 62, 63, 64, 65, 80, 100, 128, 200, 500, 1100, 3000])
    n = rng.getrandbits(rng.randint(1, size))
    if rng.random() < 0.2:  # runs of equal bits
        n = (1 << rng.randint(0, size)) - (1 << rng.randint(0, size))
    return -n if rng.random() < 0.4 else n


def random_float():
    kind = rng.random()
    if kind < 0.3:
        return rng.choice(FLOATS)
    if kind < 0.5:
        x = struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
        return x if x == x else math.nan  # hex() does not show a NaN's sign
    if kind < 0.6:
        return float(rng.randint(-1000, 1000))
    if kind < 0.7:
        return rng.randint(-10**6, 10**6) / 10 ** rng.randint(0, 6)
    if kind < 0.8:
        return math.ldexp(rng.choice([1, -1]), rng.randint(-1074, 1023))
    return rng.choice([1, -1]) * rng.random() * 10.0 ** rng.randint(-20, 20)


def number():
    return random_int() if rng.random() < 0.6 else random_float() if rng.random() < 0.9 else rng.choice([True, False])


def integer():
    return random_int() if rng.random() < 0.95 else rng.choice([True, False])


# ---- the two sides ----

def encode(v):
    if v is MISSING:
        return "-"
    if v is None:
        return "n"
    if v is True:
        return "T"
    if v is False:
        return "F"
    if isinstance(v, int):
        return "i" + ("-" if v < 0 else "") + "%x" % abs(v)
    if isinstance(v, float):
        return "f" + v.hex()
    if isinstance(v, str):
        return "s" + v.encode("utf-8", "surrogatepass").hex()
    return "b" + v.hex()


def expected(function, arguments):
    try:
        result = function(*[a for a in arguments if a is not MISSING])
    except Exception as e:
        return f"!{type(e).__name__}: {str(e).encode('ascii', 'backslashreplace').decode()}", e
    return ascii(result), result


class Check:
    def __init__(self):
        self.lines, self.answers = [], []

    def add(self, name, function, *arguments):
        answer, value = expected(function, arguments)
        if isinstance(value, complex) or "complex" in answer:
            return
        self.lines.append(" ".join([name, *map(encode, arguments)]))
        self.answers.append(answer)

    def run(self, driver):
        got = subprocess.run([driver], input="\n".join(self.lines) + "\n", capture_output=True, text=True)
        outputs = got.stdout.split("\n")[:-1]
        bad = 0
        for line, want, have in zip(self.lines, self.answers, outputs):
            if want != have:
                bad += 1
                if bad <= 30:
                    print(f"{line[:300]}\n  expected {want[:300]}\n  got      {have[:300]}")
        if len(outputs) != len(self.lines):
            print(f"the driver stopped after {len(outputs)} of {len(self.lines)} lines (exit code {got.returncode}): {got.stderr[-500:]}")
            print(self.lines[len(outputs)][:500])
            bad += 1
        if got.returncode and not bad:
            print(f"exit code {got.returncode}: {got.stderr[-500:]}")
            bad += 1
        print(f"{len(self.lines)} operations, {bad} differences")
        return bad


check = Check()
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod,
          "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
          "&": operator.and_, "|": operator.or_, "^": operator.xor, "builtin_divmod": divmod}
UNARY = {"neg": operator.neg, "pos": operator.pos, "bool": bool, "repr": repr, "builtin_abs": abs, "builtin_round": round,
         "float_construct": float, "int_construct": int}


def plain_hash(x):
    return 0 if x != x else hash(x)


def arithmetic():
    a, b = number(), number()
    if rng.random() < 0.05:
        b = a
    for name, f in BINARY.items():
        check.add(name, f, a, b)
    for name, f in UNARY.items():
        check.add(name, f, *([a, MISSING] if name in ("builtin_round", "int_construct") else [a]))
    if a == a:
        check.add("hash", hash, a)
    check.add("builtin_round", round, a, rng.randint(-25, 25))


def integers():
    a, b = integer(), integer()
    for name in ("&", "|", "^", "//", "%", "/", "builtin_divmod"):
        check.add(name, BINARY[name], a, b)
    n = rng.choice([0, 1, 5, 31, 32, 33, 62, 63, 64, 65, 100, 1000, -1, 2**64])
    check.add(">>", operator.rshift, a, n)
    if n < 2**60:
        check.add("<<", operator.lshift, a, n)
    check.add("inv", operator.invert, a)
    for name, f in (("builtin_bin", bin), ("builtin_oct", oct), ("builtin_hex", hex)):
        check.add(name, f, a)
    check.add("int_bit_length", int.bit_length, a)
    check.add("int_bit_count", int.bit_count, a)
    size = rng.choice([0, 1, 2, 3, 4, 7, 8, 9, 16, 20, (abs(a).bit_length() + 7) // 8, (abs(a).bit_length()) // 8 + 1])
    order, signed = rng.choice(["big", "little"]), rng.choice([True, False])
    check.add("int_to_bytes", lambda x, n, o, s: int(x).to_bytes(n, o, signed=s), a, size, order, signed)
    data = rng.randbytes(rng.randint(0, 20))
    check.add("int_from_bytes", lambda d, o, s: int.from_bytes(d, o, signed=s), data, order, signed)
    e = rng.randint(0, 40)
    check.add("**", operator.pow, a, e)
    check.add("**", operator.pow, rng.randint(-12, 12), rng.randint(-50, 300))
    check.add("**", operator.pow, number(), random_float())
    check.add("**", operator.pow, random_float(), rng.choice([-3, -2, -1, 0, 1, 2, 3, 100, 0.5]))
    check.add("builtin_pow", pow, a, b if abs(b) < 2**2000 else e, integer())
    check.add("builtin_pow", pow, a, e, MISSING)
    check.add("builtin_pow", pow, number(), number() if rng.random() < 0.1 else 2, number())
    near = a * b + rng.choice([-1, 0, 1])
    check.add("//", operator.floordiv, near, b)
    check.add("/", operator.truediv, near, b)
    check.add("/", operator.truediv, a << rng.randint(0, 1200), b)
    check.add("/", operator.truediv, a, b << rng.randint(0, 1200))
    check.add("builtin_round", round, a, -rng.randint(0, 30))
    check.add("==", operator.eq, a, float(a) if abs(a) < 2**1000 else 0.0)
    if abs(a) < 2**1000:
        f = float(a)
        for g in (f, math.nextafter(f, math.inf), math.nextafter(f, -math.inf)):
            for name in ("==", "<", ">="):
                check.add(name, BINARY[name], a, g)
                check.add(name, BINARY[name], g, a)


def floats():
    x = random_float()
    check.add("repr", repr, x)
    check.add("builtin_round", round, x, rng.choice([0, 1, 2, 3, 5, 10, 15, 16, 17, 20, 300, 323, 324, -1, -5, -300, -308, -309, 10**30]))
    for name in ("hex", "is_integer", "as_integer_ratio"):
        check.add("float_" + name, getattr(float, name), x)
    check.add("float_fromhex", float.fromhex, x.hex())
    check.add("float_fromhex", float.fromhex, "0x%x.%xp%d" % (rng.getrandbits(rng.choice([1, 20, 53, 64, 80])), rng.getrandbits(rng.choice([1, 50, 64])), rng.randint(-1200, 1100)))
    check.add("float_floor", math.floor, x)
    check.add("float_ceil", math.ceil, x)
    check.add("int_construct", int, x, MISSING)
    text = rng.choice([repr(x), "%.20e" % x, "%.3f" % x, "%.17g" % x, "%.30g" % x])
    check.add("float_construct", float, text)
    digits = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 40)))
    check.add("float_construct", float, digits[: len(digits) // 2] + "." + digits[len(digits) // 2:] + "e%d" % rng.randint(-340, 320))


def texts():
    a = random_int()
    base = rng.randint(2, 36)
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyz"

    def spell(n, b):
        out = ""
        m = abs(n)
        while m:
            m, r = divmod(m, b)
            out = alphabet[r] + out
        return ("-" if n < 0 else "") + (out or "0")

    check.add("int_construct", int, spell(a, base), base)
    check.add("int_construct", int, str(a), MISSING)
    odd = "".join(rng.choice("0019 _-+xXbo.eaz\t\u0663\u2003\x1c\x85\xa0\xb2") for _ in range(rng.randint(0, 7)))
    check.add("int_construct", int, odd, MISSING)
    check.add("int_construct", int, odd, rng.choice([0, 0, 2, 8, 10, 16, 36, 1, 37, -1]))
    check.add("int_construct", int, rng.choice(["0x", "0b1", "0o17", "-0x_1f", "0_0", "00", "01", "1_000", "_1", "1_", "0x1_f", "0b2", ""]), rng.choice([0, 2, 8, 16]))
    odd = "".join(rng.choice("0019 _-+e.infaty\u0663\u2003\x1c") for _ in range(rng.randint(0, 7)))
    check.add("float_construct", float, odd)
    check.add("float_construct", float, odd.encode())
    check.add("int_construct", int, odd.encode(), MISSING)
    odd = "".join(rng.choice("0018 _-+pxXabf.inf") for _ in range(rng.randint(0, 9)))
    check.add("float_fromhex", float.fromhex, odd)


def formats():
    fill = rng.choice(["", "", "*", "0", "\u20ac", " "])
    align = rng.choice(["", "<", ">", "^", "="])
    spec = (fill if align else "") + align + rng.choice(["", "", "+", "-", " "]) + rng.choice(["", "", "", "z"]) + rng.choice(["", "", "#"])
    spec += rng.choice(["", "", "0"]) + rng.choice(["", "", "1", "5", "12", "20", "33"]) + rng.choice(["", "", ",", "_"])
    spec += rng.choice(["", "", "." + str(rng.randint(0, 25))])
    spec += rng.choice(["", "d", "b", "o", "x", "X", "n", "c", "e", "E", "f", "F", "g", "G", "%", "s", "q", "\u20ac"])
    if rng.random() < 0.03:
        spec += rng.choice(["x", "5", ",", ".", "d", "\x01"])
    check.add("format", format, number(), spec)
    check.add("format", format, random_float(), spec)
    check.add("format", format, rng.randint(-70000, 2000000), spec)
    x = random_float()
    check.add("format", format, x, rng.choice([".%d%s", "%d.%d%s"][:1]) % (rng.choice([0, 1, 2, 5, 10, 17, 50, 400]), rng.choice("efgEFG%")))
    check.add("format", format, x, "." + str(rng.randint(0, 20)))


MATH = ("sqrt exp exp2 expm1 log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc gamma lgamma cbrt fabs floor ceil "
        "trunc isnan isinf isfinite degrees radians frexp modf ulp").split()


def mathematics():
    for x in (rng.choice([random_float(), rng.uniform(-10, 10), rng.uniform(-200, 200), rng.randint(-30, 200), rng.random()]), number()):
        for name in MATH:
            check.add("math." + name, getattr(math, name), x)
        for name in ("atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "log"):
            check.add("math." + name, getattr(math, name), x, rng.choice([number(), random_float(), rng.uniform(-5, 5)]))
        check.add("math.log", math.log, x, MISSING)
        check.add("math.ldexp", math.ldexp, x, rng.choice([rng.randint(-1100, 1100), rng.randint(-10, 10), 10**30, -10**30, 1.5]))
    a, b = integer(), integer()
    c = integer()
    for name in ("gcd", "lcm"):
        check.add("math." + name, getattr(math, name), a, b)
        check.add("math." + name, getattr(math, name), a * c, b * c)
    check.add("math.isqrt", math.isqrt, a)
    check.add("math.isqrt", math.isqrt, c * c + rng.choice([-1, 0, 1]))
    n, k = rng.randint(-2, 400), rng.randint(-2, 400)
    check.add("math.comb", math.comb, n, k)
    check.add("math.perm", math.perm, n, k)
    check.add("math.comb", math.comb, a, rng.randint(0, 20))
    check.add("math.perm", math.perm, a, rng.randint(0, 20))
    check.add("math.perm", math.perm, n, None)
    check.add("math.factorial", math.factorial, n)
    xs = [rng.choice([random_float(), rng.uniform(-5, 5)]) for _ in range(4)]
    check.add("math.hypot", math.hypot, *xs[:3])
    check.add("math.hypot", math.hypot, *[rng.uniform(-5, 5) for _ in range(3)])
    check.add("math.dist", lambda a, b, c, d: math.dist((a, b), (c, d)), *xs)
    check.add("math.fsum", lambda *v: math.fsum(v), *xs)
    check.add("math.fsum", lambda *v: math.fsum(v), *[rng.choice([1e16, 1.0, -1e16, 1e-16, 3.5, 1e100, -1e100, 0.1]) for _ in range(8)])


def packing():
    letters = "xbBchHiIlLqQnNP?efdsp"
    form = rng.choice(["", "@", "<", ">", "=", "!"]) + "".join(rng.choice(["", "", "2", "0", " ", "5"]) + rng.choice(letters) for _ in range(rng.randint(0, 5)))
    if rng.random() < 0.05:
        form += rng.choice(["z", "3", "\u20ac", " ", "99999999999999999999i", "9223372036854775807q"])
    check.add("_struct_calcsize", struct.calcsize, form)
    try:
        size = struct.calcsize(form)
    except Exception:
        return
    if size > 1000 or "0p" in form.replace(" ", ""):  # CPython writes past a field of 0p
        return
    data = rng.randbytes(size)
    check.add("_struct_unpack", struct.unpack, form, data)
    check.add("_struct_unpack_from", struct.unpack_from, form, rng.randbytes(max(0, size + rng.randint(-2, 8))), rng.randint(-size - 2, 5))
    values, digits = [], ""
    for c in form.lstrip("@<>=!"):
        if c.isdigit():
            digits += c
            continue
        if c == " ":
            continue
        n = int(digits or 1)
        digits = ""
        for _ in range(1 if c in "sp" else 0 if c == "x" else n):
            if c in "sp":
                v = rng.randbytes(rng.randint(0, 7))
            elif c == "c":
                v = rng.randbytes(1)
            elif c in "efd?":
                v = rng.choice([random_float(), rng.uniform(-70000, 70000), rng.random() * 2.0 ** rng.randint(-30, 17), random_int(70)])
            else:
                v = random_int(rng.choice([7, 8, 15, 16, 31, 32, 63, 64, 65]))
                if c in "BHILQN" and rng.random() < 0.8:
                    v = abs(v)
            values.append(v if rng.random() < 0.97 else rng.choice([None, 1.5, b"ab", 5, "a"]))
    if rng.random() < 0.03:
        values.append(1)
    check.add("_struct_pack", struct.pack, form, *values[:14])


def large():
    """Sizes at which multiplication, division and conversion change their algorithm."""
    def big(bits):
        return rng.choice([1, -1]) * (rng.getrandbits(bits) | 1 << bits - 1)

    n, m = rng.choice([2000, 5000, 12000, 40000]), rng.choice([1500, 4000, 9000, 30000])
    a, b = big(n + rng.randint(0, 64)), big(m + rng.randint(0, 64))
    if rng.random() < 0.3:
        a = (1 << n) - (1 << rng.randint(0, n))
    if rng.random() < 0.3:
        b = (1 << m) - (1 << rng.randint(0, m))
    for name in ("*", "builtin_divmod"):
        check.add(name, BINARY[name], a, b)
    check.add("builtin_divmod", divmod, a * b + rng.randint(-1, 1), b)
    check.add("repr", repr, b)
    check.add("int_construct", int, str(b), MISSING)
    check.add("int_construct", lambda s, base: int(s, base), "%x" % abs(a) if rng.random() < 0.5 else str(abs(a)), 16)
    check.add("math.gcd", math.gcd, a * 12345678901, b * 12345678901)
    check.add("math.isqrt", math.isqrt, abs(a))
    check.add("/", operator.truediv, a, b)
    check.add("builtin_pow", pow, rng.getrandbits(300), rng.getrandbits(300), rng.getrandbits(300) | 1)
    check.add("**", operator.pow, rng.randint(3, 1000), rng.randint(500, 3000))


def random_numbers(seed):
    r = random.Random()
    r.seed(seed)
    out = [r.random() for _ in range(700)]
    state = r.getstate()
    for _ in range(2):
        out += [r.getrandbits(k) for k in (0, 1, 7, 31, 32, 33, 64, 65, 1000)]
        out += [r._randbelow(n) for n in (1, 2, 3, 10, 1000000007)]
        r.setstate(state)
    return out


check.add("digits", sys.set_int_max_str_digits, 0)
for seed in (0, 1, -1, 42, 2**32, 2**64 + 1, -(10**300), 10**7000, 1.5, -0.0, 1e300, True, "", "abc", "\u20ac" * 50, b"", b"x" * 111, b"x" * 112, b"y" * 300):
    check.add("random", random_numbers, seed)
for _ in range(rounds):
    for part in (arithmetic, integers, floats, texts, formats, formats, mathematics, packing, packing):
        part()
for _ in range(max(3, rounds // 40)):
    large()
check.add("digits", sys.set_int_max_str_digits, 4300)
for n in (10**4299, -(10**4299), 10**4300, -(10**4300), 10**5000, 2**20000):
    check.add("repr", repr, n)
    check.add("format", format, n, ",d")
    check.add("builtin_hex", hex, n)
for text in ("1" * 4300, "1" * 4301, "-" + "1" * 4301, "0" * 4301, "1_" * 4300 + "1", "x" * 500, "1" * 300 + "x"):
    check.add("int_construct", int, text, MISSING)
sys.exit(check.run(sys.argv[1]) != 0)
