// Where a dotted module name leads to on the disk: importlib's path finder for two folders, the program's and the library's.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace pyx::modules {

enum class FoundKind { kNothing, kModule, kPackage, kNamespace };

struct FoundFile {
  FoundKind kind = FoundKind::kNothing;
  std::string path;             // the source file; of a namespace package the directory
  std::string package_directory;  // of packages: where submodules are looked for
  bool is_stub = false;
  bool is_library = false;
};

/// What CPython's standard library has to do with a top-level name.
enum class StdlibKind { kNone, kPlain, kFixed, kForeign };
StdlibKind stdlib_kind(std::string_view top_level_name);

class Search {
 public:
  /// `roots`: modules whose files are given by name, before any search.
  Search(const FileSystem& files, std::string program_directory, std::string library_directory, std::map<std::string, std::string> roots = {})
      : files_(files), program_directory_(std::move(program_directory)), library_directory_(std::move(library_directory)), roots_(std::move(roots)) {}

  /// A module without dots, as seen from a module of the program or of the library.
  FoundFile find_top_level(std::string_view name, bool from_library) const;
  /// A module inside of a package.
  FoundFile find_submodule(const FoundFile& package, std::string_view name) const;

 private:
  FoundFile find_in(const std::string& directory, std::string_view name, bool is_library) const;

  const FileSystem& files_;
  std::string program_directory_;
  std::string library_directory_;
  std::map<std::string, std::string> roots_;
};

}  // namespace pyx::modules
