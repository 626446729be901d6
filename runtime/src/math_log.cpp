// math: logarithms, of ints of any size too.
#include <math.h>

#include "int_internal.h"
#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

namespace {

using Logarithm = double (*)(double);

Result<double> log_of(Arg argument, Logarithm f) {
  if (is_int(argument)) {
    IntView v(argument);
    if (v.sign <= 0) return math_domain_error();
    uint64_t bits = v.bit_length();
    if (bits <= 1023) return f(PY_TRY(int_to_double(argument)));
    Result<double> plain = int_to_double(argument);
    if (!plain.failed()) return f(plain.take());
    drop_pending();
    // log(m * 2**e) with 0.5 <= m < 1, as CPython does with _PyLong_Frexp. The mantissa is that of the number shifted down to 64 bits, its lowest
    // bit sticky.
    uint64_t drop = bits - 64;
    Value top = int_shift_right(int_abs_value(argument), drop);
    Value back = PY_TRY(int_shift_left(top, drop));
    bool sticky = int_compare_values(back, argument) != 0;
    IntView t(top);
    double m = static_cast<double>(limbs::load64(t.limbs) | sticky) * 0x1p-64;
    double e = static_cast<double>(bits);
    if (m == 1.0) {  // rounded up to the next power of two
      m = 0.5;
      e += 1;
    }
    return f(m) + f(2.0) * e;
  }
  double x = PY_TRY(to_double(argument));
  if (x != x) return x;
  if (x <= 0) return math_domain_error();
  if (__builtin_isinf(x)) return x;
  return f(x);
}

}  // namespace

Result<Value> math_log(Arg x, Arg base) {
  double numerator = PY_TRY(log_of(x, log));
  if (base.is_empty()) return Value(numerator);
  double denominator = PY_TRY(log_of(base, log));
  if (denominator == 0) return raise(ZeroDivisionError, "float division by zero");
  return Value(numerator / denominator);
}
Result<Value> math_log2(Arg x) { return Value(PY_TRY(log_of(x, log2))); }
Result<Value> math_log10(Arg x) { return Value(PY_TRY(log_of(x, log10))); }

}  // namespace py
