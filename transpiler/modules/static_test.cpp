#include "modules/static_test.h"

#include <vector>

namespace pyx::modules {

using namespace syntax;

StaticTests::StaticTests(const Module& tree, const Interner& names, bool is_entry, std::string platform)
    : names_(names), is_entry_(is_entry), platform_(std::move(platform)) {
  // A list of bodies instead of recursion: an `elif` chain nests as deep as it is long.
  std::vector<const Body*> open = {&tree.body};
  while (!open.empty()) {
    const Body* body = open.back();
    open.pop_back();
    for (const Stmt* statement : *body) {
      bind_statement(*statement);
      each_body(*statement, [&](const Body& inner) { open.push_back(&inner); });
    }
  }
}

void StaticTests::bind(NameId name, Meaning meaning) {
  if (name == NameId::kNone) return;
  if (names_.text(name) == "__name__") name_is_rebound_ = true;
  auto [it, is_new] = meanings_.emplace(name, meaning);
  if (!is_new && it->second != meaning) it->second = Meaning::kNothing;
}

void StaticTests::bind_target(const Expr* target) {
  if (!target) return;
  if (const auto* name = target->try_as<Name>()) return bind(name->id, Meaning::kNothing);
  if (const auto* star = target->try_as<StarredExpr>()) return bind_target(star->value);
  if (const auto* tuple = target->try_as<TupleExpr>()) {
    for (const Expr* element : tuple->elements) bind_target(element);
  } else if (const auto* list = target->try_as<ListExpr>()) {
    for (const Expr* element : list->elements) bind_target(element);
  } else if (const auto* attribute = target->try_as<AttributeExpr>()) {
    // `sys.platform = …` by hand: nothing is known about that module any more.
    if (const auto* name = attribute->object->try_as<Name>()) bind(name->id, Meaning::kNothing);
  }
}

void StaticTests::bind_import(const ImportStmt& statement) {
  for (const ImportAlias& alias : statement.names) {
    const std::string& module = names_.text(alias.path[0]);
    Meaning meaning = Meaning::kNothing;
    if (alias.path.size() == 1 || alias.as_name == NameId::kNone) {
      if (module == "typing") meaning = Meaning::kTyping;
      if (module == "sys") meaning = Meaning::kSys;
      if (module == "os") meaning = Meaning::kOs;
    }
    bind(alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name, meaning);
  }
}

void StaticTests::bind_import_from(const ImportFromStmt& statement) {
  std::string module = statement.level == 0 && statement.module.size() == 1 ? names_.text(statement.module[0]) : "";
  for (const ImportAlias& alias : statement.names) {
    const std::string& name = names_.text(alias.path[0]);
    Meaning meaning = Meaning::kNothing;
    if (module == "typing" && name == "TYPE_CHECKING") meaning = Meaning::kTypeChecking;
    if (module == "sys" && name == "platform") meaning = Meaning::kPlatform;
    if (module == "sys" && name == "version_info") meaning = Meaning::kVersionInfo;
    bind(alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name, meaning);
  }
}

void StaticTests::bind_statement(const Stmt& statement) {
  switch (statement.kind) {
    case StmtKind::kAssign:
      for (const Expr* target : statement.as<AssignStmt>()->targets) bind_target(target);
      break;
    case StmtKind::kAugAssign: bind_target(statement.as<AugAssignStmt>()->target); break;
    case StmtKind::kAnnAssign: bind_target(statement.as<AnnAssignStmt>()->target); break;
    case StmtKind::kFor: bind_target(statement.as<ForStmt>()->target); break;
    case StmtKind::kDelete:
      for (const Expr* target : statement.as<DeleteStmt>()->targets) bind_target(target);
      break;
    case StmtKind::kWith:
      for (const WithItem& item : statement.as<WithStmt>()->items) bind_target(item.target);
      break;
    case StmtKind::kTry:
      for (const ExceptHandler& handler : statement.as<TryStmt>()->handlers) bind(handler.name, Meaning::kNothing);
      break;
    case StmtKind::kFunction:
      bind(statement.as<FunctionStmt>()->name, Meaning::kNothing);
      for (const Param& param : statement.as<FunctionStmt>()->params) bind(param.name, Meaning::kNothing);
      break;
    case StmtKind::kClass: bind(statement.as<ClassStmt>()->name, Meaning::kNothing); break;
    case StmtKind::kImport: bind_import(*statement.as<ImportStmt>()); break;
    case StmtKind::kImportFrom: bind_import_from(*statement.as<ImportFromStmt>()); break;
    default: break;
  }
}

StaticTests::Meaning StaticTests::meaning(const Expr* expr) const {
  if (const auto* name = expr->try_as<Name>()) {
    auto it = meanings_.find(name->id);
    return it == meanings_.end() ? Meaning::kNothing : it->second;
  }
  if (const auto* attribute = expr->try_as<AttributeExpr>()) {
    const std::string& name = names_.text(attribute->name);
    Meaning module = meaning(attribute->object);
    if (module == Meaning::kTyping && name == "TYPE_CHECKING") return Meaning::kTypeChecking;
    if (module == Meaning::kSys && name == "platform") return Meaning::kPlatform;
    if (module == Meaning::kSys && name == "version_info") return Meaning::kVersionInfo;
  }
  return Meaning::kNothing;
}

std::optional<std::string> StaticTests::text(const Expr* expr) const {
  if (const auto* literal = expr->try_as<StrLiteral>()) return literal->value;
  if (meaning(expr) == Meaning::kPlatform) return platform_;
  if (const auto* name = expr->try_as<Name>(); name && names_.text(name->id) == "__name__" && !name_is_rebound_ && is_entry_) return "__main__";
  if (const auto* attribute = expr->try_as<AttributeExpr>()) {
    if (meaning(attribute->object) == Meaning::kOs && names_.text(attribute->name) == "name") return platform_ == "win32" ? "nt" : "posix";
  }
  return std::nullopt;
}

namespace {

/// The numbers of `(3, 8)`; empty if it is anything else.
std::vector<long> version_tuple(const Expr* expr) {
  std::vector<long> numbers;
  if (const auto* tuple = expr->try_as<TupleExpr>()) {
    for (const Expr* element : tuple->elements) {
      const auto* number = element->try_as<IntLiteral>();
      if (!number || number->decimal.size() > 4) return {};
      numbers.push_back(std::stol(number->decimal));
    }
  }
  return numbers;
}

template <class T>
std::optional<bool> ordered(const T& left, CompareOp op, const T& right) {
  switch (op) {
    case CompareOp::kEq: return left == right;
    case CompareOp::kNe: return left != right;
    case CompareOp::kLt: return left < right;
    case CompareOp::kLe: return left <= right;
    case CompareOp::kGt: return left > right;
    case CompareOp::kGe: return left >= right;
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<bool> StaticTests::compare(const CompareExpr& expr) const {
  if (expr.ops.size() != 1) return std::nullopt;
  const Expr* right = expr.comparators[0];
  // A version test against 3.0 to 3.11 has one outcome on every Python whose behaviour the compiler follows; later ones are left to run time.
  if (meaning(expr.left) == Meaning::kVersionInfo) {
    std::vector<long> version = version_tuple(right);
    bool is_early = !version.empty() && version.size() <= 2 && (version[0] < 3 || (version[0] == 3 && (version.size() == 1 || version[1] <= 10)));
    if (!is_early || expr.ops[0] == CompareOp::kEq || expr.ops[0] == CompareOp::kNe) return std::nullopt;
    return ordered(std::vector<long>{3, 11}, expr.ops[0], version);
  }
  // In a module that is imported `__name__` is its own name, never "__main__".
  const auto* name = expr.left->try_as<Name>();
  const auto* literal = right->try_as<StrLiteral>();
  if (name && literal && !is_entry_ && !name_is_rebound_ && names_.text(name->id) == "__name__" && literal->value == "__main__") {
    return expr.ops[0] == CompareOp::kEq ? std::optional(false) : expr.ops[0] == CompareOp::kNe ? std::optional(true) : std::nullopt;
  }
  auto left_text = text(expr.left), right_text = text(right);
  if (!left_text || !right_text || (expr.ops[0] != CompareOp::kEq && expr.ops[0] != CompareOp::kNe)) return std::nullopt;
  return ordered(*left_text, expr.ops[0], *right_text);
}

std::optional<bool> StaticTests::outcome(const Expr* test) const {
  switch (test->kind) {
    case ExprKind::kConstant: return test->as<ConstantExpr>()->value == Constant::kTrue || test->as<ConstantExpr>()->value == Constant::kEllipsis;
    case ExprKind::kInt: return test->as<IntLiteral>()->decimal != "0";
    case ExprKind::kUnary: {
      const auto* unary = test->as<UnaryExpr>();
      if (unary->op != UnaryOp::kNot) return std::nullopt;
      auto operand = outcome(unary->operand);
      return operand ? std::optional(!*operand) : std::nullopt;
    }
    case ExprKind::kBool: {
      const auto* expr = test->as<BoolExpr>();
      // Left to right: a known operand decides only if all before it are known.
      for (const Expr* operand : expr->operands) {
        auto known = outcome(operand);
        if (!known) return std::nullopt;
        if (*known != expr->is_and) return known;
      }
      return expr->is_and;
    }
    case ExprKind::kCompare: return compare(*test->as<CompareExpr>());
    case ExprKind::kCall: {  // sys.platform.startswith("win")
      const auto* call = test->as<CallExpr>();
      const auto* callee = call->callee->try_as<AttributeExpr>();
      if (!callee || names_.text(callee->name) != "startswith" || call->args.size() != 1 || !call->keywords.empty()) return std::nullopt;
      const auto* prefix = call->args[0]->try_as<StrLiteral>();
      if (!prefix || meaning(callee->object) != Meaning::kPlatform) return std::nullopt;
      return platform_.starts_with(prefix->value);
    }
    default: return meaning(test) == Meaning::kTypeChecking ? std::optional(false) : std::nullopt;
  }
}

}  // namespace pyx::modules
