// The functions behind lib/math.pyi.
#pragma once

#include "py/typed.h"

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

// Of doubles. What is not finite goes the long way: it may be an error, by the function's own rules.
#define PY_FLOAT_FUNCTION(name)                                        \
  PY_INLINE Result<double> float_##name(double x) {                    \
    double r = __builtin_##name(x);                                    \
    if (__builtin_isfinite(r)) [[likely]] return r;                    \
    return as_double(PY_TRY(math_##name(Value(x))));                   \
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
PY_FLOAT_FUNCTION(exp)
PY_FLOAT_FUNCTION(expm1)
PY_FLOAT_FUNCTION(fabs)
PY_FLOAT_FUNCTION(log10)
PY_FLOAT_FUNCTION(log1p)
PY_FLOAT_FUNCTION(log2)
PY_FLOAT_FUNCTION(sin)
PY_FLOAT_FUNCTION(sinh)
PY_FLOAT_FUNCTION(sqrt)
PY_FLOAT_FUNCTION(tan)
PY_FLOAT_FUNCTION(tanh)
#undef PY_FLOAT_FUNCTION
#define PY_FLOAT_FUNCTION(name)                                        \
  PY_INLINE Result<double> float_##name(double x, double y) {          \
    double r = __builtin_##name(x, y);                                 \
    if (__builtin_isfinite(r)) [[likely]] return r;                    \
    return as_double(PY_TRY(math_##name(Value(x), Value(y))));         \
  }
PY_FLOAT_FUNCTION(atan2)
PY_FLOAT_FUNCTION(copysign)
PY_FLOAT_FUNCTION(fmod)
#undef PY_FLOAT_FUNCTION

}  // namespace py
