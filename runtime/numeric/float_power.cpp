// Powers of doubles in few bytes: in place of ../src/float_power.cpp. The special values are those of C's annex F, which CPython's are, too; what raises is not.
#include <math.h>

#include "int_internal.h"

namespace py {

Result<double> real_power(double x, double y) {
  double r = pow(x, y);
  if (__builtin_isinf(r) && __builtin_isfinite(x) && __builtin_isfinite(y)) {
    if (x == 0) return raise(ZeroDivisionError, "0.0 cannot be raised to a negative power");
    return result_out_of_range();
  }
  return r;
}

}  // namespace py
