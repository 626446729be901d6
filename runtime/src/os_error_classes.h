// Which class of exception an errno is.
#pragma once

#include <errno.h>

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
