// The functions behind lib/builtins/exceptions.pyi.
#pragma once

#include "py/error.h"

namespace py {

Result<Value> BaseException_new(Arg cls, Arg args, Arg kwargs);
Result<Value> BaseException_init(Arg self, Arg args, Arg kwargs);
Result<Value> BaseException_with_traceback(Arg self, Arg tb);
Result<Value> BaseException_add_note(Arg self, Arg note);
Result<Value> BaseException_get_args(Arg self);
Result<void> BaseException_set_args(Arg self, Arg value);
Result<Value> BaseException_get_cause(Arg self);
Result<void> BaseException_set_cause(Arg self, Arg value);
Result<Value> BaseException_get_context(Arg self);
Result<void> BaseException_set_context(Arg self, Arg value);
Result<Value> BaseException_get_suppress_context(Arg self);
Result<void> BaseException_set_suppress_context(Arg self, Arg value);
Result<Value> BaseException_get_traceback(Arg self);
Result<void> BaseException_set_traceback(Arg self, Arg value);

// Fields of some classes, by position in Exception::fields; None while not set.
#define PY_EXCEPTION_FIELD(cls, name)        \
  Result<Value> cls##_get_##name(Arg self);  \
  Result<void> cls##_set_##name(Arg self, Arg value);
PY_EXCEPTION_FIELD(StopIteration, value)
PY_EXCEPTION_FIELD(SystemExit, code)
PY_EXCEPTION_FIELD(OSError, number)
PY_EXCEPTION_FIELD(OSError, strerror)
PY_EXCEPTION_FIELD(OSError, filename)
PY_EXCEPTION_FIELD(OSError, filename2)
PY_EXCEPTION_FIELD(ImportError, name)
PY_EXCEPTION_FIELD(ImportError, path)
PY_EXCEPTION_FIELD(ImportError, msg)
PY_EXCEPTION_FIELD(NameError, name)
PY_EXCEPTION_FIELD(AttributeError, name)
PY_EXCEPTION_FIELD(AttributeError, obj)
PY_EXCEPTION_FIELD(UnicodeError, encoding)
PY_EXCEPTION_FIELD(UnicodeError, object)
PY_EXCEPTION_FIELD(UnicodeError, start)
PY_EXCEPTION_FIELD(UnicodeError, end)
PY_EXCEPTION_FIELD(UnicodeError, reason)
PY_EXCEPTION_FIELD(SyntaxError, msg)
PY_EXCEPTION_FIELD(SyntaxError, filename)
PY_EXCEPTION_FIELD(SyntaxError, lineno)
PY_EXCEPTION_FIELD(SyntaxError, offset)
PY_EXCEPTION_FIELD(SyntaxError, text)
#undef PY_EXCEPTION_FIELD

/// A traceback as a value: `first` entries were left out from the outer end (tb_next).
struct Traceback : Object {
  TraceEntry* entries;    // innermost first
  int32_t count;
};
extern Type traceback_type, frame_type;
Result<Value> traceback_get_tb_lineno(Arg self);
Result<Value> traceback_get_tb_next(Arg self);
Result<Value> traceback_get_tb_frame(Arg self);
Result<Value> frame_get_f_code(Arg self);
Result<Value> frame_get_f_lineno(Arg self);
Result<Value> frame_get_co_filename(Arg self);
Result<Value> frame_get_co_name(Arg self);

}  // namespace py
