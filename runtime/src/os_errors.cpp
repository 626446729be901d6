// OSError from errno.
#include <errno.h>
#include <string.h>

#include "any_value.h"
#include "exceptions.h"

namespace py {

#ifdef ESHUTDOWN   // WASI has none
#define PY_ERRNO_SHUTDOWN(row) row(ESHUTDOWN, BrokenPipeError)
#else
#define PY_ERRNO_SHUTDOWN(row)
#endif
#define PY_ERRNO_CLASSES(row)                                                                                          \
  row(EAGAIN, BlockingIOError) row(EALREADY, BlockingIOError) row(EINPROGRESS, BlockingIOError)                        \
  row(EPIPE, BrokenPipeError) PY_ERRNO_SHUTDOWN(row) row(ECHILD, ChildProcessError)                                   \
  row(ECONNABORTED, ConnectionAbortedError) row(ECONNREFUSED, ConnectionRefusedError)                                  \
  row(ECONNRESET, ConnectionResetError) row(EEXIST, FileExistsError) row(ENOENT, FileNotFoundError)                    \
  row(EISDIR, IsADirectoryError) row(ENOTDIR, NotADirectoryError) row(EINTR, InterruptedError)                         \
  row(EACCES, PermissionError) row(EPERM, PermissionError) row(ESRCH, ProcessLookupError) row(ETIMEDOUT, TimeoutError)

Type* os_error_class(int errno_value) {
  switch (errno_value) {
#define PY_ROW(number, name) case number: return &name;
    PY_ERRNO_CLASSES(PY_ROW)
#undef PY_ROW
    default: return &OSError;
  }
}

PY_COLD const char* os_error_name(Arg errno_value) {
  switch (errno_value.small_int()) {
#define PY_ROW(number, name) case number: return #name;
    PY_ERRNO_CLASSES(PY_ROW)
#undef PY_ROW
    default: return "OSError";
  }
}

static Type& class_to_raise(int errno_value) { return any_values ? *any_values->os_error_class(errno_value) : OSError; }

Failure raise_os_error(int errno_value, Arg filename) {
  Value text = str_from_utf8(strerror(errno_value));
  Type& type = class_to_raise(errno_value);
  if (filename.is_empty()) return raise_with(type, errno_value, text);
  return raise_with(type, errno_value, text, filename);
}

Failure raise_os_error(int errno_value, Arg filename, Arg filename2) {
  Value text = str_from_utf8(strerror(errno_value));
  return raise_with(class_to_raise(errno_value), errno_value, text, filename, kNone, filename2);
}

}  // namespace py
