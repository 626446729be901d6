// Comprehensions, generator expressions, yield.
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ComprehensionKind;

/// [f(x) for x in xs if p(x)]:
///   items = new_list(); for x in xs: if p(x): list_add(items, f(x))
Expr* FunctionLowering::lower_comprehension(const syntax::ComprehensionExpr& e) {
  for (const syntax::ComprehensionClause& clause : e.clauses) {
    if (clause.is_async) {
      unsupported(e.span, "`async for` is not supported yet");
      return none();
    }
  }
  names::Scope& scope = *program_.scopes.at(&module_)->of(&e);
  if (e.comprehension == ComprehensionKind::kGenerator) {
    if (scope.kind == names::ScopeKind::kComprehension) return call("py::iter", {collect_in_place(e)});   // its consumer is not called after all
    Expr* first = iterated(*e.clauses[0].iterable);
    Function* f = new_function("genexpr", "<genexpr>", scope, e.span);
    f->is_generator = true;
    f->params.push_back({".0", "iterable", false});
    f->positional = f->positional_only = 1;
    FunctionLowering(program_, module_, *f, scope, this).lower_generator_expression(e);
    line_ = line(e.span);
    // iter() of the first iterable is taken here, when the expression is evaluated (6.2.8).
    Expr* iterator = call("py::iter", {first});
    std::vector<syntax::Param> no_params;
    if (!f->is_closure) {
      Expr* result = make(Op::kDirect, Rep::kValue, Effect::kWrites);
      result->function = f;
      result->args = {iterator};
      result->may_raise = true;
      return result;
    }
    Expr* held = spill(iterator, "iterable");
    return call("py::call", {function_value(f, scope, no_params), held});
  }
  bool is_dict = e.comprehension == ComprehensionKind::kDict;
  bool is_list = e.comprehension == ComprehensionKind::kList;
  Var* result = new_var("items");
  add_assign(result, safe_call(is_dict ? "py::new_dict" : is_list ? "py::new_list" : "py::new_set", {}));
  names::Scope* outer = scope_;
  Flow start = flow_;
  make_cells(scope);
  comprehension_clause(e, 0, &scope, [&] {
    std::uint32_t outer_line = line_;
    line_ = line(e.element->span);
    if (is_dict) {
      std::vector<Expr*> pair = operands({e.element, e.value});
      add(StmtKind::kExpr, call("py::dict_insert", {read(result), pair[0], pair[1]}, Rep::kVoid));
    } else {
      if (is_list) add(StmtKind::kExpr, safe_call("py::list_add", {read(result), list_element(*e.element)}, Rep::kVoid));
      else add(StmtKind::kExpr, call("py::set_insert", {read(result), value(*e.element)}, Rep::kVoid));
    }
    line_ = outer_line;
  });
  scope_ = outer;
  flow_ = start;
  return read(result);
}

/// A captured loop variable is a fresh cell each time the comprehension runs.
void FunctionLowering::make_cells(const names::Scope& scope) {
  for (const auto& symbol : scope.symbols) {
    if (!symbol->captured) continue;
    ir::Stmt* s = add(StmtKind::kAssign, safe_call("py::make_cell", {}));
    s->var = var_of(symbol.get());
  }
}

void FunctionLowering::comprehension_clause(const syntax::ComprehensionExpr& e, std::size_t index, names::Scope* inner, const std::function<void()>& element) {
  const syntax::ComprehensionClause& clause = e.clauses[index];
  each(*clause.iterable, *clause.target, inner, [&] { comprehension_items(e, index, element); });
}

/// What is done for each item, once the target is bound.
void FunctionLowering::comprehension_items(const syntax::ComprehensionExpr& e, std::size_t index, const std::function<void()>& element) {
  exits_.push_back({Exit::Kind::kLoop});
  for (const syntax::Expr* c : e.clauses[index].conditions) {
    add_if(negate(condition(*c)), [&] { add(StmtKind::kContinue); });
  }
  if (index + 1 < e.clauses.size()) comprehension_clause(e, index + 1, nullptr, element);
  else element();
  exits_.pop_back();
}

void FunctionLowering::lower_generator_expression(const syntax::ComprehensionExpr& e) {
  Var* iterator = new_var("each");   // iter() was called where the expression stands
  function_.param_vars.push_back(iterator);
  begin_function(*scope_);
  line_ = line(e.span);
  step_through(iterator, "item", [&](Expr* item) {
    store(*e.clauses[0].target, item);
    comprehension_items(e, 0, [&] {
      Expr* element = value(*e.element);
      add(StmtKind::kExpr, yield(element, ""));
    });
  });
  add(StmtKind::kReturn, none());
}

// ---- yield ----

/// The generator gives `value` out and stops; what it is resumed with is the value of the expression.
Expr* FunctionLowering::yield(Expr* value, std::string_view) {
  ir::Stmt* s = add(StmtKind::kYield, value);
  s->integer = ++yields_;
  Expr* self = make(Op::kExternal, Rep::kVoid);
  self->text = "self";
  return call("py::resumed", {self});
}

Expr* FunctionLowering::lower_yield(const syntax::Expr* value_expr, Span span) {
  Expr* v = value_expr ? value(*value_expr) : none();
  line_ = line(span);
  // resumed() must be asked at once: it is where an exception thrown in is raised.
  return spill(yield(v, "sent"), "sent");
}

/// yield from xs:  delegate_start(xs); while not exhausted(step = delegate_step()): yield step;  value in self.sent
Expr* FunctionLowering::lower_yield_from(const syntax::YieldFromExpr& e) {
  Expr* iterable = value(*e.value);
  line_ = line(e.span);
  auto self = [&] {
    Expr* s = make(Op::kExternal, Rep::kVoid);
    s->text = "self";
    return s;
  };
  add(StmtKind::kExpr, call("py::delegate_start", {self(), iterable}, Rep::kVoid));
  ir::Stmt* loop = add(StmtKind::kWhile, raw_bool(true));
  inside(loop->body, [&] {
    Var* step = new_var("step");
    add_assign(step, call("py::delegate_step", {self()}));
    Expr* end = make(Op::kCall, Rep::kBool, Effect::kPure);
    end->text = "py::is_exhausted";
    end->args = {read(step)};
    add_if(end, [&] { add(StmtKind::kBreak); });
    // What is sent or thrown goes to the inner iterator: delegate_step sees to it.
    add(StmtKind::kYield, move(step))->integer = ++yields_;
  });
  return spill(safe_call("py::delegate_result", {self()}), "result");
}

}  // namespace pyx::lower
