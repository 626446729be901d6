// Text to double, correctly rounded.
#include <stdlib.h>
#include <string.h>

#include "float_internal.h"

namespace py {

namespace {

constexpr double kPowersOfTen[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_word(const char* p, const char* end, const char* word) {
  for (; *word; ++word, ++p) {
    if (p == end || (*p | 0x20) != *word) return false;
  }
  return p == end;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool double_parse(const char* text, size_t length, double& out) {
  const char* p = text;
  const char* end = text + length;
  if (p == end) return false;
  bool negative = *p == '-';
  if (*p == '-' || *p == '+') ++p;
  double sign = negative ? -1.0 : 1.0;
  if (is_word(p, end, "inf") || is_word(p, end, "infinity")) {
    out = sign * __builtin_inf();
    return true;
  }
  if (is_word(p, end, "nan")) {
    out = new_nan(negative);
    return true;
  }
  const char* first = p;
  uint64_t digits = 0;
  int exact = 0;            // digits counted in `digits`, leading zeros not
  int64_t exponent = 0;
  bool any = false, truncated = false, after_point = false;
  for (; p < end; ++p) {
    if (*p == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (!is_digit(*p)) break;
    any = true;
    exponent -= after_point;
    if (exact < 19) {
      digits = digits * 10 + static_cast<uint64_t>(*p - '0');
      exact += digits != 0;
    } else {
      truncated = true;
    }
  }
  if (!any) return false;
  if (p < end && (*p | 0x20) == 'e') {
    ++p;
    bool minus = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) ++p;
    if (p == end) return false;
    int64_t e = 0;
    for (; p < end && is_digit(*p); ++p) e = e < 1000000 ? e * 10 + (*p - '0') : e;
    if (!is_digit(p[-1])) return false;
    exponent += minus ? -e : e;
  }
  if (p != end) return false;
  // Both exact as doubles: one rounding (Clinger's fast path).
  if (!truncated && digits <= uint64_t(1) << 53 && exponent >= -22 && exponent <= 22) {
    double d = static_cast<double>(digits);
    out = sign * (exponent < 0 ? d / kPowersOfTen[-exponent] : d * kPowersOfTen[exponent]);
    return true;
  }
  // libc's strtod is correctly rounding in glibc and musl; the program never leaves the C locale. It needs a terminated text.
  size_t n = static_cast<size_t>(end - first);
  char inline_text[64];
  char* copy = n < sizeof inline_text ? inline_text : static_cast<char*>(raw_alloc(n + 1));
  memcpy(copy, first, n);
  copy[n] = 0;
  out = sign * strtod(copy, nullptr);
  if (copy != inline_text) raw_free(copy, n + 1);
  return true;
}

namespace {

// float(text): blanks around, underscores between digits.
Result<Value> from_text(Arg source, const char* text, size_t length) {
  const char* p = text;
  const char* end = text + length;
  while (p < end && is_c_space(*p)) ++p;
  while (end > p && is_c_space(end[-1])) --end;
  size_t n = static_cast<size_t>(end - p);
  double d = 0;
  bool good;
  if (n && memchr(p, '_', n)) {
    char* plain = static_cast<char*>(raw_alloc(n));
    size_t count = 0;
    good = true;
    for (size_t i = 0; i < n; ++i) {
      if (p[i] != '_') plain[count++] = p[i];
      else if (i == 0 || i + 1 == n || !is_digit(p[i - 1]) || !is_digit(p[i + 1])) good = false;
    }
    good = good && double_parse(plain, count, d);
    raw_free(plain, n);
  } else {
    good = double_parse(p, n, d);
  }
  if (good) return Value(d);
  Value shown = PY_TRY(repr_for_error(source, text, length));
  return raise(ValueError, "could not convert string to float: %S", shown.arg());
}

}  // namespace

Result<Value> float_from_str(Arg x) {
  NumberText text(x);
  return from_text(x, text.data, text.length);
}

Result<Value> float_from_bytes(Arg x, const char* data, size_t length) { return from_text(x, data, length); }

}  // namespace py
