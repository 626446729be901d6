// The face of build/: generated C++ in, a program out.
#pragma once

#include <string>
#include <vector>

#include "base/command_runner.h"
#include "base/file_system.h"
#include "build/options.h"
#include "build/runtime_archive.h"
#include "build/toolchain.h"

namespace pyx::build {

struct SourceUnit {
  std::string name;              // "bank.cpp", "bank.hpp", "pkg/__init__.cpp"
  std::string text;
  bool is_library = false;       // made from the standard library
};

struct Request {
  std::vector<SourceUnit> units;
  std::string program_name;      // for messages and kept files
  std::string output;            // the program to make; empty: only the cached one (for --run)
  std::string library_file;      // options.shared: the name by which programs will ask for the library
  std::string keep_directory;    // the units are written here and compiled from here; empty: a work directory
  Options options;
};

enum class Status {
  kBuilt,
  kProblem,          // the machine or the request: no compiler, disk full, …
  kCompilerFailed,   // the generated C++ or the runtime did not compile or link: a fault of this compiler
};

struct Timing {
  std::string what;
  double seconds;
};

struct Outcome {
  Status status = Status::kBuilt;
  Problem problem;               // kProblem; for kCompilerFailed the first line of the C++ compiler's error
  std::string program;           // path of the finished program
  Target target;
  bool is_cross = false;         // it does not run here by itself
  bool is_clang = false;         // what compiled it
  std::string failure_directory; // kCompilerFailed: where the C++ and build.log were kept
  std::string size_report;       // if asked for
  std::vector<Timing> timings;
};

/// The runtime sources that a program links with, whatever it is optimised: found by linking it. From runtime/src/, sorted.
Outcome find_runtime_sources(const Request& request, FileSystem& files, CommandRunner& commands, const Progress& progress, std::vector<std::string>& sources);

Outcome build(const Request& request, FileSystem& files, CommandRunner& commands, const Progress& progress);

}  // namespace pyx::build
