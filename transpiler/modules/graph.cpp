// Questions to a finished module graph.
#include "modules/modules.h"

namespace pyx::modules {

void ModuleGraph::add(std::unique_ptr<LoadedModule> module) {
  by_name_.emplace(module->name, module.get());
  modules.push_back(std::move(module));
}

void ModuleGraph::remove_if(const std::function<bool(const LoadedModule&)>& test) {
  for (const auto& module : modules) std::erase_if(module->imports, [&](const LoadedModule* m) { return test(*m); });
  std::erase_if(by_name_, [&](const auto& entry) { return test(*entry.second); });
  std::erase_if(modules, [&](const auto& module) { return test(*module); });
}

LoadedModule* ModuleGraph::find(std::string_view dotted) const {
  auto it = by_name_.find(std::string(dotted));
  return it == by_name_.end() ? nullptr : it->second;
}

LoadedModule* ModuleGraph::submodule(const LoadedModule& package, std::string_view name) const {
  if (!package.is_package) return nullptr;
  return find(package.name + "." + std::string(name));
}

std::vector<std::string> ModuleGraph::submodule_names(const LoadedModule& package) const {
  std::vector<std::string> result;
  if (!package.is_package) return result;
  std::string prefix = package.name + ".";
  for (const auto& module : modules) {
    if (module->name.starts_with(prefix) && module->name.find('.', prefix.size()) == std::string::npos) result.push_back(module->name.substr(prefix.size()));
  }
  return result;
}

ResolvedImport ModuleGraph::resolve(const LoadedModule& importer, int level, const std::vector<NameId>& dotted, const Interner& names) const {
  std::string text;
  for (NameId part : dotted) text += (text.empty() ? "" : ".") + names.text(part);
  return resolve(importer, level, text);
}

ResolvedImport ModuleGraph::resolve(const LoadedModule& importer, int level, std::string_view dotted) const {
  ResolvedImport result;
  std::string base;
  if (level > 0) {
    // importlib._bootstrap._resolve_name: one dot is the package itself, each further one its parent.
    base = importer.package;
    bool is_outside = base.empty();
    for (int i = 1; i < level && !is_outside; ++i) {
      std::size_t dot = base.rfind('.');
      is_outside = dot == std::string::npos;
      if (!is_outside) base.resize(dot);
    }
    if (is_outside) {
      result.is_import_error = true;
      result.message = importer.package.empty() ? "attempted relative import with no known parent package"
                                                : "attempted relative import beyond top-level package";
      return result;
    }
  }
  result.name = base + (base.empty() || dotted.empty() ? "" : ".") + std::string(dotted);
  result.module = find(result.name);
  if (result.module) return result;

  // The first part that is not there is the one that CPython names.
  std::string present;
  for (std::size_t start = 0; start <= result.name.size();) {
    std::size_t dot = result.name.find('.', start);
    std::string prefix = result.name.substr(0, dot);
    LoadedModule* module = find(prefix);
    if (!module) {
      result.missing_name = prefix;
      result.message = "No module named '" + prefix + "'";
      LoadedModule* parent = present.empty() ? nullptr : find(present);
      if (parent && !parent->is_package) result.message += "; '" + present + "' is not a package";
      break;
    }
    present = prefix;
    if (dot == std::string::npos) break;
    start = dot + 1;
  }
  return result;
}

}  // namespace pyx::modules
