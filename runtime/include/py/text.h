// Text and bytes for the rest of the runtime and for compiled code: characters, substrings, codecs, formatting.
#pragma once

#include "py/class.h"

namespace py {

// ---- str ----

/// The 256 Latin-1 characters as shared strs, each made when it is first asked for: without a type until then.
extern StaticStr<uint8_t, 1> latin1_chars[256];
/// str_from_char(), for those inline.
PY_INLINE Value char_text(char32_t c) {
  if (c < 256 && latin1_chars[c].type) [[likely]] return Value(Arg(static_cast<const Object*>(&latin1_chars[c])));
  return str_from_char(c);
}
Value str_from_latin1(const void* chars, int64_t length);
Value str_from_chars(const char32_t* chars, int64_t length);            // narrows where it can
Value str_substring(Arg s, int64_t start, int64_t stop);                // 0 <= start <= stop <= length
Value str_repeat(Arg s, int64_t count);                                 // count * length must be sane (see can_allocate)
Value str_exact(Arg s);                                                 // a str subclass instance becomes a plain str
int64_t str_find_from(Arg haystack, Arg needle, int64_t start);         // index or -1
/// "".join of strs that are known to be such.
Value str_join_values(const Arg* pieces, int64_t count);
/// The same, but what is nothing but empty texts and one other is this one itself: a + b + c.
Value str_sum_of(const Arg* texts, int64_t count);
template <class... Texts> PY_INLINE Value str_sum(const Texts&... texts) {
  const Arg all[] = {texts...};
  if constexpr (sizeof...(texts) == 2) return str_concat(all[0], all[1]);
  else return str_sum_of(all, sizeof...(texts));
}
/// The text as f-strings use it: `spec` is a str, or empty for none; conversions (!r) were applied already.
Result<void> format_to(StrBuilder& out, Arg value, Arg spec);
/// str's own format specification: fill, alignment, width, precision.
Result<Value> str_format_spec(Arg s, Arg spec);
/// `text % values`.
Result<Value> str_percent(Arg text, Arg values);
Result<Value> bytes_percent(Arg text, Arg values);
/// Quotes and escapes as repr(); `ascii_only` as ascii().
void add_str_repr(StrBuilder& out, Arg s, bool ascii_only);
Value str_repr(Arg s);
/// All characters beyond ASCII as \x, \u and \U escapes: what ascii() does to a repr.
Value str_escape_non_ascii(Arg s);

/// False if `bytes` more memory is out of the question: the caller raises MemoryError.
bool can_allocate(int64_t bytes);

// ---- bytes ----

/// The bytes of a bytes or bytearray; valid until somebody else runs.
struct BytesView {
  const uint8_t* data;
  int64_t length;
};
bool bytes_view(Arg a, BytesView& out);
/// Replaces an object that has a buffer, such as an array, by its bytes, which `hold` keeps alive; leaves others as they are.
Result<void> take_buffer(Arg& object, Value& hold);
/// As bytes_view; TypeError "a bytes-like object is required, not 'str'".
Result<BytesView> need_bytes(Arg a);
inline Value bytes_from(const void* data, int64_t length) { return make_bytes(data, length).value(); }
Value bytearray_from(const void* data, int64_t length);
Value bytearray_like(Arg self, const void* data, int64_t length);   // self is one, or of a class below
/// bytes(x): from a buffer, an iterable of ints, or __bytes__.
Result<Value> bytes_from_object(Arg object);
Result<bool> bytes_slot_contains(Arg self, Arg item);

/// The hash of str and bytes: SipHash-1-3 keyed by PYTHONHASHSEED. Never -1.
int64_t hash_bytes(const void* data, size_t size);

// ---- codecs ----

/// Arguments empty or str: missing ones mean utf-8, strict.
Result<Value> text_encode(Arg s, Arg encoding, Arg errors);                     // bytes
Result<Value> text_decode(Arg buffer_object, BytesView bytes, Arg encoding, Arg errors);
/// The str() of a UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError.
Value unicode_error_text(const Exception& error);

// ---- characters (unicode_tables.cpp); Unicode 14, as CPython 3.11 ----

bool char_is_alpha(char32_t c);
bool char_is_lower(char32_t c);
bool char_is_upper(char32_t c);
bool char_is_title(char32_t c);
bool char_is_numeric(char32_t c);
bool char_is_printable(char32_t c);
bool char_is_id_start(char32_t c);          // _ included
bool char_is_id_continue(char32_t c);
bool char_is_cased(char32_t c);
bool char_is_case_ignorable(char32_t c);
int char_decimal(char32_t c);               // 0..9, or -1: what int() and float() accept
int char_digit(char32_t c);                 // also superscripts and the like, or -1
/// Full case mappings: 1 to 3 characters in `out`. The final sigma is the caller's affair.
int char_to_lower(char32_t c, char32_t out[3]);
int char_to_upper(char32_t c, char32_t out[3]);
int char_to_title(char32_t c, char32_t out[3]);
int char_to_folded(char32_t c, char32_t out[3]);
inline bool char_is_alnum(char32_t c) { return char_is_alpha(c) || char_is_numeric(c); }
/// str.isspace: bidirectional types WS, B, S and category Zs.
inline bool char_is_space(char32_t c) {
  if (c < 128) return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}
inline bool char_is_line_break(char32_t c) {
  return (c >= 10 && c <= 13) || (c >= 28 && c <= 30) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// ---- built-in functions (lib/builtins/text.pyi) ----

Result<Value> builtin_chr(Arg i);
Result<Value> builtin_ord(Arg c);
Result<Value> builtin_repr(Arg obj);
Result<Value> builtin_ascii(Arg obj);
Result<Value> builtin_format(Arg value, Arg format_spec);

}  // namespace py
