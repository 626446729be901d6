// What ../src/int_limbs.h leaves out: one function for sums and differences, one for quotients of any two numbers.
#pragma once

#include "int_limbs.h"

namespace py::limbs {

/// r = a + b or a - b, an >= bn; returns what goes out of an limbs: 1, or all ones for a borrow. r may be a or b.
Limb combine(Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn, bool subtract);
/// q (an + 1 limbs) = a / b, r (bn limbs) = a % b; b trimmed and not 0.
void divide(Limb* q, Limb* r, const Limb* a, size_t an, const Limb* b, size_t bn);

}  // namespace py::limbs
