// Children of tree nodes, for passes that treat most nodes alike.
#pragma once

#include <vector>

#include "syntax/tree.h"

namespace pyx::syntax {

/// Appends the child expressions of `e` in source order. Not those of a lambda's body and of a comprehension, which have a scope
/// of their own; a lambda's defaults and the first iterable of a comprehension are appended.
void append_children(const Expr& e, std::vector<const Expr*>& out);

/// Appends the expressions that stand directly in a statement, in the order of evaluation; not those of nested statements, nor a
/// function's annotations and parameters (they are in `s` itself).
void append_expressions(const Stmt& s, std::vector<const Expr*>& out);

/// Appends default values, then annotations.
void append_defaults(const std::vector<Param>& params, std::vector<const Expr*>& out);
void append_annotations(const FunctionStmt& s, std::vector<const Expr*>& out);

/// Appends the statement lists nested in `s`, except a function's or class's body.
void append_bodies(const Stmt& s, std::vector<const Body*>& out);

}  // namespace pyx::syntax
