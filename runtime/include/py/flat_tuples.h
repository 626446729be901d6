// Lists of short tuples of numbers and texts, in programs that can't tell one tuple from another that is equal to it: the items of the tuples lie in the
// list, one after the other, and no tuple is made (transpiler/passes/flat_tuples.cpp). Whoever asks for the items of such a list as objects gets them:
// they are all made then, once and for good.
//
// The items are of int, float, bool, str and None: none can be part of a cycle, and comparing them runs no code of the program.
#pragma once

#include "py/typed.h"

namespace py {

namespace detail {
PY_COLD void list_add_tuple_first(List& list, const Arg* items, size_t count);
}

/// list.append((a, b)).
template <class... A> PY_INLINE void list_add_tuple(Arg list, const A&... items) {
  List& l = known_list(list);
  const Arg words[] = {Arg(items)...};
  if (l.layout != layout_of_tuples(sizeof...(A)) || l.length >= l.capacity) [[unlikely]] return detail::list_add_tuple_first(l, words, sizeof...(A));
  Value* out = l.values + l.length++ * static_cast<int64_t>(sizeof...(A));
  for (Arg word : words) (out++)->bits = Value(word).give();
}

/// [(a, b), …]: `items` are those of tuples of the length `words`, one after the other.
template <class... A> Value list_of_tuples(int64_t words, const A&... items) {
  const Arg all[] = {Arg(items)...};
  Ref<List> list = make_list(static_cast<int64_t>(sizeof...(A)) / words, layout_of_tuples(words));
  for (Arg item : all) (list->values + list->length++)->bits = Value(item).give();
  list->length /= words;
  return Value::adopt(list.give());
}

// a, b = …: into an array of `count` values, or into variables that hold the parts in boxes or not.

/// The item that the iterator over a list stands at.
template <class Each> PY_INLINE Result<void> unpack_next(Each& each, int64_t count, Value* out) { return each.unpack_item(count, out); }
template <class Each, class... T> PY_INLINE Result<void> unpack_next_into(Each& each, T&... out) { return each.unpack_item_into(out...); }

namespace detail {
/// Where in the list the index is.
template <class Index> PY_INLINE Result<int64_t> place_in(const List& list, const Index& index) {
  int64_t i;
  if (!as_subscript(index, i)) [[unlikely]] return index_overflow(IntArg(index), "list index out of range");
  if (i < 0) i += list.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(list.length)) [[unlikely]] return list_index_error(false);
  return i;
}
}  // namespace detail

/// list[index].
template <class Index> PY_INLINE Result<void> unpack_list_item(Arg list, const Index& index, int64_t count, Value* out) {
  List& l = known_list(list);
  return detail::unpack_item(l, PY_TRY(detail::place_in(l, index)), count, out);
}
template <class Index, class... T> PY_INLINE Result<void> unpack_list_item_into(Arg list, const Index& index, T&... out) {
  List& l = known_list(list);
  return detail::unpack_item_into(l, PY_TRY(detail::place_in(l, index)), out...);
}

/// list.pop().
Result<void> unpack_last(Arg list, int64_t count, Value* out);
template <class... T> PY_INLINE Result<void> unpack_last_into(Arg list, T&... out) {
  return detail::unpack_by([&](int64_t count, Value* parts) { return unpack_last(list, count, parts); }, out...);
}

}  // namespace py
