// What the iterator types of itertools share. Internal to runtime/src.
#pragma once

#include "containers_support.h"
#include "py/modules/itertools.h"

namespace py::detail {

/// The layout of most of them: an iterator and a few values, whose meaning is each type's own.
struct Tool : Object {
  Iter items;
  Value function, first, second;
  int64_t n, stop, step;
  bool flag;
  void init() {
    new (&items, PyPlacement()) Iter();
    empty_value(function);
    empty_value(first);
    empty_value(second);
  }
};
void tool_destroy(Object* self);
void tool_traverse(Object* self, Visitor visit, void* context);

constexpr Type tool_type(const char* name, Result<Value> (*next)(Arg), Result<Value> (*repr)(Arg) = nullptr) {
  return static_type(name, sizeof(Tool), kTypeSubclassable,
                     {.destroy = tool_destroy, .traverse = tool_traverse, .repr = repr, .iter = iterator_itself, .next = next}, &object_type,
                     "itertools");
}
inline Ref<Tool> make_tool(Arg cls) { return make_object<Tool>(cls.as<Type>()); }

}  // namespace py::detail
