// Case mappings of str, the full ones of Unicode: ß -> SS, the final sigma, title case of digraphs.

#include "py/str.h"
#include "text_support.h"

namespace py {

namespace {

inline bool ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
inline bool ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
inline uint8_t ascii_to_upper(uint8_t c) { return ascii_lower(c) ? static_cast<uint8_t>(c - 32) : c; }
inline uint8_t ascii_to_lower(uint8_t c) { return ascii_upper(c) ? static_cast<uint8_t>(c + 32) : c; }

/// A new ASCII str of the same length; f maps one character, told its place.
template <class F>
Value map_ascii(const Str* s, F f) {
  if (s->length == 0) return Value(""_s);
  if (s->length == 1) return str_from_char(f(s->chars1()[0], int64_t(0)));
  Ref<Str> r = make_str(s->length, 127);
  uint8_t* to = r->chars1();
  const uint8_t* from = s->chars1();
  for (int64_t i = 0; i < s->length; ++i) to[i] = f(from[i], i);
  return static_cast<Ref<Str>&&>(r).value();
}

PY_INLINE int one(char32_t* out, char32_t c) {
  out[0] = c;
  return 1;
}
inline int upper_of(char32_t c, char32_t* out) {
  return c < 128 ? one(out, ascii_to_upper(static_cast<uint8_t>(c))) : char_to_upper(c, out);
}

/// An ASCII str with the letters from `first` on in the other case.
Value swap_ascii(const Str* s, uint8_t first) {
  if (s->length == 0) return Value(""_s);
  if (s->length == 1) {
    uint8_t c;
    swap_letters(&c, s->chars1(), 1, first);
    return str_from_char(c);
  }
  Ref<Str> r = make_str(s->length, 127);
  swap_letters(r->chars1(), s->chars1(), s->length, first);
  return static_cast<Ref<Str>&&>(r).value();
}

/// U+03A3 becomes ς where Unicode's Final_Sigma condition holds (3.13.2): after a cased character and not before one, case-ignorable
/// ones between them overlooked.
int lower_at(const Str* s, int64_t i, char32_t out[3]) {
  char32_t c = s->at(i);
  if (c < 128) return one(out, ascii_to_lower(static_cast<uint8_t>(c)));
  if (c != 0x3A3) return char_to_lower(c, out);
  int64_t j = i - 1;
  while (j >= 0 && char_is_case_ignorable(s->at(j))) --j;
  bool final = j >= 0 && char_is_cased(s->at(j));
  if (final) {
    j = i + 1;
    while (j < s->length && char_is_case_ignorable(s->at(j))) ++j;
    final = j == s->length || !char_is_cased(s->at(j));
  }
  return one(out, final ? 0x3C2 : 0x3C3);
}

/// f(place, out) -> number of characters.
template <class F>
Value map_chars(const Str* s, F f) {
  StrBuilder to;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t out[3];
    int n = f(i, out);
    for (int k = 0; k < n; ++k) to.add(out[k]);
  }
  return to.finish();
}

}  // namespace

Result<Value> str_lower(Arg self) {
  const Str* s = str_of(self);
  if (s->ascii) return swap_ascii(s, 'A');
  return map_chars(s, [s](int64_t i, char32_t* out) { return lower_at(s, i, out); });
}

Result<Value> str_upper(Arg self) {
  const Str* s = str_of(self);
  if (s->ascii) return swap_ascii(s, 'a');
  return map_chars(s, [s](int64_t i, char32_t* out) { return upper_of(s->at(i), out); });
}

Result<Value> str_casefold(Arg self) {
  const Str* s = str_of(self);
  if (s->ascii) return swap_ascii(s, 'A');
  return map_chars(s, [s](int64_t i, char32_t* out) {
    char32_t c = s->at(i);
    return c < 128 ? one(out, ascii_to_lower(static_cast<uint8_t>(c))) : char_to_folded(c, out);
  });
}

Result<Value> str_swapcase(Arg self) {
  const Str* s = str_of(self);
  if (s->ascii) {
    return map_ascii(s, [](uint8_t c, int64_t) { return ascii_lower(c) ? ascii_to_upper(c) : ascii_to_lower(c); });
  }
  return map_chars(s, [s](int64_t i, char32_t* out) {
    char32_t c = s->at(i);
    if (char_is_upper(c)) return lower_at(s, i, out);
    return char_is_lower(c) ? char_to_upper(c, out) : one(out, c);
  });
}

Result<Value> str_capitalize(Arg self) {
  const Str* s = str_of(self);
  if (s->ascii) return map_ascii(s, [](uint8_t c, int64_t i) { return i == 0 ? ascii_to_upper(c) : ascii_to_lower(c); });
  return map_chars(s, [s](int64_t i, char32_t* out) { return i == 0 ? char_to_title(s->at(0), out) : lower_at(s, i, out); });
}

Result<Value> str_title(Arg self) {
  const Str* s = str_of(self);
  bool in_word = false;
  if (s->ascii) {
    return map_ascii(s, [&in_word](uint8_t c, int64_t) {
      uint8_t to = in_word ? ascii_to_lower(c) : ascii_to_upper(c);
      in_word = ascii_lower(c) || ascii_upper(c);
      return to;
    });
  }
  return map_chars(s, [s, &in_word](int64_t i, char32_t* out) {
    char32_t c = s->at(i);
    int n = in_word ? lower_at(s, i, out) : char_to_title(c, out);
    in_word = char_is_cased(c);
    return n;
  });
}

}  // namespace py
