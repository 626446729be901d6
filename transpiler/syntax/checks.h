// Checks on the finished tree: what CPython's compiler refuses after parsing. Each finds the first error in its order.
#pragma once

#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace pyx::syntax {

/// Runs all checks below until one finds an error.
void check_module(const Module& module, Interner& names, Diagnostics& diagnostics);

/// `from __future__ import …` stands first and names known features (7.11.1).
bool check_future_imports(const Module& module, const Interner& names, Diagnostics& diagnostics);

/// `global`, `nonlocal`, `:=` in comprehensions, `import *`: what needs the names of a scope (4.2, 7.12, 7.13).
bool check_scopes(const Module& module, Interner& names, Diagnostics& diagnostics);

/// `return`, `yield`, `await`, `break`, `continue`, stars: what depends on the constructs around it.
bool check_contexts(const Module& module, const Interner& names, Diagnostics& diagnostics);

/// Captures and alternatives of one match statement (8.6).
bool check_patterns(const MatchStmt& match, const Interner& names, Diagnostics& diagnostics);

/// Calls, subscripts and comparisons of literals, assertions of tuples: warnings.
void warn_of_slips(const Expr& e, Diagnostics& diagnostics);
void warn_of_slips(const AssertStmt& s, Diagnostics& diagnostics);

}  // namespace pyx::syntax
