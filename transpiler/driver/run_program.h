// How a program that was built is run here: by itself, or by an emulator of its machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/command_runner.h"
#include "build/build.h"

namespace pyx::driver {

struct RunCommand {
  std::string path;
  std::vector<std::string> argv;
};

/// The program sees `script` as its own name, as under `python3 app.py`. Nothing, with the reason, if what runs it is missing.
std::optional<RunCommand> run_command(const std::string& script, const std::string& program, const build::Outcome& outcome, const std::string& runtime_directory,
                                      const CommandRunner& commands, build::Problem& problem);

}  // namespace pyx::driver
