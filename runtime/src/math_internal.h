// What the files of the math module share.
#pragma once

#include "py/result.h"

namespace py {

Failure math_domain_error();
Failure math_range_error();

}  // namespace py
