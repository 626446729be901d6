// What compiled code does with whole lists.
#include <stdlib.h>

#include "lists.h"

namespace py {

void copy_items(List& to, int64_t at, const List& from, int64_t start, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    if (to.layout == ListLayout::kDoubles) to.doubles[at + i] = from.doubles[start + i];
    else if (to.layout == ListLayout::kBools) to.bools.set(at + i, from.bools.get(start + i));
    else to.values[at + i].bits = from.item(start + i).give();
  }
}

Result<Value> repeat_list(Arg repeated, IntArg count) {
  const List& list = *repeated.as<List>();
  uint64_t n;
  int64_t total;
  if (!int_to_bits(count, false, n)) return raise_text(OverflowError, "cannot fit 'int' into an index-sized integer");
  if (static_cast<int64_t>(n) <= 0 || list.length == 0) return make_list().value();
  bool too_long = __builtin_mul_overflow(static_cast<int64_t>(n), list.length, &total) || total > INT64_MAX / 8;
  void* items = too_long ? nullptr : malloc(list_bytes(list.layout, total));
  if (!items) return raise_text(MemoryError, "");
  Ref<List> made = make_list(0, list.layout);
  made->values = static_cast<Value*>(items);
  made->capacity = made->length = total;
  if (list.layout == ListLayout::kBools && list.length == 1) {
    __builtin_memset(items, list.bools.get(0) ? 0xff : 0, list_bytes(list.layout, total));
  } else if (list.layout == ListLayout::kValues && list.length == 1 && !list.values[0].arg().is_object()) {
    for (int64_t i = 0; i < total; ++i) made->values[i].bits = list.values[0].bits;
  } else {
    for (int64_t at = 0; at < total; at += list.length) copy_items(*made, at, list, 0, list.length);
  }
  return static_cast<Ref<List>&&>(made).value();
}

Result<Value> joined_lists(Arg left, Arg right) {
  const List &a = *left.as<List>(), &b = *right.as<List>();
  Ref<List> made = make_list(a.length + b.length, a.layout == b.layout ? a.layout : ListLayout::kValues);
  copy_items(*made, 0, a, 0, a.length);
  copy_items(*made, a.length, b, 0, b.length);
  made->length = a.length + b.length;
  return static_cast<Ref<List>&&>(made).value();
}

Result<void> extend_list(Arg list, Arg items) {
  const List& from = *items.as<List>();
  int64_t count = from.length;   // the list may be added to itself
  for (int64_t i = 0; i < count; ++i) {
    if (from.layout == ListLayout::kDoubles) list_add(list, from.doubles[i]);
    else if (from.layout == ListLayout::kBools) list_add(list, from.bools.get(i));
    else list_add(list, Value(from.values[i]));
  }
  return {};
}

Result<void> reverse_list(Arg reversed) {
  List& list = *reversed.as<List>();
  for (int64_t i = 0, j = list.length - 1; i < j; ++i, --j) {
    if (list.layout == ListLayout::kBools) detail::swap_bools(list.bools, i, j);
    else detail::swap_words(list.values[i].bits, list.values[j].bits);
  }
  return {};
}

static Value taken(List& list, int64_t i) {
  Value item = list.item(i);
  --list.length;
  if (list.layout == ListLayout::kValues) decref(list.values[i]);
  if (list.layout == ListLayout::kBools) {
    for (int64_t k = i; k < list.length; ++k) list.bools.set(k, list.bools.get(k + 1));
  } else {
    __builtin_memmove(static_cast<void*>(list.values + i), static_cast<void*>(list.values + i + 1), static_cast<size_t>(list.length - i) * 8);
  }
  return item;
}
Result<Value> pop_of_list(Arg list) {
  List& l = *list.as<List>();
  if (l.length == 0) return raise_text(IndexError, "pop from empty list");
  return taken(l, l.length - 1);
}
Result<Value> pop_of_list(Arg list, IntArg index) {
  List& l = *list.as<List>();
  uint64_t bits;
  if (!int_to_bits(index, false, bits)) return raise_text(IndexError, "cannot fit 'int' into an index-sized integer");
  if (l.length == 0) return raise_text(IndexError, "pop from empty list");
  int64_t i = static_cast<int64_t>(bits);
  if (i < 0) i += l.length;
  if (i < 0 || i >= l.length) return raise_text(IndexError, "pop index out of range");
  return taken(l, i);
}

Result<Value> item_of_tuple(Arg items, IntArg index) {
  const List& l = *items.as<List>();
  uint64_t bits;
  if (!int_to_bits(index, false, bits)) return raise_text(IndexError, "cannot fit 'int' into an index-sized integer");
  int64_t i = static_cast<int64_t>(bits);
  if (i < 0) i += l.length;
  if (i < 0 || i >= l.length) return raise_text(IndexError, "tuple index out of range");
  return l.item(i);
}

bool has_number(Arg list, Arg number) {
  const List& l = *list.as<List>();
  bool found = false;
  for (int64_t i = 0; i < l.length && !found; ++i) {
    Value item = l.item(i);
    found = number.is(item) || order_of_numbers(item, number) == 0;
  }
  return found;
}

Result<Value> sum_of_list(Arg list, Arg start) {
  const List& l = *list.as<List>();
  Value total = start;
  int64_t i = 0;
  if (l.layout == ListLayout::kBools && total.bits == IntArg(0).bits) {
    int64_t count = 0;
    for (; i < l.length; ++i) count += l.bools.get(i);
    return Value(count);
  }
  if (l.layout == ListLayout::kDoubles && l.length > 0) {
    double sum = PY_TRY(to_double(total));
    for (; i < l.length; ++i) sum += l.doubles[i];
    return Value(sum);
  }
  for (; i < l.length; ++i) {
    Value item = l.item(i);
    total = PY_TRY(add_numbers(total, item));
  }
  return total;
}

static Result<Value> extreme(Arg list, int wanted, const char* none) {
  const List& l = *list.as<List>();
  if (l.length == 0) return raise_text(ValueError, none);
  Value best = l.item(0);
  for (int64_t i = 1; i < l.length; ++i) {
    Value item = l.item(i);
    if (order_of_numbers(item, best) == wanted) best = static_cast<Value&&>(item);
  }
  return best;
}
Result<Value> least_of_list(Arg list) { return extreme(list, -1, "min() arg is an empty sequence"); }
Result<Value> greatest_of_list(Arg list) { return extreme(list, 1, "max() arg is an empty sequence"); }

}  // namespace py
