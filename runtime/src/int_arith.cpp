// Sums, products, quotients and shifts of ints. Operands within 64 bits take a path of their own; the rest works on limbs.
#include "int_internal.h"

namespace py {

using limbs::Limb;

namespace {

Value negated_or_same(Arg a, int sign) { return sign < 0 ? int_negative(a) : int_exact(a); }

// a + b with b's sign replaced (subtraction flips it).
Result<Value> add_signed(const IntView& a, const IntView& b, int b_sign) {
  if (a.sign == b_sign || a.sign == 0 || b_sign == 0) {
    const IntView& longer = a.length >= b.length ? a : b;
    const IntView& shorter = a.length >= b.length ? b : a;
    BigInt* r = big_alloc(longer.length + 1);
    if (!r) return Failure{};
    r->limbs()[longer.length] = limbs::add(r->limbs(), longer.limbs, longer.length, shorter.limbs, shorter.length);
    return big_finish(r, a.sign ? a.sign : b_sign);
  }
  int order = limbs::compare(a.limbs, a.length, b.limbs, b.length);
  if (order == 0) return Value(0);
  const IntView& larger = order > 0 ? a : b;
  const IntView& smaller = order > 0 ? b : a;
  BigInt* r = big_alloc(larger.length);
  if (!r) return Failure{};
  limbs::sub(r->limbs(), larger.limbs, larger.length, smaller.limbs, smaller.length);
  return big_finish(r, order > 0 ? a.sign : b_sign);
}

}  // namespace

Value int_negative(Arg a) {
  int64_t i;
  if (as_int64(a, i)) return integer_128(-static_cast<Int128>(i));
  IntView v(a);
  return int_from_limbs(v.limbs, v.length, -v.sign);
}

Value int_abs_value(Arg a) { return negated_or_same(a, int_sign(a)); }

Result<Value> int_add(Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return integer_128(static_cast<Int128>(x) + y);
  IntView u(a), v(b);
  return add_signed(u, v, v.sign);
}

Result<Value> int_sub(Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return integer_128(static_cast<Int128>(x) - y);
  IntView u(a), v(b);
  return add_signed(u, v, -v.sign);
}

Result<Value> int_mul(Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return integer_128(static_cast<Int128>(x) * y);
  IntView u(a), v(b);
  if (u.sign == 0 || v.sign == 0) return Value(0);
  if (u.length <= 2 && v.length <= 2) {
    unsigned __int128 product = static_cast<unsigned __int128>(u.magnitude64()) * v.magnitude64();
    Limb p[4];
    limbs::store64(p, static_cast<uint64_t>(product));
    limbs::store64(p + 2, static_cast<uint64_t>(product >> 64));
    return int_from_limbs(p, 4, u.sign * v.sign);
  }
  BigInt* r = big_alloc(u.length + v.length);
  if (!r) return Failure{};
  limbs::mul(r->limbs(), u.limbs, u.length, v.limbs, v.length);
  return big_finish(r, u.sign * v.sign);
}

Result<void> int_floor_div_mod(Arg a, Arg b, Value* quotient, Value* remainder) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y) && !(x == INT64_MIN && y == -1)) {
    if (y == 0) return raise(ZeroDivisionError, quotient ? "integer division or modulo by zero" : "integer modulo by zero");
    if (quotient) *quotient = integer(floor_div_int64(x, y));
    if (remainder) *remainder = integer(mod_int64(x, y));
    return {};
  }
  IntView u(a), v(b);
  if (v.sign == 0) return raise(ZeroDivisionError, quotient ? "integer division or modulo by zero" : "integer modulo by zero");
  if (limbs::compare(u.limbs, u.length, v.limbs, v.length) < 0) {
    bool adjust = u.sign && u.sign != v.sign;
    if (remainder) *remainder = adjust ? PY_TRY(int_add(a, b)) : int_exact(a);
    if (quotient) *quotient = Value(adjust ? -1 : 0);
    return {};
  }
  size_t qn = u.length - v.length + 1;
  BigInt* q = quotient ? big_alloc(qn + 1) : nullptr;
  if (quotient && !q) return Failure{};
  BigInt* r = big_alloc(v.length);
  if (!r) {
    if (q) decref(Arg(q));
    return Failure{};
  }
  limbs::div(q ? q->limbs() : nullptr, r->limbs(), u.limbs, u.length, v.limbs, v.length);
  if (q) q->limbs()[qn] = 0;
  // Truncated so far. Floor: with operands of different sign and a rest, one further from zero.
  bool adjust = u.sign != v.sign && limbs::trim(r->limbs(), v.length) != 0;
  if (adjust) {
    limbs::sub(r->limbs(), v.limbs, v.length, r->limbs(), v.length);
    Limb one = 1;
    if (q) limbs::add(q->limbs(), q->limbs(), qn + 1, &one, 1);
  }
  Value rest = big_finish(r, v.sign);
  if (q) *quotient = big_finish(q, u.sign * v.sign);
  if (remainder) *remainder = static_cast<Value&&>(rest);
  return {};
}

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

int int_compare_values(Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return x < y ? -1 : x > y;
  IntView u(a), v(b);
  if (u.sign != v.sign) return u.sign < v.sign ? -1 : 1;
  return u.sign * limbs::compare(u.limbs, u.length, v.limbs, v.length);
}

}  // namespace py
