// Unicode data for identifiers (language reference, 2.3) and for messages; the tables are made by make_tables.py.
#include "syntax/characters.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <vector>

#include "syntax/literals.h"
#include "syntax/messages.h"

namespace pyx::syntax {
namespace {

struct Range { char32_t first, last; };
constexpr Range kStart[] = {
#include "syntax/unicode_start.inc"
};
constexpr Range kContinue[] = {
#include "syntax/unicode_continue.inc"
};
constexpr Range kPrintable[] = {
#include "syntax/unicode_printable.inc"
};
struct Decomposition { char32_t c; const char32_t* parts; };
constexpr Decomposition kDecompositions[] = {
#include "syntax/unicode_decompositions.inc"
};
struct CombiningClass { char32_t c; int value; };
constexpr CombiningClass kClasses[] = {
#include "syntax/unicode_classes.inc"
};
struct Composition { char32_t first, second, composed; };
constexpr Composition kCompositions[] = {
#include "syntax/unicode_compositions.inc"
};
constexpr char kNameTable[] =
#include "syntax/unicode_names.inc"
    "\n";
const std::string_view kNames(kNameTable, sizeof kNameTable - 1);

template <std::size_t N>
bool in_ranges(const Range (&ranges)[N], char32_t c) {
  const Range* it =
      std::upper_bound(std::begin(ranges), std::end(ranges), c, [](char32_t value, const Range& r) { return value < r.first; });
  return it != std::begin(ranges) && c <= (it - 1)->last;
}

int combining_class(char32_t c) {
  const CombiningClass* it = std::lower_bound(std::begin(kClasses), std::end(kClasses), c,
                                              [](const CombiningClass& entry, char32_t value) { return entry.c < value; });
  return it != std::end(kClasses) && it->c == c ? it->value : 0;
}

// Hangul syllables are composed by arithmetic (The Unicode Standard, 3.12).
constexpr char32_t kSBase = 0xAC00, kLBase = 0x1100, kVBase = 0x1161, kTBase = 0x11A7;
constexpr char32_t kLCount = 19, kVCount = 21, kTCount = 28, kSCount = kLCount * kVCount * kTCount;

void decompose(char32_t c, std::u32string& out) {
  if (c >= kSBase && c < kSBase + kSCount) {
    char32_t index = c - kSBase;
    out += kLBase + index / (kVCount * kTCount);
    out += kVBase + index % (kVCount * kTCount) / kTCount;
    if (index % kTCount != 0) out += kTBase + index % kTCount;
    return;
  }
  const Decomposition* it = std::lower_bound(std::begin(kDecompositions), std::end(kDecompositions), c,
                                             [](const Decomposition& entry, char32_t value) { return entry.c < value; });
  if (it != std::end(kDecompositions) && it->c == c) {
    out += it->parts;
  } else {
    out += c;
  }
}

/// The character that two characters compose to; 0 if they do not.
char32_t compose(char32_t first, char32_t second) {
  if (first >= kLBase && first < kLBase + kLCount && second >= kVBase && second < kVBase + kVCount) {
    return kSBase + ((first - kLBase) * kVCount + (second - kVBase)) * kTCount;
  }
  if (first >= kSBase && first < kSBase + kSCount && (first - kSBase) % kTCount == 0 && second > kTBase &&
      second < kTBase + kTCount) {
    return first + (second - kTBase);
  }
  auto less = [](const Composition& entry, const std::pair<char32_t, char32_t>& key) {
    return std::pair(entry.first, entry.second) < key;
  };
  std::pair key(first, second);
  const Composition* it = std::lower_bound(std::begin(kCompositions), std::end(kCompositions), key, less);
  return it != std::end(kCompositions) && std::pair(it->first, it->second) == key ? it->composed : 0;
}

void order_marks(std::u32string& text) {
  for (std::size_t i = 0; i < text.size();) {
    if (combining_class(text[i]) == 0) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && combining_class(text[end]) != 0) ++end;
    std::stable_sort(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
    i = end;
  }
}

std::u32string compose_all(const std::u32string& text) {
  std::u32string out;
  std::size_t starter = std::u32string::npos;
  int last_class = 0;
  for (char32_t c : text) {
    int this_class = combining_class(c);
    bool blocked = starter == std::u32string::npos || (starter + 1 < out.size() && last_class >= this_class);
    if (!blocked) {
      if (char32_t composed = compose(out[starter], c)) {
        out[starter] = composed;
        continue;
      }
    }
    if (this_class == 0) starter = out.size();
    last_class = this_class;
    out += c;
  }
  return out;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  unsigned char first = static_cast<unsigned char>(text[offset++]);
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t c = first & (0x3F >> more);
  for (; more > 0 && offset < text.size(); --more) c = (c << 6) | (static_cast<unsigned char>(text[offset++]) & 0x3F);
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool is_identifier_start(char32_t c) {
  return c < 0x80 ? may_start_identifier(static_cast<char>(c)) : in_ranges(kStart, c);
}

bool is_identifier_continue(char32_t c) {
  return c < 0x80 ? may_continue_identifier(static_cast<char>(c)) : in_ranges(kContinue, c);
}

bool normalize_identifier(std::string_view text, std::string& out) {
  std::u32string decomposed;
  for (std::size_t i = 0; i < text.size();) decompose(next_code_point(text, i), decomposed);
  order_marks(decomposed);
  out.clear();
  for (char32_t c : compose_all(decomposed)) append_utf8(out, c);
  return true;
}

std::string invalid_character(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  bool printable = c < 0x80 ? c >= 0x20 && c != 0x7F : in_ranges(kPrintable, c);
  if (!printable) return std::string("invalid non-printable character ") + code;
  std::string text = "invalid character '";
  append_utf8(text, c);
  return text + "' (" + code + ")";
}

char32_t lookup_character_name(std::string_view name) {
  std::string key = "\n";
  for (char c : name) key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  key += '\t';
  std::size_t at = kNames.find(key);
  if (at == std::string_view::npos) return 0;
  return static_cast<char32_t>(std::strtoul(kNames.data() + at + key.size(), nullptr, 16));
}

}  // namespace pyx::syntax
