// Types whose slots are filled in when they are first asked for (Type::slots()), and the slots that they get.
#pragma once

#include "py/type.h"

namespace py {

constexpr Type deferred(Deferred which, Type type) {
  type.deferred = which;
  return type;
}

extern const Slots object_slots, type_slots, none_slots, not_implemented_slots, ellipsis_slots, int_slots, bool_slots, float_slots, str_slots,
    bytes_slots, tuple_slots, text_file_slots, binary_file_slots, exception_slots, key_error_slots, os_error_slots, unicode_error_slots;

}  // namespace py
