// list: items that are kept raw, and the way from there to values.
#include "containers_support.h"

namespace py {

using namespace detail;

namespace {
/// The item as a double, if an exact float is all it is.
bool exact_double(Arg item, double& out) {
  if (item.is_flonum()) {
    out = item.flonum();
    return true;
  }
  if (!is_exact(item, &float_type)) return false;
  out = item.as<HeapFloat>()->value;
  return true;
}
}  // namespace

Value List::boxed_item(int64_t i) const { return layout == ListLayout::kDoubles ? Value(doubles[i]) : Value(boolean(bools.get(i))); }

void List::become_values() {
  if (layout == ListLayout::kValues) return;
  Value* made = capacity > 0 ? static_cast<Value*>(raw_alloc(list_bytes(ListLayout::kValues, capacity))) : nullptr;
  for (int64_t i = 0; i < length; ++i) made[i].bits = boxed_item(i).give();
  if (values) raw_free(values, list_bytes(layout, capacity));
  values = made;
  layout = ListLayout::kValues;
}

bool detail::list_takes(List& list, ListLayout layout) {
  if (list.layout == layout) return true;
  if (list.length != 0 || list.capacity < 0) return false;
  if (list.values) raw_free(list.values, list_bytes(list.layout, list.capacity));
  list.values = nullptr;
  list.capacity = 0;
  list.layout = layout;
  return true;
}

bool detail::list_push_raw(List& list, Arg item) {
  if (list.length >= list.capacity) list_grow(list);
  if (!list_store_raw(list, list.length, item)) return false;
  ++list.length;
  return true;
}

bool detail::list_store_raw(List& list, int64_t i, Arg item) {
  if (list.layout == ListLayout::kDoubles) return exact_double(item, list.doubles[i]);
  if (!item.is_bool()) return false;
  list.bools.set(i, item.is_true());
  return true;
}

/// Word by word from the front: what is copied may overlap the place it goes to if it lies behind it.
static void copy_bools(BoolItems out, int64_t at, BoolItems from, int64_t start, int64_t count) {
  while (count > 0) {
    int64_t offset = at & 63, room = 64 - offset, n = count < room ? count : room, shift = start & 63;
    uint64_t mask = (n == 64 ? ~uint64_t(0) : (uint64_t(1) << n) - 1) << offset;
    uint64_t taken = from.words[start >> 6] >> shift;
    if (shift + n > 64) taken |= from.words[(start >> 6) + 1] << (64 - shift);
    uint64_t& word = out.words[at >> 6];
    word = (word & ~mask) | ((taken << offset) & mask);
    at += n;
    start += n;
    count -= n;
  }
}

void detail::list_remove_raw(List& list, int64_t i) {
  int64_t tail = --list.length - i;
  if (list.layout == ListLayout::kBools) copy_bools(list.bools, i, list.bools, i + 1, tail);
  else memmove(static_cast<void*>(list.values + i), static_cast<void*>(list.values + i + 1), static_cast<size_t>(tail) * sizeof(Value));
}

void detail::list_copy_items(List& out, int64_t at, const List& from, int64_t start, int64_t step, int64_t count) {
  if (count <= 0) return;
  if (out.layout == ListLayout::kDoubles) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.doubles[at + i] = from.doubles[k];
  } else if (out.layout == ListLayout::kBools) {
    if (step == 1) return copy_bools(out.bools, at, from.bools, start, count);
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.bools.set(at + i, from.bools.get(k));
  } else if (from.holds_values()) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.values[at + i].bits = Value(from.values[k]).give();
  } else {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.values[at + i].bits = from.boxed_item(k).give();
  }
}

void detail::list_repeat_items(List& list, int64_t length, int64_t total) {
  if (list.layout == ListLayout::kBools && length == 1) {
    memset(list.bools.words, list.bools.get(0) ? 0xff : 0, list_bytes(ListLayout::kBools, total));
  } else {
    for (int64_t k = length; k < total; k += length) list_copy_items(list, k, list, 0, 1, length);
  }
  list.length = total;
}

void List::set_boxed(int64_t i, Value item) {
  if (layout != ListLayout::kValues && list_store_raw(*this, i, item)) return;
  become_values();
  values[i] = static_cast<Value&&>(item);
}

}  // namespace py
