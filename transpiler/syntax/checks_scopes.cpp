// A small symbol table, only to refuse what CPython's refuses: `global` and `nonlocal` against other uses of a name, `:=` and
// `yield` in comprehensions, `import *` in a function (language reference, 4.2.2, 6.12, 7.11 to 7.13).
#include <string>
#include <unordered_map>
#include <vector>

#include "syntax/checks.h"
#include "syntax/walk.h"

namespace pyx::syntax {
namespace {

enum class ScopeKind { kModule, kClass, kFunction, kComprehension };

struct Symbol {
  bool used = false, bound = false, parameter = false, annotated = false, global = false, nonlocal = false, iteration = false,
       rebound = false, type_parameter = false;  // rebound: by `:=` inside the comprehension
  Span declared;  // the global or nonlocal statement
};

struct Nonlocal { NameId name; Span span; };

struct Scope {
  ScopeKind kind;
  Scope* outer;
  std::unordered_map<NameId, Symbol> symbols;
  std::vector<Nonlocal> unresolved;  // of this scope and the scopes in it: to be bound by a scope around this one
  ComprehensionKind comprehension = ComprehensionKind::kList;
};

class ScopeChecker {
 public:
  ScopeChecker(Interner& names, Diagnostics& diagnostics)
      : names_(names), diagnostics_(diagnostics), class_cell_(names.intern("__class__")) {}

  bool run(const Module& module) {
    Scope scope{ScopeKind::kModule, nullptr, {}, {}};
    body(module.body, scope);
    return !failed_;
  }

 private:
  void fail(Span span, std::string message) {
    if (!failed_) diagnostics_.report(DiagnosticKind::kSyntaxError, span, std::move(message));
    failed_ = true;
  }
  std::string quoted(NameId name) const { return "'" + names_.text(name) + "'"; }

  void body(const Body& statements, Scope& scope) {
    for (const Stmt* s : statements) {
      if (failed_) return;
      stmt(*s, scope);
    }
  }
  void stmt(const Stmt& s, Scope& scope);
  void branches(const IfStmt* s, Scope& scope);
  void global(const GlobalStmt& s, Scope& scope);
  void nonlocal(const NonlocalStmt& s, Scope& scope);
  void refuse_earlier_use(const Stmt& s, NameId name, const Symbol& symbol, const char* word);
  void function(const FunctionStmt& s, Scope& scope);
  void class_stmt(const ClassStmt& s, Scope& scope);
  void import(const Stmt& s, Scope& scope);
  void pattern(const Pattern& p, Scope& scope);
  void params(const std::vector<Param>& list, Scope& scope);
  void bind(const Expr& target, Scope& scope);
  void expr(const Expr* e, Scope& scope);
  void exprs(const std::vector<Expr*>& list, Scope& scope) {
    for (const Expr* e : list) expr(e, scope);
  }
  void visit(const Expr& e, Scope& scope);
  void named(const NamedExpr& e, Scope& scope);
  void comprehension(const ComprehensionExpr& e, Scope& scope);
  void finish(Scope& scope);
  void type_parameter(Span span, NameId name);
  void no_binding(const Nonlocal& nonlocal);

  Interner& names_;
  Diagnostics& diagnostics_;
  NameId class_cell_;
  bool failed_ = false;
  int iterable_depth_ = 0;  // iterables of comprehensions around the current expression
};

void ScopeChecker::stmt(const Stmt& s, Scope& scope) {
  switch (s.kind) {
    case StmtKind::kGlobal: return global(*s.as<GlobalStmt>(), scope);
    case StmtKind::kNonlocal: return nonlocal(*s.as<NonlocalStmt>(), scope);
    case StmtKind::kFunction: return function(*s.as<FunctionStmt>(), scope);
    case StmtKind::kClass: return class_stmt(*s.as<ClassStmt>(), scope);
    case StmtKind::kImport: case StmtKind::kImportFrom: return import(s, scope);
    case StmtKind::kIf: return branches(s.as<IfStmt>(), scope);
    case StmtKind::kAnnAssign: {
      const AnnAssignStmt& ann = *s.as<AnnAssignStmt>();
      if (const Name* name = ann.target->try_as<Name>()) {
        Symbol& symbol = scope.symbols[name->id];
        if ((symbol.global || symbol.nonlocal) && scope.kind != ScopeKind::kModule && ann.simple) {
          return fail(s.span, "annotated name " + quoted(name->id) + " can't be " + (symbol.global ? "global" : "nonlocal"));
        }
        symbol.bound = true;
        symbol.annotated = ann.simple;
      } else {
        expr(ann.target, scope);
      }
      expr(ann.annotation, scope);
      return expr(ann.value, scope);
    }
    case StmtKind::kAssign:
      expr(s.as<AssignStmt>()->value, scope);
      for (const Expr* target : s.as<AssignStmt>()->targets) bind(*target, scope);
      return;
    case StmtKind::kAugAssign:
      bind(*s.as<AugAssignStmt>()->target, scope);
      return expr(s.as<AugAssignStmt>()->value, scope);
    case StmtKind::kDelete:
      for (const Expr* target : s.as<DeleteStmt>()->targets) bind(*target, scope);
      return;
    case StmtKind::kTypeAlias: scope.symbols[s.as<TypeAliasStmt>()->name->id].bound = true; return;
    case StmtKind::kFor:
      bind(*s.as<ForStmt>()->target, scope);
      expr(s.as<ForStmt>()->iterable, scope);
      break;
    case StmtKind::kWith:
      for (const WithItem& item : s.as<WithStmt>()->items) {
        expr(item.context, scope);
        if (item.target) bind(*item.target, scope);
      }
      break;
    case StmtKind::kMatch:
      expr(s.as<MatchStmt>()->subject, scope);
      for (const MatchCase& c : s.as<MatchStmt>()->cases) {
        pattern(*c.pattern, scope);
        expr(c.guard, scope);
        body(c.body, scope);
      }
      return;
    case StmtKind::kTry: {
      const TryStmt& t = *s.as<TryStmt>();
      body(t.body, scope);
      for (const ExceptHandler& handler : t.handlers) {
        expr(handler.type, scope);
        if (handler.name != NameId::kNone) scope.symbols[handler.name].bound = true;
        body(handler.body, scope);
      }
      body(t.else_body, scope);
      return body(t.final_body, scope);
    }
    default: {
      std::vector<const Expr*> list;
      append_expressions(s, list);
      for (const Expr* e : list) expr(e, scope);
    }
  }
  std::vector<const Body*> bodies;
  append_bodies(s, bodies);
  for (const Body* inner : bodies) body(*inner, scope);
}

/// An elif chain can be long: no recursion.
void ScopeChecker::branches(const IfStmt* s, Scope& scope) {
  for (;;) {
    expr(s->test, scope);
    body(s->then_body, scope);
    if (failed_ || s->else_body.size() != 1 || s->else_body[0]->kind != StmtKind::kIf) return body(s->else_body, scope);
    s = s->else_body[0]->as<IfStmt>();
  }
}

void ScopeChecker::refuse_earlier_use(const Stmt& s, NameId name, const Symbol& symbol, const char* word) {
  if (symbol.parameter) return fail(s.span, "name " + quoted(name) + " is parameter and " + word);
  if (symbol.used) return fail(s.span, "name " + quoted(name) + " is used prior to " + word + " declaration");
  if (symbol.annotated) return fail(s.span, "annotated name " + quoted(name) + " can't be " + word);
  if (symbol.bound) return fail(s.span, "name " + quoted(name) + " is assigned to before " + word + " declaration");
}

void ScopeChecker::global(const GlobalStmt& s, Scope& scope) {
  for (NameId name : s.names) {
    Symbol& symbol = scope.symbols[name];
    refuse_earlier_use(s, name, symbol, "global");
    if (symbol.nonlocal) fail(symbol.declared, "name " + quoted(name) + " is nonlocal and global");
    symbol.global = true;
    symbol.declared = s.span;
  }
}

void ScopeChecker::nonlocal(const NonlocalStmt& s, Scope& scope) {
  if (scope.kind == ScopeKind::kModule) return fail(s.span, "nonlocal declaration not allowed at module level");
  for (NameId name : s.names) {
    Symbol& symbol = scope.symbols[name];
    refuse_earlier_use(s, name, symbol, "nonlocal");
    if (symbol.type_parameter && !symbol.parameter) return type_parameter(s.span, name);
    if (symbol.global) fail(symbol.declared, "name " + quoted(name) + " is nonlocal and global");
    symbol.nonlocal = true;
    symbol.declared = s.span;
    scope.unresolved.push_back({name, s.span});
  }
}

void ScopeChecker::params(const std::vector<Param>& list, Scope& scope) {
  for (const Param& param : list) scope.symbols[param.name].parameter = true;
}

void ScopeChecker::function(const FunctionStmt& s, Scope& scope) {
  scope.symbols[s.name].bound = true;
  std::vector<const Expr*> outside;
  append_expressions(s, outside);
  append_defaults(s.params, outside);
  append_annotations(s, outside);
  for (const Expr* e : outside) expr(e, scope);
  Scope inner{ScopeKind::kFunction, &scope, {}, {}};
  params(s.params, inner);
  for (NameId name : s.type_params) inner.symbols[name].type_parameter = true;
  body(s.body, inner);
  finish(inner);
}

void ScopeChecker::class_stmt(const ClassStmt& s, Scope& scope) {
  scope.symbols[s.name].bound = true;
  std::vector<const Expr*> outside;
  append_expressions(s, outside);
  for (const Expr* e : outside) expr(e, scope);
  Scope inner{ScopeKind::kClass, &scope, {}, {}};
  for (NameId name : s.type_params) inner.symbols[name].type_parameter = true;
  body(s.body, inner);
  finish(inner);
}

void ScopeChecker::import(const Stmt& s, Scope& scope) {
  if (const ImportStmt* import = s.try_as<ImportStmt>()) {
    for (const ImportAlias& alias : import->names) {
      scope.symbols[alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name].bound = true;
    }
    return;
  }
  const ImportFromStmt& from = *s.as<ImportFromStmt>();
  if (from.is_star && scope.kind != ScopeKind::kModule) return fail(s.span, "import * only allowed at module level");
  for (const ImportAlias& alias : from.names) {
    scope.symbols[alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name].bound = true;
  }
}

void ScopeChecker::pattern(const Pattern& p, Scope& scope) {
  if (p.name != NameId::kNone) scope.symbols[p.name].bound = true;
  expr(p.value, scope);
  exprs(p.keys, scope);
  for (const Pattern* part : p.patterns) pattern(*part, scope);
}

/// Names in a target are bound; the rest of it is evaluated.
void ScopeChecker::bind(const Expr& target, Scope& scope) {
  switch (target.kind) {
    case ExprKind::kName: {
      Symbol& symbol = scope.symbols[target.as<Name>()->id];
      symbol.bound = true;
      if (scope.kind != ScopeKind::kComprehension) return;
      if (symbol.rebound) {
        fail(target.span, "comprehension inner loop cannot rebind assignment expression target " + quoted(target.as<Name>()->id));
      }
      symbol.iteration = true;
      return;
    }
    case ExprKind::kTuple:
      for (const Expr* e : target.as<TupleExpr>()->elements) bind(*e, scope);
      return;
    case ExprKind::kList:
      for (const Expr* e : target.as<ListExpr>()->elements) bind(*e, scope);
      return;
    case ExprKind::kStarred: return bind(*target.as<StarredExpr>()->value, scope);
    default: return expr(&target, scope);
  }
}

void ScopeChecker::expr(const Expr* e, Scope& scope) {
  if (!e) return;
  std::vector<const Expr*> pending{e};
  std::vector<const Expr*> children;
  while (!pending.empty() && !failed_) {
    const Expr* next = pending.back();
    pending.pop_back();
    if (next->kind == ExprKind::kNamed) {
      named(*next->as<NamedExpr>(), scope);
      continue;
    }
    if (next->kind == ExprKind::kComprehension) {
      comprehension(*next->as<ComprehensionExpr>(), scope);
      continue;
    }
    visit(*next, scope);
    children.clear();
    append_children(*next, children);
    pending.insert(pending.end(), children.rbegin(), children.rend());
  }
}

void ScopeChecker::visit(const Expr& e, Scope& scope) {
  switch (e.kind) {
    case ExprKind::kName: scope.symbols[e.as<Name>()->id].used = true; return;
    case ExprKind::kLambda: {
      Scope inner{ScopeKind::kFunction, &scope, {}, {}};
      params(e.as<LambdaExpr>()->params, inner);
      expr(e.as<LambdaExpr>()->body, inner);
      return;
    }
    case ExprKind::kYield: case ExprKind::kYieldFrom:
      if (scope.kind == ScopeKind::kComprehension) {
        static const char* const kNames[] = {"list comprehension", "set comprehension", "dict comprehension",
                                             "generator expression"};
        fail(e.span, std::string("'yield' inside ") + kNames[static_cast<int>(scope.comprehension)]);
      }
      return;
    default: return;
  }
}

/// `name := value` binds in the function around all comprehensions.
void ScopeChecker::named(const NamedExpr& e, Scope& scope) {
  if (iterable_depth_ > 0) return fail(e.span, "assignment expression cannot be used in a comprehension iterable expression");
  NameId name = e.target->id;
  Scope* home = &scope;
  for (; home->kind == ScopeKind::kComprehension; home = home->outer) {
    auto it = home->symbols.find(name);
    if (it != home->symbols.end() && it->second.iteration) {
      return fail(e.span, "assignment expression cannot rebind comprehension iteration variable " + quoted(name));
    }
    home->symbols[name].rebound = true;
  }
  if (home->kind == ScopeKind::kClass && home != &scope) {
    return fail(e.span, "assignment expression within a comprehension cannot be used in a class body");
  }
  if (names_.text(name) == "__debug__") return fail(e.target->span, "cannot assign to __debug__");
  expr(e.value, scope);
  home->symbols[name].bound = true;
}

void ScopeChecker::comprehension(const ComprehensionExpr& e, Scope& scope) {
  Scope inner{ScopeKind::kComprehension, &scope, {}, {}, e.comprehension};
  for (const ComprehensionClause& clause : e.clauses) {
    ++iterable_depth_;
    expr(clause.iterable, &clause == &e.clauses[0] ? scope : inner);  // the first iterable is evaluated outside
    --iterable_depth_;
    bind(*clause.target, inner);
    exprs(clause.conditions, inner);
  }
  expr(e.element, inner);
  expr(e.value, inner);
}

/// At the end of a scope its names are complete: nonlocals of the scopes in it that it binds are resolved, the others and its own
/// go on to the scope around it.
void ScopeChecker::finish(Scope& scope) {
  for (const Nonlocal& nonlocal : scope.unresolved) {
    auto it = scope.symbols.find(nonlocal.name);
    if (scope.kind == ScopeKind::kClass) {
      if (nonlocal.name == class_cell_) continue;
    } else if (it != scope.symbols.end() && !it->second.nonlocal) {
      const Symbol& symbol = it->second;
      if (symbol.global) return no_binding(nonlocal);
      if (symbol.bound || symbol.parameter) continue;
    }
    if (it != scope.symbols.end() && it->second.type_parameter) return type_parameter(nonlocal.span, nonlocal.name);
    if (scope.outer->kind == ScopeKind::kModule) return no_binding(nonlocal);
    scope.outer->unresolved.push_back(nonlocal);
  }
}

void ScopeChecker::type_parameter(Span span, NameId name) {
  fail(span, "nonlocal binding not allowed for type parameter " + quoted(name));
}

void ScopeChecker::no_binding(const Nonlocal& nonlocal) {
  fail(nonlocal.span, "no binding for nonlocal " + quoted(nonlocal.name) + " found");
}

}  // namespace

bool check_scopes(const Module& module, Interner& names, Diagnostics& diagnostics) {
  return ScopeChecker(names, diagnostics).run(module);
}

}  // namespace pyx::syntax
