// The face of exports/: which functions a shared library offers to C, and with which types.
//
// Decided on the trees, before anything is inferred: exported parameters are where values enter that no code of the program shows.
#pragma once

#include <string>
#include <vector>

#include "base/interner.h"
#include "base/source.h"
#include "diagnostics/diagnostic.h"
#include "ir/ir.h"
#include "modules/modules.h"

namespace pyx::exports {

/// What is left open until lowering are `function`, `global` and the IR's module.
struct Export {
  const modules::LoadedModule* module = nullptr;
  const syntax::FunctionStmt* definition = nullptr;   // the first, if there are several
  Span span;
  ir::Export c;
  std::string signature;                              // "mathlib.f(int,array[float64])->str": the types as they were written
};

struct Options {
  std::string library;                       // "mathlib": names that C has taken already get it in front
  std::vector<std::string> roots;            // names of the modules whose functions are exported
  std::vector<std::string> signatures;       // --export "f(int32) -> int32", "module.f(…) -> …"
};

/// Reports what has no form in C. Annotations that were of use for nothing but this are taken out of the tree, so that a program does not carry what they name.
std::vector<Export> find(modules::ModuleGraph& graph, const Options& options, SourceFiles& sources, Interner& names, Diagnostics& diagnostics);

/// The type that a name of pyx2cpp.types or of a built-in class stands for, without spaces: "int32", "array[float64]", "str|None".
struct ParsedType { bool known = false; ir::CType type; };
ParsedType type_named(const std::string& text);

/// Can C or C++ not have a function of this name: a keyword, or a function that every program may rely on?
bool is_taken(const std::string& name);

}  // namespace pyx::exports
