// The face of infer/: scopes in, a type for every expression and variable out.
//
// Whole-program set propagation. Code is evaluated abstractly, a function at a time, from the entry module's body on; what a variable, field,
// element, parameter or result can hold is a cell; when a cell grows, the code that read it is evaluated again. The lattice is of bounded height,
// so this ends, in about linear time. Nothing is ever refused for its type: what can't be pinned down is `anything`.
//
// Objects that reach a place of type `anything` have escaped: from then on their elements are taken to be anything, and functions among them to be
// called with anything. That keeps the types of everything else sound.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/interner.h"
#include "base/source.h"
#include "exports/exports.h"
#include "modules/modules.h"
#include "modules/stubs.h"
#include "names/scope.h"
#include "types/type_store.h"

namespace pyx::infer {

using types::Atom;
using types::TypeId;
using ScopesOf = std::unordered_map<const modules::LoadedModule*, std::unique_ptr<names::ModuleScopes>>;

enum class ObjectKind : std::uint8_t {
  kBuiltin,      // an instance of a class of the library: list, dict, deque, file, …
  kTuple,        // a tuple whose length is known
  kInstance,     // of a class of the program
  kClass, kStubClass, kFunction, kStubFunction, kBoundMethod, kStubMethod, kModule, kGenerator, kProperty, kStaticMethod, kClassMethod, kSuper,
};

/// How many names, attributes, calls, subscripts and operators a line evaluates, and how many of them can be anything.
struct LineFacts { int values = 0, dynamic = 0; };

class Engine;

/// The result. All queries are about the fixed point.
class Types {
 public:
  Types();
  ~Types();
  Types(Types&&) noexcept;

  /// What the expression can be wherever it stands; kNothing if it is never evaluated to the end, kAnything if unknown.
  TypeId of(const syntax::Expr* e) const;
  /// What the variable can hold.
  TypeId of(const names::Symbol* symbol) const;
  /// The variable may be read while it is not bound, or is deleted somewhere.
  bool may_be_unbound(const names::Symbol* symbol) const;
  /// Is this exactly one immediate kind?
  bool is(TypeId type, Atom atom) const;
  /// The one class of the library whose exact instance it is ("list", "dict", "tuple", …), whatever it holds; "" if unknown or several.
  std::string_view class_name(TypeId type) const;
  /// An exact instance of this class of the library.
  bool is_builtin(TypeId type, std::string_view class_name) const;
  /// Nothing but ints, floats, bools, strs and None.
  bool is_plain(TypeId type) const;
  /// Dicts whose keys are ints, floats, bools, strs, None and tuples of them: hashing and comparing them runs no code of the program.
  bool has_plain_keys(TypeId dict) const;
  /// It can be a tuple, of exactly that class.
  bool may_be_tuple(TypeId type) const;
  /// What containers of one parameter hold: lists, arrays.
  TypeId element(TypeId container) const;
  /// The function is called, as far as the program shows, and with these results.
  bool reached(const void* function) const;
  TypeId result_of(const void* function) const;
  /// The function can be called in ways that inference does not see: its parameters are anything.
  bool escaped(const void* function) const;
  /// The one function of the program that `callee` (of a call) denotes, for `object.method` found by looking the name up in the object's class; null if unknown or several.
  const syntax::FunctionStmt* method_target(const syntax::Expr* callee) const;
  /// All that the expression can be are instances of classes of the program.
  bool all_instances(TypeId type) const;
  /// Where instances of the type keep the attribute, the same in all its classes: the number of the slot (see runtime/src/class_layout.cpp) behind the word
  /// of the __dict__; -1 for the first one of instances without that word.
  std::optional<int> field_slot(TypeId type, NameId name) const;
  /// Is that slot one for a double, in all its classes?
  bool field_is_double(TypeId type, NameId name) const;
  /// Do instances of the class keep the attribute as a double?
  bool keeps_double(const syntax::ClassStmt* cls, NameId name) const;
  /// The one class of the program that `callee` denotes, if calling it does no more than make an instance and call __init__.
  const syntax::ClassStmt* constructed(TypeId callee) const;
  /// Its __init__; null if it has none of its own.
  const syntax::FunctionStmt* init_of(const syntax::ClassStmt* cls) const;
  /// The one method, a plain function, that instances of the type have under this name; null otherwise.
  const syntax::FunctionStmt* method_of(TypeId type, NameId name) const;
  /// The method, a plain function, that each of the classes that the type is an instance of has under this name, and what else the value can be
  /// (`rest`). Empty if one of the classes has no such method, is made more than once or is not what its statement makes.
  struct Choice { const syntax::ClassStmt* cls; const syntax::FunctionStmt* method; };
  enum class Rest : std::uint8_t { kNothing, kNone, kOther };
  std::vector<Choice> methods_of(TypeId type, NameId name, Rest& rest) const;
  /// The one method, a plain function, that super().name denotes, `type` being that of super(); null otherwise.
  const syntax::FunctionStmt* super_method(TypeId type, NameId name) const;
  /// The native method that every value of the type has under this name, if they are all of one class of the library; null otherwise.
  const modules::StubFunction* native_method(TypeId type, NameId name, const modules::StubModule*& module) const;
  /// The one class of the program whose direct instances the expression can be; null otherwise.
  const syntax::ClassStmt* class_of(TypeId type) const;

  /// "int | None", "list[int]", "Point", "anything": in the user's terms.
  std::string text(TypeId type) const;
  LineFacts line_facts(FileId file, std::uint32_t line) const;
  /// The values of a line with their types, and for those that can be anything the chain of flows that made them so. Ends with a line end.
  std::string explain(FileId file, std::uint32_t line) const;
  /// Text of --emit=types for the program's own modules.
  std::string print() const;

 private:
  friend Types infer(const modules::ModuleGraph&, const modules::Stubs&, const ScopesOf&, Interner&, const SourceFiles&, const std::vector<exports::Export>&);
  std::unique_ptr<Engine> engine_;
};

/// `exports` are called from outside, with values of their declared types.
Types infer(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names, const SourceFiles& sources,
            const std::vector<exports::Export>& exports = {});

}  // namespace pyx::infer
