// Limbs, in few bytes: the schoolbook's ways, in place of int_limbs.cpp and int_limbs_div.cpp. Here numbers outgrow 64 bits on the way alone, by a factor or two.
#include "limbs.h"

namespace py::limbs {

void copy(Limb* to, const Limb* from, size_t n) { __builtin_memmove(to, from, n * sizeof(Limb)); }
void clear(Limb* to, size_t n) {
  while (n > 0) to[--n] = 0;
}

int compare(const Limb* a, size_t an, const Limb* b, size_t bn) {
  if (an != bn) return an < bn ? -1 : 1;
  while (an-- > 0) {
    if (a[an] != b[an]) return a[an] < b[an] ? -1 : 1;
  }
  return 0;
}

Limb combine(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn, bool subtract) {
  int64_t carry = 0;
  for (size_t i = 0; i < an; ++i) {
    int64_t limb = i < bn ? b[i] : 0;
    carry += a[i] + (subtract ? -limb : limb);
    r[i] = static_cast<Limb>(carry);
    carry >>= 32;
  }
  return static_cast<Limb>(carry);
}

Limb add(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) { return combine(r, a, an, b, bn, false); }
Limb sub(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) { return combine(r, a, an, b, bn, true) & 1; }

void mul(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  clear(r, an + bn);
  for (size_t i = 0; i < an; ++i) {
    uint64_t carry = 0;
    for (size_t k = 0; k < bn; ++k) {
      carry += static_cast<uint64_t>(a[i]) * b[k] + r[i + k];
      r[i + k] = static_cast<Limb>(carry);
      carry >>= 32;
    }
    r[i + bn] = static_cast<Limb>(carry);
  }
}

/// Knuth's algorithm D. The first guess of a digit looks at one limb of b alone, so it may be 2 too large.
void divide(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  Scratch all(an + 2 * bn + 1);
  Limb *u = all, *v = u + an + bn + 1;
  clear(u, an + bn + 1);
  clear(q, an + 1);
  unsigned bits = static_cast<unsigned>(__builtin_clz(b[bn - 1]));
  u[an] = shift_left(u, a, an, bits);
  shift_left(v, b, bn, bits);
  for (size_t j = an + 1; j-- > bn;) {
    Limb* part = u + (j - bn);
    uint64_t digit = load64(u + j - 1) / v[bn - 1], carry = 0;
    if (digit > UINT32_MAX) digit = UINT32_MAX;
    for (size_t i = 0; i < bn; ++i) {
      carry += digit * v[i];
      Limb less = static_cast<Limb>(carry);
      carry = (carry >> 32) + (part[i] < less);
      part[i] -= less;
    }
    int64_t top = static_cast<int64_t>(part[bn]) - static_cast<int64_t>(carry);
    for (; top < 0; --digit) top += combine(part, part, bn, v, bn, false);
    part[bn] = 0;
    q[j - bn] = static_cast<Limb>(digit);
  }
  shift_right(r, u, bn, bits);
}

Limb mul_small(Limb* r, const Limb* a, size_t n, Limb m, Limb carry) {
  for (size_t i = 0; i < n; ++i) {
    uint64_t t = static_cast<uint64_t>(a[i]) * m + carry;
    r[i] = static_cast<Limb>(t);
    carry = static_cast<Limb>(t >> 32);
  }
  return carry;
}

Limb div_small(Limb* q, const Limb* a, size_t n, Limb d) {
  uint64_t rest = 0;
  while (n-- > 0) {
    rest = rest << 32 | a[n];
    q[n] = static_cast<Limb>(rest / d);
    rest %= d;
  }
  return static_cast<Limb>(rest);
}

void div(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  Scratch whole(an + 1);
  divide(whole, r, a, an, b, bn);
  if (q) copy(q, whole, an - bn + 1);
}

Limb shift_left(Limb* r, const Limb* a, size_t n, unsigned bits) {
  uint64_t window = 0;
  Limb out = n && bits ? a[n - 1] >> (32 - bits) : 0;
  for (size_t i = n; i-- > 0;) {
    window = static_cast<uint64_t>(a[i]) << 32 | (i ? a[i - 1] : 0);
    r[i] = static_cast<Limb>(window << bits >> 32);
  }
  return out;
}

void shift_right(Limb* r, const Limb* a, size_t n, unsigned bits) {
  for (size_t i = 0; i < n; ++i) {
    uint64_t window = static_cast<uint64_t>(i + 1 < n ? a[i + 1] : 0) << 32 | a[i];
    r[i] = static_cast<Limb>(window >> bits);
  }
}

}  // namespace py::limbs
