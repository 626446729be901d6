// Functions that only ever return None, as most procedures do, return nothing in C++; a caller that wants their value has None at hand.
#include <algorithm>
#include <unordered_set>

#include "passes/passes.h"
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Voider {
 public:
  explicit Voider(Program& program) : program_(program) {}

  void run() {
    // A library's exports have the results that its header promises.
    for (const Export& e : program_.exports) exported_.insert(e.function);
    each_function([this](Function& f) {
      bool other = f.is_generator || f.is_init || f.is_numeric || f.result != Rep::kValue || exported_.contains(&f);
      if (!other && returns_none(f.body)) f.result = Rep::kVoid;
    });
    each_function([this](Function& f) {
      uses_ = uses_in(f.body);
      visit(f.body);
    });
  }

 private:
  template <class Visit> void each_function(Visit visit) {
    for (const auto& module : program_.modules) {
      for (const auto& f : module->functions) visit(*f);
    }
  }
  static bool returns_none(const Body& body) {
    return std::all_of(body.begin(), body.end(), [](const Stmt* s) {
      return (s->kind != StmtKind::kReturn || s->value->op == Op::kNone) && returns_none(s->body) && returns_none(s->other);
    });
  }

  void visit(Body& body) {
    for (Stmt* s : body) {
      if (s->value && s->value->op == Op::kDirect && s->value->function->result == Rep::kVoid) {
        bool unused = s->kind == StmtKind::kAssign && !s->var->is_python && s->var->kind == VarKind::kValue && uses_[s->var].read + uses_[s->var].other == 0;
        if (unused) {
          s->kind = StmtKind::kExpr;
          s->var = nullptr;
        }
        if (s->kind == StmtKind::kExpr) s->value->rep = Rep::kVoid;
      }
      visit(s->body);
      visit(s->other);
    }
  }

  Program& program_;
  std::unordered_set<const Function*> exported_;
  UsesOfVars uses_;
};

}  // namespace

void void_functions(Program& program) { Voider(program).run(); }

}  // namespace pyx::passes
