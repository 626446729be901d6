// The functions behind lib/_random.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Type _random_Random_type;

Result<Value> _random_Random_new(Arg cls, Arg args, Arg kwargs);
Result<Value> _random_Random_seed(Arg self, Arg a);
Result<Value> _random_Random_random(Arg self);
Result<Value> _random_Random_getrandbits(Arg self, Arg k);
Result<Value> _random_Random_below(Arg self, Arg n);
Result<Value> _random_Random_getstate(Arg self);
Result<Value> _random_Random_setstate(Arg self, Arg state);

}  // namespace py
