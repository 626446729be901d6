#include "syntax/checks.h"

namespace pyx::syntax {

void check_module(const Module&, Interner&, Diagnostics&) {}

}  // namespace pyx::syntax
