// The functions behind lib/_struct.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Type _struct_error_type;

Result<Value> _struct_calcsize(Arg format);
Result<Value> _struct_pack(Arg args);        // format, values…
Result<Value> _struct_pack_into(Arg args);   // format, buffer, offset, values…
Result<Value> _struct_unpack(Arg format, Arg buffer);
Result<Value> _struct_unpack_from(Arg format, Arg buffer, Arg offset);
/// Checks the arguments of iter_unpack; the number of records.
Result<Value> _struct_check_iteration(Arg format, Arg buffer);

}  // namespace py
