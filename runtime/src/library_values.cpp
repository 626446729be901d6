// Values on their way over the border of a shared library.
#include <stdlib.h>
#include <string.h>

#include "exceptions.h"
#include "int_internal.h"
#include "py/library.h"

namespace py {

Result<Value> str_from_c(const char* text) {
  if (!text) return raise(TypeError, "a str can't be NULL");
  return text_decode(Arg(), BytesView{reinterpret_cast<const uint8_t*>(text), static_cast<int64_t>(strlen(text))}, Arg(), Arg());
}

Result<Value> bytes_from_c(const uint8_t* data, int64_t size) {
  PY_TRY(check_array(data, size));
  return make_bytes(size ? data : reinterpret_cast<const uint8_t*>(""), size);
}

Failure does_not_fit(const char* what, const char* type) { return raise(OverflowError, "%s() returned an int that does not fit %s", what, type); }
Failure wrong_result(const char* what, Arg value, const char* type) { return raise(TypeError, "%s() returned %T, not %s", what, value, type); }

Result<uint64_t> wide_int_to_c(Arg value, bool is_unsigned, const char* what, const char* type) {
  Value index;
  if (is_int(value)) {
    index = value;
  } else {
    Result<Value> converted = to_index(value);
    if (converted.failed()) {
      if (!pending_is(TypeError)) return Failure{};
      drop_pending();
      return wrong_result(what, value, type);
    }
    index = converted.take();
  }
  int64_t i;
  if (int_fits(index, i)) {
    if (is_unsigned && i < 0) return does_not_fit(what, type);
    return static_cast<uint64_t>(i);
  }
  // Past 2**63: two limbs, positive.
  const BigInt* big = index.as<BigInt>();
  if (!is_unsigned || big->sign < 0 || big->length > 2) return does_not_fit(what, type);
  return static_cast<uint64_t>(big->limbs()[1]) << 32 | big->limbs()[0];
}

Result<double> double_to_c(Arg value, const char* what) {
  Result<double> converted = to_double(value);
  if (!converted.failed() || !pending_is(TypeError)) return converted;
  drop_pending();
  return wrong_result(what, value, "float");
}

Result<bool> bool_to_c(Arg value, const char* what) {
  if (!value.is_bool()) return wrong_result(what, value, "bool");
  return value.is_true();
}

Result<pyx2cpp_complex> complex_to_c(Arg value, const char* what) {
  ComplexOperand parts = PY_TRY(complex_operand(value));
  if (!parts.usable) return wrong_result(what, value, "complex");
  return pyx2cpp_complex{parts.re, parts.im};
}

bool is_null_in_c(Arg value, int64_t* length) {
  if (!value.is_none()) return false;
  if (length) *length = 0;
  return true;
}

static Result<void*> memory_for_c(size_t size) {
  void* memory = malloc(size ? size : 1);
  if (!memory) return raise(MemoryError);
  return memory;
}

Result<char*> str_to_c(Arg value, const char* what) {
  if (!is_str(value)) return wrong_result(what, value, "str");
  Value encoded = PY_TRY(text_encode(value, Arg(), Arg()));
  const Bytes* bytes = encoded.as<Bytes>();
  size_t size = static_cast<size_t>(bytes->length);
  if (memchr(bytes->data(), 0, size)) return raise(ValueError, "%s() returned a str with a null character, which ends a text in C", what);
  char* text = static_cast<char*>(PY_TRY(memory_for_c(size + 1)));
  memcpy(text, bytes->data(), size + 1);
  return text;
}

Result<uint8_t*> bytes_to_c(Arg value, const char* what, int64_t* size) {
  BytesView view;
  if (!bytes_view(value, view)) return wrong_result(what, value, "bytes");
  uint8_t* data = static_cast<uint8_t*>(PY_TRY(memory_for_c(static_cast<size_t>(view.length))));
  memcpy(data, view.data, static_cast<size_t>(view.length));
  if (size) *size = view.length;
  return data;
}

Result<void*> list_to_c(Arg value, const char* what, size_t item_size, Result<void> (*put)(Arg item, void* place, const char* what), int64_t* length) {
  if (!is_list(value) && !is_tuple(value)) return wrong_result(what, value, "list");
  Value items = PY_TRY(tuple_from(value));   // converting an item may run code that changes the list
  int64_t count = items.as<Tuple>()->length;
  char* data = static_cast<char*>(PY_TRY(memory_for_c(static_cast<size_t>(count) * item_size)));
  for (int64_t i = 0; i < count; ++i) {
    if (!put(items.as<Tuple>()->items()[i], data + static_cast<size_t>(i) * item_size, what).failed()) continue;
    free(data);
    return Failure{};
  }
  if (length) *length = count;
  return static_cast<void*>(data);
}

}  // namespace py
