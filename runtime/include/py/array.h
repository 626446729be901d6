// Arrays lent by the caller of a shared library: items of one machine type, read and written where they lie.
#pragma once

#include "py/class.h"

namespace py {

enum class ItemType : uint8_t { kBool, kInt8, kInt16, kInt32, kInt64, kUInt8, kUInt16, kUInt32, kUInt64, kFloat32, kFloat64 };

struct BorrowedArray : Object {
  void* data;          // null once the call has ended that the array was lent for
  int64_t length;
  ItemType type_of_items;
};
extern Type borrowed_array_type, borrowed_array_iterator_type;

Value make_borrowed_array(void* data, int64_t length, ItemType type);
/// The call is over. What still holds the array finds that out.
void end_borrowed_array(Arg array);

Result<Value> borrowed_array_tolist(Arg self);
Result<Value> borrowed_array_reversed(Arg self);

}  // namespace py
