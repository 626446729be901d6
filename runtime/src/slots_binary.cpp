// Arithmetic on instances of classes of the program: __add__, __radd__, __iadd__ and so on (CPython's SLOT1BINFULL in typeobject.c).
#include "dunder_names.h"

namespace py {

bool is_dunder_binary(const Type* type) { return type->slots().binary == dunder_binary; }

namespace {

bool has_binary(const Slots& slots) { return slots.binary; }
bool has_inplace(const Slots& slots) { return slots.inplace; }
bool has_none(const Slots&) { return false; }

/// `name` of `type` applied to (self, other), where left and right are the operands in source order.
Result<Value> apply(Type* type, Arg name, Arg self, Arg other, BinaryOp op, Arg left, Arg right) {
  Dunder d = find_dunder(type, name, has_binary);
  if (!d.attribute.is_empty()) return invoke(d.attribute, self, other);
  if (!d.native) return kNotImplemented;
  Value r = PY_TRY(d.native->slots().binary(op, left, right));
  if (!r.is_not_implemented()) return r;
  // The built-in class can't: a class behind it in the MRO may.
  d = find_dunder(type, name, has_none, d.native);
  return d.attribute.is_empty() ? Result<Value>(kNotImplemented) : invoke(d.attribute, self, other);
}

/// Does right's class have a reflected method that left's class has not, or another one?
bool is_overloaded(Type* left, Type* right, Arg reflected) {
  Dunder of_right = find_dunder(right, reflected, has_binary);
  if (of_right.attribute.is_empty() && !of_right.native) return false;
  Dunder of_left = find_dunder(left, reflected, has_binary);
  return !of_left.attribute.is(of_right.attribute) || of_left.native != of_right.native;
}

}  // namespace

Result<Value> dunder_binary(BinaryOp op, Arg left, Arg right) {
  Type* lt = type_of(left);
  Type* rt = type_of(right);
  BinaryNames names = binary_names(op);
  bool try_right = lt != rt && is_dunder_binary(rt);
  if (is_dunder_binary(lt)) {
    bool right_first = try_right && is_subtype(rt, lt) && is_overloaded(lt, rt, names.reflected);
    if (try_right && !right_first && (op == BinaryOp::kAdd || op == BinaryOp::kMul)) {
      // A built-in sequence's + and * come after the other's reflected method.
      Dunder d = find_dunder(lt, names.forward, has_binary);
      right_first = d.attribute.is_empty() && d.native && d.native->slots().get_item;
    }
    if (right_first) {
      Value r = PY_TRY(apply(rt, names.reflected, right, left, op, left, right));
      if (!r.is_not_implemented()) return r;
      try_right = false;
    }
    Value r = PY_TRY(apply(lt, names.forward, left, right, op, left, right));
    if (!r.is_not_implemented() || !try_right) return r;
  }
  if (try_right) return apply(rt, names.reflected, right, left, op, left, right);
  return kNotImplemented;
}

Result<Value> dunder_inplace(BinaryOp op, Arg left, Arg right) {
  Dunder d = find_dunder(type_of(left), binary_names(op).inplace, has_inplace);
  if (!d.attribute.is_empty()) return invoke(d.attribute, left, right);
  if (d.native) return d.native->slots().inplace(op, left, right);
  return kNotImplemented;
}

}  // namespace py
