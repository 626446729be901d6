// The slots of types that are in every program, for those programs that have operations on values of any type.
#include "deferred_slots.h"

namespace py {

static const Slots* slots_of(Deferred which) {
  switch (which) {
    case Deferred::kNothing: break;
    case Deferred::kObject: return &object_slots;
    case Deferred::kType: return &type_slots;
    case Deferred::kNone: return &none_slots;
    case Deferred::kNotImplemented: return &not_implemented_slots;
    case Deferred::kEllipsis: return &ellipsis_slots;
    case Deferred::kInt: return &int_slots;
    case Deferred::kBool: return &bool_slots;
    case Deferred::kFloat: return &float_slots;
    case Deferred::kStr: return &str_slots;
    case Deferred::kBytes: return &bytes_slots;
    case Deferred::kTuple: return &tuple_slots;
    case Deferred::kTextFile: return &text_file_slots;
    case Deferred::kBinaryFile: return &binary_file_slots;
    case Deferred::kException: return &exception_slots;
    case Deferred::kKeyError: return &key_error_slots;
    case Deferred::kOsError: return &os_error_slots;
    case Deferred::kUnicodeError: return &unicode_error_slots;
  }
  return nullptr;
}

void fill_deferred(Type& type) {
  Slots slots = *slots_of(type.deferred);
  slots.destroy = type.own_slots.destroy;
  slots.traverse = type.own_slots.traverse;
  slots.clear = type.own_slots.clear;
  slots.finalize = type.own_slots.finalize;
  type.own_slots = slots;
  type.deferred = Deferred::kNothing;
}

}  // namespace py
