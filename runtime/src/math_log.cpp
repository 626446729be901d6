// math: logarithms, of ints of any size too.
#include <math.h>

#include "int_internal.h"
#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

namespace {

using Logarithm = double (*)(double);

Result<double> logarithm_of_int(Arg i, Logarithm f) {
  IntView v(i);
  if (v.sign <= 0) return math_domain_error();
  uint64_t bits = v.bit_length();
  // The largest ints of 1024 bits round to what is no double.
  constexpr uint64_t kRoundsUp = ~uint64_t(0) << 10;
  if (bits < 1024 || (bits == 1024 && limbs::load64(v.limbs + v.length - 2) < kRoundsUp)) return f(PY_TRY(int_to_double(i)));
  // log(m * 2**e) with 0.5 <= m < 1, as CPython does with _PyLong_Frexp. The mantissa is that of the number shifted down to 64 bits, its lowest
  // bit sticky.
  uint64_t drop = bits - 64;
  Value top = int_shift_right(int_abs_value(i), drop);
  Value back = PY_TRY(int_shift_left(top, drop));
  bool sticky = int_compare_values(back, i) != 0;
  IntView t(top);
  double m = static_cast<double>(limbs::load64(t.limbs) | sticky) * 0x1p-64;
  double e = static_cast<double>(bits);
  if (m == 1.0) {  // rounded up to the next power of two
    m = 0.5;
    e += 1;
  }
  return f(m) + f(2.0) * e;
}

}  // namespace

Result<double> logarithm_limit(double x) {
  if (x != x || x > 0) return x;
  return math_domain_error();
}
Failure logarithm_to_base_one() { return raise(ZeroDivisionError, "float division by zero"); }

Result<double> log_of_int(IntArg x) { return logarithm_of_int(x.arg(), log); }
Result<double> log2_of_int(IntArg x) { return logarithm_of_int(x.arg(), log2); }
Result<double> log10_of_int(IntArg x) { return logarithm_of_int(x.arg(), log10); }

// Of any value.
#define PY_LOGARITHM(name)                                              \
  static Result<double> name##_of(Arg x) {                              \
    if (is_int(x)) return logarithm_of_int(x, name);                    \
    return float_##name(PY_TRY(to_double(x)));                          \
  }
PY_LOGARITHM(log)
PY_LOGARITHM(log2)
PY_LOGARITHM(log10)
#undef PY_LOGARITHM

Result<Value> math_log(Arg x, Arg base) {
  double numerator = PY_TRY(log_of(x));
  if (base.is_empty()) return Value(numerator);
  double denominator = PY_TRY(log_of(base));
  if (denominator == 0) return logarithm_to_base_one();
  return Value(numerator / denominator);
}
Result<Value> math_log2(Arg x) { return Value(PY_TRY(log2_of(x))); }
Result<Value> math_log10(Arg x) { return Value(PY_TRY(log10_of(x))); }

}  // namespace py
