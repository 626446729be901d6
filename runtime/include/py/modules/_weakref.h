// The functions behind lib/_weakref.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Type _weakref_ReferenceType_type, _weakref_ProxyType_type;
Result<Value> _weakref_ReferenceType_new(Arg cls, Arg object, Arg callback);
Result<Value> _weakref_ReferenceType_init(Arg self, Arg object, Arg callback);
Result<Value> _weakref_ReferenceType_call(Arg self);
Result<Value> _weakref_ReferenceType_get_callback(Arg self);
Result<Value> _weakref_proxy(Arg object, Arg callback);
Result<Value> _weakref_getweakrefcount(Arg object);
Result<Value> _weakref_getweakrefs(Arg object);

}  // namespace py
