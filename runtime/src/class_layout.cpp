// Layout of instances: see type.h. Follows CPython's best_base and type_new_slots in what it allows.
#include "class_layout.h"

namespace py {

namespace {

constexpr uint32_t kLikeFlags = kTypeException | kTypeIntLike | kTypeStrLike | kTypeTupleLike | kTypeListLike | kTypeDictLike | kTypeBytesLike |
                                kTypeType | kTypeFloatLike | kTypeSetLike | kTypeByteArrayLike;

bool is_variable_size(const Type* native) { return native->flags & (kTypeStrLike | kTypeTupleLike | kTypeBytesLike | kTypeIntLike); }

/// The class in whose C++ struct or __slots__ the layout of `type` was last extended.
Type* solid_base(Type* type) {
  if (is_heap(type)) return heap_type(type)->layout_base;
  while (type->base && type->instance_size == type->base->instance_size) type = type->base;
  return type;
}

bool has_slot(const HeapType* type, uint32_t count, Arg name) {
  for (uint32_t i = 0; i < count; ++i) {
    if (str_equal(Arg(type->slot_names[i]), name)) return true;
  }
  return false;
}

Result<bool> is_identifier_text(Arg name) {
  Str* s = name.as<Str>();
  if (s->length == 0) return false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    if (!letter && !(i > 0 && c >= '0' && c <= '9')) return false;
  }
  return true;
}

/// Private names in __slots__ are mangled as in code: __x of class _C is _C__x.
Value mangled(Arg class_name, Arg name) {
  Str* s = name.as<Str>();
  bool is_private = s->length > 2 && s->at(0) == '_' && s->at(1) == '_' && !(s->at(s->length - 1) == '_' && s->at(s->length - 2) == '_');
  if (!is_private) return name;
  Str* c = class_name.as<Str>();
  int64_t from = 0;
  while (from < c->length && c->at(from) == '_') ++from;
  if (from == c->length) return name;
  StrBuilder out;
  out.add(U'_');
  for (int64_t i = from; i < c->length; ++i) out.add(c->at(i));
  out.add(name);
  return out.finish();
}

}  // namespace

Result<Type*> best_base(Tuple* bases) {
  Type* winner = nullptr;
  Type* base = nullptr;
  for (int64_t i = 0; i < bases->length; ++i) {
    Arg item = bases->items()[i];
    if (!is_type(item)) return raise(TypeError, "bases must be types");
    Type* candidate_class = item.as<Type>();
    if (!(candidate_class->flags & (kTypeSubclassable | kTypeHeap))) {
      return raise(TypeError, "type '%s' is not an acceptable base type", candidate_class->name);
    }
    Type* candidate = solid_base(candidate_class);
    if (!winner || (candidate != winner && is_subtype(candidate, winner))) {
      winner = candidate;
      base = candidate_class;
    } else if (!is_subtype(winner, candidate)) {
      return raise(TypeError, "multiple bases have instance lay-out conflict");
    }
  }
  return base;
}

Result<void> read_slots(Arg class_name, Dict& namespace_dict, Type* base, bool base_has_dict, Value& declared, bool& wants_dict) {
  Value slots = dict_get_str(namespace_dict, "__slots__"_s);
  wants_dict = true;
  declared = kNone;
  if (slots.is_empty()) return {};
  wants_dict = false;
  Value names = is_str(slots) ? tuple_of(slots) : PY_TRY(tuple_from(slots));
  int64_t count = names.as<Tuple>()->length;
  if (count && is_variable_size(native_base(base))) {
    return raise(TypeError, "nonempty __slots__ not supported for subtype of '%s'", base->name);
  }
  Ref<List> kept = make_list(count);
  for (int64_t i = 0; i < count; ++i) {
    Arg name = names.as<Tuple>()->items()[i];
    if (!is_str(name)) return raise(TypeError, "__slots__ items must be strings, not '%T'", name);
    if (!PY_TRY(is_identifier_text(name))) return raise(TypeError, "__slots__ must be identifiers");
    if (str_equal(name, "__dict__"_s)) {
      if (base_has_dict || wants_dict) return raise(TypeError, "__dict__ slot disallowed: we already got one");
      wants_dict = true;
      continue;
    }
    if (str_equal(name, "__weakref__"_s)) continue;
    Value full = mangled(class_name, name);
    bool exempt = str_equal(full, "__qualname__"_s) || str_equal(full, "__classcell__"_s);
    if (!exempt && !dict_get_str(namespace_dict, full).is_empty()) return raise(ValueError, "%R in __slots__ conflicts with class variable", name);
    list_push(*kept, static_cast<Value&&>(full));
  }
  Value list = static_cast<Ref<List>&&>(kept).value();
  declared = PY_TRY(tuple_from(list));
  return {};
}

void lay_out(HeapType* type, Tuple* bases, Tuple* declared, bool wants_dict, const Attributes& attributes) {
  Type* base = type->base;
  Type* native = native_base(base);
  type->native = native;
  uint32_t capacity = attributes.count + (declared ? static_cast<uint32_t>(declared->length) : 0);
  type->flags = kTypeHeap | kTypeSubclassable | (type->flags & (kTypeOfC | kMatchKinds));
  bool has_dict = wants_dict;
  for (int64_t i = 0; i < bases->length; ++i) {
    Type* b = bases->items()[i].as<Type>();
    if (is_heap(b)) capacity += b->slot_count;
    has_dict |= b->flags & kTypeHasDict;
    type->flags |= b->flags & kLikeFlags;
  }
  if (has_dict) type->flags |= kTypeHasDict;

  // Slots of the base keep their numbers: its member descriptors go by them.
  uint32_t count = 0;
  type->slot_names = capacity ? static_cast<Str**>(raw_alloc(capacity * sizeof(Str*))) : nullptr;
  auto add = [&](Arg name, bool raw = false) {
    keep_for_ever(name);
    if (raw && count < 64) type->raw_slots |= uint64_t(1) << count;
    type->slot_names[count++] = name.as<Str>();
  };
  if (is_heap(base)) {
    for (uint32_t i = 0; i < base->slot_count; ++i) add(Arg(base->slot_names[i]), is_raw_slot(base, i));
  }
  for (int64_t i = 0; declared && i < declared->length; ++i) {
    Arg name = declared->items()[i];
    Value descriptor = make_member_descriptor(type, name, count);
    add(name);
    type->attrs().set(name, descriptor);
  }
  if (has_dict) {
    for (int64_t i = 0; i < bases->length; ++i) {
      Type* b = bases->items()[i].as<Type>();
      if (b == base || !is_heap(b)) continue;
      for (uint32_t k = 0; k < b->slot_count; ++k) {
        if (!has_slot(type, count, Arg(b->slot_names[k]))) add(Arg(b->slot_names[k]), is_raw_slot(b, k));
      }
    }
    for (uint32_t i = 0; i < attributes.count; ++i) {
      Arg name = attributes.names[i];
      Arg in_class = type_lookup(type, name);
      bool goes_elsewhere = !in_class.is_empty() && type_of(in_class)->slots().descr_set;
      if (!goes_elsewhere && !has_slot(type, count, name)) add(name, i < 64 && (attributes.doubles >> i & 1));
    }
  }
  type->slot_count = count;
  bool adds = declared && declared->length;
  type->layout_base = adds ? type : solid_base(base);

  int32_t words = static_cast<int32_t>(count) + (has_dict ? 1 : 0);
  uint32_t size = (native->instance_size + 7) & ~7u;
  if (words == 0) {
    type->instance_size = native->instance_size;
    type->slots_offset = 0;
  } else if (is_variable_size(native)) {
    type->instance_size = native->instance_size;
    type->slots_offset = -8 * words;
  } else {
    type->instance_size = size + 8 * static_cast<uint32_t>(words);
    type->slots_offset = static_cast<int32_t>(size);
  }
}

// ---- memory of instances ----

void instance_destroy(Object* self) {
  Type* type = self->type;
  if (type->slots_offset) {
    clear_slots(self);
    if (has_dict_word(type)) {
      Bits& word = *dict_word(self);
      Value dict = is_order_word(word) ? Value() : Value::adopt(word);
      word = 0;
    }
  }
  if (auto destroy = heap_type(type)->native->own_slots.destroy) destroy(self);
}

void instance_traverse(Object* self, Visitor visit, void* context) {
  Type* type = self->type;
  if (type->slots_offset) {
    for (uint32_t i = 0; i < type->slot_count; ++i) {
      if (!is_raw_slot(type, i)) visit_held(*slot_at(self, i), visit, context);
    }
    if (has_dict_word(type) && !is_order_word(*dict_word(self))) visit(reinterpret_cast<Object*>(*dict_word(self)), context);
  }
  if (auto traverse = heap_type(type)->native->own_slots.traverse) traverse(self, visit, context);
}

}  // namespace py
