// Looking things up in classes: the MRO, the cache of lookups, names.
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

// Only names that live for ever are cached: another str may come to the address of one that died. Classes live for ever.
struct LookupEntry {
  const Type* type;
  const Object* name;
  Arg value;
  uint32_t version;
};
constexpr size_t kLookupEntries = 1024;
LookupEntry lookup_cache[kLookupEntries];

Arg lookup_uncached(const Type* type, Arg name) {
  MroWalk walk(type);
  while (Type* t = walk.next()) {
    Arg value = t->attrs.get(name);
    if (!value.is_empty()) return value;
  }
  return {};
}

}  // namespace

Arg type_lookup(const Type* type, Arg name) {
  if (name.object()->refcount < kImmortal / 2) return lookup_uncached(type, name);
  size_t at = ((reinterpret_cast<uintptr_t>(type) >> 6) ^ (reinterpret_cast<uintptr_t>(name.object()) >> 4)) % kLookupEntries;
  LookupEntry& entry = lookup_cache[at];
  if (entry.type == type && entry.name == name.object() && entry.version == lookup_version) [[likely]] return entry.value;
  Arg value = lookup_uncached(type, name);
  entry = {type, name.object(), value, lookup_version};
  return value;
}

// ---- names ----

Value type_name(const Type* type) {
  if (is_heap(type)) return heap_type(type)->name_value;
  return str_from_utf8(type->name);
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
  Arg module = type->attrs.get("__module__"_s);
  if (!is_str(module) || str_equal(module, "builtins"_s)) return qualname;
  return str_concat(str_concat(module, "."_s), qualname);
}

}  // namespace py
