// The operations as calls, for code that runs once (a module's own, outside loops): there it matters how soon the C++ is compiled and how small it
// is, and an inline cache or a fast path for small ints would be used a single time. Same results as the functions of these names in namespace py.
#pragma once

#include "py/compiled.h"

// Before parts of a very long module's code: optimising what runs once takes longer than running it.
#ifndef __OPTIMIZE__
#define PY_ONCE
#elif defined(__clang__)
#define PY_ONCE __attribute__((optnone, noinline))
#else
#define PY_ONCE __attribute__((optimize("O0")))
#endif

// Before very long functions: what takes time that is about linear in the length, and little more.
#if !defined(__OPTIMIZE__) || defined(__clang__)
#define PY_LONG PY_ONCE
#else
#define PY_LONG __attribute__((optimize("Og")))
#endif

namespace py::once {

#define PY_ONCE_BINARY(name, op)                                                                           \
  inline Result<Value> name(Arg a, Arg b) { return binary(BinaryOp::op, a, b); }                           \
  inline Result<Value> name##_inplace(Arg a, Arg b) { return inplace(BinaryOp::op, a, b); }                \
  inline Result<void> name##_to(Value& target, Arg b) { return inplace_to(BinaryOp::op, target, b); }
PY_ONCE_BINARY(add, kAdd)
PY_ONCE_BINARY(sub, kSub)
PY_ONCE_BINARY(mul, kMul)
PY_ONCE_BINARY(floor_div, kFloorDiv)
PY_ONCE_BINARY(mod, kMod)
PY_ONCE_BINARY(true_div, kTrueDiv)
PY_ONCE_BINARY(bit_and, kAnd)
PY_ONCE_BINARY(bit_or, kOr)
PY_ONCE_BINARY(bit_xor, kXor)
PY_ONCE_BINARY(right_shift, kRightShift)
#undef PY_ONCE_BINARY
inline Result<Value> negative(Arg a) { return unary(UnaryOp::kNegative, a); }

#define PY_ONCE_COMPARE(name, op)                                                      \
  inline Result<bool> name(Arg a, Arg b) { return compare_slow(CompareOp::op, a, b); } \
  inline Result<Value> name##_value(Arg a, Arg b) { return compare(CompareOp::op, a, b); }
PY_ONCE_COMPARE(lt, kLt)
PY_ONCE_COMPARE(le, kLe)
PY_ONCE_COMPARE(gt, kGt)
PY_ONCE_COMPARE(ge, kGe)
PY_ONCE_COMPARE(eq, kEq)
PY_ONCE_COMPARE(ne, kNe)
#undef PY_ONCE_COMPARE

inline Result<Value> get_item(Arg object, Arg index) { return get_item_slow(object, index); }
inline Result<void> set_item(Arg object, Arg index, Arg value) { return set_item_slow(object, index, value); }

template <Utf8 name> Result<Value> attr(Arg object) { return get_attr(object, operator""_s<name>()); }
template <Utf8 name> Result<void> set_attr(Arg object, Arg value) { return py::set_attr(object, operator""_s<name>(), value); }
/// Filled by each call of method(), and used by none.
inline constinit AttrCache unused_cache = {};
template <Utf8 name, class... A>
Result<Value> method(Arg object, const A&... args) {
  Arg values[sizeof...(A) + 1] = {object, Arg(args)...};
  return call_method_slow(object, operator""_s<name>(), CallArgs{values + 1, sizeof...(A)}, unused_cache);
}

template <Utf8 name> Result<Value> find_method(Arg object) { return find_method_slow(object, operator""_s<name>(), unused_cache); }
template <Utf8 name, class... A>
Result<Value> call_found(Arg found, Arg object, const A&... args) {
  if (found.is_exhausted()) return once::method<name>(object, args...);
  return call(found, args...);
}

}  // namespace py::once
