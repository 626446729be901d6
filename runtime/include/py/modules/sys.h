// The functions and variables behind lib/sys.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Value sys_argv, sys_path, sys_stdin, sys_stdout, sys_stderr, sys___stdin__, sys___stdout__, sys___stderr__;
extern Value sys_version_info, sys_float_info, sys_int_info, sys_hash_info, sys_implementation, sys_flags, sys_executable, sys_warnoptions;

Result<Value> sys_exit(Arg status);
Result<Value> sys_getrecursionlimit();
Result<Value> sys_setrecursionlimit(Arg limit);
Result<Value> sys_getsizeof(Arg object, Arg default_value);
Result<Value> sys_exc_info();
Result<Value> sys_exception();
Result<Value> sys_intern(Arg string);
Result<Value> sys_getrefcount(Arg object);
Result<Value> sys_set_int_max_str_digits(Arg maxdigits);
Result<Value> sys_get_int_max_str_digits();
Result<Value> sys_getdefaultencoding();
Result<Value> sys_getfilesystemencoding();
Result<Value> sys_is_finalizing();
Result<Value> sys_getswitchinterval();
Result<Value> sys_setswitchinterval(Arg interval);

}  // namespace py
