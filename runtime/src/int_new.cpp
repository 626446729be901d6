// int(x, base), bool(x) and the conversions behind them.
#include "int_internal.h"
#include "number_internal.h"
#include "py/text.h"

namespace py {

Result<Value> try_dunder(Arg self, Arg name) {
  Arg attribute = type_lookup(type_of(self), name);
  if (attribute.is_empty()) return kExhausted;
  Value bound = PY_TRY(bind_attr(attribute, self, type_of(self)));
  return call(bound);
}

Result<Value> try_dunder(Arg self, Arg name, Arg argument) {
  Arg attribute = type_lookup(type_of(self), name);
  if (attribute.is_empty()) return kExhausted;
  Value bound = PY_TRY(bind_attr(attribute, self, type_of(self)));
  return call(bound, argument);
}

Result<void> check_new(Arg cls, Type& base) {
  if (!is_type(cls)) return raise(TypeError, "%s.__new__(X): X is not a type object (%T)", base.name, cls);
  const char* name = cls.as<Type>()->name;
  if (!is_subtype(cls.as<Type>(), &base)) {
    return raise(TypeError, "%s.__new__(%s): %s is not a subtype of %s", base.name, name, name, base.name);
  }
  return {};
}

NumberText::NumberText(Arg str) {
  const Str* s = str.as<Str>();
  length = static_cast<size_t>(s->length);
  if (s->ascii) {
    data = s->c_str();
    return;
  }
  char* p = static_cast<char*>(raw_alloc(length));
  owned_ = p;
  bytes_ = length;
  data = p;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    int digit = c < 128 ? -1 : char_decimal(c);
    p[i] = static_cast<char>(c < 128 ? c : char_is_space(c) ? ' ' : digit >= 0 ? '0' + digit : '?');
  }
}

NumberText::~NumberText() {
  if (owned_) raw_free(owned_, bytes_);
}

Result<Value> repr_for_error(Arg source, const char* data, size_t length) {
  Value text = is_str(source) ? Value(source) : bytes_from(data, static_cast<int64_t>(length < 200 ? length : 200));
  Value r = PY_TRY(repr(text));
  if (r.as<Str>()->length > 200) r = str_substring(r, 0, 200);
  return r;
}

namespace {

Result<Value> bad_literal(Arg source, const char* data, size_t length, int base) {
  Value shown = PY_TRY(repr_for_error(source, data, length));
  return raise(ValueError, "invalid literal for int() with base %d: %S", base, shown.arg());
}

// A str or bytes-like value; kExhausted if it is neither.
Result<Value> from_text(Arg x, int base) {
  if (is_str(x)) {
    NumberText text(x);
    Value v = PY_TRY(int_parse(text.data, text.length, base));
    if (v.is_exhausted()) return bad_literal(x, text.data, text.length, base);
    return v;
  }
  BytesView view;
  if (!bytes_view(x, view)) return kExhausted;
  const char* data = reinterpret_cast<const char*>(view.data);
  Value v = PY_TRY(int_parse(data, static_cast<size_t>(view.length), base));
  if (v.is_exhausted()) return bad_literal(x, data, static_cast<size_t>(view.length), base);
  return v;
}

// int(x) as PyNumber_Long: __int__, __index__, __trunc__, then text.
Result<Value> convert(Arg x) {
  if (x.is_small_int() || is_exact(x, &int_type)) return x;
  Type* type = type_of(x);
  if (type->flags & kTypeHeap || !(is_int(x) || is_float(x) || is_str(x) || is_bytes(x))) {
    Value v = PY_TRY(try_dunder(x, "__int__"_s));
    if (!v.is_exhausted()) {
      if (!is_int(v)) return raise(TypeError, "__int__ returned non-int (type %T)", v.arg());
      return int_exact(v);
    }
  }
  if (is_float(x)) return float_int(x);
  if (is_int(x)) return int_exact(x);
  if (type->slots().index) return to_index(x);
  if (type->flags & kTypeHeap) {
    Value v = PY_TRY(try_dunder(x, "__trunc__"_s));
    if (!v.is_exhausted()) {
      if (is_int(v)) return int_exact(v);
      Value w = PY_TRY(try_dunder(v, "__int__"_s));
      if (w.is_exhausted() && type_of(v)->slots().index) w = PY_TRY(to_index(v));
      if (w.is_exhausted()) return raise(TypeError, "__trunc__ returned non-Integral (type %T)", v.arg());
      if (!is_int(w)) return raise(TypeError, "__int__ returned non-int (type %T)", w.arg());
      return int_exact(w);
    }
  }
  Value v = PY_TRY(from_text(x, 10));
  if (v.is_exhausted()) return raise(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", x);
  return v;
}

}  // namespace

Result<Value> int_construct(Arg x, Arg base) {
  if (x.is_empty()) {
    if (!base.is_empty()) return raise(TypeError, "int() missing string argument");
    return Value(0);
  }
  if (base.is_empty()) return convert(x);
  Value index = PY_TRY(to_index(base));
  int64_t b = int_clip(index);
  if (b < 0 || b == 1 || b > 36) return raise(ValueError, "int() base must be >= 2 and <= 36, or 0");
  Value v = PY_TRY(from_text(x, static_cast<int>(b)));
  if (v.is_exhausted()) return raise(TypeError, "int() can't convert non-string with explicit base");
  return v;
}

Result<Value> int_new(Arg cls, Arg x, Arg base) {
  PY_TRY(check_new(cls, int_type));
  if (cls.is(&bool_type)) return raise(TypeError, "int.__new__(bool) is not safe, use bool.__new__()");
  Value v = PY_TRY(int_construct(x, base));
  if (cls.is(&int_type)) return v;
  IntView view(v);
  BigInt* self = static_cast<BigInt*>(allocate(cls.as<Type>(), view.length * sizeof(uint32_t)));
  self->sign = view.sign;
  self->length = static_cast<int32_t>(view.length);
  limbs::copy(self->limbs(), view.limbs, view.length);
  return Value::adopt(self);
}

Result<Value> bool_construct(Arg x) {
  if (x.is_empty()) return kFalse;
  return boolean(PY_TRY(truth(x)));
}

Result<Value> bool_new(Arg cls, Arg x) {
  PY_TRY(check_new(cls, bool_type));
  return bool_construct(x);
}

}  // namespace py
