// What the annotations of a module say about C: its own names for the types of pyx2cpp.types, typing and the built-in classes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/interner.h"
#include "modules/modules.h"

namespace pyx::exports {

class TypeNames {
 public:
  TypeNames(const modules::LoadedModule& module, Interner& names) : names_(names) { scan(module.tree->body); }

  std::map<std::string, std::vector<const syntax::FunctionStmt*>> functions;
  std::set<std::string> bound;       // by anything but the import of a type

  /// The text that type_named() reads, "array[float64]" for `types.array[t.float64]`; empty: no type that has a form in C.
  std::string type_of(const syntax::Expr& e) const { return resolved(written(e)); }

 private:
  void scan(const syntax::Body& body);
  void bind_import(const std::vector<NameId>& path, NameId as_name);
  /// An annotation as text, in the module's names, without spaces; what is quoted is read as if it were not.
  std::string written(const syntax::Expr& e) const;
  /// The same in the names that type_named() knows; empty if one is of something else.
  std::string resolved(const std::string& text) const;
  std::string of_dotted(const std::string& name) const;

  Interner& names_;
  std::map<std::string, std::string> types_;    // own name -> name in pyx2cpp.types or typing
  std::map<std::string, std::string> modules_;  // own name -> module
  bool has_all_types_ = false;
};

}  // namespace pyx::exports
