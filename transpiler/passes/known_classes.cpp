// Of which class temporaries and the items of views are: what all that is assigned to them is. Variables of the source know it from inference.
#include <unordered_map>
#include <unordered_set>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Finder {
 public:
  explicit Finder(Function& function) : function_(function) {}

  void run() {
    look(function_.body);
    for (Var* v : changed_by_calls_) known_[v] = Holds::kAnything;
    // A temporary may be assigned another one: until nothing new comes of it.
    for (bool again = true; again;) {
      again = false;
      for (auto [var, value] : assigned_) again |= add(var, *value);
    }
    for (auto [var, holds] : known_) var->holds = holds;
  }

 private:
  static bool is_view(const Var& v) { return v.kind == VarKind::kListView || v.kind == VarKind::kRowsView || v.kind == VarKind::kListWalk; }
  bool is_temporary(const Var& v) const { return v.kind == VarKind::kValue && !v.is_python && !v.is_param && v.frame_index < 0; }

  void look(const Body& body) {
    for (const Stmt* s : body) {
      if (s->kind == StmtKind::kAssign && is_temporary(*s->var)) assigned_.emplace_back(s->var, s->value);
      for (const Expr* e : {s->value, s->limit, s->stride}) {
        if (e) look(*e);
      }
      look(s->body);
      look(s->other);
    }
  }
  void look(const Expr& e) {
    if (e.op == Op::kVar && e.rep == Rep::kVoid && is_temporary(*e.var)) changed_by_calls_.insert(e.var);
    if (e.var && is_view(*e.var) && e.op != Op::kVarAddress && e.rep == Rep::kValue) join(e.var, e.holds);
    for (const Expr* a : e.args) look(*a);
  }

  /// True if this is news.
  bool join(Var* var, Holds holds) {
    auto [it, fresh] = known_.try_emplace(var, holds);
    if (fresh || it->second == holds) return fresh;
    bool news = it->second != Holds::kAnything;
    it->second = Holds::kAnything;
    return news;
  }
  bool add(Var* var, const Expr& value) {
    if (value.op == Op::kEmpty) return false;
    if (value.op == Op::kSelect) return add(var, *value.args[1]) | add(var, *value.args[2]);
    if (value.op == Op::kOwn) return add(var, *value.args[0]);
    if ((value.op == Op::kVar || value.op == Op::kMove) && value.holds == Holds::kAnything && is_temporary(*value.var)) {
      auto it = known_.find(value.var);
      return it != known_.end() && join(var, it->second);
    }
    return join(var, value.holds != Holds::kAnything ? value.holds : result_of(value));
  }

  Function& function_;
  std::vector<std::pair<Var*, const Expr*>> assigned_;
  std::unordered_set<Var*> changed_by_calls_;
  std::unordered_map<Var*, Holds> known_;
};

}  // namespace

void known_classes(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) Finder(*function).run();
  }
}

}  // namespace pyx::passes
