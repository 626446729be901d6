// str.isalpha and its kin.

#include "py/str.h"
#include "text_support.h"

namespace py {

namespace {

/// Not empty, and all characters pass.
template <class Test>
Value all_chars(Arg self, Test test) {
  const Str* s = str_of(self);
  if (s->length == 0) return kFalse;
  return boolean(with_chars(s, [&](auto* p) {
    for (int64_t i = 0; i < s->length; ++i) {
      if (!test(static_cast<char32_t>(p[i]))) return false;
    }
    return true;
  }));
}

inline bool ascii_alpha(char32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
inline bool ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_alpha(char32_t c) { return c < 128 ? ascii_alpha(c) : char_is_alpha(c); }
inline bool is_lower(char32_t c) { return c < 128 ? c >= 'a' && c <= 'z' : char_is_lower(c); }
inline bool is_upper(char32_t c) { return c < 128 ? c >= 'A' && c <= 'Z' : char_is_upper(c); }
inline bool is_title(char32_t c) { return c >= 128 && char_is_title(c); }

/// At least one cased character, and all cased ones of the wanted case.
template <class Good, class Bad>
Value all_cased(Arg self, Good good, Bad bad) {
  const Str* s = str_of(self);
  bool some = false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (bad(c)) return kFalse;
    some = some || good(c);
  }
  return boolean(some);
}

}  // namespace

Result<Value> str_isalpha(Arg self) { return all_chars(self, is_alpha); }
Result<Value> str_isalnum(Arg self) {
  return all_chars(self, [](char32_t c) { return c < 128 ? ascii_alpha(c) || ascii_digit(c) : char_is_alnum(c); });
}
Result<Value> str_isdecimal(Arg self) { return all_chars(self, [](char32_t c) { return char_decimal(c) >= 0; }); }
Result<Value> str_isdigit(Arg self) { return all_chars(self, [](char32_t c) { return char_digit(c) >= 0; }); }
Result<Value> str_isnumeric(Arg self) {
  return all_chars(self, [](char32_t c) { return c < 128 ? ascii_digit(c) : char_is_numeric(c); });
}
Result<Value> str_isspace(Arg self) { return all_chars(self, char_is_space); }
Result<Value> str_isascii(Arg self) { return boolean(str_of(self)->ascii); }

Result<Value> str_isprintable(Arg self) {
  if (str_of(self)->length == 0) return kTrue;
  return all_chars(self, [](char32_t c) { return c < 128 ? c >= ' ' && c < 127 : char_is_printable(c); });
}

Result<Value> str_isidentifier(Arg self) {
  bool first = true;
  return all_chars(self, [&first](char32_t c) {
    bool good = c < 128 ? ascii_alpha(c) || c == '_' || (!first && ascii_digit(c))
                        : first ? char_is_id_start(c) : char_is_id_continue(c);
    first = false;
    return good;
  });
}

Result<Value> str_islower(Arg self) {
  return all_cased(self, is_lower, [](char32_t c) { return is_upper(c) || is_title(c); });
}
Result<Value> str_isupper(Arg self) {
  return all_cased(self, is_upper, [](char32_t c) { return is_lower(c) || is_title(c); });
}

Result<Value> str_istitle(Arg self) {
  const Str* s = str_of(self);
  bool some = false, in_word = false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (is_upper(c) || is_title(c)) {
      if (in_word) return kFalse;
      some = in_word = true;
    } else if (is_lower(c)) {
      if (!in_word) return kFalse;
      some = true;
    } else {
      in_word = false;
    }
  }
  return boolean(some);
}

}  // namespace py
