// "text"_s: a str object made at compile time, one for each distinct text in the program.
#pragma once

#include "py/type.h"

namespace py {

/// str: immutable code points in one of two widths; the characters follow the struct.
struct Str : Object {
  int64_t hash;       // 0: not computed yet
  int64_t length;     // code points
  uint8_t width;      // bytes a character: 1 (Latin-1) or 4. A str with all characters below 256 always has width 1
  bool ascii;         // all characters below 128
  uint8_t pad_[2];
  uint32_t room;      // bytes for characters in units of 16, if more than it needs are reserved; else 0

  const uint8_t* chars1() const { return reinterpret_cast<const uint8_t*>(this + 1); }
  const char32_t* chars4() const { return reinterpret_cast<const char32_t*>(this + 1); }
  uint8_t* chars1() { return reinterpret_cast<uint8_t*>(this + 1); }
  char32_t* chars4() { return reinterpret_cast<char32_t*>(this + 1); }
  char32_t at(int64_t i) const { return width == 1 ? chars1()[i] : chars4()[i]; }
  /// Narrow text is followed by a NUL, so an ASCII str can be passed to C.
  const char* c_str() const { return reinterpret_cast<const char*>(this + 1); }
};
static_assert(sizeof(Str) == 40);

/// UTF-8 text as a template argument (lone surrogates in their 3-byte form).
template <size_t N>
struct Utf8 {
  char bytes[N];
  constexpr Utf8(const char (&text)[N]) {
    for (size_t i = 0; i < N; ++i) bytes[i] = text[i];
  }
  constexpr size_t size() const { return N - 1; }
  constexpr char32_t decode(size_t& i) const {
    auto byte = [&](size_t k) { return static_cast<unsigned char>(bytes[k]); };
    unsigned char b = byte(i);
    if (b < 0x80) return bytes[i++];
    int extra = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    char32_t c = b & (0x3F >> extra);
    ++i;
    while (extra-- > 0) c = c << 6 | (byte(i++) & 0x3F);
    return c;
  }
  constexpr size_t length() const {
    size_t n = 0;
    for (size_t i = 0; i < size();) { decode(i); ++n; }
    return n;
  }
  constexpr char32_t max() const {
    char32_t m = 0;
    for (size_t i = 0; i < size();) { char32_t c = decode(i); if (c > m) m = c; }
    return m;
  }
};

template <class Char, size_t N>
struct StaticStr : Str {
  Char chars[N + 1];
};

template <Utf8 text>
constexpr auto make_static_str() {
  using Char = decltype([] { if constexpr (text.max() < 256) return uint8_t(); else return char32_t(); }());
  StaticStr<Char, text.length()> s{};
  s.type = &str_type;
  s.refcount = kImmortal;
  s.length = static_cast<int64_t>(text.length());
  s.width = sizeof(Char);
  s.ascii = text.max() < 128;
  size_t n = 0;
  for (size_t i = 0; i < text.size();) s.chars[n++] = static_cast<Char>(text.decode(i));
  return s;
}

template <Utf8 text>
inline constinit auto static_str = make_static_str<text>();

/// The str object of a literal: immortal, the same object for the same text everywhere in the program.
template <Utf8 text>
PY_INLINE constexpr Arg operator""_s() { return Arg(static_cast<const Object*>(&static_str<text>)); }

}  // namespace py

using py::operator""_s;
