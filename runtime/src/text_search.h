// Searching in characters of one or four bytes. Linear in the worst case forwards; platform/search.h has what the C library does.
#pragma once

#include <string.h>

#include "platform/search.h"
#include "text_support.h"

namespace py {

inline const uint8_t* find_char(const uint8_t* p, int64_t n, char32_t c) {  // c < 256
  return static_cast<const uint8_t*>(memchr(p, static_cast<int>(c), static_cast<size_t>(n)));
}
inline const char32_t* find_char(const char32_t* p, int64_t n, char32_t c) {
  return find_wide_char(p, n, c);
}
template <class C> bool same_chars(const C* a, const C* b, int64_t n) { return memcmp(a, b, static_cast<size_t>(n) * sizeof(C)) == 0; }

inline int64_t linear_find(const char32_t* text, int64_t n, const char32_t* pattern, int64_t m) { return two_way_find(text, n, pattern, m); }
inline int64_t linear_find(const uint8_t* text, int64_t n, const uint8_t* pattern, int64_t m) {
  return find_bytes(text, n, pattern, m);
}

/// The first place >= 0 of pattern in text, or -1. m may be 0.
template <class C>
int64_t find_in(const C* text, int64_t n, const C* pattern, int64_t m) {
  if (m > n) return -1;
  if (m == 0) return 0;
  const C* p = text;
  int64_t left = n - m + 1;
  // Candidates by their first character; after some wrong ones the linear algorithm, which has a preparation to pay for.
  for (int tries = 0; tries < 12; ++tries) {
    const C* hit = find_char(p, left, pattern[0]);
    if (!hit) return -1;
    if (m == 1 || same_chars(hit + 1, pattern + 1, m - 1)) return hit - text;
    left -= hit + 1 - p;
    p = hit + 1;
    if (left <= 0) return -1;
  }
  int64_t at = linear_find(p, left + m - 1, pattern, m);
  return at < 0 ? -1 : p - text + at;
}

/// The last place, or -1.
template <class C>
int64_t rfind_in(const C* text, int64_t n, const C* pattern, int64_t m) {
  if (m > n) return -1;
  if (m == 0) return n;
  for (int64_t i = n - m; i >= 0; --i) {
    if (text[i] == pattern[0] && text[i + m - 1] == pattern[m - 1] && same_chars(text + i, pattern, m)) return i;
  }
  return -1;
}

/// Calls f(place) for each place of pattern (m >= 1) in text, left to right, not overlapping, until f returns false.
template <class C, class F>
void each_match(const C* text, int64_t n, const C* pattern, int64_t m, F f) {
  for (int64_t at = 0; at <= n - m;) {
    int64_t hit = find_in(text + at, n - at, pattern, m);
    if (hit < 0 || !f(at + hit)) return;
    at += hit + m;
  }
}

/// The characters of `pattern` in the width of `text`, as a borrowed or widened array. `possible` is false if pattern has characters
/// that text can't have.
class Pattern {
 public:
  Pattern(const Str* text, const Str* pattern) : length(pattern->length), possible(pattern->width <= text->width) {
    if (text->width == 4 && pattern->width == 1) {
      if (length > 32) wide_ = static_cast<char32_t*>(raw_alloc(static_cast<size_t>(length) * 4));
      widen(wide_, pattern->chars1(), length);
      chars4 = wide_;
    } else {
      chars1 = pattern->chars1();
      chars4 = pattern->chars4();
    }
  }
  Pattern(const Pattern&) = delete;
  ~Pattern() {
    if (wide_ != small_) raw_free(wide_, static_cast<size_t>(length) * 4);
  }
  const uint8_t* chars(const uint8_t*) const { return chars1; }
  const char32_t* chars(const char32_t*) const { return chars4; }

  int64_t length;
  bool possible;

 private:
  const uint8_t* chars1 = nullptr;
  const char32_t* chars4 = nullptr;
  char32_t* wide_ = small_;
  char32_t small_[32];
};

}  // namespace py
