// The names of the special methods behind each operator.
#pragma once

#include "object_internal.h"

namespace py {

struct BinaryNames { Arg forward, reflected, inplace; };

inline BinaryNames binary_names(BinaryOp op) {
  switch (op) {
#define PY_NAMES(kind, name) case BinaryOp::kind: return {"__" name "__"_s, "__r" name "__"_s, "__i" name "__"_s};
    PY_NAMES(kAdd, "add")
    PY_NAMES(kSub, "sub")
    PY_NAMES(kMul, "mul")
    PY_NAMES(kMatMul, "matmul")
    PY_NAMES(kTrueDiv, "truediv")
    PY_NAMES(kFloorDiv, "floordiv")
    PY_NAMES(kMod, "mod")
    PY_NAMES(kPow, "pow")
    PY_NAMES(kLeftShift, "lshift")
    PY_NAMES(kRightShift, "rshift")
    PY_NAMES(kAnd, "and")
    PY_NAMES(kOr, "or")
    PY_NAMES(kXor, "xor")
#undef PY_NAMES
  }
  return {};
}
inline constexpr int kBinaryOps = 13;

inline Arg compare_name(CompareOp op) {
  switch (op) {
    case CompareOp::kEq: return "__eq__"_s;
    case CompareOp::kNe: return "__ne__"_s;
    case CompareOp::kLt: return "__lt__"_s;
    case CompareOp::kLe: return "__le__"_s;
    case CompareOp::kGt: return "__gt__"_s;
    case CompareOp::kGe: return "__ge__"_s;
  }
  return {};
}

inline Arg unary_name(UnaryOp op) {
  return op == UnaryOp::kNegative ? "__neg__"_s : op == UnaryOp::kPositive ? "__pos__"_s : "__invert__"_s;
}

template <class... A>
Result<Value> invoke(Arg attribute, Arg self, const A&... args) {
  if (is_function(attribute)) {
    Arg values[] = {self, Arg(args)...};
    return call_function(as_function(attribute), CallArgs{values, sizeof...(A) + 1});
  }
  Arg values[sizeof...(A) + 1] = {Arg(args)...};
  return call_attribute(attribute, self, values, sizeof...(A));
}

Result<Value> dunder_binary(BinaryOp op, Arg left, Arg right);
Result<Value> dunder_inplace(BinaryOp op, Arg left, Arg right);

}  // namespace py
