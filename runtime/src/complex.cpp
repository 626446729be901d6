// complex as a type: its slots and arithmetic.
#include "py/complex.h"

#include <math.h>

#include "float_internal.h"

namespace py {

namespace {

struct Pair {
  double re, im;
};

Pair pair_of(Arg a) { return {a.as<Complex>()->re, a.as<Complex>()->im}; }
Value boxed(Pair p) { return make_complex(p.re, p.im); }

Pair product(Pair a, Pair b) { return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

/// a / b, scaled by the larger part of b (Smith's method), so that it overflows only if the quotient does. False: b is 0.
bool quotient(Pair a, Pair b, Pair& out) {
  if (fabs(b.re) >= fabs(b.im)) {
    if (b.re == 0) return false;
    double ratio = b.im / b.re, divisor = b.re + b.im * ratio;
    out = {(a.re + a.im * ratio) / divisor, (a.im - a.re * ratio) / divisor};
  } else if (fabs(b.im) >= fabs(b.re)) {
    double ratio = b.re / b.im, divisor = b.re * ratio + b.im;
    out = {(a.re * ratio + a.im) / divisor, (a.im * ratio - a.re) / divisor};
  } else {
    double nan = new_nan(false);   // a part of b is one
    out = {nan, nan};
  }
  return true;
}

Pair natural_power(Pair base, long n) {
  Pair result{1, 0};
  for (long mask = 1; mask > 0 && n >= mask; mask <<= 1, base = product(base, base)) {
    if (n & mask) result = product(result, base);
  }
  return result;
}

Failure zero_to_negative() { return raise(ZeroDivisionError, "0.0 to a negative or complex power"); }

bool overflows(Pair p) { return __builtin_isinf(p.re) || __builtin_isinf(p.im); }

Result<Value> complex_slot_repr(Arg self) { return complex_text(pair_of(self).re, pair_of(self).im); }

Result<int64_t> complex_slot_hash(Arg self) {
  Pair p = pair_of(self);
  Value re(p.re), im(p.im);
  int64_t real = PY_TRY(float_type.slots().hash(re)), imag = PY_TRY(float_type.slots().hash(im));
  int64_t h = static_cast<int64_t>(static_cast<uint64_t>(real) + 1000003 * static_cast<uint64_t>(imag));
  return h == -1 ? -2 : h;
}

Result<bool> complex_slot_truth(Arg self) { return pair_of(self).re != 0 || pair_of(self).im != 0; }

Result<Value> complex_slot_compare(Arg a, Arg b, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) return kNotImplemented;
  Pair p = pair_of(a);
  bool equal;
  if (is_complex(b)) {
    equal = p.re == pair_of(b).re && p.im == pair_of(b).im;
  } else if (is_int(b) || is_float(b)) {
    Value real(p.re);
    // An int counts by its exact value.
    Value same = PY_TRY(float_type.slots().compare(real, b, CompareOp::kEq));
    equal = p.im == 0 && same.arg().is(kTrue);
  } else {
    return kNotImplemented;
  }
  return boolean(equal == (op == CompareOp::kEq));
}

Result<Value> complex_slot_binary(BinaryOp op, Arg a, Arg b) {
  if (op != BinaryOp::kAdd && op != BinaryOp::kSub && op != BinaryOp::kMul && op != BinaryOp::kTrueDiv && op != BinaryOp::kPow) return kNotImplemented;
  // Both are looked at before either is converted: 10**400 + "x" is a TypeError.
  auto is_number = [](Arg operand) { return is_complex(operand) || is_float(operand) || is_int(operand); };
  if (!is_number(a) || !is_number(b)) return kNotImplemented;
  ComplexOperand x = PY_TRY(complex_operand(a)), y = PY_TRY(complex_operand(b));
  switch (op) {
    case BinaryOp::kAdd: return make_complex(x.re + y.re, x.im + y.im);
    case BinaryOp::kSub: return make_complex(x.re - y.re, x.im - y.im);
    case BinaryOp::kMul: return boxed(product({x.re, x.im}, {y.re, y.im}));
    case BinaryOp::kTrueDiv: {
      Pair result;
      if (!quotient({x.re, x.im}, {y.re, y.im}, result)) return raise(ZeroDivisionError, "complex division by zero");
      return boxed(result);
    }
    default: return complex_power(x.re, x.im, y.re, y.im);
  }
}

Result<Value> complex_slot_unary(UnaryOp op, Arg self) {
  Pair p = pair_of(self);
  if (op == UnaryOp::kNegative) return make_complex(-p.re, -p.im);
  if (op == UnaryOp::kPositive) return make_complex(p.re, p.im);
  return raise(TypeError, "bad operand type for unary ~: '%T'", self);
}

constexpr Slots make_complex_slots() {
  Slots s{};
  s.repr = complex_slot_repr;
  s.hash = complex_slot_hash;
  s.compare = complex_slot_compare;
  s.truth = complex_slot_truth;
  s.binary = complex_slot_binary;
  s.unary = complex_slot_unary;
  s.format = complex_format;
  return s;
}

}  // namespace

PY_MEMBERS(complex_type)
constinit Type complex_type = on_demand(complex_type_members, {
    {&type_type, kImmortal, 0}, "complex", &object_type, make_complex_slots(), sizeof(Complex), kTypeSubclassable,
});

Value make_complex(double re, double im) {
  Ref<Complex> c = make<Complex>(&complex_type);
  c->re = re;
  c->im = im;
  return static_cast<Ref<Complex>&&>(c).value();
}

Result<ComplexOperand> complex_operand(Arg a) {
  if (is_complex(a)) return ComplexOperand{pair_of(a).re, pair_of(a).im, true};
  FloatOperand f = PY_TRY(float_operand(a));
  return ComplexOperand{f.value, 0, f.usable};
}

Result<Value> complex_power(double re, double im, double exponent_re, double exponent_im) {
  Pair result;
  if (exponent_im == 0 && exponent_re == floor(exponent_re) && fabs(exponent_re) <= 100) {
    long n = static_cast<long>(exponent_re);
    if (n > 0) result = natural_power({re, im}, n);
    else if (!quotient({1, 0}, natural_power({re, im}, -n), result)) return zero_to_negative();
  } else if (re == 0 && im == 0) {
    if (exponent_im != 0 || exponent_re < 0) return zero_to_negative();
    result = {0, 0};
  } else {
    double size = hypot(re, im), length = pow(size, exponent_re), angle = atan2(im, re), phase = angle * exponent_re;
    if (exponent_im != 0) {
      length /= exp(angle * exponent_im);
      phase += exponent_im * log(size);
    }
    result = {length * cos(phase), length * sin(phase)};
  }
  if (overflows(result)) return raise(OverflowError, "complex exponentiation");
  return boxed(result);
}

// ---- methods ----

Result<Value> complex_get_real(Arg self) { return Value(pair_of(self).re); }
Result<Value> complex_get_imag(Arg self) { return Value(pair_of(self).im); }
Result<Value> complex_conjugate(Arg self) { return make_complex(pair_of(self).re, -pair_of(self).im); }
Result<Value> complex_complex(Arg self) { return is_exact(self, &complex_type) ? Value(self) : make_complex(pair_of(self).re, pair_of(self).im); }

Result<Value> complex_abs(Arg self) {
  Pair p = pair_of(self);
  double size = hypot(p.re, p.im);
  if (__builtin_isinf(size) && !overflows(p)) return raise(OverflowError, "absolute value too large");
  return Value(size);
}

Result<Value> complex_getnewargs(Arg self) {
  Value re(pair_of(self).re), im(pair_of(self).im);
  return tuple_of(re, im);
}

Result<Value> complex_pow(Arg self, Arg value, Arg mod) {
  if (!mod.is_empty() && !mod.is_none()) return raise(ValueError, "complex modulo");
  return complex_slot_binary(BinaryOp::kPow, self, value);
}
Result<Value> complex_rpow(Arg self, Arg value, Arg mod) { return complex_pow(value, self, mod); }

Value complex_text(double re, double im) {
  StrBuilder out;
  bool alone = re == 0 && !signbit(re);
  if (!alone) {
    out.add(U'(');
    double_text(out, re, 'r', 0, 0);
    if (!signbit(im) || im != im) out.add(U'+');
  }
  double_text(out, im, 'r', 0, 0);
  out.add(alone ? "j" : "j)");
  return out.finish();
}

}  // namespace py
