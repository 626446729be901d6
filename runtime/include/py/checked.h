// The checked 64-bit forms of functions on numbers: int64_t instead of py::Int, and a way out wherever the exact result would not fit, an exception
// would be due or calls nest too deeply. Whoever called then runs the exact form from its start.
#pragma once

#include "py/typed.h"

namespace py {

/// "Run the exact form": converts to any Checked.
struct Leave {};

template <class T>
struct [[nodiscard]] Checked {
  T value;
  PY_INLINE Checked(T v) : value(v), left_(false) {}
  PY_INLINE Checked(Leave) : value(), left_(true) {}
  PY_INLINE bool left() const { return left_; }

 private:
  bool left_;
};

/// What functions return: one register, in which the least int says that they left. A result that happens to be this int is left to the exact form, too.
struct [[nodiscard]] CheckedInt {
  int64_t value;
  PY_INLINE CheckedInt(int64_t v) : value(v) {}
  PY_INLINE CheckedInt(Leave) : value(INT64_MIN) {}
  PY_INLINE bool left() const { return value == INT64_MIN; }
};

// The value of a Checked, or leave, too.
#define STAY(expr)                                \
  ({                                              \
    auto result_ = (expr);                        \
    if (result_.left()) [[unlikely]] return ::py::Leave{}; \
    result_.value;                                \
  })

PY_INLINE Checked<int64_t> checked_add(int64_t a, int64_t b) {
  int64_t r;
  if (__builtin_add_overflow(a, b, &r)) [[unlikely]] return Leave{};
  return r;
}
PY_INLINE Checked<int64_t> checked_sub(int64_t a, int64_t b) {
  int64_t r;
  if (__builtin_sub_overflow(a, b, &r)) [[unlikely]] return Leave{};
  return r;
}
PY_INLINE Checked<int64_t> checked_mul(int64_t a, int64_t b) {
  int64_t r;
  if (__builtin_mul_overflow(a, b, &r)) [[unlikely]] return Leave{};
  return r;
}
PY_INLINE Checked<int64_t> checked_negative(int64_t a) { return checked_sub(0, a); }
PY_INLINE Checked<int64_t> checked_abs_of_int(int64_t a) {
  if (a >= 0) return a;
  return checked_negative(a);
}
PY_INLINE Checked<int64_t> checked_int_floor_div(int64_t a, int64_t b) {
  if (b == 0 || b == -1) [[unlikely]] return Leave{};
  return floor_div_int64(a, b);
}
PY_INLINE Checked<int64_t> checked_int_mod(int64_t a, int64_t b) {
  if (b == 0 || b == -1) [[unlikely]] return Leave{};
  return mod_int64(a, b);
}
PY_INLINE Checked<int64_t> checked_int_floor_div_by(int64_t a, int64_t divisor) { return floor_div_int64(a, divisor); }
PY_INLINE Checked<int64_t> checked_int_mod_by(int64_t a, int64_t divisor) { return mod_int64(a, divisor); }
PY_INLINE Checked<int64_t> checked_int_left_shift(int64_t a, int64_t b) {
  if (b < 0 || b > 62) [[unlikely]] return Leave{};
  int64_t r = static_cast<int64_t>(static_cast<uint64_t>(a) << b);
  if (r >> b != a) [[unlikely]] return Leave{};
  return r;
}
PY_INLINE Checked<int64_t> checked_int_right_shift(int64_t a, int64_t b) {
  if (b < 0) [[unlikely]] return Leave{};
  return a >> (b > 63 ? 63 : b);
}
PY_INLINE Checked<int64_t> checked_int_power(int64_t base, int64_t exponent) {
  int64_t result = 1;
  for (; exponent > 0; --exponent) {
    if (__builtin_mul_overflow(result, base, &result)) [[unlikely]] return Leave{};
  }
  return result;
}
PY_INLINE Checked<int64_t> checked_loop_end(int64_t end) {
  constexpr int64_t kFar = int64_t(1) << 61;
  return end > kFar ? kFar : end < -kFar ? -kFar : end;
}
PY_INLINE Checked<int64_t> checked_int_of_float(double x) {
  if (!(__builtin_fabs(x) < 0x1p61)) [[unlikely]] return Leave{};
  return static_cast<int64_t>(x);
}
PY_INLINE Checked<int64_t> checked_round_of_float(double x) { return checked_int_of_float(__builtin_rint(x)); }
PY_INLINE Checked<double> checked_round_of_float(double x, int64_t digits) {
  if (!(__builtin_fabs(x) < 1e300) || digits > 400 || digits < -400) [[unlikely]] return Leave{};
  return round_of_float(x, digits).take();
}
PY_INLINE Checked<int64_t> checked_bit_length_of_int(int64_t i) { return bit_length_of_int(i); }
PY_INLINE Checked<int64_t> checked_bit_count_of_int(int64_t i) { return bit_count_of_int(i); }
PY_INLINE Checked<double> checked_int_to_float(int64_t a) { return static_cast<double>(a); }
PY_INLINE Checked<double> checked_int_true_div(int64_t a, int64_t b) {
  constexpr int64_t kExact = int64_t(1) << 53;
  if (b == 0 || a > kExact || a < -kExact || b > kExact || b < -kExact) [[unlikely]] return Leave{};
  return static_cast<double>(a) / static_cast<double>(b);
}
PY_INLINE Checked<double> checked_float_true_div(double a, double b) {
  if (b == 0) [[unlikely]] return Leave{};
  return a / b;
}
PY_INLINE Checked<double> checked_float_floor_div(double a, double b) {
  if (b == 0) [[unlikely]] return Leave{};
  return floor_div_double(a, b);
}
PY_INLINE Checked<double> checked_divmod_quotient(double a, double b) { return checked_float_floor_div(a, b); }
PY_INLINE Checked<double> checked_float_mod(double a, double b) {
  if (b == 0) [[unlikely]] return Leave{};
  return mod_double(a, b);
}
PY_INLINE Checked<double> checked_float_pow_checked(double a, double b) {
  double r = __builtin_pow(a, b);
  if (!(a > 0 && __builtin_isfinite(r) && r != 0)) [[unlikely]] return Leave{};
  return r;
}
#define PY_MIXED_COMPARE(name) PY_INLINE Checked<bool> checked_float_##name##_int(double a, int64_t i) { return float_##name##_int(a, i); }
PY_MIXED_COMPARE(eq)
PY_MIXED_COMPARE(ne)
PY_MIXED_COMPARE(lt)
PY_MIXED_COMPARE(le)
PY_MIXED_COMPARE(gt)
PY_MIXED_COMPARE(ge)
#undef PY_MIXED_COMPARE
/// An int of the module.
PY_INLINE Checked<int64_t> checked_int(Arg value) {
  if (!value.is_small_int()) [[unlikely]] return Leave{};
  return value.small_int();
}

/// How many calls may still nest before RecursionError is due or the stack gets short (a frame of a checked form takes far less than 1 KB).
PY_INLINE int64_t calls_left() {
  int64_t left = static_cast<int64_t>(state.recursion_limit) - state.depth;
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  if (here < state.stack_limit) return 0;
  int64_t frames = static_cast<int64_t>((here - state.stack_limit) / 1024);
  return left < frames ? left : frames;
}
/// Time to leave: calls nest too deeply, or Ctrl-C was pressed.
PY_INLINE bool must_leave(int64_t calls) { return calls <= state.leave_below; }

PY_INLINE Int exact(int64_t i) {
  if (fits_small(i)) [[likely]] return Int(i);
  return Int::adopt(integer(i).give());
}
PY_INLINE double exact(double d) { return d; }
PY_INLINE bool exact(bool b) { return b; }

}  // namespace py
