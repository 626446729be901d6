// The last read of a temporary takes its value, so that objects die when CPython's stack would have dropped them.
//
// Only temporaries: a variable of the source keeps its object until it is rebound, deleted or goes away with the function.
// A read is the last one if it is the last in the order of the statements and stands in the same body as the first mention, outside
// loops that the first mention is not in; or if it is the only read and no loop lies between.
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

struct Reads {
  int home = -1;              // loop (number) around the first mention
  Expr* last = nullptr;
  int last_loop = -1;         // loop around the last read
  const Body* first_body = nullptr;
  const Body* last_body = nullptr;
  const Stmt* last_stmt = nullptr;
  int count = 0;
  int in_last_stmt = 0;       // reads in the statement of the last read
  bool pinned = false;        // its address is taken, or it is used in ways that are no reads
};

class Finder {
 public:
  explicit Finder(Function& function) : function_(function) {}

  void run() {
    for (const Var* v : function_.param_vars) mention(v, function_.body, 0);   // what the caller gave
    walk(function_.body, 0);
    for (auto& [var, r] : reads_) {
      bool temporary = !var->is_python && !var->is_param && var->kind == VarKind::kValue;
      if (!temporary || r.pinned || !r.last || r.in_last_stmt != 1 || r.last_loop != r.home) continue;
      bool straight = r.last_body == r.first_body;
      if (!straight && r.count != 1) continue;
      r.last->op = Op::kMove;
      r.last->integer = 0;
    }
  }

 private:
  void mention(const Var* var, const Body& body, int loop) {
    Reads& r = reads_[var];
    if (r.home < 0) {
      r.home = loop;
      r.first_body = &body;
    }
  }

  void walk(Body& body, int loop) {
    for (Stmt* s : body) {
      if (s->value) {
        // The condition of a while is read again and again: it belongs to the loop.
        int around = s->kind == StmtKind::kWhile ? ++loops_ : loop;
        expr(*s->value, *s, body, around, false);
      }
      if (s->limit) expr(*s->limit, *s, body, ++loops_, false);
      if (s->var) mention(s->var, body, loop);
      if (s->kind == StmtKind::kWhile || s->kind == StmtKind::kFor) {
        walk(s->body, ++loops_);
      } else {
        walk(s->body, loop);
        walk(s->other, loop);
      }
    }
  }

  void expr(Expr& e, const Stmt& s, const Body& body, int loop, bool conditional) {
    if (e.var) {
      mention(e.var, body, loop);
      Reads& r = reads_[e.var];
      // A node that stands in two places can't be a move in one of them.
      if (e.op == Op::kVar && e.rep == Rep::kValue && !conditional && seen_.insert(&e).second) {
        ++r.count;
        r.in_last_stmt = r.last_stmt == &s ? r.in_last_stmt + 1 : 1;
        r.last = &e;
        r.last_loop = loop;
        r.last_body = &body;
        r.last_stmt = &s;
      } else {
        r.pinned = true;
      }
    }
    for (Var* v : e.captured) reads_[v].pinned = true;
    bool branches = e.op == Op::kAnd || e.op == Op::kOr || e.op == Op::kSelect;
    for (Expr* a : e.args) expr(*a, s, body, loop, conditional || branches || e.op == Op::kIsEmpty);
  }

  Function& function_;
  std::unordered_map<const Var*, Reads> reads_;
  std::unordered_set<const Expr*> seen_;
  int loops_ = 0;
};

}  // namespace

void move_last_uses(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) Finder(*function).run();
  }
}

}  // namespace pyx::passes
