// Arithmetic of doubles as Python has it, and their boxes. Numeric libraries (runtime/numeric) have this file, too: it asks for little else.
#include <math.h>

#include "int_internal.h"

namespace py {

namespace {
/// Boxes of NaNs, one for each bit pattern in use: a NaN that leaves its box and is boxed again is the same object, as `nan in [nan]` wants it.
constinit HeapFloat nan_boxes[16] = {};
uint32_t nan_boxes_used = 0;

Bits box_nan(double nan) {
  Bits bits = __builtin_bit_cast(Bits, nan);
  uint32_t count = nan_boxes_used < 16 ? nan_boxes_used : 16;
  for (uint32_t i = 0; i < count; ++i) {
    if (__builtin_bit_cast(Bits, nan_boxes[i].value) == bits) return Arg(static_cast<Object*>(&nan_boxes[i])).bits;
  }
  HeapFloat& box = nan_boxes[nan_boxes_used++ % 16];
  box.type = &float_type;
  box.refcount = kImmortal;
  box.value = nan;
  return Arg(static_cast<Object*>(&box)).bits;
}
}  // namespace

double new_nan(bool negative) {
  static uint32_t serial = 0;
  double nan = __builtin_bit_cast(double, uint64_t(0x7FF80000) << 32 | serial++);
  return negative ? -nan : nan;
}

Bits box_double(double d) {
  if (d != d) return box_nan(d);
  HeapFloat* f = static_cast<HeapFloat*>(allocate(&float_type));
  f->value = d;
  return reinterpret_cast<Bits>(static_cast<Object*>(f));
}

double mod_double(double x, double y) {
  double m = fmod(x, y);
  if (m == 0) return copysign(0.0, y);
  return (y < 0) != (m < 0) ? m + y : m;
}

double floor_div_double(double x, double y) {
  // CPython's _float_div_mod: x - fmod(x, y) is a multiple of y up to rounding, so the quotient is all but an integer.
  double m = fmod(x, y);
  double q = (x - m) / y;
  if (m != 0 && (y < 0) != (m < 0)) q -= 1;
  if (q == 0) return copysign(0.0, x / y);
  double f = floor(q);
  return q - f > 0.5 ? f + 1 : f;
}

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
