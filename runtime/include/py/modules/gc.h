// The functions behind lib/gc.pyi.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> gc_collect(Arg generation);
Result<Value> gc_enable();
Result<Value> gc_disable();
Result<Value> gc_isenabled();
Result<Value> gc_get_count();
Result<Value> gc_get_threshold();
Result<Value> gc_set_threshold(Arg threshold0, Arg threshold1, Arg threshold2);
Result<Value> gc_freeze();
Result<Value> gc_get_objects(Arg generation);
Result<Value> gc_is_tracked(Arg object);

}  // namespace py
