#include "passes/numeric_closures.h"

#include <algorithm>

#include "ir/build.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_constant(const Expr& e) {
  if (e.op == Op::kBox || e.op == Op::kBoolean) return is_constant(*e.args[0]);
  return e.op == Op::kEmpty || e.op == Op::kFloat || e.op == Op::kTrue || e.op == Op::kFalse || e.op == Op::kRawInt || e.op == Op::kRawBool || (e.op == Op::kInt && e.text.size() <= 18);
}
bool has_plain_defaults(const Expr& made) {
  if (made.args.empty()) return true;
  const Expr& defaults = *made.args[0];
  return made.args.size() == 1 && defaults.op == Op::kCall && defaults.text == "py::tuple_of" && std::all_of(defaults.args.begin(), defaults.args.end(), [](const Expr* a) { return is_constant(*a); });
}

}  // namespace

const Var* NumericClosures::origin(const Var& cell) const {
  auto known = origins_.find(&cell);
  return known == origins_.end() ? &cell : known->second;
}

int NumericClosures::assignments(const Body& body, const Var& variable) const {
  int count = 0;
  for (const Stmt* s : body) {
    bool assigns = s->kind == StmtKind::kAssignCell || (s->kind == StmtKind::kAssign && s->var->kind != VarKind::kCell);
    count += (assigns && origin(*s->var) == &variable) + assignments(s->body, variable) + assignments(s->other, variable);
  }
  return count;
}

void NumericClosures::look_at(const Function& outer) {
  if (knows(outer)) return;   // of functions in functions in functions only the outermost ones
  std::vector<Function*> found;
  for (std::size_t i = 0; i < outer.body.size(); ++i) {
    const Stmt& s = *outer.body[i];
    bool assigns = s.kind == StmtKind::kAssignCell || (s.kind == StmtKind::kAssign && s.var->kind == VarKind::kValue);
    if (!assigns || s.value->op != Op::kFunctionValue || !has_plain_defaults(*s.value) || (s.value->captured.empty() && s.value->args.empty() && s.kind == StmtKind::kAssign)) continue;
    Function* f = s.value->function;
    if (f->is_generator || f->keyword_only || f->var_args || f->var_keywords || f->captured.size() != s.value->captured.size()) continue;
    closures_[f] = {&outer, i, s.value, s.var};
    for (std::size_t k = 0; k < f->captured.size(); ++k) origins_[f->captured[k]] = s.value->captured[k];
    found.push_back(f);
  }
  for (Function* f : found) {
    const Var& variable = *closures_[f].variable;
    int count = assignments(outer.body, variable);
    for (const Function* other : found) count += assignments(other->body, variable);
    if (count == 1) functions_[&variable] = f;
    else closures_.erase(f);
  }
}

Function* NumericClosures::function_of(const Expr& e, const Function& reader) const {
  if (e.op == Op::kOwn || (e.op == Op::kCall && e.text == "py::bound_free")) return function_of(*e.args[0], reader);
  if (e.op != Op::kCell && e.op != Op::kVar && e.op != Op::kMove) return nullptr;
  auto known = functions_.find(origin(*e.var));
  if (known == functions_.end()) return nullptr;
  const Closure& closure = closures_.at(known->second);
  if (&reader == closure.outer) return known->second;
  // Bound when the reader runs: it is the reader, or was made before it.
  auto other = closures_.find(&reader);
  bool is_bound = other != closures_.end() && other->second.outer == closure.outer && other->second.place >= closure.place;
  return is_bound ? known->second : nullptr;
}

bool NumericClosures::is_definition(const Stmt& s) const { return s.value && s.value->op == Op::kFunctionValue && (s.kind == StmtKind::kAssign || s.kind == StmtKind::kAssignCell) && functions_.contains(s.var); }

const Expr* NumericClosures::default_of(const Function& f, std::size_t param) const {
  auto known = closures_.find(&f);
  if (known == closures_.end() || known->second.made->args.empty()) return nullptr;
  const std::vector<Expr*>& defaults = known->second.made->args[0]->args;
  return param < defaults.size() && defaults[param]->op != Op::kEmpty ? defaults[param] : nullptr;
}

void NumericClosures::collect(const Function& f, std::vector<const Function*>& seen, std::vector<const Var*>& cells) const {
  if (std::find(seen.begin(), seen.end(), &f) != seen.end()) return;
  seen.push_back(&f);
  for (const Var* cell : closures_.at(&f).made->captured) {
    auto function = functions_.find(cell);
    if (function != functions_.end()) collect(*function->second, seen, cells);
    else if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
  }
}
/// The cells that it, or what it calls, looks into.
std::vector<const Var*> NumericClosures::environment(const Function& f) const {
  std::vector<const Function*> seen;
  std::vector<const Var*> cells;
  collect(f, seen, cells);
  return cells;
}

Var* NumericClosures::own_cell(Function& f, const Var& wanted) {
  for (const auto& var : f.vars) {
    if (var->kind == VarKind::kCell && origin(*var) == &wanted) return var.get();
  }
  Var* made = add_var(f, wanted.name, VarKind::kCell);
  origins_[made] = &wanted;
  return made;
}

void NumericClosures::lift(Function& f) {
  if (!knows(f) || lifted_.contains(&f)) return;
  std::vector<Var*>& cells = lifted_[&f];
  for (const Var* wanted : environment(f)) {
    Var* cell = own_cell(f, *wanted);
    cell->is_param = true;
    cells.push_back(cell);
    f.param_vars.push_back(cell);
    Param param;
    param.python_name = param.cpp_name = cell->name;
    f.params.push_back(param);
  }
  f.captured.clear();
  f.is_closure = false;
}

std::vector<Var*> NumericClosures::cells_for(const Function& f, const Function& caller) {
  std::vector<Var*> cells;
  for (const Var* wanted : environment(f)) cells.push_back(own_cell(const_cast<Function&>(caller), *wanted));
  return cells;
}

}  // namespace pyx::passes
