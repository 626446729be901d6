#include <doctest/doctest.h>

#include "passes/passes.h"

using namespace pyx::ir;

namespace {

/// A program of one function, built by hand.
struct Fixture {
  Program program;
  Function* function;

  Fixture() {
    auto module = std::make_unique<Module>();
    auto f = std::make_unique<Function>();
    function = f.get();
    module->functions.push_back(std::move(f));
    program.modules.push_back(std::move(module));
  }
  Var* var(const char* name, bool is_python) {
    auto v = std::make_unique<Var>();
    v->name = name;
    v->is_python = is_python;
    function->vars.push_back(std::move(v));
    return function->vars.back().get();
  }
  Expr* expr(Op op, Var* v = nullptr, Rep rep = Rep::kValue) {
    Expr* e = program.arena.make<Expr>();
    e->op = op;
    e->var = v;
    e->rep = rep;
    return e;
  }
  Stmt* stmt(Body& body, StmtKind kind, Expr* value, Var* v = nullptr) {
    Stmt* s = program.arena.make<Stmt>();
    s->kind = kind;
    s->value = value;
    s->var = v;
    body.push_back(s);
    return s;
  }
};

}  // namespace

TEST_CASE("an assignment that all uses follow becomes the declaration") {
  Fixture f;
  Var* x = f.var("x", true);
  f.stmt(f.function->body, StmtKind::kAssign, f.expr(Op::kNone), x);
  f.stmt(f.function->body, StmtKind::kReturn, f.expr(Op::kVar, x));
  pyx::passes::place_declarations(f.program);
  REQUIRE(f.function->body.size() == 2);
  CHECK(f.function->body[0]->kind == StmtKind::kDeclare);
}

TEST_CASE("a variable that a loop reads before assigning it is declared outside the loop") {
  Fixture f;
  Var* x = f.var("x", true);
  Stmt* loop = f.stmt(f.function->body, StmtKind::kWhile, f.expr(Op::kRawBool, nullptr, Rep::kBool));
  f.stmt(loop->body, StmtKind::kExpr, f.expr(Op::kVar, x));
  f.stmt(loop->body, StmtKind::kAssign, f.expr(Op::kNone), x);
  pyx::passes::place_declarations(f.program);
  REQUIRE(f.function->body.size() == 2);
  CHECK(f.function->body[0]->kind == StmtKind::kDeclare);
  CHECK(f.function->body[0]->value == nullptr);
}

TEST_CASE("nothing is declared between a guard and its landing") {
  Fixture f;
  Var* x = f.var("x", true);
  Label label{"except_1"};
  f.stmt(f.function->body, StmtKind::kGuard, nullptr)->label = &label;
  f.stmt(f.function->body, StmtKind::kAssign, f.expr(Op::kNone), x);
  f.stmt(f.function->body, StmtKind::kLanding, nullptr)->label = &label;
  f.stmt(f.function->body, StmtKind::kReturn, f.expr(Op::kVar, x));
  pyx::passes::place_declarations(f.program);
  REQUIRE(f.function->body.size() == 5);
  CHECK(f.function->body[0]->kind == StmtKind::kDeclare);
}

TEST_CASE("the last read of a temporary moves, that of a variable of the source does not") {
  Fixture f;
  Var* t = f.var("item", false);
  Var* x = f.var("x", true);
  f.stmt(f.function->body, StmtKind::kAssign, f.expr(Op::kNone), t);
  f.stmt(f.function->body, StmtKind::kAssign, f.expr(Op::kVar, t), x);
  f.stmt(f.function->body, StmtKind::kReturn, f.expr(Op::kVar, x));
  pyx::passes::move_last_uses(f.program);
  CHECK(f.function->body[1]->value->op == Op::kMove);
  CHECK(f.function->body[2]->value->op == Op::kVar);
}

TEST_CASE("a temporary made outside a loop is not moved inside it") {
  Fixture f;
  Var* t = f.var("item", false);
  f.stmt(f.function->body, StmtKind::kAssign, f.expr(Op::kNone), t);
  Stmt* loop = f.stmt(f.function->body, StmtKind::kWhile, f.expr(Op::kRawBool, nullptr, Rep::kBool));
  f.stmt(loop->body, StmtKind::kExpr, f.expr(Op::kVar, t));
  pyx::passes::move_last_uses(f.program);
  CHECK(loop->body[0]->value->op == Op::kVar);
}
