#include "any_value.h"

#include <stdlib.h>
#include <unistd.h>

namespace py {

const AnyValues* any_values = nullptr;

PY_COLD [[noreturn]] static void not_linked() {
  static const char message[] = "internal error: a value of any class in a program that was linked for text alone\n";
  if (write(2, message, sizeof message - 1) < 0) _exit(70);
  _exit(70);
}

const AnyValues& need_any_values() {
  if (!any_values) not_linked();
  return *any_values;
}

Result<Value> str_of_any(Arg value) {
  if (is_exact(value, &str_type)) return value;
  if (any_values) return any_values->str(value);
  if (!value.is_small_int()) not_linked();
  char digits[24];
  char* p = digits + sizeof digits;
  int64_t i = value.small_int();
  uint64_t u = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
  do {
    *--p = static_cast<char>('0' + u % 10);
    u /= 10;
  } while (u);
  if (i < 0) *--p = '-';
  return str_from_utf8(p, static_cast<size_t>(digits + sizeof digits - p));
}

Result<Value> repr_of_any(Arg value) {
  if (any_values) return any_values->repr(value);
  if (!is_exact(value, &str_type) || !value.as<Str>()->ascii) not_linked();
  StrBuilder out;
  out.add(U'\'');
  out.add(value);
  out.add(U'\'');
  return out.finish();
}

}  // namespace py
