// What depends on the constructs around it: `return`, `yield`, `await`, loops, async, stars, targets.
#include <string>
#include <utility>

#include "syntax/checks.h"
#include "syntax/walk.h"

namespace pyx::syntax {
namespace {

constexpr int kMaxNestedBlocks = 21;  // CPython's CO_MAXBLOCKS

enum class ScopeKind { kModule, kClass, kFunction, kLambda };

/// The function, class or module whose code is being checked.
struct Frame {
  ScopeKind kind;
  bool is_async;
  int loops;          // loops around the current statement, in this frame
  int blocks;         // loops, try and with statements around it
  int except_star;    // except* blocks around it, inside the innermost loop
  bool yields;        // a yield was seen
  Span return_value;  // the first `return value` of an async function
};

class ContextChecker {
 public:
  ContextChecker(const Interner& names, Diagnostics& diagnostics) : names_(names), diagnostics_(diagnostics) {}

  bool run(const Module& module) {
    Frame frame{ScopeKind::kModule, false, 0, 0, 0, false, {}};
    body(module.body, frame);
    return !failed_;
  }

 private:
  void fail(Span span, std::string message) {
    if (!failed_) diagnostics_.report(DiagnosticKind::kSyntaxError, span, std::move(message));
    failed_ = true;
  }
  static bool in_function(const Frame& frame) { return frame.kind == ScopeKind::kFunction || frame.kind == ScopeKind::kLambda; }

  void body(const Body& statements, Frame& frame) {
    for (const Stmt* statement : statements) {
      if (failed_) return;
      stmt(*statement, frame);
    }
  }

  void stmt(const Stmt& s, Frame& frame);
  void branches(const IfStmt* s, Frame& frame);
  void loop(const Body& loop_body, const Body& else_body, Frame& frame);
  void try_stmt(const TryStmt& s, Frame& frame);
  void with(const WithStmt& s, Frame& frame);
  void function(const FunctionStmt& s, Frame& frame);
  void jump(const Stmt& s, const char* outside, Frame& frame);
  void return_stmt(const ReturnStmt& s, Frame& frame);
  void enter_block(const Stmt& s, Frame& frame);
  void expressions_of(const Stmt& s, Frame& frame);
  void root(const Expr* e, Frame& frame, bool star_allowed = false);
  void walk(const Expr* e, Frame& frame);
  void visit(const Expr& e, Frame& frame);
  void comprehension(const ComprehensionExpr& e, Frame& frame);
  bool awaits(const ComprehensionExpr& e) const;
  void starred_children(const Expr& e);
  void target(const Expr& e);
  void targets(const std::vector<Expr*>& list);

  const Interner& names_;
  Diagnostics& diagnostics_;
  bool failed_ = false;
  int depth_ = 0;
};

void ContextChecker::stmt(const Stmt& s, Frame& frame) {
  if (s.kind == StmtKind::kReturn && !in_function(frame)) return fail(s.span, "'return' outside function");
  expressions_of(s, frame);
  if (failed_) return;
  switch (s.kind) {
    case StmtKind::kReturn: return return_stmt(*s.as<ReturnStmt>(), frame);
    case StmtKind::kBreak:
      return jump(s, "'break' outside loop", frame);
    case StmtKind::kContinue:
      return jump(s, "'continue' not properly in loop", frame);
    case StmtKind::kIf: return branches(s.as<IfStmt>(), frame);
    case StmtKind::kWhile: return loop(s.as<WhileStmt>()->body, s.as<WhileStmt>()->else_body, (enter_block(s, frame), frame));
    case StmtKind::kFor: {
      const ForStmt& statement = *s.as<ForStmt>();
      target(*statement.target);
      if (statement.is_async && !frame.is_async) return fail(s.span, "'async for' outside async function");
      enter_block(s, frame);
      return loop(statement.body, statement.else_body, frame);
    }
    case StmtKind::kTry: return try_stmt(*s.as<TryStmt>(), frame);
    case StmtKind::kWith: return with(*s.as<WithStmt>(), frame);
    case StmtKind::kFunction: return function(*s.as<FunctionStmt>(), frame);
    case StmtKind::kClass: {
      Frame inner{ScopeKind::kClass, false, 0, 0, 0, false, {}};
      return body(s.as<ClassStmt>()->body, inner);
    }
    case StmtKind::kMatch:
      if (!check_patterns(*s.as<MatchStmt>(), names_, diagnostics_)) failed_ = true;
      for (const MatchCase& c : s.as<MatchStmt>()->cases) body(c.body, frame);
      return;
    case StmtKind::kAssert: return warn_of_slips(*s.as<AssertStmt>(), diagnostics_);
    case StmtKind::kAnnAssign: return target(*s.as<AnnAssignStmt>()->target);
    case StmtKind::kAssign:
      for (const Expr* e : s.as<AssignStmt>()->targets) target(*e);
      return;
    default: return;
  }
}

/// An elif chain can be long: no recursion.
void ContextChecker::branches(const IfStmt* s, Frame& frame) {
  for (;;) {
    body(s->then_body, frame);
    if (failed_ || s->else_body.size() != 1 || s->else_body[0]->kind != StmtKind::kIf) return body(s->else_body, frame);
    s = s->else_body[0]->as<IfStmt>();
    root(s->test, frame);
  }
}

void ContextChecker::enter_block(const Stmt& s, Frame& frame) {
  if (++frame.blocks > kMaxNestedBlocks) fail(s.span, "too many statically nested blocks");
}

/// Leaves the block that the caller entered after the body; the else part stands outside the loop.
void ContextChecker::loop(const Body& loop_body, const Body& else_body, Frame& frame) {
  ++frame.loops;
  int outer_star = std::exchange(frame.except_star, 0);
  body(loop_body, frame);
  frame.except_star = outer_star;
  --frame.loops;
  --frame.blocks;
  body(else_body, frame);
}

void ContextChecker::try_stmt(const TryStmt& s, Frame& frame) {
  enter_block(s, frame);
  if (s.has_finally && !s.handlers.empty()) enter_block(s, frame);
  body(s.body, frame);
  for (const ExceptHandler& handler : s.handlers) {
    if (handler.name != NameId::kNone) ++frame.blocks;
    if (s.is_star) ++frame.except_star;
    body(handler.body, frame);
    if (s.is_star) --frame.except_star;
    if (handler.name != NameId::kNone) --frame.blocks;
  }
  body(s.else_body, frame);
  body(s.final_body, frame);
  --frame.blocks;
  if (s.has_finally && !s.handlers.empty()) --frame.blocks;
}

void ContextChecker::with(const WithStmt& s, Frame& frame) {
  if (s.is_async && !frame.is_async) return fail(s.span, "'async with' outside async function");
  int blocks = frame.blocks;
  for (const WithItem& item : s.items) {
    enter_block(s, frame);
    if (item.target) target(*item.target);
  }
  body(s.body, frame);
  frame.blocks = blocks;
}

void ContextChecker::function(const FunctionStmt& s, Frame&) {
  Frame inner{ScopeKind::kFunction, s.is_async, 0, 0, 0, false, {}};
  body(s.body, inner);
  if (s.is_async && inner.yields && inner.return_value.end != 0)
    fail(inner.return_value, "'return' with value in async generator");
}

void ContextChecker::jump(const Stmt& s, const char* outside, Frame& frame) {
  if (frame.except_star > 0) return fail(s.span, "'break', 'continue' and 'return' cannot appear in an except* block");
  if (frame.loops == 0) fail(s.span, outside);
}

void ContextChecker::return_stmt(const ReturnStmt& s, Frame& frame) {
  if (frame.except_star > 0) return fail(s.span, "'break', 'continue' and 'return' cannot appear in an except* block");
  if (s.value && frame.return_value.end == 0) frame.return_value = s.span;
}

void ContextChecker::expressions_of(const Stmt& s, Frame& frame) {
  std::vector<const Expr*> list;
  append_expressions(s, list);
  if (const FunctionStmt* function = s.try_as<FunctionStmt>()) {
    append_defaults(function->params, list);
    append_annotations(*function, list);
  }
  for (const Expr* e : list) {
    bool base = s.kind == StmtKind::kClass, annotation = s.kind == StmtKind::kFunction;
    root(e, frame, base || annotation);
  }
}

/// An expression that is no part of another one.
void ContextChecker::root(const Expr* e, Frame& frame, bool star_allowed) {
  if (failed_ || !e) return;
  if (e->kind == ExprKind::kStarred && !star_allowed) return fail(e->span, "can't use starred expression here");
  walk(e, frame);
}

/// Visits `e` and all under it in source order; by a list of its own, as operator chains can be deep.
void ContextChecker::walk(const Expr* e, Frame& frame) {
  std::vector<const Expr*> pending{e};
  std::vector<const Expr*> children;
  while (!pending.empty() && !failed_) {
    const Expr* next = pending.back();
    pending.pop_back();
    visit(*next, frame);
    children.clear();
    append_children(*next, children);
    pending.insert(pending.end(), children.rbegin(), children.rend());
  }
}

void ContextChecker::visit(const Expr& e, Frame& frame) {
  switch (e.kind) {
    case ExprKind::kYield: case ExprKind::kYieldFrom:
      if (!in_function(frame))
        return fail(e.span, e.kind == ExprKind::kYield ? "'yield' outside function" : "'yield from' outside function");
      if (e.kind == ExprKind::kYieldFrom && frame.is_async) return fail(e.span, "'yield from' inside async function");
      frame.yields = true;
      break;
    case ExprKind::kAwait:
      if (!in_function(frame)) return fail(e.span, "'await' outside function");
      if (!frame.is_async) return fail(e.span, "'await' outside async function");
      break;
    case ExprKind::kLambda: {
      Frame inner{ScopeKind::kLambda, false, 0, 0, 0, false, {}};
      return root(e.as<LambdaExpr>()->body, inner);
    }
    case ExprKind::kComprehension: return comprehension(*e.as<ComprehensionExpr>(), frame);
    case ExprKind::kCall: case ExprKind::kSubscript: case ExprKind::kCompare:
      warn_of_slips(e, diagnostics_);
      break;
    default: break;
  }
  starred_children(e);
}

void ContextChecker::comprehension(const ComprehensionExpr& e, Frame& frame) {
  Frame inner = frame;
  // Await inside a generator expression makes it asynchronous; it may be made anywhere but run only in a coroutine.
  bool generator = e.comprehension == ComprehensionKind::kGenerator;
  if (!generator && frame.kind == ScopeKind::kFunction && !frame.is_async && awaits(e)) {
    return fail(e.span, "asynchronous comprehension outside of an asynchronous function");
  }
  if (generator && frame.kind != ScopeKind::kModule && frame.kind != ScopeKind::kClass) inner.is_async = true;
  for (const ComprehensionClause& clause : e.clauses) {
    if (clause.is_async && !frame.is_async && !generator) {
      return fail(e.span, "asynchronous comprehension outside of an asynchronous function");
    }
    target(*clause.target);
    root(clause.target, inner);
    if (&clause != &e.clauses[0]) root(clause.iterable, inner);
    for (const Expr* condition : clause.conditions) root(condition, inner);
  }
  root(e.element, inner);
  root(e.value, inner);
}

/// Is there an `await` in what the comprehension itself runs?
bool ContextChecker::awaits(const ComprehensionExpr& e) const {
  std::vector<const Expr*> pending{e.element};
  if (e.value) pending.push_back(e.value);
  for (const ComprehensionClause& clause : e.clauses) {
    if (&clause != &e.clauses[0]) pending.push_back(clause.iterable);
    pending.insert(pending.end(), clause.conditions.begin(), clause.conditions.end());
  }
  while (!pending.empty()) {
    const Expr* next = pending.back();
    pending.pop_back();
    if (next->kind == ExprKind::kAwait) return true;
    append_children(*next, pending);
  }
  return false;
}

/// A star may stand in a display, an index tuple or an argument list.
void ContextChecker::starred_children(const Expr& e) {
  switch (e.kind) {
    case ExprKind::kTuple: case ExprKind::kList: case ExprKind::kSet: return;
    case ExprKind::kCall: return;
    default: break;
  }
  if (e.kind == ExprKind::kBinary || e.kind == ExprKind::kName) return;
  std::vector<const Expr*> children;
  append_children(e, children);
  for (const Expr* child : children) {
    if (child->kind == ExprKind::kStarred) return fail(child->span, "can't use starred expression here");
  }
}

void ContextChecker::targets(const std::vector<Expr*>& list) {
  int stars = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i]->kind == ExprKind::kStarred && ++stars > 1)
      return fail(list[i]->span, "multiple starred expressions in assignment");
    target(*list[i]);
  }
}

void ContextChecker::target(const Expr& e) {
  if (failed_) return;
  switch (e.kind) {
    case ExprKind::kTuple: return targets(e.as<TupleExpr>()->elements);
    case ExprKind::kList: return targets(e.as<ListExpr>()->elements);
    case ExprKind::kStarred: return target(*e.as<StarredExpr>()->value);
    case ExprKind::kAttribute:
      if (names_.text(e.as<AttributeExpr>()->name) == "__debug__") fail(e.span, "cannot assign to __debug__");
      return;
    default: return;
  }
}

}  // namespace

bool check_contexts(const Module& module, const Interner& names, Diagnostics& diagnostics) {
  return ContextChecker(names, diagnostics).run(module);
}

}  // namespace pyx::syntax
