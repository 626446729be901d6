// Which variables of modules may change behind the back of the module's own code: `module.name = value`, setattr() on a module, globals();
// and whether functions change after their definition.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "lower/lower.h"

namespace pyx::lower {

struct ModuleChanges {
  std::unordered_set<NameId> names;                             // attributes stored on what may be a module
  bool any = false;                                             // a computed name is stored on what may be a module
  std::unordered_set<const modules::LoadedModule*> open;        // whose variables are stored by globals()[…] = …
  /// The dicts of modules' variables, globals() and the like, which are copies. A store in `dict[…] = …` can reach the variable all the same;
  /// `aliased` are those that may be changed in other ways, which would be lost.
  std::unordered_map<const syntax::Expr*, const modules::LoadedModule*> dicts;
  std::unordered_set<const syntax::Expr*> aliased;
  bool functions = false;   // the defaults of functions are stored

  bool may_change(NameId name) const { return any || names.count(name) > 0; }
};

ModuleChanges find_module_changes(const modules::ModuleGraph& graph, const ScopesOf& scopes, Interner& names);

}  // namespace pyx::lower
