// Methods that the library calls by name on objects of any class.
#pragma once

#include "py/object_model.h"

namespace py {

Result<Value> call_any_with(Arg object, Arg name, const Arg* args, uint32_t count);   // three arguments at most
/// object.name(args)
template <class... A>
Result<Value> call_any(Arg object, Arg name, const A&... args) {
  const Arg values[sizeof...(A) + 1] = {Arg(args)...};
  return call_any_with(object, name, values, sizeof...(A));
}

}  // namespace py
