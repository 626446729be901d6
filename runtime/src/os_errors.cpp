// OSError from errno.
#include <errno.h>
#include <string.h>

#include "exceptions.h"

namespace py {

Type* os_error_class(Arg errno_value) {
  if (!errno_value.is_small_int()) return &OSError;
  switch (errno_value.small_int()) {
    case EAGAIN: case EALREADY: case EINPROGRESS: return &BlockingIOError;
    case EPIPE: return &BrokenPipeError;
#ifdef ESHUTDOWN
    case ESHUTDOWN: return &BrokenPipeError;
#endif
    case ECHILD: return &ChildProcessError;
    case ECONNABORTED: return &ConnectionAbortedError;
    case ECONNREFUSED: return &ConnectionRefusedError;
    case ECONNRESET: return &ConnectionResetError;
    case EEXIST: return &FileExistsError;
    case ENOENT: return &FileNotFoundError;
    case EISDIR: return &IsADirectoryError;
    case ENOTDIR: return &NotADirectoryError;
    case EINTR: return &InterruptedError;
    case EACCES: case EPERM: return &PermissionError;
    case ESRCH: return &ProcessLookupError;
    case ETIMEDOUT: return &TimeoutError;
    default: return &OSError;
  }
}

Failure raise_os_error(int errno_value, Arg filename) {
  Value text = str_from_utf8(strerror(errno_value));
  Type* type = os_error_class(errno_value);
  if (filename.is_empty()) return raise_with(*type, errno_value, text);
  return raise_with(*type, errno_value, text, filename);
}

Failure raise_os_error(int errno_value, Arg filename, Arg filename2) {
  Value text = str_from_utf8(strerror(errno_value));
  return raise_with(*os_error_class(errno_value), errno_value, text, filename, kNone, filename2);
}

}  // namespace py
