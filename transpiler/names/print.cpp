// --emit=symbols: each scope with its variables and where they live.
#include "names/scope.h"

namespace pyx::names {

namespace {

const char* kind_name(ScopeKind kind) {
  switch (kind) {
    case ScopeKind::kModule: return "module";
    case ScopeKind::kFunction: return "function";
    case ScopeKind::kLambda: return "lambda";
    case ScopeKind::kClass: return "class";
    case ScopeKind::kComprehension: return "comprehension";
    case ScopeKind::kGenerator: return "generator expression";
  }
  return "";
}

}  // namespace

std::string print_scopes(const ModuleScopes& scopes, const Interner& names) {
  std::string out;
  for (const auto& scope : scopes.all) {
    int depth = 0;
    for (const Scope* s = scope->parent; s; s = s->parent) ++depth;
    std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    out += indent + kind_name(scope->kind);
    if (scope->kind == ScopeKind::kFunction) out += " " + names.text(static_cast<const syntax::FunctionStmt*>(scope->node)->name);
    if (scope->kind == ScopeKind::kClass) out += " " + names.text(static_cast<const syntax::ClassStmt*>(scope->node)->name);
    if (scope->has_yield) out += " (generator)";
    out += "\n";
    for (const auto& symbol : scope->symbols) {
      out += indent + "  " + names.text(symbol->name);
      if (symbol->is_param) out += " param";
      if (symbol->captured) out += " cell";
      if (symbol->deleted) out += " deleted";
      if (symbol->bindings > 1) out += " bound " + std::to_string(symbol->bindings) + " times";
      out += "\n";
    }
    for (const Symbol* symbol : scope->free_symbols) out += indent + "  " + names.text(symbol->name) + " free\n";
  }
  return out;
}

}  // namespace pyx::names
