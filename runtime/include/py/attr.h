// Attribute access. Names that are constants in the source are template arguments: each gets one inline cache for the program.
#pragma once

#include "py/ops.h"

namespace py {

/// x.name with a name known only at run time (a str): the whole protocol (__getattribute__, descriptors, instance, class, __getattr__).
Result<Value> get_attr(Arg object, Arg name);
Result<void> set_attr(Arg object, Arg name, Arg value);      // value empty: del object.name
/// Like get_attr, but kExhausted instead of AttributeError.
Result<Value> find_attr(Arg object, Arg name);
/// Looks `name` up along the MRO, without binding. Borrowed; empty if absent.
Arg type_lookup(const Type* type, Arg name);
/// The value of a looked-up class attribute for an instance (functions become bound methods, properties are called, …).
Result<Value> bind_attr(Arg attribute, Arg instance, Type* owner);

/// Where an attribute of instances of `type` was found last time.
struct AttrCache {
  Type* type = nullptr;
  uint32_t version = 0;
  int32_t offset = 0;        // != 0: a slot of the instance at this byte offset
  Arg attribute;             // a function to be called with self first
  // Storing into an empty slot: the instance's __dict__ word (order of filling) that goes with it, and what it becomes.
  Bits order_before = ~Bits(0), order_after = 0;
  int32_t order_offset = 0;
};
/// Names are shared by classes: each name has a few places, chosen by the class.
struct AttrCaches {
  AttrCache places[4] = {};
  PY_INLINE AttrCache& of(const Type* type) { return places[(reinterpret_cast<uintptr_t>(type) >> 6 ^ reinterpret_cast<uintptr_t>(type) >> 9) & 3]; }
};
Result<Value> get_attr_slow(Arg object, Arg name, AttrCache& cache);
Result<void> set_attr_slow(Arg object, Arg name, Arg value, AttrCache& cache);
Result<Value> call_method_slow(Arg object, Arg name, const CallArgs& args, AttrCache& cache);   // args.values[-1] is free for self
/// The attribute that a call is to call, or kExhausted if it is a method of the class, which call_found() finds again.
Result<Value> find_method_slow(Arg object, Arg name, AttrCache& cache);
template <Utf8 name> inline constinit AttrCaches get_cache = {};
template <Utf8 name> inline constinit AttrCaches set_cache = {};
template <Utf8 name> inline constinit AttrCaches method_cache = {};

// One function a name (and number of arguments). Expanded at each use they were a third of a program and of the time to compile it, and no faster.
template <Utf8 name>
[[gnu::noinline]] Result<Value> attr(Arg object) {
  if (!object.is_object()) return get_attr(object, operator""_s<name>());
  Type* type = object.object()->type;
  AttrCache& cache = get_cache<name>.of(type);
  if (type == cache.type && cache.version == class_version) [[likely]] {
    const Value& slot = *reinterpret_cast<const Value*>(reinterpret_cast<const char*>(object.object()) + cache.offset);
    if (!slot.is_empty()) [[likely]] return slot;
  }
  return get_attr_slow(object, operator""_s<name>(), cache);
}
template <Utf8 name>
[[gnu::noinline]] Result<void> set_attr(Arg object, Arg value) {
  if (!object.is_object()) return set_attr(object, operator""_s<name>(), value);
  Type* type = object.object()->type;
  AttrCache& cache = set_cache<name>.of(type);
  if (type == cache.type && cache.version == class_version) [[likely]] {
    char* start = reinterpret_cast<char*>(object.object());
    Value& slot = *reinterpret_cast<Value*>(start + cache.offset);
    Bits& order = *reinterpret_cast<Bits*>(start + cache.order_offset);
    if (!slot.is_empty()) {
      slot = value;
      return {};
    }
    if (order == cache.order_before) {
      order = cache.order_after;
      slot = value;
      return {};
    }
  }
  return set_attr_slow(object, operator""_s<name>(), value, cache);
}
/// None has no method of that name.
PY_COLD Failure none_lacks(Arg name);
template <Utf8 name>
PY_INLINE Result<void> not_none(Arg object) {
  if (object.is_none()) [[unlikely]] return none_lacks(operator""_s<name>());
  return {};
}
/// The attribute that instances of a class of known layout keep in slot `index` (class_layout.cpp). The compiler vouches for the class; unoptimised
/// builds verify it.
void verify_slot(Arg object, int32_t index, Arg name);
inline constexpr int32_t kFirstSlot = sizeof(Object) + sizeof(Bits);   // after the word of the __dict__; of classes with __slots__ alone, which have none, slots begin with index -1
template <Utf8 name>
PY_INLINE Result<Value> field(Arg object, int32_t index) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  const Value& slot = *reinterpret_cast<const Value*>(reinterpret_cast<const char*>(object.object()) + kFirstSlot + 8 * index);
  if (!slot.is_empty()) [[likely]] return slot;
  return get_attr(object, operator""_s<name>());
}
/// The same, borrowed: for as long as nothing can change the instance or its class. Only where no class defines __getattr__: what is not in the slot is in
/// the __dict__ of the instance or of a class, which hold it.
template <Utf8 name> PY_COLD Result<Arg> missing_field(Arg object) {
  return PY_TRY(get_attr(object, operator""_s<name>())).arg();
}
template <Utf8 name>
PY_INLINE Result<Arg> lent_field(Arg object, int32_t index) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  Arg held = Arg::from_bits(*reinterpret_cast<const Bits*>(reinterpret_cast<const char*>(object.object()) + kFirstSlot + 8 * index));
  if (!held.is_empty()) [[likely]] return held;
  return missing_field<name>(object);
}
template <Utf8 name>
PY_INLINE Result<void> set_field(Arg object, int32_t index, Arg value) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  Value& slot = *reinterpret_cast<Value*>(reinterpret_cast<char*>(object.object()) + kFirstSlot + 8 * index);
  if (!slot.is_empty()) [[likely]] {
    slot = value;
    return {};
  }
  return set_attr<name>(object, value);
}
// Fields that are always floats are kept as doubles.
inline constexpr Bits kNoDouble = 0x7FF56E6F6E650000;        // not set: a signalling NaN, which no operation makes
PY_INLINE Bits raw_double_bits(double d) {
  Bits bits = __builtin_bit_cast(Bits, d);
  return bits == kNoDouble ? bits | Bits(1) << 51 : bits;
}
PY_COLD double checked_double(Bits bits);
template <Utf8 name> PY_COLD Result<double> missing_double_field(Arg object) {
  Value v = PY_TRY(get_attr(object, operator""_s<name>()));
  return v.arg().is_flonum() ? v.arg().flonum() : checked_double(v.bits);
}
void verify_double_slot(Arg object, int32_t index, Arg name);
template <Utf8 name>
PY_INLINE Result<double> double_field(Arg object, int32_t index) {
#ifndef __OPTIMIZE__
  verify_double_slot(object, index, operator""_s<name>());
#endif
  double d = *reinterpret_cast<const double*>(reinterpret_cast<const char*>(object.object()) + kFirstSlot + 8 * index);
  if (__builtin_bit_cast(Bits, d) == kNoDouble) [[unlikely]] return missing_double_field<name>(object);
  return d;
}
template <Utf8 name>
PY_INLINE Result<void> set_double_field(Arg object, int32_t index, double value) {
#ifndef __OPTIMIZE__
  verify_double_slot(object, index, operator""_s<name>());
#endif
  Bits& slot = *reinterpret_cast<Bits*>(reinterpret_cast<char*>(object.object()) + kFirstSlot + 8 * index);
  if (slot != kNoDouble) [[likely]] {
    slot = raw_double_bits(value);
    return {};
  }
  return set_attr<name>(object, Value(value));
}
/// A new instance of a class of the program that has object's __new__, before __init__.
Result<Value> new_instance(Arg cls);
template <Utf8 name>
Result<void> del_attr(Arg object) { return set_attr(object, operator""_s<name>(), Arg()); }

/// object.name(args...) without making a bound method.
template <Utf8 name, class... A>
[[gnu::noinline]] Result<Value> method(Arg object, const A&... args) {
  Type* type = type_of(object);
  AttrCache& cache = method_cache<name>.of(type);
  Arg values[sizeof...(A) + 1] = {object, Arg(args)...};
  if (type == cache.type && cache.version == class_version) [[likely]] {
    Function& f = *cache.attribute.as<Function>();
    if (f.code->param_count == sizeof...(A) + 1 && f.code->positional == sizeof...(A) + 1) [[likely]] return f.code->entry(f, values);
  }
  return call_method_slow(object, operator""_s<name>(), CallArgs{values + 1, sizeof...(A)}, cache);
}


/// object.name(args...) where evaluating the arguments can raise or be noticed: the attribute is looked up before them, and called after them.
template <Utf8 name>
[[gnu::noinline]] Result<Value> find_method(Arg object) {
  Type* type = type_of(object);
  AttrCache& cache = method_cache<name>.of(type);
  if (type == cache.type && cache.version == class_version) [[likely]] return kExhausted;
  return find_method_slow(object, operator""_s<name>(), cache);
}
template <Utf8 name, class... A>
PY_INLINE Result<Value> call_found(Arg found, Arg object, const A&... args) {
  if (found.is_exhausted()) [[likely]] return method<name>(object, args...);
  return call(found, args...);
}

}  // namespace py
