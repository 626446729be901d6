// int and bool as types: their slots.
#include "int_internal.h"

namespace py {

namespace {

constexpr int64_t kHashModulus = (int64_t(1) << 61) - 1;

Result<Value> int_slot_repr(Arg self) { return int_format_base(self, 10, false); }
Result<Value> bool_slot_repr(Arg self) { return self.is_true() ? "True"_s : "False"_s; }

/// CPython's hash of numbers: the value modulo the prime 2**61 - 1, with its sign; -1 is taken for errors there.
Result<int64_t> int_slot_hash(Arg self) {
  int64_t i;
  uint64_t r;
  int sign;
  if (as_int64(self, i)) {
    sign = i < 0 ? -1 : 1;
    r = (i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i)) % kHashModulus;
  } else {
    IntView v(self);
    sign = v.sign;
    r = 0;
    for (size_t k = v.length; k-- > 0;) {
      unsigned __int128 t = static_cast<unsigned __int128>(r) << 32 | v.limbs[k];
      r = static_cast<uint64_t>(t & kHashModulus) + static_cast<uint64_t>(t >> 61);
      if (r >= static_cast<uint64_t>(kHashModulus)) r -= kHashModulus;
    }
  }
  int64_t h = sign * static_cast<int64_t>(r);
  return h == -1 ? -2 : h;
}

Result<Value> int_slot_compare(Arg a, Arg b, CompareOp op) {
  if (!is_int(a) || !is_int(b)) return kNotImplemented;
  int order = int_compare_values(a, b);
  switch (op) {
    case CompareOp::kEq: return boolean(order == 0);
    case CompareOp::kNe: return boolean(order != 0);
    case CompareOp::kLt: return boolean(order < 0);
    case CompareOp::kLe: return boolean(order <= 0);
    case CompareOp::kGt: return boolean(order > 0);
    case CompareOp::kGe: return boolean(order >= 0);
  }
  return kNotImplemented;
}

Result<bool> int_slot_truth(Arg self) { return int_sign(self) != 0; }

Result<Value> int_slot_binary(BinaryOp op, Arg a, Arg b) {
  if (!is_int(a) || !is_int(b)) return kNotImplemented;
  Value result;
  switch (op) {
    case BinaryOp::kAdd: return int_add(a, b);
    case BinaryOp::kSub: return int_sub(a, b);
    case BinaryOp::kMul: return int_mul(a, b);
    case BinaryOp::kTrueDiv: return Value(PY_TRY(int_true_div(a, b)));
    case BinaryOp::kFloorDiv: PY_TRY(int_floor_div_mod(a, b, &result, nullptr)); return result;
    case BinaryOp::kMod: PY_TRY(int_floor_div_mod(a, b, nullptr, &result)); return result;
    case BinaryOp::kPow: return power_of_ints(a, b);
    case BinaryOp::kLeftShift: return shift_ints(true, a, b);
    case BinaryOp::kRightShift: return shift_ints(false, a, b);
    case BinaryOp::kAnd:
    case BinaryOp::kOr:
    case BinaryOp::kXor: return int_bitwise(op, a, b);
    case BinaryOp::kMatMul: break;
  }
  return kNotImplemented;
}

Result<Value> bool_slot_binary(BinaryOp op, Arg a, Arg b) {
  if (a.is_bool() && b.is_bool()) {
    bool x = a.is_true(), y = b.is_true();
    if (op == BinaryOp::kAnd) return boolean(x && y);
    if (op == BinaryOp::kOr) return boolean(x || y);
    if (op == BinaryOp::kXor) return boolean(x != y);
  }
  return int_slot_binary(op, a, b);
}

Result<Value> int_slot_unary(UnaryOp op, Arg self) {
  if (op == UnaryOp::kPositive) return int_exact(self);
  if (op == UnaryOp::kNegative) return int_negative(self);
  Value negated = int_negative(self);  // ~x == -x - 1
  return int_sub(negated, Value(1));
}

Result<Value> int_slot_index(Arg self) { return int_exact(self); }

constexpr Slots make_int_slots() {
  Slots s{};
  s.repr = int_slot_repr;
  s.hash = int_slot_hash;
  s.compare = int_slot_compare;
  s.truth = int_slot_truth;
  s.binary = int_slot_binary;
  s.unary = int_slot_unary;
  s.format = int_format;
  s.index = int_slot_index;
  return s;
}

constexpr Slots make_bool_slots() {
  Slots s = make_int_slots();
  s.repr = bool_slot_repr;
  s.binary = bool_slot_binary;
  return s;
}

}  // namespace

constinit const Slots int_slots = make_int_slots();
constinit const Slots bool_slots = make_bool_slots();

constinit Type int_type = deferred(Deferred::kInt, {
    {&type_type, kImmortal, 0}, "int", &object_type, {}, sizeof(BigInt), kTypeIntLike | kTypeSubclassable,
});
constinit Type bool_type = deferred(Deferred::kBool, {
    {&type_type, kImmortal, 0}, "bool", &int_type, {}, sizeof(BigInt), kTypeIntLike,
});

}  // namespace py
