// Numbers in boxes: ints here and floats there.
#include "int_internal.h"
#include "lists.h"
#include "py/builtins.h"

namespace py {

static bool is_double(Arg a) { return a.is_flonum() || (a.is_object() && a.object()->type == &float_type); }

Result<Value> add_numbers(Arg a, Arg b) {
  if (both_small(a, b)) return integer(a.small_int() + b.small_int());   // 64 bits have room for it
  if (!is_double(a) && !is_double(b)) return int_add(a, b);
  double x = PY_TRY(to_double(a)), y = PY_TRY(to_double(b));
  return Value(x + y);
}

static Result<Value> of_ints(BinaryOp op, Arg a, Arg b) {
  Value result;
  switch (op) {
    case BinaryOp::kAdd: return int_add(a, b);
    case BinaryOp::kSub: return int_sub(a, b);
    case BinaryOp::kMul: return int_mul(a, b);
    case BinaryOp::kTrueDiv: return Value(PY_TRY(int_true_div(a, b)));
    case BinaryOp::kFloorDiv: PY_TRY(int_floor_div_mod(a, b, &result, nullptr)); return result;
    default: PY_TRY(int_floor_div_mod(a, b, nullptr, &result)); return result;
  }
}
Result<Value> binary(BinaryOp op, Arg a, Arg b) {
  if (!is_double(a) && !is_double(b)) return of_ints(op, a, b);
  double x = PY_TRY(to_double(a)), y = PY_TRY(to_double(b));
  switch (op) {
    case BinaryOp::kAdd: return Value(x + y);
    case BinaryOp::kSub: return Value(x - y);
    case BinaryOp::kMul: return Value(x * y);
    case BinaryOp::kTrueDiv: return Value(PY_TRY(float_true_div(x, y)));
    case BinaryOp::kFloorDiv: return Value(PY_TRY(float_floor_div(x, y)));
    default: return Value(PY_TRY(float_mod(x, y)));
  }
}
Result<Value> inplace(BinaryOp op, Arg a, Arg b) { return binary(op, a, b); }
Result<void> inplace_to(BinaryOp op, Value& target, Arg b) {
  target = PY_TRY(binary(op, target, b));
  return {};
}
Result<Value> unary(UnaryOp op, Arg a) {
  if (is_double(a)) return op == UnaryOp::kNegative ? Value(-to_double(a).take()) : Value(a);
  return op == UnaryOp::kNegative ? int_negative(a) : int_add(Arg(0), a);   // +True is 1
}
Result<Value> builtin_abs(Arg a) {
  if (is_double(a)) return Value(__builtin_fabs(to_double(a).take()));
  return int_sign(a) < 0 ? int_negative(a) : int_add(Arg(0), a);
}
Result<bool> truth_slow(Arg a) { return !is_double(a) || to_double(a).take() != 0; }

Result<bool> compare_slow(CompareOp op, Arg a, Arg b) {
  int order = order_of_numbers(a, b);
  if (order == 2) return op == CompareOp::kNe;
  switch (op) {
    case CompareOp::kEq: return order == 0;
    case CompareOp::kNe: return order != 0;
    case CompareOp::kLt: return order < 0;
    case CompareOp::kLe: return order <= 0;
    case CompareOp::kGt: return order > 0;
    default: return order >= 0;
  }
}
Result<Value> power_of_numbers(Arg a, Arg b) {
  if (!is_double(a) && !is_double(b)) return power_of_ints(a, b);
  double x = PY_TRY(to_double(a)), y = PY_TRY(to_double(b));
  if (x < 0 && __builtin_isfinite(x) && __builtin_isfinite(y) && __builtin_floor(y) != y) {
    if (__builtin_isinf(__builtin_pow(-x, y))) return raise_text(OverflowError, "complex exponentiation");
    return Value(kComplexNumber);
  }
  return Value(PY_TRY(float_pow_checked(x, y)));
}
Int int_of_number(Arg a) { return a.is_object() ? Int(IntArg(a)) : Int(a.is_small_int() ? a.small_int() : int64_t(a.is_true())); }

Arg extreme_of(const Arg* items, int64_t count, int wanted) {
  Arg best = items[0];
  for (int64_t i = 1; i < count; ++i) {
    if (order_of_numbers(items[i], best) == wanted) best = items[i];
  }
  return best;
}

int order_of_numbers(Arg a, Arg b) {
  if (both_small(a, b)) return a.small_int() < b.small_int() ? -1 : a.small_int() > b.small_int();
  if (is_double(a)) {
    double x = to_double(a).take();
    if (is_double(b)) {
      double y = to_double(b).take();
      return x != x || y != y ? 2 : x < y ? -1 : x > y;
    }
    int64_t i;
    if (!as_int64(b, i)) return order_of_big(x, b.bits);
    return float_lt_int(x, i) ? -1 : float_gt_int(x, i) ? 1 : x != x ? 2 : 0;
  }
  if (!is_double(b)) return int_compare_values(a, b);
  int order = order_of_numbers(b, a);
  return order == 2 ? 2 : -order;
}

}  // namespace py
