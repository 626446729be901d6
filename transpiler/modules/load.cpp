// Loading: a worklist of modules; each one's imports add further ones. What is missing is judged at the end, when it is known which modules can be
// reached without passing through a `try: import …` (inside of those a missing module is an exception that the program handles).
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "modules/imports.h"
#include "modules/modules.h"
#include "modules/search.h"
#include "syntax/parse.h"

namespace pyx::modules {

namespace {

using namespace syntax;

/// One import of one module by another.
struct Edge {
  LoadedModule* importer;
  LoadedModule* target;       // null: missing
  bool is_guarded;
  bool is_in_function;
  Span span;
  std::string name;           // absolute
};

class Loader {
 public:
  Loader(const std::string& entry_path, const SearchOptions& options, const FileSystem& files, SourceFiles& sources, Interner& names, Arena& arena,
         Diagnostics& diagnostics)
      : entry_path_(entry_path), options_(options), files_(files), sources_(sources), names_(names), arena_(arena), diagnostics_(diagnostics),
        search_(files, program_directory(), options.library_directory, options.roots) {}

  ModuleGraph load() {
    load_entry();
    load_builtins();
    for (std::size_t next = 0; next < graph_.modules.size(); ++next) follow_imports(*graph_.modules[next]);
    for (const Edge& edge : edges_) {
      if (edge.target) edge.importer->imports.push_back(edge.target);
    }
    report_missing();
    return std::move(graph_);
  }

 private:
  // sys.path[0] is the directory of the script itself, not of a link to it.
  std::string program_directory() const {
    std::string path = entry_path_;
    for (int hops = 0; hops < 32; ++hops) {
      auto target = files_.read_link(path);
      if (!target) break;
      path = join_path(directory_of(path), *target);
    }
    return directory_of(path);
  }

  void load_entry() {
    auto entry = std::make_unique<LoadedModule>();
    entry->name = "__main__";
    entry->is_entry = true;
    if (options_.roots.empty()) read(*entry, entry_path_, entry_path_);
    else parse(*entry, import_of_roots(), "<library>");
    graph_.entry = entry.get();
    graph_.add(std::move(entry));
  }

  std::string import_of_roots() const {
    std::string text;
    for (const auto& [name, path] : options_.roots) text += "import " + name + "\n";
    return text;
  }

  void load_builtins() {
    auto builtins = std::make_unique<LoadedModule>();
    builtins->name = "builtins";
    builtins->is_stub = builtins->is_library = true;
    std::string folder = join_path(options_.library_directory, "builtins");
    for (const std::string& file : files_.list(folder)) {
      if (file.ends_with(".pyi")) read(*builtins, join_path(folder, file), "<library>/builtins/" + file);
    }
    if (!builtins->tree) {
      builtins->file = sources_.add("<library>/builtins", "");
      builtins->tree = arena_.make<Module>();
      builtins->tree->file = builtins->file;
    }
    graph_.builtins = builtins.get();
    graph_.add(std::move(builtins));
  }

  /// Reads and parses one file into `module`; `shown` is its path in messages and tracebacks.
  void read(LoadedModule& module, const std::string& path, const std::string& shown) {
    auto bytes = files_.read(path);
    if (!bytes) {
      module.file = sources_.add(shown, "");
      diagnostics_.report(DiagnosticKind::kModuleNotFound, {module.file, 0, 0}, "can't read `" + shown + "`: " + files_.error());
      return;
    }
    DecodeFailure failure{};
    auto text = decode_source(*bytes, failure);
    if (!text) {
      for (char& c : *bytes) {
        if (static_cast<unsigned char>(c) >= 0x80 || c == 0) c = '?';
      }
      module.file = sources_.add(shown, std::move(*bytes));
      std::uint32_t offset = offset_of_line(sources_.get(module.file), failure.line);
      diagnostics_.report(DiagnosticKind::kEncodingError, {module.file, offset, offset}, failure.message);
      return;
    }
    parse(module, std::move(*text), shown);
  }

  void parse(LoadedModule& module, std::string text, const std::string& shown) {
    module.file = sources_.add(shown, std::move(text));
    std::size_t errors = diagnostics_.error_count();
    Module* tree = syntax::parse(sources_, module.file, names_, arena_, diagnostics_);
    if (!tree || diagnostics_.error_count() != errors) return;
    if (!module.tree) module.tree = tree;
    module.parts.push_back(tree);
  }

  static std::uint32_t offset_of_line(const SourceFile& file, std::uint32_t line) {
    std::uint32_t low = 0, high = static_cast<std::uint32_t>(file.text().size());
    while (low < high) {
      std::uint32_t middle = (low + high) / 2;
      if (file.line_of(middle) < line) low = middle + 1; else high = middle;
    }
    return low;
  }

  /// The module of that absolute name with its parents, loaded now if need be; null if it does not exist.
  LoadedModule* require(const std::string& name, bool from_library) {
    if (LoadedModule* loaded = graph_.find(name)) return loaded;
    std::size_t dot = name.rfind('.');
    FoundFile found;
    if (dot == std::string::npos) {
      found = search_.find_top_level(name, from_library);
    } else {
      LoadedModule* parent = require(name.substr(0, dot), from_library);
      if (parent && parent->is_library && name == "os.path") {
        // os is no package: it enters its path module in sys.modules under this name.
        LoadedModule* path = require("posixpath", true);
        if (path) graph_.alias(name, path);
        return path;
      }
      if (!parent || !parent->is_package) return nullptr;
      found = search_.find_submodule(found_.at(parent), std::string_view(name).substr(dot + 1));
    }
    if (found.kind == FoundKind::kNothing) return nullptr;
    return add(name, found);
  }

  LoadedModule* add(const std::string& name, const FoundFile& found) {
    auto module = std::make_unique<LoadedModule>();
    module->name = name;
    module->is_package = found.kind != FoundKind::kModule;
    module->is_stub = found.is_stub;
    module->is_library = found.is_library;
    std::size_t dot = name.rfind('.');
    module->package = module->is_package ? name : dot == std::string::npos ? "" : name.substr(0, dot);
    std::string shown = found.path;
    if (found.is_library) shown = "<library>" + found.path.substr(options_.library_directory.size());
    if (found.kind == FoundKind::kNamespace) {
      module->file = sources_.add(shown, "");
      module->tree = arena_.make<Module>();
      module->tree->file = module->file;
      module->parts = {module->tree};
    } else if (found.path == entry_path_ && !graph_.entry->tree) {
      module->file = graph_.entry->file;  // the entry imported under its own name; its errors are reported already
    } else {
      read(*module, found.path, shown);
    }
    LoadedModule* result = module.get();
    found_.emplace(result, found);
    graph_.add(std::move(module));
    return result;
  }

  void follow_imports(LoadedModule& module) {
    for (const Module* tree : module.parts) {
      StaticTests tests(*tree, names_, module.is_entry, options_.platform);
      for (const FoundImport& found : find_imports(*tree, tests, names_)) {
        if (const auto* statement = found.statement->try_as<ImportStmt>()) {
          for (const ImportAlias& alias : statement->names) follow(module, found, 0, alias.path, alias.span);
        } else {
          follow_from(module, found, *found.statement->as<ImportFromStmt>());
        }
      }
    }
  }

  LoadedModule* follow(LoadedModule& importer, const FoundImport& found, int level, const std::vector<NameId>& path, Span span) {
    ResolvedImport resolved = graph_.resolve(importer, level, path, names_);
    LoadedModule* target = resolved.name.empty() ? nullptr : require(resolved.name, importer.is_library);
    edges_.push_back({&importer, target, found.is_guarded, found.is_in_function, span, resolved.name});
    // Importing a.b.c runs a and a.b as well.
    for (std::size_t dot = resolved.name.find('.'); target && dot != std::string::npos; dot = resolved.name.find('.', dot + 1)) {
      edges_.push_back({&importer, graph_.find(resolved.name.substr(0, dot)), found.is_guarded, found.is_in_function, span, ""});
    }
    if (!target && resolved.name.empty()) relative_errors_.push_back({edges_.size() - 1, resolved.message});
    return target;
  }

  void follow_from(LoadedModule& importer, const FoundImport& found, const ImportFromStmt& statement) {
    if (statement.level == 0 && statement.module.size() == 1 && names_.text(statement.module[0]) == "__future__") return;
    LoadedModule* target = follow(importer, found, statement.level, statement.module, statement.span);
    if (!target || !target->is_package) return;
    std::vector<std::string> submodules;
    if (statement.is_star) {
      if (target->tree) submodules = all_names(*target->tree, names_);
    } else {
      for (const ImportAlias& alias : statement.names) submodules.push_back(names_.text(alias.path[0]));
    }
    for (const std::string& name : submodules) {
      if (name.empty() || name.find('.') != std::string::npos || name.find('/') != std::string::npos) continue;
      LoadedModule* submodule = require(target->name + "." + name, importer.is_library);
      if (submodule) edges_.push_back({&importer, submodule, found.is_guarded, found.is_in_function, statement.span, submodule->name});
    }
  }

  void report_missing() {
    // The modules that run even if every guarded import fails.
    std::unordered_set<const LoadedModule*> sure = {graph_.entry, graph_.builtins};
    auto is_handled = [&](const Edge& edge) { return edge.is_guarded || (!edge.is_in_function && !sure.contains(edge.importer)); };
    for (bool changed = true; changed;) {
      changed = false;
      for (const Edge& edge : edges_) {
        if (edge.target && !is_handled(edge)) changed |= sure.insert(edge.target).second;
      }
    }
    for (const Edge& edge : edges_) {
      if (edge.target) continue;
      std::string top = edge.name.substr(0, edge.name.find('.'));
      StdlibKind stdlib = stdlib_kind(top);
      bool is_own = !top.empty() && graph_.find(top) && !graph_.find(top)->is_library;
      // CPython has the module, so even a guarded import would succeed there.
      if ((stdlib == StdlibKind::kPlain || stdlib == StdlibKind::kFixed) && !is_own) {
        diagnostics_.report(DiagnosticKind::kModuleUnsupported, edge.span, "module `" + edge.name + "` is not supported yet",
                            "docs/support.md lists the modules of the standard library that are there");
      } else if (!is_handled(edge)) {
        report_not_found(edge);
      }
    }
  }

  void report_not_found(const Edge& edge) {
    for (const auto& [index, message] : relative_errors_) {
      if (&edges_[index] != &edge) continue;
      diagnostics_.report(DiagnosticKind::kModuleNotFound, edge.span, message, "compile the file that imports this package, or import by the absolute name");
      return;
    }
    ResolvedImport resolved = graph_.resolve(*edge.importer, 0, edge.name);
    std::string message = "no module named `" + resolved.missing_name + "`";
    LoadedModule* parent = graph_.find(directory_of_name(resolved.missing_name));
    if (parent && !parent->is_package) message += "; `" + parent->name + "` is not a package";
    std::string directory = program_directory();
    std::string hint = "modules are looked for " + (directory.empty() ? std::string("in the current directory") : "in `" + directory + "`") +
                       ", beside the program, and in the library; an import inside `try: … except ImportError:` may be missing";
    diagnostics_.report(DiagnosticKind::kModuleNotFound, edge.span, message, hint);
  }

  static std::string directory_of_name(const std::string& dotted) {
    std::size_t dot = dotted.rfind('.');
    return dot == std::string::npos ? "" : dotted.substr(0, dot);
  }

  const std::string& entry_path_;
  const SearchOptions& options_;
  const FileSystem& files_;
  SourceFiles& sources_;
  Interner& names_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  Search search_;
  ModuleGraph graph_;
  std::unordered_map<const LoadedModule*, FoundFile> found_;
  std::vector<Edge> edges_;
  std::vector<std::pair<std::size_t, std::string>> relative_errors_;  // index of the edge, CPython's message
};

}  // namespace

ModuleGraph load(const std::string& entry_path, const SearchOptions& options, const FileSystem& files, SourceFiles& sources, Interner& names,
                 Arena& arena, Diagnostics& diagnostics) {
  return Loader(entry_path, options, files, sources, names, arena, diagnostics).load();
}

}  // namespace pyx::modules
