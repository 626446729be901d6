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

Value List::boxed_item(int64_t i) const { return layout == ListLayout::kDoubles ? Value(doubles[i]) : Value(boolean(bools[i])); }

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
  list.bools[i] = item.is_true();
  return true;
}

void detail::list_copy_items(List& out, int64_t at, const List& from, int64_t start, int64_t step, int64_t count) {
  if (count <= 0) return;
  if (out.layout == ListLayout::kDoubles) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.doubles[at + i] = from.doubles[k];
  } else if (out.layout == ListLayout::kBools) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.bools[at + i] = from.bools[k];
  } else if (from.holds_values()) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.values[at + i].bits = Value(from.values[k]).give();
  } else {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.values[at + i].bits = from.boxed_item(k).give();
  }
}

void detail::list_repeat_items(List& list, int64_t length, int64_t total) {
  if (list.layout == ListLayout::kBools && length == 1) {
    memset(list.bools, list.bools[0], static_cast<size_t>(total));
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
