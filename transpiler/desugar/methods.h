// The methods that `@dataclass` adds to a class, as trees (Lib/dataclasses.py has them as text).
#pragma once

#include "desugar/fields.h"
#include "desugar/tree_builder.h"

namespace pyx::desugar {

class Methods {
 public:
  Methods(const std::vector<Field>& fields, TreeBuilder builder) : fields_(fields), build_(builder) {}

  syntax::Stmt* init(const syntax::ClassStmt& cls, bool has_post_init);
  syntax::Stmt* repr();
  /// `__eq__`, `__lt__`, …: `(self.x, …) == (other.x, …)` for instances of the same class.
  syntax::Stmt* comparison(std::string_view name, syntax::CompareOp op);
  syntax::Stmt* hash();
  syntax::Stmt* match_args();

 private:
  syntax::Expr* own(const Field& field) { return build_.attribute(build_.name("self"), field.name); }
  syntax::Expr* default_of(const Field& field, const syntax::ClassStmt& cls);
  syntax::Expr* made_by_factory(const Field& field);
  syntax::Expr* values_of(std::string_view object);

  const std::vector<Field>& fields_;
  TreeBuilder build_;
};

/// The parameters of `__init__`, in their order.
std::vector<Field> parameters_of(const std::vector<Field>& fields);

}  // namespace pyx::desugar
