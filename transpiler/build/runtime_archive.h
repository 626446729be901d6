// The compiled runtime: made once a (compiler, flags, content of the runtime), then found in the cache.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/command_runner.h"
#include "build/object_cache.h"
#include "build/options.h"
#include "build/toolchain.h"

namespace pyx::build {

/// Told how far a build is: "compiling the runtime", 3 of 80.
using Progress = std::function<void(const std::string& what, std::size_t done, std::size_t total)>;

/// A set of C++ sources to compile; objects that the cache has are not made again.
struct CompileJob {
  std::string source;        // path for the compiler, from `directory`
  std::string object;        // where the object will be, in the cache
  std::vector<std::string> flags = {};   // of this one alone
};
struct CompileFailure {
  Command command;
  CommandResult result;
};
/// Compiles what is missing, in `work_directory`; false with the first failure in `failure`.
bool compile_missing(const std::vector<CompileJob>& jobs, const std::vector<std::string>& flags, const std::string& directory, const Options& options,
                     const Toolchain& toolchain, ObjectCache& cache, const std::string& work_directory, const std::string& what, CommandRunner& commands,
                     const Progress& progress, CompileFailure& failure);

struct RuntimeArchive {
  std::vector<std::string> inputs;   // for the link command: the archive, or all objects where the linker optimises
  std::string hash;
  std::map<std::string, std::string> members;   // name of the object in the archive -> source, from runtime/src/
};
bool build_runtime(const Options& options, const Toolchain& toolchain, ObjectCache& cache, const std::string& work_directory, FileSystem& files,
                   CommandRunner& commands, const Progress& progress, RuntimeArchive& archive, CompileFailure& failure);

/// All .cpp files of the runtime or of the part that is linked, as paths from its src/, in a fixed order.
std::vector<std::string> runtime_sources(const Options& options, const FileSystem& files);

/// Hash of all that decides how a source is compiled, besides the source.
std::string flags_hash(const std::vector<std::string>& flags, const Toolchain& toolchain);

}  // namespace pyx::build
