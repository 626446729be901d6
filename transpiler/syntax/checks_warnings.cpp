// What CPython's compiler warns of: code that can only be a slip, most often a comma that was left out or one too many.
#include <string>

#include "syntax/checks.h"

namespace pyx::syntax {
namespace {

/// A literal, as it is after CPython's folding of signs and of tuples of constants.
bool is_constant(const Expr& e) {
  switch (e.kind) {
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kImaginary: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant: return true;
    case ExprKind::kUnary: {
      const Expr& operand = *e.as<UnaryExpr>()->operand;
      bool number = operand.kind == ExprKind::kInt || operand.kind == ExprKind::kFloat || operand.kind == ExprKind::kImaginary;
      return number && e.as<UnaryExpr>()->op != UnaryOp::kNot && !(e.as<UnaryExpr>()->op == UnaryOp::kInvert && operand.kind != ExprKind::kInt);
    }
    case ExprKind::kTuple:
      for (const Expr* item : e.as<TupleExpr>()->elements) {
        if (!is_constant(*item)) return false;
      }
      return true;
    default: return false;
  }
}

/// The class of a display or literal; empty if that is not certain.
std::string type_name(const Expr& e) {
  switch (e.kind) {
    case ExprKind::kInt: return "int";
    case ExprKind::kFloat: return "float";
    case ExprKind::kImaginary: return "complex";
    case ExprKind::kStr: case ExprKind::kJoinedStr: return "str";
    case ExprKind::kBytes: return "bytes";
    case ExprKind::kConstant: {
      Constant value = e.as<ConstantExpr>()->value;
      return value == Constant::kNone ? "NoneType" : value == Constant::kEllipsis ? "ellipsis" : "bool";
    }
    case ExprKind::kUnary: return is_constant(e) ? type_name(*e.as<UnaryExpr>()->operand) : "";
    case ExprKind::kTuple: return "tuple";
    case ExprKind::kList: return "list";
    case ExprKind::kSet: return "set";
    case ExprKind::kDict: return "dict";
    case ExprKind::kLambda: return "function";
    case ExprKind::kComprehension:
      switch (e.as<ComprehensionExpr>()->comprehension) {
        case ComprehensionKind::kList: return "list";
        case ComprehensionKind::kSet: return "set";
        case ComprehensionKind::kDict: return "dict";
        case ComprehensionKind::kGenerator: return "generator";
      }
      return "";
    default: return "";
  }
}

const char* const kMissedComma = "; perhaps you missed a comma?";

std::string of_call(const CallExpr& e) {
  std::string type = type_name(*e.callee);
  if (type.empty() || type == "function") return "";
  return "'" + type + "' object is not callable" + kMissedComma;
}

std::string of_subscript(const SubscriptExpr& e) {
  std::string type = type_name(*e.object);
  if (type.empty() || type == "dict") return "";
  bool is_sequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
  if (!is_sequence) return "'" + type + "' object is not subscriptable" + kMissedComma;
  std::string index = type_name(*e.index);
  if (index.empty() || index == "int" || index == "bool") return "";
  return type + " indices must be integers or slices, not " + index + kMissedComma;
}

/// Its identity is nothing that a program should ask for.
bool is_value(const Expr& e) { return is_constant(e) && e.kind != ExprKind::kConstant; }

std::string of_comparison(const CompareExpr& e) {
  const Expr* left = e.left;
  for (std::size_t i = 0; i < e.ops.size(); left = e.comparators[i++]) {
    bool is = e.ops[i] == CompareOp::kIs;
    if (!is && e.ops[i] != CompareOp::kIsNot) continue;
    const Expr* literal = is_value(*left) ? left : is_value(*e.comparators[i]) ? e.comparators[i] : nullptr;
    if (!literal) continue;
    return std::string(is ? "\"is\"" : "\"is not\"") + " with '" + type_name(*literal) + "' literal. Did you mean \"" + (is ? "==" : "!=") + "\"?";
  }
  return "";
}

}  // namespace

void warn_of_slips(const Expr& e, Diagnostics& diagnostics) {
  std::string what;
  if (e.kind == ExprKind::kCall) what = of_call(*e.as<CallExpr>());
  else if (e.kind == ExprKind::kSubscript) what = of_subscript(*e.as<SubscriptExpr>());
  else if (e.kind == ExprKind::kCompare) what = of_comparison(*e.as<CompareExpr>());
  if (!what.empty()) diagnostics.report(DiagnosticKind::kSyntaxWarning, e.span, std::move(what));
}

void warn_of_slips(const AssertStmt& s, Diagnostics& diagnostics) {
  const TupleExpr* tuple = s.test->try_as<TupleExpr>();
  if (!tuple || tuple->elements.empty()) return;
  diagnostics.report(DiagnosticKind::kSyntaxWarning, s.span, "assertion is always true, perhaps remove parentheses?");
}

}  // namespace pyx::syntax
