// The stages between the module graph and the C++: names, lowering, passes, emission.
#pragma once

#include <vector>

#include "base/interner.h"
#include "base/source.h"
#include "base/templates.h"
#include "build/build.h"
#include "diagnostics/diagnostic.h"
#include "driver/options.h"
#include "driver/timings.h"
#include "emit/emit.h"
#include "exports/exports.h"
#include "modules/modules.h"
#include "modules/stubs.h"

namespace pyx::driver {

struct Generated {
  std::vector<build::SourceUnit> units;   // empty after errors, with --check and when `text` was asked for
  std::string text;                       // --emit=symbols, types, ir, cpp; --explain
  emit::LibraryFiles library;             // with --shared
  std::string runtime_part;               // what it is linked with, if that is not the whole run-time library
  std::string why_whole;                  // why a library is linked with the whole one
  bool has_complex = false;               // among what a library exports
  std::string report;                     // the page of --report
};
/// `exports`, `library`: of a shared library; else empty.
Generated generate(const modules::ModuleGraph& graph, const modules::Stubs& stubs, Interner& names, const SourceFiles& sources, const std::vector<exports::Export>& exports,
                   const emit::Library& library, const Options& options, const Templates& templates, Diagnostics& diagnostics, Timings& timings);

}  // namespace pyx::driver
