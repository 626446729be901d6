// Long displays of constants, nested or not, are data from which the run-time library makes the object:
//
//   t = [(1, "a"), (2, "b"), …]      t = make_display(list of 1000)
//
// So are tuples of constants in functions, of any length: they are made once, as CPython's are.
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;

namespace {

/// Displays with fewer constants are calls, as in the Python.
constexpr std::size_t kManyConstants = 32;

const syntax::Expr* without_sign(const syntax::Expr& e) {
  const syntax::UnaryExpr* u = e.try_as<syntax::UnaryExpr>();
  return u && u->op == syntax::UnaryOp::kNegative ? u->operand : &e;
}

bool is_plain_number(const syntax::Expr& e) {
  const syntax::Expr* number = without_sign(e);
  if (number->kind == ExprKind::kFloat) return true;
  const syntax::IntLiteral* i = number->try_as<syntax::IntLiteral>();
  constexpr std::size_t kAlwaysFits = 18;
  return i && i->decimal.size() <= kAlwaysFits;
}

bool is_hashable(const syntax::Expr& e) {
  const syntax::TupleExpr* t = e.try_as<syntax::TupleExpr>();
  if (!t) return e.kind != ExprKind::kList && e.kind != ExprKind::kDict;
  for (const syntax::Expr* x : t->elements) {
    if (!is_hashable(*x)) return false;
  }
  return true;
}

/// Counts the constants; false if something else is in it.
bool count_constants(const syntax::Expr& e, std::size_t& count) {
  auto all = [&](const std::vector<syntax::Expr*>& elements) {
    for (const syntax::Expr* x : elements) {
      if (!count_constants(*x, count)) return false;
    }
    return true;
  };
  ++count;
  switch (e.kind) {
    case ExprKind::kStr: return true;
    case ExprKind::kConstant: return e.as<syntax::ConstantExpr>()->value != syntax::Constant::kEllipsis;
    case ExprKind::kTuple: return all(e.as<syntax::TupleExpr>()->elements);
    case ExprKind::kList: return all(e.as<syntax::ListExpr>()->elements);
    case ExprKind::kDict:
      for (const syntax::DictEntry& d : e.as<syntax::DictExpr>()->entries) {
        if (!d.key || !is_hashable(*d.key) || !count_constants(*d.key, count) || !count_constants(*d.value, count)) return false;
      }
      return true;
    default: return is_plain_number(e);
  }
}

const std::vector<syntax::Expr*>* elements_of(const syntax::Expr& e) {
  if (const syntax::TupleExpr* t = e.try_as<syntax::TupleExpr>()) return &t->elements;
  if (const syntax::ListExpr* l = e.try_as<syntax::ListExpr>()) return &l->elements;
  return nullptr;
}

}  // namespace

Expr* FunctionLowering::display_data(const syntax::Expr& e) {
  const auto* elements = elements_of(e);
  if (!elements && e.kind != ExprKind::kDict) {
    Expr* constant = value(e);
    while (constant->op == Op::kBox) constant = constant->args[0];
    return constant;
  }
  Expr* data = make(Op::kDisplay, Rep::kVoid);
  data->text = e.kind == ExprKind::kTuple ? "tuple" : e.kind == ExprKind::kList ? "list" : "dict";
  if (elements) {
    for (const syntax::Expr* item : *elements) data->args.push_back(display_data(*item));
  } else {
    for (const syntax::DictEntry& d : e.as<syntax::DictExpr>()->entries) {
      data->args.push_back(display_data(*d.key));
      data->args.push_back(display_data(*d.value));
    }
  }
  return data;
}

/// Nothing if `e` is no tuple of constants, or where code runs once anyway.
Expr* FunctionLowering::constant_tuple(const syntax::Expr& e) {
  std::size_t count = 0;
  if (function_.is_init || e.as<syntax::TupleExpr>()->elements.empty() || !is_hashable(e) || !count_constants(e, count)) return nullptr;
  return safe_call("py::kept_display", {display_data(e)});
}

/// Nothing if `e` is no display of constants alone, or too short. Numbers alone are a table of their own (lower_elements).
Expr* FunctionLowering::constant_display(const syntax::Expr& e) {
  if (e.kind != ExprKind::kTuple && e.kind != ExprKind::kList && e.kind != ExprKind::kDict) return nullptr;
  if (const auto* elements = elements_of(e)) {
    bool numbers = true;
    for (const syntax::Expr* x : *elements) numbers = numbers && is_plain_number(*x);
    if (numbers) return nullptr;
  }
  std::size_t count = 0;
  if (!count_constants(e, count) || count < kManyConstants) return nullptr;
  return safe_call("py::make_display", {display_data(e)});
}

}  // namespace pyx::lower
