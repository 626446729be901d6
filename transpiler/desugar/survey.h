// What the program does with the names by which dataclasses are made and looked into.
#pragma once

#include <set>
#include <vector>

#include "desugar/origins.h"
#include "modules/mentions.h"

namespace pyx::desugar {

struct ClassPlace {
  const syntax::ClassStmt* statement;
  modules::LoadedModule* module;
  const names::Scope* around;          // the scope that the statement stands in
};

/// One walk over all modules of the program.
class Survey {
 public:
  Survey(const modules::ModuleGraph& graph, Origins& origins, Interner& names);

  /// All class statements, in the order of the source.
  std::vector<ClassPlace> classes;
  /// The program uses dataclasses in a way that tells the library's decorator from the methods it stands for, or may do so.
  bool forbids = false;
  /// `...` is used as a value: a parameter can be given it.
  bool ellipsis_is_value = false;
  bool matches_by_position = false;
  /// Attributes that are assigned to something that may be a class.
  std::set<NameId> set_on_classes;

  modules::Mentions mentions;

 private:
  enum class Position { kOther, kDecorator, kValueOfField, kAnnotation };

  void module(modules::LoadedModule& module);
  void body(const syntax::Body& body, const names::Scope& scope);
  void statement(const syntax::Stmt& s, const names::Scope& scope);
  void class_body(const syntax::ClassStmt& c, const names::Scope& scope);
  void import(const syntax::ImportFromStmt& import, const names::Scope& scope);
  void import(const syntax::ImportStmt& import, const names::Scope& scope);
  void parameters(const std::vector<syntax::Param>& params, const names::Scope& scope);
  void pattern(const syntax::Pattern& pattern, const names::Scope& scope);
  void target(const syntax::Expr& target, const names::Scope& scope);
  void annotation(const syntax::Expr* annotation, const names::Scope& scope);
  void expression(const syntax::Expr* expression, const names::Scope& scope, Position position = Position::kOther);
  void arguments(const syntax::CallExpr& call, const names::Scope& scope);
  void nested(const syntax::Expr& e, const names::Scope& scope);
  void use(const Origin& origin, NameId word, Position position);
  bool is_form_with_ellipsis(const syntax::SubscriptExpr& subscript, const names::Scope& scope);

  const modules::ModuleGraph& graph_;
  Origins& origins_;
  Interner& names_;
  modules::LoadedModule* module_ = nullptr;
  bool in_annotation_ = false;
};

}  // namespace pyx::desugar
