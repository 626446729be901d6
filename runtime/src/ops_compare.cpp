// Comparison and truth: CPython's do_richcompare and PyObject_IsTrue.
#include "object_internal.h"

namespace py {

namespace {

CompareOp mirrored(CompareOp op) {
  switch (op) {
    case CompareOp::kLt: return CompareOp::kGt;
    case CompareOp::kLe: return CompareOp::kGe;
    case CompareOp::kGt: return CompareOp::kLt;
    case CompareOp::kGe: return CompareOp::kLe;
    default: return op;
  }
}

const char* symbol(CompareOp op) {
  static const char* const symbols[] = {"==", "!=", "<", "<=", ">", ">="};
  return symbols[static_cast<int>(op)];
}

}  // namespace

Result<Value> compare(CompareOp op, Arg a, Arg b) {
  if (both_small(a, b)) {
    int64_t x = static_cast<int64_t>(a.bits), y = static_cast<int64_t>(b.bits);
    switch (op) {
      case CompareOp::kEq: return boolean(x == y);
      case CompareOp::kNe: return boolean(x != y);
      case CompareOp::kLt: return boolean(x < y);
      case CompareOp::kLe: return boolean(x <= y);
      case CompareOp::kGt: return boolean(x > y);
      case CompareOp::kGe: return boolean(x >= y);
    }
  }
  Depth depth;
  if (depth.exceeded()) return recursion_error(" in comparison");
  Type* left = type_of(a);
  Type* right = type_of(b);
  bool tried_right = false;
  if (left != right && right->slots().compare && is_subtype(right, left)) {
    tried_right = true;
    Value r = PY_TRY(right->slots().compare(b, a, mirrored(op)));
    if (!r.is_not_implemented()) return r;
  }
  if (left->slots().compare) {
    Value r = PY_TRY(left->slots().compare(a, b, op));
    if (!r.is_not_implemented()) return r;
  }
  if (!tried_right && right->slots().compare) {
    Value r = PY_TRY(right->slots().compare(b, a, mirrored(op)));
    if (!r.is_not_implemented()) return r;
  }
  if (op == CompareOp::kEq) return boolean(a.is(b));
  if (op == CompareOp::kNe) return boolean(!a.is(b));
  return raise(TypeError, "'%s' not supported between instances of '%T' and '%T'", symbol(op), a, b);
}

Result<bool> compare_slow(CompareOp op, Arg a, Arg b) {
  if ((op == CompareOp::kEq || op == CompareOp::kNe) && is_exact(a, &str_type) && is_exact(b, &str_type)) {
    return (a.is(b) || str_equal(a, b)) == (op == CompareOp::kEq);
  }
  Value r = PY_TRY(compare(op, a, b));
  return truth(r);
}

Result<bool> truth_slow(Arg a) {
  if (a.is_flonum()) return a.bits != Arg::kFlonumZero;
  const Slots& slots = type_of(a)->slots();
  if (slots.truth) return slots.truth(a);
  if (slots.length) return PY_TRY(slots.length(a)) != 0;
  return !a.is_bool() || a.is_true();
}

Result<bool> same_or_equal(Arg a, Arg b) {
  if (a.is(b)) return true;
  return eq(a, b);
}

}  // namespace py
