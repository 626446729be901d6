// The built-in functions on numbers: abs, round, divmod, pow, bin, oct, hex.
#include "int_internal.h"
#include "py/complex.h"

namespace py {

namespace {

bool is_heap_instance(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeHeap); }
bool is_number(Arg a) { return is_int(a) || is_float(a); }

// divmod of plain ints and floats; NotImplemented for all else.
Result<Value> divmod_of_numbers(Arg x, Arg y) {
  if (is_int(x) && is_int(y)) return int_divmod(x, y);
  if (is_number(x) && is_number(y)) return float_divmod(x, y);
  return kNotImplemented;
}

Result<Value> call_divmod(Arg name, Arg self, Arg other) {
  Value v = PY_TRY(try_dunder(self, name, other));
  if (v.is_exhausted()) return kNotImplemented;
  return v;
}

}  // namespace

Result<Value> builtin_abs(Arg x) {
  if (!is_number(x) || is_heap_instance(x)) {
    Value v = PY_TRY(try_dunder(x, "__abs__"_s));
    if (!v.is_exhausted()) return v;
  }
  if (is_int(x)) return int_abs_value(x);
  if (is_float(x)) return float_abs(x);
  if (is_complex(x)) return complex_abs(x);
  return raise(TypeError, "bad operand type for abs(): '%T'", x);
}

Result<Value> builtin_round(Arg number, Arg ndigits) {
  Arg digits = ndigits.is_none() ? Arg() : ndigits;
  if (!is_number(number) || is_heap_instance(number)) {
    Value v = PY_TRY(digits.is_empty() ? try_dunder(number, "__round__"_s) : try_dunder(number, "__round__"_s, digits));
    if (!v.is_exhausted()) return v;
  }
  if (is_int(number)) return int_round(number, digits);
  if (is_float(number)) return float_round(number, digits);
  return raise(TypeError, "type %T doesn't define __round__ method", number);
}

Result<Value> builtin_divmod(Arg x, Arg y) {
  if (!is_heap_instance(x) && !is_heap_instance(y)) {
    Value v = PY_TRY(divmod_of_numbers(x, y));
    if (!v.is_not_implemented()) return v;
  }
  // The order of a binary operator: a right operand of a subclass comes first.
  Type* left = type_of(x);
  Type* right = type_of(y);
  bool reflected = left != right;
  if (reflected && is_heap_instance(y) && is_subtype(right, left)) {
    Value v = PY_TRY(call_divmod("__rdivmod__"_s, y, x));
    if (!v.is_not_implemented()) return v;
    reflected = false;
  }
  if (is_heap_instance(x) || !is_number(x)) {
    Value v = PY_TRY(call_divmod("__divmod__"_s, x, y));
    if (!v.is_not_implemented()) return v;
  }
  if (reflected && (is_heap_instance(y) || !is_number(y))) {
    Value v = PY_TRY(call_divmod("__rdivmod__"_s, y, x));
    if (!v.is_not_implemented()) return v;
  }
  Value v = PY_TRY(divmod_of_numbers(x, y));
  if (!v.is_not_implemented()) return v;
  return raise(TypeError, "unsupported operand type(s) for divmod(): '%T' and '%T'", x, y);
}

Result<Value> builtin_pow(Arg base, Arg exp, Arg mod) {
  if (mod.is_empty() || mod.is_none()) return binary(BinaryOp::kPow, base, exp);
  if (is_heap_instance(base)) {
    Arg attribute = type_lookup(type_of(base), "__pow__"_s);
    if (!attribute.is_empty()) {
      Value bound = PY_TRY(bind_attr(attribute, base, type_of(base)));
      Value v = PY_TRY(call(bound, exp, mod));
      if (!v.is_not_implemented()) return v;
    }
  }
  if (is_int(base) && is_int(exp) && is_int(mod)) return int_power_mod(base, exp, mod);
  if (is_complex(base)) return raise(ValueError, "complex modulo");
  if (is_float(base) || is_float(exp) || is_float(mod)) {
    return raise(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  }
  return raise(TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exp, mod);
}

Result<Value> builtin_bin(Arg number) {
  Value v = PY_TRY(to_index(number));
  return int_format_base(v, 2, true);
}
Result<Value> builtin_oct(Arg number) {
  Value v = PY_TRY(to_index(number));
  return int_format_base(v, 8, true);
}
Result<Value> builtin_hex(Arg number) {
  Value v = PY_TRY(to_index(number));
  return int_format_base(v, 16, true);
}

}  // namespace py
