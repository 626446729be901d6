#include "modules/search.h"

#include <unordered_map>

namespace pyx::modules {

StdlibKind stdlib_kind(std::string_view top_level_name) {
  using enum StdlibKind;
  static const std::unordered_map<std::string_view, StdlibKind> kinds = {
#define PYX_STDLIB(name, kind) {#name, kind},
#include "modules/stdlib_names.def"
#undef PYX_STDLIB
  };
  auto it = kinds.find(top_level_name);
  return it == kinds.end() ? kNone : it->second;
}

// As importlib's FileFinder: a regular package first, then a module file, then a directory as a portion of a namespace package.
FoundFile Search::find_in(const std::string& directory, std::string_view name, bool is_library) const {
  std::string base = join_path(directory, name);
  std::string package_file = join_path(base, "__init__.py");
  if (files_.kind(package_file) == PathKind::kFile) return {FoundKind::kPackage, package_file, base, false, is_library};
  if (files_.kind(base + ".py") == PathKind::kFile) return {FoundKind::kModule, base + ".py", "", false, is_library};
  if (is_library) {
    std::string stub_package = join_path(base, "__init__.pyi");
    if (files_.kind(stub_package) == PathKind::kFile) return {FoundKind::kPackage, stub_package, base, true, true};
    if (files_.kind(base + ".pyi") == PathKind::kFile) return {FoundKind::kModule, base + ".pyi", "", true, true};
    return {};
  }
  if (files_.kind(base) == PathKind::kDirectory) return {FoundKind::kNamespace, base, base, false, false};
  return {};
}

FoundFile Search::find_top_level(std::string_view name, bool from_library) const {
  StdlibKind stdlib = stdlib_kind(name);
  // Modules of the library see one another only: a `random.py` beside the program must not break `tempfile`.
  if (from_library || stdlib == StdlibKind::kFixed) return find_in(library_directory_, name, true);
  if (auto root = roots_.find(std::string(name)); root != roots_.end()) return {FoundKind::kModule, root->second, "", false, false};
  FoundFile own = find_in(program_directory_, name, false);
  if (own.kind == FoundKind::kModule || own.kind == FoundKind::kPackage) return own;
  FoundFile library = find_in(library_directory_, name, true);
  if (library.kind != FoundKind::kNothing) return library;
  // A namespace package is made only when no folder of sys.path has a real module of that name.
  if (stdlib == StdlibKind::kPlain) return {};
  return own;
}

FoundFile Search::find_submodule(const FoundFile& package, std::string_view name) const {
  return find_in(package.package_directory, name, package.is_library);
}

}  // namespace pyx::modules
