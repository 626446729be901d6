#include "passes/numeric_module_code.h"

#include <algorithm>

namespace pyx::passes {

using namespace ir;

namespace {

bool is_import_of_library(const Expr& e) {
  return e.op == Op::kCall && e.text == "py::imported" && e.args[0]->op == Op::kGlobal && e.args[0]->global->module->is_library;
}

/// Nobody can tell whether it was evaluated: a constant, a function, a list that nothing else has yet. `inert`: variables that hold such.
bool is_inert(const Expr& e, const std::unordered_set<const Var*>& inert) {
  switch (e.op) {
    case Op::kNone: case Op::kTrue: case Op::kFalse: case Op::kInt: case Op::kFloat: case Op::kStr: case Op::kBytes: case Op::kModule: case Op::kExternal: case Op::kNative:
    case Op::kRawInt: case Op::kRawBool: case Op::kEmpty: case Op::kType:
      return true;
    case Op::kVar: case Op::kMove: return inert.contains(e.var);
    case Op::kGlobal: return true;   // of a module that was imported; else it would be asked whether it is bound
    case Op::kCall: {
      if (is_import_of_library(e)) return true;
      // An annotation: `List[float]`.
      bool is_annotation = e.text == "py::get_item" && (e.args[0]->op == Op::kGlobal || e.args[0]->op == Op::kType) && is_inert(*e.args[0], inert);
      if (!is_annotation && e.text != "py::tuple_of" && e.text != "py::list_of" && e.text != "py::new_list" && e.text != "py::new_dict") return false;
      break;
    }
    case Op::kFunctionValue: case Op::kBox: case Op::kBoolean: break;   // of its defaults
    default: return false;
  }
  return std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return is_inert(*a, inert); });
}

void note_variables(const Expr& e, std::unordered_set<const Var*>& used) {
  if (e.var) used.insert(e.var);
  for (const Expr* a : e.args) note_variables(*a, used);
}
void note_variables(const Stmt& s, std::unordered_set<const Var*>& used) {
  for (const Expr* e : {s.value, s.limit, s.stride}) {
    if (e) note_variables(*e, used);
  }
  for (const Body* body : {&s.body, &s.other}) {
    for (const Stmt* inner : *body) note_variables(*inner, used);
  }
}

bool may_raise(const Expr& e) {
  return e.may_raise || e.op == Op::kDirect || std::any_of(e.args.begin(), e.args.end(), [](const Expr* a) { return may_raise(*a); });
}

}  // namespace

bool may_raise(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) {
    bool raises = s->kind == StmtKind::kRaise || s->kind == StmtKind::kRaiseText;
    return raises || (s->value && may_raise(*s->value)) || (s->limit && may_raise(*s->limit)) || (s->stride && may_raise(*s->stride)) || may_raise(s->body) || may_raise(s->other);
  });
}

NumericModuleCode::NumericModuleCode(Program& program) : program_(program) {
  for (const auto& module : program.modules) {
    count(module->init->body, true);
    for (const auto& f : module->functions) {
      if (f.get() != module->init) count(f->body, false);
    }
  }
}

void NumericModuleCode::count(const Body& body, bool at_top) {
  for (const Stmt* s : body) {
    if (s->kind == StmtKind::kAssignGlobal) {
      ++assigned_[s->global];
      if (at_top) at_top_.insert(s->global);
      if (s->value->op == Op::kEmpty) deleted_.insert(s->global);
    }
    count(s->body, false);
    count(s->other, false);
  }
}

bool NumericModuleCode::is_for_good(const Global& global) const { return at_top_.contains(&global) && assigned_.at(&global) == 1; }

/// A statement of a module that no function can tell from one that did not run, if none uses the variable that it assigns.
bool NumericModuleCode::only_defines(const Stmt& s, std::unordered_set<const Var*>& inert) const {
  switch (s.kind) {
    case StmtKind::kComment: return true;
    case StmtKind::kAssignGlobal: return is_inert(*s.value, inert);
    case StmtKind::kAssign: case StmtKind::kDeclare:
      // On the way to an attribute of a function: its annotations.
      if (!s.value || s.var->is_python || !is_inert(*s.value, inert)) return false;
      inert.insert(s.var);
      return true;
    case StmtKind::kExpr: {
      const Expr& e = *s.value;
      bool sets = (e.op == Op::kCall && e.text == "py::dict_insert") || (e.op == Op::kTemplateCall && e.text == "py::once::set_attr");
      if (sets) return std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return is_inert(*a, inert); });
      return e.op == Op::kDirect && e.function->is_init;
    }
    default: return false;
  }
}

std::unordered_set<const Stmt*> NumericModuleCode::statements_that_compute(const Body& body) const {
  std::unordered_set<const Var*> inert, used;
  std::unordered_set<const Stmt*> computing;
  for (const Stmt* s : body) {
    if (!only_defines(*s, inert)) computing.insert(s);
  }
  for (auto s = body.rbegin(); s != body.rend(); ++s) {
    if ((*s)->var && used.contains((*s)->var)) computing.insert(*s);
    if (computing.contains(*s)) note_variables(**s, used);
  }
  return computing;
}

bool NumericModuleCode::sort() { return sort(*program_.modules[0]); }

bool NumericModuleCode::sort(Module& module) {
  if (!seen_.insert(&module).second) return !open_.contains(&module);
  open_.insert(&module);
  Parts& parts = parts_[&module];
  std::unordered_set<const Stmt*> computing = statements_that_compute(module.init->body);
  for (Stmt* s : module.init->body) {
    bool defines = !computing.contains(s);
    (defines ? parts.defining : parts.computing).push_back(s);
    if (!defines || s->kind != StmtKind::kExpr || s->value->op != Op::kDirect) continue;
    Module& imported = *s->value->function->module;
    if (imported.is_library) continue;
    // What the import runs would run later than what stands before it.
    if (!sort(imported) || (!parts.computing.empty() && !parts_[&imported].computing.empty())) return false;
  }
  open_.erase(&module);
  order_.push_back(&module);
  return true;
}

Body NumericModuleCode::defining(const Module& module, const std::unordered_set<const Global*>& state) {
  Body wanted;
  std::unordered_set<const Var*> used;   // on the way to them
  const Body& all = parts_[&module].defining;
  for (auto s = all.rbegin(); s != all.rend(); ++s) {
    bool is_wanted = (*s)->kind == StmtKind::kAssignGlobal ? state.contains((*s)->global) : (*s)->var && used.contains((*s)->var);
    if (!is_wanted) continue;
    note_variables(**s, used);
    wanted.insert(wanted.begin(), *s);
  }
  return wanted;
}

void NumericModuleCode::keep(const std::unordered_set<const Global*>& state) {
  for (const Global* global : state) const_cast<Global*>(global)->is_state = true;
  for (Module* module : order_) {
    std::unordered_set<const Stmt*> wanted(parts_[module].computing.begin(), parts_[module].computing.end());
    Body defining = this->defining(*module, state);
    wanted.insert(defining.begin(), defining.end());
    Function& start = *module->init;
    std::erase_if(start.body, [&](const Stmt* s) { return !wanted.contains(s); });
    if (start.body.empty()) continue;
    start.is_init = false;
    start.result = Rep::kVoid;
    start.cpp_name = "start_of_module";
    start.name = "<module>";
    program_.starts.push_back(&start);
  }
}

}  // namespace pyx::passes
