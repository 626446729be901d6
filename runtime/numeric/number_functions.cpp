// Conversions of numbers in boxes, and functions of math that give or take more than one number.
#include <math.h>

#include "int_internal.h"
#include "lists.h"
#include "py/modules/math.h"

namespace py {

static bool is_double(Arg a) { return a.is_flonum() || (a.is_object() && a.object()->type == &float_type); }

Result<Value> int_from(Arg number) {
  if (number.bits == kComplexNumber) return raise_text(TypeError, "int() argument must be a string, a bytes-like object or a real number, not 'complex'");
  if (is_double(number)) return box(PY_TRY(int_of_float(PY_TRY(to_double(number)))));
  return add_numbers(number, Arg(0));
}
Result<Value> float_from(Arg number) { return Value(PY_TRY(to_double(number))); }

static Value pair(Value first, Value second) {
  Ref<List> made = make_list(2);
  list_push(*made, static_cast<Value&&>(first));
  list_push(*made, static_cast<Value&&>(second));
  return static_cast<Ref<List>&&>(made).value();
}
Result<Value> frexp_pair(Arg number) {
  double x = PY_TRY(to_double(number));
  int exponent = 0;
  if (__builtin_isfinite(x) && x != 0) x = frexp(x, &exponent);
  return pair(Value(x), Value(exponent));
}
Result<Value> modf_pair(Arg number) {
  double x = PY_TRY(to_double(number)), whole = x, fraction = x;
  if (__builtin_isinf(x)) fraction = copysign(0.0, x);
  else if (x == x) fraction = modf(x, &whole);
  return pair(Value(fraction), Value(whole));
}
Result<Value> divmod_pair(Arg a, Arg b) {
  if (is_double(a) || is_double(b)) {
    double x = PY_TRY(to_double(a)), y = PY_TRY(to_double(b)), quotient = PY_TRY(divmod_quotient(x, y));
    return pair(Value(quotient), Value(PY_TRY(float_mod(x, y))));
  }
  Value quotient, remainder;
  PY_TRY(int_floor_div_mod(a, b, &quotient, &remainder));
  return pair(static_cast<Value&&>(quotient), static_cast<Value&&>(remainder));
}
Result<Value> scaled(Arg number, Arg exponent) {
  double x = PY_TRY(to_double(number));
  if (x == 0 || !__builtin_isfinite(x)) return Value(x);
  int64_t i;
  if (!int_fits(exponent, i)) i = int_sign(exponent) < 0 ? -200000 : 200000;
  if (i < -100000) return Value(copysign(0.0, x));
  double r = i > 100000 ? HUGE_VAL : ldexp(x, static_cast<int>(i));
  if (__builtin_isinf(r)) return raise_text(OverflowError, "math range error");
  return Value(r);
}

Result<Value> distance(Arg p, Arg q) {
  Value from = PY_TRY(list_of_items(p)), to = PY_TRY(list_of_items(q));
  const List &a = *from.arg().as<List>(), &b = *to.arg().as<List>();
  int64_t count = a.length;
  if (count != b.length) return raise_text(ValueError, "both points must have the same number of dimensions");
  double* differences = static_cast<double*>(raw_alloc(static_cast<size_t>(count + 1) * sizeof(double)));
  bool ok = true;
  for (int64_t i = 0; i < count && ok; ++i) {
    Result<double> x = to_double(a.item(i)), y = to_double(b.item(i));
    ok = !x.failed() && !y.failed();
    if (ok) differences[i] = x.take() - y.take();
  }
  double length = ok ? vector_length(differences, static_cast<size_t>(count)) : 0;
  raw_free(differences, 0);
  if (!ok) return Failure{};
  return Value(length);
}

Value sum_step(Arg total, Arg item) {
  Result<Value> sum = add_numbers(total, item);
  return sum.failed() ? Value(kExhausted) : sum.take();
}

}  // namespace py
