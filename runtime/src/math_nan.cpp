// math.nan: a float that is no immediate, so a static object.
#include "py/modules/math.h"

namespace py {

namespace {

constinit HeapFloat nan_object = {{&float_type, kImmortal, 0}, __builtin_nan("")};

// A Value's word, spelled as the pointer that it is: a Value itself could not be made without code that runs at start.
[[gnu::may_alias]] typedef const Object* Word;
Word nan_word = &nan_object;

}  // namespace

Value& math_nan = *static_cast<Value*>(static_cast<void*>(&nan_word));

}  // namespace py
