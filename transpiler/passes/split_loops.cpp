// A loop over text.split() or text.splitlines(), whose list nobody else sees, needs no list: each part is made when its turn comes.
//
//   list = py::str_split(text, …)          {
//   {                                        py::StrParts each;
//     py::ListIter each;              ->     each.split(text, …);
//     each.start(list);                      while (each.next()) {
//     while (each.next()) …                    … each.item() …
//
// The text is a str and can't change, so the parts are the same whenever they are made. That the list does not keep them all could only be seen by their addresses.
#include <unordered_map>

#include "passes/passes.h"
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

class SplitLoops {
 public:
  explicit SplitLoops(Function& function) : function_(function) {}

  void run() {
    look(function_.body);
    if (starts_.empty()) return;
    uses_ = uses_in(function_.body);
    rewrite(function_.body);
  }

 private:
  void look(Body& body) {
    for (Stmt* s : body) {
      for (Expr* e : {s->value, s->limit, s->stride}) {
        if (e) look(*e);
      }
      look(s->body);
      look(s->other);
    }
  }
  void look(Expr& e) {
    if (e.op == Op::kMethodOf && e.var->kind == VarKind::kListIter) {
      ++steps_[e.var];
      if (e.text == "start" && is_read(*e.args[0]) && !e.args[0]->var->is_python) starts_[e.args[0]->var] = &e;
      else if (e.text != "next" && !(e.text == "item" && e.rep == Rep::kValue)) spoilt_[e.var] = true;
    }
    for (Expr* a : e.args) look(*a);
  }
  static bool is_read(const Expr& e) { return e.op == Op::kVar || e.op == Op::kMove; }

  static std::string_view method_for(const Expr& call) {
    if (call.op != Op::kCall || !call.is_plain) return "";
    return call.text == "py::str_split" ? "split" : call.text == "py::str_splitlines" ? "split_lines" : "";
  }

  void rewrite(Body& body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
      Stmt& s = *body[i];
      std::string_view method = s.kind == StmtKind::kAssign ? method_for(*s.value) : "";
      auto start = method.empty() ? starts_.end() : starts_.find(s.var);
      if (start != starts_.end() && fits(*start->second, *s.var) && is_next(body, i + 1, start->second)) {
        Expr& e = *start->second;
        e.var->kind = VarKind::kStrParts;
        e.text = method;
        e.args = s.value->args;
        e.may_raise = s.value->may_raise;
        e.line = s.value->line;
        body.erase(body.begin() + static_cast<std::ptrdiff_t>(i));
        --i;
        continue;
      }
      rewrite(s.body);
      rewrite(s.other);
    }
  }
  bool fits(const Expr& start, const Var& list) {
    const Uses &of_list = uses_[&list], &of_each = uses_[start.var];
    return of_list.assigned == 1 && of_list.read == 1 && of_list.other == 0 && !spoilt_[start.var] && of_each.other == steps_[start.var] && !of_each.read && !of_each.assigned;
  }
  /// Is the loop's start what comes next, but for constants that are assigned? Then the call may as well stand there.
  static bool is_next(const Body& body, std::size_t at, const Expr* start) {
    for (; at < body.size(); ++at) {
      const Stmt& s = *body[at];
      if (s.kind == StmtKind::kExpr) return s.value == start;
      if (s.kind == StmtKind::kScope) return s.text.empty() && is_next(s.body, 0, start);
      bool constant = s.kind == StmtKind::kAssign && (s.value->op == Op::kRawInt || s.value->op == Op::kEmpty) && !s.var->is_python;
      if (!constant && s.kind != StmtKind::kComment) return false;
    }
    return false;
  }

  Function& function_;
  UsesOfVars uses_;
  std::unordered_map<const Var*, Expr*> starts_;   // `each.start(list)`, by the variable of the list
  std::unordered_map<const Var*, int> steps_;      // of an iterator: its methods' calls
  std::unordered_map<const Var*, bool> spoilt_;    // one of them is more than a step
};

}  // namespace

void split_loops(Program& program) {
  if (program.sees_addresses) return;
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      if (!f->is_generator) SplitLoops(*f).run();
    }
  }
}

}  // namespace pyx::passes
