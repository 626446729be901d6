// bisect: binary search in anything with len() and subscripts.
#include "containers_support.h"
#include "py/modules/_bisect.h"

namespace py {

using namespace detail;

/// The place of x: left of its equals, comparing item < x; or right of them, comparing x < item.
static Result<int64_t> find(Arg a, Arg x, Arg lo_arg, Arg hi_arg, Arg key, bool left) {
  int64_t lo = PY_TRY(to_ssize(lo_arg));
  int64_t hi = hi_arg.is_none() ? -1 : PY_TRY(to_ssize(hi_arg));
  if (lo < 0) return raise(ValueError, "lo must be non-negative");
  if (hi == -1) hi = PY_TRY(length(a));
  while (lo < hi) {
    int64_t middle = static_cast<int64_t>((static_cast<uint64_t>(lo) + static_cast<uint64_t>(hi)) / 2);
    Value item = PY_TRY(get_item(a, middle));
    if (!key.is_none()) item = PY_TRY(call(key, item));
    bool right_half = left ? PY_TRY(lt(item, x)) : !PY_TRY(lt(x, item));
    if (right_half) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

static Result<Value> insort(Arg a, Arg x, Arg lo, Arg hi, Arg key, bool left) {
  Value x_key = key.is_none() ? Value(x) : PY_TRY(call(key, x));
  Value index = integer(PY_TRY(find(a, x_key, lo, hi, key, left)));
  if (is_exact(a, &list_type)) return list_insert(a, index, x);
  PY_TRY(method<"insert">(a, index, x));
  return kNone;
}

Result<Value> _bisect_bisect_left(Arg a, Arg x, Arg lo, Arg hi, Arg key) { return integer(PY_TRY(find(a, x, lo, hi, key, true))); }
Result<Value> _bisect_bisect_right(Arg a, Arg x, Arg lo, Arg hi, Arg key) { return integer(PY_TRY(find(a, x, lo, hi, key, false))); }
Result<Value> _bisect_insort_left(Arg a, Arg x, Arg lo, Arg hi, Arg key) { return insort(a, x, lo, hi, key, true); }
Result<Value> _bisect_insort_right(Arg a, Arg x, Arg lo, Arg hi, Arg key) { return insort(a, x, lo, hi, key, false); }

}  // namespace py
