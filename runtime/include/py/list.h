// list and tuple: the functions behind their methods (runtime/lib/builtins/list.pyi, tuple.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> list_construct(Arg iterable);
Result<Value> list_new(Arg cls, Arg args, Arg kwargs);
Result<Value> list_init(Arg self, Arg iterable);
Result<Value> list_append(Arg self, Arg object);
Result<Value> list_extend(Arg self, Arg iterable);
Result<Value> list_insert(Arg self, Arg index, Arg object);
Result<Value> list_remove(Arg self, Arg value);
Result<Value> list_pop(Arg self, Arg index);
Result<Value> list_clear(Arg self);
Result<Value> list_index(Arg self, Arg value, Arg start, Arg stop);
Result<Value> list_count(Arg self, Arg value);
Result<Value> list_sort(Arg self, Arg key, Arg reverse);
Result<Value> list_reverse(Arg self);
Result<Value> list_copy(Arg self);
Result<Value> list_reversed(Arg self);

Result<Value> tuple_construct(Arg iterable);
Result<Value> tuple_new(Arg cls, Arg iterable);
Result<Value> tuple_index(Arg self, Arg value, Arg start, Arg stop);
Result<Value> tuple_count(Arg self, Arg value);

namespace detail {
/// Sorts as list.sort() does, by `<` alone (sort.cpp). key: empty or None for none.
Result<void> sort_list(List& list, Arg key, bool reverse);
/// The items [start, stop) step `step`, `count` of them, as a new list.
Ref<List> list_slice(List& list, int64_t start, int64_t step, int64_t count);
/// a[low:high] = items (which must not be a's own storage); deletes if count is 0.
void list_splice(List& list, int64_t low, int64_t high, const Value* items, int64_t count);
Result<Value> list_get_item(Arg self, Arg index);
Result<void> list_set_item(Arg self, Arg index, Arg value);
void list_drop_items(List& list);
void list_reserve(List& list, int64_t capacity);
/// Makes room for one more item at least.
PY_COLD void list_grow(List& list);
inline size_t list_bytes(ListLayout layout, int64_t items) {
  if (layout == ListLayout::kBools) items = (items + 63) / 64;
  else if (layout >= ListLayout::kPairs) items *= tuple_words(layout);
  return 8 * static_cast<size_t>(items);
}
/// Can the list get items of a list of this layout as they are? An empty list takes on the layout.
bool list_takes(List& list, ListLayout layout);
/// Appends to a list of raw items; false if the item is of another kind.
bool list_push_raw(List& list, Arg item);
/// Stores in a list of raw items; false if the item is of another kind.
bool list_store_raw(List& list, int64_t i, Arg item);
/// The item, which the list gives away: list_remove_raw() has to follow.
Value list_take_item(List& list, int64_t i);
/// Closes the gap that item i leaves; no count changes.
void list_remove_raw(List& list, int64_t i);
/// Fills count places of `out`, from `at` on, that hold nothing yet. out is of the other's layout or one of values.
void list_copy_items(List& out, int64_t at, const List& from, int64_t start, int64_t step, int64_t count);
/// Fills the places from `length` to `total`, which hold nothing yet, with the first `length` items again and again; sets the length.
void list_repeat_items(List& list, int64_t length, int64_t total);
}  // namespace detail

}  // namespace py
