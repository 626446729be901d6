// format() of str, and format_to(), the heart of f-strings.

#include "text_support.h"

namespace py {

namespace {

bool is_alignment(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/// A format specification as CPython's standard types understand it (format_spec in the language's "Format Specification Mini-Language").
struct Spec {
  char32_t fill = ' ', align = '<', sign = 0, grouping = 0, type = 's';
  bool no_negative_zero = false, alternate = false;
  int64_t width = -1, precision = -1;
};

Result<bool> read_number(const Str* s, int64_t& i, int64_t& out) {
  int64_t n = 0, start = i;
  for (; i < s->length; ++i) {
    int d = char_decimal(s->at(i));
    if (d < 0) break;
    if (n > (INT64_MAX - d) / 10) return raise(ValueError, "Too many decimal digits in format string");
    n = n * 10 + d;
  }
  if (i > start) out = n;
  return i > start;
}

Failure bad_character(const char* printable, const char* other, char32_t c, Arg value) {
  if (c > 32 && c < 128) return raise(ValueError, printable, static_cast<int>(c), value);
  Value hex = int_to_str(Arg(static_cast<int>(c)), 16);
  return raise(ValueError, other, hex.arg(), value);
}

Result<void> parse(Spec& spec, Arg text, Arg value) {
  const Str* s = str_of(text);
  int64_t n = s->length, i = 0;
  bool has_fill = false;
  auto at = [&](char32_t c) { return i < n && s->at(i) == c; };
  if (n >= 2 && is_alignment(s->at(1))) {
    spec.fill = s->at(0);
    spec.align = s->at(1);
    has_fill = true;
    i = 2;
  } else if (n >= 1 && is_alignment(s->at(0))) {
    spec.align = s->at(0);
    i = 1;
  }
  if (at(' ') || at('+') || at('-')) spec.sign = s->at(i++);
  if (at('z')) { spec.no_negative_zero = true; ++i; }
  if (at('#')) { spec.alternate = true; ++i; }
  if (!has_fill && at('0')) { spec.fill = '0'; ++i; }
  PY_TRY(read_number(s, i, spec.width));
  if (at(',')) { spec.grouping = ','; ++i; }
  if (at('_')) {
    if (spec.grouping) return raise(ValueError, "Cannot specify both ',' and '_'.");
    spec.grouping = '_';
    ++i;
  }
  if (at(',') && spec.grouping == '_') return raise(ValueError, "Cannot specify both ',' and '_'.");
  if (at('.')) {
    ++i;
    if (!PY_TRY(read_number(s, i, spec.precision))) return raise(ValueError, "Format specifier missing precision");
  }
  if (n - i > 1) return raise(ValueError, "Invalid format specifier '%S' for object of type '%T'", text, value);
  if (i < n) spec.type = s->at(i);
  return {};
}

/// Grouping goes with types of numbers only; as which of them `c` is allowed, str then refuses itself.
bool allows_grouping(char32_t type, char32_t grouping) {
  switch (type) {
    case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case 'F': case '%': return true;
    case 'b': case 'o': case 'x': case 'X': return grouping == '_';
    default: return false;
  }
}

Result<void> add_formatted(StrBuilder& out, Arg value, Arg spec_text) {
  Spec spec;
  PY_TRY(parse(spec, spec_text, value));
  if (spec.grouping && !allows_grouping(spec.type, spec.grouping)) {
    return spec.grouping == ',' ? bad_character("Cannot specify ',' with '%c'.", "Cannot specify ',' with '\\x%S'.", spec.type, value)
                                : bad_character("Cannot specify '_' with '%c'.", "Cannot specify '_' with '\\x%S'.", spec.type, value);
  }
  if (spec.type != 's') {
    return bad_character("Unknown format code '%c' for object of type '%T'", "Unknown format code '\\x%S' for object of type '%T'", spec.type, value);
  }
  if (spec.sign) {
    return raise(ValueError, spec.sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
  }
  if (spec.no_negative_zero) return raise(ValueError, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) return raise(ValueError, "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') return raise(ValueError, "'=' alignment not allowed in string format specifier");
  int64_t n = str_of(value)->length;
  if (spec.precision >= 0 && spec.precision < n) n = spec.precision;
  int64_t padding = spec.width - n;
  if (padding > 0 && !can_allocate(spec.width < INT64_MAX / 8 ? spec.width * 4 : INT64_MAX)) return raise(MemoryError);
  if (padding < 0) padding = 0;
  int64_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  out.add_repeated(spec.fill, left);
  out.add(value, 0, n);
  out.add_repeated(spec.fill, padding - left);
  return {};
}

}  // namespace

Result<Value> str_format_spec(Arg self, Arg spec) {
  if (str_of(spec)->length == 0) return str(self);
  StrBuilder out;
  PY_TRY(add_formatted(out, self, spec));
  return out.finish();
}

Result<void> format_to(StrBuilder& out, Arg value, Arg spec) {
  bool plain = spec.is_empty() || str_of(spec)->length == 0;
  if (is_exact(value, &str_type)) {
    if (!plain) return add_formatted(out, value, spec);
    out.add(value);
    return {};
  }
  if (plain && value.is_small_int()) {
    int64_t i = value.small_int();
    uint64_t rest = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = static_cast<char>('0' + rest % 10); while (rest /= 10);
    if (i < 0) out.add(U'-');
    out.add(digits + at, sizeof digits - at);
    return {};
  }
  Value text = PY_TRY(format(value, plain ? ""_s : spec));
  out.add(text);
  return {};
}

}  // namespace py
