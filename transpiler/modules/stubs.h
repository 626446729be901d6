// What the stubs (*.pyi) of the library say: Python names and the C++ that stands behind them. The format: runtime/README.md, "Stubs".
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "modules/modules.h"
#include "syntax/tree.h"

namespace pyx::modules {

struct StubParam {
  NameId name = NameId::kNone;
  syntax::ParamKind kind = syntax::ParamKind::kPositional;
  bool has_default = false;
  syntax::Expr* default_value = nullptr;   // null with has_default: the default is `...`, an empty Arg is passed
  syntax::Expr* annotation = nullptr;
};

/// A form of a native for numbers outside their boxes.
struct NumberForm {
  std::string cpp_name;                    // empty: there is none
  bool may_raise = true;                   // `raises=False`
  syntax::Expr* result = nullptr;          // a fact for calls of this form; null: unknown
};

struct StubFunction {
  NameId name = NameId::kNone;
  std::string cpp_name;                    // "py::list_append"; a slot: the template-id, "py::slot_len<py::list_type>"
  std::vector<StubParam> params;           // with self or cls
  bool is_slot = false;
  bool is_static = false;
  bool is_class_method = false;
  std::string adder;                       // `@adder("py::list_add")`: void of self and one item, in a box or as a bool or double; can't raise
  NumberForm floats;                       // `@floats("py::float_sqrt")`: of doubles
  NumberForm ints;                         // `@ints("py::int_gcd")`: of py::Int
  bool by_name = false;                    // `@by_name`: the run-time library itself looks it up by name
  bool sees_addresses = false;             // `@sees_addresses`: tells an object from others that were at its place before
  bool sees_identity = false;              // `@sees_identity`: tells its arguments from others that are equal
  syntax::Expr* returns = nullptr;         // a fact; null: unknown
  Span span;
};

struct StubProperty {
  NameId name = NameId::kNone;
  std::string getter;                      // "py::int_get_real": Result<Value>(Arg self)
  std::string setter;                      // "py::int_set_real": Result<void>(Arg self, Arg value); empty: read-only
  syntax::Expr* returns = nullptr;
};

/// `name: annotation = value`, a constant; in a class, a class attribute.
struct StubConstant {
  NameId name = NameId::kNone;
  syntax::Expr* annotation = nullptr;
  syntax::Expr* value = nullptr;
};

struct StubClass {
  NameId name = NameId::kNone;
  std::string cpp_name;                    // "py::list_type", "py::ValueError", "py::Exception_", "py::_random_Random_type"
  std::vector<NameId> bases;               // names in this module or in builtins; empty: object
  bool is_exception = false;
  bool is_final = false;                   // `@final`: can't be subclassed
  bool is_on_demand = false;               // `@on_demand`: its methods are in the program if the class is
  std::vector<StubFunction> methods;       // __new__, __init__ included, __construct__ not
  std::vector<StubProperty> properties;
  std::vector<StubConstant> constants;
  std::unique_ptr<StubFunction> construct; // makes an instance of exactly this class; no cls
  Span span;

  const StubFunction* method(NameId name) const;
  const StubProperty* property(NameId name) const;
  const StubConstant* constant(NameId name) const;
};

/// `extern Value py::sys_argv`.
struct StubVariable {
  NameId name = NameId::kNone;
  std::string cpp_name;
  syntax::Expr* annotation = nullptr;
};

/// `IOError = OSError` (module empty), `from _io import StringIO as S`: another name for something.
struct StubAlias {
  NameId name = NameId::kNone;
  std::string module;                      // absolute dotted name, or empty: this module
  NameId target = NameId::kNone;           // kNone: the module itself (`import posixpath as path`)
};

struct StubModule {
  std::string name;                        // "math"
  std::string header;                      // "py/modules/math.h"; empty for builtins
  std::vector<StubFunction> functions;
  std::vector<std::unique_ptr<StubClass>> classes;
  std::vector<StubConstant> constants;
  std::vector<StubVariable> variables;
  std::vector<StubAlias> aliases;

  const StubFunction* function(NameId name) const;
  const StubClass* class_(NameId name) const;
  const StubConstant* constant(NameId name) const;
  const StubVariable* variable(NameId name) const;
  const StubAlias* alias(NameId name) const;
};

class Stubs {
 public:
  const StubModule* find(std::string_view module) const;
  const StubModule& builtins() const { return *find("builtins"); }
  /// The class `name` as seen from `module`: there, through its aliases, else in builtins; null if there is none.
  const StubClass* find_class(const StubModule& module, NameId name) const;

  std::map<std::string, std::unique_ptr<StubModule>, std::less<>> modules;
};

/// Reads all stub modules of the graph. A stub that does not follow the format is an InternalError at its line.
Stubs read_stubs(const ModuleGraph& graph, Interner& names, Diagnostics& diagnostics);

}  // namespace pyx::modules
