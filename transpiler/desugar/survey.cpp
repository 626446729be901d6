#include "desugar/survey.h"

#include "syntax/walk.h"

namespace pyx::desugar {

using modules::LoadedModule;
using names::Scope;
using namespace syntax;

namespace {

/// Words by which a program could see what the decorator leaves behind, or change what names stand for.
const char* const kRevealing[] = {"__dataclass_fields__", "__dataclass_params__", "__doc__", "__annotations__", "__defaults__", "__kwdefaults__", "__code__",
                                  "__wrapped__", "__signature__", "__dict__", "signature", "getmembers", "getdoc", "getsource", "help", "vars", "dir", "globals", "locals", "eval", "exec",
                                  "setattr", "delattr", "builtins", "__builtins__", "__repr_repeats__", "__repr_ends__"};
/// Words by which `...` could come in as a value without standing in the source.
const char* const kEllipsis[] = {"Ellipsis", "EllipsisType", "literal_eval", "__args__", "get_args"};
/// What annotations say of fields.
bool is_form(std::string_view word) { return word == "ClassVar" || word == "InitVar" || word == "KW_ONLY"; }

}  // namespace

Survey::Survey(const modules::ModuleGraph& graph, Origins& origins, Interner& names) : mentions(names), graph_(graph), origins_(origins), names_(names) {
  mentions.on_import = [](const Stmt&) {};
  mentions.on_value = [](NameId, bool) {};
  // Names that are assigned to from outside are certain nowhere: they are found by a first walk.
  for (int round = 0; round < 2; ++round) {
    classes.clear();
    forbids = false;
    for (const auto& m : graph.modules) {
      if (!m->is_library && !m->is_stub && m->tree) module(*m);
    }
  }
  for (const auto& m : graph.modules) {
    if (!m->is_library && !m->is_stub && m->tree) mentions.add(m->tree->body);
  }
  for (const char* word : kRevealing) forbids |= mentions.has(names.intern(word));
  forbids |= mentions.finds_modules();
  for (const char* word : kEllipsis) ellipsis_is_value |= mentions.has(names.intern(word));
}

void Survey::module(LoadedModule& module) {
  module_ = &module;
  body(module.tree->body, *origins_.scopes(module).module);
}

void Survey::body(const Body& body, const Scope& scope) {
  for (const Stmt* s : body) statement(*s, scope);
}

void Survey::statement(const Stmt& s, const Scope& scope) {
  const names::ModuleScopes& scopes = origins_.scopes(*module_);
  switch (s.kind) {
    case StmtKind::kImport: return import(*s.as<ImportStmt>(), scope);
    case StmtKind::kImportFrom: return import(*s.as<ImportFromStmt>(), scope);
    case StmtKind::kExpr:
      if (const auto* constant = s.as<ExprStmt>()->value->try_as<ConstantExpr>(); constant && constant->value == Constant::kEllipsis) return;
      break;
    case StmtKind::kFunction: {
      const FunctionStmt& f = *s.as<FunctionStmt>();
      for (const Expr* decorator : f.decorators) expression(decorator, scope);
      parameters(f.params, scope);
      annotation(f.returns, scope);
      return body(f.body, *scopes.of(&f));
    }
    case StmtKind::kClass: {
      const ClassStmt& c = *s.as<ClassStmt>();
      classes.push_back({&c, module_, &scope});
      for (const Expr* decorator : c.decorators) {
        const auto* call = decorator->try_as<CallExpr>();
        expression(call ? call->callee : decorator, scope, Position::kDecorator);
        if (call) arguments(*call, scope);
      }
      for (const Expr* base : c.bases) expression(base, scope);
      for (const Keyword& keyword : c.keywords) expression(keyword.value, scope);
      return class_body(c, *scopes.of(&c));
    }
    case StmtKind::kAssign:
      for (const Expr* t : s.as<AssignStmt>()->targets) target(*t, scope);
      break;
    case StmtKind::kAugAssign: target(*s.as<AugAssignStmt>()->target, scope); break;
    case StmtKind::kDelete:
      for (const Expr* t : s.as<DeleteStmt>()->targets) target(*t, scope);
      break;
    case StmtKind::kFor: target(*s.as<ForStmt>()->target, scope); break;
    case StmtKind::kWith:
      for (const WithItem& item : s.as<WithStmt>()->items) {
        if (item.target) target(*item.target, scope);
      }
      break;
    case StmtKind::kAnnAssign: {
      const AnnAssignStmt& a = *s.as<AnnAssignStmt>();
      target(*a.target, scope);
      expression(a.target, scope);
      annotation(a.annotation, scope);
      return expression(a.value, scope);
    }
    case StmtKind::kMatch:
      for (const MatchCase& c : s.as<MatchStmt>()->cases) {
        pattern(*c.pattern, scope);
        body(c.body, scope);
      }
      break;
    default: break;
  }
  std::vector<const Expr*> expressions;
  append_expressions(s, expressions);
  for (const Expr* e : expressions) expression(e, scope);
  if (s.kind == StmtKind::kMatch) return;
  std::vector<const Body*> bodies;
  append_bodies(s, bodies);
  for (const Body* inner : bodies) body(*inner, scope);
}

/// Of fields, `field(…)` is the value and the head of the annotation may say what they are.
void Survey::class_body(const ClassStmt& c, const Scope& scope) {
  for (const Stmt* s : c.body) {
    const auto* field = s->try_as<AnnAssignStmt>();
    if (!field) {
      statement(*s, scope);
      continue;
    }
    if (const auto* text = field->annotation->try_as<StrLiteral>()) {
      modules::Mentions inside(names_);
      inside.add(*text);
      for (const char* word : {"ClassVar", "InitVar", "KW_ONLY"}) forbids |= inside.has(names_.intern(word));
    }
    in_annotation_ = true;
    const auto* subscript = field->annotation->try_as<SubscriptExpr>();
    expression(subscript ? subscript->object : field->annotation, scope, Position::kAnnotation);
    if (subscript) expression(subscript->index, scope);
    in_annotation_ = false;
    const auto* call = field->value ? field->value->try_as<CallExpr>() : nullptr;
    if (!call) {
      expression(field->value, scope);
      continue;
    }
    expression(call->callee, scope, Position::kValueOfField);
    arguments(*call, scope);
  }
}

/// What is imported from the library's dataclasses must keep its name for itself, or nothing is certain.
void Survey::import(const ImportFromStmt& import, const Scope& scope) {
  const LoadedModule* from = graph_.resolve(*module_, import.level, import.module, names_).module;
  if (!from) return;
  auto check = [&](NameId name, NameId bound) {
    Origin origin = origins_.of(*from, name);
    bool matters = origin.module && origin.module->is_library && (origin.module->name == "dataclasses" || origins_.is(origin, "typing", "ClassVar"));
    if (!matters) return;
    const names::Symbol* symbol = scope.find(bound);
    if (!symbol || scope.kind == names::ScopeKind::kClass || symbol->bindings != 1 || symbol->deleted) forbids = true;
    if (bound != name && is_form(names_.text(name))) forbids = true;
  };
  if (import.is_star && from->is_library) forbids |= from->name == "dataclasses";
  else if (import.is_star && from->tree && !from->is_stub) {
    for (const auto& symbol : origins_.scopes(*from).module->symbols) check(symbol->name, symbol->name);
  }
  for (const ImportAlias& alias : import.names) check(alias.path[0], alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name);
}

void Survey::import(const ImportStmt& import, const Scope& scope) {
  for (const ImportAlias& alias : import.names) {
    const LoadedModule* imported = graph_.resolve(*module_, 0, alias.path, names_).module;
    if (!imported || !imported->is_library || imported->name != "dataclasses") continue;
    const names::Symbol* symbol = scope.find(alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name);
    if (!symbol || scope.kind == names::ScopeKind::kClass || symbol->bindings != 1 || symbol->deleted) forbids = true;
  }
}

void Survey::parameters(const std::vector<Param>& params, const Scope& scope) {
  for (const Param& p : params) {
    expression(p.default_value, scope);
    annotation(p.annotation, scope);
  }
}

void Survey::pattern(const Pattern& p, const Scope& scope) {
  matches_by_position |= p.kind == PatternKind::kClass && p.patterns.size() > p.names.size();
  expression(p.value, scope);
  for (const Pattern* inner : p.patterns) pattern(*inner, scope);
  for (const Expr* key : p.keys) expression(key, scope);
}

void Survey::target(const Expr& t, const Scope& scope) {
  if (const auto* tuple = t.try_as<TupleExpr>()) {
    for (const Expr* e : tuple->elements) target(*e, scope);
  } else if (const auto* list = t.try_as<ListExpr>()) {
    for (const Expr* e : list->elements) target(*e, scope);
  } else if (const auto* starred = t.try_as<StarredExpr>()) {
    target(*starred->value, scope);
  } else if (const auto* attribute = t.try_as<AttributeExpr>()) {
    const Expr& object = *attribute->object;
    Origin origin = origins_.of(object, scope, *module_);
    if (origin.is_module()) origins_.forget(attribute->name);
    const auto* name = object.try_as<Name>();
    // Any variable may stand for a class but the one that methods call their instance.
    if (origin.module || !name || names_.text(name->id) != "self") set_on_classes.insert(attribute->name);
  }
}

void Survey::annotation(const Expr* annotation, const Scope& scope) {
  bool outer = in_annotation_;
  in_annotation_ = true;
  expression(annotation, scope);
  in_annotation_ = outer;
}

void Survey::expression(const Expr* e, const Scope& scope, Position position) {
  if (!e) return;
  switch (e->kind) {
    case ExprKind::kName: return use(origins_.of(*e, scope, *module_), e->as<Name>()->id, position);
    case ExprKind::kAttribute: {
      Origin origin = origins_.of(*e, scope, *module_);
      if (origin.module) return use(origin, e->as<AttributeExpr>()->name, position);
      if (is_form(names_.text(e->as<AttributeExpr>()->name))) forbids = true;
      break;
    }
    case ExprKind::kConstant:
      if (e->as<ConstantExpr>()->value == Constant::kEllipsis && !in_annotation_) ellipsis_is_value = true;
      return;
    default: break;
  }
  nested(*e, scope);
}

void Survey::arguments(const CallExpr& call, const Scope& scope) {
  for (const Expr* argument : call.args) expression(argument, scope);
  for (const Keyword& keyword : call.keywords) expression(keyword.value, scope);
}

void Survey::nested(const Expr& e, const Scope& scope) {
  const names::ModuleScopes& scopes = origins_.scopes(*module_);
  switch (e.kind) {
    case ExprKind::kLambda:
      parameters(e.as<LambdaExpr>()->params, scope);
      return expression(e.as<LambdaExpr>()->body, *scopes.of(&e));
    case ExprKind::kComprehension: {
      const ComprehensionExpr& c = *e.as<ComprehensionExpr>();
      const Scope& inner = *scopes.of(&e);
      for (const ComprehensionClause& clause : c.clauses) {
        expression(clause.iterable, &clause == &c.clauses.front() ? scope : inner);
        target(*clause.target, inner);
        expression(clause.target, inner);
        for (const Expr* condition : clause.conditions) expression(condition, inner);
      }
      expression(c.element, inner);
      return expression(c.value, inner);
    }
    case ExprKind::kSubscript: {
      const SubscriptExpr& subscript = *e.as<SubscriptExpr>();
      expression(subscript.object, scope);
      bool outer = in_annotation_;
      in_annotation_ |= is_form_with_ellipsis(subscript, scope);
      expression(subscript.index, scope);
      in_annotation_ = outer;
      return;
    }
    default: break;
  }
  std::vector<const Expr*> children;
  append_children(e, children);
  for (const Expr* child : children) expression(child, scope);
}

/// `Callable[..., int]`, `tuple[int, ...]`: no one gets at what is between the brackets.
bool Survey::is_form_with_ellipsis(const SubscriptExpr& subscript, const Scope& scope) {
  Origin origin = origins_.of(*subscript.object, scope, *module_);
  return origins_.is(origin, "builtins", "tuple") || (origin.module && origin.module->is_library && (origin.module->name == "typing" || origin.module->name == "collections.abc"));
}

void Survey::use(const Origin& origin, NameId word, Position position) {
  if (!origin.module || !origin.module->is_library || origin.module->name != "dataclasses") {
    bool is_class_variable = origins_.is(origin, "typing", "ClassVar");
    if (is_form(names_.text(word)) && !(is_class_variable && position == Position::kAnnotation)) forbids = true;
    return;
  }
  if (origin.is_module()) {
    forbids = true;
    return;
  }
  const std::string& name = names_.text(origin.name);
  bool is_known = name == "FrozenInstanceError" || (name == "dataclass" && position == Position::kDecorator) || (name == "field" && position == Position::kValueOfField) ||
                  ((name == "InitVar" || name == "KW_ONLY") && position == Position::kAnnotation);
  if (!is_known) forbids = true;
}

}  // namespace pyx::desugar
