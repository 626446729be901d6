// What the files of int share: reading any int as limbs, and making ints from limbs.
#pragma once

#include "deferred_slots.h"
#include "int_limbs.h"
#include "py/numbers.h"

namespace py {

using Int128 = __int128;

/// The value of an int (bool and subclasses too) if it fits int64_t; the common case inline.
PY_INLINE bool as_int64(Arg a, int64_t& out) {
  if (a.is_small_int()) [[likely]] {
    out = a.small_int();
    return true;
  }
  return int_fits(a, out);
}

/// Sign and magnitude of any int. The Arg must outlive the view.
struct IntView {
  const uint32_t* limbs;
  size_t length;
  int sign;
  uint32_t own[2];

  explicit IntView(Arg a) {
    if (a.is_object()) {
      const BigInt* big = a.as<BigInt>();
      limbs = big->limbs();
      length = static_cast<size_t>(big->length);
      sign = big->sign;
    } else {
      set_small(a.is_small_int() ? a.small_int() : a.is_true());
    }
  }
  IntView(const IntView&) = delete;
  uint64_t bit_length() const { return limbs::bit_length(limbs, length); }
  /// The magnitude of at most two limbs.
  uint64_t magnitude64() const { return length == 2 ? limbs::load64(limbs) : length ? limbs[0] : 0; }
  bool odd() const { return length && (limbs[0] & 1); }

 private:
  void set_small(int64_t i) {
    uint64_t magnitude = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
    limbs::store64(own, magnitude);
    limbs = own;
    length = limbs::trim(own, 2);
    sign = i < 0 ? -1 : i > 0;
  }
};

/// Longest magnitude: 8 GB.
inline constexpr uint64_t kMaxLimbs = 0x7FFFFFFF;

/// Room for a result of `length` limbs (not cleared), or null with MemoryError pending.
BigInt* big_alloc(uint64_t length);
/// Trims a result of big_alloc whose limbs are filled and makes the int: small if it fits.
Value big_finish(BigInt* big, int sign);
Value integer_128(Int128 i);
Value int_from_limbs(const uint32_t* limbs, size_t length, int sign);

/// The operations of int on ints. None looks at subclasses; operands are ints.
Result<Value> int_add(Arg a, Arg b);
Result<Value> int_sub(Arg a, Arg b);
Result<Value> int_mul(Arg a, Arg b);
/// a // b and a % b; either result may be unwanted (null).
Result<void> int_floor_div_mod(Arg a, Arg b, Value* quotient, Value* remainder);
Result<double> int_true_div(Arg a, Arg b);
Result<Value> int_shift_left(Arg a, uint64_t count);
Value int_shift_right(Arg a, uint64_t count);
Result<Value> int_power(Arg base, Arg exponent);                  // exponent >= 0
Result<Value> int_power_mod(Arg base, Arg exponent, Arg modulus);
Result<Value> int_bitwise(BinaryOp op, Arg a, Arg b);
/// a << count or a >> count for any count.
Result<Value> shift_ints(bool left, Arg a, Arg count);
/// a ** b: a float for negative b.
Result<Value> power_of_ints(Arg base, Arg exponent);
Value int_negative(Arg a);
Value int_abs_value(Arg a);
/// An exact int of the same value (bools and instances of subclasses are converted).
Value int_exact(Arg a);
int int_compare_values(Arg a, Arg b);
int int_sign(Arg a);

/// int or float operand of a float operation; kNotImplemented travels as `false` in `usable`.
struct FloatOperand { double value; bool usable; };
Result<FloatOperand> float_operand(Arg a);
/// x ** y as CPython's float.__pow__.
Result<Value> float_power(double x, double y);
/// The same where the result is no complex number: not a negative x to a fractional power.
Result<double> real_power(double x, double y);
/// OverflowError(34, 'Numerical result out of range'): errno ERANGE and its text.
PY_COLD Failure result_out_of_range();

/// Calls the dunder of self's class; kExhausted if the class has none.
Result<Value> try_dunder(Arg self, Arg name);
Result<Value> try_dunder(Arg self, Arg name, Arg argument);

}  // namespace py
