// Shared by the files of _os.
#pragma once

#include <errno.h>

#include "files.h"
#include "py/modules/_os.h"
#include "py/text.h"

namespace py {

/// The path as C wants it. Fails with TypeError or ValueError; `value` is what errors show.
class Path {
 public:
  static Result<void> read(Path& path, Arg value, const char* function);
  const char* c_str() const { return text_->data; }
  Arg value() const { return value_; }
  Path() = default;
  Path(const Path&) = delete;
  ~Path() { if (text_) text_->~Utf8Text(); }

 private:
  Value value_, str_;
  Utf8Text* text_ = nullptr;
  alignas(Utf8Text) char storage_[sizeof(Utf8Text)];
};

/// A C int argument.
Result<int> int_argument(Arg value);
/// Declares `path`, read from an argument.
#define PY_PATH(path, arg, function) \
  Path path;                         \
  PY_TRY(Path::read(path, arg, function))

}  // namespace py
