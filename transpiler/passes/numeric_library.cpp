// Shared libraries of numbers alone: the exported functions, and all that these call, take and return ints, floats and bools and compute with nothing
// else, and the modules' code only defines things. Such a library needs no objects, no classes and no start: it is linked with runtime/numeric.
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "passes/numeric_constants.h"
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
    return true;
  }

  const std::unordered_set<Function*>& functions() const { return functions_; }
  NumericConstants& constants() { return constants_; }

 private:
  static bool params_fit(const Export& e) {
    for (std::size_t i = 0; i < e.params.size(); ++i) {
      const CType& type = e.params[i].type;
      bool is_lent = type.kind == CKind::kArray;
      if (type.is_optional || !(is_lent || is_number(type.kind)) || is_number(e.function->params[i].rep) == is_lent) return false;
    }
    return true;
  }
  /// What the result is must be plain from its representation; in a box is None, or an int or a float: see returned_fits().
  bool result_fits(const Export& e) {
    Rep rep = e.function->result;
    if (e.result.is_optional) return false;
    if (rep == Rep::kValue) {
      boxed_results_[e.function] = e.result.kind == CKind::kVoid ? Boxed::kNone : Boxed::kNumber;
      return e.result.kind == CKind::kVoid || e.result.kind == CKind::kFloat64 || e.result.kind == CKind::kFloat32;
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
    return std::all_of(f.params.begin(), f.params.end(), [](const Param& p) { return is_number(p.rep) || p.rep == Rep::kValue; });   // in a box: an array
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
    if (s.var && !is_number(s.var->kind)) return false;
    switch (s.kind) {
      case StmtKind::kExpr: return is_bound_test(s) || operation_fits(*s.value);
      case StmtKind::kReturn:
        if (current_->result == Rep::kValue) return returned_fits(*s.value);
        break;
      case StmtKind::kRaise: return !raised(s).type.empty() && !raised(s).made;   // see end_of_error_text()
      case StmtKind::kWhile: case StmtKind::kFor: case StmtKind::kAssign: case StmtKind::kDeclare: case StmtKind::kIf: case StmtKind::kBreak:
      case StmtKind::kContinue: case StmtKind::kBlock: case StmtKind::kLeave: case StmtKind::kComment: break;
      case StmtKind::kScope: case StmtKind::kGuard: break;
      case StmtKind::kLanding: return only_passes_on(s);
      default: return false;
    }
    return (!s.value || fits(*s.value)) && (!s.limit || fits(*s.limit)) && body_fits(s.body) && body_fits(s.other);
  }
  /// A result in a box: None, or a number that is an int here and a float there.
  bool returned_fits(const Expr& e) {
    auto known = boxed_results_.find(current_);
    if (e.op == Op::kNone) return known == boxed_results_.end() || known->second == Boxed::kNone;
    if (known == boxed_results_.end() || known->second != Boxed::kNumber) return false;
    if (e.op == Op::kSelect) return fits(*e.args[0]) && returned_fits(*e.args[1]) && returned_fits(*e.args[2]);
    if (e.op == Op::kFloat || e.op == Op::kInt) return e.text.size() <= 18;   // no object
    return e.op == Op::kBox ? fits(*e.args[0]) : e.rep == Rep::kValue && operation_fits(e);
  }
  /// What may stand for itself, too: its result is a number or nothing.
  bool operation_fits(const Expr& e) {
    if (e.op == Op::kDirect) return add(*e.function) && arguments_fit(e);
    return e.op == Op::kCall && is_of_arrays(e.text) && arguments_fit(e);
  }
  bool arguments_fit(const Expr& e) {
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return is_array(*a) || fits(*a); });
  }
  /// No other value in a box is passed on, so it is one.
  static bool is_array(const Expr& e) { return e.op == Op::kVar && e.var->is_param && e.var->kind == VarKind::kValue; }
  bool fits(const Expr& e) {
    if (!is_number(e.rep)) return false;
    switch (e.op) {
      case Op::kVar: return is_number(e.var->kind);
      case Op::kRawInt: case Op::kRawBool: case Op::kFloat: return true;
      case Op::kUnbox: return constants_.knows(e);
      case Op::kDirect: return operation_fits(e);
      case Op::kCall:
        if (is_of_arrays(e.text)) return operation_fits(e);
        if (!is_arithmetic(e.text)) return false;
        break;
      case Op::kArithmetic: case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
      default: return false;
    }
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return fits(*a); });
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

  enum class Boxed { kNone, kNumber };

  NumericConstants constants_;
  std::unordered_map<const Function*, Boxed> boxed_results_;   // of the functions that C calls
  const Function* current_ = nullptr;
  std::unordered_set<Function*> functions_;
  std::vector<Function*> open_;
};

void rewrite(Expr*& e, NumericConstants& constants) {
  if (!e) return;
  if (e->op == Op::kUnbox) e = constants.made(*e);
  for (Expr*& a : e->args) rewrite(a, constants);
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

void rewrite(Body& body, Program& program, NumericConstants& constants) {
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
    rewrite(s->value, constants);
    rewrite(s->limit, constants);
    rewrite(s->stride, constants);
    rewrite(s->body, program, constants);
    rewrite(s->other, program, constants);
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
    rewrite(f->body, program, reached.constants());
  }
}

}  // namespace pyx::passes
