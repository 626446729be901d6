// Values of which inference has found the class: what compiled code calls the variables, parameters and results that hold them.
//
//   StrValue, ListValue, …   an owned value that is an object of this very class
//   StrArg, ListArg, …       the same, borrowed
//   InstanceValue, -Arg      an object of a class of the program
//
// Each is a Value or an Arg, and empty where these are: before the first assignment, after the last use. Inference is trusted; without optimisation it is
// verified: a value of another class ends the program with an internal error, never with a wrong result.
#pragma once

#include "py/call.h"

namespace py {

struct List;
struct Set;
struct Bytes;

/// Ends the program: a value is not of the type that the compiler found.
[[noreturn]] PY_COLD void type_confusion(Arg value, const char* expected);

namespace detail {
/// What is in C++ an object of the class, and which class that is. Object: any.
template <class T> struct ClassOf { static bool has(Arg) { return true; } };
#define PY_CLASS_OF(Struct, name) \
  template <> struct ClassOf<Struct> { static bool has(Arg object) { return object.object()->type == &name##_type; } };
PY_CLASS_OF(Str, str)
PY_CLASS_OF(Bytes, bytes)
PY_CLASS_OF(List, list)
PY_CLASS_OF(Tuple, tuple)
PY_CLASS_OF(Dict, dict)
PY_CLASS_OF(Set, set)
#undef PY_CLASS_OF

template <class T> PY_INLINE constexpr void verify_class([[maybe_unused]] Arg value) {
#ifndef __OPTIMIZE__
  if (__builtin_is_constant_evaluated() || value.is_empty()) return;
  if (!value.is_object() || !ClassOf<T>::has(value)) type_confusion(value, "an object of another class");
#endif
}
}  // namespace detail

template <class T> class KnownArg : public Arg {
 public:
  constexpr KnownArg() = default;
  template <class A> requires(__is_constructible(Arg, const A&)) PY_INLINE constexpr KnownArg(const A& a) : Arg(a) { detail::verify_class<T>(*this); }
};

template <class T> class Known : public Value {
 public:
  constexpr Known() = default;
  PY_INLINE Known(const Value& value) : Value(value) { verify(); }
  PY_INLINE Known(Value&& value) : Value(static_cast<Value&&>(value)) { verify(); }
  PY_INLINE Known(Arg value) : Value(value) { verify(); }
  template <class U> PY_INLINE Known(Ref<U>&& object) : Value(static_cast<Ref<U>&&>(object)) { verify(); }
  /// Nothing; and constants, in code that inference has found to be never reached.
  PY_INLINE constexpr Known(Special special) : Value(special) {}
  PY_INLINE constexpr Known(int never) : Value(never) {}
  PY_INLINE constexpr Known(long never) : Value(never) {}
  PY_INLINE constexpr Known(long long never) : Value(never) {}
  PY_INLINE static Known adopt(Bits bits) {
    Known known;
    known.bits = bits;
    return known;
  }

 private:
  PY_INLINE void verify() const { detail::verify_class<T>(arg()); }
};

template <class T> class [[nodiscard]] Result<Known<T>> {
 public:
  template <class A> requires(__is_constructible(Known<T>, A)) PY_INLINE Result(A&& value) : bits_(Known<T>(static_cast<A&&>(value)).give()) {}
  PY_INLINE Result(Failure) : bits_(kEmpty) {}
  PY_INLINE bool failed() const { return bits_ == kEmpty; }
  PY_INLINE Known<T> take() { return Known<T>::adopt(bits_); }

 private:
  Bits bits_;
};

namespace detail {
template <class T> struct FromBox<KnownArg<T>> { PY_INLINE static KnownArg<T> get(Arg a) { return a; } };
template <class T> struct ToBox<Known<T>> { PY_INLINE static Value get(Value&& value) { return static_cast<Value&&>(value); } };
}  // namespace detail

using StrValue = Known<Str>;
using StrArg = KnownArg<Str>;
using BytesValue = Known<Bytes>;
using BytesArg = KnownArg<Bytes>;
using ListValue = Known<List>;
using ListArg = KnownArg<List>;
using TupleValue = Known<Tuple>;
using TupleArg = KnownArg<Tuple>;
using DictValue = Known<Dict>;
using DictArg = KnownArg<Dict>;
using SetValue = Known<Set>;
using SetArg = KnownArg<Set>;
using InstanceValue = Known<Object>;
using InstanceArg = KnownArg<Object>;

}  // namespace py
