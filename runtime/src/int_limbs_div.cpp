// Division of limb arrays: by one limb, Knuth's algorithm D, and Burnikel and Ziegler's recursive division above that.
#include "int_limbs.h"

namespace py::limbs {

Limb div_small(Limb* q, const Limb* a, size_t n, Limb d) {
  uint64_t remainder = 0;
  for (size_t i = n; i-- > 0;) {
    uint64_t t = remainder << 32 | a[i];
    q[i] = static_cast<Limb>(t / d);
    remainder = t % d;
  }
  return static_cast<Limb>(remainder);
}

namespace {

// The divisions below work in place: u (qn + n limbs) becomes the remainder in its low n limbs; d (n limbs) has its top bit set; the quotient
// goes to q (qn limbs) and its limb of weight qn, 0 or 1, is returned.

// Knuth, The Art of Computer Programming 2, 4.3.1 D.
Limb div_base(Limb* q, Limb* u, size_t qn, const Limb* d, size_t n) {
  Limb high = 0;
  if (compare(u + qn, n, d, n) >= 0) {
    sub(u + qn, u + qn, n, d, n);
    high = 1;
  }
  uint64_t d1 = d[n - 1], d2 = n > 1 ? d[n - 2] : 0;
  for (size_t j = qn; j-- > 0;) {
    Limb* w = u + j;  // n + 1 limbs, below d * 2**32
    uint64_t top = static_cast<uint64_t>(w[n]) << 32 | w[n - 1];
    uint64_t guess = w[n] >= d1 ? 0xFFFFFFFF : top / d1;
    uint64_t rest = top - guess * d1;
    uint64_t next = n > 1 ? w[n - 2] : 0;
    while (rest <= 0xFFFFFFFF && guess * d2 > (rest << 32 | next)) {
      --guess;
      rest += d1;
    }
    uint64_t carry = 0;
    for (size_t i = 0; i < n; ++i) {
      carry += guess * d[i];
      Limb low = static_cast<Limb>(carry);
      carry = (carry >> 32) + (w[i] < low);
      w[i] -= low;
    }
    bool below = w[n] < carry;
    w[n] -= static_cast<Limb>(carry);
    if (below) {
      --guess;
      w[n] += add(w, w, n, d, n);
    }
    q[j] = static_cast<Limb>(guess);
  }
  return high;
}

constexpr size_t kRecursive = 120;

Limb div_recursive(Limb* q, Limb* u, size_t n, const Limb* d, Limb* space);

// One step of the recursion: qn < n quotient limbs from the top 2 * qn limbs of u and the top qn of d, corrected for the rest of d.
Limb div_step(Limb* q, Limb* u, size_t qn, const Limb* d, size_t n, Limb* space) {
  size_t low = n - qn;
  Limb high = div_recursive(q, u + low, qn, d + low, space);
  mul(space, q, qn, d, low);
  Limb borrow = sub(u, u, n, space, n);
  if (high) borrow += sub(u + qn, u + qn, low, d, low);
  while (borrow) {
    Limb one = 1;
    high -= sub(q, q, qn, &one, 1);
    borrow -= add(u, u, n, d, n);
  }
  return high;
}

// 2n limbs by n limbs.
Limb div_recursive(Limb* q, Limb* u, size_t n, const Limb* d, Limb* space) {
  if (n < kRecursive) return div_base(q, u, n, d, n);
  size_t low = n / 2;
  Limb high = div_step(q + low, u + low, n - low, d, n, space);
  div_step(q, u, low, d, n, space);  // its high limb is 0: what lies above is a remainder
  return high;
}

}  // namespace

void div(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn) {
  if (bn == 1) {
    Scratch unused(q ? 0 : an);
    r[0] = div_small(q ? q : unused.get(), a, an, b[0]);
    return;
  }
  // Normalise so that the divisor's top bit is set; the dividend gets one limb more, so that no quotient limb is lost.
  unsigned shift = 32 - bits_of(b[bn - 1]);
  Scratch u(an + 1), d(bn);
  shift_left(d, b, bn, shift);
  u[an] = shift_left(u, a, an, shift);
  size_t qn = an + 1 - bn;
  Scratch unused(q ? 0 : qn);
  if (!q) q = unused;
  if (bn < kRecursive || qn < kRecursive) {
    div_base(q, u, qn, d, bn);
  } else {
    Scratch space(bn);
    size_t step = qn % bn ? qn % bn : bn;
    for (size_t left = qn; left > 0; left -= step, step = bn) {
      size_t at = left - step;
      if (step == bn) div_recursive(q + at, u + at, bn, d, space);
      else if (step < kRecursive) div_base(q + at, u + at, step, d, bn);
      else div_step(q + at, u + at, step, d, bn, space);
    }
  }
  shift_right(r, u, bn, shift);
}

}  // namespace py::limbs
