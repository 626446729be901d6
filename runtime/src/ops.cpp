// Dispatch of arithmetic: CPython's binary_op1, binary_iop1 and unary operators (abstract.c).
#include "object_internal.h"

namespace py {

namespace {

const char* symbol(BinaryOp op) {
  switch (op) {
    case BinaryOp::kAdd: return "+";
    case BinaryOp::kSub: return "-";
    case BinaryOp::kMul: return "*";
    case BinaryOp::kMatMul: return "@";
    case BinaryOp::kTrueDiv: return "/";
    case BinaryOp::kFloorDiv: return "//";
    case BinaryOp::kMod: return "%";
    case BinaryOp::kPow: return "** or pow()";
    case BinaryOp::kLeftShift: return "<<";
    case BinaryOp::kRightShift: return ">>";
    case BinaryOp::kAnd: return "&";
    case BinaryOp::kOr: return "|";
    case BinaryOp::kXor: return "^";
  }
  return "?";
}

Failure unsupported(BinaryOp op, bool in_place, Arg a, Arg b) {
  if (in_place) {
    const char* text = op == BinaryOp::kPow ? "**" : symbol(op);
    return raise(TypeError, "unsupported operand type(s) for %s=: '%T' and '%T'", text, a, b);
  }
  if (op == BinaryOp::kRightShift && is_exact(a, &builtin_function_type) && !strcmp(as_function(a).code->name, "print")) {
    return raise(TypeError, "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", a, b);
  }
  return raise(TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", symbol(op), a, b);
}

/// In CPython a sequence's + and * are not number operations: they come after the other operand's __radd__ and __rmul__.
bool is_sequence_operation(BinaryOp op, const Type* left) {
  return (op == BinaryOp::kAdd || op == BinaryOp::kMul) && left->slots().get_item && !is_dunder_binary(left);
}

/// NotImplemented if neither type can.
Result<Value> try_binary(BinaryOp op, Arg a, Arg b) {
  Type* left = type_of(a);
  Type* right = type_of(b);
  auto of_left = left->slots().binary;
  auto of_right = right == left || right->slots().binary == of_left ? nullptr : right->slots().binary;
  if (of_left) {
    if (of_right && (is_subtype(right, left) || (is_dunder_binary(right) && is_sequence_operation(op, left)))) {
      Value r = PY_TRY(of_right(op, a, b));
      if (!r.is_not_implemented()) return r;
      of_right = nullptr;
    }
    Value r = PY_TRY(of_left(op, a, b));
    if (!r.is_not_implemented()) return r;
  }
  if (of_right) return of_right(op, a, b);
  return kNotImplemented;
}

bool is_repeatable(Arg a) {
  Type* t = type_of(a);
  return t->flags & (kTypeStrLike | kTypeListLike | kTypeTupleLike | kTypeBytesLike | kTypeByteArrayLike);
}

Failure no_binary(BinaryOp op, bool in_place, Arg a, Arg b) {
  if (op == BinaryOp::kMul) {
    if (is_repeatable(a)) return raise(TypeError, "can't multiply sequence by non-int of type '%T'", b);
    if (is_repeatable(b)) return raise(TypeError, "can't multiply sequence by non-int of type '%T'", a);
  }
  return unsupported(op, in_place, a, b);
}

}  // namespace

Result<Value> binary(BinaryOp op, Arg a, Arg b) {
  Value r = PY_TRY(try_binary(op, a, b));
  if (r.is_not_implemented()) return no_binary(op, false, a, b);
  return r;
}

Result<Value> inplace(BinaryOp op, Arg a, Arg b) {
  Type* left = type_of(a);
  if (auto slot = left->slots().inplace) {
    Type* right = type_of(b);
    // list += x: the number operations of x come first, as above.
    if (right != left && is_dunder_binary(right) && is_sequence_operation(op, left)) {
      Value r = PY_TRY(right->slots().binary(op, a, b));
      if (!r.is_not_implemented()) return r;
    }
    Value r = PY_TRY(slot(op, a, b));
    if (!r.is_not_implemented()) return r;
  }
  Value r = PY_TRY(try_binary(op, a, b));
  if (r.is_not_implemented()) return no_binary(op, true, a, b);
  return r;
}

Result<void> inplace_to(BinaryOp op, Value& target, Arg b) {
  if (op == BinaryOp::kAdd && is_exact(target, &str_type) && is_exact(b, &str_type)) {
    str_append(target, b);
    return {};
  }
  // The variable may be bound anew by what the operation calls.
  Value left = target;
  target = PY_TRY(inplace(op, left, b));
  return {};
}

Result<Value> unary(UnaryOp op, Arg a) {
  if (auto slot = type_of(a)->slots().unary) {
    // NotImplemented has no special meaning for unary operators: it is a result like others.
    Value r = PY_TRY(slot(op, a));
    if (!r.is_exhausted()) return r;
  }
  const char* text = op == UnaryOp::kNegative ? "-" : op == UnaryOp::kPositive ? "+" : "~";
  return raise(TypeError, "bad operand type for unary %s: '%T'", text, a);
}

}  // namespace py
