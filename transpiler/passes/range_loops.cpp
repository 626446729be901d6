// Loops over ranges become loops of C++.
//
// One that int_ranges knows to stay small counts in an int64_t, up to the end, or to 2**61 if that is farther (py::loop_end). Any other counts its items,
// and works out each from the start, the step and its number. Where the variable of the source has no life of its own, it is what counts.
#include <unordered_map>
#include <vector>

#include "ir/build.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Ranges {
 public:
  Ranges(Function& function, Arena& arena) : function_(function), builder_(arena) {}

  void visit(Body& body) {
    Body result;
    result.reserve(body.size());
    before_ = &result;
    for (Stmt* s : body) {
      if (s->kind == StmtKind::kFor) {
        if (s->var->kind == VarKind::kInt) count_items(*s);
        else s->limit = fixed(s->limit->rep == Rep::kInt64 ? s->limit : builder_.call("py::loop_end", Rep::kInt64, {s->limit}, Effect::kPure, s->line), "end");
      }
      visit(s->body);
      visit(s->other);
      before_ = &result;
      result.push_back(s);
    }
    body = std::move(result);
  }

 private:
  void count_items(Stmt& loop) {
    Expr* start = fixed(loop.value, "start");
    Expr* stop = fixed(loop.limit, "stop");
    Expr* step = loop.stride ? fixed(loop.stride, "step") : builder_.raw_int(loop.integer);
    if (step->op == Op::kRawInt) step = builder_.widened(step);
    Expr* small = fixed(builder_.call("py::small_range", Rep::kBool, {start, stop}, Effect::kPure, loop.line), "small");
    Var* item = loop.var;
    loop.limit = fixed(builder_.call("py::range_length", Rep::kInt64, {start, stop, step}, Effect::kPure, loop.line), "count");
    loop.value = builder_.raw_int(0);
    loop.stride = nullptr;
    loop.integer = 1;
    loop.var = add_var(function_, "index", VarKind::kInt64);
    Expr* value = builder_.call("py::range_item", Rep::kInt, {small, start, builder_.read(loop.var, loop.line), step}, Effect::kPure, loop.line);
    loop.body.insert(loop.body.begin(), builder_.assign(item, value, loop.line));
  }

  /// The value of now, whatever is assigned in the loop.
  Expr* fixed(Expr* e, const char* name) {
    bool settled = e->op == Op::kRawInt || (e->op == Op::kVar && e->var->assigned_once && !e->var->is_python);
    if (settled) return e;
    Var* var = add_var(function_, name, kind_of_rep(e->rep));
    var->assigned_once = true;
    var->low = e->low;
    var->high = e->high;
    before_->push_back(builder_.assign(var, e, e->line));
    return builder_.read(var, e->line);
  }

  Function& function_;
  Builder builder_;
  Body* before_ = nullptr;
};

/// Variables of the source that nothing assigns but the loops that count them, and that nothing reads outside those.
class Counters {
 public:
  void run(Function& function) {
    for (Var* v : function.param_vars) uses_[v].spoilt = true;
    walk(function.body);
    for (auto& [var, uses] : uses_) {
      bool own_life = uses.spoilt || uses.assigned != uses.loops.size() || uses.read != uses.read_inside;
      for (const Stmt* loop : uses.loops) own_life = own_life || uses_.at(loop->var).read != 1;
      if (own_life) continue;
      for (Stmt* loop : uses.loops) {
        loop->var = var;
        loop->body.erase(loop->body.begin());
      }
    }
  }

 private:
  struct Uses {
    std::vector<Stmt*> loops;
    std::size_t assigned = 0, read = 0, read_inside = 0;
    int inside = 0;         // of how many of its loops the walk is
    bool spoilt = false;    // used in some other way
  };

  /// `i = next` at the start of a loop that counts `next`.
  static Var* counted(const Stmt& s) {
    if (s.kind != StmtKind::kFor || s.body.empty()) return nullptr;
    const Stmt& first = *s.body[0];
    bool copies = first.kind == StmtKind::kAssign && first.value->op == Op::kVar && first.value->var == s.var;
    return copies && first.var->is_python && first.var->kind == VarKind::kInt64 ? first.var : nullptr;
  }
  void walk(Body& body) {
    for (Stmt* s : body) {
      if (s->value) look(*s->value);
      if (s->limit) look(*s->limit);
      if (s->var) {
        Uses& u = uses_[s->var];
        ++u.assigned;
        u.spoilt = u.spoilt || s->kind != StmtKind::kAssign;
      }
      Var* var = counted(*s);
      if (var) {
        Uses& u = uses_[var];
        u.loops.push_back(s);
        u.spoilt = u.spoilt || u.inside > 0;   // the outer loop would see another value after the inner one
        ++u.inside;
      }
      walk(s->body);
      if (var) --uses_[var].inside;
      walk(s->other);
    }
  }
  void look(const Expr& e) {
    if (e.var) {
      Uses& u = uses_[e.var];
      ++u.read;
      u.read_inside += u.inside > 0;
      u.spoilt = u.spoilt || e.op != Op::kVar;
    }
    for (const Expr* a : e.args) look(*a);
  }

  std::unordered_map<Var*, Uses> uses_;
};

}  // namespace

void range_loops(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      Ranges(*function, program.arena).visit(function->body);
      Counters().run(*function);
    }
  }
}

}  // namespace pyx::passes
