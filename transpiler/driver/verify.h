// --verify: what was built, tried once and compared with CPython where that is installed.
#pragma once

#include "driver/library.h"
#include "driver/run_program.h"

namespace pyx::driver {

/// Runs the program once and python3 on `script`, both with nothing to read, and compares what they print and how they end. Nothing if they agree, or
/// there is no python3 and the program does not crash.
std::optional<build::Problem> verify_program(const RunCommand& program, const std::string& script, const std::vector<std::string>& arguments, CommandRunner& commands);
/// Loads the library by its Python modules, which look up every function, and compares the functions' parameters with those of the source, and what they do with generated
/// arguments. Nothing if they agree, or there is no python3.
std::optional<build::Problem> verify_library(const LibraryPlan& plan, const std::string& runtime_directory, bool is_verbose, CommandRunner& commands);

}  // namespace pyx::driver
