// Tuples with named items, as sys.version_info, time.struct_time and os.stat_result (CPython's PyStructSequence).
#pragma once

#include "py/object_model.h"

namespace py {

struct StructSequenceType {
  Type type;
  const char* const* fields;   // visible names, then hidden ones (attributes that are no items), null-terminated
  int visible;
};

/// A value with all its fields (hidden ones included) set to None; the caller fills items(). The type's slots are made on first use.
Ref<Tuple> make_struct_sequence(StructSequenceType& type);

constexpr StructSequenceType struct_sequence_type(const char* module, const char* name, const char* const* fields, int visible) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.module = module;
  t.base = &tuple_type;
  t.instance_size = sizeof(Tuple);
  t.flags = kTypeTupleLike;
  return {t, fields, visible};
}

}  // namespace py
