// Looking things up in classes: the MRO, the cache of lookups, names.
#include "memory.h"
#include "object_internal.h"

namespace py {

uint32_t class_version = 1;
uint32_t lookup_version = 1;

bool is_subtype(const Type* type, const Type* base) {
  if (type->mro) {
    for (Type** t = type->mro; *t; ++t) {
      if (*t == base) return true;
    }
    return false;
  }
  for (; type; type = type->base) {
    if (type == base) return true;
  }
  return false;
}

Type* native_base(const Type* type) {
  return is_heap(type) ? heap_type(type)->native : const_cast<Type*>(type);
}

namespace {

// Only names that live for ever are cached: another str may come to the address of one that died. Classes live for ever. What is cached is
// the place of the value, so that `Class.counter += 1` invalidates nothing.
struct LookupEntry {
  const Type* type;
  const Object* name;
  const Bits* place;
  uint32_t version;
};
constexpr size_t kLookupEntries = 1024;
LookupEntry lookup_cache[kLookupEntries];

const Bits* find_place(const Type* type, Arg name) {
  MroWalk walk(type);
  while (Type* t = walk.next()) {
    if (const Bits* place = t->attrs().place(name)) return place;
  }
  return nullptr;
}

PY_INLINE Arg value_at(const Bits* place) { return place ? Arg::from_bits(*place) : Arg(); }

}  // namespace

/// Nothing of the program, as the collector would call it, runs in the middle of a lookup.
void enter_members(Type& type) {
  void (*members)() = type.members;
  type.members = nullptr;
  size_t threshold = gc_threshold;
  gc_threshold = SIZE_MAX;
  members();
  gc_threshold = threshold;
}

Arg type_lookup(const Type* type, Arg name) {
  if (name.object()->refcount < kImmortal / 2) return value_at(find_place(type, name));
  size_t at = ((reinterpret_cast<uintptr_t>(type) >> 6) ^ (reinterpret_cast<uintptr_t>(name.object()) >> 4)) % kLookupEntries;
  LookupEntry& entry = lookup_cache[at];
  if (entry.type == type && entry.name == name.object() && entry.version == lookup_version) [[likely]] return value_at(entry.place);
  const Bits* place = find_place(type, name);
  entry = {type, name.object(), place, lookup_version};
  return value_at(place);
}

// ---- names ----

Value type_name(const Type* type) {
  if (is_heap(type)) return heap_type(type)->name_value;
  if (!type->name_text) {
    Value text = str_from_utf8(type->name);
    keep_for_ever(text);
    const_cast<Type*>(type)->name_text = text.object();
  }
  return Arg(type->name_text);
}

Value type_qualname(const Type* type) {
  if (is_heap(type)) return heap_type(type)->qualname_value;
  return str_from_utf8(type->qualname ? type->qualname : type->name);
}

Value type_full_name(const Type* type) {
  Value qualname = type_qualname(type);
  if (!is_heap(type)) {
    if (!strcmp(type->module, "builtins")) return qualname;
    return str_concat(str_concat(str_from_utf8(type->module), "."_s), qualname);
  }
  Arg module = type->attrs().get("__module__"_s);
  if (!is_str(module) || str_equal(module, "builtins"_s)) return qualname;
  return str_concat(str_concat(module, "."_s), qualname);
}

}  // namespace py
