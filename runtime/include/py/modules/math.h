// The functions behind lib/math.pyi.
#pragma once

#include "py/numbers.h"

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

}  // namespace py
