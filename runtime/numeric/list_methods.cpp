// Methods of lists of numbers, and of such lists.
#include "int_internal.h"
#include "lists.h"

namespace py {

Result<void> insert_in_list(Arg list, Arg index, Arg item) {
  List& l = *list.as<List>();
  int64_t i;
  if (!int_fits(index, i)) return raise_text(OverflowError, "Python int too large to convert to C ssize_t");
  if (i < 0) i = i + l.length < 0 ? 0 : i + l.length;
  if (i > l.length) i = l.length;
  if (item.is_flonum()) list_add(list, item.flonum());
  else if (item.is_bool()) list_add(list, item.is_true());
  else list_add(list, Value(item));
  for (int64_t k = l.length - 1; k > i; --k) {
    if (l.layout == ListLayout::kBools) detail::swap_bools(l.bools, k, k - 1);
    else detail::swap_words(l.values[k].bits, l.values[k - 1].bits);
  }
  return {};
}

Result<void> delete_from_list(Arg list, Arg index) {
  const List& l = *list.as<List>();
  int64_t i;
  if (!int_fits(index, i)) return raise_text(IndexError, "cannot fit 'int' into an index-sized integer");
  if (i < 0) i += l.length;
  if (i < 0 || i >= l.length) return raise_text(IndexError, "list assignment index out of range");
  PY_TRY(pop_of_list(list, IntArg(Arg(i))));
  return {};
}

static bool is_there(const List& list, int64_t i, Arg number) {
  Value item = list.item(i);
  return number.is(item) || order_of_numbers(item, number) == 0;
}

Result<void> remove_from_list(Arg list, Arg number) {
  const List& l = *list.as<List>();
  for (int64_t i = 0; i < l.length; ++i) {
    if (is_there(l, i, number)) return delete_from_list(list, Arg(i));
  }
  return raise_text(ValueError, "list.remove(x): x not in list");
}

Result<void> clear_list(Arg list) { return delete_slice(list, kNone, kNone, kNone); }

static int64_t bound_of(Arg bound, int64_t otherwise, int64_t length) {
  if (bound.is_empty()) return otherwise;
  int64_t i;
  if (!int_fits(bound, i)) i = int_sign(bound) < 0 ? INT64_MIN : INT64_MAX;
  if (i >= 0) return i;
  return i + length < 0 ? 0 : i + length;
}
static void show(Arg number) {
  if (number.is_bool()) return error_bool(number.is_true());
  if (number.is_flonum() || (number.is_object() && number.object()->type == &float_type)) return error_float(to_double(number).take());
  (void)error_int(IntArg(number));
}
Result<Value> index_in_list(Arg list, Arg number, Arg start, Arg stop) {
  const List& l = *list.as<List>();
  int64_t end = bound_of(stop, INT64_MAX, l.length);
  for (int64_t i = bound_of(start, 0, l.length); i < end && i < l.length; ++i) {
    if (is_there(l, i, number)) return Value(i);
  }
  start_error_text();
  show(number);
  error_text(" is not in list");
  return raise_text(ValueError, made_error_text());
}

Result<Value> count_in_list(Arg list, Arg number) {
  const List& l = *list.as<List>();
  int64_t count = 0;
  for (int64_t i = 0; i < l.length; ++i) count += is_there(l, i, number);
  return Value(count);
}

}  // namespace py
