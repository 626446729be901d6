// Behind the inline caches of attr.h: the whole protocol once, remembering where the attribute was.
#include "object_internal.h"

namespace py {

namespace {

/// Does attribute access on instances of `type` follow the generic protocol until it misses?
bool is_generic(const Type* type) {
  if (!type->slots().get_attr) return true;
  return is_heap(type) && !heap_type(type)->has_getattribute && !heap_type(type)->native->slots().get_attr;
}

void remember(AttrCache& cache, Type* type, int32_t offset) {
  cache.type = type;
  cache.version = class_version;
  cache.offset = offset;
  cache.order_before = ~Bits(0);
  cache.order_after = 0;
  cache.order_offset = 0;
}

int32_t slot_offset(const Type* type, int slot) { return first_slot_offset(type) + slot * 8; }

Value& at_offset(Object* o, int32_t offset) { return *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + offset); }

/// What the inline caches must not read as a Value is remembered under a type that no object has: they miss, and the slow path finds the slot at once.
Type* type_of_raw(Type* type) { return reinterpret_cast<Type*>(reinterpret_cast<uintptr_t>(type) | 1); }
void remember_raw(AttrCache& cache, Type* type, int32_t offset) {
  remember(cache, type, offset);
  cache.type = type_of_raw(type);
}
bool remembers_raw(const AttrCache& cache, Type* type) { return cache.type == type_of_raw(type) && cache.version == class_version; }

/// Calls `function` (a function or method of a class) with `self` in the free word before args.
Result<Value> call_with_self(Arg function, Arg self, const CallArgs& args) {
  const_cast<Arg*>(args.values)[-1] = self;
  CallArgs with_self = args;
  --with_self.values;
  ++with_self.positional;
  return call_function(as_function(function), with_self);
}

}  // namespace

Result<Value> get_attr_slow(Arg object, Arg name, AttrCache& cache) {
  Type* type = object.object()->type;
  if (remembers_raw(cache, type)) {
    Value value = raw_slot_value(&at_offset(object.object(), cache.offset).bits);
    if (!value.is_empty()) return value;
  }
  if (!is_generic(type)) return get_attr(object, name);
  Arg meta = type_lookup(type, name);
  Type* meta_type = meta.is_empty() ? nullptr : type_of(meta);
  if (meta_type && meta_type->slots().descr_set && meta_type->slots().descr_get) {
    if (int32_t offset = member_offset(meta, type)) {
      remember(cache, type, offset);
      const Value& slot = at_offset(object.object(), offset);
      if (!slot.is_empty()) return slot;
    }
    // An AttributeError of the descriptor leads to __getattr__.
    return type->slots().get_attr ? get_attr(object, name) : bind_attr(meta, object, type);
  }
  if (has_dict_word(type) && is_order_word(*dict_word(object.object()))) {
    int slot = find_slot(type, name);
    if (slot >= 0 && is_raw_slot(type, static_cast<uint32_t>(slot))) {
      remember_raw(cache, type, slot_offset(type, slot));
      Value value = slot_value(object.object(), static_cast<uint32_t>(slot));
      if (!value.is_empty()) return value;
    } else if (slot >= 0) {
      int32_t offset = slot_offset(type, slot);
      remember(cache, type, offset);
      const Value& value = at_offset(object.object(), offset);
      if (!value.is_empty()) return value;
    }
  } else {
    Value own = instance_get(object.object(), name);
    if (!own.is_empty()) return own;
  }
  if (meta_type && !(meta_type->slots().descr_get && type->slots().get_attr)) return bind_attr(meta, object, type);
  return get_attr(object, name);
}

Result<void> set_attr_slow(Arg object, Arg name, Arg value, AttrCache& cache) {
  Object* o = object.object();
  Type* type = o->type;
  if (remembers_raw(cache, type)) {
    Bits& slot = at_offset(o, cache.offset).bits;
    Bits& order = at_offset(o, type->slots_offset).bits;
    if (slot != kNoDouble || order == cache.order_before) {
      if (slot == kNoDouble) order = cache.order_after;
      set_raw_slot(&slot, value);
      return {};
    }
  }
  if (type->slots().set_attr) return type->slots().set_attr(object, name, value);
  Arg meta = type_lookup(type, name);
  if (!meta.is_empty() && type_of(meta)->slots().descr_set) {
    if (int32_t offset = member_offset(meta, type)) {
      remember(cache, type, offset);
      // No __dict__ has to know in which order these are filled: an empty slot is itself the word that goes with it.
      cache.order_before = cache.order_after = kEmpty;
      cache.order_offset = offset;
      at_offset(o, offset) = value;
      return {};
    }
    return generic_set_attr(object, name, value);
  }
  if (!has_dict_word(type)) return generic_set_attr(object, name, value);
  Bits& word = *dict_word(o);
  int slot = is_order_word(word) ? find_slot(type, name) : -1;
  if (slot < 0) return generic_set_attr(object, name, value);
  int32_t offset = slot_offset(type, slot);
  bool raw = is_raw_slot(type, static_cast<uint32_t>(slot));
  (raw ? remember_raw : remember)(cache, type, offset);
  if (!slot_is_set(o, static_cast<uint32_t>(slot))) {
    cache.order_before = word;
    cache.order_after = word = order_after(heap_type(type), word, static_cast<uint32_t>(slot));
    cache.order_offset = type->slots_offset;
  }
  set_slot(o, static_cast<uint32_t>(slot), Value(value));
  return {};
}

Result<Value> call_method_slow(Arg object, Arg name, const CallArgs& args, AttrCache& cache) {
  Type* type = type_of(object);
  if (is_generic(type)) {
    Arg meta = type_lookup(type, name);
    if (!meta.is_empty() && is_function(meta)) {
      Value own = object.is_object() ? instance_get(object.object(), name) : Value();
      if (own.is_empty()) {
        bool may_hide = (type->flags & kTypeInstanceShadows) || find_slot(type, name) >= 0;
        if (!may_hide) {
          remember(cache, type, 0);
          cache.attribute = meta;
        }
        return call_with_self(meta, object, args);
      }
      return call(own, args);
    }
  } else if (type->slots().get_attr == type_get_attr && type_lookup(type, name).is_empty()) {
    // Class.method(…): functions as they are, class methods without making a bound method.
    Arg found = type_lookup(object.as<Type>(), name);
    if (!found.is_empty()) {
      if (is_user_function(found)) return call_function(as_function(found), args);
      if (is_exact(found, &classmethod_type) && is_function(found.as<WrapperObject>()->function)) {
        return call_with_self(found.as<WrapperObject>()->function, object, args);
      }
    }
  }
  if (type == &super_type) {
    auto* s = object.as<SuperObject>();
    Arg found = s->self.is_empty() ? Arg() : find_after(s->self_class.as<Type>(), s->cls.as<Type>(), name);
    if (!found.is_empty() && is_function(found) && !s->self.arg().is(s->self_class)) {
      Value self = s->self;
      return call_with_self(found, self, args);
    }
  }
  Value function = PY_TRY(get_attr(object, name));
  return call(function, args);
}

Result<Value> find_method_slow(Arg object, Arg name, AttrCache& cache) {
  Type* type = type_of(object);
  if (is_generic(type)) {
    Arg meta = type_lookup(type, name);
    if (!meta.is_empty() && is_function(meta)) {
      Value own = object.is_object() ? instance_get(object.object(), name) : Value();
      if (!own.is_empty()) return own;
      if (!(type->flags & kTypeInstanceShadows) && find_slot(type, name) < 0) {
        remember(cache, type, 0);
        cache.attribute = meta;
      }
      return kExhausted;
    }
  }
  return get_attr(object, name);
}

}  // namespace py
