// What int() and float() share: the text of numbers, checks of __new__.
#pragma once

#include "py/numbers.h"

namespace py {

/// TypeError unless `cls` is a class below `base`, in CPython's words.
Result<void> check_new(Arg cls, Type& base);

/// The characters of a str as CPython hands them to its number parsers: decimal digits and blanks of all scripts as ASCII, other characters
/// beyond ASCII as '?'.
class NumberText {
 public:
  const char* data;
  size_t length;
  explicit NumberText(Arg str);
  NumberText(const NumberText&) = delete;
  ~NumberText();

 private:
  char* owned_ = nullptr;
  size_t bytes_ = 0;
};

/// C's isspace in the C locale, which is what the parsers strip.
inline bool is_c_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

/// repr of the text that denotes no number, at most 200 characters of it: a str, else the bytes.
Result<Value> repr_for_error(Arg source, const char* data, size_t length);

}  // namespace py
