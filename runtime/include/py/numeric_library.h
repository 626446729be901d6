// The border of a shared library of numbers alone (runtime/numeric): there are no modules to run and no values to convert. The checked form of a
// function is called without a lock, for it touches nothing but its arguments; the exact form, where that has left, takes the lock.
#pragma once

#include "py/library_errors.h"
#include "py/py.h"

namespace py {

class NumericBorder {
 public:
  NumericBorder();
  NumericBorder(const NumericBorder&) = delete;
  ~NumericBorder();
  /// Keeps the pending exception for last_error().
  void fail();
};

/// How many calls of checked forms may nest in this thread.
int64_t calls_left_in_thread();

template <class C>
PY_INLINE bool fits_c(int64_t i) { return (C(-1) < C(0) || i >= 0) && static_cast<int64_t>(static_cast<C>(i)) == i; }

inline Int int_from_c(int64_t i) { return fits_small(i) ? Int(i) : Int::adopt(integer(i).give()); }
inline Int int_from_c(uint64_t i) { return Int::adopt(integer_u(i).give()); }
/// OverflowError: what a function has returned does not fit.
PY_COLD Failure does_not_fit(const char* what, const char* type);
/// The value of a big int in 64 bits, with or without a sign; false if it does not fit.
PY_COLD bool big_to_c(IntArg i, bool is_unsigned, uint64_t& out);

template <class C>
Result<C> int_to_c(const Int& i, const char* what, const char* type) {
  if (i.arg().is_small_int() ? fits_c<C>(i.arg().small_int()) : false) return static_cast<C>(i.arg().small_int());
  uint64_t bits;
  if (sizeof(C) == 8 && !i.arg().is_small_int() && big_to_c(i, C(-1) > C(0), bits)) return static_cast<C>(bits);
  return does_not_fit(what, type);
}
template <class C>
Result<C> int_to_c(bool b, const char*, const char*) { return static_cast<C>(b); }

/// `raise Type("text")`
PY_COLD Failure raise_text(Type& type, const char* text);

}  // namespace py
