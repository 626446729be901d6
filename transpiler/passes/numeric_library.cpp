// Shared libraries of numbers alone: the exported functions take and return ints, floats and bools; they, and all that they call, compute with these and
// with lists of them and nothing else; and the modules' code only defines things. Such a library needs no classes and no start: it is linked with
// runtime/numeric.
#include "passes/numeric_reach.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// A tuple of constants, as a list of them.
void rewrite_tuple(Expr& e, const Expr& display, Arena& arena) {
  std::vector<Expr*> items;
  for (const Expr* item : display.args) items.push_back(arena.make<Expr>(*item));
  bool are_floats = std::all_of(items.begin(), items.end(), [](const Expr* item) { return item->op == Op::kFloat; });
  for (Expr* item : items) {
    if (are_floats) item->rep = Rep::kDouble;
  }
  e.op = Op::kCall;
  e.text = "py::list_of";
  e.effect = Effect::kWrites;
  e.args = std::move(items);
}

/// The call of an inner function.
Expr* direct_call(const Expr& call, Function& f, const Function& caller, NumericClosures& closures, Arena& arena) {
  auto around = [&](Op op, Rep rep, Expr* inner) {
    Expr* e = arena.make<Expr>();
    e->op = op;
    e->rep = rep;
    e->line = call.line;
    e->effect = inner->effect;
    e->args = {inner};
    return e;
  };
  Expr* direct = arena.make<Expr>(call);
  direct->op = Op::kDirect;
  direct->rep = f.result;
  direct->text = "";
  direct->function = &f;
  direct->args.erase(direct->args.begin());
  while (direct->args.size() < f.params.size()) {
    const Expr* not_given = closures.default_of(f, direct->args.size());
    if (!not_given) break;
    direct->args.push_back(arena.make<Expr>(*not_given));
  }
  for (std::size_t i = 0; i < direct->args.size(); ++i) {
    Expr*& arg = direct->args[i];
    Rep wanted = f.params[i].rep;
    if (wanted == Rep::kValue || arg->rep != Rep::kValue) continue;
    bool is_boxed = (arg->op == Op::kBox || arg->op == Op::kBoolean) && (arg->args[0]->rep == wanted || (arg->args[0]->rep == Rep::kInt64 && wanted == Rep::kInt));
    arg = is_boxed ? arg->args[0] : around(Op::kUnbox, wanted, arg);
  }
  for (Var* cell : closures.knows(f) ? closures.cells_for(f, caller) : std::vector<Var*>()) {
    Expr* given = arena.make<Expr>();
    given->op = Op::kVar;
    given->rep = Rep::kVoid;
    given->var = cell;
    direct->args.push_back(given);
  }
  return f.result == Rep::kValue ? direct : around(f.result == Rep::kBool ? Op::kBoolean : Op::kBox, Rep::kValue, direct);
}

/// As the run-time library's function takes them.
void fit_arguments(Expr& call, std::string_view name) {
  if (name == "py::zip_items") {
    call.args = std::vector<Expr*>(call.args[0]->args);
    return;
  }
  for (std::size_t i = 0; i < call.args.size(); ++i) {
    Expr& arg = *call.args[i];
    if (arg.op != Op::kCall || arg.text != "py::make_slice") continue;
    std::vector<Expr*> bounds = arg.args;
    call.args.erase(call.args.begin() + static_cast<std::ptrdiff_t>(i));
    call.args.insert(call.args.begin() + 1, bounds.begin(), bounds.end());
    return;
  }
  if (const NumericOperation* operation = numeric_operation(call.text)) {
    std::vector<Expr*> args;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
      if (operation->operands[i] != '-') args.push_back(call.args[i]);
    }
    call.args = std::move(args);
  }
}

void rewrite(Expr*& e, const Function& f, NumericReach& reached, Arena& arena) {
  if (!e) return;
  if (reached.is_idle_test(*e, f)) e = e->args[0];
  if (e->op == Op::kCall && e->text == "py::call") {
    if (Function* called = reached.inner_function(*e->args[0], f)) e = direct_call(*e, *called, f, reached.closures(), arena);
  }
  if (const Expr* display = e->rep == Rep::kValue ? reached.tuple_of(*e) : nullptr) return rewrite_tuple(*e, *display, arena);
  if (e->op == Op::kMethodOf && e->var->kind == VarKind::kIter && !reached.is_lazy(*e->var)) {
    if (e->text == "value") e->text = "item";
    else e->may_raise = false;
  }
  if (e->op == Op::kCall && e->text == "py::Iter::start" && !reached.is_lazy(*e->args[0]->var)) {
    e->op = Op::kMethodOf;
    e->text = "start";
    e->var = e->args[0]->var;
    e->may_raise = false;
    e->args.erase(e->args.begin());
  }
  if (std::string_view name = reached.own_name(*e); !name.empty() && e->text != name) {
    if (name == "py::repeat_list" && e->args[1]->op != Op::kBox && e->args[1]->op != Op::kInt) std::swap(e->args[0], e->args[1]);
    if (name.starts_with("py::greatest_of") || name.starts_with("py::least_of")) e->args = std::vector<Expr*>(e->args[0]->args);
    if (name == "py::list_length" || name == "py::has_number") e->may_raise = false;
    if (name == "py::extend_list") e->args[0]->rep = Rep::kValue;   // it was a variable to assign to
    if (name == "py::pop_of_list" && e->args[1]->op == Op::kEmpty) e->args.pop_back();
    fit_arguments(*e, name);
    if ((name == "py::repeat_list" || name == "py::pop_of_list" || name == "py::item_of_tuple") && e->args.size() > 1 && e->args[1]->op == Op::kBox) e->args[1] = e->args[1]->args[0];
    e->text = name;
  }
  if (e->op == Op::kGlobal && e->rep == Rep::kValue && reached.constants().has(*e->global)) e = reached.constants().boxed(*e->global);
  if (e->op == Op::kUnbox && reached.constants().knows(*e)) e = reached.constants().made(*e);
  if (NumericConstants::is_long(*e)) e = reached.constants().boxed(*e);
  for (Expr*& a : e->args) rewrite(a, f, reached, arena);
}

void rewrite(Body& body, const Function& f, Program& program, NumericReach& reached) {
  std::erase_if(body, [&](const Stmt* s) { return (s->kind == StmtKind::kExpr && reached.is_idle_test(*s->value, f)) || reached.is_about_error(*s) || reached.defines_inner_function(*s); });
  gather_error_texts(body);
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kLanding && !only_passes_on(*s) && !is_finally_landing(*s)) rewrite_handler(*s, program.arena);
    if (goes_on_after(*s)) rewrite_going_on(*s, program.arena);
    std::string_view for_nothing = s->kind == StmtKind::kExpr ? raised_for_nothing(*s) : "";
    if (s->kind == StmtKind::kRaise || !for_nothing.empty()) {
      Raised raised = for_nothing.empty() ? passes::raised(*s) : Raised{"py::ValueError", for_nothing};
      Expr* type = program.arena.make<Expr>();
      type->op = Op::kType;
      type->text = raised.type;
      s->kind = StmtKind::kRaiseText;
      s->text = raised.message;
      s->value = type;
    }
    rewrite(s->value, f, reached, program.arena);
    rewrite(s->limit, f, reached, program.arena);
    rewrite(s->stride, f, reached, program.arena);
    rewrite(s->body, f, program, reached);
    rewrite(s->other, f, program, reached);
  }
}

void rewrite_function(Function& f, Program& program, NumericReach& reached) {
  f.is_numeric = true;
  rewrite(f.body, f, program, reached);
  for (auto& var : f.vars) {
    if (var->kind == VarKind::kIter && !reached.is_lazy(*var)) var->kind = VarKind::kListIter;
  }
}

}  // namespace

void numeric_library(Program& program) {
  if (program.exports.empty()) return;
  NumericReach reached(program);
  if (!reached.run(program)) {
    program.obstacle = reached.obstacle();
    return;
  }
  program.is_numeric = true;
  reached.module_code().keep(reached.state());
  for (Function* start : program.starts) rewrite_function(*start, program, reached);
  bool may_fail = std::any_of(program.starts.begin(), program.starts.end(), [](const Function* start) { return may_raise(start->body); });
  for (Export& e : program.exports) {
    e.shares_state = reached.uses_state(*e.function);
    e.needs_start = e.shares_state || may_fail;
  }
  for (Function* f : reached.functions()) reached.closures().lift(*f);
  for (Function* f : reached.functions()) rewrite_function(*f, program, reached);
}

}  // namespace pyx::passes
