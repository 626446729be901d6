// Shared libraries of numbers alone: the exported functions take and return ints, floats and bools; they, and all that they call, compute with these and
// with lists of them and nothing else; and the modules' code only defines things. Such a library needs no classes and no start: it is linked with
// runtime/numeric.
#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "passes/numeric_closures.h"
#include "passes/numeric_constants.h"
#include "passes/numeric_errors.h"
#include "passes/numeric_module_code.h"
#include "passes/numeric_operations.h"
#include "passes/numeric_shapes.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_number(Rep rep) { return rep == Rep::kBool || rep == Rep::kInt64 || rep == Rep::kDouble || rep == Rep::kInt; }
bool is_number(VarKind kind) { return kind == VarKind::kBool || kind == VarKind::kInt64 || kind == VarKind::kDouble || kind == VarKind::kInt; }
bool is_number(CKind kind) { return kind >= CKind::kBool && kind <= CKind::kFloat64; }

class Reached {
 public:
  explicit Reached(Program& program) : module_code_(program), constants_(program) {}

  bool run(const Program& program) {
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

  const std::unordered_set<Function*>& functions() const { return functions_; }
  NumericConstants& constants() { return constants_; }
  NumericModuleCode& module_code() { return module_code_; }
  const std::unordered_set<const Global*>& state() const { return state_; }
  const Obstacle& obstacle() const { return obstacle_; }
  /// Itself, or what it calls.
  bool uses_state(const Function& f) const {
    std::unordered_set<const Function*> seen;
    return uses_state(f, seen);
  }
  /// The function that a variable is all the time, if it is one that stands in another and shares nothing with it; else null.
  Function* inner_function(const Expr& e, const Function& reader) const {
    auto known = inner_.find(e.var);
    bool is_inner = (e.op == Op::kVar || e.op == Op::kMove) && known != inner_.end();
    return is_inner ? known->second : closures_.function_of(e, reader);
  }
  NumericClosures& closures() { return closures_; }
  /// What is about errors as objects, of which there are none.
  bool is_about_error(const Stmt& s) const { return names_error(s) || forgets_error(s) || enters_finally(s); }
  bool defines_inner_function(const Stmt& s) const {
    bool is_cell = s.kind == StmtKind::kAssign && s.var->kind == VarKind::kCell && closures_.is_function(*s.var);
    return is_cell || closures_.is_definition(s) || (s.kind == StmtKind::kAssign && inner_.contains(s.var));
  }
  /// Does the iterator go over what is not there as a whole?
  bool is_lazy(const Var& iterator) { return Shapes::is(shapes_.of(iterator), Kind::kLazy); }
  /// What runtime/numeric calls the operation of this call, if that is not its name.
  std::string_view own_name(const Expr& call) const {
    if (auto lazy = lazy_names_.find(&call); lazy != lazy_names_.end() && Shapes::is(lazy->second.first, Kind::kLazy)) return lazy->second.second;
    auto known = names_.find(&call);
    return known == names_.end() ? "" : known->second;
  }

 private:
  using Shape = Shapes::Shape;
  using Kind = Shapes::Kind;

  bool uses_state(const Function& f, std::unordered_set<const Function*>& seen) const {
    if (uses_state_.contains(&f)) return true;
    auto calls = calls_.find(&f);
    if (calls == calls_.end() || !seen.insert(&f).second) return false;
    return std::any_of(calls->second.begin(), calls->second.end(), [&](const Function* called) { return uses_state(*called, seen); });
  }

  bool params_fit(const Export& e) {
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
  /// What the result is must be plain from its representation; in a box is None, or an int or a float.
  bool result_fits(const Export& e) {
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
  /// All that is called from what is looked at so far.
  bool calls_fit() {
    while (!open_.empty()) {
      Function* f = open_.front();
      open_.pop_front();
      look_at(*f);
      if (!body_fits(f->body)) return false;
    }
    return true;
  }
  void look_at(Function& f) {
    current_ = &f;
    line_ = f.line;
    std::unordered_map<const Var*, int> assigned;
    find_inner_functions(f.body, assigned);
    std::erase_if(inner_, [&](const auto& entry) { return assigned[entry.first] > 1; });
    closures_.look_at(f);
    assigned_ = std::move(assigned);
  }
  /// What computes the variables of modules that functions use is kept.
  bool module_code_fits() {
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
  /// Is what the module's code uses of modules bound when it does? Functions and constants, that is: for variables there are tests.
  bool starts_bound(const Module& module) {
    early_.insert(module.init);
    for (const Stmt* s : module.init->body) {
      std::unordered_set<const Function*> seen;
      if (!is_bound_in({const_cast<Stmt*>(s)}, seen)) return noted(false, s->line);
      early_.insert(seen.begin(), seen.end());
      if (s->kind == StmtKind::kAssignGlobal) bound_.insert(s->global);
    }
    return true;
  }
  bool is_bound_in(const Body& body, std::unordered_set<const Function*>& seen) {
    return std::all_of(body.begin(), body.end(), [&](const Stmt* s) {
      auto is_bound = [&](const Expr* e) { return !e || is_bound_in(*e, seen); };
      return is_bound(s->value) && is_bound(s->limit) && is_bound(s->stride) && is_bound_in(s->body, seen) && is_bound_in(s->other, seen);
    });
  }
  bool is_bound_in(const Function& called, std::unordered_set<const Function*>& seen) {
    if (!seen.insert(&called).second) return true;
    if (!is_bound_in(called.body, seen)) return false;
    std::vector<const Function*> inner = calls_[&called];
    return std::all_of(inner.begin(), inner.end(), [&](const Function* f) { return is_bound_in(*f, seen); });
  }
  bool is_bound_in(const Expr& e, std::unordered_set<const Function*>& seen) {
    if (is_bound_test(e) && !state_.contains(e.args[0]->global) && !bound_.contains(e.args[0]->global)) return false;
    if (e.op == Op::kDirect && !e.function->is_init && !is_bound_in(*e.function, seen)) return false;
    return std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return is_bound_in(*a, seen); });
  }
  bool add(Function& f) {
    if (!functions_.insert(&f).second) return true;
    open_.push_back(&f);
    if (f.is_generator || (f.is_closure && !closures_.knows(f)) || f.is_init || f.var_args || f.var_keywords || (!is_number(f.result) && f.result != Rep::kValue)) return false;
    return std::all_of(f.params.begin(), f.params.end(), [](const Param& p) { return is_number(p.rep) || p.rep == Rep::kValue; });
  }
  void find_inner_functions(const Body& body, std::unordered_map<const Var*, int>& assigned) {
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
  /// `f(x)` of an inner function.
  Shape* call_of_inner(const Expr& e) {
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
  bool body_fits(const Body& body) {
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
  bool fits(const Stmt& s) {
    if (s.line) line_ = s.line;
    return noted(stmt_fits(s), s.line);
  }
  bool stmt_fits(const Stmt& s) {
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
  bool makes_cell(const Stmt& s) {
    if (s.value->op != Op::kCall || s.value->text != "py::make_cell") return false;
    called(*s.value, "py::number_cell");
    bool is_ours = std::find(current_->body.begin(), current_->body.end(), &s) != current_->body.end();   // once in each call
    return is_ours && (s.value->args.empty() || unify(shapes_.of(*s.var), operand(*s.value->args[0])));
  }
  bool forgets_error(const Stmt& s) const { return s.kind == StmtKind::kAssign && s.value && s.value->op == Op::kEmpty && unseen_.contains(s.var); }
  bool handler_fits(const Stmt& landing) {
    Handler handler;
    if (!is_plain_handler(landing, handler)) return false;
    if (handler.otherwise) {
      // `handling.begin()` is first if nothing else is asked for.
      std::size_t start = handler.tests.empty() ? 1 : 0;
      if (!is_quiet(*handler.otherwise, start) || !body_fits(Body(handler.otherwise->begin() + static_cast<std::ptrdiff_t>(start), handler.otherwise->end()))) return false;
    }
    return std::all_of(handler.tests.begin(), handler.tests.end(), [this](const Stmt* test) { return is_quiet(test->body) && body_fits(test->body); });
  }
  /// What may stand for itself.
  bool effect_fits(const Expr& e) { return noted(expr_has_fitting_effect(e), e.line); }
  bool expr_has_fitting_effect(const Expr& e) {
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
  static bool is_power(const Expr& e) { return e.op == Op::kCall && e.text == "py::power"; }
  bool call_fits(const Expr& e) {
    called_.insert(e.function);
    calls_[current_].push_back(e.function);
    if (!add(*e.function)) return false;
    for (std::size_t i = 0; i < e.args.size(); ++i) {
      const Var& param = *e.function->param_vars[i];
      if (param.kind == VarKind::kValue ? !unify(shapes_.of(param), operand(*e.args[i])) : !fits(*e.args[i])) return false;
    }
    return true;
  }
  /// The array comes first.
  bool array_call_fits(const Expr& e) {
    return is(operand(*e.args[0]), Kind::kArray) && std::all_of(e.args.begin() + 1, e.args.end(), [this](const Expr* a) { return fits(*a); });
  }
  bool fits(const Expr& e) { return noted(expr_fits(e), e.line); }
  bool expr_fits(const Expr& e) {
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

  // ---- values in boxes; a null pointer: none that fits ----

  /// The first thing that is more than numbers is told to those who ask. An expression without a line of its own has its statement's.
  bool noted(bool fits, std::uint32_t line) {
    if (!line) line = line_;
    if (!fits && line && !obstacle_.line && current_) obstacle_ = {current_->module, line};
    return fits;
  }
  bool border_does_not_fit(const Export& e) {
    if (!obstacle_.module) obstacle_ = {e.module, e.function ? e.function->line : 0};
    return false;
  }
  bool unify(Shape* a, Shape* b) { return a && b && Shapes::unify(a, b); }
  bool is(Shape* shape, Kind kind) { return unify(shape, shapes_.make(kind)); }
  Shape* if_fits(bool fits, Shape* shape) { return fits ? shape : nullptr; }
  Shape* list_of_numbers() {
    Shape* list = shapes_.list();
    return if_fits(is(Shapes::item(list), Kind::kNumber), list);
  }
  /// An operand of an operation on values of any kind.
  Shape* operand(const Expr& e) {
    Shape* shape = shape_of(e);
    noted(shape, e.line);
    return shape;
  }
  Shape* shape_of(const Expr& e) {
    if (is_number(e.rep)) return if_fits(fits(e), shapes_.number());
    if (e.rep != Rep::kValue) return nullptr;
    switch (e.op) {
      case Op::kVar: case Op::kMove:
        if (e.var->kind == VarKind::kValues) return shapes_.of_part(*e.var, e.integer);
        read_.insert(e.var);
        if (inner_.contains(e.var) || unseen_.contains(e.var)) return nullptr;
        return e.var->kind == VarKind::kValue ? shapes_.of(*e.var) : nullptr;
      case Op::kOwn: return operand(*e.args[0]);
      case Op::kNone: return shapes_.make(Kind::kNone);
      case Op::kEmpty: return shapes_.make(Kind::kOpen);   // a variable before it has a value
      case Op::kTrue: case Op::kFalse: return shapes_.number();
      case Op::kFloat: return shapes_.number();
      case Op::kInt: return shapes_.number();
      case Op::kBox: case Op::kBoolean: return if_fits(fits(*e.args[0]), shapes_.number());
      case Op::kSelect: {
        Shape* first = operand(*e.args[1]);
        return if_fits(fits(*e.args[0]) && unify(first, operand(*e.args[2])), first);
      }
      case Op::kDirect: return if_fits(call_fits(e), shapes_.of_result(*e.function));
      case Op::kListItem: case Op::kLentListItem: return if_fits(!e.var && fits(*e.args[1]), item_of(list(*e.args[0])));
      case Op::kMethodOf:
        if (e.var->kind == VarKind::kIter && e.text == "value") return item_later(shapes_.of(*e.var));
        return if_fits(e.var->kind == VarKind::kListIter && e.text == "item", item_of(shapes_.of(*e.var)));
      case Op::kCell: return closures_.is_function(*e.var) ? nullptr : shapes_.of(*closures_.origin(*e.var));
      case Op::kGlobal:
        if (const Expr* display = tuple_of(e)) return shapes_.tuple_of_numbers(display->args.size());
        return constants_.has(*e.global) ? shapes_.number() : state(*e.global);
      case Op::kCall: return result_of_call(e);
      default: return nullptr;
    }
  }
  /// A variable of a module that is no constant.
  Shape* state(const Global& global) {
    state_.insert(&global);
    uses_state_.insert(current_);
    return shapes_.of(global);
  }
  Shape* list(const Expr& e) {
    Shape *known = operand(e), *list = shapes_.list();
    return if_fits(unify(known, list), list);
  }
  // What is done with a value that is found out to be a list, a tuple, or something to iterate, only later.
  struct Use {
    enum class Kind { kEach, kAt, kUnpack } kind;
    Shape* whole;
    std::vector<Shape*> items;
    std::size_t index;
    bool may_be_lazy;
    std::uint32_t line;
    const Function* function;
  };
  /// All its items are `item`.
  Shape* iterated(const Expr& e, Shape* item, bool may_be_lazy = true) {
    Shape* whole = operand(e);
    if (whole) uses_.push_back({Use::Kind::kEach, whole, {item}, 0, may_be_lazy, line_, current_});
    return whole;
  }
  Shape* sequence(const Expr& e, Shape* item) { return iterated(e, item, false); }
  Shape* list_or_tuple(const Expr& e) { return sequence(e, shapes_.number()); }   // of numbers
  Shape* item_later(Shape* whole) {
    Shape* item = shapes_.make(Kind::kOpen);
    uses_.push_back({Use::Kind::kEach, whole, {item}, 0, true, line_, current_});
    return item;
  }
  bool unpack_fits(const Expr& e) {
    called(e, "py::unpack_items");
    Use use = {Use::Kind::kUnpack, operand(*e.args[0]), {}, 0, true, line_, current_};
    for (std::int64_t i = 0; i < e.args[1]->integer; ++i) use.items.push_back(shapes_.of_part(*e.args[2]->var, i));
    if (use.whole) uses_.push_back(use);
    return use.whole;
  }
  static bool is_used_as(const Use& use) {
    if (!use.may_be_lazy && Shapes::is(use.whole, Kind::kLazy)) return false;
    switch (use.kind) {
      case Use::Kind::kEach: return Shapes::unify_items(use.whole, use.items[0]);
      case Use::Kind::kAt: return Shapes::unify_item(use.whole, use.index, use.items[0]);
      default: return Shapes::unpack(use.whole, use.items);
    }
  }
  static bool is_nothing(const Expr& e) { return e.op == Op::kNone || e.op == Op::kEmpty || e.op == Op::kFalse; }
  static bool is_slice(const Expr& e) { return e.op == Op::kCall && e.text == "py::make_slice"; }
  bool slice_fits(const Expr& slice) {
    return std::all_of(slice.args.begin(), slice.args.end(), [this](const Expr* bound) { return bound->op == Op::kNone || is_count(*bound); });
  }
  Shape* operation_of(const Expr& e) {
    const NumericOperation& operation = *numeric_operation(e.text);
    if (operation.operands.size() < e.args.size()) return nullptr;
    called(e, operation.own);
    Shape* item = shapes_.make(Kind::kOpen);
    for (std::size_t i = 0; i < e.args.size(); ++i) {
      const Expr& arg = *e.args[i];
      bool fits = false;
      switch (operation.operands[i]) {
        case 'L': fits = unify(item_of(list(arg)), item); break;
        case 'K': fits = is(item, Kind::kNumber) && unify(item_of(list(arg)), item); break;
        case 'A': fits = iterated(arg, item); break;
        case 'N': fits = iterated(arg, shapes_.number()); break;
        case 'T': fits = unify(operand(arg), item); break;
        case 'n': fits = is(is_power(arg) && operation.result == 'n' && operation.operands == "n-" ? power_of_any(arg) : operand(arg), Kind::kNumber); break;
        case 'c': fits = is_count(arg); break;
        case 'o': fits = arg.op == Op::kEmpty || is_count(arg); break;
        case 'b': fits = arg.op == Op::kTrue || arg.op == Op::kFalse || (arg.op == Op::kBoolean && this->fits(*arg.args[0])); break;
        default: fits = is_nothing(arg);
      }
      if (!fits) return nullptr;
    }
    Shape* made = nullptr;
    switch (operation.result) {
      case 'v': return shapes_.make(Kind::kNone);
      case 'L': made = shapes_.list(); return if_fits(unify(Shapes::item(made), item), made);
      case 'K': made = shapes_.list(); return if_fits(is(Shapes::item(made), Kind::kNumber), made);
      case 'Z': made = shapes_.lazy(); return if_fits(unify(Shapes::item(made), item), made);
      case 'R': made = shapes_.lazy(); return if_fits(is(Shapes::item(made), Kind::kNumber), made);
      case 'P': return shapes_.tuple_of_numbers(2);
      default: return shapes_.number();
    }
  }
  /// A power that may be complex: for what says so.
  Shape* power_of_any(const Expr& e) {
    called(e, "py::power_of_numbers");
    return if_fits(is(operand(*e.args[0]), Kind::kNumber) && is(operand(*e.args[1]), Kind::kNumber), shapes_.number());
  }
  /// zip(a, b), enumerate(a), enumerate(a, 1)
  Shape* lazy_tuples(const Expr& e) {
    std::vector<Shape*> items;
    bool is_zip = e.text == "py::zip_construct";
    if (is_zip) {
      if (e.args[0]->op != Op::kCall || e.args[0]->text != "py::tuple_of" || !is_nothing(*e.args[1])) return nullptr;
      for (const Expr* arg : e.args[0]->args) {
        items.push_back(shapes_.make(Kind::kOpen));
        if (!iterated(*arg, items.back())) return nullptr;
      }
    } else {
      items = {shapes_.number(), shapes_.make(Kind::kOpen)};
      if (!iterated(*e.args[0], items[1]) || (e.args.size() > 1 && e.args[1]->op != Op::kEmpty && !is_count(*e.args[1]))) return nullptr;
    }
    called(e, is_zip ? "py::zip_items" : "py::enumerate_items");
    return shapes_.make(Kind::kLazy, shapes_.tuple(std::move(items)));
  }
  Shape* item_of(Shape* list) {
    Shape* wanted = shapes_.list();
    return if_fits(unify(list, wanted), Shapes::item(wanted));
  }
  bool called(const Expr& call, std::string_view name) {
    names_[&call] = name;
    return true;
  }
  /// Another name if `operand` is not there as a whole.
  bool called(const Expr& call, std::string_view name, Shape* operand, std::string_view of_lazy) {
    if (operand) lazy_names_[&call] = {operand, of_lazy};
    return called(call, name);
  }
  Shape* result_of_call(const Expr& e) {
    if (is_of_arrays(e.text)) return if_fits(array_call_fits(e), shapes_.number());
    if (e.text == "py::new_list") return shapes_.list();
    if (e.text == "py::list_of") {
      Shape* made = shapes_.list();
      return if_fits(std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return unify(item_of(made), operand(*a)); }), made);
    }
    if (e.text == "py::call") return call_of_inner(e);
    if (e.text == "py::bound_global" || e.text == "py::bound_local" || e.text == "py::bound_free") return operand(*e.args[0]);
    if (is_power(e)) {
      called(e, "py::power_of_numbers");
      return if_fits(is_count(*e.args[0]) && is_count(*e.args[1]), shapes_.number());
    }
    if (e.text == "py::kept_display") {
      const Expr* display = tuple_of(e);
      return display ? shapes_.tuple_of_numbers(display->args.size()) : nullptr;
    }
    if (e.text == "py::zip_construct" || e.text == "py::enumerate_construct") return lazy_tuples(e);
    if (numeric_operation(e.text)) return operation_of(e);
    if (e.text == "py::tuple_of") {
      called(e, "py::list_of");
      std::vector<Shape*> items;
      for (const Expr* a : e.args) {
        items.push_back(operand(*a));
        if (!items.back()) return nullptr;
      }
      return shapes_.tuple(std::move(items));
    }
    if (e.text == "py::builtin_sum") {
      Shape* whole = iterated(*e.args[0], shapes_.number());
      called(e, "py::sum_of_list", whole, "py::sum_of_items");
      return if_fits(whole && is(operand(*e.args[1]), Kind::kNumber), shapes_.number());
    }
    if (e.text == "py::get_item") {
      if (is_slice(*e.args[1])) {
        Shape* whole = sequence(*e.args[0], shapes_.make(Kind::kOpen));
        called(e, "py::slice_of_list");
        return if_fits(whole && slice_fits(*e.args[1]) && unify(whole, shapes_.list()), whole);
      }
      called(e, "py::item_of_tuple");
      Shape *whole = operand(*e.args[0]), *item = shapes_.make(Kind::kOpen);
      if (!whole || !is_count(*e.args[1])) return nullptr;
      std::int64_t index = e.args[1]->op == Op::kInt ? std::stoll(e.args[1]->text) : -1;
      uses_.push_back({index >= 0 ? Use::Kind::kAt : Use::Kind::kEach, whole, {item}, static_cast<std::size_t>(index), false, line_, current_});
      must_be_tuples_.push_back(whole);
      return item;
    }
    if (e.text == "py::builtin_max" || e.text == "py::builtin_min") {
      const Expr& of = *e.args[0];
      if (of.op != Op::kCall || of.text != "py::tuple_of" || (e.args[1]->op != Op::kNone && e.args[1]->op != Op::kEmpty) || e.args[2]->op != Op::kEmpty) return nullptr;
      bool is_max = e.text == "py::builtin_max";
      if (of.args.size() == 1) {
        Shape* whole = iterated(*of.args[0], shapes_.number());
        called(e, is_max ? "py::greatest_of_list" : "py::least_of_list", whole, is_max ? "py::greatest_of_items" : "py::least_of_items");
        return if_fits(whole, shapes_.number());
      }
      called(e, is_max ? "py::greatest_of" : "py::least_of");
      return if_fits(std::all_of(of.args.begin(), of.args.end(), [this](const Expr* a) { return a->rep == Rep::kValue && is(operand(*a), Kind::kNumber); }), shapes_.number());
    }
    if (e.text == "py::list_pop") {
      called(e, "py::pop_of_list");
      bool at_end = e.args[1]->op == Op::kEmpty;
      return if_fits(at_end || is_count(*e.args[1]), item_of(list(*e.args[0])));
    }
    if (e.text == "py::negative" || e.text == "py::positive" || e.text == "py::builtin_abs") return if_fits(is(operand(*e.args[0]), Kind::kNumber), shapes_.number());
    return operator_name(e.text).empty() ? nullptr : operator_of(e);
  }
  static bool is_comparison(std::string_view call) {
    static const std::unordered_set<std::string_view> kNames = {"py::eq", "py::ne", "py::lt", "py::le", "py::gt", "py::ge"};
    return kNames.contains(call);
  }
  /// An int in a box, which can be had outside of it.
  bool is_count(const Expr& e) {
    if (e.op == Op::kBox) return (e.args[0]->rep == Rep::kInt || e.args[0]->rep == Rep::kInt64) && fits(*e.args[0]);
    return e.op == Op::kInt && e.text.size() <= 18;
  }

  // Operators mean one thing for lists and another for numbers, and which it is may be found out only later.
  struct Operator { const Expr* call; Shape *left, *right, *result; const Function* function; std::uint32_t line; };
  /// "add" for py::add, py::add_inplace, py::add_to.
  static std::string_view operator_name(std::string_view call) {
    if (!call.starts_with("py::")) return "";
    call.remove_prefix(4);
    for (std::string_view form : {"_inplace", "_to"}) {
      if (call.ends_with(form)) call.remove_suffix(form.size());
    }
    for (std::string_view name : {"add", "sub", "mul", "true_div", "floor_div", "mod"}) {
      if (call == name) return name;
    }
    return "";
  }
  Shape* operator_of(const Expr& e) {
    const Expr& left = *e.args[0];
    bool is_variable = left.rep == Rep::kVoid && left.op == Op::kVar && left.var->kind == VarKind::kValue;   // what is assigned to
    Operator made = {&e, is_variable ? shapes_.of(*left.var) : operand(left), operand(*e.args[1]), shapes_.make(Kind::kOpen), current_, line_};
    if (!made.left || !made.right || (is_variable && !unify(made.left, made.result))) return nullptr;
    operators_.push_back(made);
    return made.result;
  }
  bool settle_operators() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = operators_.size(); i-- > 0;) {
        Operator o = operators_[i];
        bool has_list = Shapes::is(o.left, Kind::kList) || Shapes::is(o.right, Kind::kList);
        if (!has_list && (Shapes::is(o.left, Kind::kOpen) || Shapes::is(o.right, Kind::kOpen))) continue;
        if (!(has_list ? settle_lists(o) : is(o.left, Kind::kNumber) && is(o.right, Kind::kNumber) && is(o.result, Kind::kNumber))) return does_not_settle(o.function, o.line);
        operators_.erase(operators_.begin() + static_cast<std::ptrdiff_t>(i));
        changed = true;
      }
      for (std::size_t i = uses_.size(); i-- > 0;) {
        Use use = uses_[i];
        if (Shapes::is_open(use.whole)) continue;
        if (!is_used_as(use)) return does_not_settle(use.function, use.line);
        uses_.erase(uses_.begin() + static_cast<std::ptrdiff_t>(i));
        changed = true;
      }
    }
    if (!uses_.empty()) return does_not_settle(uses_[0].function, uses_[0].line);
    for (Shape* whole : must_be_tuples_) {
      if (!Shapes::is(whole, Kind::kTuple)) return false;
    }
    return operators_.empty() || does_not_settle(operators_[0].function, operators_[0].line);
  }
  bool does_not_settle(const Function* function, std::uint32_t line) {
    current_ = function;
    return noted(false, line);
  }
  bool settle_lists(const Operator& o) {
    const Expr& e = *o.call;
    if (e.text == "py::mul") {
      bool list_first = Shapes::is(o.left, Kind::kList);
      called(e, "py::repeat_list");
      return is_count(*e.args[list_first]) && unify(o.result, list_first ? o.left : o.right);
    }
    called(e, e.text == "py::add" ? "py::joined_lists" : "py::extend_list");
    return (e.text == "py::add" || e.text == "py::add_to") && unify(o.left, o.right) && unify(o.result, o.left);
  }

  /// Of an f-string: a text, or a number as str() and repr() show it.
  bool piece_fits(const Stmt& s) {
    const Expr* number = number_of_piece(s);
    return number ? fits(*number) : has_plain_words(s);
  }

 public:
  static bool is_iterator(const Var& var) { return var.kind == VarKind::kListIter || var.kind == VarKind::kIter; }
  /// The display of a tuple that holds constant numbers, in the function or in a variable of a module; else null.
  const Expr* tuple_of(const Expr& e) const {
    if (e.op == Op::kGlobal) {
      auto known = tuples_.find(e.global);
      return known == tuples_.end() ? nullptr : known->second;
    }
    const Expr* display = e.op == Op::kCall && e.text == "py::kept_display" ? e.args[0] : nullptr;
    return display && display->text == "tuple" && holds_constants(*display) ? display : nullptr;
  }
  /// Is the module's variable bound?
  static bool is_bound_test(const Expr& e) { return e.op == Op::kCall && e.text == "py::bound_global" && e.args[0]->op == Op::kGlobal; }
  /// It is, when the modules' code has run; what runs before then is looked at in the order in which it does.
  bool is_idle_test(const Expr& e, const Function& function) const {
    if (!is_bound_test(e)) return false;
    const Global& global = *e.args[0]->global;
    return !global.is_state || (module_code_.is_bound_at_end(global) && !early_.contains(&function));
  }

 private:
  static bool holds_constants(const Expr& e) {
    return std::all_of(e.args.begin(), e.args.end(), [](const Expr* a) {
      bool is_small = a->op == Op::kInt && a->text.size() <= 18;
      return is_small || a->op == Op::kFloat || a->op == Op::kTrue || a->op == Op::kFalse || a->op == Op::kRawInt || a->op == Op::kRawBool;
    });
  }
  static bool is_tuple_of_constants(const Expr& e) { return e.op == Op::kCall && e.text == "py::tuple_of" && holds_constants(e); }
  Obstacle obstacle_;
  std::uint32_t line_ = 0;   // of the statement that is looked at
  NumericModuleCode module_code_;
  NumericClosures closures_;
  std::unordered_map<const Var*, int> assigned_;   // how often, in the current function
  NumericConstants constants_;
  Shapes shapes_;
  std::unordered_set<const Global*> state_, bound_;
  std::unordered_set<const Function*> uses_state_, early_;   // early_: runs while not all modules' code has
  std::unordered_map<const Function*, std::vector<const Function*>> calls_;
  std::vector<Operator> operators_;   // of values that are not known yet
  std::vector<Use> uses_;
  std::unordered_set<const Var*> read_, unseen_;   // unseen_: errors that are named and not looked at
  std::vector<Shape*> must_be_tuples_;
  std::unordered_map<const Expr*, std::pair<Shape*, std::string_view>> lazy_names_;
  std::unordered_map<const Expr*, std::string_view> names_;
  std::unordered_map<const Var*, Function*> inner_;
  std::unordered_map<const Global*, const Expr*> tuples_;   // variables of modules
  const Function* current_ = nullptr;
  std::unordered_set<const Function*> gives_float_;   // to C
  std::vector<const Function*> complex_here_;         // these may return a complex number, which nothing but the border knows
  std::unordered_set<const Function*> called_;
  std::unordered_set<Function*> functions_;
  std::deque<Function*> open_;
};

/// A tuple of constants, as a list of them.
void rewrite_tuple(Expr& e, const Expr& display, Arena& arena) {
  std::vector<Expr*> items;
  for (const Expr* item : display.args) items.push_back(arena.make<Expr>(*item));
  bool are_floats = std::all_of(items.begin(), items.end(), [](const Expr* item) { return item->op == Op::kFloat; });
  for (Expr* item : items) {
    if (are_floats) item->rep = Rep::kDouble;
  }
  e.op = Op::kCall;
  e.text = "py::list_of";
  e.effect = Effect::kWrites;
  e.args = std::move(items);
}

/// The call of an inner function.
Expr* direct_call(const Expr& call, Function& f, const Function& caller, NumericClosures& closures, Arena& arena) {
  auto around = [&](Op op, Rep rep, Expr* inner) {
    Expr* e = arena.make<Expr>();
    e->op = op;
    e->rep = rep;
    e->line = call.line;
    e->effect = inner->effect;
    e->args = {inner};
    return e;
  };
  Expr* direct = arena.make<Expr>(call);
  direct->op = Op::kDirect;
  direct->rep = f.result;
  direct->text = "";
  direct->function = &f;
  direct->args.erase(direct->args.begin());
  while (direct->args.size() < f.params.size()) {
    const Expr* not_given = closures.default_of(f, direct->args.size());
    if (!not_given) break;
    direct->args.push_back(arena.make<Expr>(*not_given));
  }
  for (std::size_t i = 0; i < direct->args.size(); ++i) {
    Expr*& arg = direct->args[i];
    Rep wanted = f.params[i].rep;
    if (wanted == Rep::kValue || arg->rep != Rep::kValue) continue;
    bool is_boxed = (arg->op == Op::kBox || arg->op == Op::kBoolean) && (arg->args[0]->rep == wanted || (arg->args[0]->rep == Rep::kInt64 && wanted == Rep::kInt));
    arg = is_boxed ? arg->args[0] : around(Op::kUnbox, wanted, arg);
  }
  for (Var* cell : closures.knows(f) ? closures.cells_for(f, caller) : std::vector<Var*>()) {
    Expr* given = arena.make<Expr>();
    given->op = Op::kVar;
    given->rep = Rep::kVoid;
    given->var = cell;
    direct->args.push_back(given);
  }
  return f.result == Rep::kValue ? direct : around(f.result == Rep::kBool ? Op::kBoolean : Op::kBox, Rep::kValue, direct);
}

/// As the run-time library's function takes them.
void fit_arguments(Expr& call, std::string_view name) {
  if (name == "py::zip_items") {
    call.args = std::vector<Expr*>(call.args[0]->args);
    return;
  }
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    Expr& arg = *call.args[i];
    if (arg.op != Op::kCall || arg.text != "py::make_slice") continue;
    std::vector<Expr*> bounds = arg.args;
    call.args.erase(call.args.begin() + static_cast<std::ptrdiff_t>(i));
    call.args.insert(call.args.begin() + 1, bounds.begin(), bounds.end());
    return;
  }
  if (const NumericOperation* operation = numeric_operation(call.text)) {
    std::vector<Expr*> args;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
      if (operation->operands[i] != '-') args.push_back(call.args[i]);
    }
    call.args = std::move(args);
  }
}

void rewrite(Expr*& e, const Function& f, Reached& reached, Arena& arena) {
  if (!e) return;
  if (reached.is_idle_test(*e, f)) e = e->args[0];
  if (e->op == Op::kCall && e->text == "py::call") {
    if (Function* called = reached.inner_function(*e->args[0], f)) e = direct_call(*e, *called, f, reached.closures(), arena);
  }
  if (const Expr* display = e->rep == Rep::kValue ? reached.tuple_of(*e) : nullptr) return rewrite_tuple(*e, *display, arena);
  if (e->op == Op::kMethodOf && e->var->kind == VarKind::kIter && !reached.is_lazy(*e->var)) {
    if (e->text == "value") e->text = "item";
    else e->may_raise = false;
  }
  if (e->op == Op::kCall && e->text == "py::Iter::start" && !reached.is_lazy(*e->args[0]->var)) {
    e->op = Op::kMethodOf;
    e->text = "start";
    e->var = e->args[0]->var;
    e->may_raise = false;
    e->args.erase(e->args.begin());
  }
  if (std::string_view name = reached.own_name(*e); !name.empty() && e->text != name) {
    if (name == "py::repeat_list" && e->args[1]->op != Op::kBox && e->args[1]->op != Op::kInt) std::swap(e->args[0], e->args[1]);
    if (name.starts_with("py::greatest_of") || name.starts_with("py::least_of")) e->args = std::vector<Expr*>(e->args[0]->args);
    if (name == "py::list_length" || name == "py::has_number") e->may_raise = false;
    if (name == "py::extend_list") e->args[0]->rep = Rep::kValue;   // it was a variable to assign to
    if (name == "py::pop_of_list" && e->args[1]->op == Op::kEmpty) e->args.pop_back();
    fit_arguments(*e, name);
    if ((name == "py::repeat_list" || name == "py::pop_of_list" || name == "py::item_of_tuple") && e->args.size() > 1 && e->args[1]->op == Op::kBox) e->args[1] = e->args[1]->args[0];
    e->text = name;
  }
  if (e->op == Op::kGlobal && e->rep == Rep::kValue && reached.constants().has(*e->global)) e = reached.constants().boxed(*e->global);
  if (e->op == Op::kUnbox && reached.constants().knows(*e)) e = reached.constants().made(*e);
  if (NumericConstants::is_long(*e)) e = reached.constants().boxed(*e);
  for (Expr*& a : e->args) rewrite(a, f, reached, arena);
}

void rewrite(Body& body, const Function& f, Program& program, Reached& reached) {
  std::erase_if(body, [&](const Stmt* s) { return (s->kind == StmtKind::kExpr && reached.is_idle_test(*s->value, f)) || reached.is_about_error(*s) || reached.defines_inner_function(*s); });
  gather_error_texts(body);
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kLanding && !only_passes_on(*s) && !is_finally_landing(*s)) rewrite_handler(*s, program.arena);
    if (goes_on_after(*s)) rewrite_going_on(*s, program.arena);
    std::string_view for_nothing = s->kind == StmtKind::kExpr ? raised_for_nothing(*s) : "";
    if (s->kind == StmtKind::kRaise || !for_nothing.empty()) {
      Raised raised = for_nothing.empty() ? passes::raised(*s) : Raised{"py::ValueError", for_nothing};
      Expr* type = program.arena.make<Expr>();
      type->op = Op::kType;
      type->text = raised.type;
      s->kind = StmtKind::kRaiseText;
      s->text = raised.message;
      s->value = type;
    }
    rewrite(s->value, f, reached, program.arena);
    rewrite(s->limit, f, reached, program.arena);
    rewrite(s->stride, f, reached, program.arena);
    rewrite(s->body, f, program, reached);
    rewrite(s->other, f, program, reached);
  }
}

void rewrite_function(Function& f, Program& program, Reached& reached) {
  f.is_numeric = true;
  rewrite(f.body, f, program, reached);
  for (auto& var : f.vars) {
    if (var->kind == VarKind::kIter && !reached.is_lazy(*var)) var->kind = VarKind::kListIter;
  }
}

}  // namespace

void numeric_library(Program& program) {
  if (program.exports.empty()) return;
  Reached reached(program);
  if (!reached.run(program)) {
    program.obstacle = reached.obstacle();
    return;
  }
  program.is_numeric = true;
  reached.module_code().keep(reached.state());
  for (Function* start : program.starts) rewrite_function(*start, program, reached);
  bool may_fail = std::any_of(program.starts.begin(), program.starts.end(), [](const Function* start) { return may_raise(start->body); });
  for (Export& e : program.exports) {
    e.shares_state = reached.uses_state(*e.function);
    e.needs_start = e.shares_state || may_fail;
  }
  for (Function* f : reached.functions()) reached.closures().lift(*f);
  for (Function* f : reached.functions()) rewrite_function(*f, program, reached);
}

}  // namespace pyx::passes
