// Which objects' repr() runs, for `__repr__` methods that the compiler writes (dataclasses): CPython's reprlib.recursive_repr without a set.
#include "py/type.h"
#include "py/object_model.h"

namespace py {

namespace {
// The innermost last. A method that has begun ends, in whatever way, before those outside of it.
Bits* running = nullptr;
size_t count = 0, capacity = 0;
}  // namespace

/// False, and the object is noted until builtin_repr_ends(); true if it is noted already.
Result<Value> builtin_repr_repeats(Arg object) {
  for (size_t i = 0; i < count; ++i) {
    if (running[i] == object.bits) return kTrue;
  }
  if (count == capacity) {
    size_t larger = capacity * 2 + 8;
    running = static_cast<Bits*>(raw_realloc(running, capacity * sizeof(Bits), larger * sizeof(Bits)));
    capacity = larger;
  }
  running[count++] = object.bits;
  return kFalse;
}

Result<Value> builtin_repr_ends() {
  if (--count == 0) {
    raw_free(running, capacity * sizeof(Bits));
    running = nullptr;
    capacity = 0;
  }
  return kNone;
}

}  // namespace py
