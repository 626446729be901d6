// Where C++ declares a variable that in Python belongs to the whole function.
//
// For each variable the smallest body that holds all its uses is found. If the first use there is a plain assignment, that becomes the
// declaration; else a declaration without value is put before the first use. Two things push a declaration outwards:
// - a loop: a variable of the source must keep its value from one iteration to the next unless each iteration assigns it first;
// - a Guard and its Landing: a jump may not pass an initialisation, so nothing is declared between the two.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// A body and how it hangs in the function.
struct Node {
  Body* body;
  int parent;         // number of the node that holds the statement; -1 for the function's body
  std::size_t at;     // index of that statement in the parent's body
  bool is_loop;       // the body of a while
  int depth;
  std::vector<std::pair<std::size_t, std::size_t>> guards;   // the Guards in it with their Landings, by index, as the Landings stand
};

/// The smallest body around all uses of a variable, and the first statement in it that uses the variable.
struct Place {
  int node = -1;
  std::size_t index = 0;
};

class Placer {
 public:
  Placer(Function& function, Arena& arena) : function_(function), arena_(arena) {}

  void run() {
    std::unordered_set<const Var*> given(function_.param_vars.begin(), function_.param_vars.end());
    given.insert(function_.captured.begin(), function_.captured.end());
    walk(function_.body, -1, 0, false, 0);
    inserts_.resize(nodes_.size());
    for (const auto& var : function_.vars) {
      if (counters_.count(var.get()) || given.count(var.get()) || var->frame_index >= 0) continue;
      auto it = places_.find(var.get());
      if (it != places_.end()) declare(*var, it->second);
    }
    for (std::size_t n = 0; n < nodes_.size(); ++n) insert_all(*nodes_[n].body, inserts_[n]);
  }

 private:
  using Insert = std::pair<std::size_t, Var*>;

  const Node& node(int id) const { return nodes_[static_cast<std::size_t>(id)]; }

  static std::vector<std::pair<std::size_t, std::size_t>> guards_of(const Body& body) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    std::unordered_map<const Label*, std::size_t> at;
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (body[i]->kind == StmtKind::kGuard) at.try_emplace(body[i]->label, i);
      else if (auto it = body[i]->kind == StmtKind::kLanding ? at.find(body[i]->label) : at.end(); it != at.end()) result.push_back({it->second, i});
    }
    return result;
  }

  void walk(Body& body, int parent, std::size_t at, bool is_loop, int depth) {
    int id = static_cast<int>(nodes_.size());
    nodes_.push_back({&body, parent, at, is_loop, depth, guards_of(body)});
    for (std::size_t i = 0; i < body.size(); ++i) {
      Stmt& s = *body[i];
      if (s.kind == StmtKind::kFor) counters_.insert(s.var);
      if (s.var && s.kind != StmtKind::kFor) use(s.var, id, i);  // a kFor declares its own
      if (s.value) uses_in(*s.value, id, i);
      if (s.limit) uses_in(*s.limit, id, i);
      if (!s.body.empty()) walk(s.body, id, i, s.kind == StmtKind::kWhile || s.kind == StmtKind::kFor, depth + 1);
      if (!s.other.empty()) walk(s.other, id, i, false, depth + 1);
    }
  }

  void uses_in(const Expr& e, int id, std::size_t index) {
    if (e.var) use(e.var, id, index);
    for (Var* v : e.captured) use(v, id, index);
    for (const Expr* a : e.args) uses_in(*a, id, index);
  }

  void use(Var* var, int id, std::size_t index) {
    auto [it, fresh] = places_.try_emplace(var, Place{id, index});
    if (fresh) return;
    // Statements are walked in order: the first use moves only when the body grows outwards.
    Place& p = it->second;
    int other = id;
    while (node(p.node).depth > node(other).depth) outwards(p);
    while (node(other).depth > node(p.node).depth) other = node(other).parent;
    while (p.node != other) {
      outwards(p);
      other = node(other).parent;
    }
  }
  void outwards(Place& p) const { p = {node(p.node).parent, node(p.node).at}; }

  static bool mentions(const Expr& e, const Var& var) {
    if (e.var == &var) return true;
    for (const Expr* a : e.args) {
      if (mentions(*a, var)) return true;
    }
    return false;
  }
  const Stmt& first_use(const Place& p) const { return *(*node(p.node).body)[p.index]; }
  static bool is_assignment(const Var& var, const Stmt& s) { return s.kind == StmtKind::kAssign && s.var == &var && !mentions(*s.value, var); }
  /// Is it given its first value by a call that takes a tuple apart, and is not looked at before?
  static bool is_unpacked(const Var& var, const Stmt& s) {
    if (s.kind != StmtKind::kExpr || !unpacks_into_variables(*s.value)) return false;
    for (const Expr* a : s.value->args) {
      if (!(a->op == Op::kVar && a->rep == Rep::kVoid) && mentions(*a, var)) return false;
    }
    return true;
  }

  /// If jumps from a Guard to its Landing pass this place: the Guard's index, else the place's own.
  std::size_t before_guards(const Place& p) const {
    std::size_t index = p.index;
    const auto& guards = node(p.node).guards;
    for (auto it = guards.rbegin(); it != guards.rend() && it->second >= index; ++it) {
      if (it->first < index) index = it->first;
    }
    return index;
  }

  void declare(Var& var, Place p) {
    bool assigned = is_assignment(var, first_use(p)) || is_unpacked(var, first_use(p));
    if (var.is_python && !assigned) {
      Place outer = p;
      while (node(outer.node).parent >= 0) {
        bool loop = node(outer.node).is_loop;
        outwards(outer);
        if (loop) p = outer;
      }
    }
    std::size_t index = before_guards(p);
    if (index == p.index && is_assignment(var, first_use(p))) {
      (*node(p.node).body)[p.index]->kind = StmtKind::kDeclare;
      return;
    }
    inserts_[static_cast<std::size_t>(p.node)].push_back({index, &var});
  }

  void insert_all(Body& body, std::vector<Insert>& list) {
    if (list.empty()) return;
    std::stable_sort(list.begin(), list.end(), [](const Insert& a, const Insert& b) { return a.first < b.first; });
    Body result;
    std::size_t next = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
      for (; next < list.size() && list[next].first == i; ++next) {
        Stmt* s = arena_.make<Stmt>();
        s->kind = StmtKind::kDeclare;
        s->var = list[next].second;
        s->line = body[i]->line;
        result.push_back(s);
      }
      result.push_back(body[i]);
    }
    body = std::move(result);
  }

  Function& function_;
  Arena& arena_;
  std::vector<Node> nodes_;
  std::unordered_map<const Var*, Place> places_;
  std::unordered_set<const Var*> counters_;   // of kFor
  std::vector<std::vector<Insert>> inserts_;
};

}  // namespace

void place_declarations(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) Placer(*function, program.arena).run();
  }
}

}  // namespace pyx::passes
