#include "syntax/walk.h"

namespace pyx::syntax {
namespace {

using Out = std::vector<const Expr*>;

void add(const Expr* e, Out& out) {
  if (e) out.push_back(e);
}

void add_all(const std::vector<Expr*>& list, Out& out) { out.insert(out.end(), list.begin(), list.end()); }

void add_keywords(const std::vector<Keyword>& keywords, Out& out) {
  for (const Keyword& keyword : keywords) out.push_back(keyword.value);
}

void add_parts(const std::vector<FStringPart>& parts, Out& out) {
  for (const FStringPart& part : parts) {
    add(part.value, out);
    add_parts(part.spec, out);
  }
}

void append_operands(const Expr& e, Out& out) {
  switch (e.kind) {
    case ExprKind::kUnary: return add(e.as<UnaryExpr>()->operand, out);
    case ExprKind::kBinary:
      add(e.as<BinaryExpr>()->left, out);
      return add(e.as<BinaryExpr>()->right, out);
    case ExprKind::kBool: return add_all(e.as<BoolExpr>()->operands, out);
    case ExprKind::kCompare:
      add(e.as<CompareExpr>()->left, out);
      return add_all(e.as<CompareExpr>()->comparators, out);
    case ExprKind::kConditional:
      add(e.as<ConditionalExpr>()->test, out);
      add(e.as<ConditionalExpr>()->then_value, out);
      return add(e.as<ConditionalExpr>()->else_value, out);
    case ExprKind::kNamed:
      add(e.as<NamedExpr>()->target, out);
      return add(e.as<NamedExpr>()->value, out);
    case ExprKind::kAwait: return add(e.as<AwaitExpr>()->value, out);
    case ExprKind::kYield: return add(e.as<YieldExpr>()->value, out);
    case ExprKind::kYieldFrom: return add(e.as<YieldFromExpr>()->value, out);
    case ExprKind::kLambda: return append_defaults(e.as<LambdaExpr>()->params, out);
    case ExprKind::kComprehension: return add(e.as<ComprehensionExpr>()->clauses[0].iterable, out);
    default: return;
  }
}

}  // namespace

void append_children(const Expr& e, Out& out) {
  switch (e.kind) {
    case ExprKind::kJoinedStr: return add_parts(e.as<JoinedStr>()->parts, out);
    case ExprKind::kTuple: return add_all(e.as<TupleExpr>()->elements, out);
    case ExprKind::kList: return add_all(e.as<ListExpr>()->elements, out);
    case ExprKind::kSet: return add_all(e.as<SetExpr>()->elements, out);
    case ExprKind::kDict:
      for (const DictEntry& entry : e.as<DictExpr>()->entries) add(entry.key, out), add(entry.value, out);
      return;
    case ExprKind::kCall:
      add(e.as<CallExpr>()->callee, out);
      add_all(e.as<CallExpr>()->args, out);
      return add_keywords(e.as<CallExpr>()->keywords, out);
    case ExprKind::kAttribute: return add(e.as<AttributeExpr>()->object, out);
    case ExprKind::kSubscript:
      add(e.as<SubscriptExpr>()->object, out);
      return add(e.as<SubscriptExpr>()->index, out);
    case ExprKind::kSlice:
      add(e.as<SliceExpr>()->lower, out);
      add(e.as<SliceExpr>()->upper, out);
      return add(e.as<SliceExpr>()->step, out);
    case ExprKind::kStarred: return add(e.as<StarredExpr>()->value, out);
    default: return append_operands(e, out);
  }
}

void append_defaults(const std::vector<Param>& params, Out& out) {
  for (const Param& param : params) add(param.default_value, out);
}

void append_annotations(const FunctionStmt& s, Out& out) {
  for (const Param& param : s.params) add(param.annotation, out);
  add(s.returns, out);
}

void append_expressions(const Stmt& s, Out& out) {
  switch (s.kind) {
    case StmtKind::kExpr: return add(s.as<ExprStmt>()->value, out);
    case StmtKind::kAssign:
      add(s.as<AssignStmt>()->value, out);
      return add_all(s.as<AssignStmt>()->targets, out);
    case StmtKind::kAugAssign:
      add(s.as<AugAssignStmt>()->target, out);
      return add(s.as<AugAssignStmt>()->value, out);
    case StmtKind::kAnnAssign:
      add(s.as<AnnAssignStmt>()->target, out);
      add(s.as<AnnAssignStmt>()->annotation, out);
      return add(s.as<AnnAssignStmt>()->value, out);
    case StmtKind::kReturn: return add(s.as<ReturnStmt>()->value, out);
    case StmtKind::kRaise:
      add(s.as<RaiseStmt>()->exception, out);
      return add(s.as<RaiseStmt>()->cause, out);
    case StmtKind::kAssert:
      add(s.as<AssertStmt>()->test, out);
      return add(s.as<AssertStmt>()->message, out);
    case StmtKind::kDelete: return add_all(s.as<DeleteStmt>()->targets, out);
    case StmtKind::kIf: return add(s.as<IfStmt>()->test, out);
    case StmtKind::kWhile: return add(s.as<WhileStmt>()->test, out);
    case StmtKind::kFor:
      add(s.as<ForStmt>()->iterable, out);
      return add(s.as<ForStmt>()->target, out);
    case StmtKind::kWith:
      for (const WithItem& item : s.as<WithStmt>()->items) add(item.context, out), add(item.target, out);
      return;
    case StmtKind::kTry:
      for (const ExceptHandler& handler : s.as<TryStmt>()->handlers) add(handler.type, out);
      return;
    case StmtKind::kFunction: return add_all(s.as<FunctionStmt>()->decorators, out);
    case StmtKind::kClass:
      add_all(s.as<ClassStmt>()->decorators, out);
      add_all(s.as<ClassStmt>()->bases, out);
      return add_keywords(s.as<ClassStmt>()->keywords, out);
    case StmtKind::kMatch:
      add(s.as<MatchStmt>()->subject, out);
      for (const MatchCase& c : s.as<MatchStmt>()->cases) add(c.guard, out);
      return;
    default: return;
  }
}

void append_bodies(const Stmt& s, std::vector<const Body*>& out) {
  switch (s.kind) {
    case StmtKind::kIf:
      out.push_back(&s.as<IfStmt>()->then_body);
      out.push_back(&s.as<IfStmt>()->else_body);
      return;
    case StmtKind::kWhile:
      out.push_back(&s.as<WhileStmt>()->body);
      out.push_back(&s.as<WhileStmt>()->else_body);
      return;
    case StmtKind::kFor:
      out.push_back(&s.as<ForStmt>()->body);
      out.push_back(&s.as<ForStmt>()->else_body);
      return;
    case StmtKind::kTry:
      out.push_back(&s.as<TryStmt>()->body);
      for (const ExceptHandler& handler : s.as<TryStmt>()->handlers) out.push_back(&handler.body);
      out.push_back(&s.as<TryStmt>()->else_body);
      out.push_back(&s.as<TryStmt>()->final_body);
      return;
    case StmtKind::kWith: out.push_back(&s.as<WithStmt>()->body); return;
    case StmtKind::kMatch:
      for (const MatchCase& c : s.as<MatchStmt>()->cases) out.push_back(&c.body);
      return;
    default: return;
  }
}

}  // namespace pyx::syntax
