// Real processes, started with posix_spawn.
#pragma once

#include <functional>

#include "base/command_runner.h"

namespace pyx::driver {

class ProcessRunner : public CommandRunner {
 public:
  /// `log`, if given, gets each command before it starts (-v).
  explicit ProcessRunner(std::function<void(const Command&)> log = {}) : log_(std::move(log)) {}

  std::vector<CommandResult> run_all(const std::vector<Command>& commands, int jobs, const std::function<void(std::size_t)>& finished) override;
  std::string replace_process(const std::string& path, const std::vector<std::string>& argv) override;
  std::optional<std::string> find_program(const std::string& name) const override;

 private:
  std::function<void(const Command&)> log_;
};

/// Ctrl-C and SIGTERM end the running commands, and run_all returns; after that this is the signal's number.
void catch_interrupts();
int interrupt_signal();

}  // namespace pyx::driver
