#include <doctest/doctest.h>

#include "passes/passes.h"

using namespace pyx::ir;

namespace {

Function* add_function(Program& program, Module& module, int statements) {
  auto f = std::make_unique<Function>();
  f->module = &module;
  for (int i = 0; i < statements; ++i) {
    Stmt* s = program.arena.make<Stmt>();
    s->kind = StmtKind::kExpr;
    s->value = program.arena.make<Expr>();
    f->body.push_back(s);
  }
  module.functions.push_back(std::move(f));
  return module.functions.back().get();
}

}  // namespace

TEST_CASE("only very long functions are optimised little") {
  Program program;
  program.modules.push_back(std::make_unique<Module>());
  Function* usual = add_function(program, *program.modules[0], 300);
  Function* very_long = add_function(program, *program.modules[0], 10000);
  Function* init = add_function(program, *program.modules[0], 10000);
  init->is_init = true;
  pyx::passes::long_functions(program);
  CHECK_FALSE(usual->is_long);
  CHECK(very_long->is_long);
  CHECK_FALSE(init->is_long);
}
