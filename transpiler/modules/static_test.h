// Tests whose outcome is known before the program runs: `if TYPE_CHECKING:`, `if sys.platform == "win32":`, `if __name__ == "__main__":`, `if 0:`.
//
// Only the import graph depends on them: an import in a branch that never runs need not exist. Lowering keeps the statement, as a test like any other.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "base/interner.h"
#include "syntax/tree.h"

namespace pyx::modules {

class StaticTests {
 public:
  /// Looks through all of `tree` for what `sys`, `os`, `typing` and `TYPE_CHECKING` mean there. A name that is bound in more than one way means nothing.
  StaticTests(const syntax::Module& tree, const Interner& names, bool is_entry, std::string platform);

  /// True or false if the test always has that outcome.
  std::optional<bool> outcome(const syntax::Expr* test) const;

 private:
  enum class Meaning { kNothing, kTyping, kTypeChecking, kSys, kOs, kPlatform, kVersionInfo };
  void bind(NameId name, Meaning meaning);
  void bind_target(const syntax::Expr* target);
  void bind_import(const syntax::ImportStmt& statement);
  void bind_import_from(const syntax::ImportFromStmt& statement);
  void bind_statement(const syntax::Stmt& statement);
  Meaning meaning(const syntax::Expr* expr) const;
  std::optional<bool> compare(const syntax::CompareExpr& expr) const;
  std::optional<std::string> text(const syntax::Expr* expr) const;

  const Interner& names_;
  bool is_entry_;
  std::string platform_;
  bool name_is_rebound_ = false;
  std::unordered_map<NameId, Meaning> meanings_;
};

/// Calls `visit(body)` for each statement list directly inside a statement.
template <class F>
void each_body(const syntax::Stmt& statement, F visit) {
  using namespace syntax;
  switch (statement.kind) {
    case StmtKind::kIf: visit(statement.as<IfStmt>()->then_body); visit(statement.as<IfStmt>()->else_body); break;
    case StmtKind::kWhile: visit(statement.as<WhileStmt>()->body); visit(statement.as<WhileStmt>()->else_body); break;
    case StmtKind::kFor: visit(statement.as<ForStmt>()->body); visit(statement.as<ForStmt>()->else_body); break;
    case StmtKind::kTry: {
      const auto* t = statement.as<TryStmt>();
      visit(t->body);
      for (const ExceptHandler& handler : t->handlers) visit(handler.body);
      visit(t->else_body);
      visit(t->final_body);
      break;
    }
    case StmtKind::kWith: visit(statement.as<WithStmt>()->body); break;
    case StmtKind::kFunction: visit(statement.as<FunctionStmt>()->body); break;
    case StmtKind::kClass: visit(statement.as<ClassStmt>()->body); break;
    case StmtKind::kMatch:
      for (const MatchCase& c : statement.as<MatchStmt>()->cases) visit(c.body);
      break;
    default: break;
  }
}

}  // namespace pyx::modules
