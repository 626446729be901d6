// The face of modules/: from the entry file to every module that the program can import.
//
// Modules are found as CPython finds them: beside the entry file (sys.path[0]), then in the library folder (runtime/lib). The graph says what exists and what an
// import statement means; when a module's code runs is decided at run time by the import statements themselves.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "base/file_system.h"
#include "base/interner.h"
#include "base/source.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace pyx::modules {

struct LoadedModule {
  std::string name;               // __name__: "pkg.sub"; "__main__" for the entry
  std::string package;            // __package__: what relative imports start from; "" for top-level modules and the entry
  FileId file = FileId::kNone;    // a namespace package has an empty file named after its directory
  syntax::Module* tree = nullptr; // null only if the file has syntax errors (then diagnostics has errors)
  std::vector<syntax::Module*> parts;  // {tree}, except for builtins: one a stub file
  std::vector<const LoadedModule*> imports;  // what its import statements can run, parents of packages included
  bool is_package = false;        // has __path__
  bool is_stub = false;           // a *.pyi: see stubs.h
  bool is_library = false;        // from the library folder
  bool is_entry = false;
};

/// What an import statement's module part means.
struct ResolvedImport {
  std::string name;               // absolute dotted name; "" if the relative import leads nowhere
  LoadedModule* module = nullptr; // null: missing, the statement raises at run time
  bool is_import_error = false;   // missing, and it is a plain ImportError (relative import without a package), not ModuleNotFoundError
  std::string message;            // missing: CPython's message, "No module named 'x'"
  std::string missing_name;       // missing: the exception's `name` attribute, the first part that is not there
};

class ModuleGraph {
 public:
  std::vector<std::unique_ptr<LoadedModule>> modules;  // the entry first, then in order of discovery; builtins and parents included
  LoadedModule* entry = nullptr;
  LoadedModule* builtins = nullptr;

  LoadedModule* find(std::string_view dotted) const;

  /// `import dotted` (level 0), `from ..dotted import` (level 2; dotted may be "").
  ResolvedImport resolve(const LoadedModule& importer, int level, std::string_view dotted) const;
  ResolvedImport resolve(const LoadedModule& importer, int level, const std::vector<NameId>& dotted, const Interner& names) const;
  /// `from package import name` where `name` may be a submodule (used when the package has no such attribute): that module, or null.
  LoadedModule* submodule(const LoadedModule& package, std::string_view name) const;
  /// The names of a package's submodules that the program has: its attributes once their code has run, which `from package import *` takes like others.
  std::vector<std::string> submodule_names(const LoadedModule& package) const;

  void add(std::unique_ptr<LoadedModule> module);
  void remove_if(const std::function<bool(const LoadedModule&)>& test);
  /// A second name for a module, "os.path" for posixpath.
  void alias(const std::string& name, LoadedModule* module) { by_name_.emplace(name, module); }

 private:
  std::unordered_map<std::string, LoadedModule*> by_name_;
};

struct SearchOptions {
  std::string library_directory;     // runtime/lib
  std::string platform = "linux";    // sys.platform of the target, for branches that are dead there
  std::map<std::string, std::string> roots;  // of a shared library: the files of its modules, by name. The entry does nothing but import them
};

/// Parses the entry and all that it can import. Everything that can't be found or parsed is reported, all of it at once.
ModuleGraph load(const std::string& entry_path, const SearchOptions& options, const FileSystem& files, SourceFiles& sources, Interner& names,
                 Arena& arena, Diagnostics& diagnostics);

}  // namespace pyx::modules
