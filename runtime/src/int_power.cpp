// int ** int and pow(int, int, int).
#include "int_internal.h"

namespace py {

using limbs::Limb;

Result<Value> int_power(Arg base, Arg exponent) {
  int64_t b, e;
  if (int_sign(exponent) == 0) return Value(1);
  if (as_int64(base, b)) {
    if (b == 0 || b == 1) return Value(static_cast<int64_t>(b));
    if (b == -1) return Value(IntView(exponent).odd() ? -1 : 1);
    if (!as_int64(exponent, e)) return raise(MemoryError);
    if (b == 2) return int_shift_left(Value(1), static_cast<uint64_t>(e));
    // All within 63 bits: plain multiplication.
    if (e <= 40) {
      int64_t result = 1, square = b;
      for (int64_t left = e;;) {
        if ((left & 1) && __builtin_mul_overflow(result, square, &result)) break;
        left >>= 1;
        if (left == 0) return integer(result);
        if (__builtin_mul_overflow(square, square, &square)) break;
      }
    }
  } else if (!as_int64(exponent, e)) {
    return raise(MemoryError);
  }
  if (static_cast<unsigned __int128>(IntView(base).bit_length() - 1) * static_cast<uint64_t>(e) / 32 > kMaxLimbs) return raise(MemoryError);
  // Left to right: a square for each bit, times the base for each set one.
  Value result = int_exact(base);
  for (int i = 62 - __builtin_clzll(static_cast<uint64_t>(e)); i >= 0; --i) {
    result = PY_TRY(int_mul(result, result));
    if (e >> i & 1) result = PY_TRY(int_mul(result, base));
  }
  return result;
}

Result<Value> power_of_ints(Arg base, Arg exponent) {
  if (int_sign(exponent) >= 0) return int_power(base, exponent);
  double x = PY_TRY(int_to_double(base));
  double y = PY_TRY(int_to_double(exponent));
  return Value(PY_TRY(real_power(x, y)));   // y is integral
}

Result<Value> shift_ints(bool left, Arg a, Arg count) {
  if (int_sign(count) < 0) return raise(ValueError, "negative shift count");
  if (int_sign(a) == 0) return Value(0);
  int64_t n;
  if (!as_int64(count, n)) {
    if (left) return raise(OverflowError, "too many digits in integer");
    return Value(int_sign(a) < 0 ? -1 : 0);
  }
  if (left) return int_shift_left(a, static_cast<uint64_t>(n));
  return int_shift_right(a, static_cast<uint64_t>(n));
}

namespace {

uint64_t mul_mod(uint64_t a, uint64_t b, uint64_t m) { return static_cast<uint64_t>(static_cast<unsigned __int128>(a) * b % m); }

uint64_t power_mod_64(uint64_t base, const IntView& exponent, uint64_t modulus) {
  uint64_t result = 1 % modulus;
  for (size_t i = exponent.length; i-- > 0;) {
    for (int bit = 31; bit >= 0; --bit) {
      result = mul_mod(result, result, modulus);
      if (exponent.limbs[i] >> bit & 1) result = mul_mod(result, base, modulus);
    }
  }
  return result;
}

// The inverse of a modulo m > 0 by Euclid's extended algorithm; empty if there is none.
Result<Value> inverse_mod(Arg a, Arg m) {
  Value r0 = m, r1 = a, s0 = Value(0), s1 = Value(1);
  while (int_sign(r1) != 0) {
    Value q, r;
    PY_TRY(int_floor_div_mod(r0, r1, &q, &r));
    Value product = PY_TRY(int_mul(q, s1));
    Value s = PY_TRY(int_sub(s0, product));
    r0 = static_cast<Value&&>(r1);
    r1 = static_cast<Value&&>(r);
    s0 = static_cast<Value&&>(s1);
    s1 = static_cast<Value&&>(s);
  }
  if (!r0.arg().is(1)) return raise(ValueError, "base is not invertible for the given modulus");
  return s0;
}

// base ** exponent % modulus, 0 <= base < modulus of more than 64 bits, exponent > 0. Windows of 4 bits.
Result<Value> power_mod_big(Arg base, const IntView& exponent, Arg modulus) {
  IntView m(modulus), b(base);
  size_t n = m.length;
  limbs::Scratch powers(16 * n), product(2 * n), quotient(n + 1), result(n);
  auto multiply = [&](Limb* out, const Limb* x, const Limb* y) {
    limbs::mul(product, x, n, y, n);
    size_t length = limbs::trim(product, 2 * n);
    if (length < n) {
      limbs::copy(out, product, n);
    } else {
      limbs::div(quotient, out, product, length, m.limbs, n);
    }
  };
  limbs::clear(powers, 2 * n);
  powers[0] = 1;
  limbs::copy(powers + n, b.limbs, b.length);
  bool windows = exponent.length > 2;
  for (size_t i = 2; windows && i < 16; ++i) multiply(powers + i * n, powers + (i - 1) * n, powers + n);
  limbs::copy(result, powers, n);
  bool started = false;
  for (size_t i = exponent.length; i-- > 0;) {
    int step = windows ? 4 : 1;
    for (int bit = 32 - step; bit >= 0; bit -= step) {
      for (int k = 0; started && k < step; ++k) multiply(result, result, result);
      Limb digit = exponent.limbs[i] >> bit & ((1u << step) - 1);
      if (digit) multiply(result, result, powers + digit * n);
      started |= digit != 0;
    }
  }
  return int_from_limbs(result, n, 1);
}

}  // namespace

Result<Value> int_power_mod(Arg base_arg, Arg exponent_arg, Arg modulus_arg) {
  if (int_sign(modulus_arg) == 0) return raise(ValueError, "pow() 3rd argument cannot be 0");
  Value modulus = int_abs_value(modulus_arg), base = int_exact(base_arg), exponent = int_exact(exponent_arg);
  Value result;
  if (modulus.arg().is(1)) return Value(0);
  if (int_sign(exponent) < 0) {
    exponent = int_negative(exponent);
    Value reduced;
    PY_TRY(int_floor_div_mod(base, modulus, nullptr, &reduced));
    base = PY_TRY(inverse_mod(reduced, modulus));
  }
  Value reduced;
  PY_TRY(int_floor_div_mod(base, modulus, nullptr, &reduced));
  IntView e(exponent), m(modulus), b(reduced);
  if (m.length <= 2) {
    uint64_t modulus64 = m.length == 1 ? m.limbs[0] : limbs::load64(m.limbs);
    uint64_t base64 = b.length == 0 ? 0 : b.length == 1 ? b.limbs[0] : limbs::load64(b.limbs);
    result = integer_u(power_mod_64(base64, e, modulus64));
  } else {
    result = PY_TRY(power_mod_big(reduced, e, modulus));
  }
  // The result has the sign of the modulus.
  if (int_sign(modulus_arg) < 0 && !result.arg().is(0)) result = PY_TRY(int_add(result, modulus_arg));
  return result;
}

}  // namespace py
