#include <doctest/doctest.h>

#include "modules/loading.h"
#include "modules/reach.h"

using pyx::testing::Loading;
using pyx::testing::Texts;
namespace syntax = pyx::syntax;

namespace {

/// A program and the library module `lib`, after what is unreached was dropped: what is left of lib, as "name name Class(method method)".
struct Reached : Loading {
  Reached(std::string program, std::string library, Texts more = {}) : Loading(texts(std::move(program), std::move(library), std::move(more))) {
    pyx::modules::drop_unreached(graph, names, arena);
  }
  static Texts texts(std::string program, std::string library, Texts more) {
    more["app.py"] = std::move(program);
    more["/lib/lib.py"] = std::move(library);
    return more;
  }
  std::string left(const char* module = "lib") const {
    const pyx::modules::LoadedModule* m = graph.find(module);
    return m ? shown(m->tree->body) : "(gone)";
  }

 private:
  std::string shown(const syntax::Body& body) const {
    std::string text;
    for (const syntax::Stmt* s : body) {
      text += text.empty() ? "" : " ";
      if (const auto* f = s->try_as<syntax::FunctionStmt>()) text += names.text(f->name);
      else if (const auto* c = s->try_as<syntax::ClassStmt>()) text += names.text(c->name) + "(" + shown(c->body) + ")";
      else if (const auto* a = s->try_as<syntax::AssignStmt>(); a && a->targets[0]->kind == syntax::ExprKind::kName) text += names.text(a->targets[0]->as<syntax::Name>()->id);
      else if (const auto* i = s->try_as<syntax::ImportFromStmt>()) {
        text += "import";
        for (const auto& alias : i->names) text += ":" + names.text(alias.path[0]);
      } else text += "other";
    }
    return text;
  }
};

}  // namespace

TEST_CASE("definitions that nothing mentions are dropped") {
  CHECK(Reached("from lib import f\nf()", "def f(): return g()\ndef g(): return X\ndef h(): return Y\nX = 1\nY = 2").left() == "f g X");
  CHECK(Reached("import lib\nlib.f()", "def f(): pass\ndef g(): pass").left() == "f");
  CHECK(Reached("import lib as l\nprint(getattr(l, 'g'))", "def f(): pass\ndef g(): pass").left() == "g");
  CHECK(Reached("from lib import *", "def f(): pass\ndef g(): pass").left() == "f g");
}

TEST_CASE("a module that is used as a value is kept whole") {
  const char* library = "def f(): pass\ndef g(): pass";
  CHECK(Reached("import lib\nprint(getattr(lib, input()))", library).left() == "f g");
  CHECK(Reached("import lib\nprint(lib.__dict__)", library).left() == "f g");
  CHECK(Reached("import lib as x\ny = x", library).left() == "f g");
  CHECK(Reached("import sys, lib\nsys.modules['lib']", library, {{"/lib/sys.pyi", ""}}).left() == "f g");
  CHECK(Reached("from pack import inner\nf(inner)", library, {{"/lib/pack.py", "import lib as inner"}}).left() == "f g");
  CHECK(Reached("import pack\nf(pack.inner)", library, {{"/lib/pack.py", "import lib as inner"}}).left() == "f g");
}

TEST_CASE("methods of classes are kept by name") {
  const char* library =
      "class A(B):\n  x = 1\n  def __init__(self): pass\n  def f(self): pass\n  def g(self): pass\n  def __p(self): pass\n"
      "  @property\n  def h(self): pass\n  @mark\n  def i(self): pass\nclass B: pass\nclass C: pass\ndef mark(o): return o";
  CHECK(Reached("from lib import A\nA().f()", library).left() == "A(x __init__ f __p i) B(other) mark");
  CHECK(Reached("from lib import A\nprint('{0.h}'.format(A()))", library).left() == "A(x __init__ __p h i) B(other) mark");
  CHECK(Reached("from lib import A\nprint(getattr(A(), x))", library).left() == "A(x __init__ f g __p h i) B(other) mark");
  CHECK(Reached("from lib import A\nprint(x.format(A()))", library).left() == "A(x __init__ f g __p h i) B(other) mark");
}

TEST_CASE("other statements go with the names that they are about") {
  const char* library = "def f(): pass\ndef g(): pass\nf.x = 1\ng.x = 2\ntable = {}\ntable['g'] = g\nprint()";
  CHECK(Reached("from lib import f", library).left() == "f other other");
  CHECK(Reached("from lib import table", library).left() == "g other table other other");
}

TEST_CASE("imports of library modules are kept by name, and modules by imports") {
  Reached r("from lib import f", "from one import a, b\nfrom two import c\nfrom three import d as e\ndef f(): return a + e",
            {{"/lib/one.py", "a = 1\nb = 2"}, {"/lib/two.py", "c = 1"}, {"/lib/three.py", "d = 4\nnever = 1"}});
  CHECK(r.left() == "import:a import:d f");
  CHECK(r.left("one") == "a");
  CHECK(r.left("two") == "(gone)");
  CHECK(r.left("three") == "d");
}

TEST_CASE("modules of the program stay as they are") {
  CHECK(Reached("import own\nfrom lib import f", "def f(): pass", {{"own.py", "def f(): pass\ndef g(): pass"}}).left("own") == "f g");
}
