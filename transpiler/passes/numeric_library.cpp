// Shared libraries of numbers alone: the exported functions take and return ints, floats and bools; they, and all that they call, compute with these and
// with lists of them and nothing else; and the modules' code only defines things. Such a library needs no classes and no start: it is linked with
// runtime/numeric.
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "passes/numeric_constants.h"
#include "passes/numeric_shapes.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_number(Rep rep) { return rep == Rep::kBool || rep == Rep::kInt64 || rep == Rep::kDouble || rep == Rep::kInt; }
bool is_number(VarKind kind) { return kind == VarKind::kBool || kind == VarKind::kInt64 || kind == VarKind::kDouble || kind == VarKind::kInt; }
bool is_number(CKind kind) { return kind >= CKind::kBool && kind <= CKind::kFloat64; }

bool is_inert(const Expr& e) {
  switch (e.op) {
    case Op::kNone: case Op::kTrue: case Op::kFalse: case Op::kInt: case Op::kFloat: case Op::kStr: case Op::kBytes: case Op::kModule: case Op::kExternal: case Op::kNative:
    case Op::kRawInt: case Op::kRawBool: case Op::kEmpty:
      return true;
    case Op::kCall:
      if (e.text != "py::tuple_of") return false;
      break;
    case Op::kFunctionValue: case Op::kBox: case Op::kBoolean: break;   // of its defaults
    default: return false;
  }
  return std::all_of(e.args.begin(), e.args.end(), [](const Expr* a) { return is_inert(*a); });
}

class Reached {
 public:
  explicit Reached(Program& program) : constants_(program) {}

  bool run(const Program& program) {
    for (const auto& module : program.modules) {
      const Body& body = module->init->body;
      if (!std::all_of(body.begin(), body.end(), [this](const Stmt* s) { return only_defines(*s); })) return false;
    }
    for (const Export& e : program.exports) {
      if (!e.function || !params_fit(e) || !result_fits(e) || !add(*e.function)) return false;
    }
    while (!open_.empty()) {
      Function* f = open_.back();
      open_.pop_back();
      current_ = f;
      if (!body_fits(f->body)) return false;
    }
    return settle_operators();
  }

  const std::unordered_set<Function*>& functions() const { return functions_; }
  NumericConstants& constants() { return constants_; }
  /// What runtime/numeric calls the operation of this call, if that is not its name.
  std::string_view own_name(const Expr& call) const {
    auto known = names_.find(&call);
    return known == names_.end() ? "" : known->second;
  }

 private:
  using Shape = Shapes::Shape;
  using Kind = Shapes::Kind;

  bool params_fit(const Export& e) {
    for (std::size_t i = 0; i < e.params.size(); ++i) {
      const CType& type = e.params[i].type;
      bool is_lent = type.kind == CKind::kArray;
      if (type.is_optional || !(is_lent || is_number(type.kind)) || is_number(e.function->params[i].rep) == is_lent) return false;
      if (is_lent && !is(shapes_.of(*e.function->param_vars[i]), Kind::kArray)) return false;
    }
    return true;
  }
  /// What the result is must be plain from its representation; in a box is None, or an int or a float.
  bool result_fits(const Export& e) {
    Rep rep = e.function->result;
    if (e.result.is_optional) return false;
    if (rep == Rep::kValue) {
      if (e.result.kind == CKind::kVoid) return is(shapes_.of_result(*e.function), Kind::kNone);
      return (e.result.kind == CKind::kFloat64 || e.result.kind == CKind::kFloat32) && is(shapes_.of_result(*e.function), Kind::kNumber);
    }
    if (e.result.kind == CKind::kBool) return rep == Rep::kBool;
    if (e.result.kind == CKind::kFloat64 || e.result.kind == CKind::kFloat32) return rep == Rep::kDouble;
    return is_number(e.result.kind) && (rep == Rep::kInt || rep == Rep::kBool);
  }
  /// A statement of a module that no function can tell from one that did not run.
  bool only_defines(const Stmt& s) {
    if (s.kind == StmtKind::kComment) return true;
    if (s.kind == StmtKind::kAssignGlobal) return constants_.learn(s) || is_inert(*s.value);
    return s.kind == StmtKind::kExpr && s.value->op == Op::kDirect && s.value->function->is_init;
  }
  bool add(Function& f) {
    if (!functions_.insert(&f).second) return true;
    open_.push_back(&f);
    if (f.is_generator || f.is_closure || f.is_init || f.var_args || f.var_keywords || (!is_number(f.result) && f.result != Rep::kValue)) return false;
    return std::all_of(f.params.begin(), f.params.end(), [](const Param& p) { return is_number(p.rep) || p.rep == Rep::kValue; });
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
    if (s.var && !is_number(s.var->kind) && s.var->kind != VarKind::kValue && s.var->kind != VarKind::kListIter) return false;
    switch (s.kind) {
      case StmtKind::kExpr: return is_bound_test(s) || effect_fits(*s.value);
      case StmtKind::kReturn:
        if (current_->result == Rep::kValue) return unify(shapes_.of_result(*current_), operand(*s.value));
        break;
      case StmtKind::kAssign: case StmtKind::kDeclare:
        if (s.var->kind == VarKind::kValue && s.value) return unify(shapes_.of(*s.var), operand(*s.value));
        break;
      case StmtKind::kRaise: return !raised(s).type.empty() && !raised(s).made;   // see end_of_error_text()
      case StmtKind::kWhile: case StmtKind::kFor: case StmtKind::kIf: case StmtKind::kBreak:
      case StmtKind::kContinue: case StmtKind::kBlock: case StmtKind::kLeave: case StmtKind::kComment: break;
      case StmtKind::kScope: case StmtKind::kGuard: break;
      case StmtKind::kLanding: return only_passes_on(s);
      default: return false;
    }
    return (!s.value || fits(*s.value)) && (!s.limit || fits(*s.limit)) && (!s.stride || fits(*s.stride)) && body_fits(s.body) && body_fits(s.other);
  }
  /// What may stand for itself.
  bool effect_fits(const Expr& e) {
    switch (e.op) {
      case Op::kDirect: return call_fits(e);
      case Op::kMethodOf: return e.var->kind == VarKind::kListIter && e.text == "start" && unify(shapes_.of(*e.var), list(*e.args[0]));
      case Op::kSetListItem: return !e.var && fits(*e.args[1]) && unify(item_of(list(*e.args[0])), operand(*e.args[2]));
      case Op::kSwapListItems: return !e.var && list(*e.args[0]) && fits(*e.args[1]) && fits(*e.args[2]);
      case Op::kCall:
        if (e.text == "py::list_add") return unify(item_of(list(*e.args[0])), operand(*e.args[1]));
        if (e.text == "py::list_extend") return called(e, "py::extend_list") && unify(list(*e.args[0]), list(*e.args[1]));
        if (e.text == "py::list_reverse") return called(e, "py::reverse_list") && list(*e.args[0]);
        if (e.text == "py::check_range_step") return fits(*e.args[0]);
        if (is_of_arrays(e.text)) return array_call_fits(e);
        if (!operator_name(e.text).empty()) return operator_of(e);
        return e.rep == Rep::kValue && operand(e);
      default: return false;
    }
  }
  bool call_fits(const Expr& e) {
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
  bool fits(const Expr& e) {
    if (!is_number(e.rep)) return false;
    switch (e.op) {
      case Op::kVar: return is_number(e.var->kind);
      case Op::kRawInt: case Op::kRawBool: case Op::kFloat: return true;
      case Op::kUnbox: return constants_.knows(e) || is(operand(*e.args[0]), Kind::kNumber);
      case Op::kDirect: return call_fits(e);
      case Op::kListItem: return !e.var && fits(*e.args[1]) && is(item_of(list(*e.args[0])), Kind::kNumber);
      case Op::kTruth: return is(operand(*e.args[0]), Kind::kNumber);
      case Op::kMethodOf:
        if (e.var->kind != VarKind::kListIter) return false;
        return e.text == "next" || (e.text.starts_with("item<") && is(item_of(shapes_.of(*e.var)), Kind::kNumber));
      case Op::kCall:
        if (is_of_arrays(e.text)) return array_call_fits(e);
        if (e.text == "py::list_length") return list(*e.args[0]);
        if (is_comparison(e.text)) return is(operand(*e.args[0]), Kind::kNumber) && is(operand(*e.args[1]), Kind::kNumber);
        if (!is_arithmetic(e.text)) return false;
        break;
      case Op::kArithmetic: case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
      default: return false;
    }
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return fits(*a); });
  }

  // ---- values in boxes; a null pointer: none that fits ----

  bool unify(Shape* a, Shape* b) { return a && b && Shapes::unify(a, b); }
  bool is(Shape* shape, Kind kind) { return unify(shape, shapes_.make(kind)); }
  Shape* if_fits(bool fits, Shape* shape) { return fits ? shape : nullptr; }
  /// An operand of an operation on values of any kind.
  Shape* operand(const Expr& e) {
    if (is_number(e.rep)) return if_fits(fits(e), shapes_.number());
    if (e.rep != Rep::kValue) return nullptr;
    switch (e.op) {
      case Op::kVar: case Op::kMove: return e.var->kind == VarKind::kValue ? shapes_.of(*e.var) : nullptr;
      case Op::kOwn: return operand(*e.args[0]);
      case Op::kNone: return shapes_.make(Kind::kNone);
      case Op::kTrue: case Op::kFalse: return shapes_.number();
      case Op::kFloat: return shapes_.number();
      case Op::kInt: return if_fits(e.text.size() <= 18, shapes_.number());   // no object
      case Op::kBox: case Op::kBoolean: return if_fits(fits(*e.args[0]), shapes_.number());
      case Op::kSelect: {
        Shape* first = operand(*e.args[1]);
        return if_fits(fits(*e.args[0]) && unify(first, operand(*e.args[2])), first);
      }
      case Op::kDirect: return if_fits(call_fits(e), shapes_.of_result(*e.function));
      case Op::kListItem: case Op::kLentListItem: return if_fits(!e.var && fits(*e.args[1]), item_of(list(*e.args[0])));
      case Op::kMethodOf: return if_fits(e.var->kind == VarKind::kListIter && e.text == "item", item_of(shapes_.of(*e.var)));
      case Op::kCall: return result_of_call(e);
      default: return nullptr;
    }
  }
  Shape* list(const Expr& e) {
    Shape *known = operand(e), *list = shapes_.list();
    return if_fits(unify(known, list), list);
  }
  Shape* item_of(Shape* list) {
    Shape* wanted = shapes_.list();
    return if_fits(unify(list, wanted), Shapes::item(wanted));
  }
  bool called(const Expr& call, std::string_view name) {
    names_[&call] = name;
    return true;
  }
  Shape* result_of_call(const Expr& e) {
    if (is_of_arrays(e.text)) return if_fits(array_call_fits(e), shapes_.number());
    if (e.text == "py::new_list") return shapes_.list();
    if (e.text == "py::list_of") {
      Shape* made = shapes_.list();
      return if_fits(std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return unify(item_of(made), operand(*a)); }), made);
    }
    if (e.text == "py::builtin_sum") {
      called(e, "py::sum_of_list");
      return if_fits(is(item_of(list(*e.args[0])), Kind::kNumber) && is(operand(*e.args[1]), Kind::kNumber), shapes_.number());
    }
    if (e.text == "py::builtin_max" || e.text == "py::builtin_min") {
      const Expr& of = *e.args[0];
      if (of.op != Op::kCall || of.text != "py::tuple_of" || e.args[1]->op != Op::kNone || e.args[2]->op != Op::kEmpty) return nullptr;
      bool is_max = e.text == "py::builtin_max";
      called(e, of.args.size() > 1 ? (is_max ? "py::greatest_of" : "py::least_of") : is_max ? "py::greatest_of_list" : "py::least_of_list");
      if (of.args.size() == 1) return if_fits(is(item_of(list(*of.args[0])), Kind::kNumber), shapes_.number());
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
  struct Operator { const Expr* call; Shape *left, *right, *result; };
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
    Operator made = {&e, is_variable ? shapes_.of(*left.var) : operand(left), operand(*e.args[1]), shapes_.make(Kind::kOpen)};
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
        if (!(has_list ? settle_lists(o) : is(o.left, Kind::kNumber) && is(o.right, Kind::kNumber) && is(o.result, Kind::kNumber))) return false;
        operators_.erase(operators_.begin() + static_cast<std::ptrdiff_t>(i));
        changed = true;
      }
    }
    return operators_.empty();
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
    if (s.value->op == Op::kMethodOf) return is_c_text(*s.value->args[0]);
    const Expr* number = number_of_piece(*s.value);
    return number && fits(*number);
  }

 public:
  /// `raise Class(f"...")`, `assert x, f"..."`: if the text is made from the statement at `start` on, and by what follows up to the `raise`, and is for that alone, the place of the `raise`; else 0.
  static std::size_t end_of_error_text(const Body& body, std::size_t start) {
    const Var* text = nullptr;
    for (std::size_t i = start; i < body.size(); ++i) {
      const Stmt& s = *body[i];
      if (s.kind == StmtKind::kRaise) return text && raised(s).made == text ? i : 0;
      const Var* added_to = s.kind == StmtKind::kExpr ? text_of_piece(*s.value) : nullptr;
      if (!added_to || (text && text != added_to)) return 0;
      text = added_to;
    }
    return 0;
  }
  static const Var* text_of_piece(const Expr& e) {
    if (e.op == Op::kMethodOf) return e.var->kind == VarKind::kText && e.text == "add" && e.args.size() == 1 ? e.var : nullptr;
    return e.op == Op::kCall && e.text == "py::format_to" && e.args[0]->op == Op::kVarAddress ? e.args[0]->var : nullptr;
  }
  /// What py::format_to() shows, if that is a number in a box, as it is.
  static const Expr* number_of_piece(const Expr& call) {
    const Expr* shown = call.args[1];
    const Expr& spec = *call.args[2];
    if (spec.op != Op::kEmpty && !(spec.op == Op::kStr && spec.text.empty())) return nullptr;
    if (shown->op == Op::kCall && (shown->text == "py::repr" || shown->text == "py::str")) shown = shown->args[0];
    return shown->op == Op::kBox || shown->op == Op::kBoolean ? shown->args[0] : nullptr;
  }
  /// Is the module's variable of a function bound? It is: all modules only define.
  static bool is_bound_test(const Stmt& s) {
    return s.kind == StmtKind::kExpr && s.value->op == Op::kCall && s.value->text.starts_with("py::bound_") && s.value->args[0]->op == Op::kGlobal;
  }
  struct Raised {
    std::string_view type;      // empty: something else
    std::string_view message;
    const Var* made = nullptr;  // the text that is made in place of the message
  };
  /// `raise Class("text")` or `raise Class` of a built-in class, `assert`.
  static Raised raised(const Stmt& s) {
    const Expr& e = *s.value;
    if (e.op != Op::kCall) return {};
    if (e.text == "py::raise_assertion") {
      if (e.args.empty()) return {"py::AssertionError", ""};
      return with_text("py::AssertionError", *e.args[0]);
    }
    if (e.text != "py::raise_value" || e.args.empty()) return {};
    for (std::size_t i = 1; i < e.args.size(); ++i) {
      if (e.args[i]->op != Op::kEmpty) return {};
    }
    const Expr* made = e.args[0];
    bool has_text = made->op == Op::kCall && made->text == "py::call" && made->args.size() == 2;
    const Expr* type = has_text ? made->args[0] : made;
    if (type->op != Op::kType || !is_plain_exception(type->text)) return {};
    return has_text ? with_text(type->text, *made->args[1]) : Raised{type->text, ""};
  }

 private:
  static bool is_c_text(const Expr& e) { return e.op == Op::kStr && e.text.find('\0') == std::string_view::npos; }
  static Raised with_text(std::string_view type, const Expr& text) {
    if (is_c_text(text)) return {type, text.text};
    if (text.op == Op::kMethodOf && text.text == "finish") return {type, "", text.var};
    return {};
  }
  /// Of those whose text is their one argument.
  static bool is_plain_exception(std::string_view type) {
    static const std::unordered_set<std::string_view> kNames = {"py::ValueError", "py::TypeError", "py::ArithmeticError", "py::OverflowError", "py::ZeroDivisionError", "py::RuntimeError",
                                                                "py::NotImplementedError", "py::AssertionError", "py::IndexError", "py::LookupError", "py::Exception_", "py::FloatingPointError"};
    return kNames.contains(type);
  }

  NumericConstants constants_;
  Shapes shapes_;
  std::vector<Operator> operators_;   // of values that are not known yet
  std::unordered_map<const Expr*, std::string_view> names_;
  const Function* current_ = nullptr;
  std::unordered_set<Function*> functions_;
  std::vector<Function*> open_;
};

void rewrite(Expr*& e, Reached& reached) {
  if (!e) return;
  if (std::string_view name = reached.own_name(*e); !name.empty() && e->text != name) {
    if (name == "py::repeat_list" && e->args[1]->op != Op::kBox && e->args[1]->op != Op::kInt) std::swap(e->args[0], e->args[1]);
    if (name.starts_with("py::greatest_of") || name.starts_with("py::least_of")) e->args = std::vector<Expr*>(e->args[0]->args);
    if (name == "py::extend_list") e->args[0]->rep = Rep::kValue;   // it was a variable to assign to
    if (name == "py::pop_of_list" && e->args[1]->op == Op::kEmpty) e->args.pop_back();
    if ((name == "py::repeat_list" || name == "py::pop_of_list") && e->args.size() > 1 && e->args[1]->op == Op::kBox) e->args[1] = e->args[1]->args[0];
    e->text = name;
  }
  if (e->op == Op::kUnbox && reached.constants().knows(*e)) e = reached.constants().made(*e);
  for (Expr*& a : e->args) rewrite(a, reached);
}

/// What makes an error's text goes into the statement that raises it.
void gather_error_texts(Body& body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    std::size_t raise = Reached::end_of_error_text(body, i);
    if (!raise) continue;
    auto first = body.begin() + static_cast<std::ptrdiff_t>(i), last = body.begin() + static_cast<std::ptrdiff_t>(raise);
    (*last)->body.assign(first, last);
    for (Stmt* s : (*last)->body) {
      bool is_text = s->value->op == Op::kMethodOf;
      Expr* shown = is_text ? s->value->args[0] : const_cast<Expr*>(Reached::number_of_piece(*s->value));
      s->value->may_raise = shown->rep == Rep::kInt;
      s->value->op = Op::kCall;
      s->value->rep = Rep::kVoid;
      s->value->text = is_text ? "py::error_text" : shown->rep == Rep::kDouble ? "py::error_float" : shown->rep == Rep::kBool ? "py::error_bool" : "py::error_int";
      s->value->var = nullptr;
      s->value->args = {shown};
    }
    body.erase(first, last);
  }
}

void rewrite(Body& body, Program& program, Reached& reached) {
  std::erase_if(body, [](const Stmt* s) { return Reached::is_bound_test(*s); });
  gather_error_texts(body);
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kRaise) {
      Reached::Raised raised = Reached::raised(*s);
      Expr* type = program.arena.make<Expr>();
      type->op = Op::kType;
      type->text = raised.type;
      s->kind = StmtKind::kRaiseText;
      s->text = raised.message;
      s->value = type;
    }
    rewrite(s->value, reached);
    rewrite(s->limit, reached);
    rewrite(s->stride, reached);
    rewrite(s->body, program, reached);
    rewrite(s->other, program, reached);
  }
}

}  // namespace

void numeric_library(Program& program) {
  if (program.exports.empty()) return;
  Reached reached(program);
  if (!reached.run(program)) return;
  program.is_numeric = true;
  for (Function* f : reached.functions()) {
    f->is_numeric = true;
    rewrite(f->body, program, reached);
  }
}

}  // namespace pyx::passes
