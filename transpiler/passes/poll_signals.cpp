// Loops that Ctrl-C must be able to end: those that call no function of the program, which would look for it at its start.
//
// That such a loop looks each time round has a second use: int_ranges and py::loop_end rely on it that nothing can be counted up to 2**61, and the C++
// compiler could work out in no time where a loop without effects ends. In shared libraries, where Ctrl-C is the business of who calls, a statement
// without code keeps it from doing so.
#include <algorithm>
#include <unordered_map>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Poller {
 public:
  explicit Poller(Program& program) : program_(program) {}

  void run(Function& f) {
    assigned_.clear();
    for (Var* v : f.param_vars) assigned_[v] = nullptr;
    collect(f.body);
    visit(f.body);
  }

 private:
  void visit(Body& body) {
    for (Stmt* s : body) {
      visit(s->body);
      visit(s->other);
      if (is_loop(*s) && (!ends_soon(*s) || counts(s->body)) && !polls(*s)) s->body.insert(s->body.begin(), poll(s->line));
    }
  }

  Stmt* poll(std::uint32_t line) {
    Stmt* s = program_.arena.make<Stmt>();
    s->kind = program_.exports.empty() ? StmtKind::kPoll : StmtKind::kTakesTime;
    s->line = line;
    return s;
  }

  void collect(const Body& body) {
    for (const Stmt* s : body) {
      if (s->var) assigned_[s->var] = s->kind == StmtKind::kAssign && !assigned_.count(s->var) ? s->value : nullptr;
      collect(s->body);
      collect(s->other);
    }
  }

  /// Loops over what is in memory, unless they may make it longer, or over its indices, if the body takes little time; over short ranges; a
  /// generator's loops, whose consumer has one of its own.
  bool ends_soon(const Stmt& loop) const {
    constexpr std::int64_t kShort = 1'000'000;
    if (loop.kind == StmtKind::kFor) {
      const Expr &start = *loop.value, &stop = *loop.limit;
      bool is_short = stop.op == Op::kRawInt && start.op == Op::kRawInt && stop.integer < kShort && start.integer < kShort;
      return is_short || (loop.integer > 0 && start.low >= 0 && is_length(stop) && takes_little(loop.body));
    }
    const Expr& condition = *loop.value;
    if (condition.op == Op::kMethodOf && method_runs_no_code(condition) && !writes(loop.body)) return true;
    for (const Stmt* s : loop.body) {
      if (s->kind == StmtKind::kYield) return true;
    }
    return false;
  }
  bool is_length(const Expr& e) const {
    if (e.op == Op::kVar) {
      auto it = assigned_.find(e.var);
      return it != assigned_.end() && it->second && is_length(*it->second);
    }
    return e.op == Op::kCall && (e.text == "py::list_length" || e.text == "py::str_length");
  }
  bool takes_little(const Body& body) const {
    return std::all_of(body.begin(), body.end(), [this](const Stmt* s) {
      return !is_loop(*s) && (!s->value || takes_little(*s->value)) && takes_little(s->body) && takes_little(s->other);
    });
  }
  bool takes_little(const Expr& e) const {
    bool call = e.op == Op::kCall || e.op == Op::kTemplateCall;
    if (e.op == Op::kDirect || e.op == Op::kMethodOf || e.op == Op::kTruth || (call && !leaves_lists_alone(e, program_))) return false;
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return takes_little(*a); });
  }
  static bool is_loop(const Stmt& s) { return s.kind == StmtKind::kWhile || s.kind == StmtKind::kFor; }
  /// Is anything counted by what int_ranges has made an int64_t?
  static bool counts(const Body& body) {
    for (const Stmt* s : body) {
      bool arithmetic = s->kind == StmtKind::kAssign && s->var->kind == VarKind::kInt64 && s->value->op == Op::kArithmetic;
      if (arithmetic && s->value->args[0]->op == Op::kVar && s->value->args[0]->var == s->var) return true;
      if (counts(s->body) || counts(s->other)) return true;
    }
    return false;
  }
  static bool writes(const Body& body) {
    for (const Stmt* s : body) {
      if ((s->value && s->value->effect == Effect::kWrites) || writes(s->body) || writes(s->other)) return true;
    }
    return false;
  }
  /// Each time round: by its condition, or by a statement that nothing can go past.
  static bool polls(const Stmt& loop) {
    if (loop.kind == StmtKind::kWhile && polls(*loop.value)) return true;
    for (const Stmt* s : loop.body) {
      if (s->kind == StmtKind::kIf || s->kind == StmtKind::kBreak || s->kind == StmtKind::kContinue || s->kind == StmtKind::kLeave) return false;
      if (s->value && polls(*s->value)) return true;
    }
    return false;
  }
  static bool polls(const Expr& e) {
    if (e.op == Op::kAnd || e.op == Op::kOr || e.op == Op::kSelect) return polls(*e.args[0]);
    if (e.op == Op::kDirect && e.function->counts_depth && !e.function->is_generator) return true;
    for (const Expr* a : e.args) {
      if (polls(*a)) return true;
    }
    return false;
  }

  Program& program_;
  std::unordered_map<const Var*, const Expr*> assigned_;   // to variables with one assignment
};

}  // namespace

void poll_signals(Program& program) {
  Poller poller(program);
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) poller.run(*f);
  }
}

}  // namespace pyx::passes
