// The uncommon cases of typed arithmetic: big ints, overflow, division by zero, and values of a type that inference did not expect.
#include "platform.h"
#include "py/typed.h"

#include "py/list.h"
#include "py/text.h"

#include <string.h>

#include "int_internal.h"
#include "py/numbers.h"

namespace py {

void type_confusion(Arg value, const char* expected) {
  const char* parts[] = {"internal error of pyx2cpp: a value of type ", value.is_empty() ? "(unbound)" : type_of(value)->name, " where the compiler found ", expected,
                         "; please report it (with --boxed the program runs without inferred types)\n"};
  for (const char* part : parts) {
    if (write(2, part, strlen(part)) < 0) break;
  }
  _exit(70);
}

Failure list_index_error(bool assignment) { return raise(IndexError, assignment ? "list assignment index out of range" : "list index out of range"); }

Failure index_overflow(IntArg index, const char* message) {
  int64_t fitting;
  if (int_fits(index.arg(), fitting)) return raise(IndexError, message);
  return raise(IndexError, "cannot fit '%T' into an index-sized integer", index.arg());
}

Int detail::int_of_box(const List& list, int64_t i) { return as_int(list.item(i)); }
double detail::double_of_box(const List& list, int64_t i) {
  if (!list.holds_values()) type_confusion(&list, "list of floats");
  return as_double(list.values[i].arg());
}
bool detail::bool_of_box(const List& list, int64_t i) {
  if (!list.holds_values()) type_confusion(&list, "list of bools");
  return as_bool(list.values[i].arg());
}
void detail::make_lendable(const List& list) {
  if (!list.holds_tuples()) type_confusion(&list, "list of objects");
  const_cast<List&>(list).become_values();
}

void list_add_first(List& list, double item) {
  if (!detail::list_takes(list, ListLayout::kDoubles)) return list_push(list, item);
  if (list.length >= list.capacity) detail::list_grow(list);
  list.doubles[list.length++] = item;
}
void list_add_table(Arg list, const int64_t* items, int64_t count) {
  for (int64_t i = 0; i < count; ++i) list_add(list, items[i]);
}
void list_add_table(Arg list, const double* items, int64_t count) {
  for (int64_t i = 0; i < count; ++i) list_add(list, items[i]);
}
void list_add_first(List& list, bool item) {
  if (!detail::list_takes(list, ListLayout::kBools)) return list_push(list, boolean(item));
  if (list.length >= list.capacity) detail::list_grow(list);
  list.bools.set(list.length++, item);
}

Failure result_out_of_range() { return raise_with(OverflowError, Arg(34), "Numerical result out of range"_s); }
Failure dict_changed(bool size) {
  return raise(RuntimeError, size ? "dictionary changed size during iteration" : "dictionary keys changed during iteration");
}
Failure str_index_error() { return raise(IndexError, "string index out of range"); }
bool str_has(Arg text, Arg part) {
  known_str(text);
  known_str(part);
  return str_find_from(text, part, 0) >= 0;
}

}  // namespace py
