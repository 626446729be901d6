#include "passes/numeric_errors.h"

#include <unordered_set>

namespace pyx::passes {

using namespace ir;

namespace {

bool is_c_text(const Expr& e) { return e.op == Op::kStr && e.text.find('\0') == std::string_view::npos; }
Raised with_text(std::string_view type, const Expr& text) {
  if (is_c_text(text)) return {type, text.text};
  if (text.op == Op::kMethodOf && text.text == "finish") return {type, "", text.var};
  return {};
}
/// Of those whose text is their one argument.
bool is_plain_exception(std::string_view type) {
  static const std::unordered_set<std::string_view> kNames = {"py::ValueError", "py::TypeError", "py::ArithmeticError", "py::OverflowError", "py::ZeroDivisionError", "py::RuntimeError",
                                                              "py::NotImplementedError", "py::AssertionError", "py::IndexError", "py::LookupError", "py::Exception_", "py::FloatingPointError"};
  return kNames.contains(type);
}

const Var* text_of_piece(const Expr& e) {
  if (e.op == Op::kMethodOf) return e.var->kind == VarKind::kText && e.text == "add" && e.args.size() == 1 ? e.var : nullptr;
  return e.op == Op::kCall && e.text == "py::format_to" && e.args[0]->op == Op::kVarAddress ? e.args[0]->var : nullptr;
}
/// What py::format_to() shows, if that is a number in a box, as it is.
const Expr* number_shown(const Expr& call) {
  const Expr* shown = call.args[1];
  const Expr& spec = *call.args[2];
  if (spec.op != Op::kEmpty && !(spec.op == Op::kStr && spec.text.empty())) return nullptr;
  if (shown->op == Op::kCall && (shown->text == "py::repr" || shown->text == "py::str")) shown = shown->args[0];
  return shown->op == Op::kBox || shown->op == Op::kBoolean ? shown->args[0] : nullptr;
}

}  // namespace

Raised raised(const Stmt& s) {
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

std::string_view raised_for_nothing(const Stmt& s) {
  const Expr& e = *s.value;
  if (s.kind != StmtKind::kExpr || e.op != Op::kCall || (e.text != "py::builtin_max" && e.text != "py::builtin_min") || e.args[2]->op != Op::kEmpty) return "";
  const Expr& of = *e.args[0];
  if (of.op != Op::kCall || of.text != "py::tuple_of" || of.args.size() != 1 || of.args[0]->op != Op::kCall || of.args[0]->text != "py::new_list") return "";
  return e.text == "py::builtin_max" ? "max() arg is an empty sequence" : "min() arg is an empty sequence";
}

std::size_t end_of_error_text(const Body& body, std::size_t start) {
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

const Expr* number_of_piece(const Stmt& s) { return s.value->op == Op::kMethodOf ? nullptr : number_shown(*s.value); }
bool has_plain_words(const Stmt& s) { return s.value->op == Op::kMethodOf && is_c_text(*s.value->args[0]); }

void gather_error_texts(Body& body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    std::size_t raise = end_of_error_text(body, i);
    if (!raise) continue;
    auto first = body.begin() + static_cast<std::ptrdiff_t>(i), last = body.begin() + static_cast<std::ptrdiff_t>(raise);
    (*last)->body.assign(first, last);
    for (Stmt* s : (*last)->body) {
      bool is_text = s->value->op == Op::kMethodOf;
      Expr* shown = is_text ? s->value->args[0] : const_cast<Expr*>(number_of_piece(*s));
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

}  // namespace pyx::passes
