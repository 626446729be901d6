// float.hex and float.fromhex.
#include "float_internal.h"
#include "py/text.h"

namespace py {

Result<Value> float_hex(Arg self) {
  double d = float_value(self);
  if (d != d || __builtin_isinf(d)) return float_type.slots().repr(Arg(self));
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int biased = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t fraction = bits & ((uint64_t(1) << 52) - 1);
  StrBuilder out;
  if (bits >> 63) out.add("-", 1);
  if (d == 0) {
    out.add("0x0.0p+0");
    return out.finish();
  }
  out.add(biased ? "0x1." : "0x0.");
  for (int shift = 48; shift >= 0; shift -= 4) out.add(static_cast<char32_t>("0123456789abcdef"[fraction >> shift & 15]));
  int exponent = biased ? biased - 1023 : -1022;
  out.add(exponent < 0 ? "p-" : "p+");
  Value digits = int_to_str(Value(exponent < 0 ? -exponent : exponent));
  out.add(digits.arg());
  return out.finish();
}

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool skip_word(const char*& p, const char* end, const char* word) {
  const char* q = p;
  for (; *word; ++word, ++q) {
    if (q == end || (*q | 0x20) != *word) return false;
  }
  p = q;
  return true;
}

enum class Outcome { kGood, kMalformed, kOverflow };

// mantissa * 2**exponent with a sticky lowest bit, rounded half to even.
Outcome assemble(uint64_t mantissa, bool sticky, int64_t exponent, double& out) {
  if (mantissa == 0) {
    out = 0;
    return Outcome::kGood;
  }
  int up = __builtin_clzll(mantissa);
  mantissa <<= up;
  exponent -= up;
  // The value lies in [2**(exponent + 63), 2**(exponent + 64)).
  if (exponent + 63 > 1023) return Outcome::kOverflow;
  int drop = exponent + 63 >= -1022 ? 11 : exponent + 63 >= -1080 ? static_cast<int>(-1074 - exponent) : 70;
  if (drop > 64) {
    out = 0;
    return Outcome::kGood;
  }
  uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
  uint64_t half = uint64_t(1) << (drop - 1);
  uint64_t rest = drop == 64 ? mantissa : mantissa & ((half << 1) - 1);
  if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
  int scale = static_cast<int>(exponent) + drop;  // kept * 2**scale, at most 2**53 * 2**971
  out = static_cast<double>(kept);
  for (; scale > 1000; scale -= 1000) out *= 0x1p1000;
  if (scale < -1022) {
    out *= 0x1p-1022;
    scale += 1022;
  }
  out *= __builtin_bit_cast(double, static_cast<uint64_t>(scale + 1023) << 52);
  return __builtin_isinf(out) ? Outcome::kOverflow : Outcome::kGood;
}

Outcome parse(const char* p, const char* end, double& out) {
  while (p < end && is_c_space(*p)) ++p;
  while (end > p && is_c_space(end[-1])) --end;
  bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) ++p;
  Outcome outcome = Outcome::kGood;
  if (skip_word(p, end, "infinity") || skip_word(p, end, "inf")) {
    out = __builtin_inf();
  } else if (skip_word(p, end, "nan")) {
    out = __builtin_nan("");
  } else {
    if (end - p >= 2 && p[0] == '0' && (p[1] | 0x20) == 'x') p += 2;
    uint64_t mantissa = 0;
    int64_t exponent = 0;
    bool sticky = false, any = false, after_point = false;
    for (; p < end; ++p) {
      if (*p == '.' && !after_point) {
        after_point = true;
        continue;
      }
      int v = hex_value(*p);
      if (v < 0) break;
      any = true;
      if (mantissa >> 60) {
        sticky |= v != 0;
        exponent += after_point ? 0 : 4;
      } else {
        mantissa = mantissa << 4 | static_cast<unsigned>(v);
        exponent -= after_point ? 4 : 0;
      }
    }
    if (!any) return Outcome::kMalformed;
    if (p < end && (*p | 0x20) == 'p') {
      ++p;
      bool minus = p < end && *p == '-';
      if (p < end && (*p == '-' || *p == '+')) ++p;
      if (p == end) return Outcome::kMalformed;
      int64_t e = 0;
      for (; p < end && *p >= '0' && *p <= '9'; ++p) e = e < int64_t(1) << 58 ? e * 10 + (*p - '0') : e;
      if (!(p[-1] >= '0' && p[-1] <= '9')) return Outcome::kMalformed;
      exponent += minus ? -e : e;
    }
    outcome = assemble(mantissa, sticky, exponent, out);
    if (outcome == Outcome::kOverflow) return outcome;   // CPython looks at what follows a number only then
  }
  if (p != end) return Outcome::kMalformed;
  if (negative) out = -out;
  return outcome;
}

}  // namespace

Result<Value> float_fromhex(Arg cls, Arg string) {
  if (!is_str(string)) return raise(TypeError, "bad argument type for built-in operation");
  const Str* s = string.as<Str>();
  double d = 0;
  StrBuilder narrow;   // what is not ASCII ends the number as any other wrong letter does
  if (!s->ascii) {
    for (int64_t i = 0; i < s->length; ++i) narrow.add(s->at(i) < 0x80 ? s->at(i) : U'?');
  }
  Value text = s->ascii ? Value(string) : narrow.finish();
  s = text.as<Str>();
  Outcome outcome = parse(s->c_str(), s->c_str() + s->length, d);
  if (outcome == Outcome::kMalformed) return raise(ValueError, "invalid hexadecimal floating-point string");
  if (outcome == Outcome::kOverflow) return raise(OverflowError, "hexadecimal value too large to represent as a float");
  Value v(d);
  if (cls.is(&float_type)) return v;
  return call(cls, v);
}

}  // namespace py
