// Lists of numbers, and of such lists: what the files here share.
#pragma once

#include "py/numeric_library.h"

namespace py {

inline size_t list_bytes(ListLayout layout, int64_t items) { return 8 * static_cast<size_t>(layout == ListLayout::kBools ? (items + 63) / 64 : items); }

/// What py::list_type is here, so that libraries without lists link nothing of them. Object::gc tells lists from numbers.
struct TypeOfLists {
  void (*release_items)(List& list);   // which is about to be freed itself
};
/// Makes room for one more item at least.
PY_COLD void grow(List& list);
/// Copies items, `start` and the following, to places that hold nothing yet: of the same layout, or of values.
void copy_items(List& to, int64_t at, const List& from, int64_t start, int64_t count);

/// Numbers in boxes.
Result<Value> add_numbers(Arg a, Arg b);
/// -1, 0, 1; 2 if one of them is NaN.
int order_of_numbers(Arg a, Arg b);

}  // namespace py
