// Programs that print literal texts and do nothing else: see runtime/text.
#pragma once

#include "py/result.h"

namespace py {

/// UTF-8.
struct Text {
  const char* data;
  size_t size;
};

/// print(*texts)
Result<void> print_texts(const Text* texts, size_t count);
template <class... T>
PY_INLINE Result<void> print_text(const T&... texts) {
  const Text all[] = {texts...};
  return print_texts(all, sizeof...(T));
}

/// Runs the module's code; returns the exit code.
int run_text_program(Result<void> (*code)());

}  // namespace py

constexpr py::Text operator""_s(const char* data, size_t size) { return {data, size}; }
