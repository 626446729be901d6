// Addition, subtraction, shifts and multiplication of limb arrays. Division: int_limbs_div.cpp.
#include "int_limbs.h"

#include <string.h>

namespace py::limbs {

using Wide = unsigned __int128;

void copy(Limb* to, const Limb* from, size_t n) { if (n) memmove(to, from, n * sizeof(Limb)); }
void clear(Limb* to, size_t n) { if (n) memset(to, 0, n * sizeof(Limb)); }

int compare(const Limb* a, size_t an, const Limb* b, size_t bn) {
  if (an != bn) return an < bn ? -1 : 1;
  while (an-- > 0) {
    if (a[an] != b[an]) return a[an] < b[an] ? -1 : 1;
  }
  return 0;
}

Limb add(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  size_t i = 0;
  uint64_t carry = 0;
  for (; i + 1 < bn; i += 2) {
    uint64_t x = load64(a + i), s;
    bool c1 = __builtin_add_overflow(x, load64(b + i), &s);
    bool c2 = __builtin_add_overflow(s, carry, &s);
    store64(r + i, s);
    carry = c1 | c2;
  }
  for (; i < bn; ++i) {
    uint64_t t = static_cast<uint64_t>(a[i]) + b[i] + carry;
    r[i] = static_cast<Limb>(t);
    carry = t >> 32;
  }
  for (; i < an && carry; ++i) {
    r[i] = a[i] + 1;
    carry = r[i] == 0;
  }
  if (r != a) copy(r + i, a + i, an - i);
  return static_cast<Limb>(carry);
}

Limb sub(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  size_t i = 0;
  uint64_t borrow = 0;
  for (; i + 1 < bn; i += 2) {
    uint64_t x = load64(a + i), d;
    bool c1 = __builtin_sub_overflow(x, load64(b + i), &d);
    bool c2 = __builtin_sub_overflow(d, borrow, &d);
    store64(r + i, d);
    borrow = c1 | c2;
  }
  for (; i < bn; ++i) {
    uint64_t t = static_cast<uint64_t>(a[i]) - b[i] - borrow;
    r[i] = static_cast<Limb>(t);
    borrow = t >> 63;
  }
  for (; i < an && borrow; ++i) {
    borrow = a[i] == 0;
    r[i] = a[i] - 1;
  }
  if (r != a) copy(r + i, a + i, an - i);
  return static_cast<Limb>(borrow);
}

Limb mul_small(Limb* r, const Limb* a, size_t n, Limb m, Limb plus) {
  uint64_t carry = plus;
  size_t i = 0;
  for (; i + 1 < n; i += 2) {
    Wide t = static_cast<Wide>(load64(a + i)) * m + carry;
    store64(r + i, static_cast<uint64_t>(t));
    carry = static_cast<uint64_t>(t >> 64);
  }
  for (; i < n; ++i) {
    carry += static_cast<uint64_t>(a[i]) * m;
    r[i] = static_cast<Limb>(carry);
    carry >>= 32;
  }
  return static_cast<Limb>(carry);
}

Limb shift_left(Limb* r, const Limb* a, size_t n, unsigned bits) {
  if (bits == 0) {
    copy(r, a, n);
    return 0;
  }
  Limb out = n ? a[n - 1] >> (32 - bits) : 0;
  for (size_t i = n; i-- > 1;) r[i] = a[i] << bits | a[i - 1] >> (32 - bits);
  if (n) r[0] = a[0] << bits;
  return out;
}

void shift_right(Limb* r, const Limb* a, size_t n, unsigned bits) {
  if (bits == 0) return copy(r, a, n);
  for (size_t i = 0; i + 1 < n; ++i) r[i] = a[i] >> bits | a[i + 1] << (32 - bits);
  if (n) r[n - 1] = a[n - 1] >> bits;
}

namespace {

// r[0, n + 2) += a * m for a 64-bit multiplier; r[n] and r[n + 1] are 0 before.
void add_mul_row(Limb* r, const Limb* a, size_t n, uint64_t m) {
  uint64_t carry = 0;
  size_t i = 0;
  for (; i + 1 < n; i += 2) {
    Wide t = static_cast<Wide>(load64(a + i)) * m + load64(r + i) + carry;
    store64(r + i, static_cast<uint64_t>(t));
    carry = static_cast<uint64_t>(t >> 64);
  }
  if (i < n) {
    Wide t = static_cast<Wide>(m) * a[i] + r[i] + carry;
    r[i] = static_cast<Limb>(t);
    carry = static_cast<uint64_t>(t >> 32);
  }
  store64(r + n, carry);
}

// Schoolbook multiplication, two limbs of b at a time.
void mul_base(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  clear(r, an + bn);
  size_t j = 0;
  for (; j + 1 < bn; j += 2) add_mul_row(r + j, a, an, load64(b + j));
  if (j < bn) {
    uint64_t carry = 0;
    for (size_t i = 0; i < an; ++i) {
      carry += static_cast<uint64_t>(a[i]) * b[j] + r[i + j];
      r[i + j] = static_cast<Limb>(carry);
      carry >>= 32;
    }
    r[an + j] = static_cast<Limb>(carry);
  }
}

// r (xn limbs) = |x - y|, xn >= yn; true if x < y.
bool abs_diff(Limb* r, const Limb* x, size_t xn, const Limb* y, size_t yn) {
  size_t xt = trim(x, xn), yt = trim(y, yn);
  if (compare(x, xt, y, yt) >= 0) {
    sub(r, x, xn, y, yt);
    return false;
  }
  sub(r, y, yt, x, xt);
  clear(r + yt, xn - yt);
  return true;
}

constexpr size_t kKaratsuba = 72;  // measured: the crossing with 64-bit rows lies between 60 and 90 limbs

// Limbs of workspace that karatsuba() needs for n limbs: 4h + 1 on each level, h = ceil(n / 2).
constexpr size_t karatsuba_space(size_t n) { return 4 * n + 5 * 64; }

// r (2n limbs) = a * b by Karatsuba's subtractive variant: a0b1 + a1b0 = a0b0 + a1b1 - (a0 - a1)(b0 - b1), which keeps every factor in h limbs.
void karatsuba(Limb* r, const Limb* a, const Limb* b, size_t n, Limb* space) {
  if (n < kKaratsuba) return mul_base(r, a, n, b, n);
  size_t h = (n + 1) / 2, top = n - h;
  Limb* middle = space;                // 2h + 1: first the two differences, then the middle term
  Limb* product = space + 2 * h + 1;   // 2h
  Limb* rest = space + 4 * h + 1;
  bool negative = abs_diff(middle, a, h, a + h, top) != abs_diff(middle + h, b, h, b + h, top);
  karatsuba(product, middle, middle + h, h, rest);
  karatsuba(r, a, b, h, rest);
  karatsuba(r + 2 * h, a + h, b + h, top, rest);
  middle[2 * h] = add(middle, r, 2 * h, r + 2 * h, 2 * top);
  if (negative) {
    middle[2 * h] += add(middle, middle, 2 * h, product, 2 * h);
  } else {
    middle[2 * h] -= sub(middle, middle, 2 * h, product, 2 * h);
  }
  add(r + h, r + h, 2 * n - h, middle, trim(middle, 2 * h + 1));
}

}  // namespace

void mul(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  if (an < bn) return mul(r, b, bn, a, an);
  if (bn == 1) {
    r[an] = mul_small(r, a, an, b[0], 0);
    return;
  }
  if (bn < kKaratsuba) return mul_base(r, a, an, b, bn);
  if (an == bn) {
    Scratch space(karatsuba_space(bn));
    return karatsuba(r, a, b, bn, space);
  }
  // Unbalanced: a in pieces of bn limbs.
  Scratch space(karatsuba_space(bn)), piece(2 * bn);
  clear(r, an + bn);
  for (size_t i = 0; i < an; i += bn) {
    size_t n = an - i < bn ? an - i : bn;
    if (n == bn) karatsuba(piece, a + i, b, bn, space);
    else mul(piece, b, bn, a + i, n);
    add(r + i, r + i, an + bn - i, piece, trim(piece, n + bn));
  }
}

}  // namespace py::limbs
