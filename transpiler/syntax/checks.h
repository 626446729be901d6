// Checks on the finished tree: what CPython's compiler refuses after parsing.
#pragma once

#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace pyx::syntax {

/// Reports the first error in source order of each group of checks.
void check_module(const Module& module, Interner& names, Diagnostics& diagnostics);

}  // namespace pyx::syntax
