// Sums, products and quotients of ints, and their order, in few bytes: in place of ../src/int_arith.cpp. Compiled code asks only where machine words do
// not do, so there is one way for operands of all sizes.
#include "int_internal.h"
#include "limbs.h"

namespace py {

using limbs::Limb;

static Result<Value> sum(const IntView& a, const IntView& b) {
  bool ordered = limbs::compare(a.limbs, a.length, b.limbs, b.length) >= 0;
  const IntView &larger = ordered ? a : b, &smaller = ordered ? b : a;
  BigInt* r = big_alloc(larger.length + 1);
  if (!r) return Failure{};
  r->limbs()[larger.length] = limbs::combine(r->limbs(), larger.limbs, larger.length, smaller.limbs, smaller.length, a.sign * b.sign < 0);
  return big_finish(r, larger.sign);
}

Result<Value> int_add(Arg a, Arg b) {
  IntView u(a), v(b);
  return sum(u, v);
}

Result<Value> int_sub(Arg a, Arg b) {
  IntView u(a), v(b);
  v.sign = -v.sign;
  return sum(u, v);
}

Result<Value> int_mul(Arg a, Arg b) {
  IntView u(a), v(b);
  BigInt* r = big_alloc(u.length + v.length);
  if (!r) return Failure{};
  limbs::mul(r->limbs(), u.limbs, u.length, v.limbs, v.length);
  return big_finish(r, u.sign * v.sign);
}

Result<void> int_floor_div_mod(Arg a, Arg b, Value* quotient, Value* remainder) {
  IntView u(a), v(b);
  if (v.sign == 0) return raise(ZeroDivisionError, quotient ? "integer division or modulo by zero" : "integer modulo by zero");
  size_t qn = u.length + 1;
  BigInt *q = big_alloc(qn), *r = big_alloc(v.length);
  if (!q || !r) return Failure{};
  limbs::divide(q->limbs(), r->limbs(), u.limbs, u.length, v.limbs, v.length);
  // Truncated so far. Floor: with operands of different sign and a rest, one further from zero.
  if (u.sign != v.sign && limbs::trim(r->limbs(), v.length) != 0) {
    limbs::combine(r->limbs(), v.limbs, v.length, r->limbs(), v.length, true);
    Limb one = 1;
    limbs::combine(q->limbs(), q->limbs(), qn, &one, 1, false);
  }
  Value rest = big_finish(r, v.sign), whole = big_finish(q, u.sign * v.sign);
  if (quotient) *quotient = static_cast<Value&&>(whole);
  if (remainder) *remainder = static_cast<Value&&>(rest);
  return {};
}

Value int_abs_value(Arg a) { return int_sign(a) < 0 ? int_negative(a) : Value(a); }
Value int_negative(Arg a) { return int_sub(Arg(0), a).take(); }

int int_compare_values(Arg a, Arg b) {
  IntView u(a), v(b);
  if (u.sign != v.sign) return u.sign < v.sign ? -1 : 1;   // never 2, which says that there is no order
  return u.sign * limbs::compare(u.limbs, u.length, v.limbs, v.length);
}

}  // namespace py
