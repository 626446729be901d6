// The functions behind lib/math.pyi.
#pragma once

#include "py/checked.h"

namespace py {

extern Value& math_nan;

Result<Value> math_acos(Arg x);
Result<Value> math_acosh(Arg x);
Result<Value> math_asin(Arg x);
Result<Value> math_asinh(Arg x);
Result<Value> math_atan(Arg x);
Result<Value> math_atanh(Arg x);
Result<Value> math_cbrt(Arg x);
Result<Value> math_ceil(Arg x);
Result<Value> math_cos(Arg x);
Result<Value> math_cosh(Arg x);
Result<Value> math_degrees(Arg x);
Result<Value> math_erf(Arg x);
Result<Value> math_erfc(Arg x);
Result<Value> math_exp(Arg x);
Result<Value> math_exp2(Arg x);
Result<Value> math_expm1(Arg x);
Result<Value> math_fabs(Arg x);
Result<Value> math_factorial(Arg x);
Result<Value> math_floor(Arg x);
Result<Value> math_frexp(Arg x);
Result<Value> math_fsum(Arg x);
Result<Value> math_gamma(Arg x);
Result<Value> math_isfinite(Arg x);
Result<Value> math_isinf(Arg x);
Result<Value> math_isnan(Arg x);
Result<Value> math_isqrt(Arg x);
Result<Value> math_lgamma(Arg x);
Result<Value> math_log10(Arg x);
Result<Value> math_log1p(Arg x);
Result<Value> math_log2(Arg x);
Result<Value> math_modf(Arg x);
Result<Value> math_radians(Arg x);
Result<Value> math_sin(Arg x);
Result<Value> math_sinh(Arg x);
Result<Value> math_sqrt(Arg x);
Result<Value> math_tan(Arg x);
Result<Value> math_tanh(Arg x);
Result<Value> math_trunc(Arg x);
Result<Value> math_ulp(Arg x);
Result<Value> math_atan2(Arg y, Arg x);
Result<Value> math_comb(Arg n, Arg k);
Result<Value> math_copysign(Arg x, Arg y);
Result<Value> math_dist(Arg p, Arg q);
Result<Value> math_fmod(Arg x, Arg y);
Result<Value> math_ldexp(Arg x, Arg i);
Result<Value> math_nextafter(Arg x, Arg y);
Result<Value> math_perm(Arg n, Arg k);
Result<Value> math_pow(Arg x, Arg y);
Result<Value> math_remainder(Arg x, Arg y);
Result<Value> math_log(Arg x, Arg base);
Result<Value> math_gcd(Arg integers);
Result<Value> math_lcm(Arg integers);
Result<Value> math_hypot(Arg coordinates);
Result<Value> math_prod(Arg iterable, Arg start);
Result<Value> math_isclose(Arg a, Arg b, Arg rel_tol, Arg abs_tol);

// ---- of numbers outside their boxes: for @floats and @ints of lib/math.pyi ----

// What is not finite goes the long way: it may be an error, by the function's own rules.
#define PY_FLOAT_FUNCTION(name)                                        \
  PY_INLINE Result<double> float_##name(double x) {                    \
    double r = __builtin_##name(x);                                    \
    if (__builtin_isfinite(r)) [[likely]] return r;                    \
    return as_double(PY_TRY(math_##name(Value(x))));                   \
  }                                                                    \
  PY_INLINE Checked<double> checked_float_##name(double x) {           \
    double r = __builtin_##name(x);                                    \
    if (!__builtin_isfinite(r)) [[unlikely]] return Leave{};           \
    return r;                                                          \
  }
PY_FLOAT_FUNCTION(acos)
PY_FLOAT_FUNCTION(acosh)
PY_FLOAT_FUNCTION(asin)
PY_FLOAT_FUNCTION(asinh)
PY_FLOAT_FUNCTION(atan)
PY_FLOAT_FUNCTION(atanh)
PY_FLOAT_FUNCTION(cbrt)
PY_FLOAT_FUNCTION(cos)
PY_FLOAT_FUNCTION(cosh)
PY_FLOAT_FUNCTION(erf)
PY_FLOAT_FUNCTION(erfc)
PY_FLOAT_FUNCTION(exp)
PY_FLOAT_FUNCTION(exp2)
PY_FLOAT_FUNCTION(expm1)
PY_FLOAT_FUNCTION(log1p)
PY_FLOAT_FUNCTION(sin)
PY_FLOAT_FUNCTION(sinh)
PY_FLOAT_FUNCTION(sqrt)
PY_FLOAT_FUNCTION(tan)
PY_FLOAT_FUNCTION(tanh)
#undef PY_FLOAT_FUNCTION
/// Of what has no finite logarithm.
PY_COLD Result<double> logarithm_limit(double x);
PY_COLD Failure logarithm_to_base_one();
#define PY_LOGARITHM(name)                                             \
  PY_INLINE Result<double> float_##name(double x) {                    \
    double r = __builtin_##name(x);                                    \
    if (__builtin_isfinite(r)) [[likely]] return r;                    \
    return logarithm_limit(x);                                         \
  }                                                                    \
  PY_INLINE Checked<double> checked_float_##name(double x) {           \
    double r = __builtin_##name(x);                                    \
    if (!__builtin_isfinite(r)) [[unlikely]] return Leave{};           \
    return r;                                                          \
  }                                                                    \
  Result<double> name##_of_int(IntArg x);
PY_LOGARITHM(log)
PY_LOGARITHM(log2)
PY_LOGARITHM(log10)
#undef PY_LOGARITHM
PY_INLINE Result<double> float_log(double x, double base) {
  double numerator = PY_TRY(float_log(x)), denominator = PY_TRY(float_log(base));
  if (denominator == 0) [[unlikely]] return logarithm_to_base_one();
  return numerator / denominator;
}
PY_INLINE Checked<double> checked_float_log(double x, double base) {
  double numerator = __builtin_log(x), denominator = __builtin_log(base);
  if (!__builtin_isfinite(numerator) || !__builtin_isfinite(denominator) || denominator == 0) [[unlikely]] return Leave{};
  return numerator / denominator;
}
PY_INLINE Result<double> log_of_int(IntArg x, IntArg base) {
  double numerator = PY_TRY(log_of_int(x)), denominator = PY_TRY(log_of_int(base));
  if (denominator == 0) [[unlikely]] return logarithm_to_base_one();
  return numerator / denominator;
}

// Those that never fail.
PY_INLINE double float_atan2(double y, double x) { return __builtin_atan2(y, x); }
PY_INLINE double float_copysign(double x, double y) { return __builtin_copysign(x, y); }
PY_INLINE double float_fabs(double x) { return __builtin_fabs(x); }
PY_INLINE double float_degrees(double x) { return x * (180.0 / 3.141592653589793); }
PY_INLINE double float_radians(double x) { return x * (3.141592653589793 / 180.0); }
PY_INLINE double float_nextafter(double x, double y) { return __builtin_nextafter(x, y); }
PY_INLINE bool float_isnan(double x) { return x != x; }
PY_INLINE bool float_isinf(double x) { return __builtin_isinf(x); }
PY_INLINE bool float_isfinite(double x) { return __builtin_isfinite(x); }
double float_ulp(double x);
/// The length of a vector. Changes the items.
double vector_length(double* items, size_t count);
template <class... Doubles>
PY_INLINE double float_hypot(Doubles... coordinates) {
  double items[] = {coordinates...};
  return vector_length(items, sizeof...(coordinates));
}

#define PY_FLOAT_FUNCTION(cpp_name, name)                              \
  PY_INLINE Result<double> cpp_name(double x, double y) {              \
    double r = __builtin_##name(x, y);                                 \
    if (__builtin_isfinite(r)) [[likely]] return r;                    \
    return as_double(PY_TRY(math_##name(Value(x), Value(y))));         \
  }                                                                    \
  PY_INLINE Checked<double> checked_##cpp_name(double x, double y) {   \
    double r = __builtin_##name(x, y);                                 \
    if (!__builtin_isfinite(r)) [[unlikely]] return Leave{};           \
    return r;                                                          \
  }
PY_FLOAT_FUNCTION(float_fmod, fmod)
PY_FLOAT_FUNCTION(power_of_floats, pow)
#undef PY_FLOAT_FUNCTION
Result<double> float_remainder(double x, double y);
Result<double> float_gamma(double x);
Result<double> float_lgamma(double x);
Result<bool> float_isclose(double a, double b, double relative, double absolute);

// floor, ceil and trunc: the nearest int in one direction.
PY_INLINE Result<Int> floor_of_float(double x) {
  if (__builtin_fabs(x) < 0x1p61) [[likely]] {
    int64_t i = static_cast<int64_t>(x);
    return Int(i - (x < static_cast<double>(i)));
  }
  return int_of_far_float(x);
}
PY_INLINE Result<Int> ceil_of_float(double x) {
  if (__builtin_fabs(x) < 0x1p61) [[likely]] {
    int64_t i = static_cast<int64_t>(x);
    return Int(i + (x > static_cast<double>(i)));
  }
  return int_of_far_float(x);
}
PY_INLINE Checked<int64_t> checked_floor_of_float(double x) {
  int64_t i = STAY(checked_int_of_float(x));
  return i - (x < static_cast<double>(i));
}
PY_INLINE Checked<int64_t> checked_ceil_of_float(double x) {
  int64_t i = STAY(checked_int_of_float(x));
  return i + (x > static_cast<double>(i));
}
PY_INLINE Int int_itself(IntArg i) { return i; }
PY_INLINE Checked<int64_t> checked_int_itself(int64_t i) { return i; }

Int int_gcd(IntArg a, IntArg b);
Int int_lcm(IntArg a, IntArg b);
Result<Int> int_isqrt(IntArg n);
Result<Int> int_factorial(IntArg n);
Result<Int> int_comb(IntArg n, IntArg k);
Result<Int> int_perm(IntArg n, IntArg k);
template <class... Rest>
PY_INLINE Int int_gcd(IntArg a, IntArg b, IntArg c, Rest... rest) { return int_gcd(int_gcd(a, b), c, rest...); }
template <class... Rest>
PY_INLINE Int int_lcm(IntArg a, IntArg b, IntArg c, Rest... rest) { return int_lcm(int_lcm(a, b), c, rest...); }
[[gnu::const]] uint64_t gcd_of_words(uint64_t a, uint64_t b);
[[gnu::const]] uint64_t root_of_word(uint64_t n);   // n < 2**63
PY_INLINE Checked<int64_t> checked_int_gcd(int64_t a, int64_t b) {
  if (a == INT64_MIN || b == INT64_MIN) [[unlikely]] return Leave{};
  return static_cast<int64_t>(gcd_of_words(static_cast<uint64_t>(a < 0 ? -a : a), static_cast<uint64_t>(b < 0 ? -b : b)));
}
template <class... Rest>
PY_INLINE Checked<int64_t> checked_int_gcd(int64_t a, int64_t b, int64_t c, Rest... rest) { return checked_int_gcd(STAY(checked_int_gcd(a, b)), c, rest...); }
PY_INLINE Checked<int64_t> checked_int_isqrt(int64_t n) {
  if (n < 0) [[unlikely]] return Leave{};
  return static_cast<int64_t>(root_of_word(static_cast<uint64_t>(n)));
}

}  // namespace py
