#include "any_value.h"

#include <stdlib.h>
#include <unistd.h>

#include "decimal.h"

namespace py {

const AnyValues* any_values = nullptr;

PY_COLD [[noreturn]] static void not_linked() {
  static const char message[] = "internal error: a value of any class in a program that was linked for text alone\n";
  if (write(2, message, sizeof message - 1) < 0) _Exit(70);
  _Exit(70);
}

const AnyValues& need_any_values() {
  if (!any_values) not_linked();
  return *any_values;
}

Result<Value> str_of_any(Arg value) {
  if (is_exact(value, &str_type)) return value;
  if (any_values) return any_values->str(value);
  if (!value.is_small_int()) not_linked();
  Decimal digits(value.small_int());
  return str_from_utf8(digits.data(), digits.size());
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
