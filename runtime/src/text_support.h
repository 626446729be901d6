// Shared by the str, bytes and codec files: access to characters by width, argument helpers.
#pragma once

#include <string.h>

#include "deferred_slots.h"
#include "py/text.h"

namespace py {

inline const Str* str_of(Arg a) { return a.as<Str>(); }

/// f(pointer to the characters) for the width that `s` has.
template <class F>
PY_INLINE auto with_chars(const Str* s, F f) {
  return s->width == 1 ? f(s->chars1()) : f(s->chars4());
}

inline bool all_ascii(const uint8_t* p, int64_t n) {
  constexpr uint64_t kHigh = 0x8080808080808080;
  for (; n >= 8; p += 8, n -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    if (word & kHigh) return false;
  }
  for (; n > 0; ++p, --n) {
    if (*p & 0x80) return false;
  }
  return true;
}

/// The bits that occur in any character: < 128 if and only if all are, and so for 256 and 65536.
inline char32_t union_of_bits(const char32_t* p, int64_t n) {
  char32_t bits = 0;
  for (int64_t i = 0; i < n; ++i) bits |= p[i];
  return bits;
}

inline void narrow(uint8_t* to, const char32_t* from, int64_t n) {
  for (int64_t i = 0; i < n; ++i) to[i] = static_cast<uint8_t>(from[i]);
}
inline void widen(char32_t* to, const uint8_t* from, int64_t n) {
  for (int64_t i = 0; i < n; ++i) to[i] = from[i];
}

/// memcpy for what is mostly a few bytes: no call then.
PY_INLINE void copy_bytes(uint8_t* to, const uint8_t* from, int64_t n) {
  if (n > 16) {
    memcpy(to, from, static_cast<size_t>(n));
  } else if (n >= 8) {
    uint64_t first, last;
    memcpy(&first, from, 8);
    memcpy(&last, from + n - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + n - 8, &last, 8);
  } else if (n >= 4) {
    uint32_t first, last;
    memcpy(&first, from, 4);
    memcpy(&last, from + n - 4, 4);
    memcpy(to, &first, 4);
    memcpy(to + n - 4, &last, 4);
  } else {
    for (int64_t i = 0; i < n; ++i) to[i] = from[i];
  }
}

/// memcmp() == 0 likewise.
PY_INLINE bool same_bytes(const uint8_t* a, const uint8_t* b, int64_t n) {
  if (n > 16) return memcmp(a, b, static_cast<size_t>(n)) == 0;
  if (n >= 8) {
    uint64_t first[2], last[2];
    memcpy(&first[0], a, 8);
    memcpy(&first[1], b, 8);
    memcpy(&last[0], a + n - 8, 8);
    memcpy(&last[1], b + n - 8, 8);
    return first[0] == first[1] && last[0] == last[1];
  }
  if (n >= 4) {
    uint32_t first[2], last[2];
    memcpy(&first[0], a, 4);
    memcpy(&first[1], b, 4);
    memcpy(&last[0], a + n - 4, 4);
    memcpy(&last[1], b + n - 4, 4);
    return first[0] == first[1] && last[0] == last[1];
  }
  for (int64_t i = 0; i < n; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

/// Copies n bytes and turns the ASCII letters from `first` ('a' or 'A') on into those of the other case, eight at a time: in each byte the
/// additions carry into bit 7 if it is at least `first`, or past the last letter.
inline void swap_letters(uint8_t* to, const uint8_t* from, int64_t n, uint8_t first) {
  constexpr uint64_t kOnes = 0x0101010101010101, kHigh = 0x80 * kOnes;
  uint64_t from_first = kOnes * (0x80 - first), past_last = kOnes * (0x80 - first - 26);
  for (; n >= 8; to += 8, from += 8, n -= 8) {
    uint64_t word;
    memcpy(&word, from, 8);
    uint64_t low = word & ~kHigh;
    word ^= (((low + from_first) ^ (low + past_last)) & ~word & kHigh) >> 2;
    memcpy(to, &word, 8);
  }
  for (int64_t i = 0; i < n; ++i) to[i] = from[i] >= first && from[i] < first + 26 ? from[i] ^ 0x20 : from[i];
}

/// Copies characters [start, start + n) of `from` to position `at` of `to`, which is at least as wide.
inline void copy_chars(Str* to, int64_t at, const Str* from, int64_t start, int64_t n) {
  if (to->width == 1) {
    copy_bytes(to->chars1() + at, from->chars1() + start, n);
  } else if (from->width == 4) {
    memcpy(to->chars4() + at, from->chars4() + start, static_cast<size_t>(n) * 4);
  } else {
    widen(to->chars4() + at, from->chars1() + start, n);
  }
}
inline void fill_chars(Str* to, int64_t at, char32_t c, int64_t n) {
  if (n <= 0) return;
  if (to->width == 1) {
    memset(to->chars1() + at, static_cast<int>(c), static_cast<size_t>(n));
  } else {
    for (int64_t i = 0; i < n; ++i) to->chars4()[at + i] = c;
  }
}
/// A bound on the characters of `s` that is exact as to the classes ASCII, Latin-1 and wide; make_str takes it.
inline char32_t class_of(const Str* s) { return s->ascii ? 127 : s->width == 1 ? 255 : 0x10FFFF; }
inline char32_t wider(char32_t a, char32_t b) { return a > b ? a : b; }

/// A start or end argument of find, count, …: missing or None keeps `bound`; huge ints are clipped.
Result<void> bound_argument(Arg a, int64_t& bound);
/// Brings start and end into 0..length as slices do; start may stay greater than end.
inline void clip_bounds(int64_t& start, int64_t& end, int64_t length) {
  if (end > length) end = length;
  else if (end < 0) end = end + length < 0 ? 0 : end + length;
  if (start < 0) start = start + length < 0 ? 0 : start + length;
}
/// TypeError "function() argument 1 must be str, not int"; None is called by its name, as CPython's argument parser does.
Failure bad_argument(const char* complaint, Arg got, const char* function = nullptr);
/// An int argument that may be missing ("n" in CPython's terms): OverflowError when out of range.
Result<int64_t> size_argument(Arg a, int64_t missing);
/// __index__ as int64_t with OverflowError, not IndexError: what repeat counts use.
Result<int64_t> index_argument(Arg a);
inline bool given(Arg a) { return !a.is_empty() && !a.is_none(); }

}  // namespace py
