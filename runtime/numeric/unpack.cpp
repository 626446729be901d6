// a, b = items: of lists and of what are tuples in Python.
#include "lists.h"

namespace py {

static Failure wrong_count(const char* start, int64_t expected, int64_t got) {
  start_error_text();
  error_text(start);
  error_int(expected);
  if (got >= 0) {
    error_text(", got ");
    error_int(got);
  }
  error_text(")");
  return raise_text(ValueError, made_error_text());
}

Result<void> unpack_items(Arg items, int64_t count, Value* out) {
  const List& list = *items.as<List>();
  if (list.length < count) return wrong_count("not enough values to unpack (expected ", count, list.length);
  if (list.length > count) return wrong_count("too many values to unpack (expected ", count, -1);
  for (int64_t i = 0; i < count; ++i) out[i] = list.item(i);
  return {};
}

}  // namespace py
