// Result<T>: a value, or "an exception is pending" (the exception itself is in py::state, see error.h).
//
// A Result is plain bits and travels in registers; it owns its value until take(). It must be consumed: TRY does it.
#pragma once

#include "py/value.h"

namespace py {

/// What raise() returns: converts to any failed Result.
struct [[nodiscard]] Failure {};

template <class T> class Result;

template <>
class [[nodiscard]] Result<Value> {
 public:
  PY_INLINE Result(Value&& v) : bits_(v.give()) {}
  Result(const Value& v) : Result(Value(v)) {}
  Result(Arg a) : Result(Value(a)) {}
  PY_INLINE Result(Special special) : bits_(special) {}
  PY_INLINE Result(int i) : bits_(Arg(i).bits) {}
  PY_INLINE Result(long i) : bits_(Arg(i).bits) {}
  PY_INLINE Result(long long i) : bits_(Arg(i).bits) {}
  template <class T> Result(Ref<T>&& r) : bits_(reinterpret_cast<Bits>(static_cast<Object*>(r.give()))) {}
  PY_INLINE Result(Failure) : bits_(kEmpty) {}
  PY_INLINE bool failed() const { return bits_ == kEmpty; }
  PY_INLINE Value take() { return Value::adopt(bits_); }

 private:
  Bits bits_;
};

template <class T>
class [[nodiscard]] Result<Ref<T>> {
 public:
  Result(Ref<T>&& r) : object_(r.give()) {}
  Result(Failure) : object_(nullptr) {}
  bool failed() const { return object_ == nullptr; }
  Ref<T> take() { return Ref<T>::adopt(object_); }

 private:
  T* object_;
};

/// Scalars: int64_t, double, bool, plain pointers that own nothing.
template <class T>
class [[nodiscard]] Result {
 public:
  PY_INLINE Result(T v) : value_(v), failed_(false) {}
  PY_INLINE Result(Failure) : value_(), failed_(true) {}
  PY_INLINE bool failed() const { return failed_; }
  PY_INLINE T take() const { return value_; }

 private:
  T value_;
  bool failed_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  PY_INLINE Result() : failed_(false) {}
  PY_INLINE Result(Failure) : failed_(true) {}
  PY_INLINE bool failed() const { return failed_; }
  PY_INLINE void take() const {}

 private:
  bool failed_;
};

/// Where a function of the program stands, for tracebacks.
struct Frame {
  const char* file;
  const char* function;  // as CPython's traceback names it: "f", "<module>", "<lambda>"
};
/// Adds "line N in function" to the pending exception's traceback.
PY_COLD void trace(const Frame& frame, int line);

// In emitted code: the value of `expr`, or leave the function with the pending exception. `line` is the Python line.
#define TRY(expr, line)                                    \
  ({                                                       \
    auto result_ = (expr);                                 \
    if (result_.failed()) [[unlikely]] {                   \
      ::py::trace(here, line);                             \
      return ::py::Failure{};                              \
    }                                                      \
    result_.take();                                        \
  })
// The same inside a `try`: go on at `handler`, a label of this function.
#define TRY_ELSE(handler, expr, line)                      \
  ({                                                       \
    auto result_ = (expr);                                 \
    if (result_.failed()) [[unlikely]] {                   \
      ::py::trace(here, line);                             \
      goto handler;                                        \
    }                                                      \
    result_.take();                                        \
  })
// In the runtime itself, whose functions have no place in a Python traceback.
#define PY_TRY(expr)                                       \
  ({                                                       \
    auto result_ = (expr);                                 \
    if (result_.failed()) [[unlikely]] return ::py::Failure{}; \
    result_.take();                                        \
  })

}  // namespace py
