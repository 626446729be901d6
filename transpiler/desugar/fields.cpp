#include "desugar/fields.h"

#include <algorithm>

#include "desugar/tree_builder.h"
#include "syntax/walk.h"

namespace pyx::desugar {

using namespace syntax;

namespace {

std::optional<bool> literal_bool(const Expr& e) {
  const auto* constant = e.try_as<ConstantExpr>();
  if (!constant || (constant->value != Constant::kTrue && constant->value != Constant::kFalse)) return {};
  return constant->value == Constant::kTrue;
}

}  // namespace

bool is_dataclass_decorator(const Expr& decorator, const ClassPlace& place, Origins& origins) {
  const auto* call = decorator.try_as<CallExpr>();
  return origins.is(origins.of(call ? *call->callee : decorator, *place.around, *place.module), "dataclasses", "dataclass");
}

std::optional<Options> options_of(const Expr& decorator, const Interner& names) {
  Options options;
  const auto* call = decorator.try_as<CallExpr>();
  if (!call) return options;
  if (!call->args.empty()) return {};
  for (const Keyword& keyword : call->keywords) {
    if (keyword.name == NameId::kNone) return {};
    const std::string& name = names.text(keyword.name);
    std::optional<bool> value = literal_bool(*keyword.value);
    if (!value) return {};
    if (name == "init") options.init = *value;
    else if (name == "repr") options.repr = *value;
    else if (name == "eq") options.eq = *value;
    else if (name == "order") options.order = *value;
    else if (name == "unsafe_hash") options.unsafe_hash = *value;
    else if (name == "match_args") options.match_args = *value;
    else if (name == "kw_only") options.kw_only = *value;
    else if ((name != "frozen" && name != "slots" && name != "weakref_slot") || *value) return {};
  }
  if (options.order && !options.eq) return {};
  return options;
}

std::optional<std::vector<Field>> FieldReader::read(const Options& options) {
  std::vector<Field> fields;
  bool keyword_only = options.kw_only, seen_marker = false;
  for (const Stmt* s : place_.statement->body) {
    if (const auto* annotated = s->try_as<AnnAssignStmt>()) {
      if (!annotated->simple || annotated->target->kind != ExprKind::kName) return {};
      Kind kind = kind_of(*annotated);
      if (kind == Kind::kClassVariable) continue;
      if (kind == Kind::kUnknown) return {};
      if (kind == Kind::kKeywordOnlyFromHere) {
        if (seen_marker || annotated->value) return {};
        seen_marker = keyword_only = true;
        continue;
      }
      Field field{annotated->target->as<Name>()->id, annotated, place_.module};
      field.keyword_only = keyword_only;
      if (!read_value(*annotated, field)) return {};
      fields.push_back(field);
      continue;
    }
    // Annotations under an `if`, say: may be fields.
    std::vector<const Body*> bodies;
    append_bodies(*s, bodies);
    if (!bodies.empty()) return {};
  }
  for (const Field& field : fields) {
    const std::string& name = names_.text(field.name);
    if (name.starts_with("__") || name == "self") return {};
    if (std::count_if(fields.begin(), fields.end(), [&](const Field& other) { return other.name == field.name; }) > 1) return {};
    // The attribute is the default that the statement gives, and nothing else.
    const names::Symbol* symbol = scope_.find(field.name);
    if (!symbol || symbol->deleted || symbol->bindings != (field.statement->value ? 1 : 0)) return {};
    if (scope_.globals.contains(field.name)) return {};
    if (field.statement->value && !field.is_plain_default && reads_in_body(field.name)) return {};
  }
  return fields;
}

FieldReader::Kind FieldReader::kind_of(const AnnAssignStmt& s) {
  const auto* subscript = s.annotation->try_as<SubscriptExpr>();
  Origin head = origins_.of(subscript ? *subscript->object : *s.annotation, scope_, *place_.module);
  if (origins_.is(head, "typing", "ClassVar")) {
    const auto* call = s.value ? s.value->try_as<CallExpr>() : nullptr;
    return call && origins_.is(origins_.of(*call->callee, scope_, *place_.module), "dataclasses", "field") ? Kind::kUnknown : Kind::kClassVariable;
  }
  if (origins_.is(head, "dataclasses", "InitVar")) return Kind::kUnknown;
  if (origins_.is(head, "dataclasses", "KW_ONLY")) return subscript ? Kind::kUnknown : Kind::kKeywordOnlyFromHere;
  return Kind::kField;
}

bool FieldReader::read_value(const AnnAssignStmt& s, Field& field) {
  if (!s.value) return true;
  if (is_constant(*s.value)) {
    field.default_value = s.value;
    field.is_plain_default = true;
    return true;
  }
  const auto* call = s.value->try_as<CallExpr>();
  return call && origins_.is(origins_.of(*call->callee, scope_, *place_.module), "dataclasses", "field") && read_call(*call, field);
}

bool FieldReader::read_call(const CallExpr& call, Field& field) {
  if (!call.args.empty()) return false;
  for (const Keyword& keyword : call.keywords) {
    if (keyword.name == NameId::kNone) return false;
    const std::string& name = names_.text(keyword.name);
    if (name == "default") {
      if (!is_constant(*keyword.value)) return false;
      field.default_value = keyword.value;
      continue;
    }
    if (name == "default_factory") {
      if (!is_certain_factory(*keyword.value)) return false;
      field.factory = keyword.value;
      continue;
    }
    const auto* constant = keyword.value->try_as<ConstantExpr>();
    if (name == "hash" && constant && constant->value == Constant::kNone) continue;
    std::optional<bool> value = literal_bool(*keyword.value);
    if (!value) return false;
    if (name == "init") field.init = *value;
    else if (name == "repr") field.repr = *value;
    else if (name == "compare") field.compare = *value;
    else if (name == "hash") field.hash = value;
    else if (name == "kw_only") field.keyword_only = *value;
    else return false;
  }
  return !(field.default_value && field.factory);
}

/// Is the factory the same thing when an instance is made as it is when the class is?
bool FieldReader::is_certain_factory(const Expr& factory) {
  if (const auto* lambda = factory.try_as<LambdaExpr>()) return lambda->params.empty() && can_copy(*lambda->body);
  const auto* name = factory.try_as<Name>();
  if (!name || names_.text(name->id).starts_with("__")) return false;
  Origin origin = origins_.of(factory, scope_, *place_.module);
  static const std::set<std::string_view> kBuiltins = {"list", "dict", "set", "tuple", "frozenset", "bytearray", "bytes", "str", "int", "float", "bool", "complex", "object"};
  if (origin.module && origin.module->name == "builtins") return kBuiltins.contains(names_.text(name->id));
  return origin.module && origins_.of(factory, *place_.around, *place_.module).module && is_bound_before(name->id);
}

/// By a statement of the module itself that comes before the class.
bool FieldReader::is_bound_before(NameId name) {
  for (const Stmt* s : place_.module->tree->body) {
    if (s == place_.statement) return false;
    if (const auto* f = s->try_as<FunctionStmt>(); f && f->name == name) return true;
    if (const auto* c = s->try_as<ClassStmt>(); c && c->name == name) return true;
    if (const auto* i = s->try_as<ImportFromStmt>(); i && alias_of(*i, name)) return true;
  }
  return false;
}

/// The name is read where the class body runs: there it would be what field() returns.
bool FieldReader::reads_in_body(NameId name) {
  modules::Mentions read(names_);
  read.on_import = [](const Stmt&) {};
  read.on_value = [](NameId, bool) {};
  for (const Stmt* s : place_.statement->body) {
    if (const auto* annotated = s->try_as<AnnAssignStmt>()) {
      read.add(*annotated->annotation);
      if (annotated->value) read.add(*annotated->value);
      continue;
    }
    std::vector<const Expr*> expressions;
    append_expressions(*s, expressions);
    if (const auto* f = s->try_as<FunctionStmt>()) {
      append_defaults(f->params, expressions);
      append_annotations(*f, expressions);
    }
    for (const Expr* e : expressions) read.add(*e);
    if (s->kind == StmtKind::kClass) read.add(*s);
  }
  return read.has(name);
}

}  // namespace pyx::desugar
