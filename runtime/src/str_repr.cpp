// repr() and ascii() of str.

#include "text_search.h"

namespace py {

namespace {

void add_escape(StrBuilder& out, char32_t c) {
  static const char kHex[] = "0123456789abcdef";
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out.add(U'\\');
  out.add(static_cast<char32_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out.add(static_cast<char32_t>(kHex[c >> shift & 15]));
}

}  // namespace

void add_str_repr(StrBuilder& out, Arg a, bool ascii_only) {
  const Str* s = str_of(a);
  // Single quotes, unless the text has some and no double quotes.
  bool has_single = false, has_double = false;
  with_chars(s, [&](auto* p) {
    has_single = s->length && find_char(p, s->length, '\'');
    has_double = s->length && find_char(p, s->length, '"');
  });
  char32_t quote = has_single && !has_double ? '"' : '\'';
  out.add(quote);
  int64_t plain = 0;  // start of the characters that are copied as they are
  auto keep = [=](char32_t c) { return c < 127 ? c >= ' ' && c != quote && c != '\\' : !ascii_only && char_is_printable(c); };
  for (int64_t i = 0;; ++i) {
    with_chars(s, [&](auto* p) {
      while (i < s->length && keep(p[i])) ++i;
    });
    if (i == s->length) break;
    char32_t c = s->at(i);
    out.add(a, plain, i);
    plain = i + 1;
    if (c == quote || c == '\\') {
      out.add(U'\\');
      out.add(c);
    } else if (c == '\n') {
      out.add("\\n", 2);
    } else if (c == '\r') {
      out.add("\\r", 2);
    } else if (c == '\t') {
      out.add("\\t", 2);
    } else {
      add_escape(out, c);
    }
  }
  out.add(a, plain, s->length);
  out.add(quote);
}

Value str_repr(Arg s) {
  StrBuilder out;
  add_str_repr(out, s, false);
  return out.finish();
}

Value str_escape_non_ascii(Arg a) {
  const Str* s = str_of(a);
  if (s->ascii) return Value(a);
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c < 128) out.add(c);
    else add_escape(out, c);
  }
  return out.finish();
}

}  // namespace py
