// A module that is only ever used as `module.name` is changed only where the source says `module.name = …`. Once a module is used as a
// value (passed, stored, iterated over), any attribute stored on anything may be stored on a module.
#include "lower/module_changes.h"

#include <algorithm>

#include "syntax/walk.h"

namespace pyx::lower {

namespace {

using modules::LoadedModule;
using names::Scope;
using names::Symbol;
using syntax::Body;
using syntax::Expr;
using syntax::ExprKind;
using syntax::Stmt;
using syntax::StmtKind;

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), text) != list.end(); }

class Search {
 public:
  Search(const modules::ModuleGraph& graph, const ScopesOf& scopes, Interner& names) : graph_(graph), scopes_(scopes), names_(names) {}

  ModuleChanges run() {
    // Imports first: a function may use a module that is imported below it.
    for (bool imports_only : {true, false}) {
      imports_only_ = imports_only;
      for (const auto& module : graph_.modules) {
        if (module->is_stub || module->is_library || !module->tree) continue;
        module_ = module.get();
        visit(module->tree->body, *scopes_.at(module_)->module);
      }
    }
    for (const char* name : {"__defaults__", "__kwdefaults__"}) changes_.functions |= stored_.count(names_.intern(name)) > 0;
    if (escaped_) {
      changes_.names.insert(stored_.begin(), stored_.end());
      changes_.any |= stores_computed_;
    }
    return std::move(changes_);
  }

 private:
  void visit(const Body& body, const Scope& scope) {
    for (const Stmt* s : body) visit(*s, scope);
  }

  void visit(const Stmt& s, const Scope& scope) {
    if (imports_only_) note_import(s, scope);
    else visit_expressions(s, scope);
    std::vector<const Body*> bodies;
    syntax::append_bodies(s, bodies);
    for (const Body* body : bodies) visit(*body, scope);
    if (const auto* f = s.try_as<syntax::FunctionStmt>()) visit(f->body, *scopes_.at(module_)->of(f));
    if (const auto* c = s.try_as<syntax::ClassStmt>()) visit(c->body, *scopes_.at(module_)->of(c));
  }

  // ---- which variables hold modules ----

  void note_import(const Stmt& s, const Scope& scope) {
    auto bind = [&](const syntax::ImportAlias& alias, const LoadedModule* module) {
      NameId name = alias.as_name != NameId::kNone ? alias.as_name : alias.path[0];
      Symbol* symbol = names::lookup(scope, name, names_).symbol;
      // A module in a class body is an attribute of the class: anyone can get at it.
      if (scope.kind == names::ScopeKind::kClass || !symbol) escaped_ = true;
      else holders_[symbol] = module;
    };
    if (const auto* import = s.try_as<syntax::ImportStmt>()) {
      for (const syntax::ImportAlias& a : import->names) {
        auto found = a.as_name != NameId::kNone ? graph_.resolve(*module_, 0, a.path, names_) : graph_.resolve(*module_, 0, names_.text(a.path[0]));
        if (found.module) bind(a, found.module);
      }
    } else if (const auto* from = s.try_as<syntax::ImportFromStmt>(); from && !from->is_star) {
      auto found = graph_.resolve(*module_, from->level, from->module, names_);
      if (!found.module) return;
      for (const syntax::ImportAlias& a : from->names) {
        if (const LoadedModule* m = attribute_module(*found.module, a.path[0])) bind(a, m);
      }
    }
  }

  /// The module that `module.name` is, or null.
  const LoadedModule* attribute_module(const LoadedModule& module, NameId name) {
    if (!module.is_stub) {
      if (Symbol* symbol = scopes_.at(&module)->module->find(name)) {
        auto held = holders_.find(symbol);
        if (held != holders_.end()) return held->second;
        // A library module's import: os.path.
        if (const auto* import = symbol->only_def ? symbol->only_def->try_as<syntax::ImportStmt>() : nullptr) {
          for (const syntax::ImportAlias& a : import->names) {
            if (a.as_name == name) return graph_.resolve(module, 0, a.path, names_).module;
          }
        }
      }
    }
    return graph_.submodule(module, names_.text(name));
  }

  const LoadedModule* module_of(const Expr& e, const Scope& scope) {
    if (const auto* name = e.try_as<syntax::Name>()) {
      auto held = holders_.find(names::lookup(scope, name->id, names_).symbol);
      return held == holders_.end() ? nullptr : held->second;
    }
    if (const auto* a = e.try_as<syntax::AttributeExpr>()) {
      if (const LoadedModule* object = module_of(*a->object, scope)) return attribute_module(*object, a->name);
    }
    return nullptr;
  }

  // ---- what is done with them ----

  void visit_expressions(const Stmt& s, const Scope& scope) {
    std::vector<const Expr*> all;
    syntax::append_expressions(s, all);
    if (const auto* f = s.try_as<syntax::FunctionStmt>()) {
      syntax::append_defaults(f->params, all);
      syntax::append_annotations(*f, all);
    }
    for (const Expr* e : all) {
      // The iterable of a `for` and what stands alone are kept by nobody.
      bool reader = s.kind == StmtKind::kExpr || (s.kind == StmtKind::kFor && e == s.as<syntax::ForStmt>()->iterable);
      if (reader) visit_reader(*e, scope);
      else visit(*e, scope);
    }
    switch (s.kind) {
      case StmtKind::kAssign: for (const Expr* t : s.as<syntax::AssignStmt>()->targets) store(*t, scope); break;
      case StmtKind::kAugAssign: store(*s.as<syntax::AugAssignStmt>()->target, scope); break;
      case StmtKind::kAnnAssign: store(*s.as<syntax::AnnAssignStmt>()->target, scope); break;
      case StmtKind::kDelete: for (const Expr* t : s.as<syntax::DeleteStmt>()->targets) store(*t, scope); break;
      case StmtKind::kFor: store(*s.as<syntax::ForStmt>()->target, scope); break;
      case StmtKind::kWith:
        for (const syntax::WithItem& item : s.as<syntax::WithStmt>()->items) {
          if (item.target) store(*item.target, scope);
        }
        break;
      default: break;
    }
  }

  void visit(const Expr& e, const Scope& scope) {
    if (module_of(e, scope)) {
      escaped_ = true;
      return;
    }
    if (dict_of(e, scope)) {
      changes_.aliased.insert(&e);
      return;
    }
    switch (e.kind) {
      case ExprKind::kAttribute: {
        const auto& a = *e.as<syntax::AttributeExpr>();
        if (names_.text(a.name) == "__kwdefaults__") stored_.insert(a.name);   // a dict that can be changed
        if (!module_of(*a.object, scope)) visit(*a.object, scope);
        return;
      }
      case ExprKind::kCall: return visit_call(*e.as<syntax::CallExpr>(), scope);
      case ExprKind::kSubscript:
        visit_reader(*e.as<syntax::SubscriptExpr>()->object, scope);
        return visit(*e.as<syntax::SubscriptExpr>()->index, scope);
      case ExprKind::kCompare: {
        const auto& c = *e.as<syntax::CompareExpr>();
        visit(*c.left, scope);
        for (const Expr* operand : c.comparators) visit_reader(*operand, scope);
        return;
      }
      case ExprKind::kBinary:  // "%(name)s" % globals()
        visit(*e.as<syntax::BinaryExpr>()->left, scope);
        return visit_reader(*e.as<syntax::BinaryExpr>()->right, scope);
      case ExprKind::kLambda: {
        const auto& l = *e.as<syntax::LambdaExpr>();
        visit_children(e, scope);
        visit(*l.body, *scopes_.at(module_)->of(&l));
        return;
      }
      case ExprKind::kComprehension: {
        const auto& c = *e.as<syntax::ComprehensionExpr>();
        const Scope& inner = *scopes_.at(module_)->of(&c);
        for (const syntax::ComprehensionClause& clause : c.clauses) {
          visit_reader(*clause.iterable, &clause == &c.clauses[0] ? scope : inner);
          store(*clause.target, inner);
          for (const Expr* condition : clause.conditions) visit(*condition, inner);
        }
        visit(*c.element, inner);
        if (c.value) visit(*c.value, inner);
        return;
      }
      default: return visit_children(e, scope);
    }
  }

  void visit_children(const Expr& e, const Scope& scope) {
    std::vector<const Expr*> children;
    syntax::append_children(e, children);
    for (const Expr* child : children) visit(*child, scope);
  }

  void visit_call(const syntax::CallExpr& call, const Scope& scope) {
    std::size_t first = 0;
    const auto* name = call.callee->try_as<syntax::Name>();
    std::string function = name && names::lookup(scope, name->id, names_).kind == names::Reference::kBuiltin ? names_.text(name->id) : "";
    if (const auto* a = call.callee->try_as<syntax::AttributeExpr>(); a && a->object->kind == ExprKind::kName) {
      // object.__setattr__(x, name, value), x.__setattr__(name, value)
      if (names_.text(a->name) == "__setattr__" || names_.text(a->name) == "__delattr__") stores_computed_ = true;
    }
    if ((function == "setattr" || function == "delattr") && call.args.size() >= 2) {
      const auto* literal = call.args[1]->try_as<syntax::StrLiteral>();
      bool on_module = module_of(*call.args[0], scope);
      if (literal) (on_module ? changes_.names : stored_).insert(names_.intern(literal->value));
      else (on_module ? changes_.any : stores_computed_) = true;
      first = on_module;
    } else if ((function == "getattr" || function == "hasattr" || function == "dir") && !call.args.empty() && module_of(*call.args[0], scope)) {
      first = 1;
    }
    // setattr handed to something that calls it.
    for (const Expr* argument : call.args) stores_computed_ |= is_builtin(*argument, "setattr", scope) || is_builtin(*argument, "delattr", scope);
    const auto* method = call.callee->try_as<syntax::AttributeExpr>();
    if (method && is_any_of(names_.text(method->name), {"get", "keys", "items", "values", "copy"})) visit_reader(*method->object, scope);
    else visit(*call.callee, scope);
    bool reads = is_any_of(function, {"bool", "dict", "enumerate", "frozenset", "len", "list", "print", "repr", "set", "sorted", "str", "tuple", "type"}) ||
                 (method && is_any_of(names_.text(method->name), {"format_map", "substitute", "safe_substitute"}));
    for (std::size_t i = first; i < call.args.size(); ++i) {
      if (reads) visit_reader(*call.args[i], scope);
      else visit(*call.args[i], scope);
    }
    for (const syntax::Keyword& k : call.keywords) {
      if (k.name == NameId::kNone) visit_reader(*k.value, scope);
      else visit(*k.value, scope);
    }
  }

  /// An expression whose value is read and kept by nobody: the dict of a module may stand there.
  void visit_reader(const Expr& e, const Scope& scope) {
    if (!dict_of(e, scope)) visit(e, scope);
  }

  void store(const Expr& target, const Scope& scope) {
    switch (target.kind) {
      case ExprKind::kAttribute: {
        const auto& a = *target.as<syntax::AttributeExpr>();
        (module_of(*a.object, scope) ? changes_.names : stored_).insert(a.name);
        return;
      }
      case ExprKind::kSubscript:
        if (const LoadedModule* module = dict_of(*target.as<syntax::SubscriptExpr>()->object, scope)) {
          changes_.dicts[target.as<syntax::SubscriptExpr>()->object] = module;
          if (module->is_stub) changes_.any = true;
          else changes_.open.insert(module);
        }
        return;
      case ExprKind::kTuple: for (const Expr* e : target.as<syntax::TupleExpr>()->elements) store(*e, scope); return;
      case ExprKind::kList: for (const Expr* e : target.as<syntax::ListExpr>()->elements) store(*e, scope); return;
      case ExprKind::kStarred: return store(*target.as<syntax::StarredExpr>()->value, scope);
      default: return;
    }
  }

  bool is_builtin(const Expr& e, const char* text, const Scope& scope) {
    const auto* name = e.try_as<syntax::Name>();
    return name && names_.text(name->id) == text && names::lookup(scope, name->id, names_).kind == names::Reference::kBuiltin;
  }
  /// The module whose variables are in the dict `e`: globals(), vars(module), module.__dict__; at the top of a module locals() and vars() as well.
  const LoadedModule* dict_of(const Expr& e, const Scope& scope) {
    if (const auto* a = e.try_as<syntax::AttributeExpr>(); a && names_.text(a->name) == "__dict__") return module_of(*a->object, scope);
    const auto* call = e.try_as<syntax::CallExpr>();
    if (!call || !call->keywords.empty()) return nullptr;
    if (call->args.size() == 1) return is_builtin(*call->callee, "vars", scope) ? module_of(*call->args[0], scope) : nullptr;
    if (is_builtin(*call->callee, "globals", scope)) return module_;
    bool at_top = scope.kind == names::ScopeKind::kModule && (is_builtin(*call->callee, "locals", scope) || is_builtin(*call->callee, "vars", scope));
    return at_top ? module_ : nullptr;
  }

  const modules::ModuleGraph& graph_;
  const ScopesOf& scopes_;
  Interner& names_;
  bool imports_only_ = true;
  const LoadedModule* module_ = nullptr;
  std::unordered_map<const Symbol*, const LoadedModule*> holders_;   // variables that an import binds to a module
  std::unordered_set<NameId> stored_;                                // attributes stored on anything else
  bool stores_computed_ = false;
  bool escaped_ = false;                                             // a module is used as a value
  ModuleChanges changes_;
};

}  // namespace

ModuleChanges find_module_changes(const modules::ModuleGraph& graph, const ScopesOf& scopes, Interner& names) { return Search(graph, scopes, names).run(); }

}  // namespace pyx::lower
