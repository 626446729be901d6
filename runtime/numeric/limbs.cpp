// Limbs, in few bytes: the schoolbook's ways, in place of int_limbs.cpp and int_limbs_div.cpp. Here numbers outgrow 64 bits on the way alone, by a factor or two.
#include "int_limbs.h"

#include <string.h>

namespace py::limbs {

void copy(Limb* to, const Limb* from, size_t n) { memmove(to, from, n * sizeof(Limb)); }
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

Limb add(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  uint64_t carry = 0;
  for (size_t i = 0; i < an; ++i) {
    carry += static_cast<uint64_t>(a[i]) + (i < bn ? b[i] : 0);
    r[i] = static_cast<Limb>(carry);
    carry >>= 32;
  }
  return static_cast<Limb>(carry);
}

Limb sub(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  uint64_t borrow = 0;
  for (size_t i = 0; i < an; ++i) {
    uint64_t t = static_cast<uint64_t>(a[i]) - (i < bn ? b[i] : 0) - borrow;
    r[i] = static_cast<Limb>(t);
    borrow = t >> 63;
  }
  return static_cast<Limb>(borrow);
}

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

/// Bit by bit.
void div(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  if (q) clear(q, an - bn + 1);
  clear(r, bn);
  for (size_t bit = an * 32; bit-- > 0;) {
    Limb over = shift_left(r, r, bn, 1);
    r[0] |= a[bit / 32] >> bit % 32 & 1;
    bool fits = over;
    if (!fits) {
      size_t i = bn;
      while (i > 0 && r[i - 1] == b[i - 1]) --i;
      fits = i == 0 || r[i - 1] > b[i - 1];
    }
    if (!fits) continue;
    sub(r, r, bn, b, bn);
    if (q) q[bit / 32] |= Limb(1) << bit % 32;
  }
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
