// Weak references: src/weakref.cpp.
#pragma once

#include "py/object_model.h"

namespace py {

struct WeakReference : Object {
  Object* target;          // not counted; null once it died
  Value callback;          // or empty
  WeakReference* next;     // the other references to the same object, newest first
  WeakReference* previous;
  int64_t hash;
  bool has_hash;
  Bits dict_word;
};

}  // namespace py
