// Makes pieces of trees. All of them have the span of the statement that they stand for.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/interner.h"
#include "syntax/tree.h"

namespace pyx::desugar {

/// A number, a text, None, a bool, or a tuple of these: nothing that evaluating it could change.
bool is_constant(const syntax::Expr& e);
/// copy() knows all that the expression is made of.
bool can_copy(const syntax::Expr& e);

class TreeBuilder {
 public:
  TreeBuilder(Arena& arena, Interner& names, Span span) : arena_(arena), names_(names), span_(span) {}

  NameId id(std::string_view text) { return names_.intern(text); }
  const std::string& spelling(NameId id) const { return names_.text(id); }
  syntax::Expr* name(NameId id);
  syntax::Expr* name(std::string_view text) { return name(id(text)); }
  syntax::Expr* attribute(syntax::Expr* object, NameId attribute);
  syntax::Expr* attribute(syntax::Expr* object, std::string_view attribute_name) { return attribute(object, id(attribute_name)); }
  syntax::Expr* text(std::string_view value);
  syntax::Expr* constant(syntax::Constant value);
  syntax::Expr* tuple(std::vector<syntax::Expr*> elements);
  syntax::Expr* call(syntax::Expr* callee, std::vector<syntax::Expr*> args);
  syntax::Expr* compare(syntax::Expr* left, syntax::CompareOp op, syntax::Expr* right);
  syntax::Expr* add(syntax::Expr* left, syntax::Expr* right);
  syntax::Expr* conditional(syntax::Expr* test, syntax::Expr* then_value, syntax::Expr* else_value);
  /// Another tree for the same expression: a node stands in one place only.
  syntax::Expr* copy(const syntax::Expr& e);

  syntax::Stmt* assign(syntax::Expr* target, syntax::Expr* value);
  syntax::Stmt* expression(syntax::Expr* value);
  syntax::Stmt* give_back(syntax::Expr* value);
  syntax::Stmt* when(syntax::Expr* test, syntax::Body body);
  syntax::Stmt* try_finally(syntax::Body body, syntax::Body final_body);
  syntax::Param parameter(NameId name, syntax::ParamKind kind = syntax::ParamKind::kPositional, syntax::Expr* default_value = nullptr);
  syntax::FunctionStmt* function(std::string_view name, std::vector<syntax::Param> params, syntax::Body body);

  template <class T>
  T* make() {
    T* node = arena_.make<T>();
    node->span = span_;
    return node;
  }

 private:
  Arena& arena_;
  Interner& names_;
  Span span_;
};

}  // namespace pyx::desugar
