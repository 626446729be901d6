// The import statements of one module.
#pragma once

#include <vector>

#include "base/interner.h"
#include "modules/static_test.h"
#include "syntax/tree.h"

namespace pyx::modules {

struct FoundImport {
  const syntax::Stmt* statement;   // ImportStmt or ImportFromStmt
  bool is_guarded;                 // in a `try` (or `with suppress(…)`) that handles ImportError
  bool is_in_function;
};

/// All import statements that can run, wherever they stand.
std::vector<FoundImport> find_imports(const syntax::Module& tree, const StaticTests& tests, const Interner& names);

/// The strings of a literal `__all__ = [...]` or `__all__ += [...]` at module level.
std::vector<std::string> all_names(const syntax::Module& tree, const Interner& names);

}  // namespace pyx::modules
