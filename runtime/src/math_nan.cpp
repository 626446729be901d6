// math.nan: a float that is no immediate, so a static object.
#include "py/modules/math.h"

namespace py {

namespace {

constinit HeapFloat nan_object = {{&float_type, kImmortal, 0}, __builtin_nan("")};

// A Value's word, spelled as the pointer that it is: a Value itself could not be made without code that runs at start.
[[gnu::may_alias]] typedef const Object* Word;
Word nan_word = &nan_object;

}  // namespace

#pragma GCC diagnostic ignored "-Wstrict-aliasing"  // the word may be read as any type
Value& math_nan = reinterpret_cast<Value&>(nan_word);

}  // namespace py
