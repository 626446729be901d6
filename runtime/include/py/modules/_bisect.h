// The C++ part of bisect (lib/_bisect.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> _bisect_bisect_left(Arg a, Arg x, Arg lo, Arg hi, Arg key);
Result<Value> _bisect_bisect_right(Arg a, Arg x, Arg lo, Arg hi, Arg key);
Result<Value> _bisect_insort_left(Arg a, Arg x, Arg lo, Arg hi, Arg key);
Result<Value> _bisect_insort_right(Arg a, Arg x, Arg lo, Arg hi, Arg key);

}  // namespace py
