// The functions behind lib/atexit.pyi.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> atexit_register(Arg func, Arg args, Arg kwargs);
Result<Value> atexit_unregister(Arg func);
Result<Value> atexit__clear();
Result<Value> atexit__run_exitfuncs();
Result<Value> atexit__ncallbacks();

}  // namespace py
