// Other programs as the compiler sees them. No shell is involved: an argument is passed as it is, whatever characters it has.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pyx {

struct Command {
  std::vector<std::string> argv;
  std::string directory;            // to run in; empty: here
  bool drops_errors = false;        // what it writes to stderr is not wanted
  bool may_fail = false;            // the commands after it are started all the same
};

struct CommandResult {
  bool started = false;             // false: no such program, or no resources; `output` has the reason
  int status = -1;                  // exit code; 128 + n if signal n ended it
  std::string output;               // stdout and stderr as they came
  double seconds = 0;               // how long it ran
  bool ok() const { return started && status == 0; }
};

class CommandRunner {
 public:
  virtual ~CommandRunner() = default;

  /// Runs all commands, at most `jobs` at a time, and calls `finished` with the index of each one that ends. Results stand in the order of the commands.
  /// After a failure (of a command that may not fail) no further command is started (its result is not `started`, with empty output).
  virtual std::vector<CommandResult> run_all(const std::vector<Command>& commands, int jobs,
                                             const std::function<void(std::size_t)>& finished = {}) = 0;
  CommandResult run(Command command) { return run_all({std::move(command)}, 1)[0]; }

  /// Becomes the program at `path`; returns only on failure, with the reason.
  virtual std::string replace_process(const std::string& path, const std::vector<std::string>& argv) = 0;

  /// The path of a program that is found as a shell would find it.
  virtual std::optional<std::string> find_program(const std::string& name) const = 0;
};

/// A command line that can be pasted into a POSIX shell.
std::string shell_quoted(const std::vector<std::string>& argv);

}  // namespace pyx
