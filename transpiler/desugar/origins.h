// What a name of the program stands for, where that is certain: the name is bound once, by a def, a class or an import.
#pragma once

#include <map>
#include <memory>
#include <set>

#include "modules/modules.h"
#include "names/scope.h"

namespace pyx::desugar {

/// The definition that a name leads to, through imports: `name` in `module`, or the module itself.
struct Origin {
  const modules::LoadedModule* module = nullptr;   // null: not known
  NameId name = NameId::kNone;                     // kNone: the module itself
  const syntax::Stmt* definition = nullptr;        // the def or class, in modules of the program

  bool is_module() const { return module && name == NameId::kNone; }
};

class Origins {
 public:
  Origins(const modules::ModuleGraph& graph, Interner& names) : graph_(graph), names_(names) {}

  const names::ModuleScopes& scopes(const modules::LoadedModule& module);
  /// Of a name, or of an attribute of a module.
  Origin of(const syntax::Expr& expression, const names::Scope& scope, const modules::LoadedModule& module);
  /// Of a variable of the module.
  Origin of(const modules::LoadedModule& module, NameId name, int depth = 0);
  bool is(const Origin& origin, std::string_view module, std::string_view name) const;

  /// `module.name = …` stands somewhere: the name may change whatever binds it.
  void forget(NameId name) { assigned_from_outside_.insert(name); }

 private:
  static std::vector<NameId> star_names(void* origins, const syntax::ImportFromStmt& import);
  Origin of(const names::Symbol& symbol, const modules::LoadedModule& module, int depth);
  Origin imported(const syntax::ImportFromStmt& import, NameId bound, const modules::LoadedModule& module, int depth);

  const modules::ModuleGraph& graph_;
  Interner& names_;
  std::map<const modules::LoadedModule*, std::unique_ptr<names::ModuleScopes>> scopes_;
  std::set<const modules::LoadedModule*> under_way_;
  std::set<NameId> assigned_from_outside_;
  const modules::LoadedModule* resolving_ = nullptr;
};

/// The binding of one name by an import statement; null if that is another's.
const syntax::ImportAlias* alias_of(const syntax::ImportFromStmt& import, NameId bound);

}  // namespace pyx::desugar
