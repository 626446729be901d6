// The C++ compiler and the linker that are there.
#pragma once

#include <optional>
#include <string>

#include "base/command_runner.h"
#include "base/file_system.h"
#include "build/options.h"

namespace pyx::build {

/// A problem of the user's machine or request, not of the program: `message` says what, `hint` what to do.
struct Problem {
  std::string message;
  std::string hint;
};

struct Toolchain {
  std::string cxx;             // path
  std::string version;         // what --version prints; names the compiler in cache keys
  bool is_clang = false;
  bool has_lld = false;
  std::string musl_gcc;        // for --static: Debian's wrapper that links with musl
  std::string musl_include;
  std::string ar = "ar";
};

std::optional<Toolchain> find_toolchain(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem);

}  // namespace pyx::build
