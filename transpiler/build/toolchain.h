// The C++ compiler and the linker that are there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/command_runner.h"
#include "base/file_system.h"
#include "build/options.h"
#include "build/target.h"

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
  std::string launcher;        // path; empty: none
  Target target = host_target();
  bool is_cross = false;
  std::vector<std::string> machine_flags;                 // of compiler and linker: --target, --sysroot
  std::vector<std::string> compile_flags, link_flags;     // of a toolchain file

  /// Words that come first in every compile command.
  std::vector<std::string> compiler() const;
  /// All that tells it from another toolchain.
  std::string identity() const;
};

std::optional<Toolchain> find_toolchain(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem);

/// The target that the options name; the toolchain need not be there.
std::optional<Target> choose_target(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem);

/// One line a target: whether programs for it can be made here, and what to install if not.
std::string list_targets(const FileSystem& files, CommandRunner& commands);

}  // namespace pyx::build
