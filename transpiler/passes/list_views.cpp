// Lists that a loop only reads, or stores into in place: where their items are and how many is looked up once, before the loop.
//
// py::ListView has both in registers, so that an item costs one comparison. It is right for as long as no list changes its length or its layout
// (py::ListLayout); so a loop qualifies if nothing in it can run code that is not looked at or change a list but by storing items that leave layouts
// alone, or by adding to one that a comprehension is making (list_effects.h).
// The variable of a loop over a list borrows the items if no list is given other ones meanwhile.
// An item of an item, in a loop inside the one that the view stands before, goes through a py::RowsView, which finds the rows only once.
// The view goes before the outermost loop that qualifies and does not assign the variable.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "ir/build.h"
#include "passes/list_effects.h"
#include "passes/operations.h"
#include "passes/passes.h"
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Viewer {
 public:
  Viewer(Function& function, Program& program, const EffectsOnLists& effects) : function_(function), program_(program), effects_(effects) {}

  void run() {
    effects_.of_body(function_, facts_);
    if (facts_.empty()) return;
    uses_ = uses_in(function_.body);
    visit(function_.body);
  }

 private:
  static bool is_loop(const Stmt& s) { return s.kind == StmtKind::kWhile || s.kind == StmtKind::kFor; }

  // ---- borrowed items ----
  /// `x = each.item()` at the start of the loop, if nothing else is x: it need not count the item, which its list holds.
  void lend_item(Stmt& loop) {
    if (loop.body.empty() || facts_[&loop].stores_values) return;
    for (Stmt* s : loop.body) {
      if (s->kind == StmtKind::kPoll || s->kind == StmtKind::kTakesTime) continue;
      Var* v = s->var;
      bool item = s->kind == StmtKind::kAssign && v->kind == VarKind::kValue && v->is_python && !v->is_param && s->value->op == Op::kMethodOf &&
                  s->value->var->kind == VarKind::kListWalk && s->value->rep == Rep::kValue && loop.value->var == s->value->var;
      if (!item) return;
      const Uses& uses = uses_[v];
      if (uses.assigned != 1 || uses.other != 0 || uses.read != reads_in(loop, v)) return;
      v->is_lent = true;
      s->value->text = "lend";
      return;
    }
  }

  // ---- views ----
  void visit(Body& body) {
    Body result;
    for (Stmt* s : body) {
      if (is_loop(*s) && facts_[s].keeps_lists) {
        made_.clear();
        made_rows_.clear();
        before_ = &result;
        loop_ = s;
        walk_lists(*s);
        rewrite(*s);
      }
      visit(s->body);
      visit(s->other);
      result.push_back(s);
    }
    body = std::move(result);
  }
  /// Loops over lists in here look their lists up once, too.
  void walk_lists(Stmt& s) {
    if (s.kind == StmtKind::kWhile && s.value->op == Op::kMethodOf && s.value->var->kind == VarKind::kListIter) {
      Var* each = s.value->var;
      std::vector<Expr*> items;
      for (Stmt* inner : s.body) find_items(*inner, each, items);
      bool one = !items.empty() && std::all_of(items.begin(), items.end(), [&](Expr* e) { return e->rep == items[0]->rep; });
      if (one && facts_[loop_].keeps(items[0]->rep)) {
        each->kind = VarKind::kListWalk;
        each->item = items[0]->rep;
        for (Expr* e : items) e->text = "item";
        if (items[0]->rep == Rep::kValue && items.size() == 1) lend_item(s);
      }
    }
    for (Stmt* inner : s.body) walk_lists(*inner);
    for (Stmt* inner : s.other) walk_lists(*inner);
  }
  static void find_items(const Stmt& s, const Var* each, std::vector<Expr*>& out) {
    if (s.value) find_items(s.value, each, out);
    if (s.limit) find_items(s.limit, each, out);
    for (const Stmt* inner : s.body) find_items(*inner, each, out);
    for (const Stmt* inner : s.other) find_items(*inner, each, out);
  }
  static void find_items(Expr* e, const Var* each, std::vector<Expr*>& out) {
    if (e->op == Op::kMethodOf && e->var == each) out.push_back(e);
    for (Expr* a : e->args) find_items(a, each, out);
  }
  void rewrite(Stmt& s) {
    if (s.value) rewrite(*s.value);
    // The first value of a kFor and its limit are evaluated before; a view there does no harm.
    if (s.limit) rewrite(*s.limit);
    bool loop = is_loop(s);
    loops_ += loop;
    for (Stmt* inner : s.body) rewrite(*inner);
    loops_ -= loop;
    for (Stmt* inner : s.other) rewrite(*inner);
  }
  /// list[i][j], where one and the same row is surely looked at more than once.
  bool rewrite_item_of_row(Expr& e) {
    bool get = e.op == Op::kListItem || e.op == Op::kLentListItem;
    if (loops_ < 2 || (!get && e.op != Op::kSetListItem) || e.var || e.args[0]->op != Op::kLentListItem) return false;
    const Expr& row = *e.args[0];
    Rep item = get ? e.rep : e.args[2]->rep;
    if (item == Rep::kInt64) item = Rep::kInt;
    const ListEffects& facts = facts_[loop_];
    if (row.var || row.line != e.line || (!get && item == Rep::kValue) || facts.stores_values || facts.moves_values || !facts.keeps(item) || !stays(*row.args[0])) return false;
    std::vector<Expr*> args = {row.args[1]};
    args.insert(args.end(), e.args.begin() + 1, e.args.end());
    if (std::any_of(args.begin(), args.end(), [](const Expr* a) { return a->may_raise; })) return false;
    e.var = view(row.args[0]->var, item, VarKind::kRowsView);
    e.args = std::move(args);
    for (Expr* a : e.args) rewrite(*a);
    return true;
  }
  bool stays(const Expr& list) const { return list.op == Op::kVar && list.var->kind == VarKind::kValue && !facts_.at(loop_).assigned.contains(list.var); }
  void rewrite(Expr& e) {
    if (rewrite_item_of_row(e)) return;
    for (Expr* a : e.args) rewrite(*a);
    bool get = e.op == Op::kListItem || e.op == Op::kLentListItem, set = e.op == Op::kSetListItem, swap = e.op == Op::kSwapListItems;
    if ((!get && !set && !swap) || e.var || !stays(*e.args[0])) return;
    Rep item = set ? e.args[2]->rep : swap ? e.item : e.rep;
    if (item == Rep::kInt64) item = Rep::kInt;
    if (set && item == Rep::kValue) return;
    if (!facts_[loop_].keeps(item)) return;
    e.var = view(e.args[0]->var, item, VarKind::kListView);
    e.args.erase(e.args.begin());
  }
  Var* view(Var* list, Rep item, VarKind kind) {
    bool rows = kind == VarKind::kRowsView;
    Var*& view = (rows ? made_rows_ : made_)[list][static_cast<std::size_t>(item)];
    if (view) return view;
    view = add_var(function_, list->name + (rows ? "_rows" : "_items"), kind);
    view->item = item;
    Expr* source = program_.arena.make<Expr>();
    source->op = Op::kVarAddress;
    source->var = list;
    Expr* start = program_.arena.make<Expr>();
    start->op = Op::kListView;
    start->rep = Rep::kVoid;
    start->effect = Effect::kReads;
    start->args = {source};
    before_->push_back(Builder(program_.arena).assign(view, start, loop_->line));
    return view;
  }

  Function& function_;
  Program& program_;
  const EffectsOnLists& effects_;
  std::unordered_map<const Stmt*, ListEffects> facts_;
  UsesOfVars uses_;
  std::unordered_map<const Var*, std::array<Var*, 6>> made_, made_rows_;   // views, by list and representation of the items
  Body* before_ = nullptr;
  Stmt* loop_ = nullptr;
  int loops_ = 0;          // around what is being rewritten, from loop_ on
};

}  // namespace

void list_views(Program& program) {
  // Any assignment may drop an object.
  if (dropping_runs_code(program)) return;
  EffectsOnLists effects(program);
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      if (!function->is_generator) Viewer(*function, program, effects).run();
    }
  }
}

}  // namespace pyx::passes
