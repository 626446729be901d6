// The face of desugar/: constructs that stand for others are written out as these, before names and types are looked at.
#pragma once

#include "base/arena.h"
#include "modules/modules.h"

namespace pyx::desugar {

/// Writes the methods that `@dataclass` makes into the class statement, and drops the decorator:
///
///     @dataclass                  class P:
///     class P:                        x: int
///         x: int             =>       y: int = 0
///         y: int = 0                  def __init__(self, x, y=0):
///                                         self.x = x
///                                         self.y = y
///                                     def __repr__(self): …
///
/// So the class is one like others for all stages after this. What is not certain, or could be told apart by the program, is left to the library's decorator.
void expand_dataclasses(modules::ModuleGraph& graph, Interner& names, Arena& arena);

}  // namespace pyx::desugar
