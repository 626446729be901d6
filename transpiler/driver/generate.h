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
#include "modules/modules.h"
#include "modules/stubs.h"

namespace pyx::driver {

struct Generated {
  std::vector<build::SourceUnit> units;   // empty after errors, with --check and when `text` was asked for
  std::string text;                       // --emit=symbols, types, ir, cpp; --explain
  std::string report;                     // the page of --report
};
Generated generate(const modules::ModuleGraph& graph, const modules::Stubs& stubs, Interner& names, const SourceFiles& sources, const Options& options,
                   const Templates& templates, Diagnostics& diagnostics, Timings& timings);

}  // namespace pyx::driver
