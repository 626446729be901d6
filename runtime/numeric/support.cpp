// What the arithmetic asks of the rest of the run-time library, without objects and classes: storage, and the border to C.
#include <stdlib.h>

#include "int_internal.h"
#include "lists.h"

namespace py {

Object* allocate(Type* type, size_t extra) {
  Object* object = static_cast<Object*>(malloc(sizeof(BigInt) + extra));   // of ints; floats are no larger
  if (!object) abort();
  object->type = type;
  object->refcount = 1;
  object->gc = 0;
  return object;
}
static_assert(sizeof(HeapFloat) <= sizeof(BigInt));
void release(Object* object) {
  if (object->gc) reinterpret_cast<const TypeOfLists*>(object->type)->release_items(*static_cast<List*>(object));
  free(object);
}
void* raw_alloc(size_t bytes) {
  void* p = malloc(bytes);
  if (!p) abort();
  return p;
}
void raw_free(void* p, size_t) { free(p); }
void free_result(void* memory) { free(memory); }

void generator_failed() {}   // nothing raises StopIteration here

void type_confusion(Arg, const char*) { abort(); }

Result<double> to_double(Arg a) { return a.is_flonum() ? a.flonum() : a.is_object() && a.object()->type == &float_type ? a.as<HeapFloat>()->value : int_to_double(a); }

Int int_from_c(int64_t i) { return Int::adopt(integer(i).give()); }
Int int_from_c(uint64_t i) { return Int::adopt(integer_u(i).give()); }

bool int_to_bits(IntArg i, bool is_unsigned, uint64_t& out) {
  int64_t value;
  if (int_fits(i.arg(), value)) {
    out = static_cast<uint64_t>(value);
    return !is_unsigned || value >= 0;
  }
  const BigInt* big = i.arg().as<BigInt>();
  if (!is_unsigned || big->sign < 0 || big->length > 2) return false;
  out = limbs::load64(big->limbs());
  return true;
}

void give_nothing(Result<Value> result) {
  if (result.failed()) finish_error();
}

}  // namespace py
