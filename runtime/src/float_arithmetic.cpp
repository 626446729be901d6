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

}  // namespace py
