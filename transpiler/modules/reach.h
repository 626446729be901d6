// Drops the parts of library modules that the program can't reach, so that they are neither lowered nor compiled.
#pragma once

#include "base/arena.h"
#include "modules/modules.h"

namespace pyx::modules {

/// Modules of the program are kept whole. Of a library module written in Python stay the definitions whose names are mentioned anywhere in what
/// is kept: as an identifier, an attribute or inside a string. Methods of kept classes likewise, special methods always; all methods if attributes
/// are asked for by names made at run time, the whole module if it is used as a value.
/// Library modules follow a rule for this: a statement of theirs does nothing but define what it binds, or change what it names.
void drop_unreached(ModuleGraph& graph, Interner& names, Arena& arena);

}  // namespace pyx::modules
