// The command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/options.h"
#include "build/toolchain.h"

namespace pyx::driver {

enum class Emit { kProgram, kAst, kSymbols, kTypes, kExplain, kIr, kCpp, kProject };
enum class DiagnosticFormat { kText, kJson, kSarif };
enum class Color { kAuto, kAlways, kNever };

/// `pyx2cpp build [DIR]`
struct DirectoryOptions {
  bool is_wanted = false;
  std::string root;                        // where the Python is; empty: here
  std::string output;                      // where the results go; empty: as configured, else dist/ below `root`
  int workers = 0;                         // targets at once; 0: as configured, else one a processor
  bool explain = false, force = false, clean = false, watch = false;
  std::vector<std::string> target_options; // options for every target, as words of a command line that is run in `root`
};

struct Options {
  std::string input;                       // the first file
  std::vector<std::string> inputs;         // --shared: all of them
  std::string output;                      // empty: derived from the input
  bool smallest = false;                   // --size
  bool run = false;
  std::vector<std::string> arguments;      // of the program, after `--`
  Emit emit = Emit::kProgram;
  std::string project_directory;           // --emit-project
  std::string keep_directory;
  std::vector<std::string> data;           // patterns
  std::vector<std::string> exports;        // --export
  std::string inputs_file;                 // --inputs
  DirectoryOptions directory;
  std::string templates_directory;
  bool boxed = false;
  bool no_passes = false;
  std::string report_file;        // --report
  std::string explain_file;       // --explain FILE:LINE
  std::uint32_t explain_line = 0;
  bool check = false;
  bool verify = false;
  std::string pgo;                         // a command of the shell that trains the program
  bool list_targets = false;
  bool verbose = false;
  bool timings = false;
  Color color = Color::kAuto;
  DiagnosticFormat diagnostics = DiagnosticFormat::kText;
  build::Options build;
};

/// The options; or an exit code if there is nothing (more) to do: --help was printed, or the usage was wrong, and `problem` says how.
struct ParsedOptions {
  std::optional<Options> options;
  int exit_code = 0;
  build::Problem problem;
};
ParsedOptions parse_options(const std::vector<std::string>& argv);

/// An option that a target of `pyx2cpp build` may have, in a file as on the command line.
struct TargetOption {
  std::string name;                        // "static"
  bool has_value = false;
  bool is_list = false;
};
std::vector<TargetOption> target_options();

/// The known word nearest to a mistyped one; empty if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

/// A script for bash, zsh or fish that completes these options.
std::string completion_script(const std::string& shell, const std::vector<std::string>& option_names);

}  // namespace pyx::driver
