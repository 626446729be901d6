// Scopes and symbols: what each name of a module means. The face of names/.
//
// Follows the language reference, 4.2 "Naming and binding": a name bound anywhere in a block is local to it, unless declared global or
// nonlocal; class scopes are skipped by the functions inside them; a comprehension is a scope of its own except for its first iterable.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace pyx::names {

enum class ScopeKind : std::uint8_t {
  kModule, kFunction, kLambda, kClass,
  kComprehension,  // list, set, dict, and a generator expression that a built-in function consumes: evaluated in place, in a scope of its own
  kGenerator,      // generator expression: a function of its own
};

struct Scope;

/// A variable: one name bound in one scope.
struct Symbol {
  NameId name;
  Scope* scope;
  std::uint32_t number;             // among the symbols of the module
  bool is_param = false;
  bool captured = false;            // used by an inner function: lives in a cell (never for module scopes)
  int bindings = 0;                 // binding sites (assignments, imports, defs, loop targets, …), nested `global` ones included
  bool deleted = false;             // target of a `del`, or an `except … as` name, somewhere
  const syntax::Stmt* only_def = nullptr;  // the def, class or import that binds it, if that is the only binding
};

/// What a name refers to where it is used.
enum class Reference : std::uint8_t {
  kLocal,        // variable of this function (in a cell if symbol->captured)
  kFree,         // variable of an enclosing function: symbol->scope says which
  kGlobal,       // variable of the module
  kClass,        // in a class body: the class namespace first, then `outer` (a free variable) or global
  kBuiltin,      // nothing in the module binds it
};
struct Resolution {
  Reference kind;
  Symbol* symbol;                   // null for kBuiltin, and for kClass if only the class namespace and builtins can have it
};

struct Scope {
  ScopeKind kind;
  Scope* parent;                    // null for the module
  const void* node = nullptr;       // FunctionStmt, LambdaExpr, ClassStmt, ComprehensionExpr, Module
  std::string class_name;           // of the innermost class, for mangling private names; empty outside classes
  std::vector<std::unique_ptr<Symbol>> symbols;           // in order of first binding
  std::unordered_map<NameId, Symbol*> by_name;
  std::unordered_set<NameId> globals, nonlocals;          // declared so
  std::vector<Symbol*> free_symbols;                      // of enclosing functions, used here or further inside; in order of first use
  bool has_yield = false;
  bool has_await = false;
  bool uses_class_cell = false;     // class: a method uses super() or __class__. Function: it, or one inside it, does
  bool has_walrus = false;          // a := binds a variable of this function
  std::vector<NameId> self_attributes;                    // class: names that its methods assign through their first parameter
  bool calls_locals = false;

  Symbol* find(NameId name) const {
    auto it = by_name.find(name);
    return it == by_name.end() ? nullptr : it->second;
  }
  /// The function, lambda, generator expression, class or module whose code evaluates this scope (comprehensions are evaluated in place).
  Scope* frame() {
    Scope* s = this;
    while (s->kind == ScopeKind::kComprehension) s = s->parent;
    return s;
  }
};

/// The scopes of one module.
struct ModuleScopes {
  std::vector<std::unique_ptr<Scope>> all;
  Scope* module = nullptr;
  std::unordered_map<const void*, Scope*> by_node;

  Scope* of(const void* node) const { return by_node.at(node); }
};

/// What `from m import *` binds, asked of whoever knows the modules.
using StarNames = std::vector<NameId> (*)(void* context, const syntax::ImportFromStmt& import);

/// Builds the scopes of a module. Reports nothing: what CPython refuses is refused in syntax/.
/// sees_ends: the program may see when the variables of a generator expression end, by __del__ or weak references.
std::unique_ptr<ModuleScopes> resolve(const syntax::Module& module, Interner& names, StarNames star_names, void* context, bool sees_ends = false);

/// What `name` means in `scope` (after mangling).
Resolution lookup(const Scope& scope, NameId name, Interner& names);

/// `__x` inside class C is `_C__x` (language reference 6.2.1).
NameId mangle(const Scope& scope, NameId name, Interner& names);

/// Text for --emit=symbols.
std::string print_scopes(const ModuleScopes& scopes, const Interner& names);

}  // namespace pyx::names
