// Operands that a call only borrows, held for its time where it may run code of the program.
//
//   x = G + 1          py::add(py::Value(G), 1)
//
// G's __add__ may give G another value; the operand, CPython's stack holds it, must stay for as long as the operation looks at it. What other code can
// change are variables of modules that are assigned more than once, and variables shared with inner functions. Everything else that calls are given is held
// by somebody: locals and temporaries by the function itself, parameters by the caller.
#include <unordered_map>

#include "ir/build.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Holder {
 public:
  explicit Holder(Program& program) : program_(program) {
    for (const auto& module : program.modules) {
      for (const auto& cls : module->classes) assigned_[cls.get()] = 0;
    }
    each_function([this](Function& f) { count(f.body); });
  }

  void run() {
    each_function([this](Function& f) { visit(f.body); });
  }

 private:
  template <class Visit> void each_function(Visit visit) {
    for (const auto& module : program_.modules) {
      for (const auto& f : module->functions) visit(*f);
    }
  }

  void count(const Body& body) {
    for (const Stmt* s : body) {
      if (s->kind == StmtKind::kAssignGlobal) ++assigned_[s->global];
      for (const Expr* e : {s->value, s->limit, s->stride}) {
        if (e) count(*e);
      }
      count(s->body);
      count(s->other);
    }
  }
  /// Who has a module as a value may write to its variables.
  void count(const Expr& e) {
    if (e.op == Op::kModule && e.function->module) {
      for (const auto& global : e.function->module->globals) assigned_[global.get()] += 2;
    }
    for (const Expr* a : e.args) count(*a);
  }

  void visit(Body& body) {
    for (Stmt* s : body) {
      for (Expr* e : {s->value, s->limit, s->stride}) {
        if (e) visit(*e);
      }
      visit(s->body);
      visit(s->other);
    }
  }
  void visit(Expr& e) {
    for (Expr* a : e.args) visit(*a);
    bool call = e.op == Op::kCall || e.op == Op::kTemplateCall;
    if (e.op != Op::kTruth && e.op != Op::kMethodOf && e.op != Op::kDirect && (!call || runs_no_code(e, program_))) return;
    for (Expr*& a : e.args) {
      if (lent(*a)) a = own(a);
    }
  }
  bool lent(const Expr& e) const {
    if (e.rep != Rep::kValue && e.rep != Rep::kInt) return false;
    if (e.op == Op::kCell) return true;
    if (e.op == Op::kGlobal) {
      auto it = assigned_.find(e.global);
      return it == assigned_.end() || it->second > 1;
    }
    return e.op == Op::kCall && e.text.starts_with("py::bound_") && lent(*e.args[0]);
  }
  Expr* own(Expr* e) {
    Expr* o = program_.arena.make<Expr>();
    o->op = Op::kOwn;
    o->rep = e->rep;
    o->effect = e->effect;
    o->line = e->line;
    o->args = {e};
    return o;
  }

  Program& program_;
  std::unordered_map<const Global*, int> assigned_;
};

}  // namespace

void hold_operands(Program& program) { Holder(program).run(); }

}  // namespace pyx::passes
