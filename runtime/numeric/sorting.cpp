// Sorting lists of numbers.
#include "sorter.h"

#include "lists.h"

namespace py {

static int is_less(Bits a, Bits b) { return order_of_numbers(Arg::from_bits(a), Arg::from_bits(b)) == -1; }

Result<void> sort_numbers(Arg sorted, Arg reverse) {
  List& list = *sorted.as<List>();
  if (list.length < 2) return {};
  // Raw items are boxed meanwhile.
  ListLayout layout = list.layout;
  list.become_values();
  Bits* words = reinterpret_cast<Bits*>(list.values);
  // Reversing before and after keeps equal items in order.
  if (reverse.is_true()) reverse_words(words, list.length);
  bool ok = Sorter(Run{words, nullptr}, list.length, is_less).sort();
  if (reverse.is_true()) reverse_words(words, list.length);
  if (!ok) return Failure{};
  if (layout == ListLayout::kDoubles) {
    for (int64_t i = 0; i < list.length; ++i) {
      double item = to_double(list.values[i]).take();
      decref(list.values[i]);
      list.doubles[i] = item;
    }
    list.layout = layout;
  }
  return {};
}

Result<Value> sorted_numbers(Arg items, Arg reverse) {
  Value list = PY_TRY(list_of_items(items));
  PY_TRY(sort_numbers(list, reverse));
  return list;
}

}  // namespace py
