// The C++ part of heapq (lib/_heapq.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> _heapq_heappush(Arg heap, Arg item);
Result<Value> _heapq_heappop(Arg heap);
Result<Value> _heapq_heapreplace(Arg heap, Arg item);
Result<Value> _heapq_heappushpop(Arg heap, Arg item);
Result<Value> _heapq_heapify(Arg heap);
Result<Value> _heapq__heappop_max(Arg heap);
Result<Value> _heapq__heapreplace_max(Arg heap, Arg item);
Result<Value> _heapq__heapify_max(Arg heap);

/// heappush(heap, (a, b)) and a, b = heappop(heap), where the heap may keep its tuples flat (py/flat_tuples.h).
Result<void> heap_push_items(Arg heap, const Arg* items, size_t count);
template <class... A> Result<void> heap_push_tuple(Arg heap, const A&... items) {
  const Arg words[] = {Arg(items)...};
  return heap_push_items(heap, words, sizeof...(A));
}
Result<void> unpack_heap_first(Arg heap, int64_t count, Value* out);
template <class... T> PY_INLINE Result<void> unpack_heap_first_into(Arg heap, T&... out) {
  return detail::unpack_by([&](int64_t count, Value* parts) { return unpack_heap_first(heap, count, parts); }, out...);
}

}  // namespace py
