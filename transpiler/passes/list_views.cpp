// Lists that a loop only reads, or stores into in place: where their items are and how many is looked up once, before the loop.
//
// py::ListView has both in registers, so that an item costs one comparison. It is right for as long as no list changes its length or its layout
// (py::ListLayout); so a loop qualifies if nothing in it can run code of the program or change a list but by storing items that leave layouts alone,
// or by adding to one that a comprehension is making.
// An item of an item, in a loop inside the one that the view stands before, goes through a py::RowsView, which finds the rows only once.
// The view goes before the outermost loop that qualifies and does not assign the variable.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "ir/build.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// What a loop does, as far as it matters here.
struct Facts {
  bool keeps_lists = true;
  bool stores_values = false, stores_ints = false, stores_doubles = false, stores_bools = false;
  std::unordered_set<const Var*> assigned;

  void add(const Facts& inner) {
    keeps_lists = keeps_lists && inner.keeps_lists;
    stores_values |= inner.stores_values;
    stores_ints |= inner.stores_ints;
    stores_doubles |= inner.stores_doubles;
    stores_bools |= inner.stores_bools;
    assigned.insert(inner.assigned.begin(), inner.assigned.end());
  }
  /// A store of items of another kind turns a list of raw items into one of values. Those of values stay what they are.
  bool keeps(Rep item) const {
    if (item == Rep::kDouble) return !stores_values && !stores_ints && !stores_bools;
    if (item == Rep::kBool) return !stores_values && !stores_ints && !stores_doubles;
    return true;
  }
};

class Viewer {
 public:
  Viewer(Function& function, Program& program) : function_(function), program_(program) {}

  void run() {
    find_fresh(function_.body);
    collect(function_.body);
    visit(function_.body);
  }

 private:
  static bool is_loop(const Stmt& s) { return s.kind == StmtKind::kWhile || s.kind == StmtKind::kFor; }

  /// Lists that a comprehension is making: nobody else knows them before it is done.
  void find_fresh(const Body& body) {
    for (const Stmt* s : body) {
      bool list = s->kind == StmtKind::kAssign && s->value->op == Op::kCall && s->value->text == "py::new_list" && !s->var->is_python;
      if (list) fresh_.insert(s->var);
      find_fresh(s->body);
      find_fresh(s->other);
    }
  }

  // ---- what loops do ----
  Facts collect(const Body& body) {
    Facts facts;
    for (const Stmt* s : body) {
      Facts own;
      if (s->value) look(*s->value, own);
      if (s->limit) look(*s->limit, own);
      if (s->var) own.assigned.insert(s->var);
      own.add(collect(s->body));
      own.add(collect(s->other));
      if (is_loop(*s)) facts_[s] = own;
      facts.add(own);
    }
    return facts;
  }
  void look(const Expr& e, Facts& facts) const {
    switch (e.op) {
      case Op::kTruth: case Op::kFunctionValue: facts.keeps_lists = false; break;
      case Op::kCall:
        if (e.text == "py::list_add" && e.args[0]->op == Op::kVar && fresh_.contains(e.args[0]->var)) {
          facts.assigned.insert(e.args[0]->var);
          break;
        }
        [[fallthrough]];
      case Op::kTemplateCall: facts.keeps_lists = facts.keeps_lists && leaves_lists_alone(e, program_); break;
      case Op::kDirect: facts.keeps_lists = facts.keeps_lists && e.function->has_checked_twin; break;
      case Op::kMethodOf: facts.keeps_lists = facts.keeps_lists && (e.var->kind == VarKind::kListIter || e.var->kind == VarKind::kListWalk); break;
      case Op::kMove: facts.assigned.insert(e.var); break;
      case Op::kSetListItem:
        switch (e.args.back()->rep) {
          case Rep::kDouble: facts.stores_doubles = true; break;
          case Rep::kBool: facts.stores_bools = true; break;
          case Rep::kInt: case Rep::kInt64: facts.stores_ints = true; break;
          default: facts.stores_values = true; break;
        }
        break;
      default: break;
    }
    for (const Expr* a : e.args) look(*a, facts);
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
    const Facts& facts = facts_[loop_];
    if (row.var || row.line != e.line || (!get && item == Rep::kValue) || facts.stores_values || !facts.keeps(item) || !stays(*row.args[0])) return false;
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
  std::unordered_set<const Var*> fresh_;
  std::unordered_map<const Stmt*, Facts> facts_;
  std::unordered_map<const Var*, std::array<Var*, 6>> made_, made_rows_;   // views, by list and representation of the items
  Body* before_ = nullptr;
  Stmt* loop_ = nullptr;
  int loops_ = 0;          // around what is being rewritten, from loop_ on
};

}  // namespace

void list_views(Program& program) {
  // Any assignment may drop an object.
  if (dropping_runs_code(program)) return;
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      if (!function->is_generator) Viewer(*function, program).run();
    }
  }
}

}  // namespace pyx::passes
