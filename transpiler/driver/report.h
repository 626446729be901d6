// Messages to the user: diagnostics in the form asked for, and problems of the machine.
#pragma once

#include "base/source.h"
#include "build/toolchain.h"
#include "diagnostics/diagnostic.h"
#include "driver/options.h"

namespace pyx::driver {

/// Prints all diagnostics: text on stderr, JSON and SARIF on stdout.
void print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources, const Options& options);
bool wants_color(Color color);
void print_problem(const build::Problem& problem);

}  // namespace pyx::driver
