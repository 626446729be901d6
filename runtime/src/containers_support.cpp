// Helpers that the container types share.
#include "containers_support.h"
#include "py/text.h"

namespace py::detail {

Result<int64_t> to_ssize(Arg a) {
  if (a.is_small_int()) return a.small_int();
  Value i = PY_TRY(to_index(a));
  int64_t n;
  if (!int_fits(i, n)) return raise(OverflowError, "Python int too large to convert to C ssize_t");
  return n;
}

Result<bool> to_flag(Arg a) {
  if (a.is_bool()) return a.is_true();
  Value i = PY_TRY(to_index(a));
  int64_t n;
  if (!int_fits(i, n)) return raise(OverflowError, "Python int too large to convert to C long");
  if (n < INT32_MIN || n > INT32_MAX) return raise(OverflowError, "Python int too large to convert to C int");
  return n != 0;
}

Result<int64_t> to_bound(Arg a) {
  if (a.is_small_int()) return a.small_int();
  if (!has_index(a)) return raise(TypeError, "slice indices must be integers or have an __index__ method");
  Value i = PY_TRY(to_index(a));
  return int_clip(i);
}

Result<int64_t> to_repeat_count(Arg a) {
  if (a.is_small_int()) return a.small_int();
  Value i = PY_TRY(to_index(a));
  int64_t n;
  if (!int_fits(i, n)) return raise(OverflowError, "cannot fit '%T' into an index-sized integer", a);
  return n;
}

Result<int64_t> to_subscript(Arg a) {
  if (a.is_small_int()) return a.small_int();
  return to_int64(a);
}

Result<int64_t> checked_size(int64_t count, int64_t each) {
  int64_t bytes;
  if (__builtin_mul_overflow(count, each, &bytes) || !can_allocate(bytes)) return raise(MemoryError);
  return bytes;
}

constinit ReprGuard* ReprGuard::innermost_ = nullptr;

ReprGuard::ReprGuard(Arg object) : object_(object.bits), outer_(innermost_), repeated_(false) {
  for (ReprGuard* g = innermost_; g; g = g->outer_) {
    if (g->object_ == object_) repeated_ = true;
  }
  innermost_ = this;
}

Result<int64_t> length_hint(Arg object, int64_t otherwise) {
  Type* type = type_of(object);
  if (Arg sequence = sequence_iterated(object); !sequence.is_empty()) {
    // It may run the program's __len__.
    if (type_of(sequence)->slots().length) return length_hint(sequence, otherwise);
    return otherwise;
  }
  if (type->slots().length) {
    Result<int64_t> n = length(object);
    if (!n.failed()) return n.take();
    if (!pending_is(TypeError)) return Failure{};
    drop_pending();
  }
  if (!(type->flags & kTypeHeap)) return otherwise;  // hints of built-in iterators only size allocations
  Arg method = type_lookup(type, "__length_hint__"_s);
  if (method.is_empty()) return otherwise;
  Value bound = PY_TRY(bind_attr(method, object, type));
  Result<Value> called = call(bound);
  if (called.failed()) {
    if (!pending_is(TypeError)) return Failure{};
    drop_pending();
    return otherwise;
  }
  Value hint = called.take();
  if (hint.is_not_implemented()) return otherwise;
  if (!is_int(hint)) return raise(TypeError, "__length_hint__ must be an integer, not %T", hint.arg());
  int64_t n;
  if (!int_fits(hint, n)) return raise(OverflowError, "Python int too large to convert to C ssize_t");
  if (n < 0) return raise(ValueError, "__length_hint__() should return >= 0");
  return n;
}

}  // namespace py::detail
