// Doubles as decimal text of any precision, and rounded to decimal places. Digits come from the exact expansion of the double, so every rounding
// is correct (half to even where the expansion ends in an exact half, as CPython's dtoa).
#include "float_internal.h"

namespace py {

using limbs::Limb;

ExactDecimal::ExactDecimal(double d) {
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int biased = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t mantissa = bits & ((uint64_t(1) << 52) - 1);
  if (biased) mantissa |= uint64_t(1) << 52;
  if (mantissa == 0) return;
  int q = biased ? biased - 1075 : -1074;
  constexpr Limb kBillion = 1000000000;

  auto put = [&](Limb nine, int width) {
    for (int i = width; i-- > 0; nine /= 10) digits[count + i] = static_cast<char>('0' + nine % 10);
    count += width;
  };
  auto width_of = [](Limb v) {
    int w = 0;
    for (; v; v /= 10) ++w;
    return w;
  };

  // The integer part: nine digits at a time from the low end.
  Limb whole[36] = {};
  size_t n = 0;
  if (q >= 0) {
    limbs::store64(whole + q / 32, mantissa);
    whole[q / 32 + 2] = limbs::shift_left(whole + q / 32, whole + q / 32, 2, static_cast<unsigned>(q) % 32);
    n = limbs::trim(whole, static_cast<size_t>(q) / 32 + 3);
  } else if (q > -53) {
    limbs::store64(whole, mantissa >> -q);
    n = limbs::trim(whole, 2);
  }
  Limb groups[36];
  int group_count = 0;
  while (n > 0) {
    groups[group_count++] = limbs::div_small(whole, whole, n, kBillion);
    n = limbs::trim(whole, n);
  }
  while (group_count > 0) {
    Limb nine = groups[--group_count];
    put(nine, count ? 9 : width_of(nine));
  }
  point = count;

  // The fraction, a number of `size` limbs below the point: each product with 10**9 pushes nine digits over it.
  if (q < 0) {
    size_t size = static_cast<size_t>(-q + 31) / 32;
    Limb fraction[36] = {};
    uint64_t low = q > -53 ? mantissa & ((uint64_t(1) << -q) - 1) : mantissa;
    unsigned up = static_cast<unsigned>(static_cast<int>(size) * 32 + q);  // brings the lowest bit to the bottom of limb 0
    limbs::store64(fraction, low);
    fraction[2] = limbs::shift_left(fraction, fraction, 2, up);
    Limb* lowest = fraction;
    for (;;) {
      while (size > 0 && *lowest == 0) {
        ++lowest;
        --size;
      }
      if (size == 0) break;
      Limb nine = limbs::mul_small(lowest, lowest, size, kBillion, 0);
      if (count) {
        put(nine, 9);
      } else if (nine) {
        int width = width_of(nine);
        point -= 9 - width;
        put(nine, width);
      } else {
        point -= 9;
      }
    }
  }
  while (count > 0 && digits[count - 1] == '0') --count;
}

void ExactDecimal::round(int64_t keep) {
  if (keep >= count) return;
  if (keep < 0) {
    count = 0;
    return;
  }
  int k = static_cast<int>(keep);
  bool up = digits[k] > '5' || (digits[k] == '5' && (k + 1 < count || (k > 0 && (digits[k - 1] & 1))));
  count = k;
  if (up) {
    while (count > 0 && digits[count - 1] == '9') --count;
    if (count > 0) {
      ++digits[count - 1];
    } else {
      digits[count++] = '1';
      ++point;
    }
  }
  while (count > 0 && digits[count - 1] == '0') --count;
}

namespace {

struct Layout {
  const char* digits;
  int count;
  int point;
};

void add_zeros(StrBuilder& out, int64_t n) {
  static const char zeros[] = "0000000000000000000000000000000000000000000000000000000000000000";
  for (; n > 64; n -= 64) out.add(zeros, 64);
  if (n > 0) out.add(zeros, static_cast<size_t>(n));
}

// Digits [from, to) of the number.
void add_digits(StrBuilder& out, const Layout& l, int64_t from, int64_t to) {
  if (from < 0) {
    int64_t n = (to < 0 ? to : 0) - from;
    add_zeros(out, n);
    from += n;
  }
  int64_t end = to < l.count ? to : l.count;
  if (end > from) {
    out.add(l.digits + from, static_cast<size_t>(end - from));
    from = end;
  }
  add_zeros(out, to - from);
}

// The digits of d * 10**precision rounded half to even, if 128 bits hold all of it: the common case of format(d, ".2f"). 0.DIGITS * 10**point.
bool fixed_digits(double d, int64_t precision, char digits[20], int& count, int& point) {
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1075;
  if (precision > 15 || exponent > 0 || exponent < -110) return false;
  uint64_t power = 1;
  for (int64_t i = 0; i < precision; ++i) power *= 10;
  unsigned __int128 scaled = static_cast<unsigned __int128>((bits & ((uint64_t(1) << 52) - 1)) | uint64_t(1) << 52) * power;
  unsigned __int128 wide = scaled >> -exponent;
  if (wide >= UINT64_MAX) return false;
  uint64_t whole = static_cast<uint64_t>(wide);
  unsigned __int128 rest = scaled - (wide << -exponent), half = exponent ? static_cast<unsigned __int128>(1) << (-exponent - 1) : 1;
  if (rest > half || (exponent && rest == half && (whole & 1))) ++whole;
  if (whole == 0) return false;
  char text[20];
  int n = 0;
  for (; whole; whole /= 10) text[n++] = static_cast<char>('0' + whole % 10);
  for (int i = 0; i < n; ++i) digits[i] = text[n - 1 - i];
  count = n;
  point = n - static_cast<int>(precision);
  return true;
}

}  // namespace

// CPython's format_float_short (Python/pystrtod.c): which digits are shown where, and when an exponent is used.
void double_text(StrBuilder& out, double d, char type, int64_t precision, int flags) {
  bool upper = type >= 'A' && type <= 'Z';
  if (d != d) return out.add(upper ? "NAN" : "nan", 3);
  bool negative = __builtin_signbit(d);
  if (__builtin_isinf(d)) {
    if (negative) out.add("-", 1);
    return out.add(upper ? "INF" : "inf", 3);
  }
  if (negative) d = -d;
  char kind = upper ? static_cast<char>(type + 32) : type;

  Layout l;
  char shortest[20];
  bool fixed = kind == 'f' && fixed_digits(d, precision, shortest, l.count, l.point);
  ExactDecimal exact(kind == 'r' || fixed ? 0.0 : d);
  if (fixed) {
    l.digits = shortest;
  } else if (kind == 'r') {
    l.count = static_cast<int>(shortest_digits(d, shortest, l.point));
    l.digits = shortest;
  } else {
    if (kind == 'g' && precision == 0) precision = 1;
    exact.round(kind == 'f' ? exact.point + precision : kind == 'e' ? precision + 1 : precision);
    l = {exact.digits, exact.count, exact.point};
    // Nothing is left of it: zeros from the last place on.
    if (l.count == 0) l.point = kind == 'f' ? static_cast<int>(precision > 0x7FFFFFF ? -0x7FFFFFF : -precision) : 1;
    if (l.count == 0 && kind == 'f' && d == 0) l.point = 1;
  }
  if (negative && (flags & kDoubleNoNegativeZero) && (l.count == 0 || (l.count == 1 && l.digits[0] == '0'))) negative = false;

  bool exponent = false;
  int64_t end = l.count;  // digits [start, end) are shown, the point stands before digit `point`
  switch (kind) {
    case 'e':
      exponent = true;
      end = precision + 1;
      break;
    case 'f':
      end = l.point + precision;
      break;
    case 'g':
      exponent = l.point <= -4 || l.point > precision - (flags & kDoubleAddDotZero ? 1 : 0);
      if (flags & kDoubleAlternate) end = precision;
      break;
    default:
      exponent = l.point <= -4 || l.point > 16;
      break;
  }
  if (end < l.count) end = l.count;
  int64_t point = l.point;
  int shown_exponent = 0;
  if (exponent) {
    shown_exponent = l.point - 1;
    point = 1;
  }
  int64_t start = point <= 0 ? point - 1 : 0;
  if (!exponent && (flags & kDoubleAddDotZero)) {
    if (end < point + 1) end = point + 1;
  } else if (end < point) {
    end = point;
  }
  if (negative) out.add("-", 1);
  add_digits(out, l, start, point);
  if (end > point || (flags & kDoubleAlternate)) {
    out.add(".", 1);
    add_digits(out, l, point, end);
  }
  if (exponent) {
    char text[8];
    int n = 0;
    text[n++] = upper ? 'E' : 'e';
    text[n++] = shown_exponent < 0 ? '-' : '+';
    int e = shown_exponent < 0 ? -shown_exponent : shown_exponent;
    if (e >= 100) text[n++] = static_cast<char>('0' + e / 100);
    text[n++] = static_cast<char>('0' + e / 10 % 10);
    text[n++] = static_cast<char>('0' + e % 10);
    out.add(text, static_cast<size_t>(n));
  }
}

Result<double> round_to_digits(double d, int64_t n) {
  // CPython: past these counts all digits are kept, or none.
  if (!__builtin_isfinite(d) || n > 323) return d;
  if (n < -308) return 0.0 * d;
  ExactDecimal exact(d < 0 ? -d : d);
  exact.round(exact.point + n);
  if (exact.count == 0) return __builtin_copysign(0.0, d);
  // DIGITS e (point - count)
  char* text = static_cast<char*>(__builtin_alloca(static_cast<size_t>(exact.count) + 8));
  int length = exact.count;
  for (int i = 0; i < length; ++i) text[i] = exact.digits[i];
  int e = exact.point - exact.count;
  text[length++] = 'e';
  if (e < 0) text[length++] = '-';
  if (e < 0) e = -e;
  for (int unit = 1000; unit; unit /= 10) text[length++] = static_cast<char>('0' + e / unit % 10);
  double result = 0;
  double_parse(text, static_cast<size_t>(length), result);
  if (__builtin_isinf(result)) return raise(OverflowError, "rounded value too large to represent");
  return __builtin_copysign(result, d);
}

}  // namespace py
