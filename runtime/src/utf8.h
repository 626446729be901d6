// UTF-8, one character at a time, with CPython's notion of where an error is and how far it reaches.
#pragma once

#include "text_support.h"

namespace py {

enum class Utf8Error : uint8_t { kNone, kStart, kContinuation, kEnd };

struct Utf8Step {
  char32_t c;
  int32_t size;     // bytes taken, or bytes in error
  Utf8Error error;
};

/// Decodes at p (p < end). `allow_surrogates` takes ED A0..BF xx as a character.
inline Utf8Step utf8_step(const uint8_t* p, const uint8_t* end, bool allow_surrogates = false) {
  uint8_t b = *p;
  if (b < 0x80) return {b, 1, Utf8Error::kNone};
  if (b < 0xC2 || b > 0xF4) return {0, 1, Utf8Error::kStart};
  int need = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  int64_t have = end - p;
  // The second byte's range depends on the first: no overlong forms, no surrogates, nothing past U+10FFFF (Unicode, table 3-7).
  uint8_t low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
  uint8_t high = b == 0xED && !allow_surrogates ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
  char32_t c = b & (0xFF >> (need + 1));
  for (int i = 1; i < need; ++i) {
    if (i == have) return {0, i, Utf8Error::kEnd};
    if (p[i] < low || p[i] > high) return {0, i, Utf8Error::kContinuation};
    c = c << 6 | (p[i] & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return {c, need, Utf8Error::kNone};
}

inline int utf8_size(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/// Writes c (surrogates in their 3-byte form) and returns the end.
inline uint8_t* utf8_put(uint8_t* to, char32_t c) {
  if (c < 0x80) {
    *to++ = static_cast<uint8_t>(c);
  } else if (c < 0x800) {
    *to++ = static_cast<uint8_t>(0xC0 | c >> 6);
    *to++ = static_cast<uint8_t>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *to++ = static_cast<uint8_t>(0xE0 | c >> 12);
    *to++ = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3F));
    *to++ = static_cast<uint8_t>(0x80 | (c & 0x3F));
  } else {
    *to++ = static_cast<uint8_t>(0xF0 | c >> 18);
    *to++ = static_cast<uint8_t>(0x80 | (c >> 12 & 0x3F));
    *to++ = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3F));
    *to++ = static_cast<uint8_t>(0x80 | (c & 0x3F));
  }
  return to;
}

/// The characters of valid UTF-8, and all of them or-ed together; false if it is not valid.
inline bool utf8_measure(const uint8_t* p, int64_t n, int64_t& count, char32_t& bits);
/// Decodes valid UTF-8 to where there is room for it.
template <class C> void utf8_decode(const uint8_t* p, int64_t n, C* to);

/// The number of leading ASCII bytes.
inline int64_t ascii_prefix(const uint8_t* p, int64_t n) {
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, 8);
    if (word & 0x8080808080808080) break;
  }
  while (i < n && p[i] < 0x80) ++i;
  return i;
}

inline bool utf8_measure(const uint8_t* p, int64_t n, int64_t& count, char32_t& bits) {
  count = 0;
  bits = 0;
  for (const uint8_t* end = p + n; p < end;) {
    if (*p < 0x80) {
      int64_t run = ascii_prefix(p, end - p);
      count += run;
      p += run;
      continue;
    }
    Utf8Step step = utf8_step(p, end);
    if (step.error != Utf8Error::kNone) return false;
    bits |= step.c;
    p += step.size;
    ++count;
  }
  return true;
}

template <class C>
void utf8_decode(const uint8_t* p, int64_t n, C* to) {
  for (const uint8_t* end = p + n; p < end;) {
    uint64_t word;
    if (end - p >= 8 && (memcpy(&word, p, 8), !(word & 0x8080808080808080))) {
      for (int i = 0; i < 8; ++i) to[i] = p[i];
      to += 8;
      p += 8;
      continue;
    }
    if (*p < 0x80) {
      *to++ = *p++;
      continue;
    }
    Utf8Step step = utf8_step(p, end);
    *to++ = static_cast<C>(step.c);
    p += step.size;
  }
}

}  // namespace py
