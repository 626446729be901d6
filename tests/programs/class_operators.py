class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return ("rmul", self * k)

    def __matmul__(self, o):
        return "matmul"

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vec(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vec(self.x % k, self.y % k)

    def __pow__(self, k, mod=None):
        return ("pow", k, mod)

    def __rpow__(self, k):
        return ("rpow", k)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __pos__(self):
        return self

    def __invert__(self):
        return Vec(self.y, self.x)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __bool__(self):
        return bool(self.x or self.y)

    def __lshift__(self, o): return ("lshift", o)
    def __rshift__(self, o): return ("rshift", o)
    def __and__(self, o): return ("and", o)
    def __or__(self, o): return ("or", o)
    def __xor__(self, o): return ("xor", o)
    def __ror__(self, o): return ("ror", o)
    def __rsub__(self, o): return ("rsub", o)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __iter__(self): return iter((self.x, self.y))
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, *a): return ("called", a)
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
    def __int__(self): return int(self.x)


v, w = Vec(1, 2), Vec(3, 4)
print(v + w, v - w, v * 2, 2 * v, v * w, v @ w, v / 2, w // 2, w % 2, v ** 3, pow(v, 2, 5), 2 ** v)
print(-v, +v, ~v, abs(w), v == Vec(1, 2), v != w, v < w, v > w, sorted([w, v]), bool(Vec(0, 0)), {v: "v"}[Vec(1, 2)])
print(v << 1, v >> 1, v & 1, v | 1, v ^ 1, 1 | v, 5 - v, sum([v, w]), list(v), len(v), v[1], 2 in v, v(1, 2), round(Vec(1.26, 2.75), 1), int(v), [*v], max(w))
x, y = w
v += w
print(x, y, v)
v *= 2
print(v)
for action in (lambda: v + 1, lambda: 1 + v, lambda: v <= w, lambda: 1 @ v, lambda: v < 5, lambda: 1 // v, lambda: v[5]):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
