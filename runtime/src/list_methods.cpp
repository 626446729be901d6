// list: constructors and methods.
#include "containers_support.h"

namespace py {

using namespace detail;

Result<Value> list_construct(Arg iterable) {
  if (iterable.is_empty()) return make_list();
  return list_from(iterable);
}

Result<Value> list_new(Arg cls, Arg, Arg) { return Value::adopt(allocate(cls.as<Type>())); }

Result<Value> list_init(Arg self, Arg iterable) {
  List& list = *self.as<List>();
  list_drop_items(list);
  if (!iterable.is_empty()) PY_TRY(list_extend_with(list, iterable));
  return kNone;
}

Result<Value> list_append(Arg self, Arg object) {
  list_push(*self.as<List>(), object);
  return kNone;
}

Result<Value> list_extend(Arg self, Arg iterable) {
  PY_TRY(list_extend_with(*self.as<List>(), iterable));
  return kNone;
}

Result<Value> list_insert(Arg self, Arg index, Arg object) {
  List& list = *self.as<List>();
  int64_t i = PY_TRY(to_ssize(index));
  int64_t n = list.length;
  if (i < 0) {
    i += n;
    if (i < 0) i = 0;
  }
  if (i > n) i = n;
  list.become_values();
  list_push(list, kNone);  // makes room
  memmove(static_cast<void*>(list.items() + i + 1), static_cast<void*>(list.items() + i), static_cast<size_t>(n - i) * sizeof(Value));
  list.items()[i].bits = Value(object).give();
  return kNone;
}

Result<Value> list_remove(Arg self, Arg value) {
  List& list = *self.as<List>();
  for (int64_t i = 0; i < list.length; ++i) {
    Value item = list.item(i);
    if (PY_TRY(item_equal(item, value))) {
      list_splice(list, i, i + 1, nullptr, 0);
      return kNone;
    }
  }
  return raise(ValueError, "list.remove(x): x not in list");
}

Result<Value> list_pop(Arg self, Arg index) {
  List& list = *self.as<List>();
  int64_t i = -1;
  if (!index.is_empty()) i = PY_TRY(to_ssize(index));
  if (list.length == 0) return raise(IndexError, "pop from empty list");
  if (i < 0) i += list.length;
  if (i < 0 || i >= list.length) return raise(IndexError, "pop index out of range");
  Value item = list_take_item(list, i);
  list_remove_raw(list, i);
  return item;
}

Result<Value> list_clear(Arg self) {
  list_drop_items(*self.as<List>());
  return kNone;
}

Result<Value> list_index(Arg self, Arg value, Arg start_arg, Arg stop_arg) {
  List& list = *self.as<List>();
  int64_t start = 0, stop = INT64_MAX;
  if (!start_arg.is_empty()) start = PY_TRY(to_bound(start_arg));
  if (!stop_arg.is_empty()) stop = PY_TRY(to_bound(stop_arg));
  if (start < 0) {
    start += list.length;
    if (start < 0) start = 0;
  }
  if (stop < 0) {
    stop += list.length;
    if (stop < 0) stop = 0;
  }
  for (int64_t i = start; i < stop && i < list.length; ++i) {
    Value item = list.item(i);
    if (PY_TRY(item_equal(item, value))) return integer(i);
  }
  return raise(ValueError, "%R is not in list", value);
}

Result<Value> list_count(Arg self, Arg value) {
  List& list = *self.as<List>();
  int64_t count = 0;
  for (int64_t i = 0; i < list.length; ++i) {
    Value item = list.item(i);
    count += PY_TRY(item_equal(item, value));
  }
  return integer(count);
}

Result<Value> list_sort(Arg self, Arg key, Arg reverse) {
  bool descending = PY_TRY(to_flag(reverse));
  PY_TRY(sort_list(*self.as<List>(), key, descending));
  return kNone;
}

Result<Value> list_reverse(Arg self) {
  List& list = *self.as<List>();
  list.become_values();
  for (int64_t i = 0, k = list.length - 1; i < k; ++i, --k) {
    Bits swapped = list.items()[i].bits;
    list.items()[i].bits = list.items()[k].bits;
    list.items()[k].bits = swapped;
  }
  return kNone;
}

Result<Value> list_copy(Arg self) {
  List& list = *self.as<List>();
  return list_slice(list, 0, 1, list.length);
}

Result<Value> list_reversed(Arg self) { return make_list_reverse_iterator(self); }

}  // namespace py
