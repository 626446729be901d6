// Set displays of constants. CPython's compiler makes a frozenset of them, once for all displays of a module that have the same elements; what the
// program sees of it is the order of iteration.
#include <algorithm>
#include <charconv>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;

namespace {

/// What CPython's compiler takes for a constant.
bool is_folded(const syntax::Expr* e) {
  switch (e->kind) {
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant: return true;
    case ExprKind::kUnary: return is_folded(e->as<syntax::UnaryExpr>()->operand);
    case ExprKind::kBinary: return is_folded(e->as<syntax::BinaryExpr>()->left) && is_folded(e->as<syntax::BinaryExpr>()->right);
    case ExprKind::kTuple: {
      const std::vector<syntax::Expr*>& elements = e->as<syntax::TupleExpr>()->elements;
      return std::all_of(elements.begin(), elements.end(), is_folded);
    }
    default: return false;
  }
}

bool is_constant_set(const syntax::SetExpr& e) { return std::all_of(e.elements.begin(), e.elements.end(), is_folded); }

/// The same text for the same constant. Operators keep their own: 1 + 1 is not known to be 2 here.
std::string constant_text(const syntax::Expr& e, const std::string& source) {
  switch (e.kind) {
    case ExprKind::kInt: return e.as<syntax::IntLiteral>()->decimal;
    case ExprKind::kFloat: {
      char digits[64];
      return "f" + std::string(digits, std::to_chars(digits, digits + sizeof digits, e.as<syntax::FloatLiteral>()->value).ptr);
    }
    case ExprKind::kStr: return "s" + e.as<syntax::StrLiteral>()->value;
    case ExprKind::kBytes: return "b" + e.as<syntax::BytesLiteral>()->value;
    default: return "e" + source.substr(e.span.begin, e.span.end - e.span.begin);
  }
}

}  // namespace

/// The display that CPython's constant comes from: the first one of the module with these elements.
const syntax::SetExpr& FunctionLowering::first_constant_set(const syntax::SetExpr& e) {
  std::set<std::string> key;
  for (const syntax::Expr* element : e.elements) key.insert(constant_text(*element, source_.text()));
  return *program_.constant_sets_.try_emplace({&module_, std::move(key)}, &e).first->second;
}

Expr* FunctionLowering::lower_set(const syntax::SetExpr& e) {
  constexpr std::size_t kFewestFolded = 3;
  if (e.elements.size() < kFewestFolded || !is_constant_set(e)) return fill_set(e);
  return safe_call("py::set_of_constant", {constant_set(e)});
}

Expr* FunctionLowering::constant_set(const syntax::SetExpr& e) {
  return safe_call("py::constant_set", {fill_set(first_constant_set(e))});
}

/// What a `for` iterates over: of a display of constants the constant itself, not the set made from it.
Expr* FunctionLowering::iterated(const syntax::Expr& e) {
  const syntax::SetExpr* s = e.try_as<syntax::SetExpr>();
  return s && is_constant_set(*s) ? constant_set(*s) : value(e);
}

}  // namespace pyx::lower
