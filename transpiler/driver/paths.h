// Where the compiler's own files are, and where the user's results go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "build/toolchain.h"
#include "driver/options.h"

namespace pyx::driver {

std::string absolute_path(const std::string& path);

/// The folder of the run-time library: --runtime, else beside the installed compiler (../share/pyx2cpp/runtime), else of the source tree that the
/// compiler was built in. Empty if there is none.
std::string find_runtime(const Options& options, const FileSystem& files);

/// Which headers a run-time library has for generated code. That of the compiler's own is kRuntimeStamp (runtime_stamp.py).
std::string runtime_stamp(const std::string& runtime_directory, const FileSystem& files);

/// $XDG_CACHE_HOME/pyx2cpp, ~/.cache/pyx2cpp, or a folder in /tmp of this user alone.
std::string cache_directory();

/// $PYX2CPP_CACHE_SIZE in bytes, "500M" or "4G"; 2 GB unless told. Nothing if it is no size.
std::optional<std::uint64_t> cache_limit();

/// "dir/app.py" -> "app".
std::string program_name(const std::string& input);

/// Whatever the paths look like.
bool is_same_file(const std::string& a, const std::string& b);

/// Checks input and output as far as that is possible before any work; false with the reason.
bool check_input(const std::string& input, const FileSystem& files, build::Problem& problem);
bool check_output(const std::string& output, const std::string& input, const FileSystem& files, build::Problem& problem);

}  // namespace pyx::driver
