// chr, ord, repr, ascii, format as functions.

#include "bytes_support.h"
#include "py/typed.h"

namespace py {

Failure not_a_character(Arg text) { return raise(TypeError, "ord() expected a character, but string of length %ld found", str_of(text)->length); }
Failure no_character(IntArg code) {
  if (code.is_small() && code.small() >= INT32_MIN && code.small() <= INT32_MAX) return raise(ValueError, "chr() arg not in range(0x110000)");
  return raise(OverflowError, "Python int too large to convert to C int");
}

Result<Value> builtin_chr(Arg i) {
  if (!i.is_small_int() && !is_int(i) && !type_of(i)->slots().index) {
    return raise(TypeError, "'%T' object cannot be interpreted as an integer", i);
  }
  Value index = PY_TRY(to_index(i));
  return chr_of(as_int(index));
}

Result<Value> builtin_ord(Arg c) {
  BytesView view;
  int64_t n;
  if (is_str(c)) {
    if (str_of(c)->length != 1) return not_a_character(c);
    return Value(static_cast<int>(str_of(c)->at(0)));
  } else if (bytes_view(c, view)) {
    n = view.length;
    if (n == 1) return Value(static_cast<int>(view.data[0]));
  } else {
    return raise(TypeError, "ord() expected string of length 1, but %T found", c);
  }
  return raise(TypeError, "ord() expected a character, but string of length %ld found", n);
}

Result<Value> builtin_repr(Arg obj) { return repr(obj); }
Result<Value> builtin_ascii(Arg obj) { return ascii(obj); }

Result<Value> builtin_format(Arg value, Arg format_spec) {
  if (format_spec.is_empty()) return format(value, ""_s);
  if (!is_str(format_spec)) return bad_argument("format() argument 2 must be str", format_spec);
  return format(value, format_spec);
}

}  // namespace py
