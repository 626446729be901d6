// What `@dataclass` reads of a class statement: the decorator's options and the fields.
#pragma once

#include <optional>
#include <vector>

#include "desugar/survey.h"

namespace pyx::desugar {

struct Options {
  bool init = true, repr = true, eq = true, order = false, unsafe_hash = false, match_args = true, kw_only = false;
};

struct Field {
  NameId name;
  const syntax::AnnAssignStmt* statement;
  const modules::LoadedModule* module;          // that the statement stands in
  bool init = true, repr = true, compare = true, keyword_only = false;
  std::optional<bool> hash = {};                // none: as `compare` says
  const syntax::Expr* default_value = nullptr;  // a constant
  const syntax::Expr* factory = nullptr;        // a name, or a lambda without parameters
  bool is_plain_default = false;                // `x: int = 1`, without field()

  bool is_optional() const { return default_value || factory; }
};

/// Is the decorator dataclasses.dataclass?
bool is_dataclass_decorator(const syntax::Expr& decorator, const ClassPlace& place, Origins& origins);

/// The options of the decorator; nothing if they are not known, or not written out by this stage.
std::optional<Options> options_of(const syntax::Expr& decorator, const Interner& names);

class FieldReader {
 public:
  FieldReader(const ClassPlace& place, Origins& origins, Interner& names) : place_(place), origins_(origins), names_(names), scope_(*origins.scopes(*place.module).of(place.statement)) {}

  /// The class's own fields in their order; nothing if one of them is not known for certain.
  std::optional<std::vector<Field>> read(const Options& options);

 private:
  enum class Kind { kField, kClassVariable, kKeywordOnlyFromHere, kUnknown };

  Kind kind_of(const syntax::AnnAssignStmt& s);
  bool read_value(const syntax::AnnAssignStmt& s, Field& field);
  bool read_call(const syntax::CallExpr& call, Field& field);
  bool is_certain_factory(const syntax::Expr& factory);
  bool is_bound_before(NameId name);
  bool reads_in_body(NameId name);

  const ClassPlace& place_;
  Origins& origins_;
  Interner& names_;
  const names::Scope& scope_;
};

}  // namespace pyx::desugar
