#include "modules/mentions.h"

#include "syntax/walk.h"

namespace pyx::modules {

using namespace syntax;

namespace {

/// Ways to an attribute whose name the source need not hold.
bool is_reflection(std::string_view name) {
  static const std::unordered_set<std::string_view> kNames = {"getattr", "hasattr",  "setattr",          "delattr",    "dir",
                                                              "vars",    "globals",  "locals",           "__dict__",   "__getattribute__",
                                                              "vformat", "format_map", "attrgetter",     "methodcaller"};
  return kNames.contains(name);
}

/// Ways from a value to its class, or from a class to another.
bool gives_class(std::string_view name) {
  static const std::unordered_set<std::string_view> kNames = {"type",     "__class__",      "__mro__",       "mro",            "__base__",   "__bases__",
                                                              "__self__", "__subclasses__", "__objclass__",  "__thisclass__",  "exc_info",   "__self_class__",
                                                              "__reduce__", "__reduce_ex__"};
  return kNames.contains(name);
}

bool is_word_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80); }

bool is_docstring(const Stmt& s) {
  const auto* expression = s.try_as<ExprStmt>();
  return expression && expression->value->kind == ExprKind::kStr;
}

}  // namespace

void Mentions::word(NameId name) {
  if (name == NameId::kNone) return;
  words_.insert(name);
  const std::string& text = names_.text(name);
  computed_ |= is_reflection(text);
  finds_classes_ |= gives_class(text);
  finds_modules_ |= text == "modules" || text == "import_module" || text == "__import__";
}

void Mentions::word(NameId name, const Expr& at) {
  if (only_looked_at_.contains(&at)) words_.insert(name);
  else word(name);
}

/// `e` stands by `is`, in an f-string or is asked for its name; if it is a class that the source does not name, that does not get it anywhere. (Nor does a
/// metaclass see it: who has one names `type`.)
void Mentions::only_looked_at(const Expr& e) {
  const auto* attribute = e.try_as<AttributeExpr>();
  if (attribute && names_.text(attribute->name) == "__class__") only_looked_at_.insert(attribute);
  const auto* call = e.try_as<CallExpr>();
  const auto* callee = call ? call->callee->try_as<Name>() : nullptr;
  if (callee && call->args.size() == 1 && call->keywords.empty() && names_.text(callee->id) == "type") only_looked_at_.insert(callee);
}

void Mentions::text(std::string_view text) {
  finds_classes_ |= gives_class(text);   // getattr(x, "mro")
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_word_char(text[end])) ++end;
    std::string_view word = text.substr(i, end - i);
    if (end > i && !(text[i] >= '0' && text[i] <= '9')) words_.insert(names_.intern(word));
    finds_classes_ |= word.starts_with("__") && gives_class(word);
    i = end + 1;
  }
}

void Mentions::add(const Body& body) {
  for (const Stmt* s : body) {
    if (s == body.front() && is_docstring(*s)) continue;
    add(*s);
  }
}

void Mentions::add(const Stmt& s) {
  std::vector<const Expr*> expressions;
  append_expressions(s, expressions);
  for (const Expr* e : expressions) walk(*e, true);
  switch (s.kind) {
    case StmtKind::kImport:
      for (const ImportAlias& alias : s.as<ImportStmt>()->names) {
        for (NameId part : alias.path) word(part);
      }
      on_import(s);
      return;
    case StmtKind::kImportFrom:
      for (const ImportAlias& alias : s.as<ImportFromStmt>()->names) word(alias.path[0]);
      on_import(s);
      return;
    case StmtKind::kFunction: {
      const FunctionStmt& f = *s.as<FunctionStmt>();
      walk_params(f.params);
      if (f.returns) walk(*f.returns, true);
      return add(f.body);
    }
    case StmtKind::kClass:
      for (const Keyword& keyword : s.as<ClassStmt>()->keywords) word(keyword.name);
      return add(s.as<ClassStmt>()->body);
    case StmtKind::kGlobal:
      for (NameId name : s.as<GlobalStmt>()->names) word(name);
      return;
    case StmtKind::kTypeAlias: return walk(*s.as<TypeAliasStmt>()->value, true);
    case StmtKind::kMatch:
      for (const MatchCase& c : s.as<MatchStmt>()->cases) walk(*c.pattern);
      break;
    default: break;
  }
  std::vector<const Body*> bodies;
  append_bodies(s, bodies);
  for (const Body* body : bodies) {
    for (const Stmt* inner : *body) add(*inner);
  }
}

void Mentions::walk_params(const std::vector<Param>& params) {
  for (const Param& param : params) {
    if (param.default_value) walk(*param.default_value, true);
    if (param.annotation) walk(*param.annotation, true);
  }
}

void Mentions::walk(const Pattern& pattern) {
  if (pattern.value) walk(*pattern.value, true);
  for (const Pattern* inner : pattern.patterns) walk(*inner);
  for (const Expr* key : pattern.keys) walk(*key, true);
  for (NameId name : pattern.names) word(name);
}

void Mentions::walk_parts(const std::vector<FStringPart>& parts) {
  for (const FStringPart& part : parts) {
    text(part.text);
    if (part.value) {
      only_looked_at(*part.value);
      walk(*part.value, true);
    }
    walk_parts(part.spec);
  }
}

/// getattr(x, "name"): the word is the string.
bool Mentions::has_literal_name(const CallExpr& call) const {
  static const std::unordered_set<std::string_view> kCalls = {"getattr", "hasattr", "setattr", "delattr"};
  const auto* callee = call.callee->try_as<Name>();
  return callee && kCalls.contains(names_.text(callee->id)) && call.args.size() > 1 && call.args[0]->kind != ExprKind::kStarred &&
         call.args[1]->kind == ExprKind::kStr;
}

void Mentions::walk(const Expr& e, bool is_value) {
  switch (e.kind) {
    case ExprKind::kName:
      word(e.as<Name>()->id, e);
      if (is_value) on_value(e.as<Name>()->id, false);
      return;
    case ExprKind::kAttribute: {
      const AttributeExpr& attribute = *e.as<AttributeExpr>();
      word(attribute.name, e);
      const std::string& name = names_.text(attribute.name);
      if (name == "__name__" || name == "__qualname__" || name == "__module__") only_looked_at(*attribute.object);
      if (is_value) on_value(attribute.name, true);
      return walk(*attribute.object, name == "__dict__");
    }
    case ExprKind::kStr: return text(e.as<StrLiteral>()->value);
    case ExprKind::kJoinedStr: return walk_parts(e.as<JoinedStr>()->parts);
    case ExprKind::kLambda:
      walk_params(e.as<LambdaExpr>()->params);
      return walk(*e.as<LambdaExpr>()->body, true);
    case ExprKind::kComprehension: {
      const ComprehensionExpr& c = *e.as<ComprehensionExpr>();
      walk(*c.element, true);
      if (c.value) walk(*c.value, true);
      for (const ComprehensionClause& clause : c.clauses) {
        walk(*clause.target, true);
        walk(*clause.iterable, true);
        for (const Expr* condition : clause.conditions) walk(*condition, true);
      }
      return;
    }
    case ExprKind::kCompare: {
      const CompareExpr& compare = *e.as<CompareExpr>();
      // Other comparisons may run an __eq__ that gets to see it.
      if (compare.ops.size() == 1 && (compare.ops[0] == CompareOp::kIs || compare.ops[0] == CompareOp::kIsNot)) {
        only_looked_at(*compare.left);
        only_looked_at(*compare.comparators[0]);
      }
      break;
    }
    case ExprKind::kCall: {
      const CallExpr& call = *e.as<CallExpr>();
      // "…".format(x) reaches only what the text says; any other text may say anything.
      if (const auto* method = call.callee->try_as<AttributeExpr>()) {
        if (names_.text(method->name) == "format" && method->object->kind != ExprKind::kStr) computed_ = true;
      }
      for (const Keyword& keyword : call.keywords) word(keyword.name);
      if (!has_literal_name(call)) break;
      for (const Expr* argument : call.args) walk(*argument, argument != call.args[0]);
      for (const Keyword& keyword : call.keywords) walk(*keyword.value, true);
      return;
    }
    default: break;
  }
  walk_children(e);
}

void Mentions::walk_children(const Expr& e) {
  std::vector<const Expr*> children;
  append_children(e, children);
  for (const Expr* child : children) walk(*child, true);
}

}  // namespace pyx::modules
