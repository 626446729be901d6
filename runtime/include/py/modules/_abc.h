// The functions behind lib/_abc.pyi.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> _abc_share_match_kind(Arg cls, Arg subclass);

}  // namespace py
