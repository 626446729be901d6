// The methods that bytearray has and bytes has not (lib/builtins/bytearray.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> bytearray_new(Arg cls, Arg source, Arg encoding, Arg errors);
Result<Value> bytearray_init(Arg self, Arg source, Arg encoding, Arg errors);
Result<Value> bytearray_construct(Arg source, Arg encoding, Arg errors);
Result<Value> bytearray_fromhex(Arg cls, Arg string);

Result<Value> bytearray_append(Arg self, Arg item);
Result<Value> bytearray_clear(Arg self);
Result<Value> bytearray_copy(Arg self);
Result<Value> bytearray_extend(Arg self, Arg iterable_of_ints);
Result<Value> bytearray_insert(Arg self, Arg index, Arg item);
Result<Value> bytearray_pop(Arg self, Arg index);
Result<Value> bytearray_remove(Arg self, Arg value);
Result<Value> bytearray_reverse(Arg self);

}  // namespace py
