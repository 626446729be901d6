// repr, str, ascii, format and hash of any value.
#include <stdio.h>

#include "object_internal.h"

namespace py {

Result<int64_t> hash(Arg a) {
  const Slots& slots = type_of(a)->slots();
  if (slots.hash) return slots.hash(a);
  // As CPython inherits hashes: a type without its own comparison has the one by identity.
  if (!slots.compare) return a.is_object() ? address_hash(a.object()) : static_cast<int64_t>(a.bits >> 2);
  return raise(TypeError, "unhashable type: '%T'", a);
}

Result<Value> repr(Arg a) {
  Depth depth;
  if (depth.exceeded()) return recursion_error(" while getting the repr of an object");
  auto slot = type_of(a)->slots().repr;
  Value text = PY_TRY(slot ? slot(a) : object_repr(a));
  if (!is_str(text)) return raise(TypeError, "__repr__ returned non-string (type %T)", text.arg());
  return text;
}

Result<Value> str(Arg a) {
  if (is_exact(a, &str_type)) return a;
  auto slot = type_of(a)->slots().str;
  if (!slot) return repr(a);
  Depth depth;
  if (depth.exceeded()) return recursion_error(" while getting the str of an object");
  Value text = PY_TRY(slot(a));
  if (!is_str(text)) return raise(TypeError, "__str__ returned non-string (type %T)", text.arg());
  return text;
}

Result<Value> ascii(Arg a) {
  Value text = PY_TRY(repr(a));
  Str* s = text.as<Str>();
  if (s->ascii) return text;
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    char escape[16];
    if (c < 128) {
      out.add(c);
    } else {
      snprintf(escape, sizeof escape, c < 256 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", static_cast<unsigned>(c));
      out.add(escape);
    }
  }
  return out.finish();
}

Result<Value> object_format(Arg self, Arg spec) {
  if (!is_str(spec)) return raise(TypeError, "__format__() argument must be str, not %T", spec);
  if (spec.as<Str>()->length) return raise(TypeError, "unsupported format string passed to %T.__format__", self);
  return str(self);
}

Result<Value> format(Arg a, Arg spec) {
  auto slot = type_of(a)->slots().format;
  Value text = PY_TRY(slot ? slot(a, spec) : object_format(a, spec));
  if (!is_str(text)) return raise(TypeError, "__format__ must return a str, not %T", text.arg());
  return text;
}

}  // namespace py
