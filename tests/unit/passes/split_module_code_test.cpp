#include <doctest/doctest.h>

#include "passes/passes.h"

using namespace pyx::ir;

namespace {

/// A module whose code is made by hand.
struct Fixture {
  Program program;
  Function* init;

  Fixture() {
    auto module = std::make_unique<Module>();
    auto f = std::make_unique<Function>();
    f->is_init = true;
    f->name = "<module>";
    f->module = module.get();
    init = module->init = f.get();
    module->functions.push_back(std::move(f));
    program.modules.push_back(std::move(module));
  }
  Var* var(const char* name) {
    auto v = std::make_unique<Var>();
    v->name = name;
    init->vars.push_back(std::move(v));
    return init->vars.back().get();
  }
  void assign(Var* to, Op op, Var* from = nullptr) {
    Expr* e = program.arena.make<Expr>();
    e->op = op;
    e->var = from;
    Stmt* s = program.arena.make<Stmt>();
    s->kind = StmtKind::kAssign;
    s->var = to;
    s->value = e;
    init->body.push_back(s);
  }
  std::size_t statements() const {
    std::size_t n = init->body.size();
    for (const Function* part : init->parts) n += part->body.size();
    return n;
  }
};

}  // namespace

TEST_CASE("short module code stays one function") {
  Fixture f;
  for (int i = 0; i < 10; ++i) f.assign(f.var("x"), Op::kNone);
  pyx::passes::split_module_code(f.program);
  CHECK(f.init->parts.empty());
  CHECK(f.init->body.size() == 10);
}

TEST_CASE("long module code becomes parts, each with its own variables") {
  Fixture f;
  for (int i = 0; i < 1000; ++i) f.assign(f.var("x"), Op::kNone);
  pyx::passes::split_module_code(f.program);
  CHECK(f.init->parts.size() > 10);
  CHECK(f.init->body.empty());
  CHECK(f.init->vars.empty());
  CHECK(f.statements() == 1000);
  for (const Function* part : f.init->parts) CHECK(part->vars.size() == part->body.size());
  CHECK(verify(f.program) == "");
}

TEST_CASE("no cut where a variable is alive") {
  Fixture f;
  Var* x = f.var("x");
  f.assign(x, Op::kNone);
  for (int i = 0; i < 1000; ++i) f.assign(f.var("y"), Op::kNone);
  f.assign(f.var("z"), Op::kVar, x);
  pyx::passes::split_module_code(f.program);
  CHECK(f.init->parts.empty());
  CHECK(f.statements() == 1002);
}
