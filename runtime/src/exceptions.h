// Shared by the files about exceptions.
#pragma once

#include "py/object_model.h"

namespace py {

/// An exception with its args (a tuple) and no fields set.
Ref<Exception> make_exception(Type* type, Value args);
/// TypeError "ValueError() takes no keyword arguments" if there are some.
Result<void> no_keywords(Type* type, Arg keywords);

/// The class for an errno: FileNotFoundError for ENOENT; OSError for those that have none.
Type* os_error_class(int errno_value);

PY_INLINE void visit_value(const Value& v, Visitor visit, void* context) {
  if (v.is_object()) visit(v.object(), context);
}

}  // namespace py
