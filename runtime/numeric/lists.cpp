// Storage of lists: in place of ../src/list.cpp and ../src/list_layout.cpp, for the layouts that numbers have.
#include "lists.h"

#include <stdlib.h>

namespace py {

/// Lists of lists are as deep as the program's types, so this does not recurse far.
static void release_items(List& list) {
  if (list.layout == ListLayout::kValues) {
    for (int64_t i = list.length; i-- > 0;) decref(list.values[i]);
  }
  free(list.values);
}
extern const TypeOfLists type_of_lists asm("_ZN2py9list_typeE");
constinit const TypeOfLists type_of_lists = {release_items};

Ref<List> make_list(int64_t capacity, ListLayout layout) {
  List* list = static_cast<List*>(raw_alloc(sizeof(List)));
  list->type = &list_type;
  list->refcount = 1;
  list->gc = 1;
  list->values = capacity > 0 ? static_cast<Value*>(raw_alloc(list_bytes(layout, capacity))) : nullptr;
  list->length = 0;
  list->capacity = capacity;
  list->layout = layout;
  list->had_tuples = false;
  return Ref<List>::adopt(list);
}

void grow(List& list) {
  int64_t capacity = list.capacity >= 4 ? list.capacity + (list.capacity >> 1) : list.layout == ListLayout::kBools ? 64 : 4;
  void* items = realloc(static_cast<void*>(list.values), list_bytes(list.layout, capacity));
  if (!items) abort();
  list.values = static_cast<Value*>(items);
  list.capacity = capacity;
}

void List::become_values() {
  if (layout == ListLayout::kValues) return;
  Value* made = capacity > 0 ? static_cast<Value*>(raw_alloc(list_bytes(ListLayout::kValues, capacity))) : nullptr;
  for (int64_t i = 0; i < length; ++i) made[i].bits = boxed_item(i).give();
  free(values);
  values = made;
  layout = ListLayout::kValues;
}

Value List::boxed_item(int64_t i) const { return layout == ListLayout::kDoubles ? Value(doubles[i]) : Value(boolean(bools.get(i))); }

void List::set_boxed(int64_t i, Value item) {
  become_values();
  values[i] = static_cast<Value&&>(item);
}

void list_push(List& list, Value item) {
  list.become_values();
  if (list.length >= list.capacity) grow(list);
  list.values[list.length++].bits = item.give();
}

/// The first item decides the layout.
static bool takes(List& list, ListLayout layout) {
  if (list.length == 0 && list.layout != layout) {
    free(list.values);
    list.values = nullptr;
    list.capacity = 0;
    list.layout = layout;
  }
  if (list.layout != layout) return false;
  if (list.length >= list.capacity) grow(list);
  return true;
}
void list_add_first(List& list, double item) {
  if (!takes(list, ListLayout::kDoubles)) return list_push(list, item);
  list.doubles[list.length++] = item;
}
void list_add_first(List& list, bool item) {
  if (!takes(list, ListLayout::kBools)) return list_push(list, boolean(item));
  list.bools.set(list.length++, item);
}

void list_add_table(Arg list, const int64_t* items, int64_t count) {
  for (int64_t i = 0; i < count; ++i) list_add(list, items[i]);
}
void list_add_table(Arg list, const double* items, int64_t count) {
  for (int64_t i = 0; i < count; ++i) list_add(list, items[i]);
}

// ---- items ----

Failure list_index_error(bool assignment) { return raise_text(IndexError, assignment ? "list assignment index out of range" : "list index out of range"); }
Failure index_overflow(IntArg index, const char* message) {
  uint64_t bits;
  return raise_text(IndexError, int_to_bits(index, false, bits) ? message : "cannot fit 'int' into an index-sized integer");
}

Int detail::int_of_box(const List& list, int64_t i) { return as_int(list.item(i)); }
double detail::double_of_box(const List& list, int64_t i) { return as_double(list.values[i].arg()); }
bool detail::bool_of_box(const List& list, int64_t i) { return as_bool(list.values[i].arg()); }
void detail::make_lendable(const List&) { abort(); }   // lists of lists hold values

}  // namespace py
