#include "passes/list_effects.h"

#include <array>
#include <vector>

#include "passes/operations.h"

namespace pyx::passes {

using namespace ir;

void ListEffects::add_stores(const ListEffects& inner) {
  keeps_lists = keeps_lists && inner.keeps_lists;
  stores_values |= inner.stores_values;
  stores_ints |= inner.stores_ints;
  stores_doubles |= inner.stores_doubles;
  stores_bools |= inner.stores_bools;
  moves_values |= inner.moves_values;
}

void ListEffects::add(const ListEffects& inner) {
  add_stores(inner);
  assigned.insert(inner.assigned.begin(), inner.assigned.end());
}

bool ListEffects::keeps(Rep item) const {
  if (item == Rep::kDouble) return !stores_values && !stores_ints && !stores_bools;
  if (item == Rep::kBool) return !stores_values && !stores_ints && !stores_doubles;
  return true;
}

class EffectsOnLists::Collector {
 public:
  /// Calls go to `callees` if given; else what is known of them counts.
  Collector(const EffectsOnLists& known, std::vector<const Function*>* callees) : known_(known), callees_(callees) {}

  ListEffects run(const Function& function, std::unordered_map<const Stmt*, ListEffects>* loops) {
    loops_ = loops;
    find_fresh(function.body);
    return collect(function.body);
  }

 private:
  /// Lists that a comprehension is making: nobody else knows them before it is done.
  void find_fresh(const Body& body) {
    for (const Stmt* s : body) {
      bool list = s->kind == StmtKind::kAssign && s->value->op == Op::kCall && s->value->text == "py::new_list" && !s->var->is_python;
      if (list) fresh_.insert(s->var);
      find_fresh(s->body);
      find_fresh(s->other);
    }
  }

  ListEffects collect(const Body& body) {
    ListEffects effects;
    for (const Stmt* s : body) {
      ListEffects own;
      if (s->value) look(*s->value, own);
      if (s->limit) look(*s->limit, own);
      if (s->stride) look(*s->stride, own);
      if (s->var) own.assigned.insert(s->var);
      own.add(collect(s->body));
      own.add(collect(s->other));
      if (loops_ && (s->kind == StmtKind::kWhile || s->kind == StmtKind::kFor)) (*loops_)[s] = own;
      effects.add(own);
    }
    return effects;
  }

  void look(const Expr& e, ListEffects& effects) const {
    switch (e.op) {
      case Op::kTruth: case Op::kFunctionValue: effects.keeps_lists = false; break;
      case Op::kCall:
        if ((e.text == "py::list_add" || e.text == "py::list_add_tuple") && e.args[0]->op == Op::kVar && fresh_.contains(e.args[0]->var)) {
          effects.assigned.insert(e.args[0]->var);
          break;
        }
        [[fallthrough]];
      case Op::kTemplateCall: effects.keeps_lists = effects.keeps_lists && leaves_lists_alone(e, known_.program_); break;
      case Op::kDirect: call(*e.function, effects); break;
      case Op::kMethodOf: effects.keeps_lists = effects.keeps_lists && method_runs_no_code(e) && e.var->kind != VarKind::kDictIter; break;   // which drops a pair
      case Op::kMove: effects.assigned.insert(e.var); break;
      case Op::kSwapListItems: effects.moves_values |= e.item == Rep::kValue; break;
      case Op::kSetListItem:
        switch (e.args.back()->rep) {
          case Rep::kDouble: effects.stores_doubles = true; break;
          case Rep::kBool: effects.stores_bools = true; break;
          case Rep::kInt: case Rep::kInt64: effects.stores_ints = true; break;
          default: effects.stores_values = true; break;
        }
        break;
      default: break;
    }
    for (const Expr* a : e.args) look(*a, effects);
  }

  void call(const Function& callee, ListEffects& effects) const {
    // What has a checked form knows numbers alone.
    if (callee.has_checked_twin || callee.is_generator) return;   // a generator's code runs when it is asked for items: that is no direct call
    if (callees_) return callees_->push_back(&callee);
    effects.add_stores(known_.functions_.at(&callee));
  }

  const EffectsOnLists& known_;
  std::vector<const Function*>* callees_;
  std::unordered_map<const Stmt*, ListEffects>* loops_ = nullptr;
  std::unordered_set<const Var*> fresh_;
};

EffectsOnLists::EffectsOnLists(const Program& program) : program_(program) {
  std::unordered_map<const Function*, std::vector<const Function*>> callers;
  std::vector<const Function*> due;
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      std::vector<const Function*> callees;
      ListEffects& effects = functions_[f.get()] = Collector(*this, &callees).run(*f, nullptr);
      effects.assigned.clear();
      if (f->is_init) effects.keeps_lists = false;
      for (const Function* callee : callees) callers[callee].push_back(f.get());
      due.push_back(f.get());
    }
  }
  // To the fixed point: each of a function's facts changes once at most.
  while (!due.empty()) {
    const Function* f = due.back();
    due.pop_back();
    ListEffects done = functions_.at(f);
    for (const Function* caller : callers[f]) {
      ListEffects& effects = functions_.at(caller);
      auto facts = [&] { return std::array{effects.keeps_lists, effects.stores_values, effects.stores_ints, effects.stores_doubles, effects.stores_bools, effects.moves_values}; };
      auto before = facts();
      effects.add_stores(done);
      if (facts() != before) due.push_back(caller);
    }
  }
}

ListEffects EffectsOnLists::of_body(const Function& function, std::unordered_map<const Stmt*, ListEffects>& loops) const {
  return Collector(*this, nullptr).run(function, &loops);
}

}  // namespace pyx::passes
