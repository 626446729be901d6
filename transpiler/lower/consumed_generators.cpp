// Generator expressions that a built-in function runs to their end on the spot (names/resolve.cpp decides which):
//
//   sum(f(x) for x in xs if p(x))        total = 0; for x in xs: if p(x): total = total + f(x)
//
// No generator is made; tracebacks show its frame all the same. What the built-in function does with an item is not the generator's: where that can
// fail, a step says so by its result, and the failure is raised behind the loop.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::CompareOp;

namespace {

bool may_fail(const Expr& e) {
  return e.may_raise || std::any_of(e.args.begin(), e.args.end(), [](const Expr* a) { return may_fail(*a); });
}
bool may_fail(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const ir::Stmt* s) {
    bool raises = s->kind == StmtKind::kRaise || s->kind == StmtKind::kPropagate;
    for (const Expr* e : {s->value, s->limit, s->stride}) raises = raises || (e && may_fail(*e));
    return raises || may_fail(s->body) || may_fail(s->other);
  });
}

}  // namespace

/// The code of the generator expression; `element` is what its consumer does for each item.
void FunctionLowering::run_in_place(const syntax::ComprehensionExpr& e, const std::function<void()>& element) {
  names::Scope& scope = *program_.scopes.at(&module_)->of(&e);
  names::Scope* outer = scope_;
  std::uint32_t outer_line = line_;
  Flow start = flow_;
  make_cells(scope);
  Around around = [&](const std::function<void()>& loop) {
    Label* failed = new_label("generator_failed");
    ir::Stmt* guard = add_block(StmtKind::kGuard, failed, [&] {
      ir::Stmt* frame = add(StmtKind::kScope);
      frame->text = "<genexpr>";
      line_ = line(e.span);   // where it asks its first iterable for items
      inside(frame->body, loop);
    });
    if (!may_fail(guard->body)) {
      block_->pop_back();
      block_->insert(block_->end(), guard->body[0]->body.begin(), guard->body[0]->body.end());
      return;
    }
    line_ = outer_line;
    add_block(StmtKind::kLanding, failed, [&] {
      add(StmtKind::kExpr, safe_call("py::generator_failed", {}, Rep::kVoid));
      add(StmtKind::kTrace);
      add(StmtKind::kPropagate);
    });
  };
  const syntax::ComprehensionClause& first = e.clauses[0];
  each(*first.iterable, *first.target, &scope, [&] {
    comprehension_items(e, 0, [&] {
      line_ = line(e.element->span);
      element();
    });
  }, around);
  line_ = outer_line;
  scope_ = outer;
  flow_ = start;
}

/// Steps of the consumer that may fail: `step` gives what `state` is from then on, kExhausted for a failure.
void FunctionLowering::run_in_steps(const syntax::ComprehensionExpr& e, Var* state, const std::function<Expr*(Expr* item)>& step,
                                    const std::function<Expr*()>& is_decided) {
  auto failed = [&] { return safe_call("py::is_exhausted", {read(state)}, Rep::kBool); };
  Label* stopped = new_label("stopped");
  std::uint32_t outer_line = line_;
  add_block(StmtKind::kBlock, stopped, [&] {
    run_in_place(e, [&] {
      Expr* item = value(*e.element);
      line_ = outer_line;
      add_assign(state, step(item));
      add_if(is_decided ? is_decided() : failed(), [&] { add_leave(stopped); });
    });
  });
  add_if(failed(), [&] {
    add(StmtKind::kTrace);
    add(StmtKind::kPropagate);
  });
}

Expr* FunctionLowering::sum_in_place(const syntax::ComprehensionExpr& e) {
  Rep rep = in_generator() ? Rep::kValue : inferred(*e.element);
  if (rep == Rep::kValue) {
    Var* total = new_var("total");
    add_assign(total, to_value(raw_int(0)));
    run_in_steps(e, total, [&](Expr* item) { return safe_call("py::sum_step", {read(total), item}); });
    return read(total);
  }
  bool is_double = rep == Rep::kDouble;
  Var* total = new_var("total", is_double ? VarKind::kDouble : VarKind::kInt);
  Var* any = is_double ? new_var("any", VarKind::kBool) : nullptr;   // else it is the int that sum() begins with
  add_assign(total, is_double ? make(Op::kFloat, Rep::kDouble) : to_int(raw_int(0)));
  if (any) add_assign(any, raw_bool(false));
  run_in_place(e, [&] {
    Expr* item = typed(*e.element);
    add_assign(total, is_double ? double_arithmetic(syntax::BinaryOp::kAdd, read(total), to_double(item)) : int_arithmetic(syntax::BinaryOp::kAdd, read(total), to_int(item)));
    if (any) add_assign(any, raw_bool(true));
  });
  if (!any) return read(total);
  Expr* result = make(Op::kSelect, Rep::kValue, Effect::kReads);
  result->args = {read(any), to_value(read(total)), to_value(raw_int(0))};
  return result;
}

Expr* FunctionLowering::test_in_place(const syntax::ComprehensionExpr& e, bool is_all) {
  if (in_generator() || inferred(*e.element) == Rep::kValue) {
    Var* outcome = new_var("outcome");
    auto usual = [&] { return make(is_all ? Op::kTrue : Op::kFalse); };
    add_assign(outcome, usual());
    run_in_steps(e, outcome, [&](Expr* item) { return safe_call("py::truth_step", {item}); }, [&] {
      Expr* same = make(Op::kIs, Rep::kBool, Effect::kReads);
      same->args = {read(outcome), usual()};
      return negate(same);
    });
    return coerce(read(outcome), in_generator() ? Rep::kValue : Rep::kBool);
  }
  Var* outcome = new_var("outcome", VarKind::kBool);
  add_assign(outcome, raw_bool(is_all));
  Label* stopped = new_label("stopped");
  add_block(StmtKind::kBlock, stopped, [&] {
    run_in_place(e, [&] {
      Expr* test = condition(*e.element);
      add_if(is_all ? negate(test) : test, [&] {
        add_assign(outcome, raw_bool(!is_all));
        add_leave(stopped);
      });
    });
  });
  return read(outcome);
}

Expr* FunctionLowering::extreme_in_place(const syntax::ComprehensionExpr& e, bool is_max) {
  std::string name = is_max ? "max" : "min";
  auto raise_if_none = [&](Expr* is_none) {
    add_if(is_none, [&] { add(StmtKind::kExpr, call("py::builtin_" + name, {safe_call("py::tuple_of", {safe_call("py::new_list", {})}), empty(), empty()})); });
  };
  Rep rep = in_generator() ? Rep::kValue : inferred(*e.element);
  if (rep != Rep::kInt && rep != Rep::kDouble) {
    Var* best = new_var(is_max ? "greatest" : "least");
    add_assign(best, empty());
    run_in_steps(e, best, [&](Expr* item) { return safe_call(is_max ? "py::greater_step" : "py::less_step", {read(best), item}); });
    raise_if_none(is_empty(read(best)));
    return read(best);
  }
  Var* best = new_var(is_max ? "greatest" : "least", kind_of_rep(rep));
  Var* any = new_var("any", VarKind::kBool);
  add_assign(best, rep == Rep::kDouble ? make(Op::kFloat, Rep::kDouble) : to_int(raw_int(0)));
  add_assign(any, raw_bool(false));
  run_in_place(e, [&] {
    Expr* item = coerce(typed(*e.element), rep);
    if (item->op != Op::kVar) item = spill(item, "item");
    Expr* better = make(Op::kOr, Rep::kBool, Effect::kReads);
    better->args = {negate(read(any)), numeric_compare(is_max ? CompareOp::kGt : CompareOp::kLt, item, read(best))};
    add_if(better, [&] {
      add_assign(best, item);
      add_assign(any, raw_bool(true));
    });
  });
  raise_if_none(negate(read(any)));
  return read(best);
}

/// The items in a list.
Expr* FunctionLowering::collect_in_place(const syntax::ComprehensionExpr& e) {
  Var* items = new_var("items");
  add_assign(items, safe_call("py::new_list", {}));
  run_in_place(e, [&] { add(StmtKind::kExpr, safe_call("py::list_add", {read(items), list_element(*e.element)}, Rep::kVoid)); });
  return read(items);
}

/// A call that consumes a generator expression; null if it is none.
Expr* FunctionLowering::call_consumer(const syntax::CallExpr& call_expr) {
  const auto* c = call_expr.args.size() == 1 ? call_expr.args[0]->try_as<syntax::ComprehensionExpr>() : nullptr;
  if (!c || c->comprehension != syntax::ComprehensionKind::kGenerator || program_.scopes.at(&module_)->of(c)->kind != names::ScopeKind::kComprehension) return nullptr;
  if (std::any_of(c->clauses.begin(), c->clauses.end(), [](const syntax::ComprehensionClause& clause) { return clause.is_async; })) return nullptr;
  line_ = line(call_expr.span);
  const syntax::Name* name = call_expr.callee->try_as<syntax::Name>();
  if (!name) {
    // "…".join()
    Expr* items = collect_in_place(*c);
    Expr* joined = call("py::str_join", {value(*call_expr.callee->as<syntax::AttributeExpr>()->object), items});
    joined->is_plain = is_str(*c->element);
    return joined;
  }
  const std::string& function = text(name->id);
  if (function == "sum") return sum_in_place(*c);
  if (function == "any" || function == "all") return test_in_place(*c, function == "all");
  if (function == "min" || function == "max") return extreme_in_place(*c, function == "max");
  if (function == "list") return collect_in_place(*c);
  if (function == "tuple") return safe_call("py::tuple_of_list", {collect_in_place(*c)});
  if (function == "set") {
    Var *items = new_var("items"), *status = new_var("status");
    add_assign(items, safe_call("py::new_set", {}));
    add_assign(status, none());
    run_in_steps(*c, status, [&](Expr* item) { return safe_call("py::set_step", {read(items), item}); });
    return read(items);
  }
  if (function != "sorted") return nullptr;   // what names/ knows and this does not gets an iterator over a list: see lower_comprehension()
  Expr* items = collect_in_place(*c);
  std::vector<Expr*> args = {items, none(), make(Op::kFalse)};
  for (const syntax::Keyword& k : call_expr.keywords) args[text(k.name) == "key" ? 1 : 2] = value(*k.value);
  return call("py::builtin_sorted", args);
}

}  // namespace pyx::lower
