// Toolchain files of Meson (cross files) and CMake: the parts that name a compiler and its flags.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pyx::build {

struct ToolchainFile {
  std::vector<std::string> cxx;             // the compiler and words that always follow it
  std::string ar;
  std::vector<std::string> compile_flags, link_flags;
  std::string system, processor;            // "linux", "aarch64"; as the file spells them, in lower case
  std::vector<std::string> emulator;        // exe_wrapper, CMAKE_CROSSCOMPILING_EMULATOR
};

/// Reads a CMake file if `name` ends in ".cmake", else a Meson cross file. What names no compiler or flags is passed over; nothing if there is no compiler, with
/// the reason.
std::optional<ToolchainFile> read_toolchain_file(const std::string& name, std::string_view text, std::string& reason);

}  // namespace pyx::build
