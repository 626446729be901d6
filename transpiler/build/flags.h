// Compiler and linker flags. Why each one is there stands beside it in flags.cpp.
#pragma once

#include <string>
#include <vector>

#include "build/options.h"
#include "build/toolchain.h"

namespace pyx::build {

/// What clang's counters are merged into, in the folder of a training.
constexpr const char* kMergedProfile = "merged.profdata";

/// Generated units follow -O; the runtime is built for speed or for size, so that -O0 to -O3 share one archive.
enum class Part { kProgram, kRuntime };

/// Are program and run-time library optimised as one? Not wherever Options::lto asks for it: some compilers can't.
bool optimizes_as_one(const Options& options, const Toolchain& toolchain);

std::vector<std::string> compile_flags(const Options& options, const Toolchain& toolchain, Part part);
std::vector<std::string> link_command(const Options& options, const Toolchain& toolchain, const std::vector<std::string>& inputs,
                                      const std::string& output);

}  // namespace pyx::build
