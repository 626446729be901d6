// math: the functions that libm has. CPython's rules turn special values into errors: NaN from no NaN is a domain error, infinity from finite
// arguments a range error (or a domain error where the function has a pole).
#include <math.h>

#include "float_internal.h"
#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

Failure math_domain_error() { return raise(ValueError, "math domain error"); }
Failure math_range_error() { return raise(OverflowError, "math range error"); }

namespace {

PY_INLINE Result<Value> checked(double x, double r, bool can_overflow) {
  if (r != r && x == x) return math_domain_error();
  if (__builtin_isinf(r) && __builtin_isfinite(x)) return can_overflow ? math_range_error() : math_domain_error();
  return Value(r);
}

}  // namespace

#define PY_MATH_FUNCTION(name, can_overflow)      \
  Result<Value> math_##name(Arg argument) {       \
    double x = PY_TRY(to_double(argument));       \
    return checked(x, ::name(x), can_overflow);   \
  }
PY_MATH_FUNCTION(acos, false)
PY_MATH_FUNCTION(acosh, false)
PY_MATH_FUNCTION(asin, false)
PY_MATH_FUNCTION(asinh, false)
PY_MATH_FUNCTION(atan, false)
PY_MATH_FUNCTION(atanh, false)
PY_MATH_FUNCTION(cbrt, false)
PY_MATH_FUNCTION(cos, false)
PY_MATH_FUNCTION(cosh, true)
PY_MATH_FUNCTION(erf, false)
PY_MATH_FUNCTION(erfc, false)
PY_MATH_FUNCTION(exp, true)
PY_MATH_FUNCTION(exp2, true)
PY_MATH_FUNCTION(expm1, true)
PY_MATH_FUNCTION(fabs, false)
PY_MATH_FUNCTION(sin, false)
PY_MATH_FUNCTION(sinh, true)
PY_MATH_FUNCTION(sqrt, false)
PY_MATH_FUNCTION(tan, false)
PY_MATH_FUNCTION(tanh, false)
#undef PY_MATH_FUNCTION

Result<Value> math_log1p(Arg argument) {
  double x = PY_TRY(to_double(argument));
  return checked(x, x == 0 ? x : log1p(x), false);  // log1p(-0.0) is -0.0 everywhere
}

#define PY_MATH_FUNCTION(name) \
  Result<Value> math_##name(Arg argument) { return box(float_##name(PY_TRY(to_double(argument)))); }
PY_MATH_FUNCTION(degrees)
PY_MATH_FUNCTION(radians)
PY_MATH_FUNCTION(isnan)
PY_MATH_FUNCTION(isinf)
PY_MATH_FUNCTION(isfinite)
PY_MATH_FUNCTION(ulp)
#undef PY_MATH_FUNCTION

Result<Value> math_atan2(Arg y_argument, Arg x_argument) {
  double y = PY_TRY(to_double(y_argument));
  double x = PY_TRY(to_double(x_argument));
  return Value(atan2(y, x));  // C99 annex F: never an error
}
Result<Value> math_copysign(Arg x_argument, Arg y_argument) {
  double x = PY_TRY(to_double(x_argument));
  double y = PY_TRY(to_double(y_argument));
  return Value(copysign(x, y));
}
Result<Value> math_nextafter(Arg x_argument, Arg y_argument) {
  double x = PY_TRY(to_double(x_argument));
  double y = PY_TRY(to_double(y_argument));
  return Value(nextafter(x, y));
}
double float_ulp(double x) {
  x = fabs(x);
  if (x != x || __builtin_isinf(x)) return x;
  double above = nextafter(x, __builtin_inf());
  if (__builtin_isinf(above)) return x - nextafter(x, -__builtin_inf());
  return above - x;
}

Result<Value> math_fmod(Arg x_argument, Arg y_argument) {
  double x = PY_TRY(to_double(x_argument));
  double y = PY_TRY(to_double(y_argument));
  if (__builtin_isinf(y) && __builtin_isfinite(x)) return Value(x);
  double r = fmod(x, y);
  if (r != r && x == x && y == y) return math_domain_error();
  return Value(r);
}

Result<double> float_remainder(double x, double y) {
  if (x != x) return x;
  if (y != y) return y;
  if (__builtin_isinf(x) || y == 0) return math_domain_error();
  double r = remainder(x, y);  // exact, halves to even; of a subnormal y, glibc's zeros may have the wrong sign
  return r == 0 ? copysign(r, x) : r;
}
Result<Value> math_remainder(Arg x_argument, Arg y_argument) {
  double x = PY_TRY(to_double(x_argument));
  double y = PY_TRY(to_double(y_argument));
  return Value(PY_TRY(float_remainder(x, y)));
}

Result<Value> math_pow(Arg x_argument, Arg y_argument) {
  double x = PY_TRY(to_double(x_argument));
  double y = PY_TRY(to_double(y_argument));
  if (y == 0 || x == 1) return Value(1.0);
  double r = pow(x, y);
  if (__builtin_isfinite(x) && __builtin_isfinite(y)) {
    if (r != r) return math_domain_error();
    if (__builtin_isinf(r)) return x == 0 ? math_domain_error() : math_range_error();
  }
  return Value(r);
}

Result<Value> math_frexp(Arg argument) {
  double x = PY_TRY(to_double(argument));
  int exponent = 0;
  if (__builtin_isfinite(x) && x != 0) x = frexp(x, &exponent);
  Value mantissa(x);
  return tuple_of(mantissa, Arg(exponent));
}

Result<Value> math_modf(Arg argument) {
  double x = PY_TRY(to_double(argument));
  double whole = x, fraction = x;
  if (__builtin_isinf(x)) fraction = copysign(0.0, x);
  else if (x == x) fraction = modf(x, &whole);
  Value first(fraction), second(whole);
  return tuple_of(first, second);
}

Result<Value> math_ldexp(Arg x_argument, Arg i_argument) {
  double x = PY_TRY(to_double(x_argument));
  if (!is_int(i_argument)) return raise(TypeError, "Expected an int as second argument to ldexp.");
  int64_t i = int_clip(i_argument);
  if (x == 0 || !__builtin_isfinite(x)) return Value(x);
  if (i > 100000) return math_range_error();
  if (i < -100000) return Value(copysign(0.0, x));
  double r = ldexp(x, static_cast<int>(i));
  if (__builtin_isinf(r)) return math_range_error();
  return Value(r);
}

Result<bool> float_isclose(double a, double b, double relative, double absolute) {
  if (relative < 0 || absolute < 0) return raise(ValueError, "tolerances must be non-negative");
  if (a == b) return true;
  if (__builtin_isinf(a) || __builtin_isinf(b)) return false;
  double difference = fabs(b - a);
  return difference <= fabs(relative * b) || difference <= fabs(relative * a) || difference <= absolute;
}
Result<Value> math_isclose(Arg a_argument, Arg b_argument, Arg rel_tol, Arg abs_tol) {
  double a = PY_TRY(to_double(a_argument));
  double b = PY_TRY(to_double(b_argument));
  double relative = PY_TRY(to_double(rel_tol));
  double absolute = PY_TRY(to_double(abs_tol));
  return boolean(PY_TRY(float_isclose(a, b, relative, absolute)));
}

// ---- floor, ceil, trunc: of any value ----

namespace {

Result<Value> rounded(Arg x, Arg dunder, Result<Value> (*of_float)(Arg), Result<Value> (*of_int)(Arg)) {
  bool own = !(x.is_object() && (x.object()->type->flags & kTypeHeap));
  if (own && is_int(x)) return of_int(x);
  if (own && is_float(x)) return of_float(x);
  Value v = PY_TRY(try_dunder(x, dunder));
  if (!v.is_exhausted()) return v;
  if (is_int(x)) return of_int(x);
  double d = PY_TRY(to_double(x));
  return of_float(Value(d));
}

}  // namespace

Result<Value> math_floor(Arg x) { return rounded(x, "__floor__"_s, float_floor, int_floor); }
Result<Value> math_ceil(Arg x) { return rounded(x, "__ceil__"_s, float_ceil, int_ceil); }
Result<Value> math_trunc(Arg x) {
  if (is_float(x) || is_int(x) || !type_lookup(type_of(x), "__trunc__"_s).is_empty()) return rounded(x, "__trunc__"_s, float_trunc, int_trunc);
  return raise(TypeError, "type %T doesn't define __trunc__ method", x);
}

}  // namespace py
