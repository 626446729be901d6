// The face of lower/: modules with their scopes in, typed IR out.
#pragma once

#include <memory>
#include <unordered_map>

#include "base/interner.h"
#include "base/source.h"
#include "diagnostics/diagnostic.h"
#include "exports/exports.h"
#include "infer/infer.h"
#include "ir/ir.h"
#include "modules/modules.h"
#include "modules/stubs.h"
#include "names/scope.h"

namespace pyx::lower {

struct Options {
  const infer::Types* types = nullptr;  // what inference found; null: every value is held in its widest representation (--boxed)
  const std::vector<exports::Export>* exports = nullptr;   // of a shared library
};

/// Scopes of every module that is not a stub.
using infer::ScopesOf;

/// Resolves the scopes of all modules of the graph, imports with `*` included.
ScopesOf resolve_all(const modules::ModuleGraph& graph, const modules::Stubs& stubs, Interner& names);

/// Lowers the whole program. What is not supported is reported as kUnsupported; then the result is not to be emitted.
std::unique_ptr<ir::Program> lower(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names,
                                   const SourceFiles& sources, const Options& options, Diagnostics& diagnostics);

}  // namespace pyx::lower
