// Checks of the IR's invariants; run after lowering and after each pass.
#include <unordered_set>

#include "ir/ir.h"

namespace pyx::ir {

namespace {

class Verifier {
 public:
  explicit Verifier(const Function& function) : function_(function) {
    for (const auto& v : function.vars) vars_.insert(v.get());
  }
  std::string run() {
    body(function_.body);
    return fault_;
  }

 private:
  void fail(const std::string& what, std::uint32_t line) {
    if (fault_.empty()) fault_ = function_.qualname + ", line " + std::to_string(line) + ": " + what;
  }

  void body(const Body& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Stmt& s = *list[i];
      if (s.value) expr(*s.value);
      if (s.limit) expr(*s.limit);
      if (s.stride) expr(*s.stride);
      if (s.var && !vars_.count(s.var)) fail("a statement names a variable of another function", s.line);
      bool needs_value = s.kind == StmtKind::kExpr || s.kind == StmtKind::kAssign || s.kind == StmtKind::kIf || s.kind == StmtKind::kWhile ||
                         s.kind == StmtKind::kRaise || s.kind == StmtKind::kYield;
      if (needs_value && !s.value) fail("a statement lacks its value", s.line);
      if ((s.kind == StmtKind::kIf || s.kind == StmtKind::kWhile) && s.value && s.value->rep != Rep::kBool) fail("a condition is no bool", s.line);
      if (s.kind == StmtKind::kLanding) {
        bool guarded = false;
        for (std::size_t k = 0; k < i; ++k) guarded |= list[k]->kind == StmtKind::kGuard && list[k]->label == s.label;
        if (!guarded) fail("a landing without its guard before it", s.line);
      }
      if (s.kind == StmtKind::kYield && !function_.is_generator) fail("a yield outside a generator", s.line);
      if (s.kind == StmtKind::kGuard) {
        guards_.push_back(s.label);
        body(s.body);
        guards_.pop_back();
        continue;
      }
      if (s.kind == StmtKind::kBlock) blocks_.push_back(s.label);
      if (s.kind == StmtKind::kLeave) {
        bool inside = false;
        for (const Label* b : blocks_) inside |= b == s.label;
        if (!inside) fail("a leave outside its block", s.line);
      }
      body(s.body);
      body(s.other);
      if (s.kind == StmtKind::kBlock) blocks_.pop_back();
    }
  }

  void expr(const Expr& e) {
    if (e.var && !vars_.count(e.var)) fail("an expression names a variable of another function", e.line);
    if (e.op == Op::kDirect && !e.function) fail("a direct call without a function", e.line);
    if (e.op == Op::kDirect && e.function && !e.function->is_init && e.args.size() != e.function->params.size()) {
      fail("a direct call with a wrong number of arguments", e.line);
    }
    for (const Expr* a : e.args) {
      if (!a) return fail("an expression lacks an operand", e.line);
      expr(*a);
    }
  }

  const Function& function_;
  std::unordered_set<const Var*> vars_;
  std::vector<const Label*> guards_, blocks_;
  std::string fault_;
};

}  // namespace

std::string verify(const Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      std::string fault = Verifier(*function).run();
      if (!fault.empty()) return module->name + ": " + fault;
    }
  }
  return {};
}

}  // namespace pyx::ir
