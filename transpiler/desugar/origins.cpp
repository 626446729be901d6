#include "desugar/origins.h"

namespace pyx::desugar {

using modules::LoadedModule;
using namespace syntax;

namespace {
constexpr int kMostImports = 20;   // that one name is passed on through
}

const ImportAlias* alias_of(const ImportFromStmt& import, NameId bound) {
  for (const ImportAlias& alias : import.names) {
    if ((alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name) == bound) return &alias;
  }
  return nullptr;
}

std::vector<NameId> Origins::star_names(void* origins, const ImportFromStmt& import) {
  Origins& self = *static_cast<Origins*>(origins);
  std::vector<NameId> result;
  const LoadedModule* from = self.graph_.resolve(*self.resolving_, import.level, import.module, self.names_).module;
  if (!from || from->is_stub || !from->tree || self.under_way_.contains(from)) return result;
  // All of them, whatever `__all__` says: that makes fewer names certain.
  for (const auto& symbol : self.scopes(*from).module->symbols) result.push_back(symbol->name);
  for (const std::string& name : self.graph_.submodule_names(*from)) result.push_back(self.names_.intern(name));
  return result;
}

const names::ModuleScopes& Origins::scopes(const LoadedModule& module) {
  auto found = scopes_.find(&module);
  if (found != scopes_.end()) return *found->second;
  const LoadedModule* outer = resolving_;
  resolving_ = &module;
  under_way_.insert(&module);
  auto made = names::resolve(*module.tree, names_, star_names, this);
  under_way_.erase(&module);
  resolving_ = outer;
  return *(scopes_[&module] = std::move(made));
}

bool Origins::is(const Origin& origin, std::string_view module, std::string_view name) const {
  return origin.module && origin.name != NameId::kNone && (origin.module->is_library || origin.module->is_stub) && origin.module->name == module && names_.text(origin.name) == name;
}

Origin Origins::of(const Expr& expression, const names::Scope& scope, const LoadedModule& module) {
  if (const auto* attribute = expression.try_as<AttributeExpr>()) {
    Origin object = of(*attribute->object, scope, module);
    if (!object.is_module()) return {};
    if (const LoadedModule* submodule = graph_.submodule(*object.module, names_.text(attribute->name))) return {submodule, NameId::kNone, nullptr};
    return of(*object.module, attribute->name);
  }
  const auto* name = expression.try_as<Name>();
  if (!name) return {};
  names::Resolution found = names::lookup(scope, name->id, names_);
  if (found.kind == names::Reference::kBuiltin) return {graph_.builtins, name->id, nullptr};
  if (found.kind == names::Reference::kClass || !found.symbol) return {};
  return of(*found.symbol, module, 0);
}

Origin Origins::of(const LoadedModule& module, NameId name, int depth) {
  if (assigned_from_outside_.contains(name)) return {};
  if (module.is_library || module.is_stub) return {&module, name, nullptr};
  if (!module.tree || depth > kMostImports || under_way_.contains(&module)) return {};
  const names::Symbol* symbol = scopes(module).module->find(name);
  return symbol ? of(*symbol, module, depth) : Origin{};
}

Origin Origins::of(const names::Symbol& symbol, const LoadedModule& module, int depth) {
  if (symbol.bindings != 1 || symbol.deleted || !symbol.only_def || assigned_from_outside_.contains(symbol.name)) return {};
  const Stmt& definition = *symbol.only_def;
  switch (definition.kind) {
    case StmtKind::kClass: case StmtKind::kFunction: return {&module, symbol.name, &definition};
    case StmtKind::kImport:
      for (const ImportAlias& alias : definition.as<ImportStmt>()->names) {
        std::vector<NameId> path = alias.path;
        if (alias.as_name == NameId::kNone) path.resize(1);
        if ((alias.as_name == NameId::kNone ? path[0] : alias.as_name) == symbol.name) return {graph_.resolve(module, 0, path, names_).module, NameId::kNone, nullptr};
      }
      return {};
    case StmtKind::kImportFrom: return imported(*definition.as<ImportFromStmt>(), symbol.name, module, depth);
    default: return {};
  }
}

Origin Origins::imported(const ImportFromStmt& import, NameId bound, const LoadedModule& module, int depth) {
  const LoadedModule* from = graph_.resolve(module, import.level, import.module, names_).module;
  if (!from) return {};
  const ImportAlias* alias = alias_of(import, bound);
  NameId name = alias ? alias->path[0] : bound;   // else by a star
  if (const LoadedModule* submodule = graph_.submodule(*from, names_.text(name))) return {submodule, NameId::kNone, nullptr};
  return of(*from, name, depth + 1);
}

}  // namespace pyx::desugar
