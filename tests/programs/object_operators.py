# Operators on instances: order of the operands' methods, NotImplemented, in-place forms, conversions, and their messages.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


log = []


class Base:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def make(op):
    def forward(self, other):
        log.append(f"{self.name}.{op}")
        return NotImplemented if other == "no" else (op, self, other)

    def reflected(self, other):
        log.append(f"{self.name}.r{op}")
        return ("r" + op, self, other)

    return forward, reflected


class Num(Base):
    pass


class Sub(Num):
    pass


class SubOver(Num):
    def __radd__(self, other):
        log.append("SubOver.radd")
        return "over"


for op in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"):
    f, r = make(op)
    setattr(Num, f"__{op}__", f)
    setattr(Num, f"__r{op}__", r)

a, b, s, o = Num("a"), Num("b"), Sub("s"), SubOver("o")
attempt(lambda: (a + b, a - b, a * b, a @ b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b))
attempt(lambda: (1 + a, 1 - a, 1 * a, 1 @ a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a))
print(log)
log.clear()
attempt(lambda: (a + s, s + a, a + o, o + a))
print(log)
attempt(lambda: ("x" + a, [1] + a, (1,) + a, "x" * a, [1] * a, "%s" % a, {1} | a, 1.5 + a, b"x" + a))
attempt(lambda: a + "no")
attempt(lambda: "no" + a)


class Ip:
    def __init__(self):
        self.v = []

    def __iadd__(self, other):
        self.v.append(other)
        return self

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "sub"

    def __imul__(self, other):
        return "replaced"


i = j = Ip()
i += 5
i += [1]
print(i is j, i.v)
i -= 1
print(i)
j *= 2
print(j)


class Nothing:
    pass


n = Nothing()
for text, action in [
    ("+", lambda: n + 1), ("-", lambda: 1 - n), ("**", lambda: n ** 2), ("pow", lambda: pow(n, 2)), ("@", lambda: n @ n), ("<<", lambda: n << 1),
    ("<", lambda: n < n), (">=", lambda: n >= 1), ("neg", lambda: -n), ("inv", lambda: ~n), ("pos", lambda: +n), ("abs", lambda: abs(n)),
    ("len", lambda: len(n)), ("item", lambda: n[0]), ("in", lambda: 1 in n), ("iter", lambda: list(n)), ("call", lambda: n()), ("next", lambda: next(n)),
    ("int", lambda: int(n)), ("float", lambda: float(n)), ("index", lambda: [1][n]), ("hash", lambda: hash(n) == hash(n)), ("bool", lambda: bool(n)),
    ("str*str", lambda: "a" * "b"), ("list+str", lambda: [1] + "b"), ("str+int", lambda: "a" + 1), ("int+str", lambda: 1 + "a"), ("list*float", lambda: [1] * 1.5),
    ("float*list", lambda: 1.5 * [1]), ("None+1", lambda: None + 1), ("set+set", lambda: {1} + {2}), ("dict|int", lambda: {} | 1), ("with", lambda: exec_with(n)),
]:
    print(text, end=" ")
    attempt(action)


def exec_with(m):
    with m:
        pass


attempt(lambda: exec_with(n))


def set_item(): n[0] = 1
def del_item(): del n[0]
def del_list_item(): del (1, 2)[0]
def iadd():
    x = n
    x += 1
def ipow():
    x = n
    x **= 1


for f in (set_item, del_item, del_list_item, iadd, ipow):
    attempt(f)


class Odd:
    def __init__(self, **results):
        self.results = results

    def get(self, name):
        r = self.results[name]
        if isinstance(r, Exception):
            raise r
        return r

    def __len__(self): return self.get("len")
    def __bool__(self): return self.get("bool")
    def __hash__(self): return self.get("hash")
    def __str__(self): return self.get("str")
    def __repr__(self): return self.get("repr")
    def __index__(self): return self.get("index")
    def __int__(self): return self.get("int")
    def __float__(self): return self.get("float")
    def __iter__(self): return self.get("iter")
    def __contains__(self, x): return self.get("contains")
    def __format__(self, spec): return self.get("format")
    def __eq__(self, other): return self.get("eq")
    def __lt__(self, other): return self.get("lt")


attempt(lambda: len(Odd(len=-1)))
attempt(lambda: len(Odd(len="x")))
attempt(lambda: len(Odd(len=2 ** 70)))
attempt(lambda: len(Odd(len=True)))
attempt(lambda: bool(Odd(bool=1)))
attempt(lambda: not Odd(bool=False))
attempt(lambda: hash(Odd(hash="x")))
attempt(lambda: (hash(Odd(hash=-1)), hash(Odd(hash=2 ** 61 - 1)), hash(Odd(hash=2 ** 70)) == hash(2 ** 70)))
attempt(lambda: str(Odd(str=5)))
attempt(lambda: repr(Odd(repr=None)))
attempt(lambda: [1, 2, 3][Odd(index=1)])
attempt(lambda: [1, 2, 3][Odd(index="1")])
attempt(lambda: int(Odd(int="5")))
attempt(lambda: float(Odd(float="5")))
attempt(lambda: list(Odd(iter=5)))
attempt(lambda: list(Odd(iter=iter([1, 2]), len=0)))
attempt(lambda: (5 in Odd(contains="yes"), 5 in Odd(contains=[])))
attempt(lambda: format(Odd(format=5), ""))
attempt(lambda: f"{Odd(format='formatted'):x}")
attempt(lambda: (Odd(eq="truthy") == 1, Odd(eq=NotImplemented) == 1, Odd(eq=[]) != 1))
attempt(lambda: Odd(lt=NotImplemented) < 1)
attempt(lambda: [1] == [Odd(eq="t")])
attempt(lambda: Odd(eq=ValueError("from eq")) in [1])


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


attempt(lambda: (list(Seq()), 20 in Seq(), 25 in Seq(), [*Seq()]))
attempt(lambda: type(iter(Seq())).__name__)


class NoIter:
    __iter__ = None
    __contains__ = None

    def __getitem__(self, i):
        return i


attempt(lambda: list(NoIter()))
attempt(lambda: 1 in NoIter())


class EqOnly:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, EqOnly) else NotImplemented


attempt(lambda: (EqOnly(1) == EqOnly(1), EqOnly(1) != EqOnly(1), EqOnly(1) != EqOnly(2), EqOnly(1) == 1, EqOnly(1) != 1))
attempt(lambda: hash(EqOnly(1)))
attempt(lambda: {EqOnly(1): 1})


class EqHash(EqOnly):
    def __hash__(self):
        return hash(self.v)


attempt(lambda: len({EqHash(1), EqHash(1), EqHash(2)}))


class Rev:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"R{self.n}"


attempt(lambda: (sorted([Rev(1), Rev(3), Rev(2)]), max(Rev(1), Rev(2), key=lambda r: r.n), Rev(1) > Rev(2)))


class Caller:
    def __call__(self, *args, **kw):
        return args, kw


attempt(lambda: (Caller()(1, x=2), callable(Caller()), callable(n)))
c = Caller()
c.__call__ = lambda: "instance"
attempt(lambda: c())


class Ctx:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        print("exit", args[0].__name__ if args[0] else None, args[1])
        return isinstance(args[1], KeyError)


with Ctx() as v:
    print(v)
with Ctx():
    raise KeyError("swallowed")
try:
    with Ctx():
        raise ValueError("passes")
except ValueError as e:
    print("caught", e)


class HalfCtx:
    def __enter__(self):
        return 1


attempt(lambda: exec_with(HalfCtx()))


class Trunc:
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 7
    def __floor__(self): return 8
    def __ceil__(self): return 9
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __reversed__(self): return iter("rev")
    def __bytes__(self): return b"bytes"


t = Trunc()
attempt(lambda: (round(t), round(t, 2), abs(t), -t, +t, ~t, divmod(t, 1), divmod(1, t), list(reversed(t)), bytes(t)))
