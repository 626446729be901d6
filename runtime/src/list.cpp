// list: storage and the type's slots. Slices are in list_slice.cpp, methods in list_methods.cpp, sorting in sort.cpp.
#include "containers_support.h"
#include "py/text.h"

namespace py {

using namespace detail;

Ref<List> make_list(int64_t capacity, ListLayout layout) {
  Ref<List> list = make<List>(&list_type);
  list->layout = layout;
  if (capacity > 0) {
    list->values = static_cast<Value*>(raw_alloc(list_bytes(layout, capacity)));
    list->capacity = capacity;
  }
  return list;
}

void detail::list_reserve(List& list, int64_t capacity) {
  if (capacity <= list.capacity) return;
  int64_t old = list.capacity < 0 ? 0 : list.capacity;
  list.values = static_cast<Value*>(raw_realloc(list.values, list_bytes(list.layout, old), list_bytes(list.layout, capacity)));
  list.capacity = capacity;
}

void detail::list_grow(List& list) {
  int64_t old = list.capacity < 0 ? 0 : list.capacity;
  list_reserve(list, old >= 4 ? old + (old >> 1) : list.layout == ListLayout::kBools ? 64 : 4);
}

void list_push(List& list, Value item) {
  if (!list.holds_values()) [[unlikely]] {
    if (list_push_raw(list, item)) return;
    list.become_values();
  }
  if (list.length >= list.capacity) [[unlikely]] list_grow(list);
  list.values[list.length++].bits = item.give();
}

/// Empties the list; its items die only after it has let go of them, the last one first, as in CPython.
void detail::list_drop_items(List& list) {
  Value* items = list.values;
  ListLayout layout = list.layout;
  list.layout = ListLayout::kValues;
  if (!items) return;
  int64_t length = list.length, capacity = list.capacity;
  list.values = nullptr;
  list.length = list.capacity = 0;
  if (layout == ListLayout::kValues || layout >= ListLayout::kPairs) {
    int64_t words = layout == ListLayout::kValues ? length : length * tuple_words(layout);
    while (words > 0) drop(items[--words]);
  }
  raw_free(items, list_bytes(layout, capacity));
}

Result<void> list_extend_with(List& list, Arg iterable) {
  if (is_exact(iterable, &list_type) || iterable.bits == Arg(&list).bits) {
    List& other = *iterable.as<List>();
    int64_t n = other.length;  // fixed first: it may be the list itself
    if (n == 0) return {};
    bool raw = list_takes(list, other.layout);
    if (!raw) list.become_values();
    if (list.length + n > list.capacity) list_reserve(list, list.length + n);
    if (raw && !other.holds_values()) {
      list_copy_items(list, list.length, other, 0, 1, n);
    } else {
      for (int64_t i = 0; i < n; ++i) list.values[list.length + i].bits = other.item(i).give();
    }
    list.length += n;
    return {};
  }
  if (is_exact(iterable, &tuple_type)) {
    Tuple& other = *iterable.as<Tuple>();
    int64_t n = other.length;
    if (n == 0) return {};
    if (!list.holds_values()) list.become_values();
    if (list.length + n > list.capacity) list_reserve(list, list.length + n);
    for (int64_t i = 0; i < n; ++i) list.values[list.length + i].bits = Value(other.items()[i]).give();
    list.length += n;
    return {};
  }
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  int64_t hint = PY_TRY(length_hint(iterable, 8));
  // The hint is a guess of a foreign object: never reserve much on its word. But what can't be had is told at once, as CPython does.
  if (hint >= (1 << 24) && !can_allocate(hint < (int64_t(1) << 46) ? (list.length + hint) * 8 : INT64_MAX)) return raise(MemoryError);
  if (hint > 0 && hint < (1 << 24) && list.capacity >= 0 && list.length + hint > list.capacity) list_reserve(list, list.length + hint);
  while (PY_TRY(it.next())) list_push(list, it.value());
  return {};
}

Result<Value> list_from(Arg iterable) {
  Ref<List> list = make_list();
  PY_TRY(list_extend_with(*list, iterable));
  return list;
}

// ---- slots ----

static void list_destroy(Object* self) { list_drop_items(*static_cast<List*>(self)); }

static void list_traverse(Object* self, Visitor visit, void* context) {
  List& list = *static_cast<List*>(self);
  if (!list.holds_values()) return;
  for (int64_t i = 0; i < list.length; ++i) visit_value(list.values[i], visit, context);
}

static Result<Value> list_repr(Arg self) {
  List& list = *self.as<List>();
  if (list.length == 0) return "[]"_s;
  ReprGuard guard(self);
  if (guard.repeated()) return "[...]"_s;
  StrBuilder out;
  out.add(U'[');
  for (int64_t i = 0; i < list.length; ++i) {
    if (i) out.add(", ", 2);
    Value item = list.item(i);
    Value text = PY_TRY(repr(item));
    out.add(text);
  }
  out.add(U']');
  return out.finish();
}

static Result<Value> list_compare(Arg self, Arg other, CompareOp op) {
  if (!is_list(other)) return kNotImplemented;
  List& a = *self.as<List>();
  List& b = *other.as<List>();
  if (a.length != b.length && (op == CompareOp::kEq || op == CompareOp::kNe)) return boolean(op == CompareOp::kNe);
  int64_t i = 0;
  for (; i < a.length && i < b.length; ++i) {
    Value x = a.item(i), y = b.item(i);
    if (x.arg().is(y)) continue;
    if (!PY_TRY(item_equal(x, y))) {
      if (op == CompareOp::kEq) return kFalse;
      if (op == CompareOp::kNe) return kTrue;
      // The comparison may have changed the lists; CPython reads the items again.
      if (i >= a.length || i >= b.length) break;
      x = a.item(i);
      y = b.item(i);
      return compare(op, x, y);
    }
  }
  return boolean(compare_sizes(a.length, b.length, op));
}

static Result<int64_t> list_length(Arg self) { return self.as<List>()->length; }

static Result<bool> list_contains(Arg self, Arg item) {
  List& list = *self.as<List>();
  for (int64_t i = 0; i < list.length; ++i) {
    Value x = list.item(i);
    if (x.arg().is(item)) return true;
    if (both_small(x, item)) continue;
    if (PY_TRY(item_equal(x, item))) return true;
  }
  return false;
}

static Result<Value> list_iter(Arg self) { return make_list_iterator(self); }

static Result<Value> repeat(List& list, Arg count) {
  int64_t n = PY_TRY(to_repeat_count(count));
  if (n <= 0 || list.length == 0) return make_list();
  int64_t total;
  if (__builtin_mul_overflow(n, list.length, &total)) return raise(MemoryError);
  PY_TRY(checked_size(total, static_cast<int64_t>(list_bytes(list.layout, 1))));
  Ref<List> out = make_list(total, list.layout);
  list_copy_items(*out, 0, list, 0, 1, list.length);
  list_repeat_items(*out, list.length, total);
  return out;
}

static Result<Value> concat(List& a, List& b) {
  Ref<List> out = make_list(a.length + b.length, a.layout == b.layout ? a.layout : ListLayout::kValues);
  list_copy_items(*out, 0, a, 0, 1, a.length);
  list_copy_items(*out, a.length, b, 0, 1, b.length);
  out->length = a.length + b.length;
  return out;
}

static Result<Value> list_binary(BinaryOp op, Arg left, Arg right) {
  if (op == BinaryOp::kAdd) {
    if (!is_list(left)) return kNotImplemented;
    if (!is_list(right)) return raise(TypeError, "can only concatenate list (not \"%T\") to list", right);
    return concat(*left.as<List>(), *right.as<List>());
  }
  if (op == BinaryOp::kMul) {
    bool first = is_list(left);
    Arg count = first ? right : left;
    if (!has_index(count)) return kNotImplemented;
    return repeat(*(first ? left : right).as<List>(), count);
  }
  return kNotImplemented;
}

static Result<Value> list_inplace(BinaryOp op, Arg left, Arg right) {
  if (op == BinaryOp::kAdd) {
    PY_TRY(list_extend_with(*left.as<List>(), right));
    return left;
  }
  if (op == BinaryOp::kMul && has_index(right)) {
    List& list = *left.as<List>();
    int64_t n = PY_TRY(to_repeat_count(right));
    int64_t length = list.length, total;
    if (n <= 0) {
      list_drop_items(list);
      return left;
    }
    if (__builtin_mul_overflow(n, length, &total)) return raise(MemoryError);
    PY_TRY(checked_size(total, static_cast<int64_t>(list_bytes(list.layout, 1))));
    list_reserve(list, total);
    list_repeat_items(list, length, total);
    return left;
  }
  return list_binary(op, left, right);
}

constinit Type list_type = static_type("list", sizeof(List), kTypeSubclassable | kTypeListLike | kTypeMatchesSequence,
                                       {.destroy = list_destroy,
                                        .traverse = list_traverse,
                                        .clear = list_destroy,
                                        .repr = list_repr,
                                        .compare = list_compare,
                                        .length = list_length,
                                        .get_item = list_get_item,
                                        .set_item = list_set_item,
                                        .contains = list_contains,
                                        .iter = list_iter,
                                        .binary = list_binary,
                                        .inplace = list_inplace});

}  // namespace py
