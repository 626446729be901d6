// What the parts of the runtime that are in every program (streams, exceptions, start and end) need for values of any class. Reached through
// pointers that use_any_values() sets: the compiler has main() call it unless the program has text alone (its passes/plain_output.cpp says which
// programs those are), and a program that does not call it has none of these functions in its file.
#pragma once

#include "py/object_model.h"

namespace py {

struct AnyValues {
  Result<Value> (*str)(Arg value);
  Result<Value> (*repr)(Arg value);
  Result<Value> (*find_attr)(Arg object, Arg name);
  Result<Value> (*call)(Arg callee);
  Result<Value> (*call_method)(Arg object, Arg name, const Arg* args, uint32_t count);
  Result<Value> (*list_from)(Arg iterable);
  Result<Value> (*print)(const Arg* items, uint32_t count);
  Type* (*os_error_class)(int errno_value);
  void (*collect)();       // cycles, now and then
  void (*set_up)();
  void (*release)();       // classes and cycles, at the end
  void (*drop_set_up)();   // what set_up made, for the check of leaks
};
extern const AnyValues* any_values;
/// The same; ends the process if they were not linked, for which there is no excuse.
const AnyValues& need_any_values();

/// str() and repr() for the few kinds of values that any program may meet in its own exceptions: text and small ints; of others, in programs
/// with values of any class.
Result<Value> str_of_any(Arg value);
Result<Value> repr_of_any(Arg value);
/// object.name(arg)
template <class... A>
Result<Value> call_any(Arg object, Arg name, const A&... args) {
  Arg values[sizeof...(A) + 1] = {Arg(args)...};
  return need_any_values().call_method(object, name, values, sizeof...(A));
}

}  // namespace py
