// Lists of numbers as C gets them.
#include <stdlib.h>
#include <string.h>

#include "lists.h"

namespace py {

static Failure not_in_c(Type& error, const char* function, const char* is, const char* type) {
  start_error_text();
  error_text(function);
  error_text("() returned ");
  error_text(is);
  error_text(type);
  return raise_text(error, made_error_text());
}

static Result<void> put(Arg item, const char* function, const char* type, ItemInC kind, size_t size, char* place) {
  bool is_float = item.is_flonum() || (item.is_object() && item.object()->type == &float_type);
  if (kind == ItemInC::kFloat) {
    double d = PY_TRY(to_double(item));
    float f = static_cast<float>(d);
    memcpy(place, size == sizeof f ? static_cast<const void*>(&f) : &d, size);
    return {};
  }
  if (kind == ItemInC::kBool) {
    if (!item.is_bool()) return not_in_c(TypeError, function, is_float ? "float, not " : "int, not ", type);
    *place = item.is_true();
    return {};
  }
  if (is_float) return not_in_c(TypeError, function, "float, not ", type);
  Int i = int_of_number(item);
  uint64_t bits;
  bool fits = int_to_bits(i, kind == ItemInC::kUnsigned, bits);
  int unused = 64 - 8 * static_cast<int>(size);
  if (fits && unused) fits = kind == ItemInC::kUnsigned ? bits << unused >> unused == bits : static_cast<int64_t>(bits << unused) >> unused == static_cast<int64_t>(bits);
  if (!fits) return not_in_c(OverflowError, function, "an int that does not fit ", type);
  memcpy(place, &bits, size);   // of machines whose first byte is the lowest
  return {};
}

void* items_to_c(Result<Value> result, const char* function, const char* type, ItemInC kind, size_t size, int64_t* length) {
  if (result.failed()) return finish_error(), nullptr;
  Value list = result.take();
  const List& items = *list.arg().as<List>();
  char* made = static_cast<char*>(malloc(static_cast<size_t>(items.length) * size + 1));
  if (!made) return (void)raise_text(MemoryError, ""), finish_error(), nullptr;
  for (int64_t i = 0; i < items.length; ++i) {
    Value item = items.item(i);
    if (!put(item, function, type, kind, size, made + static_cast<size_t>(i) * size).failed()) continue;
    free(made);
    return finish_error(), nullptr;
  }
  if (length) *length = items.length;
  return made;
}

}  // namespace py
