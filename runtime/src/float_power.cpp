// Powers of doubles as Python has them. Numeric libraries (runtime/numeric) leave more of it to the C library.
#include <math.h>

#include "int_internal.h"

namespace py {

Result<double> real_power(double x, double y) {
  // The cases that CPython decides before it asks pow(), whose special values differ between systems.
  if (y == 0) return 1.0;
  if (x != x) return x;
  if (y != y) return x == 1 ? 1.0 : y;
  if (__builtin_isinf(y)) {
    double size = fabs(x);
    if (size == 1) return 1.0;
    return (y > 0) == (size > 1) ? fabs(y) : 0.0;
  }
  bool odd = fmod(fabs(y), 2.0) == 1.0;
  if (__builtin_isinf(x)) {
    if (y > 0) return odd ? x : fabs(x);
    return odd ? copysign(0.0, x) : 0.0;
  }
  if (x == 0) {
    if (y < 0) return raise(ZeroDivisionError, "0.0 cannot be raised to a negative power");
    return odd ? x : 0.0;
  }
  bool negate = false;
  if (x < 0) {
    x = -x;
    negate = odd;
  }
  if (x == 1) return negate ? -1.0 : 1.0;
  double r = pow(x, y);
  if (__builtin_isinf(r)) return result_out_of_range();
  return negate ? -r : r;
}

}  // namespace py
