// The command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/options.h"

namespace pyx::driver {

enum class Emit { kProgram, kAst, kSymbols, kTypes, kIr, kCpp, kProject };
enum class DiagnosticFormat { kText, kJson, kSarif };
enum class Color { kAuto, kAlways, kNever };

struct Options {
  std::string input;
  std::string output;                      // empty: derived from the input
  bool run = false;
  std::vector<std::string> arguments;      // of the program, after `--`
  Emit emit = Emit::kProgram;
  std::string project_directory;           // --emit-project
  std::string keep_directory;
  std::vector<std::string> data;           // patterns
  std::string templates_directory;
  bool boxed = false;
  bool check = false;
  bool verbose = false;
  bool timings = false;
  Color color = Color::kAuto;
  DiagnosticFormat diagnostics = DiagnosticFormat::kText;
  build::Options build;
};

/// The options, or an exit code if there is nothing (more) to do: --help was printed, or the usage was wrong and the reason printed.
struct ParsedOptions {
  std::optional<Options> options;
  int exit_code = 0;
};
ParsedOptions parse_options(const std::vector<std::string>& argv);

/// The known word nearest to a mistyped one; empty if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

/// A script for bash, zsh or fish that completes these options.
std::string completion_script(const std::string& shell, const std::vector<std::string>& option_names);

}  // namespace pyx::driver
