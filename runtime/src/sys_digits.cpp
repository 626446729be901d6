// sys.set_int_max_str_digits.
#include "py/modules/sys.h"
#include "py/numbers.h"

namespace py {

Result<Value> sys_set_int_max_str_digits(Arg maxdigits) {
  if (!is_int(maxdigits)) return raise(TypeError, "'%T' object cannot be interpreted as an integer", maxdigits);
  int64_t n = PY_TRY(to_int64(maxdigits));
  if (n != 0 && n < 640) return raise(ValueError, "maxdigits must be 0 or larger than 640");
  int_max_str_digits = n;
  return kNone;
}

Result<Value> sys_get_int_max_str_digits() { return integer(int_max_str_digits); }

}  // namespace py
