// Slices of lists of numbers, and of such lists. Their bounds are ints of any size, or None.
#include <stdlib.h>

#include "int_internal.h"
#include "lists.h"

namespace py {

namespace {

struct Stretch { int64_t start, step, count; };

int64_t clipped(Arg bound) {
  int64_t i;
  if (int_fits(bound, i)) return i;
  return int_sign(bound) < 0 ? INT64_MIN : INT64_MAX;
}
int64_t place(Arg bound, int64_t otherwise, int64_t length, bool is_up) {
  if (bound.is_none()) return otherwise;
  int64_t i = clipped(bound);
  if (i < 0) {
    i += length;
    if (i < 0) return is_up ? 0 : -1;
  }
  return i < length ? i : is_up ? length : length - 1;
}
Result<Stretch> slice_of(const List& list, Arg start, Arg stop, Arg step) {
  Stretch s = {0, step.is_none() ? 1 : clipped(step), 0};
  if (s.step == 0) return raise_text(ValueError, "slice step cannot be zero");
  if (s.step < -INT64_MAX) s.step = -INT64_MAX;
  bool is_up = s.step > 0;
  s.start = place(start, is_up ? 0 : list.length - 1, list.length, is_up);
  int64_t end = place(stop, is_up ? list.length : -1, list.length, is_up);
  if (is_up && s.start < end) s.count = (end - s.start - 1) / s.step + 1;
  if (!is_up && end < s.start) s.count = (s.start - end - 1) / -s.step + 1;
  return s;
}

/// The items, in a list of their own.
Ref<List> taken(const List& list, Stretch s) {
  Ref<List> made = make_list(s.count, list.layout);
  if (s.step == 1) {
    copy_items(*made, 0, list, s.start, s.count);
  } else {
    for (int64_t i = 0; i < s.count; ++i) copy_items(*made, i, list, s.start + i * s.step, 1);
  }
  made->length = s.count;
  return made;
}
void swap_items(List& a, List& b) {
  Value* values = a.values;
  a.values = b.values;
  b.values = values;
  int64_t length = a.length, capacity = a.capacity;
  a.length = b.length, a.capacity = b.capacity;
  b.length = length, b.capacity = capacity;
  ListLayout layout = a.layout;
  a.layout = b.layout;
  b.layout = layout;
}

}  // namespace

Result<Value> slice_of_list(Arg list, Arg start, Arg stop, Arg step) {
  const List& l = *list.as<List>();
  Stretch s = PY_TRY(slice_of(l, start, stop, step));
  return taken(l, s).value();
}

/// The list is made anew: from what stands before, what comes, and what stands behind.
static void replace(List& list, int64_t start, int64_t count, const List& items) {
  bool is_same = items.layout == list.layout || items.length == 0;
  int64_t behind = list.length - start - count;
  Ref<List> made = make_list(start + items.length + behind, is_same ? list.layout : ListLayout::kValues);
  copy_items(*made, 0, list, 0, start);
  copy_items(*made, start, items, 0, items.length);
  copy_items(*made, start + items.length, list, start + count, behind);
  made->length = start + items.length + behind;
  swap_items(list, *made);
}

Result<void> set_slice(Arg list, Arg start, Arg stop, Arg step, Arg items) {
  List& l = *list.as<List>();
  Stretch s = PY_TRY(slice_of(l, start, stop, step));
  Value own = PY_TRY(list_of_items(items));   // it may be the list itself
  const List& given = *own.arg().as<List>();
  if (s.step == 1) return replace(l, s.start, s.count, given), Result<void>();
  if (given.length != s.count) {
    start_error_text();
    error_text("attempt to assign sequence of size ");
    error_int(given.length);
    error_text(" to extended slice of size ");
    error_int(s.count);
    return raise_text(ValueError, made_error_text());
  }
  if (given.layout != l.layout && s.count > 0) l.become_values();
  for (int64_t i = 0; i < s.count; ++i) {
    int64_t at = s.start + i * s.step;
    if (l.layout == ListLayout::kValues) l.values[at] = given.item(i);
    else copy_items(l, at, given, i, 1);
  }
  return {};
}

Result<void> delete_slice(Arg list, Arg start, Arg stop, Arg step) {
  List& l = *list.as<List>();
  Stretch s = PY_TRY(slice_of(l, start, stop, step));
  if (s.step < 0) s = {s.start + (s.count - 1) * s.step, -s.step, s.count};
  if (s.count == 0) return {};
  Ref<List> made = make_list(l.length - s.count, l.layout);
  int64_t next = s.start, left = s.count;
  for (int64_t i = 0; i < l.length; ++i) {
    if (left > 0 && i == next) {
      if (--left) next += s.step;
    } else {
      copy_items(*made, made->length++, l, i, 1);
    }
  }
  swap_items(l, *made);
  return {};
}

}  // namespace py
