// What the iterator types of itertools share.
#include "itertools_support.h"

namespace py::detail {

void tool_destroy(Object* self) {
  Tool& t = *static_cast<Tool*>(self);
  t.items.~Iter();
  drop(t.function);
  drop(t.first);
  drop(t.second);
}

void tool_traverse(Object* self, Visitor visit, void* context) {
  Tool& t = *static_cast<Tool*>(self);
  visit_value(t.items.source(), visit, context);
  visit_value(t.function, visit, context);
  visit_value(t.first, visit, context);
  visit_value(t.second, visit, context);
}

}  // namespace py::detail
