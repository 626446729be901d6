#include "passes/losses.h"

#include <algorithm>

#include "passes/operations.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// A function that writes more fields counts as one that does anything, so that the sets stay small.
constexpr std::size_t kMostFields = 16;

bool overlap(const auto& a, const auto& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) { return b.contains(x); });
}

}  // namespace

void Losses::add(const Losses& other) {
  anything |= other.anything;
  items |= other.items;
  assigned.insert(other.assigned.begin(), other.assigned.end());
  if (anything) return fields.clear();
  fields.insert(other.fields.begin(), other.fields.end());
  if (fields.size() <= kMostFields) return;
  anything = true;
  fields.clear();
}

bool Losses::may_cut(const Links& links) const {
  return anything || (items && links.items) || overlap(links.fields, fields) || overlap(links.roots, assigned);
}

LossesOfFunctions::LossesOfFunctions(const Program& program) : program_(program) {
  std::unordered_map<const Function*, Callees> callers;
  std::vector<const Function*> due;
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      Callees callees;
      Losses& losses = functions_[f.get()];
      for (const Stmt* s : f->body) look(*s, losses, &callees);
      losses.assigned.clear();
      losses.anything |= f->is_init;
      for (const Function* callee : callees) callers[callee].push_back(f.get());
      due.push_back(f.get());
    }
  }
  // To the fixed point: each of a function's facts changes once at most, and they are few.
  while (!due.empty()) {
    const Function* f = due.back();
    due.pop_back();
    const Losses done = functions_.at(f);
    for (const Function* caller : callers[f]) {
      Losses& losses = functions_.at(caller);
      auto facts = [&] { return losses.anything + losses.items + 2 * losses.fields.size(); };
      bool was_anything = losses.anything;
      std::size_t before = facts();
      losses.add(done);
      if (losses.anything != was_anything || (!losses.anything && facts() != before)) due.push_back(caller);
    }
  }
}

void LossesOfFunctions::look(const Stmt& s, Losses& losses) const { look(s, losses, nullptr); }
void LossesOfFunctions::look(const Expr& e, Losses& losses) const { look(e, losses, nullptr); }

void LossesOfFunctions::look(const Stmt& s, Losses& losses, Callees* callees) const {
  if (s.kind == StmtKind::kYield) losses.anything = true;
  if (s.var) losses.assigned.insert(s.var);
  for (const Expr* e : {s.value, s.limit, s.stride}) {
    if (e) look(*e, losses, callees);
  }
  for (const Stmt* inner : s.body) look(*inner, losses, callees);
  for (const Stmt* inner : s.other) look(*inner, losses, callees);
}

void LossesOfFunctions::look(const Expr& e, Losses& losses, Callees* callees) const {
  Losses own;
  switch (e.op) {
    case Op::kTruth: own.anything = true; break;
    case Op::kCall: case Op::kTemplateCall:
      if (sets_field(e)) own.fields.insert(e.name);
      else own.anything = !runs_no_code(e, program_);
      break;
    case Op::kMethodOf:
      own.anything = !method_runs_no_code(e);
      break;
    case Op::kSetListItem: case Op::kSwapListItems: own.items = true; break;
    case Op::kMove: own.assigned.insert(e.var); break;
    case Op::kVar:
      if (e.rep == Rep::kVoid) own.assigned.insert(e.var);   // the target of `var += x`
      break;
    case Op::kDirect:
      // What has a checked form knows numbers alone; a generator's code runs when it is asked for items.
      if (e.function->has_checked_twin || e.function->is_generator) break;
      if (callees) callees->push_back(e.function);
      else own = functions_.at(e.function);
      break;
    default: break;
  }
  losses.add(own);
  for (const Expr* a : e.args) look(*a, losses, callees);
}

}  // namespace pyx::passes
