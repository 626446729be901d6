// Shared libraries of numbers alone: the exported functions, and all that these call, take and return ints, floats and bools and compute with nothing
// else, and the modules' code only defines things. Such a library needs no objects, no classes and no start: it is linked with runtime/numeric.
#include <algorithm>
#include <string_view>
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
      bool fits = e.function && is_number(e.result.kind) && std::all_of(e.params.begin(), e.params.end(), [](const CParam& p) { return is_number(p.type.kind); });
      if (!fits || !add(*e.function)) return false;
      // What the result is must be plain from its representation.
      bool is_int = e.result.kind >= CKind::kInt8 && e.result.kind <= CKind::kUInt64;
      Rep rep = e.function->result;
      if (is_int ? rep != Rep::kInt && rep != Rep::kBool : e.result.kind == CKind::kBool ? rep != Rep::kBool : rep != Rep::kDouble) return false;
    }
    while (!open_.empty()) {
      Function* f = open_.back();
      open_.pop_back();
      if (!body_fits(f->body)) return false;
    }
    return true;
  }

  const std::unordered_set<Function*>& functions() const { return functions_; }
  NumericConstants& constants() { return constants_; }

 private:
  /// A statement of a module that no function can tell from one that did not run.
  bool only_defines(const Stmt& s) {
    if (s.kind == StmtKind::kComment) return true;
    if (s.kind == StmtKind::kAssignGlobal) return constants_.learn(s) || is_inert(*s.value);
    return s.kind == StmtKind::kExpr && s.value->op == Op::kDirect && s.value->function->is_init;
  }
  bool add(Function& f) {
    if (!functions_.insert(&f).second) return true;
    open_.push_back(&f);
    if (f.is_generator || f.is_closure || f.is_init || f.var_args || f.var_keywords || !is_number(f.result)) return false;
    return std::all_of(f.params.begin(), f.params.end(), [](const Param& p) { return is_number(p.rep); });
  }
  bool body_fits(const Body& body) {
    return std::all_of(body.begin(), body.end(), [this](const Stmt* s) { return fits(*s); });
  }
  bool fits(const Stmt& s) {
    if (s.var && !is_number(s.var->kind)) return false;
    switch (s.kind) {
      case StmtKind::kExpr: return is_bound_test(s);
      case StmtKind::kRaise: return raised_text(s) != nullptr;
      case StmtKind::kWhile: case StmtKind::kFor: case StmtKind::kAssign: case StmtKind::kDeclare: case StmtKind::kIf: case StmtKind::kReturn: case StmtKind::kBreak:
      case StmtKind::kContinue: case StmtKind::kBlock: case StmtKind::kLeave: case StmtKind::kComment: break;
      case StmtKind::kScope:
        if (!s.text.empty()) return false;
        break;
      default: return false;
    }
    return (!s.value || fits(*s.value)) && (!s.limit || fits(*s.limit)) && body_fits(s.body) && body_fits(s.other);
  }
  bool fits(const Expr& e) {
    if (!is_number(e.rep)) return false;
    switch (e.op) {
      case Op::kVar: return is_number(e.var->kind);
      case Op::kRawInt: case Op::kRawBool: case Op::kFloat: return true;
      case Op::kUnbox: return constants_.knows(e);
      case Op::kDirect:
        if (!add(*e.function)) return false;
        break;
      case Op::kCall:
        if (!is_arithmetic(e.text)) return false;
        break;
      case Op::kArithmetic: case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
      default: return false;
    }
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return fits(*a); });
  }

 public:
  /// Is the module's variable of a function bound? It is: all modules only define.
  static bool is_bound_test(const Stmt& s) {
    return s.kind == StmtKind::kExpr && s.value->op == Op::kCall && s.value->text.starts_with("py::bound_") && s.value->args[0]->op == Op::kGlobal;
  }
  /// `raise Class("text")` or `raise Class` of a built-in class: the class; null: something else.
  static const Expr* raised_text(const Stmt& s) {
    const Expr& e = *s.value;
    if (e.op != Op::kCall || e.text != "py::raise_value" || e.args.empty()) return nullptr;
    for (std::size_t i = 1; i < e.args.size(); ++i) {
      if (e.args[i]->op != Op::kEmpty) return nullptr;
    }
    const Expr* made = e.args[0];
    if (made->op == Op::kCall && made->text == "py::call" && made->args.size() == 2 && made->args[1]->op == Op::kStr) made = made->args[0];
    return made->op == Op::kType && is_plain_exception(made->text) ? made : nullptr;
  }

 private:
  /// Of those whose text is their one argument.
  static bool is_plain_exception(std::string_view type) {
    static const std::unordered_set<std::string_view> kNames = {"py::ValueError", "py::TypeError", "py::ArithmeticError", "py::OverflowError", "py::ZeroDivisionError", "py::RuntimeError",
                                                                "py::NotImplementedError", "py::AssertionError", "py::IndexError", "py::LookupError", "py::Exception_", "py::FloatingPointError"};
    return kNames.contains(type);
  }

  NumericConstants constants_;
  std::unordered_set<Function*> functions_;
  std::vector<Function*> open_;
};

void rewrite(Expr*& e, NumericConstants& constants) {
  if (!e) return;
  if (e->op == Op::kUnbox) e = constants.made(*e);
  for (Expr*& a : e->args) rewrite(a, constants);
}

void rewrite(Body& body, NumericConstants& constants) {
  std::erase_if(body, [](const Stmt* s) { return Reached::is_bound_test(*s); });
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kRaise) {
      const Expr* type = Reached::raised_text(*s);
      const Expr* made = s->value->args[0];
      s->kind = StmtKind::kRaiseText;
      s->text = made == type ? "" : made->args[1]->text;
      s->value = const_cast<Expr*>(type);
    }
    rewrite(s->value, constants);
    rewrite(s->limit, constants);
    rewrite(s->stride, constants);
    rewrite(s->body, constants);
    rewrite(s->other, constants);
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
    rewrite(f->body, reached.constants());
  }
}

}  // namespace pyx::passes
