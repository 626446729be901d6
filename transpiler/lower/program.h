// What lowering knows of the whole program: modules, globals, functions that calls can reach directly, natives in use.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lower/lower.h"
#include "lower/module_changes.h"

namespace pyx::lower {

/// What an expression surely is, where the source alone tells.
struct Target {
  enum class Kind { kUnknown, kModule, kFunction, kClass, kStubFunction, kStubClass, kStubConstant, kStubVariable, kStubModule, kGlobal };
  Kind kind = Kind::kUnknown;
  const modules::LoadedModule* module = nullptr;        // kModule, kStubModule, and where the others stand
  const syntax::FunctionStmt* function = nullptr;       // kFunction
  const syntax::ClassStmt* class_ = nullptr;            // kClass
  const modules::StubFunction* stub_function = nullptr;
  const modules::StubClass* stub_class = nullptr;
  const modules::StubConstant* constant = nullptr;
  const modules::StubVariable* variable = nullptr;
  const modules::StubModule* stub_module = nullptr;
  names::Symbol* symbol = nullptr;                      // the module variable that holds it, for kFunction, kClass, kGlobal
};

class ProgramLowering {
 public:
  ProgramLowering(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names, const SourceFiles& sources,
                  const Options& options, Diagnostics& diagnostics);
  ~ProgramLowering();
  std::unique_ptr<ir::Program> run();

  // ---- shared with the function lowering ----
  const modules::ModuleGraph& graph;
  const modules::Stubs& stubs;
  const ScopesOf& scopes;
  Interner& names;
  const SourceFiles& sources;
  const Options& options;
  Diagnostics& diagnostics;
  ir::Program* program = nullptr;

  ir::Module* module_of(const modules::LoadedModule* module) { return modules_.at(module); }
  /// The variable that holds the class from when its statement has made it; null if the statement may run more than once.
  ir::Global* class_variable(const syntax::ClassStmt* cls) const {
    auto it = class_variables_.find(cls);
    return it == class_variables_.end() ? nullptr : it->second.variable;
  }
  /// The call that fills the variable, if anybody asks for it.
  void fills_class_variable(const syntax::ClassStmt* cls, ir::Expr* finish) { class_variables_.at(cls).finish = finish; }
  void use_class_variable(const ir::Global* variable) { used_class_variables_.insert(variable); }
  ir::Global* global_of(const names::Symbol* symbol) { return globals_.at(symbol); }
  ir::Function* function_of(const syntax::FunctionStmt* f) {
    auto it = functions_.find(f);
    return it == functions_.end() ? nullptr : it->second;
  }
  void set_function(const syntax::FunctionStmt* f, ir::Function* function) { functions_[f] = function; }

  /// What the module variable `symbol` surely holds whenever it is bound.
  Target target_of(const names::Symbol* symbol, int depth = 0);
  /// What attribute `name` of a module is.
  Target member(const modules::LoadedModule* module, NameId name, int depth = 0);
  Target stub_member(const modules::StubModule& stub, NameId name, int depth = 0);
  Target builtin(NameId name) { return stub_member(stubs.builtins(), name); }
  /// Is the variable bound before any code of the program can ask for it?
  void note_classes(const syntax::Body& body, ir::Module& module);
  bool always_bound(const names::Symbol* symbol);
  /// The number that the variable, always bound, is for good; or null.
  const ir::Constant* constant(const names::Symbol* symbol);

  /// Registers a native for use as a value; returns its key.
  std::string native(const modules::StubFunction& function, const std::string& module, const std::string& class_name, const std::string& header);
  /// Registers a stub class used as a value.
  void use_class(const modules::StubClass& cls);
  void use_attribute(const std::string& name) { attribute_names_.insert(name); }
  void use_all_attributes() { reflective_ = true; }
  std::string native_module(const modules::LoadedModule& module);
  std::vector<NameId> star_names(const modules::LoadedModule& importer, const syntax::ImportFromStmt& import);
  void use_header(ir::Module& module, const std::string& header);
  /// Does a class of the program define a method of this name?
  bool defines(const std::string& method) const { return methods_.count(method) > 0; }
  /// What may change the variables of modules from outside.
  const ModuleChanges& module_changes() const { return changes_; }
  bool mentions(const std::string& attribute) const { return attribute_names_.count(attribute) > 0 || mentioned_.count(attribute) > 0; }

  /// The literal default of a stub parameter as IR.
  ir::Expr* stub_constant(const syntax::Expr* value);

 private:
  void make_modules();
  void collect_mentions();
  void collect_methods(const syntax::Body& body, const modules::LoadedModule& module);
  void make_tables();
  void make_exports();
  void add_table(const modules::StubModule& stub, const modules::StubClass& cls);

  std::unordered_map<const modules::LoadedModule*, ir::Module*> modules_;
  std::unordered_map<const names::Symbol*, ir::Global*> globals_;
  std::unordered_map<const names::Symbol*, const modules::LoadedModule*> owner_;
  std::unordered_map<const syntax::FunctionStmt*, ir::Function*> functions_;
  struct ClassVariable { ir::Global* variable; ir::Expr* finish; };
  void drop_unused_class_variables();
  std::unordered_map<const syntax::ClassStmt*, ClassVariable> class_variables_;
  std::unordered_set<const ir::Global*> used_class_variables_;
  const class ModuleStart* start_of(const names::Symbol* symbol);
  std::unordered_map<const modules::LoadedModule*, std::unique_ptr<class ModuleStart>> starts_;
  std::map<std::string, std::unique_ptr<ir::Native>> natives_;
  std::set<std::string> attribute_names_;
  std::set<std::string> methods_;
  std::unordered_set<std::string> mentioned_;        // names of attributes and strings in the source, for switches such as __annotations__
  ModuleChanges changes_;
  std::map<std::pair<const modules::LoadedModule*, std::set<std::string>>, const syntax::SetExpr*> constant_sets_;  // see constant_sets.cpp
  std::set<const modules::StubClass*> used_classes_;
  std::map<std::string, const modules::LoadedModule*> used_native_modules_;
  std::map<const modules::StubModule*, const modules::LoadedModule*> reached_stubs_;
  bool reflective_ = false;
  bool has_classes_ = false;
  bool finds_classes_ = false;   // classes that it does not name
  friend class FunctionLowering;
};

}  // namespace pyx::lower
