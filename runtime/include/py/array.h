// Arrays lent by the caller of a shared library: items of one machine type, read and written where they lie.
#pragma once

#include "py/typed.h"

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

/// Raises if there can be no array of this length, of items with this alignment, there.
Result<void> check_array(const void* data, int64_t length, size_t alignment = 1);

template <class C>
constexpr ItemType kItemType = __is_same(C, bool) ? ItemType::kBool : __is_same(C, double) ? ItemType::kFloat64 : __is_same(C, float) ? ItemType::kFloat32
    : static_cast<ItemType>((C(-1) < C(0) ? static_cast<int>(ItemType::kInt8) : static_cast<int>(ItemType::kUInt8)) + (sizeof(C) == 1 ? 0 : sizeof(C) == 2 ? 1 : sizeof(C) == 4 ? 2 : 3));

// ---- compiled code: the compiler vouches for the class and for what the items are in Python ----

PY_INLINE BorrowedArray& known_array(Arg array) {
#ifndef __OPTIMIZE__
  if (!is_exact(array, &borrowed_array_type)) type_confusion(array, "array");
#endif
  return *array.as<BorrowedArray>();
}
PY_COLD Failure array_is_over();
PY_COLD Failure array_index_error(IntArg index);
PY_COLD Int int_item_of_any(const BorrowedArray& array, int64_t i);
Result<void> store_int_item(BorrowedArray& array, int64_t i, IntArg item);

PY_INLINE Result<int64_t> array_length(Arg array) {
  const BorrowedArray& a = known_array(array);
  if (!a.data) [[unlikely]] return array_is_over();
  return a.length;
}
namespace detail {
PY_INLINE Result<int64_t> array_place(const BorrowedArray& a, IntArg index) {
  if (!a.data) [[unlikely]] return array_is_over();
  int64_t i = index.small();
  if (i < 0) i += a.length;
  if (!index.is_small() || static_cast<uint64_t>(i) >= static_cast<uint64_t>(a.length)) [[unlikely]] return array_index_error(index);
  return i;
}
PY_INLINE double float_item(const BorrowedArray& a, int64_t i) {
  return a.type_of_items == ItemType::kFloat64 ? static_cast<const double*>(a.data)[i] : static_cast<double>(static_cast<const float*>(a.data)[i]);
}
PY_INLINE Int int_item(const BorrowedArray& a, int64_t i) {
  if (a.type_of_items == ItemType::kInt64) {
    int64_t item = static_cast<const int64_t*>(a.data)[i];
    if (fits_small(item)) [[likely]] return Int(item);
  }
  return int_item_of_any(a, i);
}
}  // namespace detail

PY_INLINE Result<double> float_array_item(Arg array, IntArg index) {
  const BorrowedArray& a = known_array(array);
  return detail::float_item(a, PY_TRY(detail::array_place(a, index)));
}
PY_INLINE Result<Int> int_array_item(Arg array, IntArg index) {
  const BorrowedArray& a = known_array(array);
  return detail::int_item(a, PY_TRY(detail::array_place(a, index)));
}
PY_INLINE Result<bool> bool_array_item(Arg array, IntArg index) {
  const BorrowedArray& a = known_array(array);
  return static_cast<const uint8_t*>(a.data)[PY_TRY(detail::array_place(a, index))] != 0;
}

// What does not fit raises; which items the array has, these find out.
PY_COLD Failure not_an_int(const char* type);
PY_COLD Failure not_a_bool(const char* type);
PY_INLINE Result<void> set_float_item(Arg array, IntArg index, double item) {
  BorrowedArray& a = known_array(array);
  int64_t i = PY_TRY(detail::array_place(a, index));
  if (a.type_of_items == ItemType::kFloat64) static_cast<double*>(a.data)[i] = item;
  else if (a.type_of_items == ItemType::kFloat32) static_cast<float*>(a.data)[i] = static_cast<float>(item);
  else return a.type_of_items == ItemType::kBool ? not_a_bool("float") : not_an_int("float");
  return {};
}
PY_INLINE Result<void> set_int_item(Arg array, IntArg index, IntArg item) {
  BorrowedArray& a = known_array(array);
  int64_t i = PY_TRY(detail::array_place(a, index));
  if (a.type_of_items == ItemType::kInt64 && item.is_small()) [[likely]] {
    static_cast<int64_t*>(a.data)[i] = item.small();
    return {};
  }
  if (a.type_of_items >= ItemType::kFloat32) return set_float_item(array, i, PY_TRY(int_to_float(item)));
  return store_int_item(a, i, item);
}
PY_INLINE Result<void> set_bool_item(Arg array, IntArg index, bool item) {
  BorrowedArray& a = known_array(array);
  if (a.type_of_items != ItemType::kBool) return set_int_item(array, index, IntArg(static_cast<int>(item)));
  static_cast<uint8_t*>(a.data)[PY_TRY(detail::array_place(a, index))] = item;
  return {};
}

// sum(), min() and max() of all items.
Result<Int> sum_of_int_array(Arg array, IntArg start = 0);
Result<double> sum_of_float_array(Arg array, double start);
Result<Value> sum_of_float_array(Arg array);                 // of no items: the int 0
Result<Int> least_of_int_array(Arg array);
Result<Int> greatest_of_int_array(Arg array);
Result<double> least_of_float_array(Arg array);
Result<double> greatest_of_float_array(Arg array);

}  // namespace py
