// True division, shifts and bitwise operations of ints.
#include "int_internal.h"

namespace py {

using limbs::Limb;

Result<double> int_true_div(Arg a, Arg b) {
  int64_t x, y;
  constexpr int64_t kExact = int64_t(1) << 53;
  if (as_int64(a, x) && as_int64(b, y)) {
    if (y == 0) return raise(ZeroDivisionError, "division by zero");
    if (x >= -kExact && x <= kExact && y >= -kExact && y <= kExact) return static_cast<double>(x) / static_cast<double>(y);
  }
  // As CPython's long_true_divide: an integer quotient of 55 or 56 bits, its lowest bit sticky, is rounded once to what the result can hold.
  IntView u(a), v(b);
  if (v.sign == 0) return raise(ZeroDivisionError, "division by zero");
  bool negative = u.sign * v.sign < 0;
  if (u.sign == 0) return v.sign < 0 ? -0.0 : 0.0;
  int64_t difference = static_cast<int64_t>(u.bit_length()) - static_cast<int64_t>(v.bit_length());
  if (difference > 1024) return raise(OverflowError, "integer division result too large for a float");
  if (difference < -1075) return negative ? -0.0 : 0.0;
  int64_t shift = (difference > -1021 ? difference : -1021) - 55;
  // numerator / (denominator * 2**shift)
  uint64_t up_n = shift < 0 ? static_cast<uint64_t>(-shift) : 0, up_d = shift > 0 ? static_cast<uint64_t>(shift) : 0;
  size_t nn = u.length + up_n / 32 + 1, dn = v.length + up_d / 32 + 1;
  limbs::Scratch n(nn), d(dn);
  limbs::clear(n, up_n / 32);
  n[nn - 1] = limbs::shift_left(n + up_n / 32, u.limbs, u.length, up_n % 32);
  limbs::clear(d, up_d / 32);
  d[dn - 1] = limbs::shift_left(d + up_d / 32, v.limbs, v.length, up_d % 32);
  nn = limbs::trim(n, nn);
  dn = limbs::trim(d, dn);
  uint64_t q = 0;
  bool sticky = true;
  if (nn >= dn) {
    limbs::Scratch quotient(nn - dn + 1), rest(dn);
    limbs::div(quotient, rest, n, nn, d, dn);
    size_t qn = limbs::trim(quotient, nn - dn + 1);
    q = qn == 0 ? 0 : qn == 1 ? quotient[0] : limbs::load64(quotient);
    sticky = limbs::trim(rest, dn) != 0;
  }
  q |= sticky;
  int bits = q ? 64 - __builtin_clzll(q) : 0;
  int64_t lowest = -1021 - shift;
  int extra = static_cast<int>((bits > lowest ? bits : lowest) - 53);  // at least 2
  uint64_t half = uint64_t(1) << (extra - 1), mask = (half << 1) - 1;
  uint64_t low = q & mask;
  q -= low;
  if (low > half || (low == half && (q >> extra & 1))) q += uint64_t(1) << extra;
  double result = static_cast<double>(q);
  // Exact scaling; two steps, since 2**shift alone may be no double.
  int64_t first = shift / 2;
  result *= __builtin_bit_cast(double, static_cast<uint64_t>(first + 1023) << 52);
  result *= __builtin_bit_cast(double, static_cast<uint64_t>(shift - first + 1023) << 52);
  if (result > 0x1.fffffffffffffp1023) return raise(OverflowError, "integer division result too large for a float");
  return negative ? -result : result;
}

Result<Value> int_shift_left(Arg a, uint64_t count) {
  int64_t x;
  if (count < 64 && as_int64(a, x)) return integer_128(static_cast<Int128>(x) * (Int128(1) << count));
  IntView v(a);
  if (v.sign == 0) return Value(0);
  uint64_t whole = count / 32;
  if (whole > kMaxLimbs) return raise(MemoryError);
  BigInt* r = big_alloc(v.length + whole + 1);
  if (!r) return Failure{};
  limbs::clear(r->limbs(), whole);
  r->limbs()[v.length + whole] = limbs::shift_left(r->limbs() + whole, v.limbs, v.length, count % 32);
  return big_finish(r, v.sign);
}

Value int_shift_right(Arg a, uint64_t count) {
  int64_t x;
  if (as_int64(a, x)) return integer(x >> (count > 63 ? 63 : count));
  IntView v(a);
  if (count >= v.bit_length()) return Value(v.sign < 0 ? -1 : 0);
  size_t whole = count / 32, n = v.length - whole;
  limbs::Scratch r(n + 1);
  limbs::shift_right(r, v.limbs + whole, n, count % 32);
  r[n] = 0;
  // Floor: a negative number that lost a bit goes one further down.
  if (v.sign < 0) {
    bool lost = (v.limbs[whole] & ((Limb(1) << count % 32) - 1)) != 0;
    for (size_t i = 0; i < whole && !lost; ++i) lost = v.limbs[i] != 0;
    Limb one = 1;
    if (lost) limbs::add(r, r, n + 1, &one, 1);
  }
  return int_from_limbs(r, n + 1, v.sign);
}

// Two's complement, limb by limb: the infinite sign is one extra limb.
Result<Value> int_bitwise(BinaryOp op, Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return integer(op == BinaryOp::kAnd ? x & y : op == BinaryOp::kOr ? x | y : x ^ y);
  IntView u(a), v(b);
  if (op == BinaryOp::kAnd && u.sign >= 0 && v.sign >= 0 && (u.length <= 2 || v.length <= 2)) {  // a mask of one machine word
    uint64_t low_u = u.length <= 2 ? u.magnitude64() : limbs::load64(u.limbs), low_v = v.length <= 2 ? v.magnitude64() : limbs::load64(v.limbs);
    return integer_u(low_u & low_v);
  }
  size_t n = (u.length > v.length ? u.length : v.length) + 1;
  BigInt* r = big_alloc(n);
  if (!r) return Failure{};
  Limb u_mask = u.sign < 0 ? ~Limb(0) : 0, v_mask = v.sign < 0 ? ~Limb(0) : 0;
  Limb r_mask = op == BinaryOp::kAnd ? u_mask & v_mask : op == BinaryOp::kOr ? u_mask | v_mask : u_mask ^ v_mask;
  uint64_t u_carry = u_mask & 1, v_carry = v_mask & 1, r_carry = r_mask & 1;
  Limb* out = r->limbs();
  for (size_t i = 0; i < n; ++i) {
    u_carry += (i < u.length ? u.limbs[i] : 0) ^ u_mask;
    v_carry += (i < v.length ? v.limbs[i] : 0) ^ v_mask;
    Limb p = static_cast<Limb>(u_carry), q = static_cast<Limb>(v_carry);
    Limb bits = op == BinaryOp::kAnd ? p & q : op == BinaryOp::kOr ? p | q : p ^ q;
    r_carry += bits ^ r_mask;
    out[i] = static_cast<Limb>(r_carry);
    u_carry >>= 32;
    v_carry >>= 32;
    r_carry >>= 32;
  }
  return big_finish(r, r_mask ? -1 : 1);
}

}  // namespace py
