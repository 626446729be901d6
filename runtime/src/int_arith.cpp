// Sums, products and quotients of ints, and their order. Operands within 64 bits take a path of their own; the rest works on limbs. Numeric libraries
// (runtime/numeric) have these in fewer bytes.
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

int int_compare_values(Arg a, Arg b) {
  int64_t x, y;
  if (as_int64(a, x) && as_int64(b, y)) return x < y ? -1 : x > y;
  IntView u(a), v(b);
  if (u.sign != v.sign) return u.sign < v.sign ? -1 : 1;
  return u.sign * limbs::compare(u.limbs, u.length, v.limbs, v.length);
}

}  // namespace py
