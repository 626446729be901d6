// What the code of a module does before one of its functions or methods can run: its constants, imports, functions and classes.
//
// Variables bound by then are bound whenever a function reads them; and those that are numbers for good are constants. Imported modules of the program
// run their own code, but that can't get to this module's, unless they import it in turn.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "ir/ir.h"
#include "lower/program.h"

namespace pyx::lower {

class ModuleStart {
 public:
  /// Walks the module's code up to the first statement that may run a function of it.
  ModuleStart(ProgramLowering& program, const modules::LoadedModule& module);

  bool binds(NameId name) const { return bound_.count(name) > 0; }
  /// The number that the variable is all the time once it is bound; null: it is none, or not known.
  const ir::Constant* constant(NameId name) const {
    auto it = constants_.find(name);
    return it == constants_.end() ? nullptr : &it->second;
  }

 private:
  bool statement(const syntax::Stmt& s);
  bool assignment(const std::vector<syntax::Expr*>& targets, const syntax::Expr& value);
  bool definition(const syntax::FunctionStmt& f);
  bool definition(const syntax::ClassStmt& c);
  const modules::LoadedModule* import(int level, const std::vector<NameId>& path);
  bool comes_back(const modules::LoadedModule& from);
  bool has_no_hook(const syntax::ClassStmt& c, const modules::LoadedModule& module) const;
  bool may_look_at_class(const syntax::Expr* value) const;
  bool header_is_quiet(const syntax::FunctionStmt& f);
  void bind(NameId name, bool plain);
  void bind_import(NameId name, bool of_library);
  bool is_there(NameId name) const;
  /// Does the statement at hand decide what the variable is for ever?
  bool is_for_good(NameId name) const;

  bool quiet(const syntax::Expr* e);
  bool plain(const syntax::Expr* e);
  bool all_quiet(const std::vector<syntax::Expr*>& list);
  bool all_plain(const std::vector<syntax::Expr*>& list);
  bool call_is_quiet(const syntax::CallExpr& call);
  bool annotation(const syntax::Expr* e);
  bool all_annotations(const std::vector<syntax::Expr*>& list);
  bool is_foreign(const syntax::Expr& e) const;
  bool is_of_library(const syntax::Expr& e) const;
  bool decorators_call_nothing(const std::vector<syntax::Expr*>& decorators);

  const names::Symbol* symbol(NameId name) const;
  bool number(const syntax::Expr& e, ir::Constant& out) const;

  ProgramLowering& program_;
  const modules::LoadedModule& module_;
  std::unordered_set<NameId> bound_;
  std::unordered_set<NameId> plain_;     // hold nothing that could run code of this module, however it is used
  std::unordered_set<NameId> of_library_;   // imported from the library
  std::unordered_set<const modules::LoadedModule*> visited_;   // by comes_back
  std::unordered_map<NameId, ir::Constant> constants_;
  int nesting_ = 0;                      // in statements that may not be reached
};

}  // namespace pyx::lower
