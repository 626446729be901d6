// OSError from errno.
#include <string.h>

#include "exceptions.h"
#include "os_error_classes.h"
#include "platform.h"

namespace py {

Type* os_error_class(int errno_value) {
  switch (errno_value) {
#define PY_ROW(number, name) case number: return &name;
    PY_ERRNO_CLASSES(PY_ROW)
#undef PY_ROW
    default: return &OSError;
  }
}

static Type& class_to_raise(int errno_value) { return *os_error_class(errno_value); }

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
