// The functions behind lib/builtins/generator.pyi.
#pragma once

#include "py/exceptions.h"
#include "py/class.h"

namespace py {

Result<Value> generator_next_method(Arg self);
Result<Value> generator_send(Arg self, Arg value);
Result<Value> generator_throw(Arg self, Arg type, Arg value, Arg traceback);
Result<Value> generator_close(Arg self);
Result<Value> generator_get_gi_running(Arg self);
Result<Value> generator_get_gi_suspended(Arg self);
Result<Value> generator_get_gi_yieldfrom(Arg self);
Result<Value> generator_get_gi_frame(Arg self);
Result<Value> generator_get_name(Arg self);
Result<Value> generator_get_qualname(Arg self);

}  // namespace py
