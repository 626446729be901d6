// Making IR nodes, variables and labels; the order of operands.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

Flow Flow::join(const Flow& a, const Flow& b) {
  if (a.dead) return b;
  if (b.dead) return a;
  Flow result;
  result.bound.resize(std::min(a.bound.size(), b.bound.size()));
  for (std::size_t i = 0; i < result.bound.size(); ++i) result.bound[i] = a.bound[i] && b.bound[i];
  return result;
}

Expr* FunctionLowering::make(Op op, Rep rep, Effect effect) {
  Expr* e = program_.program->arena.make<Expr>();
  e->op = op;
  e->rep = rep;
  e->effect = effect;
  e->line = line_;
  return e;
}

Expr* FunctionLowering::str(std::string_view text) {
  Expr* e = make(Op::kStr);
  e->text = text;
  return e;
}
Expr* FunctionLowering::raw_int(std::int64_t i) {
  Expr* e = make(Op::kRawInt, Rep::kInt64);
  e->integer = e->low = e->high = i;
  return e;
}
Expr* FunctionLowering::integer(std::int64_t i) {
  Expr* e = make(Op::kInt);
  e->text = std::to_string(i);
  return e;
}
Expr* FunctionLowering::raw_bool(bool b) {
  Expr* e = make(Op::kRawBool, Rep::kBool);
  e->integer = b;
  return e;
}
Expr* FunctionLowering::constant(ir::Global* global) {
  const ir::Constant& c = global->constant;
  Expr* e = c.rep == Rep::kInt ? raw_int(c.integer) : c.rep == Rep::kBool ? raw_bool(c.integer != 0) : make(Op::kFloat, Rep::kDouble);
  e->number = c.number;
  e->global = global;
  return e;
}
Expr* FunctionLowering::read(Var* var) {
  // A variable of the source may be changed by := in a later operand, a temporary may not.
  bool stable = var->assigned_once || !var->is_python || !scope_->frame()->has_walrus;
  Expr* e = make(var->kind == VarKind::kCell ? Op::kCell : Op::kVar, rep_of_kind(var->kind), stable && var->kind != VarKind::kCell ? Effect::kPure : Effect::kReads);
  e->var = var;
  e->holds = var->holds;
  e->low = var->low;
  e->high = var->high;
  return e;
}
Expr* FunctionLowering::reference(Var* var) {
  Expr* e = make(Op::kVar, Rep::kVoid);
  e->var = var;
  return e;
}
Expr* FunctionLowering::move(Var* var) {
  Expr* e = make(Op::kMove);
  e->var = var;
  return e;
}

Expr* FunctionLowering::call(std::string_view name, std::vector<Expr*> args, Rep rep) {
  Expr* e = make(Op::kCall, rep, Effect::kWrites);
  e->text = name;
  e->args = std::move(args);
  e->may_raise = true;
  return e;
}
Expr* FunctionLowering::safe_call(std::string_view name, std::vector<Expr*> args, Rep rep) {
  Expr* e = call(name, std::move(args), rep);
  e->may_raise = false;
  return e;
}
Expr* FunctionLowering::template_call(std::string_view function, std::string_view name, std::vector<Expr*> args, Rep rep) {
  Expr* e = call(function, std::move(args), rep);
  e->op = Op::kTemplateCall;
  e->name = name;
  return e;
}
Expr* FunctionLowering::method_of(Var* var, std::string_view method, std::vector<Expr*> args, bool may_raise, Rep rep) {
  Expr* e = make(Op::kMethodOf, rep, Effect::kWrites);
  e->text = method;
  e->var = var;
  e->args = std::move(args);
  e->may_raise = may_raise;
  return e;
}
Expr* FunctionLowering::negate(Expr* e) {
  if (e->op == Op::kNot) return e->args[0];
  Expr* n = make(Op::kNot, Rep::kBool, e->effect);
  n->args = {e};
  return n;
}
Expr* FunctionLowering::is_empty(Expr* e) {
  Expr* n = make(Op::kIsEmpty, Rep::kBool, e->effect);
  n->args = {e};
  return n;
}

Expr* FunctionLowering::to_value(Expr* e) {
  switch (e->rep) {
    case Rep::kBool: {
      if (e->op == Op::kRawBool) return make(e->integer ? Op::kTrue : Op::kFalse);
      Expr* b = make(Op::kBoolean, Rep::kValue, e->effect);
      b->args = {e};
      return b;
    }
    case Rep::kInt64: case Rep::kDouble: case Rep::kInt: {
      if (e->op == Op::kRawInt) return integer(e->integer);
      if (e->op == Op::kFloat) {
        Expr* c = make(Op::kFloat);
        c->number = e->number;
        return c;
      }
      if (e->op == Op::kUnbox) return e->args[0];
      Expr* b = make(Op::kBox, Rep::kValue, e->effect);
      b->args = {e};
      return b;
    }
    case Rep::kVoid: {
      add(StmtKind::kExpr, e);
      return none();
    }
    default: return e;
  }
}

Expr* FunctionLowering::to_bool(Expr* e) {
  if (e->rep == Rep::kBool) return e;
  if (e->op == Op::kTrue) return raw_bool(true);
  if (e->op == Op::kFalse || e->op == Op::kNone) return raw_bool(false);
  if (e->op == Op::kBoolean) return e->args[0];
  if (e->rep == Rep::kInt || e->rep == Rep::kInt64 || e->rep == Rep::kDouble) {
    Expr* zero = raw_int(0);
    if (e->rep == Rep::kDouble) {
      zero = make(Op::kFloat, Rep::kDouble);
      zero->number = 0;
    }
    Expr* c = make(Op::kRawCompare, Rep::kBool, e->effect);
    c->text = "!=";
    c->args = {e, zero};
    return c;
  }
  Expr* t = make(Op::kTruth, Rep::kBool, Effect::kWrites);
  t->args = {to_value(e)};
  t->may_raise = true;
  return t;
}

Expr* FunctionLowering::own(Expr* e) {
  if (e->op == Op::kMove) return e;
  Expr* o = make(Op::kOwn, e->rep, e->effect);
  o->args = {e};
  return o;
}

ir::Stmt* FunctionLowering::add(StmtKind kind, Expr* value) {
  ir::Stmt* s = program_.program->arena.make<ir::Stmt>();
  s->kind = kind;
  s->line = line_;
  s->value = value;
  block_->push_back(s);
  return s;
}
void FunctionLowering::add_assign(Var* var, Expr* value) {
  if (var->is_python || is_number(value) || rep_of_kind(var->kind) != Rep::kValue) {
    if (var->kind == VarKind::kValue || var->kind == VarKind::kCell || rep_of_kind(var->kind) != Rep::kValue) value = coerce(value, rep_of_kind(var->kind));
  }
  if (value->op == Op::kVar && value->var == var) return;   // `x = x`, of which C++ compilers warn
  ir::Stmt* s = add(var->kind == VarKind::kCell ? StmtKind::kAssignCell : StmtKind::kAssign, value);
  s->var = var;
}
void FunctionLowering::add_raise(Expr* failure, bool trace) {
  failure->may_raise = false;
  ir::Stmt* s = add(StmtKind::kRaise, failure);
  if (!trace) s->line = 0;
}
void FunctionLowering::add_leave(Label* label) {
  add(StmtKind::kLeave)->label = label;
  label->used = true;
}
void FunctionLowering::add_if(Expr* condition, const std::function<void()>& then_part, const std::function<void()>& else_part) {
  ir::Stmt* s = add(StmtKind::kIf, condition);
  inside(s->body, then_part);
  if (else_part) inside(s->other, else_part);
}
ir::Stmt* FunctionLowering::add_block(StmtKind kind, Label* label, const std::function<void()>& contents) {
  ir::Stmt* s = add(kind);
  s->label = label;
  inside(s->body, contents);
  return s;
}
void FunctionLowering::in_scope(const std::function<void()>& f) {
  if (!in_generator()) return f();
  inside(add(StmtKind::kScope)->body, f);
}

Var* FunctionLowering::new_var(std::string_view name, VarKind kind) {
  Var* var = add_var(function_, name, kind);
  if (in_generator() && (kind == VarKind::kValue || kind == VarKind::kCell)) var->frame_index = function_.frame_values++;
  return var;
}
Label* FunctionLowering::new_label(std::string_view name) {
  auto label = std::make_unique<Label>();
  label->name = std::string(name) + "_" + std::to_string(function_.labels.size() + 1);
  Label* raw = label.get();
  function_.labels.push_back(std::move(label));
  return raw;
}

Expr* FunctionLowering::spill(Expr* value, std::string_view name) {
  // In generators temporaries live in the frame, in boxes.
  Rep rep = value->rep;
  if (in_generator() && rep != Rep::kValue) value = to_value(value);
  Var* var = new_var(name, kind_of_rep(value->rep));
  var->low = value->low;
  var->high = value->high;
  var->assigned_once = true;
  add_assign(var, value);
  Expr* taken = read(var);
  return rep == Rep::kVoid ? taken : coerce(taken, rep);
}

std::vector<Expr*> FunctionLowering::sequence(const std::vector<Operand>& list, const std::vector<std::string>& names) {
  // C++ gives the operands of a call no order. An operand stays in place if nothing that stands after it has effects, and nothing looks at what it
  // may have changed; else its value is taken into a variable before.
  std::vector<Expr*> results;
  results.reserve(list.size());
  auto name_of = [&](std::size_t k) -> std::string { return k < names.size() && !names[k].empty() ? names[k] : list.size() == 2 ? "left" : "item"; };
  std::size_t settled = 0;  // results before this index can't be disturbed any more; behind it none has effects
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::size_t before = block_->size();
    ir::Body* home = block_;
    Expr* e = list[i]();
    bool disturbs = home->size() > before || e->effect == Effect::kWrites;
    if (disturbs) {
      ir::Body tail(home->begin() + static_cast<std::ptrdiff_t>(before), home->end());
      home->resize(before);
      for (std::size_t k = settled; k < i; ++k) {
        if (results[k]->effect == Effect::kPure) continue;
        results[k] = spill(results[k], name_of(k));
      }
      home->insert(home->end(), tail.begin(), tail.end());
      settled = i;
    } else if (e->effect == Effect::kReads && settled < i && results[settled]->effect == Effect::kWrites) {
      results[settled] = spill(results[settled], name_of(settled));
      ++settled;
    }
    results.push_back(e);
  }
  return results;
}

std::vector<Expr*> FunctionLowering::operands(const std::vector<const syntax::Expr*>& list) {
  std::vector<Operand> functions;
  functions.reserve(list.size());
  for (const syntax::Expr* e : list) functions.push_back([this, e] { return value(*e); });
  return sequence(functions);
}

std::uint32_t FunctionLowering::line(Span span) { return source_.line_of(span.begin); }

void FunctionLowering::unsupported(Span span, std::string what, std::string hint) {
  if (hint.empty()) hint = "docs/support.md lists what is supported";
  program_.diagnostics.report(DiagnosticKind::kUnsupported, span, std::move(what), std::move(hint));
}

std::string FunctionLowering::attribute(NameId name) {
  const std::string& t = text(mangled(name));
  program_.use_attribute(t);
  return t;
}

}  // namespace pyx::lower
