// Functions that get a second form on plain int64_t, which leaves to the exact one where a result does not fit.
//
// A function qualifies if nothing it does can be seen from outside but its result: arithmetic on numbers, loops over numbers, calls of functions
// that qualify, too. Then it may be given up half-way - an overflow, a division by zero, too deep a recursion - and run again from its start in the
// exact form, which computes the big int or raises the exception. What was lost is at most the time that the first attempt took.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_number(Rep rep) { return rep == Rep::kBool || rep == Rep::kInt64 || rep == Rep::kDouble || rep == Rep::kInt; }
bool is_number(VarKind kind) { return kind == VarKind::kBool || kind == VarKind::kInt64 || kind == VarKind::kDouble || kind == VarKind::kInt; }

class Candidates {
 public:
  explicit Candidates(Program& program) {
    for (const auto& module : program.modules) {
      for (const auto& f : module->functions) {
        if (signature_fits(*f)) known_.insert(f.get());
      }
    }
  }

  void run() {
    std::vector<Function*> dropped;
    for (Function* f : std::vector<Function*>(known_.begin(), known_.end())) {
      worthwhile_ = f->is_numeric;   // no lock is taken for it
      current_ = f;
      if (body_fits(f->body) && worthwhile_) continue;
      known_.erase(f);
      dropped.push_back(f);
    }
    // What calls a function that does not qualify does not, either.
    while (!dropped.empty()) {
      const Function* f = dropped.back();
      dropped.pop_back();
      for (Function* caller : callers_[f]) {
        if (known_.erase(caller)) dropped.push_back(caller);
      }
    }
    for (Function* f : known_) f->has_checked_twin = true;
  }

 private:
  static bool signature_fits(const Function& f) {
    if (f.is_generator || f.is_closure || f.is_init || f.var_args || f.var_keywords || !is_number(f.result)) return false;
    for (const Param& p : f.params) {
      if (!is_number(p.rep)) return false;
    }
    return true;
  }

  bool body_fits(const Body& body) {
    return std::all_of(body.begin(), body.end(), [this](const Stmt* s) { return statement_fits(*s); });
  }

  bool statement_fits(const Stmt& s) {
    if (s.var && !is_number(s.var->kind)) return false;
    switch (s.kind) {
      case StmtKind::kWhile: case StmtKind::kFor: worthwhile_ = true; break;
      case StmtKind::kExpr:
        // Is the module variable that holds the callee bound? Else a NameError is due.
        return s.value->op == Op::kCall && s.value->text.starts_with("py::bound_") && s.value->args[0]->op == Op::kGlobal;
      case StmtKind::kAssign: case StmtKind::kDeclare: case StmtKind::kIf: case StmtKind::kReturn: case StmtKind::kBreak: case StmtKind::kContinue:
      case StmtKind::kBlock: case StmtKind::kLeave: case StmtKind::kComment:
        break;
      case StmtKind::kScope: case StmtKind::kGuard: break;
      case StmtKind::kLanding: return only_passes_on(s);   // the exact form fails; this one leaves
      case StmtKind::kRaise: case StmtKind::kRaiseText: return true;   // the exact form raises; this one leaves
      default: return false;
    }
    return (!s.value || expression_fits(*s.value)) && (!s.limit || expression_fits(*s.limit)) && body_fits(s.body) && body_fits(s.other);
  }

  bool expression_fits(const Expr& e) {
    if (!is_number(e.rep)) return false;
    switch (e.op) {
      case Op::kVar: return is_number(e.var->kind);
      case Op::kRawInt: case Op::kRawBool: case Op::kFloat: return true;
      case Op::kUnbox: return e.rep == Rep::kInt && e.args[0]->op == Op::kGlobal;
      case Op::kDirect: {
        worthwhile_ = true;
        if (!known_.count(e.function) || e.function->module != current_->module) return false;
        callers_[e.function].push_back(current_);
        break;
      }
      case Op::kCall:
        if (!has_checked_form(e.text)) return false;
        break;
      case Op::kArithmetic: worthwhile_ = worthwhile_ || e.rep == Rep::kInt; break;
      case Op::kRawCompare: case Op::kNot: case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kWiden: break;
      default: return false;
    }
    return std::all_of(e.args.begin(), e.args.end(), [this](const Expr* a) { return expression_fits(*a); });
  }

  std::unordered_set<Function*> known_;
  std::unordered_map<const Function*, std::vector<Function*>> callers_;
  Function* current_ = nullptr;
  bool worthwhile_ = false;   // the function loops, calls or reckons with ints: else there is nothing to win
};

}  // namespace

void checked_twins(Program& program) { Candidates(program).run(); }

}  // namespace pyx::passes
