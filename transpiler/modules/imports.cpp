#include "modules/imports.h"

#include <algorithm>

namespace pyx::modules {

using namespace syntax;

namespace {

/// The class that an `except` clause or a `suppress()` argument names, without its module: `builtins.ImportError` counts as well.
bool handles_import_error(const Expr* type, const Interner& names) {
  if (!type) return true;  // bare except
  if (const auto* tuple = type->try_as<TupleExpr>()) {
    for (const Expr* element : tuple->elements) {
      if (handles_import_error(element, names)) return true;
    }
    return false;
  }
  NameId id = NameId::kNone;
  if (const auto* name = type->try_as<Name>()) id = name->id;
  if (const auto* attribute = type->try_as<AttributeExpr>()) id = attribute->name;
  if (id == NameId::kNone) return false;
  const std::string& text = names.text(id);
  return text == "ImportError" || text == "ModuleNotFoundError" || text == "Exception" || text == "BaseException";
}

bool suppresses_import_error(const WithStmt& with, const Interner& names) {
  for (const WithItem& item : with.items) {
    const auto* call = item.context->try_as<CallExpr>();
    if (!call) continue;
    NameId callee = NameId::kNone;
    if (const auto* name = call->callee->try_as<Name>()) callee = name->id;
    if (const auto* attribute = call->callee->try_as<AttributeExpr>()) callee = attribute->name;
    if (callee == NameId::kNone || names.text(callee) != "suppress") continue;
    for (const Expr* argument : call->args) {
      if (handles_import_error(argument, names)) return true;
    }
  }
  return false;
}

struct OpenBody {
  const Body* body;
  bool is_guarded;
  bool is_in_function;
};

}  // namespace

std::vector<FoundImport> find_imports(const Module& tree, const StaticTests& tests, const Interner& names) {
  std::vector<FoundImport> found;
  std::vector<OpenBody> open = {{&tree.body, false, false}};
  while (!open.empty()) {
    OpenBody current = open.back();
    open.pop_back();
    for (const Stmt* statement : *current.body) {
      bool guarded = current.is_guarded, in_function = current.is_in_function;
      switch (statement->kind) {
        case StmtKind::kImport:
        case StmtKind::kImportFrom: found.push_back({statement, guarded, in_function}); break;
        case StmtKind::kIf: {
          const auto* branch = statement->as<IfStmt>();
          auto outcome = tests.outcome(branch->test);
          if (outcome != false) open.push_back({&branch->then_body, guarded, in_function});
          if (outcome != true) open.push_back({&branch->else_body, guarded, in_function});
          break;
        }
        case StmtKind::kTry: {
          const auto* t = statement->as<TryStmt>();
          bool handled = guarded;
          for (const ExceptHandler& handler : t->handlers) handled = handled || handles_import_error(handler.type, names);
          open.push_back({&t->body, handled, in_function});
          for (const ExceptHandler& handler : t->handlers) open.push_back({&handler.body, guarded, in_function});
          open.push_back({&t->else_body, guarded, in_function});
          open.push_back({&t->final_body, guarded, in_function});
          break;
        }
        case StmtKind::kWith: {
          const auto* with = statement->as<WithStmt>();
          open.push_back({&with->body, guarded || suppresses_import_error(*with, names), in_function});
          break;
        }
        case StmtKind::kFunction:
          // The body runs when the function is called, outside of any `try` around its definition.
          open.push_back({&statement->as<FunctionStmt>()->body, false, true});
          break;
        default:
          each_body(*statement, [&](const Body& body) { open.push_back({&body, guarded, in_function}); });
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const FoundImport& a, const FoundImport& b) { return a.statement->span.begin < b.statement->span.begin; });
  return found;
}

std::vector<std::string> all_names(const Module& tree, const Interner& names) {
  std::vector<std::string> result;
  auto add = [&](const Expr* target, const Expr* value) {
    const auto* name = target->try_as<Name>();
    if (!name || !value || names.text(name->id) != "__all__") return;
    const std::vector<Expr*>* elements = nullptr;
    if (const auto* list = value->try_as<ListExpr>()) elements = &list->elements;
    if (const auto* tuple = value->try_as<TupleExpr>()) elements = &tuple->elements;
    if (!elements) return;
    for (const Expr* element : *elements) {
      if (const auto* text = element->try_as<StrLiteral>()) result.push_back(text->value);
    }
  };
  for (const Stmt* statement : tree.body) {
    if (const auto* assign = statement->try_as<AssignStmt>()) {
      for (const Expr* target : assign->targets) add(target, assign->value);
    } else if (const auto* augmented = statement->try_as<AugAssignStmt>()) {
      add(augmented->target, augmented->value);
    } else if (const auto* annotated = statement->try_as<AnnAssignStmt>()) {
      add(annotated->target, annotated->value);
    }
  }
  return result;
}

}  // namespace pyx::modules
