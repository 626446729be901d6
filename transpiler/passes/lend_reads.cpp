// Values that are only borrowed from the instance or the list that holds them: no count goes up and down.
//
//   self.position + self.speed        both are in their fields for as long as the sum takes
//   x = self.left; … x.value …        nothing between the two gives the field `left` of any object another value, or self
//
// Known elsewhere as borrow inference. What a value hangs on are its Links (losses.h): it may be borrowed for as long as no link can be cut. Only variables that
// are assigned once and read in the statements after that, in the same body or inside, are looked at: whatever may happen on the way stands between the two.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "passes/losses.h"
#include "passes/operations.h"
#include "passes/passes.h"
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// How many statements later a variable is still looked for: so that long functions take no longer than their length.
constexpr std::size_t kFarthest = 32;

bool is_field_read(const Expr& e) {
  return e.op == Op::kTemplateCall && (e.text == "py::field" || e.text == "py::int_field" || e.text == "py::lent_field" || e.text == "py::lent_int_field");
}
/// Of other items a list may not have what could be borrowed.
bool is_item_read(const Expr& e) { return e.op == Op::kLentListItem || (e.op == Op::kListItem && e.rep == Rep::kInt); }

class Lender {
 public:
  Lender(Function& function, const LossesOfFunctions& losses) : function_(function), losses_(losses) {}

  void run() {
    uses_ = uses_in(function_.body);
    find_views(function_.body);
    has_landing_ = has_landing(function_.body);
    visit(function_.body);
  }

 private:
  void find_views(const Body& body) {
    for (const Stmt* s : body) {
      if (s->kind == StmtKind::kAssign && s->value->op == Op::kListView) lists_[s->var] = s->value->args[0]->var;
      find_views(s->body);
      find_views(s->other);
    }
  }

  // ---- what values hang on ----

  bool add_links(const Var* v, Links& links) const {
    if (v->kind != VarKind::kValue) return false;
    links.roots.insert(v);
    auto it = lent_.find(v);
    if (it == lent_.end()) return true;
    links.roots.insert(it->second.roots.begin(), it->second.roots.end());
    links.fields.insert(it->second.fields.begin(), it->second.fields.end());
    links.items |= it->second.items;
    return true;
  }
  bool add_links(const Expr& e, Links& links) const {
    if (e.op == Op::kVar || e.op == Op::kMove) return add_links(e.var, links);
    if (is_field_read(e)) links.fields.insert(e.name);
    else if (is_item_read(e)) links.items = true;
    else return false;
    if (!e.var) return add_links(*e.args[0], links);
    auto it = lists_.find(e.var);
    return e.var->kind == VarKind::kListView && it != lists_.end() && add_links(it->second, links);
  }
  std::optional<Links> links_of(const Expr& e) const {
    Links links;
    if ((!is_field_read(e) && !is_item_read(e)) || !add_links(e, links)) return std::nullopt;
    return links;
  }
  static void lend(Expr& e) {
    if (e.op == Op::kMove) e.op = Op::kVar;
    else if (e.op == Op::kListItem) e.op = Op::kLentListItem;
    else if (e.text == "py::field") e.text = "py::lent_field";
    else if (e.text == "py::int_field") e.text = "py::lent_int_field";
    if (is_field_read(e) || (is_item_read(e) && !e.var)) lend(*e.args[0]);
  }

  // ---- operands ----

  void visit_operands(Expr& e) {
    for (Expr* a : e.args) visit_operands(*a);
    switch (e.op) {
      case Op::kArithmetic: case Op::kRawCompare: case Op::kIs: case Op::kIsEmpty:
        for (Expr* a : e.args) lend_operand(*a);
        break;
      case Op::kDirect: {
        Losses lost;
        losses_.look(e, lost);
        for (Expr* a : e.args) lend_operand(*a, &lost);
        break;
      }
      case Op::kSetListItem: lend_operand(*e.args.back()); break;   // stored before the old one goes
      case Op::kCall: case Op::kTemplateCall:
        if (sets_field(e)) lend_operand(*e.args.back());
        else if (is_arithmetic(e.text) || only_reads(e.text)) for (Expr* a : e.args) lend_operand(*a);
        break;
      default: break;
    }
  }
  /// To what is done with it before anything else happens, or loses no more than `lost`.
  void lend_operand(Expr& e, const Losses* lost = nullptr) {
    if (e.op == Op::kUnbox && !lost) return lend_operand(*e.args[0]);
    if (e.op == Op::kSelect && e.rep == Rep::kInt && !lost) {
      auto stays = [](const Expr* a) { return (a->op == Op::kVar && a->var->kind == VarKind::kInt) || a->op == Op::kRawInt; };
      e.is_lent = stays(e.args[1]) && stays(e.args[2]);
      return;
    }
    std::optional<Links> links = links_of(e);
    if (links && (!lost || !lost->may_cut(*links))) lend(e);
  }

  // ---- variables ----

  void visit(Body& body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
      Stmt& s = *body[i];
      if (s.kind == StmtKind::kAssign) lend_variable(body, i);
      for (Expr* e : {s.value, s.limit, s.stride}) {
        if (e) visit_operands(*e);
      }
      visit(s.body);
      visit(s.other);
    }
  }

  void lend_variable(Body& body, std::size_t at) {
    Stmt& s = *body[at];
    Var* v = s.var;
    bool fits = (v->kind == VarKind::kInt || v->kind == VarKind::kValue) && rep_of(v->kind) == s.value->rep && !v->is_param && !v->is_lent && v->frame_index < 0;
    if (!fits || function_.is_generator || (v->is_python && has_landing_)) return;
    const Uses& uses = uses_[v];
    std::optional<Links> links = links_of(*s.value);
    if (!links || uses.assigned != 1 || uses.other != 0 || uses.read == 0) return;
    int due = uses.read - reads_before_body(s, v);
    std::size_t end = at + 1;
    for (; due > 0; ++end) {
      if (end == body.size() || end > at + kFarthest || !stays(*body[end], v, due, *links)) return;
    }
    lend(*s.value);
    v->is_lent = true;
    for (std::size_t i = at + 1; i < end; ++i) keep(*body[i], v);
    lent_.emplace(v, std::move(*links));
  }
  static Rep rep_of(VarKind kind) { return kind == VarKind::kInt ? Rep::kInt : Rep::kValue; }

  /// Does the value stay until the statement has read it for the last time? Takes its reads from those that are due.
  bool stays(const Stmt& s, const Var* v, int& due, const Links& links) const {
    int first = reads_before_body(s, v);
    due -= reads_in(s, v);
    Losses lost;
    bool before_body = due == 0 && first > 0 && first == reads_in(s, v) && s.kind != StmtKind::kWhile && s.kind != StmtKind::kFor;
    if (!before_body) {
      losses_.look(s, lost);
      return !lost.may_cut(links);
    }
    for (const Expr* e : {s.value, s.limit, s.stride}) {
      if (!e) continue;
      // What it does itself comes after its operands, and has what it stores.
      bool stores = s.kind == StmtKind::kExpr && (sets_field(*e) || e->op == Op::kSetListItem);
      if (!stores) losses_.look(*e, lost);
      else for (const Expr* a : e->args) losses_.look(*a, lost);
    }
    lost.assigned.erase(v);   // a move of it is one no longer
    return !lost.may_cut(links);
  }
  static void keep(Expr& e, const Var* v) {
    if (e.op == Op::kMove && e.var == v) e.op = Op::kVar;
    for (Expr* a : e.args) keep(*a, v);
  }
  static void keep(Stmt& s, const Var* v) {
    for (Expr* e : {s.value, s.limit, s.stride}) {
      if (e) keep(*e, v);
    }
    for (Stmt* inner : s.body) keep(*inner, v);
    for (Stmt* inner : s.other) keep(*inner, v);
  }

  Function& function_;
  const LossesOfFunctions& losses_;
  bool has_landing_ = false;
  UsesOfVars uses_;
  std::unordered_map<const Var*, const Var*> lists_;   // of views
  std::unordered_map<const Var*, Links> lent_;
};

}  // namespace

void lend_reads(Program& program) {
  // Any assignment may drop an object, whose end runs code; __getattr__ makes fields that nobody holds.
  if (program.has_getattr || dropping_runs_code(program)) return;
  LossesOfFunctions losses(program);
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) Lender(*function, losses).run();
  }
}

}  // namespace pyx::passes
