// float as a type: its slots, and arithmetic of floats mixed with ints.
#include <math.h>
#include <string.h>

#include "float_internal.h"
#include "py/complex.h"

namespace py {

Result<FloatOperand> float_operand(Arg a) {
  if (is_float(a)) return FloatOperand{float_value(a), true};
  if (!is_int(a)) return FloatOperand{0, false};
  return FloatOperand{PY_TRY(int_to_double(a)), true};
}

Result<Value> float_power(double x, double y) {
  // A negative number to a fractional power.
  if (x < 0 && __builtin_isfinite(x) && __builtin_isfinite(y) && y != floor(y)) return complex_power(x, 0, y, 0);
  return Value(PY_TRY(real_power(x, y)));
}

namespace {

Result<Value> float_slot_repr(Arg self) {
  char text[32];
  size_t n = double_repr(float_value(self), text);
  Ref<Str> s = make_str(static_cast<int64_t>(n), 127);
  memcpy(s->chars1(), text, n);
  return s;
}

Result<int64_t> float_slot_hash(Arg self) {
  double d = float_value(self);
  if (__builtin_isinf(d)) return d > 0 ? 314159 : -314159;
  if (d != d) {
    // By identity, as object.__hash__: NaNs do not fill one bucket.
    uint64_t address = reinterpret_cast<uint64_t>(self.object());
    int64_t h = static_cast<int64_t>(address >> 4 | address << 60);
    return h == -1 ? -2 : h;
  }
  // The value modulo 2**61 - 1, as for ints and fractions: mantissa * 2**exponent, where 2**61 counts as 1.
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int biased = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t mantissa = bits & ((uint64_t(1) << 52) - 1);
  if (biased) mantissa |= uint64_t(1) << 52;
  int rotate = static_cast<int>(mod_int64((biased ? biased : 1) - 1075, 61));
  constexpr uint64_t kModulus = (uint64_t(1) << 61) - 1;
  unsigned __int128 wide = static_cast<unsigned __int128>(mantissa) << rotate;
  uint64_t r = static_cast<uint64_t>(wide & kModulus) + static_cast<uint64_t>(wide >> 61);
  if (r >= kModulus) r -= kModulus;
  int64_t h = d < 0 ? -static_cast<int64_t>(r) : static_cast<int64_t>(r);
  return h == -1 ? -2 : h;
}

// Sign of x - i, exactly. x is no NaN.
int compare_double_int(double x, Arg i) {
  if (__builtin_isinf(x)) return x > 0 ? 1 : -1;
  double whole = trunc(x);
  Value w = integer_from_double(whole);
  int order = int_compare_values(w, i);
  if (order != 0) return order;
  return x > whole ? 1 : x < whole ? -1 : 0;
}

Result<Value> float_slot_compare(Arg a, Arg b, CompareOp op) {
  double x, y;
  if (is_float(b)) {
    x = float_value(a);
    y = float_value(b);
  } else if (is_int(b)) {
    x = float_value(a);
    y = 0;
    if (x == x) x = compare_double_int(x, b);
  } else {
    return kNotImplemented;
  }
  switch (op) {
    case CompareOp::kEq: return boolean(x == y);
    case CompareOp::kNe: return boolean(x != y);
    case CompareOp::kLt: return boolean(x < y);
    case CompareOp::kLe: return boolean(x <= y);
    case CompareOp::kGt: return boolean(x > y);
    case CompareOp::kGe: return boolean(x >= y);
  }
  return kNotImplemented;
}

Result<bool> float_slot_truth(Arg self) { return float_value(self) != 0; }

Result<Value> float_slot_binary(BinaryOp op, Arg a, Arg b) {
  if (op > BinaryOp::kPow || op == BinaryOp::kMatMul) return kNotImplemented;
  // Both are looked at before either is converted: 10**400 + "x" is a TypeError.
  if (!(is_float(a) || is_int(a)) || !(is_float(b) || is_int(b))) return kNotImplemented;
  double x = PY_TRY(float_operand(a)).value;
  double y = PY_TRY(float_operand(b)).value;
  switch (op) {
    case BinaryOp::kAdd: return Value(x + y);
    case BinaryOp::kSub: return Value(x - y);
    case BinaryOp::kMul: return Value(x * y);
    case BinaryOp::kTrueDiv:
      if (y == 0) return raise(ZeroDivisionError, "float division by zero");
      return Value(x / y);
    case BinaryOp::kFloorDiv:
      if (y == 0) return raise(ZeroDivisionError, "float floor division by zero");
      return Value(floor_div_double(x, y));
    case BinaryOp::kMod:
      if (y == 0) return raise(ZeroDivisionError, "float modulo");
      return Value(mod_double(x, y));
    case BinaryOp::kPow: return float_power(x, y);
    default: return kNotImplemented;
  }
}

Result<Value> float_slot_unary(UnaryOp op, Arg self) {
  double d = float_value(self);
  if (op == UnaryOp::kNegative) return Value(-d);
  if (op == UnaryOp::kPositive) return Value(d);
  return raise(TypeError, "bad operand type for unary ~: '%T'", self);
}

constexpr Slots make_float_slots() {
  Slots s{};
  s.repr = float_slot_repr;
  s.hash = float_slot_hash;
  s.compare = float_slot_compare;
  s.truth = float_slot_truth;
  s.binary = float_slot_binary;
  s.unary = float_slot_unary;
  s.format = float_format;
  return s;
}

}  // namespace

constinit const Slots float_slots = make_float_slots();

constinit Type float_type = deferred(Deferred::kFloat, {
    {&type_type, kImmortal, 0}, "float", &object_type, {}, sizeof(HeapFloat), kTypeFloatLike | kTypeSubclassable,
});

}  // namespace py
