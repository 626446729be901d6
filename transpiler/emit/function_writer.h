// Writes one function of the IR as C++.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "emit/cpp_names.h"
#include "emit/document.h"
#include "emit/emit.h"

namespace pyx::emit {

/// Names fixed before anything is printed.
struct ProgramNames {
  std::unordered_map<const ir::Global*, std::string> globals;    // the variables, boxes
  std::unordered_map<const ir::Global*, std::string> constants;  // those that are numbers for good, as numbers
  std::unordered_map<const ir::Function*, std::string> functions;   // within the module's namespace
  std::unordered_map<const ir::Module*, std::string> namespaces;
  std::unordered_map<const ir::Module*, std::string> files;         // "pkg_sub" of pkg_sub.hpp and pkg_sub.cpp
  std::unordered_map<std::string, std::string> natives;             // key -> name of its Code in namespace natives
  std::unordered_set<const ir::Module*> in_parts;                   // so long that their code is in several units, see module_units.h
};

/// What the functions of one unit share: constants too long for a literal, and what it has to declare: of natives.cpp and of its own module.
struct UnitConstants {
  std::vector<std::string> definitions;
  std::set<std::string> natives;
  std::unordered_set<const ir::Function*> functions;
  std::unordered_set<const ir::Global*> globals;
  int count = 0;
};

/// Which form of a function with a checked twin is written; kOnly: it has none.
enum class Form : std::uint8_t { kOnly, kChecked, kExact };

/// What the items of a list are in C++.
std::string scalar_type(ir::Rep rep);
std::string double_literal(double d);

class FunctionWriter {
 public:
  FunctionWriter(const ProgramNames& names, const ir::Module& module, const ir::Function& function, UnitConstants& constants);
  /// The definition, with its Code object; ends with a line end.
  std::string write();
  /// "py::Result<py::Value> f(py::Arg a)"
  std::string signature(bool with_names);
  /// The same of the checked form.
  std::string checked_signature(bool with_names);
  std::string exact_signature();

 private:
  // ---- the checked form (checked.cpp) ----
  void checked_form();
  void checked_return(const ir::Stmt& s);
  void exact_entry();
  Doc checked(const ir::Expr& e);

  // ---- expressions (expressions.cpp) ----
  Doc expr(const ir::Expr& e);                 // failing ones tested
  Doc raw(const ir::Expr& e);                  // without the test
  Doc tested(const ir::Expr& e, Doc call);
  Doc call(std::string function, const std::vector<ir::Expr*>& args);
  std::vector<Doc> arguments(const std::vector<ir::Expr*>& args);
  Doc widened(const ir::Expr& e);              // as 64 bits, what C++ would take for an int
  Doc compared(const ir::Expr& e, const ir::Expr& other);   // a side of a comparison: compilers warn of a bool beside what no bool is
  Doc operand(const ir::Expr& e);              // in parentheses if it is an operator
  Doc value(const ir::Expr& e);                // as an owned py::Value
  std::string constant(const ir::Expr& e);
  std::string display(const ir::Expr& e);
  std::string var(const ir::Var* v);
  /// What C++ calls an owned value, a borrowed one, the items of a view.
  std::string value_type(ir::Holds holds) const;
  std::string arg_type(ir::Holds holds) const;
  std::string item_type(const ir::Var& view) const;
  /// A name of that module here: qualified if it is of another one, or hidden by a local variable.
  std::string in_module(const ir::Module& module, const std::string& name) const;
  std::string global(const ir::Global* g);
  std::string constant_name(const ir::Global* g);
  std::string function_name(const ir::Function* f);
  std::string code_name(const ir::Function* f);

  // ---- statements (statements.cpp) ----
  void body(const ir::Body& list);
  void statement(const ir::Stmt& s);
  void declare(const ir::Stmt& s);
  void return_statement(const ir::Stmt& s);
  void raise(const ir::Stmt& s);
  void poll(const ir::Stmt& s);
  void braces(const ir::Body& list);
  void line(const std::string& text);
  void line(Doc doc, std::string end);
  void open(const std::string& text);
  void close(const std::string& text = "}");

  // ---- functions (functions.cpp) ----
  void name_variables();
  void collect(const ir::Body& list, bool by_checked = true);
  void collect(const ir::Expr& e, bool by_checked);
  void definition();
  void generator();
  void code_object();
  std::string parameters(bool with_names);

  const ProgramNames& names_;
  const ir::Module& module_;
  const ir::Function& function_;
  UnitConstants& constants_;
  std::string out_;
  int indent_ = 0;
  std::vector<const ir::Label*> guards_;
  std::unordered_set<const ir::Label*> used_labels_;
  std::unordered_map<const ir::Var*, std::string> vars_;
  std::unordered_map<const ir::Var*, std::string> next_;   // of parameters: what holds the next value while a checked form goes back to its start
  std::unordered_set<const ir::Var*> used_;
  std::unordered_set<const ir::Var*> read_;         // those that expressions mention
  std::unordered_set<const ir::Var*> read_by_checked_;   // not for an exception alone, which the checked form leaves to the exact one
  std::unordered_set<std::string> local_names_;
  bool uses_here_ = false;
  Form form_ = Form::kOnly;
};

}  // namespace pyx::emit
