// list: subscripts and slices, read, assigned and deleted.
#include "containers_support.h"

namespace py {

using namespace detail;

Ref<List> detail::list_slice(List& list, int64_t start, int64_t step, int64_t count) {
  Ref<List> out = make_list(count, list.layout);
  list_copy_items(*out, 0, list, start, step, count);
  if (count > 0) out->length = count;
  return out;
}

Result<Value> detail::list_get_item(Arg self, Arg index) {
  List& list = *self.as<List>();
  if (has_index(index)) {
    int64_t i = PY_TRY(to_subscript(index));
    if (i < 0) i += list.length;
    if (i < 0 || i >= list.length) return raise(IndexError, "list index out of range");
    return list.item(i);
  }
  if (!is_exact(index, &slice_type)) return raise(TypeError, "list indices must be integers or slices, not %T", index);
  RawSlice raw = PY_TRY(slice_unpack(index));  // __index__ of a bound may change the list
  SliceBounds b = slice_adjust(raw, list.length);
  return list_slice(list, b.start, b.step, b.count);
}

void detail::list_splice(List& list, int64_t low, int64_t high, const Value* items, int64_t count) {
  // Clips like CPython: the list may have changed since the bounds were computed.
  if (low < 0) low = 0;
  if (low > list.length) low = list.length;
  if (high < low) high = low;
  if (high > list.length) high = list.length;
  int64_t removed = high - low, length = list.length + count - removed;

  list.become_values();
  // The removed items are set aside, and die when the list is whole again.
  Value few[8];
  Value* aside = removed <= 8 ? few : static_cast<Value*>(raw_alloc(static_cast<size_t>(removed) * sizeof(Value)));
  if (removed) memcpy(static_cast<void*>(aside), static_cast<void*>(list.items() + low), static_cast<size_t>(removed) * sizeof(Value));
  int64_t tail = list.length - high;
  if (length > list.capacity) list_reserve(list, length + (length >> 3));
  if (tail && count != removed) {
    memmove(static_cast<void*>(list.items() + low + count), static_cast<void*>(list.items() + high), static_cast<size_t>(tail) * sizeof(Value));
  }
  for (int64_t i = 0; i < count; ++i) list.items()[low + i].bits = Value(items[i]).give();
  if (length != list.length) list.length = length;
  for (int64_t i = removed; i > 0;) drop(aside[--i]);
  if (removed > 8) raw_free(aside, static_cast<size_t>(removed) * sizeof(Value));
}

static void delete_stepped(List& list, SliceBounds b) {
  if (b.count <= 0) return;
  if (b.step < 0) {
    b.start += b.step * (b.count - 1);
    b.step = -b.step;
  }
  Value* gone = static_cast<Value*>(raw_alloc(static_cast<size_t>(b.count) * sizeof(Value)));
  int64_t write = b.start, next = b.start, found = 0;
  for (int64_t read = b.start; read < list.length; ++read) {
    if (read == next && found < b.count) {
      gone[found++].bits = list.items()[read].bits;
      next += b.step;
    } else {
      list.items()[write++].bits = list.items()[read].bits;
    }
  }
  list.length -= found;
  for (int64_t i = 0; i < found; ++i) drop(gone[i]);
  raw_free(gone, static_cast<size_t>(b.count) * sizeof(Value));
}

/// The items of a slice assignment's right side as a list or tuple (CPython's PySequence_Fast).
static Result<Value> fast_sequence(List& list, Arg value, const char* complaint) {
  if (value.bits == Arg(&list).bits) return list_slice(list, 0, 1, list.length);  // a[i:j] = a
  if (is_exact(value, &list_type) || is_exact(value, &tuple_type)) return value;   // a derived class may have its own __iter__
  Result<Value> iterator = iter(value);
  if (iterator.failed()) {
    if (!pending_is(TypeError)) return Failure{};
    drop_pending();
    return raise(TypeError, complaint);
  }
  Value it = iterator.take();
  return list_from(it);
}

static const Value* items_of(Arg sequence, int64_t& count) {
  if (is_list(sequence)) {
    count = sequence.as<List>()->length;
    return sequence.as<List>()->items();
  }
  count = sequence.as<Tuple>()->length;
  return sequence.as<Tuple>()->items();
}

static bool are_raw_alike(const List& a, const List& b) { return a.layout == b.layout && (a.layout == ListLayout::kDoubles || a.layout == ListLayout::kBools); }

/// list[start::step] = items, of as many items, when both lists keep them raw.
static void set_raw_items(List& list, const SliceBounds& b, const List& items) {
  for (int64_t i = 0, k = b.start; i < b.count; ++i, k += b.step) {
    if (list.layout == ListLayout::kDoubles) list.doubles[k] = items.doubles[i];
    else list.bools.set(k, items.bools.get(i));
  }
}

Result<void> detail::list_set_item(Arg self, Arg index, Arg value) {
  List& list = *self.as<List>();
  if (has_index(index)) {
    int64_t i = PY_TRY(to_subscript(index));
    if (i < 0) i += list.length;
    if (i < 0 || i >= list.length) return raise(IndexError, "list assignment index out of range");
    if (value.is_empty()) {
      list_splice(list, i, i + 1, nullptr, 0);
    } else {
      list.set(i, value);
    }
    return {};
  }
  if (!is_exact(index, &slice_type)) return raise(TypeError, "list indices must be integers or slices, not %T", index);
  RawSlice raw = PY_TRY(slice_unpack(index));
  SliceBounds b = slice_adjust(raw, list.length);
  if (b.step == 1) {
    if (value.is_empty()) {
      list_splice(list, b.start, b.stop, nullptr, 0);
      return {};
    }
    Value sequence = PY_TRY(fast_sequence(list, value, "can only assign an iterable"));
    if (is_list(sequence) && are_raw_alike(list, *sequence.as<List>())) {
      // As many as there were, when the items are there, too: nothing has to move.
      b = slice_adjust(raw, list.length);
      if (sequence.as<List>()->length == b.count) {
        set_raw_items(list, b, *sequence.as<List>());
        return {};
      }
    }
    int64_t count;
    const Value* items = items_of(sequence, count);
    list_splice(list, b.start, b.stop, items, count);
    return {};
  }
  if (value.is_empty()) {
    delete_stepped(list, b);
    return {};
  }
  Value sequence = PY_TRY(fast_sequence(list, value, "must assign iterable to extended slice"));
  bool raw_items = is_list(sequence) && are_raw_alike(list, *sequence.as<List>());
  int64_t count;
  const Value* items = nullptr;
  if (raw_items) count = sequence.as<List>()->length;
  else items = items_of(sequence, count);
  // The iterable may have changed the list: the items must fit both as it was and as it is.
  if (count == b.count) b = slice_adjust(raw, list.length);
  if (count != b.count) {
    return raise(ValueError, "attempt to assign sequence of size %ld to extended slice of size %ld", count, b.count);
  }
  if (count == 0) return {};
  if (raw_items) {
    set_raw_items(list, b, *sequence.as<List>());
    return {};
  }
  Value* old = static_cast<Value*>(raw_alloc(static_cast<size_t>(count) * sizeof(Value)));
  for (int64_t i = 0, k = b.start; i < count; ++i, k += b.step) {
    Bits replaced = list.items()[k].bits;
    list.items()[k].bits = Value(items[i]).give();
    old[i].bits = replaced;
  }
  for (int64_t i = 0; i < count; ++i) drop(old[i]);
  raw_free(old, static_cast<size_t>(count) * sizeof(Value));
  return {};
}

}  // namespace py
