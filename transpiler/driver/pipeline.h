// The order of the stages.
#pragma once

#include "base/command_runner.h"
#include "base/file_system.h"
#include "base/source.h"
#include "driver/options.h"

namespace pyx::driver {

/// Does what the options ask for; returns the exit code. With --run it does not return if all went well.
int run_pipeline(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources);

/// The whole compiler: main() without its stack.
int run(const std::vector<std::string>& argv);

}  // namespace pyx::driver
