// Returns of checked forms that do nothing but call the function again: `return f(…)`, and `return x + f(…)` or `return x * f(…)` with ints, whose order
// does not matter as long as nothing overflows. The checked form can jump to its start instead. In the exact form each call stays one: tracebacks show it.
#include <algorithm>

#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool calls_itself(const Expr& e, const Function& f) { return e.op == Op::kDirect && e.function == &f; }

void mark(const Body& body, Function& f) {
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kReturn && s->value) {
      const Expr& e = *s->value;
      bool collects = e.op == Op::kArithmetic && e.rep == Rep::kInt && e.args.size() == 2 && (e.text == "+" || e.text == "*") &&
                      std::any_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return calls_itself(*a, f); });
      bool one_operator = collects && (f.tail_operator.empty() || f.tail_operator == e.text);
      s->is_tail_call = calls_itself(e, f) || one_operator;
      if (one_operator) f.tail_operator = e.text;
    }
    mark(s->body, f);
    mark(s->other, f);
  }
}

}  // namespace

void tail_calls(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      if (f->has_checked_twin && f->counts_depth) mark(f->body, *f);
    }
  }
}

}  // namespace pyx::passes
