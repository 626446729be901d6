// Searching that the C library does fast. Windows' has no memmem(), and its wchar_t is no char32_t.
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE   // memmem
#endif
#include <stdint.h>
#include <string.h>
#include <wchar.h>

namespace py {

/// The two-way algorithm (Crochemore and Perrin, "Two-way string-matching", 1991): constant memory, linear time. In str_search.cpp for both kinds of characters.
template <class C>
int64_t two_way_find(const C* text, int64_t n, const C* pattern, int64_t m);

#if defined(_WIN32)
inline const char32_t* find_wide_char(const char32_t* p, int64_t n, char32_t c) {
  for (const char32_t* end = p + n; p < end; ++p) {
    if (*p == c) return p;
  }
  return nullptr;
}
inline int64_t find_bytes(const uint8_t* text, int64_t n, const uint8_t* pattern, int64_t m) { return two_way_find(text, n, pattern, m); }
#else
inline const char32_t* find_wide_char(const char32_t* p, int64_t n, char32_t c) {
  static_assert(sizeof(wchar_t) == sizeof(char32_t));
  return reinterpret_cast<const char32_t*>(wmemchr(reinterpret_cast<const wchar_t*>(p), static_cast<wchar_t>(c), static_cast<size_t>(n)));
}
inline int64_t find_bytes(const uint8_t* text, int64_t n, const uint8_t* pattern, int64_t m) {
  const void* hit = memmem(text, static_cast<size_t>(n), pattern, static_cast<size_t>(m));
  return hit ? static_cast<const uint8_t*>(hit) - text : -1;
}
#endif

}  // namespace py
