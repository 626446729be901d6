#include "passes/numeric_constants.h"

#include <algorithm>

#include "passes/operations.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_known_number(const Expr& e, double low) {
  if (e.op == Op::kWiden) return is_known_number(*e.args[0], low);
  return (e.op == Op::kFloat && e.number >= low) || ((e.op == Op::kRawInt || e.op == Op::kRawBool) && static_cast<double>(e.integer) >= low);
}

/// An operation that raises for some operands, with others.
bool can_not_raise(const Expr& e) {
  if (!e.may_raise) return true;
  auto is = [&](const char* name) { return e.text == name; };
  if (is("py::int_true_div") || is("py::int_floor_div") || is("py::int_mod") || is("py::float_true_div") || is("py::float_floor_div") || is("py::float_mod")) return is_known_number(*e.args[1], 1e-9);
  if (is("py::float_pow_checked")) return is_known_number(*e.args[0], 1e-9) && e.args[0]->number <= 1e9 && is_known_number(*e.args[1], 0) && e.args[1]->number <= 9;
  if (is("py::float_sqrt")) return is_known_number(*e.args[0], 0);
  if (is("py::int_left_shift") || is("py::int_right_shift")) return is_known_number(*e.args[1], 0) && e.args[1]->integer <= 4096;
  return false;
}

/// Of expressions that stand wherever the variable is used.
constexpr int kLargest = 60;
int size_of(const Expr& e) {
  int size = 1;
  for (const Expr* a : e.args) size += size_of(*a);
  return size;
}

}  // namespace

/// What a module's variable holds, outside of its box; null: no number.
const Expr* NumericConstants::number_in(const Expr& value) const {
  switch (value.op) {
    case Op::kBox: case Op::kBoolean: return value.args[0];
    case Op::kInt: case Op::kFloat: case Op::kTrue: case Op::kFalse: return &value;
    default: return nullptr;
  }
}

bool NumericConstants::learn(const Stmt& s) {
  const Expr* number = number_in(*s.value);
  module_ = s.global->module;
  if (!number || !is_computable(*number)) {
    values_.erase(s.global);
    return false;
  }
  Expr* own = copy(*number);   // of the values that other variables have now
  if (size_of(*own) > kLargest) return false;
  values_[s.global] = own;
  module_ = nullptr;
  return true;
}

bool NumericConstants::is_computable(const Expr& e) const {
  switch (e.op) {
    case Op::kInt: case Op::kFloat: case Op::kTrue: case Op::kFalse: case Op::kRawInt: case Op::kRawBool: return true;
    case Op::kUnbox: return knows(e);
    case Op::kCall:
      if (!is_arithmetic(e.text) || !can_not_raise(e)) return false;
      break;
    case Op::kArithmetic: case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
    default: return false;
  }
  return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return is_computable(*a); });
}

bool NumericConstants::knows(const Expr& unbox) const {
  const Expr& value = *unbox.args[0];
  const Expr* number = &value;
  if (value.op == Op::kGlobal) {
    auto known = values_.find(value.global);
    if (known == values_.end() || (module_ && module_ != value.global->module)) return false;
    number = known->second;
  }
  switch (number->op) {
    case Op::kInt: return unbox.rep == Rep::kInt;
    case Op::kTrue: case Op::kFalse: return unbox.rep == Rep::kBool;
    default: return number->rep == unbox.rep || (number->rep == Rep::kInt64 && unbox.rep == Rep::kInt) || (number->op == Op::kFloat && unbox.rep == Rep::kDouble);
  }
}

Expr* NumericConstants::raw(std::int64_t i) {
  Expr* e = program_.arena.make<Expr>();
  e->op = Op::kRawInt;
  e->rep = Rep::kInt64;
  e->integer = e->low = e->high = i;
  return e;
}

/// Eighteen digits at a time, as many as an int of C++ has room for in every operation.
Expr* NumericConstants::integer(const std::string& digits) {
  auto node = [&](Op op, const char* text, std::vector<Expr*> args) {
    Expr* e = program_.arena.make<Expr>();
    e->op = op;
    e->rep = Rep::kInt;
    e->text = text;
    e->args = std::move(args);
    return e;
  };
  std::size_t first = digits.size() % 18 ? digits.size() % 18 : 18;
  Expr* result = node(Op::kWiden, "", {raw(std::stoll(digits.substr(0, first)))});
  for (std::size_t at = first; at < digits.size(); at += 18) {
    result = node(Op::kArithmetic, "*", {result, raw(1000000000000000000)});
    result = node(Op::kArithmetic, "+", {result, raw(std::stoll(digits.substr(at, 18)))});
  }
  return result;
}

Expr* NumericConstants::copy(const Expr& e) {
  if (e.op == Op::kUnbox) return made(e);
  Expr* result = program_.arena.make<Expr>(e);
  for (Expr*& a : result->args) a = copy(*a);
  return result;
}

Expr* NumericConstants::boxed(const Global& global) {
  const Expr& number = *values_.at(&global);
  Expr* read = program_.arena.make<Expr>();
  read->op = Op::kGlobal;
  read->global = const_cast<Global*>(&global);
  Expr* unbox = program_.arena.make<Expr>();
  unbox->op = Op::kUnbox;
  unbox->rep = number.op == Op::kInt || number.rep == Rep::kInt64 ? Rep::kInt : number.op == Op::kFloat ? Rep::kDouble : number.op == Op::kTrue || number.op == Op::kFalse ? Rep::kBool : number.rep;
  unbox->args = {read};
  Expr* box = program_.arena.make<Expr>();
  box->op = unbox->rep == Rep::kBool ? Op::kBoolean : Op::kBox;
  box->args = {made(*unbox)};
  return box;
}

Expr* NumericConstants::boxed(const Expr& long_int) {
  Expr* box = program_.arena.make<Expr>();
  box->op = Op::kBox;
  box->args = {integer(long_int.text)};
  return box;
}

Expr* NumericConstants::made(const Expr& unbox) {
  const Expr& value = *unbox.args[0];
  const Expr& number = value.op == Op::kGlobal ? *values_.at(value.global) : value;
  if (number.op == Op::kInt) return integer(number.text);
  Expr* result = copy(number);
  if (number.op == Op::kTrue || number.op == Op::kFalse) {
    result->op = Op::kRawBool;
    result->rep = Rep::kBool;
    result->integer = number.op == Op::kTrue;
  }
  if (number.op == Op::kFloat) result->rep = Rep::kDouble;
  if (result->rep == Rep::kInt64 && unbox.rep == Rep::kInt) {
    Expr* wide = program_.arena.make<Expr>();
    wide->op = Op::kWiden;
    wide->rep = Rep::kInt;
    wide->args = {result};
    return wide;
  }
  return result;
}

}  // namespace pyx::passes
