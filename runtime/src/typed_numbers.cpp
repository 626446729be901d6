// The uncommon cases of typed arithmetic: big ints, overflow, division by zero. Of ints and floats themselves, so no class is asked. Numeric libraries
// (runtime/numeric) have this file, too.
#include <math.h>

#include "float_internal.h"
#include "py/typed.h"

namespace py {

Bits checked_int(Bits bits) {
  Arg a = Arg::from_bits(bits);
  if (!a.is_object() || a.object()->type != &int_type) type_confusion(a, "int");
  return bits;
}
double checked_double(Bits bits) {
  Arg a = Arg::from_bits(bits);
  if (!a.is_object() || a.object()->type != &float_type) type_confusion(a, "float");
  return a.as<HeapFloat>()->value;
}
bool checked_bool(Bits bits) { type_confusion(Arg::from_bits(bits), "bool"); }

Result<Int> int_of_far_float(double x) {
  if (x != x) return raise(ValueError, "cannot convert float NaN to integer");
  if (__builtin_isinf(x)) return raise(OverflowError, "cannot convert float infinity to integer");
  return Int::adopt(integer_from_double(x).give());
}

int order_of_rounding(double rounded, int64_t i) {
  if (rounded >= 0x1p63) return 1;
  int64_t r = static_cast<int64_t>(rounded);
  return r < i ? -1 : r > i;
}
int order_of_big(double a, Bits big) {
  if (a != a) return 2;
  Arg b = Arg::from_bits(big);
  if (__builtin_fabs(a) < 0x1p62) return -int_sign(b);   // big ints are larger
  if (__builtin_isinf(a)) return a < 0 ? -1 : 1;
  Value whole = integer_from_double(a);
  return int_compare_values(whole, b);
}

int64_t bit_length_of_big(IntArg i) { return static_cast<int64_t>(IntView(i.arg()).bit_length()); }
int64_t bit_count_of_big(IntArg i) {
  IntView v(i.arg());
  int64_t n = 0;
  for (size_t k = 0; k < v.length; ++k) n += __builtin_popcount(v.limbs[k]);
  return n;
}

Result<double> round_of_float(double x, IntArg digits) { return round_to_digits(x, int_clip(digits.arg())); }
Failure zero_divmod() { return raise(ZeroDivisionError, "float divmod()"); }
Result<Int> int_power_modulo(IntArg base, IntArg exponent, IntArg modulus) { return Int::adopt(PY_TRY(int_power_mod(base.arg(), exponent.arg(), modulus.arg())).give()); }

void release_int(Bits bits) { decref(Arg::from_bits(bits)); }

// One function for each operator: a program has those that it uses.
template <BinaryOp op>
PY_INLINE static Result<Value> compute(Arg a, Arg b) {
  Value result;
  if constexpr (op == BinaryOp::kAdd) return int_add(a, b);
  else if constexpr (op == BinaryOp::kSub) return int_sub(a, b);
  else if constexpr (op == BinaryOp::kMul) return int_mul(a, b);
  else if constexpr (op == BinaryOp::kFloorDiv) PY_TRY(int_floor_div_mod(a, b, &result, nullptr));
  else if constexpr (op == BinaryOp::kMod) PY_TRY(int_floor_div_mod(a, b, nullptr, &result));
  else if constexpr (op == BinaryOp::kLeftShift) return shift_ints(true, a, b);
  else if constexpr (op == BinaryOp::kRightShift) return shift_ints(false, a, b);
  else return int_bitwise(op, a, b);
  return result;
}

// Memory that runs out in these has nowhere to be reported: the operators can't fail.
template <BinaryOp op>
Bits int_slow(Bits a, Bits b) { return compute<op>(Arg::from_bits(a), Arg::from_bits(b)).take().give(); }
template Bits int_slow<BinaryOp::kAdd>(Bits, Bits);
template Bits int_slow<BinaryOp::kSub>(Bits, Bits);
template Bits int_slow<BinaryOp::kMul>(Bits, Bits);
template Bits int_slow<BinaryOp::kAnd>(Bits, Bits);
template Bits int_slow<BinaryOp::kOr>(Bits, Bits);
template Bits int_slow<BinaryOp::kXor>(Bits, Bits);

template <BinaryOp op>
Result<Int> int_division(IntArg a, IntArg b) { return Int::adopt(PY_TRY(compute<op>(a.arg(), b.arg())).give()); }
template Result<Int> int_division<BinaryOp::kFloorDiv>(IntArg, IntArg);
template Result<Int> int_division<BinaryOp::kMod>(IntArg, IntArg);
template Result<Int> int_division<BinaryOp::kLeftShift>(IntArg, IntArg);
template Result<Int> int_division<BinaryOp::kRightShift>(IntArg, IntArg);

int int_order(Bits a, Bits b) { return int_compare_values(Arg::from_bits(a), Arg::from_bits(b)); }

Int int_power(IntArg a, int64_t b) {
  if (b == 2) return a * a;
  return Int::adopt(int_power(a.arg(), IntArg(b).arg()).take().give());
}

Result<double> int_true_div_slow(IntArg a, IntArg b) { return int_true_div(a.arg(), b.arg()); }
Result<double> big_to_double(IntArg a) { return int_to_double(a.arg()); }

Failure zero_division(BinaryOp op) {
  return raise(ZeroDivisionError, op == BinaryOp::kTrueDiv ? "float division by zero" : op == BinaryOp::kFloorDiv ? "float floor division by zero" : "float modulo");
}

Result<double> float_pow_checked(double a, double b) {
  double fast = pow(a, b);
  if (a > 0 && isfinite(fast) && fast != 0) return fast;
  if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) type_confusion(Value(a), "a number not below zero");   // a complex number
  return real_power(a, b);
}

Failure range_step_zero() { return raise(ValueError, "range() arg 3 must not be zero"); }

int64_t range_length_slow(IntArg start, IntArg stop, IntArg step) {
  Int zero(0);
  bool up = step > zero;
  if (up ? start >= stop : start <= stop) return 0;
  Int distance = up ? stop - start : start - stop;
  Int stride = up ? Int(step) : -step;
  Int count = int_division<BinaryOp::kFloorDiv>(distance + stride - IntArg(1), stride).take();
  return loop_end(count);
}

}  // namespace py
