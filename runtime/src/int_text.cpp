// ints as text: digits in any base, both ways. Large numbers are cut in halves at powers of the base (divide and conquer), so that the time
// grows as that of multiplication and division, not with the square of the length.
#include <string.h>

#include "int_internal.h"
#include "number_internal.h"

namespace py {

using limbs::Limb;

int64_t int_max_str_digits = 4300;

namespace {

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr int kDigitsNotLimited = 640;  // CPython: the limit never applies to so short a number

// Digits of `base` that fit a limb, and the base to that power.
struct Chunk {
  int digits;
  Limb power;
  explicit Chunk(int base) : digits(0), power(1) {
    while (static_cast<uint64_t>(power) * static_cast<uint64_t>(base) <= 0xFFFFFFFF) {
      power *= static_cast<Limb>(base);
      ++digits;
    }
  }
};

// base ** (chunk * 2**level) for level 0, 1, 2, …, made by squaring.
class PowerTable {
 public:
  explicit PowerTable(const Chunk& chunk) : chunk_(chunk) {}
  PowerTable(const PowerTable&) = delete;
  ~PowerTable() { for (int i = 0; i < count_; ++i) raw_free(power_[i], allocated_[i] * sizeof(Limb)); }
  const Limb* get(int level, size_t& length) {
    while (count_ <= level) {
      size_t n = count_ ? 2 * length_[count_ - 1] : 1;
      Limb* p = static_cast<Limb*>(raw_alloc(n * sizeof(Limb)));
      if (count_ == 0) p[0] = chunk_.power;
      else limbs::mul(p, power_[count_ - 1], length_[count_ - 1], power_[count_ - 1], length_[count_ - 1]);
      power_[count_] = p;
      allocated_[count_] = n;
      length_[count_++] = limbs::trim(p, n);
    }
    length = length_[level];
    return power_[level];
  }
  int64_t digits(int level) const { return static_cast<int64_t>(chunk_.digits) << level; }

 private:
  Chunk chunk_;
  int count_ = 0;
  Limb* power_[48];
  size_t length_[48], allocated_[48];
};

class ToText {
 public:
  ToText(int base) : base_(static_cast<Limb>(base)), chunk_(base), powers_(chunk_) {}

  // Writes `a` as exactly chunk * 2**level digits ending at `end`; a < base ** that; a is destroyed.
  void write(Limb* a, size_t n, int level, char* end) {
    n = limbs::trim(a, n);
    char* begin = end - powers_.digits(level);
    if (n == 0) {
      memset(begin, '0', static_cast<size_t>(end - begin));
      return;
    }
    size_t pn = 0;
    const Limb* p = level > 3 ? powers_.get(level - 1, pn) : nullptr;
    if (n <= kBase || !p) {
      while (n > 0) {
        Limb digits = limbs::div_small(a, a, n, chunk_.power);
        n = limbs::trim(a, n);
        for (int i = 0; i < chunk_.digits; ++i, digits /= base_) *--end = kDigits[digits % base_];
      }
      memset(begin, '0', static_cast<size_t>(end - begin));
      return;
    }
    char* middle = end - powers_.digits(level - 1);
    if (limbs::compare(a, n, p, pn) < 0) {
      memset(begin, '0', static_cast<size_t>(middle - begin));
      return write(a, n, level - 1, end);
    }
    limbs::Scratch q(n - pn + 1), r(pn);
    limbs::div(q, r, a, n, p, pn);
    write(q, n - pn + 1, level - 1, middle);
    write(r, pn, level - 1, end);
  }
  int64_t digits(int level) const { return powers_.digits(level); }

 private:
  static constexpr size_t kBase = 40;
  Limb base_;
  Chunk chunk_;
  PowerTable powers_;
};

// Upper bound of the digits of a number of `bits` bits: bits / floor-ish log2(base) in 1/64ths.
uint64_t digit_bound(uint64_t bits, int base) {
  int log2_64 = 0;  // floor(64 * log2(base)) by squaring the base six times in 2**32 units
  uint64_t x = static_cast<uint64_t>(base) << 32;
  while (x >= uint64_t(2) << 32) {
    x >>= 1;
    log2_64 += 64;
  }
  for (int bit = 32; bit; bit >>= 1) {
    x = static_cast<uint64_t>(static_cast<unsigned __int128>(x) * x >> 32);
    if (x >= uint64_t(2) << 32) {
      x >>= 1;
      log2_64 += bit;
    }
  }
  return bits * 64 / static_cast<uint64_t>(log2_64) + 1;
}

void write_power_of_two(const IntView& v, unsigned bits_per_digit, char* end, uint64_t digits) {
  for (uint64_t i = 0; i < digits; ++i) {
    uint64_t at = i * bits_per_digit;
    size_t limb = at / 32;
    uint64_t window = v.limbs[limb];
    if (limb + 1 < v.length) window |= static_cast<uint64_t>(v.limbs[limb + 1]) << 32;
    *--end = kDigits[window >> at % 32 & ((1u << bits_per_digit) - 1)];
  }
}

unsigned power_of_two_bits(int base) { return base & (base - 1) ? 0 : static_cast<unsigned>(__builtin_ctz(static_cast<unsigned>(base))); }

Value small_to_str(int64_t i, int base) {
  char text[66];
  char* p = text + sizeof text;
  uint64_t magnitude = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
  if (base == 10) {
    do *--p = static_cast<char>('0' + magnitude % 10);
    while (magnitude /= 10);
  } else {
    do *--p = kDigits[magnitude % static_cast<unsigned>(base)];
    while (magnitude /= static_cast<unsigned>(base));
  }
  if (i < 0) *--p = '-';
  size_t n = static_cast<size_t>(text + sizeof text - p);
  if (n == 1) return str_from_char(static_cast<unsigned char>(*p));
  Ref<Str> s = make_str(static_cast<int64_t>(n), 127);
  memcpy(s->chars1(), p, n);
  return static_cast<Ref<Str>&&>(s).value();
}

}  // namespace

Value int_to_str(Arg a, int base) {
  int64_t i;
  if (as_int64(a, i)) return small_to_str(i, base);
  IntView v(a);
  bool negative = v.sign < 0;
  if (unsigned bits = power_of_two_bits(base)) {
    uint64_t digits = (v.bit_length() + bits - 1) / bits;
    Ref<Str> s = make_str(static_cast<int64_t>(digits + negative), 127);
    char* out = reinterpret_cast<char*>(s->chars1());
    write_power_of_two(v, bits, out + digits + negative, digits);
    if (negative) out[0] = '-';
    return static_cast<Ref<Str>&&>(s).value();
  }
  ToText writer(base);
  uint64_t bound = digit_bound(v.bit_length(), base);
  int level = 0;
  while (static_cast<uint64_t>(writer.digits(level)) < bound) ++level;
  size_t room = static_cast<size_t>(writer.digits(level));
  char* text = static_cast<char*>(raw_alloc(room));
  {
    limbs::Scratch copy(v.length);
    limbs::copy(copy, v.limbs, v.length);
    writer.write(copy, v.length, level, text + room);
  }
  size_t zeros = 0;
  while (text[zeros] == '0') ++zeros;
  size_t n = room - zeros;
  Ref<Str> s = make_str(static_cast<int64_t>(n + negative), 127);
  char* out = reinterpret_cast<char*>(s->chars1());
  if (negative) *out++ = '-';
  memcpy(out, text + zeros, n);
  raw_free(text, room);
  return static_cast<Ref<Str>&&>(s).value();
}

Result<Value> int_format_base(Arg a, int base, bool prefix, bool upper) {
  int64_t i;
  if (base == 10) {
    if (as_int64(a, i)) return small_to_str(i, 10);
    int64_t limit = int_max_str_digits;
    // 2**3.3219 < 10: longer in bits is longer in digits, which spares the conversion.
    bool beyond = limit > 0 && IntView(a).bit_length() > static_cast<uint64_t>(limit) * 33220 / 10000 + 64;
    Value s;
    if (!beyond) {
      s = int_to_str(a, 10);
      int64_t digits = s.as<Str>()->length - (int_sign(a) < 0);
      beyond = limit > 0 && digits > limit && digits > kDigitsNotLimited;
    }
    if (beyond) {
      return raise(ValueError, "Exceeds the limit (%ld digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit);
    }
    return s;
  }
  Value digits = int_to_str(a, base);
  if (!prefix && !upper) return digits;
  const Str* d = digits.as<Str>();
  bool negative = d->chars1()[0] == '-';
  StrBuilder out;
  if (negative) out.add("-", 1);
  if (prefix) out.add(base == 2 ? "0b" : base == 8 ? "0o" : upper ? "0X" : "0x", 2);
  for (int64_t k = negative; k < d->length; ++k) {
    uint8_t c = d->chars1()[k];
    out.add(static_cast<char32_t>(upper && c >= 'a' ? c - 32 : c));
  }
  return out.finish();
}

namespace {

int digit_value(unsigned char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

class FromText {
 public:
  explicit FromText(int base) : base_(base), chunk_(base), powers_(chunk_) {}

  // The value of `count` digits (values, not characters) into out, which has space(count) limbs; returns the trimmed length.
  size_t read(const uint8_t* digits, size_t count, Limb* out) {
    if (count <= kBase) {
      size_t n = 0;
      size_t first = count % static_cast<size_t>(chunk_.digits);
      for (size_t at = 0, step = first ? first : static_cast<size_t>(chunk_.digits); at < count; at += step, step = static_cast<size_t>(chunk_.digits)) {
        Limb value = 0, power = 1;
        for (size_t i = 0; i < step; ++i) {
          value = value * static_cast<Limb>(base_) + digits[at + i];
          power *= static_cast<Limb>(base_);
        }
        Limb carry = limbs::mul_small(out, out, n, power, value);
        if (carry) out[n++] = carry;
      }
      return n;
    }
    int level = 0;
    while (static_cast<size_t>(powers_.digits(level + 1)) < count) ++level;
    size_t low_count = static_cast<size_t>(powers_.digits(level)), high_count = count - low_count, pn;
    const Limb* p = powers_.get(level, pn);
    limbs::Scratch high(space(high_count)), low(space(low_count));
    size_t high_n = read(digits, high_count, high), low_n = read(digits + high_count, low_count, low);
    if (high_n == 0) {
      limbs::copy(out, low, low_n);
      return low_n;
    }
    limbs::mul(out, high, high_n, p, pn);
    size_t n = limbs::trim(out, high_n + pn);
    if (low_n > n) return 0;  // can't be: high >= 1 and low < p
    Limb carry = limbs::add(out, out, n, low, low_n);
    if (carry) out[n++] = carry;
    return n;
  }
  // Limbs that hold any number of so many digits, with one to spare for a product that is trimmed later.
  size_t space(size_t count) const { return count / static_cast<size_t>(chunk_.digits) + 3; }

 private:
  static constexpr size_t kBase = 400;
  int base_;
  Chunk chunk_;
  PowerTable powers_;
};

}  // namespace

Result<Value> int_parse(const char* text, size_t length, int base) {
  const char* p = text;
  const char* end = text + length;
  while (p < end && is_c_space(*p)) ++p;
  while (end > p && is_c_space(end[-1])) --end;
  bool negative = false;
  if (p < end && (*p == '+' || *p == '-')) negative = *p++ == '-';
  bool zeros_only = false;
  auto prefix_base = [&] {
    if (end - p < 2 || *p != '0') return 0;
    char c = static_cast<char>(p[1] | 0x20);
    return c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
  };
  int prefixed = prefix_base();
  bool may_underscore = false;  // an underscore may follow the prefix
  if (base == 0) {
    base = prefixed ? prefixed : 10;
    zeros_only = !prefixed && p < end && *p == '0';  // "010" is no literal, "00" is
  }
  if (prefixed && prefixed == base) {
    p += 2;
    may_underscore = true;
  }
  if (p == end) return kExhausted;
  // Digits, single underscores between them.
  size_t room = static_cast<size_t>(end - p), count = 0;
  struct Digits {
    uint8_t inline_[128];
    uint8_t* p;
    size_t bytes;
    explicit Digits(size_t n) : bytes(n > sizeof inline_ ? n : 0) { p = bytes ? static_cast<uint8_t*>(raw_alloc(bytes)) : inline_; }
    ~Digits() { if (bytes) raw_free(p, bytes); }
  } digits(room);
  bool after_digit = may_underscore;
  for (; p < end; ++p) {
    if (*p == '_') {
      if (!after_digit) return kExhausted;
      after_digit = false;
      continue;
    }
    int d = digit_value(static_cast<unsigned char>(*p));
    if (d >= base) return kExhausted;
    digits.p[count++] = static_cast<uint8_t>(d);
    after_digit = true;
  }
  if (!after_digit || count == 0) return kExhausted;
  size_t first = 0;
  while (first < count && digits.p[first] == 0) ++first;
  if (zeros_only && first < count) return kExhausted;
  if (!power_of_two_bits(base) && int_max_str_digits > 0 && count > kDigitsNotLimited && count > static_cast<uint64_t>(int_max_str_digits)) {
    return raise(ValueError,
                 "Exceeds the limit (%ld digits) for integer string conversion: value has %ld digits; use sys.set_int_max_str_digits() to increase the limit",
                 int_max_str_digits, static_cast<int64_t>(count));
  }
  uint8_t* d = digits.p + first;
  count -= first;
  if (count <= 12) {
    int64_t value = 0;
    for (size_t i = 0; i < count; ++i) value = value * base + d[i];
    return integer(negative ? -value : value);
  }
  int sign = negative ? -1 : 1;
  if (unsigned bits = power_of_two_bits(base)) {
    size_t n = count * bits / 32 + 1;
    BigInt* r = big_alloc(n + 1);
    if (!r) return Failure{};
    limbs::clear(r->limbs(), n + 1);
    for (size_t i = 0; i < count; ++i) {
      uint64_t at = (count - 1 - i) * bits;
      uint64_t value = static_cast<uint64_t>(d[i]) << at % 32;
      r->limbs()[at / 32] |= static_cast<Limb>(value);
      if (value >> 32) r->limbs()[at / 32 + 1] |= static_cast<Limb>(value >> 32);
    }
    return big_finish(r, sign);
  }
  FromText reader(base);
  size_t n = reader.space(count);
  BigInt* r = big_alloc(n);
  if (!r) return Failure{};
  size_t used = reader.read(d, count, r->limbs());
  limbs::clear(r->limbs() + used, n - used);
  return big_finish(r, sign);
}

}  // namespace py
