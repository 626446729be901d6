// Reading the arguments of text methods.

#include "text_support.h"

namespace py {

Result<void> bound_argument(Arg a, int64_t& bound) {
  if (!given(a)) return {};
  if (a.is_small_int()) {
    bound = a.small_int();
    return {};
  }
  if (!is_int(a) && !type_of(a)->slots().index) {
    return raise(TypeError, "slice indices must be integers or None or have an __index__ method");
  }
  Value i = PY_TRY(to_index(a));
  bound = int_clip(i);
  return {};
}

Failure bad_argument(const char* complaint, Arg got, const char* function) {
  const char* name = got.is_none() ? "None" : type_of(got)->name;
  return function ? raise(TypeError, "%s() %s, not %s", function, complaint, name) : raise(TypeError, "%s, not %s", complaint, name);
}

Result<int64_t> index_argument(Arg a) {
  if (a.is_small_int()) return a.small_int();
  Value i = PY_TRY(to_index(a));
  int64_t n;
  if (!int_fits(i, n)) return raise(OverflowError, "cannot fit '%T' into an index-sized integer", a);
  return n;
}

Result<int64_t> size_argument(Arg a, int64_t missing) {
  if (a.is_empty()) return missing;
  if (a.is_small_int()) return a.small_int();
  Value i = PY_TRY(to_index(a));
  int64_t n;
  if (!int_fits(i, n)) return raise(OverflowError, "Python int too large to convert to C ssize_t");
  return n;
}

}  // namespace py
