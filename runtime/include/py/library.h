// The border of a shared library: C calls in, errors stay inside.
//
// An exported function makes a Border, which takes the library's lock (the runtime has one state for all threads), runs the modules' code at the first
// call, and knows where this thread's stack ends. What the Python raises is kept as text for the thread, and C gets zero.
#pragma once

#include "py/array.h"
#include "py/complex.h"
#include "py/export.h"
#include "py/library_errors.h"
#include "py/py.h"

/// As library headers have it.
struct pyx2cpp_complex { double real, imag; };

namespace py {

struct Library {
  void (*prepare)();                 // what main() of a program does before the first module
  Result<void> (*load)();
};

class Border {
 public:
  explicit Border(const Library& library);
  Border(const Border&) = delete;
  ~Border();
  /// False: a module could not be loaded; the error is kept.
  bool entered() const { return entered_; }
  /// Keeps the pending exception for last_error().
  void fail();

 private:
  bool entered_;
};

/// What a module's variable holds, called: a decorated function, say.
template <class... A>
Result<Value> call_export(const Value& variable, const char* name, const A&... args) {
  Value callee = PY_TRY(bound_global(variable, name));
  return call(callee, args...);
}

// ---- from C ----

inline Int int_from_c(int64_t i) { return fits_small(i) ? Int(i) : Int::adopt(integer(i).give()); }
inline Int int_from_c(uint64_t i) { return Int::adopt(integer_u(i).give()); }
/// Of a null pointer, where None can be given.
inline Result<Value> none_from_c() { return kNone; }
/// Text in UTF-8; UnicodeDecodeError, or TypeError for null.
Result<Value> str_from_c(const char* text);
Result<Value> bytes_from_c(const uint8_t* data, int64_t size);
/// An array lent for the call: its life ends with that of this variable.
struct LentArray : Value {
  explicit LentArray(Value&& array) : Value(static_cast<Value&&>(array)) {}
  LentArray(const LentArray&) = delete;
  ~LentArray() {
    if (!is_none()) end_borrowed_array(*this);
  }
};
template <class C>
Result<Value> array_from_c(C* data, int64_t length) {
  PY_TRY(check_array(data, length, alignof(C)));
  return make_borrowed_array(data, length, kItemType<C>);
}
template <class C>
Result<Value> list_from_c(const C* data, int64_t length) {
  PY_TRY(check_array(data, length, alignof(C)));
  Ref<List> list = make_list(length);
  for (int64_t i = 0; i < length; ++i) {
    if constexpr (__is_same(C, bool)) list_push(*list, boolean(data[i]));
    else if constexpr (__is_same(C, double) || __is_same(C, float)) list_push(*list, Value(static_cast<double>(data[i])));
    else if constexpr (__is_same(C, uint64_t)) list_push(*list, integer_u(data[i]));
    else list_push(*list, integer(data[i]));
  }
  return list;
}

// ---- to C: `what` is the function whose result it is ----

PY_COLD Failure does_not_fit(const char* what, const char* type);
PY_COLD Failure wrong_result(const char* what, Arg value, const char* type);
/// The bits of an int of 64 bits, with or without a sign; of other objects that of their __index__.
Result<uint64_t> wide_int_to_c(Arg value, bool is_unsigned, const char* what, const char* type);

template <class C>
Result<C> int_to_c(Arg value, const char* what, const char* type) {
  if (value.is_small_int()) {
    int64_t i = value.small_int();
    if ((C(-1) < C(0) || i >= 0) && static_cast<int64_t>(static_cast<C>(i)) == i) return static_cast<C>(i);
    return does_not_fit(what, type);
  }
  uint64_t bits = PY_TRY(wide_int_to_c(value, C(-1) > C(0), what, type));
  if constexpr (sizeof(C) < 8) {
    bool fits = C(-1) < C(0) ? static_cast<int64_t>(static_cast<C>(bits)) == static_cast<int64_t>(bits) : static_cast<C>(bits) == bits;
    if (!fits) return does_not_fit(what, type);
  }
  return static_cast<C>(bits);
}
template <class C> Result<C> int_to_c(const Int& i, const char* what, const char* type) { return int_to_c<C>(i.arg(), what, type); }
Result<double> double_to_c(Arg value, const char* what);
Result<bool> bool_to_c(Arg value, const char* what);
Result<pyx2cpp_complex> complex_to_c(Arg value, const char* what);
/// Is the result None, where it can be?
bool is_null_in_c(Arg value, int64_t* length = nullptr);
/// Of memory that the caller frees with free_result().
Result<char*> str_to_c(Arg value, const char* what);
Result<uint8_t*> bytes_to_c(Arg value, const char* what, int64_t* size);
/// The items of a list or tuple, converted one by one into such memory.
Result<void*> list_to_c(Arg value, const char* what, size_t item_size, Result<void> (*put)(Arg item, void* place, const char* what), int64_t* length);

}  // namespace py
