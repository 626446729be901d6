// Displays of constants, made from data.
#include "py/display.h"

#include "py/compiled.h"
#include "py/typed.h"

namespace py {

namespace {

/// The value of the item at `at`, which moves on behind it. Nested as deeply as the program's text is.
Value make(DisplayItem*& at) {
  DisplayItem& item = *at++;
  switch (item.kind) {
    case DisplayItem::kValue: return item.value;
    case DisplayItem::kDouble: return item.number;
    case DisplayItem::kText: {
      LongText text{item.text, item.count};
      item.value = text.str();
      item.kind = DisplayItem::kValue;
      return item.value;
    }
    case DisplayItem::kList: {
      Value list = new_list();
      bool doubles = item.count > 0;   // they are kept raw, as list_of() does
      for (uint32_t i = 0; i < item.count; ++i) doubles = doubles && at[i].kind == DisplayItem::kDouble;
      for (uint32_t i = 0; i < item.count; ++i) {
        if (doubles) list_add(list, (at++)->number);
        else list_add(list, make(at));
      }
      return list;
    }
    case DisplayItem::kTuple: {
      Ref<Tuple> tuple = make_tuple(item.count);
      for (uint32_t i = 0; i < item.count; ++i) tuple->items()[i] = make(at);
      return static_cast<Ref<Tuple>&&>(tuple).value();
    }
    case DisplayItem::kDict: break;
  }
  Value dict = new_dict();
  for (uint32_t i = 0; i < item.count; ++i) {
    Value key = make(at), value = make(at);
    (void)dict_insert(dict, key, value);   // constants are hashed and compared without fail
  }
  return dict;
}

}  // namespace

Value make_display(DisplayItem* items) { return make(items); }

Arg keep_display(DisplayItem* items) {
  DisplayItem* end = items;
  items->value = Arg::from_bits(for_ever(make(end)));
  items->kind = DisplayItem::kValue;
  return items->value;
}

}  // namespace py
