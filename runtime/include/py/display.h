// Long displays of constants as data: C++ compilers take their time for a call an item.
//
//   t = [(1, "a"), (2, 0.5), …]      static constinit py::DisplayItem display_1[] = {py::list_of_items(1000), py::tuple_of_items(2), 1, "a", …};
//                                    t = py::make_display(display_1);
#pragma once

#include "py/value.h"

namespace py {

/// A constant, or the head of a container whose items follow; of a dict, keys and values in turn.
struct DisplayItem {
  enum Kind : uint8_t { kValue, kDouble, kText, kList, kTuple, kDict };
  Kind kind;
  uint32_t count = 0;   // items; bytes of a text
  union {
    Arg value;
    double number;
    const char* text;   // UTF-8; becomes a value when it is used first
  };

  constexpr DisplayItem(Arg a) : kind(kValue), value(a) {}
  constexpr DisplayItem(Special s) : kind(kValue), value(s) {}
  constexpr DisplayItem(int i) : kind(kValue), value(i) {}
  constexpr DisplayItem(long i) : kind(kValue), value(i) {}
  constexpr DisplayItem(long long i) : kind(kValue), value(i) {}
  constexpr DisplayItem(double d) : kind(kDouble), number(d) {}
  template <size_t N> constexpr DisplayItem(const char (&bytes)[N]) : kind(kText), count(N - 1), text(bytes) {}
  constexpr DisplayItem(Kind container, uint32_t items) : kind(container), count(items), value() {}
};
constexpr DisplayItem list_of_items(uint32_t count) { return {DisplayItem::kList, count}; }
constexpr DisplayItem tuple_of_items(uint32_t count) { return {DisplayItem::kTuple, count}; }
constexpr DisplayItem dict_of_entries(uint32_t count) { return {DisplayItem::kDict, count}; }

/// A new object of what stands there.
Value make_display(DisplayItem* items);
/// A tuple that can't change, nor anything in it: made when it is used first, one and the same from then on.
PY_COLD Arg keep_display(DisplayItem* items);
PY_INLINE Arg kept_display(DisplayItem* items) { return items->kind == DisplayItem::kValue ? items->value : keep_display(items); }

}  // namespace py
