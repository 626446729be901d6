// Annotations that have told the types of exported functions, and are of no further use.
#pragma once

#include "base/interner.h"
#include "modules/modules.h"

namespace pyx::exports {

inline constexpr const char* kTypes = "pyx2cpp.types";

/// Takes imports from pyx2cpp.types whose names stand in annotations of functions alone out of the module, with these annotations; unless the module
/// asks for annotations, or for names that it makes at run time.
void drop_type_imports(modules::LoadedModule& module, Interner& names);

}  // namespace pyx::exports
