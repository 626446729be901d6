// Shared by windows_*.cpp: texts of the system, errors.
#pragma once

#include "platform/windows.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <io.h>

namespace py {

/// A path or another text in UTF-16. Bytes that are no UTF-8 become U+FFFD.
class Wide {
 public:
  explicit Wide(const char* utf8);
  Wide(const Wide&) = delete;
  ~Wide() { if (text_ != small_) free(text_); }
  operator const wchar_t*() const { return text_; }

 private:
  wchar_t* text_ = small_;
  wchar_t small_[264];
};

/// The bytes that a text of the system has in UTF-8, its zero included; what does not fit `size` is left out.
int to_utf8(const wchar_t* text, char* utf8, int size);

/// -1, with Linux's number for what GetLastError() says; and for what msvcrt left in errno.
int system_failed();
int system_failed(DWORD error);
int library_failed();

}  // namespace py
