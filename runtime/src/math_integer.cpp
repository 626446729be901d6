// math: exact functions of ints.
#include <math.h>

#include "int_internal.h"
#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

uint64_t gcd_of_words(uint64_t a, uint64_t b) {
  while (b) {
    uint64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

uint64_t root_of_word(uint64_t n) {
  uint64_t r = static_cast<uint64_t>(sqrt(static_cast<double>(n)));
  while (r > 3037000499 || r * r > n) --r;
  while (r < 3037000499 && (r + 1) * (r + 1) <= n) ++r;
  return r;
}

namespace {

// gcd of two ints by Lehmer's algorithm: the quotients of many Euclidean steps are found from the leading 62 bits and applied at once.
Result<Value> gcd_of(Arg x, Arg y) {
  Value a = int_abs_value(x), b = int_abs_value(y);
  if (int_compare_values(a, b) < 0) {
    Value t = static_cast<Value&&>(a);
    a = static_cast<Value&&>(b);
    b = static_cast<Value&&>(t);
  }
  for (;;) {
    int64_t p, q;
    if (int_sign(b) == 0) return a;
    if (as_int64(a, p)) {
      as_int64(b, q);  // b <= a
      return integer_u(gcd_of_words(static_cast<uint64_t>(p), static_cast<uint64_t>(q)));
    }
    uint64_t drop = IntView(a).bit_length() - 62;
    Value high_a = int_shift_right(a, drop), high_b = int_shift_right(b, drop);
    as_int64(high_a, p);
    as_int64(high_b, q);
    // Invariants as in Knuth, 4.5.2 L.
    int64_t A = 1, B = 0, C = 0, D = 1;
    while (q + C != 0 && q + D != 0) {
      int64_t t = (p + A) / (q + C);
      if (t != (p + B) / (q + D)) break;
      int64_t next;
      next = A - t * C; A = C; C = next;
      next = B - t * D; B = D; D = next;
      next = p - t * q; p = q; q = next;
      // Cofactors past 31 bits might overflow in the next step.
      if (C > INT32_MAX || C < -INT32_MAX || D > INT32_MAX || D < -INT32_MAX) break;
    }
    if (B == 0) {
      Value r;
      PY_TRY(int_floor_div_mod(a, b, nullptr, &r));
      a = static_cast<Value&&>(b);
      b = static_cast<Value&&>(r);
    } else {
      Value aA = PY_TRY(int_mul(a, Value(A)));
      Value bB = PY_TRY(int_mul(b, Value(B)));
      Value aC = PY_TRY(int_mul(a, Value(C)));
      Value bD = PY_TRY(int_mul(b, Value(D)));
      a = PY_TRY(int_add(aA, bB));
      b = PY_TRY(int_add(aC, bD));
    }
  }
}

}  // namespace

Result<Value> math_gcd(Arg integers) {
  Tuple* t = integers.as<Tuple>();
  Value result(0);
  for (int64_t i = 0; i < t->length; ++i) {
    Value v = PY_TRY(to_index(t->items()[i]));
    result = PY_TRY(gcd_of(result, v));
  }
  return result;
}

/// Neither is 0.
static Result<Value> lcm_of(Arg a, Arg b) {
  Value divisor = PY_TRY(gcd_of(a, b)), part;
  PY_TRY(int_floor_div_mod(a, divisor, &part, nullptr));
  Value product = PY_TRY(int_mul(part, b));
  return int_abs_value(product);
}

Result<Value> math_lcm(Arg integers) {
  Tuple* t = integers.as<Tuple>();
  Value result(1);
  for (int64_t i = 0; i < t->length; ++i) {
    Value v = PY_TRY(to_index(t->items()[i]));
    if (int_sign(result) == 0) continue;  // the rest is still looked at
    if (int_sign(v) == 0) result = Value(0);
    else result = PY_TRY(lcm_of(result, v));
  }
  return result;
}

static Result<Value> isqrt_of(Arg v) {
  if (int_sign(v) < 0) return raise(ValueError, "isqrt() argument must be nonnegative");
  int64_t small;
  if (as_int64(v, small)) {
    return integer_u(root_of_word(static_cast<uint64_t>(small)));
  }
  // Mark Dickinson's adaptive-precision iteration (CPython's): each step doubles the bits of the root, with a division of that size.
  uint64_t c = (IntView(v).bit_length() - 1) / 2;
  int steps = 64 - __builtin_clzll(c);
  Value a(1);
  uint64_t d = 0;
  for (int s = steps - 1; s >= 0; --s) {
    uint64_t e = d;
    d = c >> s;
    Value high = int_shift_right(v, 2 * c - e - d + 1), quotient;
    PY_TRY(int_floor_div_mod(high, a, &quotient, nullptr));
    Value shifted = PY_TRY(int_shift_left(a, d - e - 1));
    a = PY_TRY(int_add(shifted, quotient));
  }
  Value square = PY_TRY(int_mul(a, a));
  if (int_compare_values(square, v) > 0) a = PY_TRY(int_sub(a, Value(1)));
  return a;
}

namespace {

// The product first * (first + step) * … of `count` factors that fit 63 bits, in halves so that big factors are of like size.
Result<Value> product_of_range(int64_t first, int64_t count, int64_t step) {
  if (count <= 0) return Value(1);
  if (count <= 8) {
    Value result(first);
    for (int64_t i = 1; i < count; ++i) result = PY_TRY(int_mul(result, Value(first + i * step)));
    return result;
  }
  int64_t half = count / 2;
  Value low = PY_TRY(product_of_range(first, half, step));
  Value high = PY_TRY(product_of_range(first + half * step, count - half, step));
  return int_mul(low, high);
}

// The same for a first factor of any size, going down by one.
Result<Value> falling_product(Arg n, int64_t count) {
  int64_t small;
  if (as_int64(n, small) && fits_small(small)) return product_of_range(small, count, -1);
  if (count == 0) return Value(1);
  if (count == 1) return int_exact(n);
  int64_t half = count / 2;
  Value low = PY_TRY(falling_product(n, half));
  Value next = PY_TRY(int_sub(n, Value(half)));
  Value high = PY_TRY(falling_product(next, count - half));
  return int_mul(low, high);
}

}  // namespace

static Result<Value> factorial_of(Arg v) {
  if (int_sign(v) < 0) return raise(ValueError, "factorial() not defined for negative values");
  int64_t n;
  if (!as_int64(v, n)) return raise(OverflowError, "factorial() argument should not exceed 9223372036854775807");
  // n! = 2**k * product of the odd parts, k = n - (bits of n); the odd numbers up to n >> i occur once for each i.
  if (n < 2) return Value(1);
  Value result(1), odd(1);
  int64_t done = 1;
  for (int i = 62 - __builtin_clzll(static_cast<uint64_t>(n)); i >= 0; --i) {
    int64_t limit = n >> i;
    int64_t first = (done + 1) | 1, last = limit - !(limit & 1);
    if (last >= first) {
      Value part = PY_TRY(product_of_range(first, (last - first) / 2 + 1, 2));
      odd = PY_TRY(int_mul(odd, part));
    }
    done = limit;
    result = PY_TRY(int_mul(result, odd));
  }
  return int_shift_left(result, static_cast<uint64_t>(n - __builtin_popcountll(static_cast<uint64_t>(n))));
}

static Result<Value> perm_of(Arg n, Arg k) {
  if (int_sign(n) < 0) return raise(ValueError, "n must be a non-negative integer");
  if (int_sign(k) < 0) return raise(ValueError, "k must be a non-negative integer");
  if (int_compare_values(n, k) < 0) return Value(0);
  int64_t count;
  if (!as_int64(k, count)) return raise(OverflowError, "k must not exceed 9223372036854775807");
  return falling_product(n, count);
}

static Result<Value> comb_of(Arg n, Arg chosen) {
  Value k = chosen;
  if (int_sign(n) < 0) return raise(ValueError, "n must be a non-negative integer");
  if (int_sign(k) < 0) return raise(ValueError, "k must be a non-negative integer");
  Value rest = PY_TRY(int_sub(n, k));
  if (int_sign(rest) < 0) return Value(0);
  if (int_compare_values(rest, k) < 0) k = static_cast<Value&&>(rest);
  int64_t count;
  if (!as_int64(k, count)) return raise(OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
  Value numerator = PY_TRY(falling_product(n, count));
  Value denominator = PY_TRY(product_of_range(1, count, 1)), quotient;
  PY_TRY(int_floor_div_mod(numerator, denominator, &quotient, nullptr));
  return quotient;
}

// Of any values.
Result<Value> math_isqrt(Arg n) {
  Value v = PY_TRY(to_index(n));
  return isqrt_of(v);
}
Result<Value> math_factorial(Arg n) {
  Value v = PY_TRY(to_index(n));
  return factorial_of(v);
}
Result<Value> math_perm(Arg n_argument, Arg k_argument) {
  if (k_argument.is_none()) return math_factorial(n_argument);
  Value n = PY_TRY(to_index(n_argument));
  Value k = PY_TRY(to_index(k_argument));
  return perm_of(n, k);
}
Result<Value> math_comb(Arg n_argument, Arg k_argument) {
  Value n = PY_TRY(to_index(n_argument));
  Value k = PY_TRY(to_index(k_argument));
  return comb_of(n, k);
}

// Of ints outside their boxes. Memory that runs out in the first two has nowhere to be reported, as in other operators on ints.
static Int int_of(Value v) { return Int::adopt(v.give()); }
Int int_gcd(IntArg a, IntArg b) { return int_of(gcd_of(a.arg(), b.arg()).take()); }
Int int_lcm(IntArg a, IntArg b) { return a.bits == 1 || b.bits == 1 ? Int(0) : int_of(lcm_of(a.arg(), b.arg()).take()); }
Result<Int> int_isqrt(IntArg n) { return int_of(PY_TRY(isqrt_of(n.arg()))); }
Result<Int> int_factorial(IntArg n) { return int_of(PY_TRY(factorial_of(n.arg()))); }
Result<Int> int_comb(IntArg n, IntArg k) { return int_of(PY_TRY(comb_of(n.arg(), k.arg()))); }
Result<Int> int_perm(IntArg n, IntArg k) { return int_of(PY_TRY(perm_of(n.arg(), k.arg()))); }

}  // namespace py
