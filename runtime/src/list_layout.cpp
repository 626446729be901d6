// list: items that are kept raw, and the way from there to values.
#include "containers_support.h"
#include "py/flat_tuples.h"
#include "py/list.h"

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
/// Is it what flat tuples consist of (py/flat_tuples.h)?
bool is_plain(Arg item) {
  if (!item.is_object()) return true;
  Type* type = item.object()->type;
  return type == &str_type || type == &int_type || type == &float_type;
}

/// Stores the items of a tuple of this length, if all are plain, in places that hold nothing yet.
bool store_flat(Value* out, int64_t count, Arg item) {
  if (!is_exact(item, &tuple_type)) return false;
  const Tuple& tuple = *item.as<Tuple>();
  if (tuple.length != count) return false;
  for (int64_t k = 0; k < count; ++k) {
    if (!is_plain(tuple.items()[k])) return false;
  }
  for (int64_t k = 0; k < count; ++k) out[k].bits = Value(tuple.items()[k]).give();
  return true;
}
}  // namespace

Value List::boxed_item(int64_t i) const {
  if (layout == ListLayout::kDoubles) return Value(doubles[i]);
  if (layout == ListLayout::kBools) return Value(boolean(bools.get(i)));
  // Who wants one tuple as an object may want it again: they are all made, once.
  const_cast<List*>(this)->become_values();
  return values[i];
}

/// The items of a flat tuple move into an object.
static Value move_tuple(Value* items, int64_t count) {
  Arg words[tuple_words(ListLayout::kQuads)];
  for (int64_t i = 0; i < count; ++i) words[i] = items[i];
  Value tuple = tuple_of_items(words, static_cast<size_t>(count));
  for (int64_t i = 0; i < count; ++i) drop(items[i]);
  return tuple;
}

Value detail::list_take_item(List& list, int64_t i) {
  if (list.holds_values()) return Value::adopt(list.values[i].bits);
  return list.holds_tuples() ? move_tuple(list.tuple_at(i), tuple_words(list.layout)) : list.boxed_item(i);
}

void List::become_values() {
  if (layout == ListLayout::kValues) return;
  Value* made = capacity > 0 ? static_cast<Value*>(raw_alloc(list_bytes(ListLayout::kValues, capacity))) : nullptr;
  had_tuples = had_tuples || holds_tuples();
  for (int64_t i = 0; i < length; ++i) made[i].bits = detail::list_take_item(*this, i).give();
  if (values) raw_free(values, list_bytes(layout, capacity));
  values = made;
  layout = ListLayout::kValues;
}

bool detail::list_takes(List& list, ListLayout layout) {
  if (list.layout == layout) return true;
  if (list.length != 0 || list.capacity < 0) return false;
  if (list.had_tuples && layout >= ListLayout::kPairs) return false;
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
  if (list.holds_tuples()) return store_flat(list.tuple_at(i), tuple_words(list.layout), item);
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
  if (list.layout == ListLayout::kBools) return copy_bools(list.bools, i, list.bools, i + 1, tail);
  int64_t words = list.holds_tuples() ? tuple_words(list.layout) : 1;
  memmove(static_cast<void*>(list.values + i * words), static_cast<void*>(list.values + (i + 1) * words), static_cast<size_t>(tail * words) * sizeof(Value));
}

void detail::list_copy_items(List& out, int64_t at, const List& from, int64_t start, int64_t step, int64_t count) {
  if (count <= 0) return;
  if (out.layout == ListLayout::kDoubles) {
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.doubles[at + i] = from.doubles[k];
  } else if (out.layout == ListLayout::kBools) {
    if (step == 1) return copy_bools(out.bools, at, from.bools, start, count);
    for (int64_t i = 0, k = start; i < count; ++i, k += step) out.bools.set(at + i, from.bools.get(k));
  } else if (out.holds_tuples()) {
    int64_t words = tuple_words(out.layout);
    for (int64_t i = 0, k = start; i < count; ++i, k += step) {
      for (int64_t w = 0; w < words; ++w) out.tuple_at(at + i)[w].bits = Value(from.tuple_at(k)[w]).give();
    }
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
  if (holds_tuples()) {
    Value made[tuple_words(ListLayout::kQuads)];
    if (store_flat(made, tuple_words(layout), item)) {
      for (int64_t k = 0; k < tuple_words(layout); ++k) swap_words(tuple_at(i)[k].bits, made[k].bits);
      return;
    }
  } else if (layout != ListLayout::kValues && list_store_raw(*this, i, item)) {
    return;
  }
  become_values();
  values[i] = static_cast<Value&&>(item);
}

void detail::list_add_tuple_first(List& list, const Arg* items, size_t count) {
  ListLayout layout = layout_of_tuples(static_cast<int64_t>(count));
  if (!list_takes(list, layout)) return list_push(list, tuple_of_items(items, count));
  if (list.length >= list.capacity) list_grow(list);
  Value* out = list.tuple_at(list.length++);
  for (size_t k = 0; k < count; ++k) out[k].bits = Value(items[k]).give();
}

Result<void> unpack_last(Arg list, int64_t count, Value* out) {
  List& l = *list.as<List>();
  if (l.layout != layout_of_tuples(count) || l.length == 0) return unpack(PY_TRY(list_pop(list, missing)), count, out);
  Value* items = l.tuple_at(--l.length);
  for (int64_t k = 0; k < count; ++k) out[k] = Value::adopt(items[k].bits);
  return {};
}

}  // namespace py
