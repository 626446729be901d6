#include "desugar/dataclasses.h"

#include <doctest/doctest.h>

#include "modules/loading.h"

using pyx::testing::Loading;
using pyx::testing::Texts;
namespace syntax = pyx::syntax;

namespace {

const char* const kImports = "from dataclasses import dataclass, field, KW_ONLY, InitVar\nfrom typing import ClassVar\nfrom abc import ABC\n";

/// The names of the classes that were expanded.
struct Expanded : Loading {
  explicit Expanded(std::string program, Texts more = {}) : Loading(texts(std::move(program), std::move(more))) {
    CHECK(messages() == "");
    std::map<std::string, std::size_t> before = decorated();
    pyx::desugar::expand_dataclasses(graph, names, arena);
    std::map<std::string, std::size_t> after = decorated();
    for (const auto& [name, decorators] : before) {
      if (after[name] < decorators) classes += (classes.empty() ? "" : " ") + name;
    }
  }
  std::string classes;

  /// What the imports of the main file's first statement bind after it.
  std::string first_import() const {
    const auto* from = graph.entry->tree->body.front()->try_as<syntax::ImportFromStmt>();
    std::string text;
    for (const auto& alias : from->names) text += (text.empty() ? "" : " ") + names.text(alias.path[0]);
    return text;
  }

 private:
  static Texts texts(std::string program, Texts more) {
    more["app.py"] = std::move(program);
    for (const char* name : {"dataclasses", "typing", "abc", "sys"}) more.insert({"/lib/" + std::string(name) + ".py", ""});
    return more;
  }
  std::map<std::string, std::size_t> decorated() const {
    std::map<std::string, std::size_t> result;
    for (const auto& module : graph.modules) {
      for (const syntax::Stmt* s : module->tree->body) {
        if (const auto* c = s->try_as<syntax::ClassStmt>()) result[names.text(c->name)] = c->decorators.size();
      }
    }
    return result;
  }
};

std::string expanded(const std::string& program) { return Expanded(kImports + program).classes; }
/// With a class that nothing is wrong with.
bool all_left(const std::string& program) { return expanded("@dataclass\nclass P:\n  x: int\n" + program) == ""; }

}  // namespace

TEST_CASE("classes whose fields are known are expanded") {
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  y: int = -1\n  z: tuple = (1, 'a', None)\n") == "P");
  CHECK(expanded("@dataclass()\nclass P: pass\n") == "P");
  CHECK(expanded("@dataclass(order=True, repr=False, frozen=False)\nclass P:\n  x: int\n") == "P");
  CHECK(expanded("@dataclass\nclass P:\n  x: list = field(default_factory=list, repr=False)\n  y: list = field(default_factory=lambda: [f(1)])\n") == "P");
  CHECK(expanded("@dataclass\nclass P:\n  x: ClassVar[int] = f()\n  _: KW_ONLY\n  y: int = 1\n  z: int\n") == "P");
  CHECK(expanded("def make(): return 1\n@dataclass\nclass P:\n  x: int = field(default_factory=make)\n") == "P");
  CHECK(expanded("class B(ABC): pass\n@dataclass\nclass P(B):\n  x: int\n@dataclass\nclass Q(P):\n  y: int\nclass R(Q): pass\n") == "P Q");
  CHECK(Expanded("import dataclasses as d\n@d.dataclass\nclass P:\n  x: int = d.field(default=1)\n").classes == "P");
  CHECK(Expanded("from dataclasses import dataclass as dc\n@dc\nclass P:\n  x: int\n").classes == "P");
}

TEST_CASE("a class is left to the library where something is not certain") {
  CHECK(expanded("@dataclass(frozen=True)\nclass P:\n  x: int\n") == "");
  CHECK(expanded("@dataclass(slots=True)\nclass P:\n  x: int\n") == "");
  CHECK(expanded("@dataclass(order=flag)\nclass P:\n  x: int\n") == "");
  CHECK(expanded("@dataclass(eq=False, order=True)\nclass P:\n  x: int\n") == "");
  CHECK(expanded("@dataclass(**options)\nclass P:\n  x: int\n") == "");
  CHECK(expanded("@other\n@dataclass\nclass P:\n  x: int\n") == "");
  CHECK(expanded("if flag:\n  @dataclass\n  class P:\n    x: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = f()\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: list = []\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = 1\n  y: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: InitVar[int]\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = field(metadata={})\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = field(default=1, default_factory=int)\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = field(default_factory=make)\ndef make(): return 1\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  make: int = field(default_factory=lambda: x)\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int = field(default=1)\n  y = x\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  x = 5\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  def x(self): pass\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  x: str\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  if flag:\n    x: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  __x: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  self: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  __slots__ = ('x',)\n  x: int\n") == "");
  CHECK(expanded("@dataclass\nclass P:\n  x: int\n  __eq__ = f\n") == "");
  CHECK(expanded("@dataclass(order=True)\nclass P:\n  x: int\n  def __lt__(self, other): pass\n") == "");
  CHECK(expanded("@dataclass(unsafe_hash=True)\nclass P:\n  x: int\n  def __hash__(self): pass\n") == "");
  CHECK(expanded("@dataclass\nclass P(metaclass=M):\n  x: int\n") == "");
  CHECK(expanded("@dataclass\nclass P(Exception):\n  x: int\n") == "");
  CHECK(expanded("class B:\n  x = 1\n@dataclass\nclass P(B):\n  x: int\n") == "");
  CHECK(expanded("class B:\n  def __init_subclass__(cls): pass\n@dataclass\nclass P(B):\n  x: int\n") == "");
  CHECK(expanded("class B: pass\nB.x = 1\n@dataclass\nclass P(B):\n  x: int\n") == "");
  CHECK(expanded("def f(x=...): return x\n@dataclass\nclass P:\n  x: list = field(default_factory=list)\n@dataclass\nclass Q:\n  x: int\n") == "Q");
}

TEST_CASE("relatives are left with a class, others are not") {
  const std::string base = "@dataclass\nclass P:\n  x: int\n@dataclass\nclass Other:\n  x: int\n";
  CHECK(expanded(base + "@dataclass(frozen=True)\nclass Q(P):\n  y: int\n") == "Other");
  CHECK(expanded(base + "class M(P): pass\ndef f():\n  @dataclass\n  class Q(M):\n    y: int\n") == "Other");
  CHECK(expanded("@dataclass(slots=True)\nclass P:\n  x: int\n@dataclass\nclass Q(P):\n  y: int\n@dataclass\nclass R(Q):\n  z: int\n") == "");
  CHECK(expanded(base + "@dataclass(frozen=True)\nclass Q(f()):\n  y: int\n") == "");
}

TEST_CASE("all are left if the program could see the difference") {
  CHECK(all_left("print(P.__doc__)\n"));
  CHECK(all_left("print(P.__dataclass_fields__)\n"));
  CHECK(all_left("print(getattr(P, '__dataclass_fields__'))\n"));
  CHECK(all_left("from dataclasses import asdict\nprint(asdict(P(1)))\n"));
  CHECK(all_left("import dataclasses\nprint(dataclasses.fields(P))\n"));
  CHECK(all_left("import dataclasses\nf(dataclasses)\n"));
  CHECK(all_left("f(dataclass)\n"));
  CHECK(all_left("x = field(default=1)\n"));
  CHECK(all_left("C = ClassVar[int]\n"));
  CHECK(all_left("class Q:\n  x: 'ClassVar[int]' = 1\n"));
  CHECK(all_left("def dataclass(c): return c\n"));
  CHECK(all_left("try:\n  from dataclasses import dataclass\nexcept ImportError:\n  pass\n"));
  CHECK(all_left("from dataclasses import *\n"));
  CHECK(all_left("print(vars(P))\n"));
  CHECK(all_left("import sys\nprint(sys.modules)\n"));
}

TEST_CASE("names lead through the modules of the program") {
  Texts texts = {{"base.py", "from dataclasses import dataclass, field\nX = 1\ndef make(): return []\n@dataclass\nclass Base:\n  items: list = field(default_factory=list)\n"
                             "@dataclass\nclass Made:\n  items: list = field(default_factory=make)\n"}};
  CHECK(Expanded("from dataclasses import dataclass\nfrom base import Base\n@dataclass\nclass P(Base):\n  x: int = 0\n", texts).classes == "Base Made P");
  CHECK(Expanded("import dataclasses, base\n@dataclasses.dataclass\nclass P(base.Base):\n  x: int = 0\n", texts).classes == "Base Made P");
  CHECK(Expanded("from base import *\n@dataclass\nclass P(Base):\n  x: int = 0\n", texts).classes == "Base Made P");
  // The factory has no name here.
  CHECK(Expanded("from base import *\n@dataclass\nclass P(Made):\n  x: int = 0\n", texts).classes == "Base");
  // Not the library's.
  CHECK(Expanded("from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\n", {{"dataclasses.py", "def dataclass(c): return c\n"}}).classes == "");
}

TEST_CASE("imports that nothing needs any more are dropped") {
  CHECK(Expanded("from dataclasses import KW_ONLY, dataclass, field\n@dataclass\nclass P:\n  x: int = field(default=1)\n  _: KW_ONLY\n").first_import() == "KW_ONLY");
  CHECK(Expanded("from dataclasses import dataclass, field\n@dataclass\nclass P:\n  x: int\nfield = 1\n").classes == "");
  Texts other = {{"other.py", "from app import dataclass\n"}};
  CHECK(Expanded("from dataclasses import dataclass\nimport other\n@dataclass\nclass P:\n  x: int\n", other).first_import() == "dataclass");
}
