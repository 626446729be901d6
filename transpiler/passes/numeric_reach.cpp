// Functions and statements.
#include "passes/numeric_reach.h"

namespace pyx::passes {

using namespace ir;

bool NumericReach::run(const Program& program) {
  for (const auto& module : program.modules) {
    for (const Stmt* s : module->init->body) {
      if (s->kind != StmtKind::kAssignGlobal || !module_code_.is_for_good(*s->global)) continue;
      if (is_tuple_of_constants(*s->value)) tuples_[s->global] = s->value;
      constants_.learn(*s);
    }
  }
  for (const Export& e : program.exports) {
    if (!e.function || !params_fit(e) || !result_fits(e) || !add(*e.function)) return border_does_not_fit(e);
  }
  return calls_fit() && module_code_fits() && settle_operators() && std::none_of(complex_here_.begin(), complex_here_.end(), [this](const Function* f) { return called_.contains(f); });
}

bool NumericReach::uses_state(const Function& f) const {
  std::unordered_set<const Function*> seen;
  return uses_state(f, seen);
}

Function* NumericReach::inner_function(const Expr& e, const Function& reader) const {
  auto known = inner_.find(e.var);
  bool is_inner = (e.op == Op::kVar || e.op == Op::kMove) && known != inner_.end();
  return is_inner ? known->second : closures_.function_of(e, reader);
}

bool NumericReach::defines_inner_function(const Stmt& s) const {
  bool is_cell = s.kind == StmtKind::kAssign && s.var->kind == VarKind::kCell && closures_.is_function(*s.var);
  return is_cell || closures_.is_definition(s) || (s.kind == StmtKind::kAssign && inner_.contains(s.var));
}

std::string_view NumericReach::own_name(const Expr& call) const {
  if (auto lazy = lazy_names_.find(&call); lazy != lazy_names_.end() && Shapes::is(lazy->second.first, Kind::kLazy)) return lazy->second.second;
  auto known = names_.find(&call);
  return known == names_.end() ? "" : known->second;
}

bool NumericReach::uses_state(const Function& f, std::unordered_set<const Function*>& seen) const {
  if (uses_state_.contains(&f)) return true;
  auto calls = calls_.find(&f);
  if (calls == calls_.end() || !seen.insert(&f).second) return false;
  return std::any_of(calls->second.begin(), calls->second.end(), [&](const Function* called) { return uses_state(*called, seen); });
}

bool NumericReach::params_fit(const Export& e) {
  for (std::size_t i = 0; i < e.params.size(); ++i) {
    const CType& type = e.params[i].type;
    bool has_items = type.kind == CKind::kArray || type.kind == CKind::kList;
    if (type.is_optional || !(has_items || is_number(type.kind)) || (has_items && is_number(e.function->params[i].rep))) return false;
    bool is_boxed = !has_items && !is_number(e.function->params[i].rep);   // inner functions share it
    if (is_boxed && !is(shapes_.of(*e.function->param_vars[i]), Kind::kNumber)) return false;
    if (has_items && !unify(shapes_.of(*e.function->param_vars[i]), type.kind == CKind::kArray ? shapes_.make(Kind::kArray) : list_of_numbers())) return false;
  }
  return true;
}

bool NumericReach::result_fits(const Export& e) {
  Rep rep = e.function->result;
  if (e.result.is_optional) return false;
  if (rep == Rep::kValue) {
    if (e.result.kind == CKind::kList) return unify(shapes_.of_result(*e.function), list_of_numbers());
    if (e.result.kind == CKind::kVoid) return is(shapes_.of_result(*e.function), Kind::kNone);
    bool is_float = e.result.kind == CKind::kFloat64 || e.result.kind == CKind::kFloat32;
    if (is_float) gives_float_.insert(e.function);
    return e.result.kind != CKind::kBool && is_number(e.result.kind) && is(shapes_.of_result(*e.function), Kind::kNumber);
  }
  if (e.result.kind == CKind::kBool) return rep == Rep::kBool;
  if (e.result.kind == CKind::kFloat64 || e.result.kind == CKind::kFloat32) return rep == Rep::kDouble;
  return is_number(e.result.kind) && (rep == Rep::kInt || rep == Rep::kBool);
}

bool NumericReach::calls_fit() {
  while (!open_.empty()) {
    Function* f = open_.front();
    open_.pop_front();
    look_at(*f);
    if (!body_fits(f->body)) return false;
  }
  return true;
}

void NumericReach::look_at(Function& f) {
  current_ = &f;
  line_ = f.line;
  std::unordered_map<const Var*, int> assigned;
  find_inner_functions(f.body, assigned);
  std::erase_if(inner_, [&](const auto& entry) { return assigned[entry.first] > 1; });
  closures_.look_at(f);
  assigned_ = std::move(assigned);
}

bool NumericReach::module_code_fits() {
  if (!module_code_.sort()) return false;
  for (Module* module : module_code_.order()) {
    look_at(*module->init);
    for (const Stmt* s : module_code_.computing(*module)) {
      if (!fits(*s)) return false;
    }
    if (!calls_fit()) return false;
  }
  for (std::size_t before = state_.size() + 1; before != state_.size();) {   // of one module may be what another one has imported
    before = state_.size();
    for (Module* module : module_code_.order()) {
      look_at(*module->init);
      for (const Stmt* s : module_code_.defining(*module, state_)) {
        if (!fits(*s)) return false;
      }
    }
  }
  return std::all_of(module_code_.order().begin(), module_code_.order().end(), [this](const Module* module) { return starts_bound(*module); });
}

bool NumericReach::starts_bound(const Module& module) {
  early_.insert(module.init);
  for (const Stmt* s : module.init->body) {
    std::unordered_set<const Function*> seen;
    if (!is_bound_in({const_cast<Stmt*>(s)}, seen)) return noted(false, s->line);
    early_.insert(seen.begin(), seen.end());
    if (s->kind == StmtKind::kAssignGlobal) bound_.insert(s->global);
  }
  return true;
}

bool NumericReach::is_bound_in(const Body& body, std::unordered_set<const Function*>& seen) {
  return std::all_of(body.begin(), body.end(), [&](const Stmt* s) {
    auto is_bound = [&](const Expr* e) { return !e || is_bound_in(*e, seen); };
    return is_bound(s->value) && is_bound(s->limit) && is_bound(s->stride) && is_bound_in(s->body, seen) && is_bound_in(s->other, seen);
  });
}

bool NumericReach::is_bound_in(const Function& called, std::unordered_set<const Function*>& seen) {
  if (!seen.insert(&called).second) return true;
  if (!is_bound_in(called.body, seen)) return false;
  std::vector<const Function*> inner = calls_[&called];
  return std::all_of(inner.begin(), inner.end(), [&](const Function* f) { return is_bound_in(*f, seen); });
}

bool NumericReach::is_bound_in(const Expr& e, std::unordered_set<const Function*>& seen) {
  if (is_bound_test(e) && !state_.contains(e.args[0]->global) && !bound_.contains(e.args[0]->global)) return false;
  if (e.op == Op::kDirect && !e.function->is_init && !is_bound_in(*e.function, seen)) return false;
  return std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return is_bound_in(*a, seen); });
}

bool NumericReach::add(Function& f) {
  if (!functions_.insert(&f).second) return true;
  open_.push_back(&f);
  if (f.is_generator || (f.is_closure && !closures_.knows(f)) || f.is_init || f.var_args || f.var_keywords || (!is_number(f.result) && f.result != Rep::kValue)) return false;
  return std::all_of(f.params.begin(), f.params.end(), [](const Param& p) { return is_number(p.rep) || p.rep == Rep::kValue; });
}

void NumericReach::find_inner_functions(const Body& body, std::unordered_map<const Var*, int>& assigned) {
  for (const Stmt* s : body) {
    if (s->var) {
      ++assigned[s->var];
      const Expr* e = s->kind == StmtKind::kAssign ? s->value : nullptr;
      if (e && e->op == Op::kFunctionValue && e->captured.empty() && e->args.empty() && s->var->kind == VarKind::kValue) inner_[s->var] = e->function;
    }
    find_inner_functions(s->body, assigned);
    find_inner_functions(s->other, assigned);
  }
}

NumericReach::Shape* NumericReach::call_of_inner(const Expr& e) {
  Function* f = inner_function(*e.args[0], *current_);
  if (!f || f->params.size() < e.args.size() - 1 || f->positional != static_cast<int>(f->params.size()) || !add(*f)) return nullptr;
  calls_[current_].push_back(f);
  for (std::size_t i = 0; i < f->params.size(); ++i) {
    const Var& param = *f->param_vars[i];
    const Expr* arg = i + 1 < e.args.size() ? e.args[i + 1] : closures_.default_of(*f, i);
    if (!arg || !unify(param.kind == VarKind::kValue ? shapes_.of(param) : shapes_.number(), operand(*arg))) return nullptr;
  }
  return is_number(f->result) ? shapes_.number() : shapes_.of_result(*f);
}

bool NumericReach::body_fits(const Body& body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (std::size_t raise = end_of_error_text(body, i)) {
      if (!std::all_of(body.begin() + static_cast<std::ptrdiff_t>(i), body.begin() + static_cast<std::ptrdiff_t>(raise), [this](const Stmt* s) { return piece_fits(*s); })) return false;
      i = raise;
    } else if (!fits(*body[i])) {
      return false;
    }
  }
  return true;
}

bool NumericReach::fits(const Stmt& s) {
  if (s.line) line_ = s.line;
  return noted(stmt_fits(s), s.line);
}

bool NumericReach::stmt_fits(const Stmt& s) {
  if (s.var && !is_number(s.var->kind) && s.var->kind != VarKind::kValue && s.var->kind != VarKind::kValues && s.var->kind != VarKind::kCell && !is_iterator(*s.var)) return false;
  if (names_error(s)) return unseen_.insert(s.var), !read_.contains(s.var);
  if (forgets_error(s)) return true;
  switch (s.kind) {
    case StmtKind::kExpr: return is_bound_test(*s.value) || !raised_for_nothing(s).empty() || effect_fits(*s.value);
    case StmtKind::kReturn:
      if (is_power(*s.value) && gives_float_.contains(current_)) {
        // Whether it is complex is seen at the border.
        complex_here_.push_back(current_);
        return called(*s.value, "py::power_of_numbers") && is(operand(*s.value->args[0]), Kind::kNumber) && is(operand(*s.value->args[1]), Kind::kNumber);
      }
      if (current_->result == Rep::kValue) return unify(shapes_.of_result(*current_), operand(*s.value));
      break;
    case StmtKind::kAssign: case StmtKind::kDeclare:
      if (defines_inner_function(s)) return true;
      if (s.var->kind == VarKind::kCell) return makes_cell(s);
      if (Function* f = s.value && !s.var->is_python && assigned_[s.var] == 1 ? closures_.function_of(*s.value, *current_) : nullptr) return inner_[s.var] = f, true;
      if (s.var->kind == VarKind::kValue && s.value) return unify(shapes_.of(*s.var), operand(*s.value));
      break;
    case StmtKind::kAssignCell: return closures_.is_definition(s) || unify(shapes_.of(*closures_.origin(*s.var)), operand(*s.value));
    case StmtKind::kAssignGlobal: return unify(state(*s.global), operand(*s.value));
    case StmtKind::kRaise:
      if (goes_on_after(s)) return true;
      return !raised(s).type.empty() && !raised(s).made;   // see end_of_error_text()
    case StmtKind::kWhile: case StmtKind::kFor: case StmtKind::kIf: case StmtKind::kBreak:
    case StmtKind::kContinue: case StmtKind::kBlock: case StmtKind::kLeave: case StmtKind::kComment: break;
    case StmtKind::kScope:
      if (!s.body.empty() && enters_finally(*s.body[0])) return is_finally(s) && body_fits(Body(s.body.begin() + 1, s.body.end()));
      break;
    case StmtKind::kGuard: case StmtKind::kTrace: case StmtKind::kPropagate: break;
    case StmtKind::kLanding: return only_passes_on(s) || is_finally_landing(s) || handler_fits(s);
    default: return false;
  }
  return (!s.value || fits(*s.value)) && (!s.limit || fits(*s.limit)) && (!s.stride || fits(*s.stride)) && body_fits(s.body) && body_fits(s.other);
}

bool NumericReach::makes_cell(const Stmt& s) {
  if (s.value->op != Op::kCall || s.value->text != "py::make_cell") return false;
  called(*s.value, "py::number_cell");
  bool is_ours = std::find(current_->body.begin(), current_->body.end(), &s) != current_->body.end();   // once in each call
  return is_ours && (s.value->args.empty() || unify(shapes_.of(*s.var), operand(*s.value->args[0])));
}

bool NumericReach::handler_fits(const Stmt& landing) {
  Handler handler;
  if (!is_plain_handler(landing, handler)) return false;
  if (handler.otherwise) {
    // `handling.begin()` is first if nothing else is asked for.
    std::size_t start = handler.tests.empty() ? 1 : 0;
    if (!is_quiet(*handler.otherwise, start) || !body_fits(Body(handler.otherwise->begin() + static_cast<std::ptrdiff_t>(start), handler.otherwise->end()))) return false;
  }
  return std::all_of(handler.tests.begin(), handler.tests.end(), [this](const Stmt* test) { return is_quiet(test->body) && body_fits(test->body); });
}

bool NumericReach::expr_has_fitting_effect(const Expr& e) {
  switch (e.op) {
    case Op::kDirect: return call_fits(e);
    case Op::kMethodOf: return e.var->kind == VarKind::kListIter && e.text == "start" && unify(shapes_.of(*e.var), list(*e.args[0]));
    case Op::kSetListItem: return !e.var && fits(*e.args[1]) && unify(item_of(list(*e.args[0])), operand(*e.args[2]));
    case Op::kSwapListItems: return !e.var && list(*e.args[0]) && fits(*e.args[1]) && fits(*e.args[2]);
    case Op::kCall:
      if (e.text == "py::list_add") return unify(item_of(list(*e.args[0])), operand(*e.args[1]));
      if (e.text == "py::list_add_table") return e.args[1]->op == Op::kTable && is(item_of(list(*e.args[0])), Kind::kNumber);
      if (e.text == "py::list_extend") return called(e, "py::extend_list") && unify(list(*e.args[0]), list(*e.args[1]));
      if (e.text == "py::list_reverse") return called(e, "py::reverse_list") && list(*e.args[0]);
      if (e.text == "py::Iter::start") return unify(shapes_.of(*e.args[0]->var), iterated(*e.args[1], shapes_.make(Kind::kOpen)));
      if (e.text == "py::unpack") return unpack_fits(e);
      if (e.text == "py::set_item") return is_slice(*e.args[1]) && called(e, "py::set_slice") && slice_fits(*e.args[1]) && iterated(*e.args[2], item_of(list(*e.args[0])));
      if (e.text == "py::del_item" && is_slice(*e.args[1])) return called(e, "py::delete_slice") && slice_fits(*e.args[1]) && list(*e.args[0]);
      if (numeric_operation(e.text)) return operation_of(e);
      if (e.text == "py::check_range_step") return fits(*e.args[0]);
      if (is_of_arrays(e.text)) return array_call_fits(e);
      if (!operator_name(e.text).empty()) return operator_of(e);
      return e.rep == Rep::kValue && operand(e);
    default: return false;
  }
}

bool NumericReach::call_fits(const Expr& e) {
  called_.insert(e.function);
  calls_[current_].push_back(e.function);
  if (!add(*e.function)) return false;
  for (std::size_t i = 0; i < e.args.size(); ++i) {
    const Var& param = *e.function->param_vars[i];
    if (param.kind == VarKind::kValue ? !unify(shapes_.of(param), operand(*e.args[i])) : !fits(*e.args[i])) return false;
  }
  return true;
}

bool NumericReach::array_call_fits(const Expr& e) {
  return is(operand(*e.args[0]), Kind::kArray) && std::all_of(e.args.begin() + 1, e.args.end(), [this](const Expr* a) { return fits(*a); });
}

bool NumericReach::expr_fits(const Expr& e) {
  if (!is_number(e.rep)) return false;
  switch (e.op) {
    case Op::kVar: return is_number(e.var->kind);
    case Op::kRawInt: case Op::kRawBool: case Op::kFloat: return true;
    case Op::kUnbox: return constants_.knows(e) || is(operand(*e.args[0]), Kind::kNumber);
    case Op::kDirect: return call_fits(e);
    case Op::kListItem: return !e.var && fits(*e.args[1]) && is(item_of(list(*e.args[0])), Kind::kNumber);
    case Op::kTruth: return is(operand(*e.args[0]), Kind::kNumber);
    case Op::kMethodOf:
      if (e.text == "next") return is_iterator(*e.var);
      if (e.var->kind != VarKind::kListIter) return false;
      return e.text.starts_with("item<") && is(item_of(shapes_.of(*e.var)), Kind::kNumber);
    case Op::kCall:
      if (is_of_arrays(e.text)) return array_call_fits(e);
      if (e.text == "py::list_length") return list(*e.args[0]);
      if (e.text == "py::length") return called(e, "py::list_length") && sequence(*e.args[0], shapes_.make(Kind::kOpen));
      if (e.text == "py::is_exhausted") return operand(*e.args[0]);
      if (e.text == "py::contains") return called(e, "py::has_number") && list_or_tuple(*e.args[0]) && is(operand(*e.args[1]), Kind::kNumber);
      if (is_comparison(e.text)) return is(operand(*e.args[0]), Kind::kNumber) && is(operand(*e.args[1]), Kind::kNumber);
      if (!is_arithmetic(e.text)) return false;
      break;
    case Op::kArithmetic: case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
    default: return false;
  }
  return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return fits(*a); });
}

bool NumericReach::noted(bool fits, std::uint32_t line) {
  if (!line) line = line_;
  if (!fits && line && !obstacle_.line && current_) obstacle_ = {current_->module, line};
  return fits;
}

bool NumericReach::border_does_not_fit(const Export& e) {
  if (!obstacle_.module) obstacle_ = {e.module, e.function ? e.function->line : 0};
  return false;
}

}  // namespace pyx::passes
