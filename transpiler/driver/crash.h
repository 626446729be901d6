// Faults of the compiler itself: a message that says where, and exit code 70.
#pragma once

#include <string>

#include "base/source.h"

namespace pyx::driver {

/// "internal error in stage `lower` at app.py:12: what", with how to report it, on stderr.
void report_internal_error(const std::string& what);

/// From now on a crash (a signal, an escaped exception) is reported like that. `sources` must outlive the compilation.
void catch_crashes(const SourceFiles& sources);

}  // namespace pyx::driver
