// `pyx2cpp build [DIR]`: all programs of a folder. Each one is made by a pyx2cpp of its own, so that they run side by side and one that fails harms none.
//
//   directory.cpp         the command: what is out of date is made, then a summary
//   directory_config.cpp  pyx2cpp.toml, or [tool.pyx2cpp] of pyproject.toml
//   directory_find.cpp    programs of a folder that says nothing
//   directory_state.cpp   what each program was made from, below <results>/.pyx2cpp/
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/command_runner.h"
#include "base/file_system.h"
#include "base/source.h"
#include "diagnostics/diagnostic.h"
#include "driver/options.h"

namespace pyx::driver {

int build_directory(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources);

/// One program to make. Paths are from the folder.
struct Target {
  std::string name;
  std::string source;
  bool is_project = false;               // --emit-project instead of a program
  bool is_library = false;               // --shared
  std::vector<std::string> options = {}; // words of a command line
};

struct DirectoryConfig {
  std::string output;                    // `directory`; may be empty
  int workers = 0;
  std::vector<std::string> options;      // of all targets
  std::vector<Target> targets;
};

/// Reads the folder's configuration; without one, or one without targets, the programs are found. Nothing if there are errors, which are in `diagnostics`, or
/// in `problem` where no file is at fault.
std::optional<DirectoryConfig> read_config(const std::string& root, const FileSystem& files, SourceFiles& sources, Diagnostics& diagnostics, build::Problem& problem);

/// Files that run by themselves: with `if __name__ == "__main__":`, or named __main__.py; without any, main.py, app.py or the only one.
std::vector<Target> find_targets(const std::string& root, const std::string& output, const FileSystem& files);

/// What a target was made from. Two that are equal make the same.
struct TargetState {
  std::string compiler, cxx, runtime;              // hashes, and what the C++ compiler says of itself
  std::vector<std::string> command;
  std::map<std::string, std::string> inputs;       // path -> fingerprint
  std::map<std::string, std::string> outputs;
  int exit_code = 0;
};
std::optional<TargetState> read_state(const std::string& path, const FileSystem& files);
bool write_state(const std::string& path, const TargetState& state, FileSystem& files);

constexpr const char* kFailedBefore = "it failed the last time";

/// Why `before` does not hold today; empty if it does. `now` has no inputs and outputs yet: those of `before` are looked at again.
std::string reason_to_rebuild(const TargetState& before, const TargetState& now, const std::string& root, const FileSystem& files);

}  // namespace pyx::driver
