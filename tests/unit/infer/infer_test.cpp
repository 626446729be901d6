#include <doctest/doctest.h>

#include "infer/inferring.h"

using pyx::testing::Inferring;

TEST_CASE("immediate values are told apart exactly") {
  Inferring t("a = 1\nb = True\nc = 1.0\nd = a + b\ne = b + b\nf = b & b\ng = a / a\nh = a // c\ni = not a\nj = a < c\nk = 'x' * a\nl = 2 ** a\nm = -b\nn = a if b else c\n"
              "o = a or None\np = None or a\nq = b and c");
  CHECK(t.of("a") == "int");
  CHECK(t.of("b") == "bool");
  CHECK(t.of("d") == "int");
  CHECK(t.of("e") == "int");
  CHECK(t.of("f") == "bool");
  CHECK(t.of("g") == "float");
  CHECK(t.of("h") == "float");
  CHECK(t.of("i") == "bool");
  CHECK(t.of("j") == "bool");
  CHECK(t.of("k") == "str");
  CHECK(t.of("m") == "int");
  CHECK(t.of("n") == "int | float");
  CHECK(t.of("o") == "None | int");
  CHECK(t.of("p") == "int");
  CHECK(t.of("q") == "bool | float");
}

TEST_CASE("containers hold what is put into them anywhere, by whatever name") {
  Inferring t(R"(
def fill(a, n):
    for i in range(n):
        a.append(i)
filled = []
fill(filled, 3)
alias = filled
alias.append("s")
other = [1.5]
d = {}
d["k"] = [1]
d["k"].append(None)
for key, value in d.items(): pass
pair = 1, "s"
first, second = pair
head, *tail = [1, 2]
nested = [[0] * 3 for _ in range(3)]
nested[0][1] = 2.5
s = {1}
s.add(b"")
)");
  CHECK(t.of("filled") == "list[int | str]");
  CHECK(t.of("alias") == "list[int | str]");
  CHECK(t.of("fill.a") == "list[int | str]");
  CHECK(t.of("fill.i") == "int");
  CHECK(t.of("other") == "list[float]");
  CHECK(t.of("d") == "dict[str, list[None | int]]");
  CHECK(t.of("key") == "str");
  CHECK(t.of("value") == "list[None | int]");
  CHECK(t.of("first") == "int");
  CHECK(t.of("second") == "str");
  CHECK(t.of("tail") == "list[int]");
  CHECK(t.of("nested") == "list[list[int | float]]");
  CHECK(t.of("s") == "set[int | bytes]");
}

TEST_CASE("None and isinstance() narrow local variables, on the path where they hold") {
  Inferring t(R"(
def a(x):
    if x is None:
        y = x
        return 0
    z = x
    return z
a(None); a("s")
def b(x):
    if not isinstance(x, int):
        y = x
        return y
    z = x
b(1); b(True); b("s")
def c(x):
    while x is not None and x:
        y = x
        x = None
c(1)
def d(x):
    assert x is not None
    y = x
d(None); d(1)
def e(x):
    if x is None:
        x = 1
    y = x
e(None)
def f(x):
    def g(): return x       # another function may change it
    if x is not None:
        y = x
        g()
f(None); f(1)
def h(x):
    y = x or "none"
    z = x and 2
h(None); h(1)
)");
  CHECK(t.of("a.y") == "None");
  CHECK(t.of("a.z") == "str");
  CHECK(t.result("a") == "int | str");
  CHECK(t.of("b.y") == "str");
  CHECK(t.of("b.z") == "bool | int");
  CHECK(t.of("c.y") == "int");
  CHECK(t.of("d.y") == "int");
  CHECK(t.of("e.y") == "int");
  CHECK(t.of("f.y") == "None | int");
  CHECK(t.of("h.y") == "int | str");
}

TEST_CASE("recursion ends, with itself or with others, whatever it builds") {
  Inferring t(R"(
def factorial(n): return 1 if n < 2 else n * factorial(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def wrap(n, x): return x if n == 0 else wrap(n - 1, [x])
def pair(n, x): return x if n == 0 else pair(n - 1, (x, n))
def forever(n): return forever(n)
a = factorial(5)
b = even(4)
c = wrap(3, 1)
d = pair(3, None)
e = forever(1)
f = []
f.append(f)
)");
  CHECK(t.of("a") == "int");
  CHECK(t.of("b") == "bool");
  CHECK(t.of("c").substr(0, 15) == "int | list[int ");
  CHECK(t.of("d").substr(0, 12) == "None | tuple");
  CHECK(t.of("e") == "nothing");
  CHECK(t.of("f") == "list[list[list[list[...]]]]");
}

TEST_CASE("closures, nonlocal and lambdas") {
  Inferring t(R"(
def counter():
    n = 0
    def step(by):
        nonlocal n
        n += by
        return n
    return step
a = counter()
b = a(1)
c = counter()(1.5)
adders = [lambda x, k=k: x + k for k in range(3)]
d = adders[0](1)
apply = lambda f, x: f(x)
e = apply(str, 1)
def unused(x): return x
)");
  CHECK(t.of("counter.n") == "int | float");
  CHECK(t.of("b") == "int | float");
  CHECK(t.of("d") == "int");
  CHECK(t.of("e") == "str");
  CHECK(t.result("unused") == "never called");
}

TEST_CASE("fields of instances, methods by class, properties, inheritance") {
  Inferring t(R"(
class Shape:
    kind = "shape"
    def __init__(self, n): self.n = n
    def area(self): return None
    def twice(self): return self.area()
    @property
    def size(self): return self.n
    @staticmethod
    def make(n): return Square(n)
    @classmethod
    def build(cls): return cls
class Square(Shape):
    def __init__(self, n):
        super().__init__(n)
        self.side = n * 1.5
    def area(self): return self.side * self.side
s = Square(2)
a = s.area()
b = s.twice()
c = s.n
d = s.size
e = s.kind
f = Shape.make(1)
g = Square.build()
s.extra = "x"
h = s.extra
class Vector:
    def __init__(self, x): self.x = x
    def __add__(self, other): return Vector(self.x + other.x)
    def __eq__(self, other): return "yes"
    def __getitem__(self, i): return self.x
    def __call__(self): return b""
i = (Vector(1) + Vector(2)).x
j = Vector(1)[0]
k = Vector(1)()
)");
  CHECK(t.of("a") == "float");
  CHECK(t.of("b") == "float");
  CHECK(t.of("c") == "int");
  CHECK(t.of("d") == "int");
  CHECK(t.of("e") == "str");
  CHECK(t.of("f") == "Square");
  CHECK(t.of("g") == "type[Square]");
  CHECK(t.of("h") == "str");
  CHECK(t.of("i") == "int");
  CHECK(t.of("j") == "int");
  CHECK(t.of("k") == "bytes");
}

TEST_CASE("what reaches code that is not followed has escaped") {
  Inferring t(R"(
class Held:
    def __init__(self): self.x = 1
    def method(self, y): return y
class Free:
    def __init__(self): self.x = 1
    def method(self, y): return y
held, kept = [Held()], [1]
eval(input(), {"held": held})
free = [Free()]
free[0].method(2)
def callback(x): return x
def plain(x): return x
eval(input(), {"c": callback})
plain(1)
)");
  CHECK(t.of("held") == "list[anything]");
  CHECK(t.of("kept") == "list[int]");
  CHECK(t.of("free") == "list[Free]");
  CHECK(t.escaped("callback"));
  CHECK(t.of("callback.x") == "anything");
  CHECK_FALSE(t.escaped("plain"));
  CHECK(t.of("plain.x") == "int");
  CHECK(t.of("Free.method.y") == "int");
}

TEST_CASE("generators give, get and return") {
  Inferring t(R"(
def numbers(n):
    while n:
        got = yield n
        n -= 1
    return "end"
def outer():
    r = yield from numbers(3)
    yield 1.5
    return r
for x in outer(): pass
y = [i * 2 for i in numbers(2)]
z = sum(i / 2 for i in y)
w = next(numbers(1))
def never():
    return 1
    yield
for v in never(): pass
)");
  CHECK(t.of("x") == "int | float");
  CHECK(t.of("outer.r") == "str");
  CHECK(t.of("numbers.got") == "anything");
  CHECK(t.of("y") == "list[int]");
  CHECK(t.of("w") == "int");
  CHECK(t.of("v") == "nothing");
}

TEST_CASE("a union past the limit is anything, and what it held has escaped") {
  std::string program;
  std::string list;
  for (int i = 0; i < 40; ++i) {
    std::string n = std::to_string(i);
    program += "class K" + n + ":\n    def __init__(self): self.v = " + n + "\n    def m(self, o): return o\n";
    list += "K" + n + "(), ";
  }
  Inferring t(program + "few = [K1(), K2()]\nmany = [" + list + "]\nfor x in many:\n    y = x.m(1)\n    x.v = 's'\nz = K7().v\n");
  CHECK(t.of("few") == "list[K1 | K2]");
  CHECK(t.of("many") == "list[anything]");
  CHECK(t.of("x") == "anything");
  CHECK(t.of("y") == "anything");
  CHECK(t.of("z") == "int | str");
  CHECK(t.of("K7.m.o") == "anything");
}

TEST_CASE("reading before binding, del and except … as leave a variable unbound") {
  Inferring t(R"(
def f(n):
    if n: a = 1
    b = 2
    del b
    for i in range(n): c = i
    try:
        d = int("3")
    except ValueError as e:
        pass
    g = 1
    return a, c, d, g
f(1)
)");
  CHECK(t.of("f.a") == "int, may be unbound");
  CHECK(t.of("f.b") == "int, may be unbound");
  CHECK(t.of("f.c") == "int, may be unbound");
  CHECK(t.of("f.d") == "int, may be unbound");
  CHECK(t.of("f.e").ends_with("may be unbound"));
  CHECK(t.of("f.g") == "int");
}

TEST_CASE("names of modules, and of the library when the program replaces them") {
  Inferring t("import other, math\nfrom other import f as g\na = other.x\nb = g('s')\nc = other.y\nother.y = 1.5\nd = math.pi\ne = math.sqrt(2)",
              {{"other.py", "x = 1\ny = 2\ndef f(p):\n    return p"}});
  CHECK(t.of("a") == "int");
  CHECK(t.of("b") == "str");
  CHECK(t.of("c") == "int | float");
  CHECK(t.of("d") == "float");
  CHECK(t.of("e") == "float");
  Inferring replaced("import builtins\nbuiltins.len = lambda x: 'many'\na = len([])");
  CHECK(replaced.of("a") == "int | str");
}

TEST_CASE("annotations are no facts") {
  Inferring t("def f(x: bytes) -> bytes:\n    y: str = x\n    return y\na: list[str] = f(1)");
  CHECK(t.of("f.x") == "int");
  CHECK(t.of("f.y") == "int");
  CHECK(t.of("a") == "int");
}

TEST_CASE("match binds what it matches") {
  Inferring t(R"(
def f(x):
    match x:
        case int(): a = x
        case [first, *rest]: b = first
        case {"k": v, **others}: c = v
        case str() as s: d = s
        case other: e = other
f(1); f([1.5]); f({"k": b""}); f("s")
)");
  CHECK(t.of("f.first") == "float");
  CHECK(t.of("f.rest") == "list[float]");
  CHECK(t.of("f.v") == "bytes");
  CHECK(t.of("f.s") == "str");
}

TEST_CASE("deep nesting") {
  std::string functions, lists = "x = ", loops = "def f(n):\n";
  for (int i = 0; i < 60; ++i) functions += std::string(i, ' ') + "def f" + std::to_string(i) + "(a" + std::to_string(i) + "):\n";
  functions += std::string(60, ' ') + "return a0\n";
  for (int i = 59; i > 0; --i) functions += std::string(i, ' ') + "return f" + std::to_string(i) + "(a" + std::to_string(i - 1) + ")\n";
  Inferring t(functions + "x = f0(1)");
  CHECK(t.of("x") == "int");
  Inferring l(lists + std::string(80, '[') + "1" + std::string(80, ']'));
  CHECK(l.of("x") == "list[list[list[list[...]]]]");
  for (int i = 0; i < 19; ++i) loops += std::string(i + 1, ' ') + "for i" + std::to_string(i) + " in range(n):\n";
  Inferring o(loops + std::string(20, ' ') + "n = [i0, n]\nf(1)");
  CHECK(o.of("f.n").starts_with("int | list[int | "));
}
