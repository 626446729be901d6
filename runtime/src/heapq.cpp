// heapq: binary heaps in lists, with the sequence of comparisons of CPython's _heapq (a hole goes down to a leaf along the smaller children, then
// the item comes up from there). Comparisons may change the list: every look at it is a new one.
#include "containers_support.h"
#include "py/flat_tuples.h"
#include "py/modules/_heapq.h"

namespace py {

using namespace detail;

namespace {

/// Does `a` belong nearer to the root than `b`?
template <bool max>
PY_INLINE Result<bool> before(const Value& a, const Value& b) {
  bool less;
  if (max ? quick_less(b, a, less) : quick_less(a, b, less)) return less;
  Value x = a, y = b;
  return max ? lt(y, x) : lt(x, y);
}

void exchange(List& heap, int64_t i, int64_t k) {
  Bits swapped = heap.items()[i].bits;
  heap.items()[i].bits = heap.items()[k].bits;
  heap.items()[k].bits = swapped;
}

Failure changed_size() { return raise(RuntimeError, "list changed size during iteration"); }
Failure out_of_range() { return raise(IndexError, "index out of range"); }

/// The item at `position` rises until its parent belongs before it, at most to `start`.
template <bool max>
Result<void> rise(List& heap, int64_t start, int64_t position) {
  int64_t size = heap.length;
  if (position >= size) return out_of_range();
  while (position > start) {
    int64_t parent = (position - 1) >> 1;
    bool up = PY_TRY(before<max>(heap.items()[position], heap.items()[parent]));
    if (size != heap.length) return changed_size();
    if (!up) break;
    exchange(heap, position, parent);
    position = parent;
  }
  return {};
}

/// The item at `position` sinks to a leaf and rises from there.
template <bool max>
Result<void> sink(List& heap, int64_t position) {
  int64_t size = heap.length, start = position;
  if (position >= size) return out_of_range();
  while (position < size >> 1) {
    int64_t child = 2 * position + 1;
    // The heap is larger than the cache sooner than its items are compared: the next four are fetched meanwhile.
    if (2 * child + 4 < size) {
      const Value* next = heap.items() + 2 * child + 1;
      for (int k = 0; k < 4; ++k) __builtin_prefetch(next[k].arg().object());
    }
    if (child + 1 < size) {
      // The left child, unless the right one does not belong behind it.
      bool left = PY_TRY(before<max>(heap.items()[child], heap.items()[child + 1]));
      if (!left) ++child;
      if (size != heap.length) return changed_size();
    }
    exchange(heap, child, position);
    position = child;
  }
  return rise<max>(heap, start, position);
}

template <class Sink>
Result<void> heapify(int64_t n, const Sink& sink) {
  int64_t m = n >> 1;
  if (n <= 2500) {
    for (int64_t i = m - 1; i >= 0; --i) PY_TRY(sink(i));
    return {};
  }
  // Large heaps: each subtree is finished while its parts are in the cache.
  int64_t leftmost = 1;
  while (leftmost * 2 <= m + 1) leftmost *= 2;
  --leftmost;
  auto finish = [&](int64_t i) -> Result<void> {
    for (;; i >>= 1) {
      PY_TRY(sink(i));
      if (!(i & 1)) return {};
    }
  };
  for (int64_t i = leftmost - 1; i >= m >> 1; --i) PY_TRY(finish(i));
  for (int64_t i = m - 1; i >= leftmost; --i) PY_TRY(finish(i));
  return {};
}

// ---- heaps of flat tuples (py/flat_tuples.h): comparing their items runs no code, so nothing moves meanwhile ----

/// Compares from the first items on that are not the same word.
PY_COLD Result<bool> items_before(const Value* a, const Value* b, int64_t left) {
  for (; left > 0; --left, ++a, ++b) {
    if (a->bits == b->bits || PY_TRY(item_equal(*a, *b))) continue;
    return lt(*a, *b);
  }
  return false;
}

template <int64_t words>
struct FlatHeap {
  Value* items;
  int64_t size;

  PY_INLINE Value* at(int64_t i) const { return items + i * words; }
  PY_INLINE static Result<bool> before(const Value* a, const Value* b) {
    for (int64_t k = 0; k < words; ++k) {
      if (a[k].bits == b[k].bits) continue;
      if (both_small(a[k], b[k])) [[likely]] return static_cast<int64_t>(a[k].bits) < static_cast<int64_t>(b[k].bits);
      return items_before(a + k, b + k, words - k);
    }
    return false;
  }
  PY_INLINE void exchange(int64_t i, int64_t j) const {
    for (int64_t k = 0; k < words; ++k) swap_words(at(i)[k].bits, at(j)[k].bits);
  }
  Result<void> rise(int64_t start, int64_t position) const {
    while (position > start) {
      int64_t parent = (position - 1) >> 1;
      if (!PY_TRY(before(at(position), at(parent)))) break;
      exchange(position, parent);
      position = parent;
    }
    return {};
  }
  Result<void> sink(int64_t position) const {
    int64_t start = position;
    while (position < size >> 1) {
      int64_t child = 2 * position + 1;
      if (child + 1 < size && !PY_TRY(before(at(child), at(child + 1)))) ++child;
      exchange(child, position);
      position = child;
    }
    return rise(start, position);
  }
};

/// task(FlatHeap) of a list that keeps its tuples flat.
template <class Task> PY_INLINE auto with_flat_heap(List& list, const Task& task) {
  if (list.layout == ListLayout::kPairs) return task(FlatHeap<2>{list.values, list.length});
  if (list.layout == ListLayout::kTriples) return task(FlatHeap<3>{list.values, list.length});
  return task(FlatHeap<4>{list.values, list.length});
}

/// The last item becomes the first and sinks; the first one is left behind the last that the list still has. The list is not empty.
Result<void> take_flat_first(List& list) {
  int64_t last = --list.length;
  if (last == 0) return {};
  return with_flat_heap(list, [&](auto heap) -> Result<void> {
    heap.exchange(0, last);
    Result<void> done = heap.sink(0);
    if (done.failed()) {
      for (int64_t k = 0; k < tuple_words(list.layout); ++k) drop(list.tuple_at(last)[k]);
    }
    return done;
  });
}

/// which: " 1" where there are two.
Result<List*> list_argument(Arg heap, const char* function, const char* which = "") {
  if (heap.is_none()) return raise(TypeError, "%s() argument%s must be list, not None", function, which);
  if (!is_list(heap)) return raise(TypeError, "%s() argument%s must be list, not %T", function, which, heap);
  return heap.as<List>();
}

template <bool max>
Result<Value> pop(List& heap) {
  if (heap.length == 0) return out_of_range();
  if (!max && heap.holds_tuples()) {
    PY_TRY(take_flat_first(heap));
    return list_take_item(heap, heap.length);
  }
  Value last = Value::adopt(heap.items()[--heap.length].bits);
  if (heap.length == 0) return last;
  Value top = static_cast<Value&&>(heap.items()[0]);
  heap.items()[0] = static_cast<Value&&>(last);
  PY_TRY(sink<max>(heap, 0));
  return top;
}

template <bool max>
Result<Value> replace(List& heap, Arg item) {
  if (heap.length == 0) return out_of_range();
  Value top = static_cast<Value&&>(heap.items()[0]);
  heap.items()[0] = item;
  PY_TRY(sink<max>(heap, 0));
  return top;
}

}  // namespace

Result<Value> _heapq_heappush(Arg heap, Arg item) {
  List& list = *PY_TRY(list_argument(heap, "heappush", " 1"));
  list_push(list, item);
  PY_TRY(rise<false>(list, 0, list.length - 1));
  return kNone;
}

Result<Value> _heapq_heappop(Arg heap) { return pop<false>(*PY_TRY(list_argument(heap, "heappop"))); }
Result<Value> _heapq_heapreplace(Arg heap, Arg item) { return replace<false>(*PY_TRY(list_argument(heap, "heapreplace", " 1")), item); }

Result<Value> _heapq_heappushpop(Arg heap, Arg item) {
  List& list = *PY_TRY(list_argument(heap, "heappushpop", " 1"));
  if (list.length == 0) return item;
  Value top = list.items()[0];
  if (!PY_TRY(lt(top, item))) return item;
  return replace<false>(list, item);
}

Result<void> heap_push_items(Arg heap, const Arg* items, size_t count) {
  List& list = *PY_TRY(list_argument(heap, "heappush", " 1"));
  list_add_tuple_first(list, items, count);
  if (!list.holds_tuples()) return rise<false>(list, 0, list.length - 1);
  return with_flat_heap(list, [](auto flat) { return flat.rise(0, flat.size - 1); });
}

Result<void> unpack_heap_first(Arg heap, int64_t count, Value* out) {
  List& list = *PY_TRY(list_argument(heap, "heappop"));
  if (list.layout != layout_of_tuples(count) || list.length == 0) return unpack(PY_TRY(pop<false>(list)), count, out);
  PY_TRY(take_flat_first(list));
  Value* items = list.tuple_at(list.length);
  for (int64_t k = 0; k < count; ++k) out[k] = Value::adopt(items[k].bits);
  return {};
}

Result<Value> _heapq_heapify(Arg heap) {
  List& list = *PY_TRY(list_argument(heap, "heapify"));
  if (list.holds_tuples()) {
    PY_TRY(with_flat_heap(list, [](auto flat) { return heapify(flat.size, [&](int64_t i) { return flat.sink(i); }); }));
  } else {
    PY_TRY(heapify(list.length, [&](int64_t i) { return sink<false>(list, i); }));
  }
  return kNone;
}

Result<Value> _heapq__heappop_max(Arg heap) { return pop<true>(*PY_TRY(list_argument(heap, "_heappop_max"))); }
Result<Value> _heapq__heapreplace_max(Arg heap, Arg item) { return replace<true>(*PY_TRY(list_argument(heap, "_heapreplace_max", " 1")), item); }
Result<Value> _heapq__heapify_max(Arg heap) {
  List& list = *PY_TRY(list_argument(heap, "_heapify_max"));
  PY_TRY(heapify(list.length, [&](int64_t i) { return sink<true>(list, i); }));
  return kNone;
}

}  // namespace py
