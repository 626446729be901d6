// Which words a piece of Python mentions: everything by which it could get at a definition of a library module.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_set>

#include "base/interner.h"
#include "syntax/tree.h"

namespace pyx::modules {

/// Collects over any number of pieces. A word is an identifier, an attribute, a keyword, an imported name, or an identifier inside a string
/// (getattr(x, "name"), "{0.name}".format(x)), docstrings apart.
class Mentions {
 public:
  explicit Mentions(Interner& names) : names_(names) {}

  void add(const syntax::Body& body);
  void add(const syntax::Stmt& statement);
  void add(const syntax::Expr& expression) { walk(expression, true); }

  bool has(NameId word) const { return words_.contains(word); }
  void insert(NameId word) { words_.insert(word); }
  std::size_t size() const { return words_.size(); }
  /// Attributes may be asked for by names made at run time.
  bool is_computed() const { return computed_; }
  /// Modules may be (sys.modules).
  bool finds_modules() const { return finds_modules_; }
  /// The program may hold, and so call or derive from, classes that it does not name: type(x), x.__class__, C.__mro__ are more than compared and asked
  /// for their names.
  bool finds_classes() const { return finds_classes_; }

  /// Called for each import statement.
  std::function<void(const syntax::Stmt& statement)> on_import;
  /// Called for each name that is used for more than its attributes; for attributes (`os.path`) with is_attribute.
  std::function<void(NameId word, bool is_attribute)> on_value;

 private:
  void walk(const syntax::Expr& e, bool is_value);
  void walk(const syntax::Pattern& pattern);
  void walk_children(const syntax::Expr& e);
  void walk_params(const std::vector<syntax::Param>& params);
  void walk_parts(const std::vector<syntax::FStringPart>& parts);
  bool has_literal_name(const syntax::CallExpr& call) const;
  void word(NameId name);
  void word(NameId name, const syntax::Expr& at);
  void only_looked_at(const syntax::Expr& e);
  void text(std::string_view text);

  Interner& names_;
  std::unordered_set<NameId> words_;
  bool computed_ = false;
  bool finds_modules_ = false;
  bool finds_classes_ = false;
  std::unordered_set<const syntax::Expr*> only_looked_at_;   // what names `type` or `__class__` and only makes something to compare or print
};

}  // namespace pyx::modules
