// --size-report: which source files the bytes of a program come from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pyx::build {

struct SizeSources {
  /// What `nm -S` says of the program, not stripped, and `size -A` of it as it is; and `nm -A` of its own objects and of the runtime's archive: the symbols that each defines.
  std::string program, sections, objects, archive;
  std::map<std::string, std::string> object_names;   // base name of an object -> what it is made from: "app.cpp", "runtime/src/list.cpp"
  std::uint64_t file_size = 0;                        // of the program as it is, stripped
};

/// A table: bytes, share, file; largest first. What belongs to none stands by its purpose, in parentheses; all rows together are the file.
std::string size_report(const SizeSources& sources);

}  // namespace pyx::build
