#include "struct_sequence.h"

#include <string.h>

namespace py {

static StructSequenceType& type_of_sequence(Arg self) { return *reinterpret_cast<StructSequenceType*>(self.object()->type); }

static Result<Value> get_attr_of_sequence(Arg self, Arg name) {
  StructSequenceType& type = type_of_sequence(self);
  Utf8Text text(name);
  int count = 0;
  while (type.fields[count]) ++count;
  for (int i = count; i-- > 0;) {
    // From the end: a hidden field hides an item of the same name (the exact times of stat_result).
    if (strlen(type.fields[i]) == text.size && !memcmp(type.fields[i], text.data, text.size)) return self.as<Tuple>()->items()[i];
  }
  return generic_get_attr(self, name);
}

static Result<Value> repr_of_sequence(Arg self) {
  StructSequenceType& type = type_of_sequence(self);
  StrBuilder out;
  out.add(type.type.module);
  out.add(U'.');
  out.add(type.type.name);
  out.add(U'(');
  for (int i = 0; i < type.visible; ++i) {
    if (i) out.add(", ");
    out.add(type.fields[i]);
    out.add(U'=');
    Value item = PY_TRY(repr(self.as<Tuple>()->items()[i]));
    out.add(item);
  }
  out.add(U')');
  return out.finish();
}

static void destroy_sequence(Object* self) {
  Value* items = static_cast<Tuple*>(self)->items();
  for (int i = 0; type_of_sequence(Arg(self)).fields[i]; ++i) items[i].clear();
}

Ref<Tuple> make_struct_sequence(StructSequenceType& type) {
  Slots& slots = type.type.own_slots;
  if (!slots.repr) {
    slots = tuple_type.slots();
    slots.repr = repr_of_sequence;
    slots.get_attr = get_attr_of_sequence;
    slots.destroy = destroy_sequence;
  }
  int count = 0;
  while (type.fields[count]) ++count;
  Ref<Tuple> t = make<Tuple>(&type.type, static_cast<size_t>(count) * sizeof(Value));
  t->length = type.visible;
  for (int i = 0; i < count; ++i) new (t->items() + i, PyPlacement()) Value(kNone);
  return t;
}

}  // namespace py
