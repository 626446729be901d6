#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

void count(const Expr& e, UsesOfVars& uses) {
  if (e.var) ++((e.op == Op::kVar && e.rep != Rep::kVoid) || e.op == Op::kMove ? uses[e.var].read : uses[e.var].other);
  for (const Var* v : e.captured) ++uses[v].other;
  for (const Expr* a : e.args) count(*a, uses);
}

void count(const Body& body, UsesOfVars& uses) {
  for (const Stmt* s : body) {
    if (s->var) ++(s->kind == StmtKind::kAssign ? uses[s->var].assigned : uses[s->var].other);
    for (const Expr* e : {s->value, s->limit, s->stride}) {
      if (e) count(*e, uses);
    }
    count(s->body, uses);
    count(s->other, uses);
  }
}

int reads_in(const Expr& e, const Var* var) {
  int n = e.var == var;
  for (const Expr* a : e.args) n += reads_in(*a, var);
  return n;
}

}  // namespace

UsesOfVars uses_in(const Body& body) {
  UsesOfVars uses;
  count(body, uses);
  return uses;
}

int reads_before_body(const Stmt& s, const Var* var) {
  int n = 0;
  for (const Expr* e : {s.value, s.limit, s.stride}) n += e ? reads_in(*e, var) : 0;
  return n;
}

int reads_in(const Stmt& s, const Var* var) {
  int n = reads_before_body(s, var);
  for (const Stmt* inner : s.body) n += reads_in(*inner, var);
  for (const Stmt* inner : s.other) n += reads_in(*inner, var);
  return n;
}

}  // namespace pyx::passes
