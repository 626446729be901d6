// Unsigned arithmetic on limb arrays: base 2**32, least significant limb first. Knows nothing of Python.
//
// Lengths are in limbs. Results never overlap operands unless the comment says so. "Trimmed" means that the top limb is not zero.
#pragma once

#include "py/type.h"

namespace py::limbs {

using Limb = uint32_t;

inline size_t trim(const Limb* a, size_t n) {
  while (n > 0 && a[n - 1] == 0) --n;
  return n;
}
inline unsigned bits_of(Limb x) { return x ? 32 - static_cast<unsigned>(__builtin_clz(x)) : 0; }
/// Bits of a trimmed number.
inline uint64_t bit_length(const Limb* a, size_t n) { return n ? (n - 1) * uint64_t(32) + bits_of(a[n - 1]) : 0; }
inline uint64_t load64(const Limb* p) { return p[0] | static_cast<uint64_t>(p[1]) << 32; }
inline void store64(Limb* p, uint64_t v) {
  p[0] = static_cast<Limb>(v);
  p[1] = static_cast<Limb>(v >> 32);
}
void copy(Limb* to, const Limb* from, size_t n);
void clear(Limb* to, size_t n);

/// -1, 0, 1; both trimmed.
int compare(const Limb* a, size_t an, const Limb* b, size_t bn);
/// r = a + b, an >= bn; returns the carry out of an limbs. r may be a or b.
Limb add(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn);
/// r = a - b, an >= bn; returns the borrow out of an limbs. r may be a or b.
Limb sub(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn);
/// r = a * m + plus; returns the limb that did not fit. r may be a.
Limb mul_small(Limb* r, const Limb* a, size_t n, Limb m, Limb plus);
/// q = a / d; returns the remainder. q may be a.
Limb div_small(Limb* q, const Limb* a, size_t n, Limb d);
/// r (an + bn limbs) = a * b.
void mul(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn);
/// q (an - bn + 1 limbs) = a / b, r (bn limbs) = a % b; b trimmed, an >= bn >= 1. q may be null.
void div(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn);
/// r (n limbs) = a << bits, bits < 32; returns what was shifted out. r may be a or lie above it.
Limb shift_left(Limb* r, const Limb* a, size_t n, unsigned bits);
/// r (n limbs) = a >> bits, bits < 32. r may be a or lie below it.
void shift_right(Limb* r, const Limb* a, size_t n, unsigned bits);

/// Limbs for intermediate results: on the stack while few. Not cleared.
class Scratch {
 public:
  explicit Scratch(size_t n) : bytes_(n > kInline ? n * sizeof(Limb) : 0) { p_ = bytes_ ? static_cast<Limb*>(raw_alloc(bytes_)) : inline_; }
  Scratch(const Scratch&) = delete;
  ~Scratch() { if (bytes_) raw_free(p_, bytes_); }
  operator Limb*() { return p_; }
  Limb* get() { return p_; }

 private:
  static constexpr size_t kInline = 80;
  size_t bytes_;
  Limb* p_;
  Limb inline_[kInline];
};

}  // namespace py::limbs
