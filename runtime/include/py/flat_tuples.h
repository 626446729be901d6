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

/// a, b = the item that the iterator over a list stands at.
template <class Each> PY_INLINE Result<void> unpack_next(Each& each, int64_t count, Value* out) { return each.unpack_item(count, out); }

/// a, b = list[index].
template <class Index> PY_INLINE Result<void> unpack_list_item(Arg list, const Index& index, int64_t count, Value* out) {
  List& l = known_list(list);
  int64_t i;
  if (!detail::as_subscript(index, i)) [[unlikely]] return index_overflow(IntArg(index), "list index out of range");
  if (i < 0) i += l.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(l.length)) [[unlikely]] return list_index_error(false);
  return detail::unpack_item(l, i, count, out);
}

/// a, b = list.pop().
Result<void> unpack_last(Arg list, int64_t count, Value* out);

}  // namespace py
