#include "ir/build.h"

namespace pyx::ir {

Var* add_var(Function& function, std::string_view name, VarKind kind) {
  auto var = std::make_unique<Var>();
  var->kind = kind;
  std::unordered_map<std::string, int>& names = function.var_names;
  int& count = names[std::string(name)];
  var->name = ++count == 1 ? std::string(name) : std::string(name) + "_" + std::to_string(count);
  while (count > 1 && names.count(var->name)) var->name = std::string(name) + "_" + std::to_string(++count);
  if (count > 1) names[var->name] = 1;
  function.vars.push_back(std::move(var));
  return function.vars.back().get();
}

VarKind kind_of_rep(Rep rep) {
  switch (rep) {
    case Rep::kBool: return VarKind::kBool;
    case Rep::kInt64: return VarKind::kInt64;
    case Rep::kDouble: return VarKind::kDouble;
    case Rep::kInt: return VarKind::kInt;
    default: return VarKind::kValue;
  }
}

Rep rep_of_kind(VarKind kind) {
  switch (kind) {
    case VarKind::kBool: return Rep::kBool;
    case VarKind::kInt64: return Rep::kInt64;
    case VarKind::kDouble: return Rep::kDouble;
    case VarKind::kInt: return Rep::kInt;
    default: return Rep::kValue;
  }
}

Expr* Builder::make(Op op, Rep rep, Effect effect, std::uint32_t line) const {
  Expr* e = arena_.make<Expr>();
  e->op = op;
  e->rep = rep;
  e->effect = effect;
  e->line = line;
  return e;
}

Expr* Builder::read(Var* var, std::uint32_t line) const {
  Expr* e = make(Op::kVar, rep_of_kind(var->kind), var->assigned_once ? Effect::kPure : Effect::kReads, line);
  e->var = var;
  e->low = var->low;
  e->high = var->high;
  return e;
}

Expr* Builder::raw_int(std::int64_t value) const {
  Expr* e = make(Op::kRawInt, Rep::kInt64, Effect::kPure, 0);
  e->integer = e->low = e->high = value;
  return e;
}

Expr* Builder::widened(Expr* e) const {
  Expr* w = make(Op::kWiden, Rep::kInt, e->effect, e->line);
  w->args = {e};
  return w;
}

Expr* Builder::call(std::string_view name, Rep rep, std::vector<Expr*> args, Effect effect, std::uint32_t line) const {
  Expr* e = make(Op::kCall, rep, effect, line);
  e->text = name;
  e->args = std::move(args);
  return e;
}

Stmt* Builder::assign(Var* var, Expr* value, std::uint32_t line) const {
  Stmt* s = arena_.make<Stmt>();
  s->kind = StmtKind::kAssign;
  s->line = line;
  s->var = var;
  s->value = value;
  return s;
}

}  // namespace pyx::ir
