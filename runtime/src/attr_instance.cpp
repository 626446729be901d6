// Attributes that instances keep themselves: in slots at fixed offsets, or all in a dict from when a program asks for it or needs a name that
// has no slot. See the layout in type.h.
#include "object_internal.h"
#include "py/typed.h"

namespace py {

namespace {

OrderNode* node_of(HeapType* type, Bits word) {
  if (word) return reinterpret_cast<OrderNode*>(word & ~Bits(1));
  if (!type->order_root) {
    type->order_root = static_cast<OrderNode*>(raw_alloc(sizeof(OrderNode)));
    *type->order_root = {nullptr, nullptr, nullptr, 0, 0, true};
  }
  return type->order_root;
}

/// Walks the filled slots in the order of filling.
struct FilledSlots {
  uint32_t count;
  uint32_t* slots;
  FilledSlots(Bits word) : count(0), slots(nullptr) {
    auto* node = reinterpret_cast<OrderNode*>(word & ~Bits(1));
    if (!node) return;
    count = node->depth;
    slots = static_cast<uint32_t*>(raw_alloc(count * sizeof(uint32_t)));
    for (uint32_t i = count; i-- > 0; node = node->parent) slots[i] = node->slot;
  }
  FilledSlots(const FilledSlots&) = delete;
  ~FilledSlots() { raw_free(slots, count * sizeof(uint32_t)); }
};

void unfill(Object* o, uint32_t slot) {
  Bits& word = *dict_word(o);
  FilledSlots filled(word);
  Bits rest = 0;
  for (uint32_t i = 0; i < filled.count; ++i) {
    if (filled.slots[i] != slot) rest = order_after(heap_type(o->type), rest, filled.slots[i]);
  }
  word = rest;
}

/// The dict of objects that are no instances of a class of the program but keep attributes all the same; null if `o` can't.
Value* native_dict(Object* o) {
  Type* t = native_base(o->type);
  if (t == &function_type) return &static_cast<Function*>(o)->dict;
  if (t == &staticmethod_type || t == &classmethod_type) return &static_cast<WrapperObject*>(o)->dict;
  return nullptr;
}

Value get_from(Dict* dict, Arg name) {
  if (is_exact(name, &str_type)) return dict_get_str(*dict, name);
  auto r = dict_get(*dict, name);  // a str subclass, whose __hash__ and __eq__ CPython would not call here either
  if (r.failed()) {
    drop_pending();
    return {};
  }
  Value v = r.take();
  return v.is_exhausted() ? Value() : v;
}

bool set_in(Dict* dict, Arg name, Arg value) {
  if (!value.is_empty()) {
    dict_set_str(*dict, name, value);
    return true;
  }
  auto r = dict_delete(*dict, name);
  if (r.failed()) {
    drop_pending();
    return false;
  }
  return r.take();
}

void note_shadowing(Object* o) {
  if (o->type->flags & kTypeInstanceShadows) return;
  o->type->flags |= kTypeInstanceShadows;
  ++class_version;
}

}  // namespace

Bits order_after(HeapType* type, Bits word, uint32_t slot) {
  OrderNode* node = node_of(type, word);
  OrderNode* child = node->children;
  while (child && child->slot != slot) child = child->sibling;
  if (!child) {
    child = static_cast<OrderNode*>(raw_alloc(sizeof(OrderNode)));
    *child = {node, nullptr, node->children, slot, node->depth + 1, node->ascending && (node->depth == 0 || slot > node->slot)};
    node->children = child;
  }
  return reinterpret_cast<Bits>(child) | 1;
}

void clear_slots(Object* o) {
  Type* type = o->type;
  Bits word = has_dict_word(type) ? *dict_word(o) : 0;
  if ((word & 1) && !reinterpret_cast<OrderNode*>(word & ~Bits(1))->ascending) {
    FilledSlots filled(word);
    for (uint32_t i = 0; i < filled.count; ++i) set_slot(o, filled.slots[i], Value());
  }
  for (uint32_t i = 0; i < type->slot_count; ++i) {
    if (!is_raw_slot(type, i)) slot_at(o, i)->clear();
  }
}

Value raw_slot_value(const Bits* slot) { return *slot == kNoDouble ? Value() : Value(__builtin_bit_cast(double, *slot)); }

void set_raw_slot(Bits* slot, Arg value) {
  if (value.is_empty()) *slot = kNoDouble;
  else *slot = raw_double_bits(as_double(value));
}

int find_slot(const Type* type, Arg name) {
  Str* key = name.as<Str>();
  for (uint32_t i = 0; i < type->slot_count; ++i) {
    if (type->slot_names[i] == key) return static_cast<int>(i);
  }
  // Equal text in another object: a name made at run time.
  for (uint32_t i = 0; i < type->slot_count; ++i) {
    if (str_equal(Arg(type->slot_names[i]), name)) return static_cast<int>(i);
  }
  return -1;
}

Value instance_get(Object* o, Arg name) {
  Type* t = o->type;
  if (has_dict_word(t)) {
    Bits word = *dict_word(o);
    if (!is_order_word(word)) return get_from(reinterpret_cast<Dict*>(word), name);
    if (word == 0) return {};
    int i = find_slot(t, name);
    return i < 0 ? Value() : slot_value(o, static_cast<uint32_t>(i));
  }
  Value* dict = native_dict(o);
  return dict && is_dict(*dict) ? get_from(dict->as<Dict>(), name) : Value();
}

Dict* instance_dict_mode(Object* o) {
  Bits& word = *dict_word(o);
  if (!is_order_word(word)) return reinterpret_cast<Dict*>(word);
  FilledSlots filled(word);
  Ref<Dict> dict = make_dict(filled.count);
  for (uint32_t i = 0; i < filled.count; ++i) {
    uint32_t slot = filled.slots[i];
    dict_set_str(*dict, Arg(o->type->slot_names[slot]), slot_value(o, slot));
    set_slot(o, slot, Value());
  }
  Dict* d = dict.give();
  word = reinterpret_cast<Bits>(d);
  return d;
}

bool instance_set(Object* o, Arg name, Arg value) {
  Type* t = o->type;
  if (has_dict_word(t)) {
    Bits& word = *dict_word(o);
    if (is_order_word(word)) {
      int i = find_slot(t, name);
      if (i >= 0) {
        if (!slot_is_set(o, static_cast<uint32_t>(i))) {
          if (value.is_empty()) return false;
          word = order_after(heap_type(t), word, static_cast<uint32_t>(i));
        } else if (value.is_empty()) {
          unfill(o, static_cast<uint32_t>(i));
        }
        set_slot(o, static_cast<uint32_t>(i), Value(value));
        return true;
      }
      if (value.is_empty()) return false;
    }
    Value dict = Arg(instance_dict_mode(o));
    if (!type_lookup(t, name).is_empty()) note_shadowing(o);
    return set_in(dict.as<Dict>(), name, value);
  }
  Value* dict = native_dict(o);
  if (!dict) return false;
  if (dict->is_empty()) {
    if (value.is_empty()) return false;
    *dict = make_dict().value();
  }
  Value hold = *dict;
  return set_in(hold.as<Dict>(), name, value);
}

Value instance_dict(Arg object) {
  if (!object.is_object()) return {};
  Object* o = object.object();
  if (has_dict_word(o->type)) {
    note_shadowing(o);  // whoever has the dict may put anything into it, unseen
    return Arg(instance_dict_mode(o));
  }
  Value* dict = native_dict(o);
  if (!dict) return {};
  if (dict->is_empty()) *dict = make_dict().value();
  return *dict;
}

Result<void> object_set_dict(Arg self, Arg value) {
  if (!self.is_object() || !has_dict_word(type_of(self))) return no_attribute(self, "__dict__"_s);
  if (!value.is_empty() && !is_dict(value)) {
    return raise(TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
  }
  Object* o = self.object();
  note_shadowing(o);
  Value old = Value::adopt(static_cast<Object*>(instance_dict_mode(o)));
  Value fresh = value.is_empty() ? make_dict().value() : Value(value);
  *dict_word(o) = fresh.give();
  return {};
}

}  // namespace py
