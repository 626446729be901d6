// The files that a program reads when it runs (--data): found by patterns, carried beside the program.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/project.h"
#include "build/toolchain.h"

namespace pyx::driver {

/// The files below `root` that the patterns name, sorted: `*`, `?` and `[…]` within a name, `**` for any folders; a folder stands for all that is in it.
/// False with the reason if a pattern leaves `root` or names nothing.
bool find_data_files(const std::vector<std::string>& patterns, const std::string& root, const FileSystem& files, std::vector<build::DataFile>& found,
                     build::Problem& problem);

/// Copies them into `directory`, where they are not yet the same.
bool copy_data_files(const std::vector<build::DataFile>& data, const std::string& directory, FileSystem& files, build::Problem& problem);

}  // namespace pyx::driver
