// float(x) and the methods of float.
#include <math.h>

#include "float_internal.h"
#include "py/text.h"
#include "py/typed.h"

namespace py {

namespace {

Result<double> convert_float_dunder(Arg x, bool& found) {
  Value v = PY_TRY(try_dunder(x, "__float__"_s));
  found = !v.is_exhausted();
  if (!found) return 0.0;
  if (!is_float(v)) return raise(TypeError, "%T.__float__ returned non-float (type %T)", x, v.arg());
  return float_value(v);
}

Result<Value> integral(double d) {
  Int i = PY_TRY(int_of_float(d));
  return box(static_cast<Int&&>(i));
}

}  // namespace

Result<double> to_double(Arg x) {
  if (x.is_flonum()) return x.flonum();
  Type* type = type_of(x);
  // float and int themselves; subclasses may define __float__ (asked of int's, not of float's, as CPython's PyFloat_AsDouble does).
  if (is_float(x)) return float_value(x);
  if (is_int(x) && !(type->flags & kTypeHeap)) return int_to_double(x);
  bool found = false;
  double d = PY_TRY(convert_float_dunder(x, found));
  if (found) return d;
  if (is_int(x)) return int_to_double(x);
  if (type->slots().index) {
    Value v = PY_TRY(to_index(x));
    return int_to_double(v);
  }
  return raise(TypeError, "must be real number, not %T", x);
}

Result<Value> float_construct(Arg x) {
  if (x.is_empty()) return Value(0.0);
  if (x.is_flonum() || is_exact(x, &float_type)) return x;
  if (is_exact(x, &str_type)) return float_from_str(x);
  Type* type = type_of(x);
  if (type->flags & kTypeHeap || !(is_int(x) || is_bytes(x))) {
    bool found = false;
    double d = PY_TRY(convert_float_dunder(x, found));
    if (found) return Value(d);
  }
  if (is_float(x)) return Value(float_value(x));
  if (is_int(x)) return Value(PY_TRY(int_to_double(x)));
  if (type->slots().index) {
    Value v = PY_TRY(to_index(x));
    return Value(PY_TRY(int_to_double(v)));
  }
  if (is_str(x)) return float_from_str(x);
  BytesView view;
  if (bytes_view(x, view)) return float_from_bytes(x, reinterpret_cast<const char*>(view.data), static_cast<size_t>(view.length));
  return raise(TypeError, "float() argument must be a string or a real number, not '%T'", x);
}

Result<Value> float_new(Arg cls, Arg x) {
  PY_TRY(check_new(cls, float_type));
  Value v = PY_TRY(float_construct(x));
  if (cls.is(&float_type)) return v;
  HeapFloat* self = static_cast<HeapFloat*>(allocate(cls.as<Type>()));
  self->value = float_value(v);
  return Value::adopt(self);
}

Result<Value> float_int(Arg self) { return integral(float_value(self)); }
Result<Value> float_trunc(Arg self) { return integral(float_value(self)); }
Result<Value> float_floor(Arg self) { return integral(floor(float_value(self))); }
Result<Value> float_ceil(Arg self) { return integral(ceil(float_value(self))); }
Result<Value> float_float(Arg self) { return Value(float_value(self)); }
Result<Value> float_conjugate(Arg self) { return Value(float_value(self)); }
Result<Value> float_get_real(Arg self) { return Value(float_value(self)); }
Result<Value> float_get_imag(Arg) { return Value(0.0); }
Result<Value> float_abs(Arg self) { return Value(fabs(float_value(self))); }
Result<Value> float_getnewargs(Arg self) {
  Value v(float_value(self));
  return tuple_of(v);
}
Result<Value> float_is_integer(Arg self) {
  double d = float_value(self);
  return boolean(!__builtin_isinf(d) && floor(d) == d);
}

Result<Value> float_round(Arg self, Arg ndigits) {
  double d = float_value(self);
  if (ndigits.is_empty() || ndigits.is_none()) {
    double r = round(d);
    if (fabs(d - r) == 0.5) r = 2.0 * round(d / 2.0);  // halves to even
    return integral(r);
  }
  Value index = PY_TRY(to_index(ndigits));
  return Value(PY_TRY(round_to_digits(d, int_clip(index))));
}

Result<Value> float_divmod(Arg self, Arg value) {
  FloatOperand x = PY_TRY(float_operand(self));
  FloatOperand y = PY_TRY(float_operand(value));
  if (!x.usable || !y.usable) return kNotImplemented;
  if (y.value == 0) return raise(ZeroDivisionError, "float divmod()");
  Value quotient(floor_div_double(x.value, y.value)), remainder(mod_double(x.value, y.value));
  return tuple_of(quotient, remainder);
}
Result<Value> float_rdivmod(Arg self, Arg value) { return float_divmod(value, self); }

Result<Value> float_pow(Arg self, Arg value, Arg mod) {
  if (!mod.is_none() && !mod.is_empty()) return raise(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  return float_type.slots().binary(BinaryOp::kPow, self, value);
}
Result<Value> float_rpow(Arg self, Arg value, Arg mod) { return float_pow(value, self, mod); }

Result<Value> float_as_integer_ratio(Arg self) {
  double d = float_value(self);
  if (__builtin_isinf(d)) return raise(OverflowError, "cannot convert Infinity to integer ratio");
  if (d != d) return raise(ValueError, "cannot convert NaN to integer ratio");
  int exponent;
  double m = frexp(d, &exponent);
  while (m != floor(m)) {
    m *= 2.0;
    --exponent;
  }
  Value numerator = integer_from_double(m), denominator(1);
  if (exponent > 0) numerator = PY_TRY(int_shift_left(numerator, static_cast<uint64_t>(exponent)));
  else denominator = PY_TRY(int_shift_left(denominator, static_cast<uint64_t>(-exponent)));
  return tuple_of(numerator, denominator);
}

}  // namespace py
