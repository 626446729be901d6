// Inference takes time that grows with the program's length, about linearly. Processor time is measured, with a wide margin: it takes a tenth of that.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "infer/inferring.h"

using pyx::testing::Inferring;

namespace {

/// Seconds that inference of the program takes.
double seconds(const std::string& program) {
  Inferring t(program);
  REQUIRE(t.messages() == "");
  std::clock_t start = std::clock();
  pyx::infer::infer(t.graph, t.stubs, t.scopes, t.names, t.sources);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Units one after another, with their number for each @, that of the unit before for each #, up to `lines` lines.
std::string repeated(const std::string& unit, int lines) {
  int per_unit = static_cast<int>(std::count(unit.begin(), unit.end(), '\n'));
  std::string program;
  for (int i = 0; i * per_unit < lines; ++i) {
    for (char c : unit) {
      if (c == '@') program += std::to_string(i);
      else if (c == '#') program += std::to_string(i > 0 ? i - 1 : 0);
      else program += c;
    }
  }
  return program;
}

constexpr int kLines = 10000;

}  // namespace

TEST_CASE("classes, methods, containers and calls: 10,000 lines in less than a second") {
  CHECK(seconds(repeated(R"(class C@:
    def __init__(self, x, y):
        self.x = x
        self.y = [y]
    def total(self, k):
        s = 0
        for v in self.y:
            s += v * k
        return s + self.x
def f@(a, b=None):
    c = C@(a, @)
    if b is None:
        b = {}
    b[str(a)] = c.total(2)
    items = [q * 2 for q in range(a)]
    while items:
        c.x += items.pop()
    return c
g@ = f@(@).total(@)
)", kLines)) < 1);
}

TEST_CASE("long module code, each line after the one before") {
  CHECK(seconds("v0 = 0\n" + repeated("v@ = [v#]\nw@ = len(v@) + 1\n", kLines)) < 1);
}

TEST_CASE("a chain of calls, with results that come back from the end") {
  CHECK(seconds("def f0(a): return a\n" + repeated("def f@(a):\n    r = f#(a) if a else [a]\n    return r\n", kLines) + "f1(1)\n") < 1);
}

TEST_CASE("one helper that everything calls") {
  CHECK(seconds("def log(x):\n    return [x]\n" + repeated("def f@(a):\n    return log(a)\nf@(1)\nf@('s')\n", kLines)) < 1);
}

TEST_CASE("classes derived from one another, 50 deep") {
  std::string program;
  for (int i = 0; i < kLines / 8; ++i) {
    std::string n = std::to_string(i);
    program += "class C" + n + (i % 50 == 0 ? "" : "(C" + std::to_string(i - 1) + ")") + ":\n    def __init__(self): self.a" + n + " = 1\n"
               "    def m(self, o):\n        self.x = o\n        return o\n    def k(self): return self.x\ndef f" + n + "(o): return o.m(o.k())\nf" + n + "(C" + n + "())\n";
  }
  CHECK(seconds(program) < 2);
}

TEST_CASE("classes of which little can be known") {
  CHECK(seconds(repeated("class C@:\n    def __init__(self): self.a = 1\n    def __getattr__(self, n): return n\n    def m(self, o): return o.a\n"
                         "def f@(o):\n    return o.m(o)\nf@(C@())\n", kLines)) < 1);
}
