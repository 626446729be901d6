// --shared: what the library is called, and the files beside it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/build.h"
#include "build/toolchain.h"
#include "driver/options.h"
#include "emit/emit.h"

namespace pyx::driver {

struct LibraryPlan {
  std::string output;                          // "out/libmathlib.so"
  emit::Library library;
  std::vector<std::string> modules;            // names, in the order of the command line
  std::map<std::string, std::string> files;    // of the modules
  std::vector<std::string> signatures;         // of the functions, for --verify
};

/// Names that can't be used, targets without shared libraries.
bool plan_library(const Options& options, const build::Target& target, const FileSystem& files, LibraryPlan& plan, build::Problem& problem);

/// "out/python/mathlib.py"
std::string python_module(const LibraryPlan& plan, const std::string& module);

/// Nothing is overwritten that somebody wrote: the program's sources, and other files that don't begin with a line of pyx2cpp.
bool check_library_files(const LibraryPlan& plan, const std::vector<std::string>& sources, const FileSystem& files, build::Problem& problem);
/// The same files for a project, by their names in it.
std::vector<build::SourceUnit> library_units(const LibraryPlan& plan, const emit::LibraryFiles& made);
bool write_library_files(const LibraryPlan& plan, const emit::LibraryFiles& made, FileSystem& files, build::Problem& problem);

}  // namespace pyx::driver
