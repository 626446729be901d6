// Calls of methods and classes that inference knows: the function itself is called.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

/// object.method(args), where inference knows the method. Null if it does not, or if run time has to bind the arguments.
Expr* FunctionLowering::call_known_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee) {
  if (!program_.options.types || has_stars(e)) return nullptr;
  const syntax::FunctionStmt* method = program_.options.types->method_of(program_.options.types->of(callee.object), mangled(callee.name));
  Function* f = method ? program_.function_of(method) : nullptr;
  std::vector<int> at;
  if (!f || !directly_callable(*f, *method, e, 1, at)) return nullptr;
  attribute(callee.name);
  return direct_call(e, *f, method->params, at, [this, &callee] { return value(*callee.object); }, nullptr);
}

/// super().method(args), where all classes that self can be of agree on what comes next.
Expr* FunctionLowering::call_super_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee) {
  const syntax::CallExpr* super = callee.object->try_as<syntax::CallExpr>();
  if (!program_.options.types || !super || !super->args.empty() || has_stars(e)) return nullptr;
  const syntax::FunctionStmt* method = program_.options.types->super_method(program_.options.types->of(callee.object), mangled(callee.name));
  Function* f = method ? program_.function_of(method) : nullptr;
  names::Scope* frame = scope_->frame();
  std::vector<int> at;
  if (!f || function_.param_vars.empty() || !directly_callable(*f, *method, e, 1, at)) return nullptr;
  names::Symbol* self = nullptr;
  for (const auto& symbol : frame->symbols) {
    if (symbol->is_param && !self) self = symbol.get();
  }
  if (!self || frame != scope_) return nullptr;
  attribute(callee.name);
  return direct_call(e, *f, method->params, at, [this, self] { return read_symbol(self, false); }, nullptr);
}

/// Evaluating it does nothing that could be seen.
static bool is_plain(const syntax::Expr* e) {
  using enum syntax::ExprKind;
  return e->kind == kName || e->kind == kInt || e->kind == kFloat || e->kind == kStr || e->kind == kConstant;
}

/// object.method(args), where the object can be of a few classes: which one it is of decides which function is called.
Expr* FunctionLowering::call_one_of(const syntax::CallExpr& e, const syntax::AttributeExpr& callee) {
  constexpr std::size_t kFewClasses = 4;
  if (!program_.options.types || has_stars(e) || !e.keywords.empty() || in_generator()) return nullptr;
  using Rest = infer::Types::Rest;
  Rest rest = Rest::kNothing;
  std::vector<infer::Types::Choice> choices = program_.options.types->methods_of(program_.options.types->of(callee.object), mangled(callee.name), rest);
  if (choices.empty()) return nullptr;
  // Where the method is looked up by name that comes before the arguments, and None has some of these.
  bool dunder = text(callee.name).starts_with("__");
  if ((rest == Rest::kOther && !std::all_of(e.args.begin(), e.args.end(), is_plain)) || (rest == Rest::kNone && dunder)) return nullptr;
  // Classes with the same function go together. The function of most classes comes last, where nothing is left to test.
  struct Branch { const syntax::FunctionStmt* method; Function* function; std::vector<ir::Global*> classes; std::vector<int> at; };
  std::vector<Branch> branches;
  for (const infer::Types::Choice& c : choices) {
    ir::Global* variable = program_.class_variable(c.cls);
    auto same = std::find_if(branches.begin(), branches.end(), [&](const Branch& b) { return b.method == c.method; });
    if (same == branches.end()) {
      Function* f = program_.function_of(c.method);
      std::vector<int> at;
      if (!f || !directly_callable(*f, *c.method, e, 1, at)) return nullptr;
      branches.push_back({c.method, f, {}, at});
      same = branches.end() - 1;
    }
    if (!variable) return nullptr;
    same->classes.push_back(variable);
  }
  std::stable_sort(branches.begin(), branches.end(), [](const Branch& a, const Branch& b) { return a.classes.size() < b.classes.size(); });
  std::size_t tests = 0;
  for (std::size_t i = 0; i + (rest == Rest::kOther ? 0 : 1) < branches.size(); ++i) tests += branches[i].classes.size();
  if (tests > kFewClasses) return nullptr;

  attribute(callee.name);
  std::vector<Operand> parts = {[&] {
    Expr* object = value(*callee.object);
    if (rest != Rest::kNone) return object;
    line_ = line(e.span);
    bool constant = object->effect == Effect::kPure && object->args.empty();
    if (!constant) object = spill(object, "object");
    add(StmtKind::kExpr, template_call("py::not_none", text(callee.name), {object}, Rep::kVoid));
    return object;
  }};
  for (const syntax::Expr* a : e.args) parts.push_back([this, a] { return typed(*a); });
  std::vector<Expr*> args = sequence(parts, {"object"});
  // Each branch uses them.
  for (Expr*& a : args) {
    bool constant = a->effect == Effect::kPure && a->args.empty();
    if (!constant) a = spill(a, &a == &args[0] ? "object" : "argument");
  }
  Rep rep = inferred(e);
  Var* result = new_var(text(callee.name) + "_result", kind_of_rep(rep));
  std::function<void(std::size_t)> branch = [&](std::size_t i) {
    line_ = line(e.span);
    if (i == branches.size()) {
      std::vector<Expr*> boxed;
      for (Expr* a : args) boxed.push_back(to_value(a));
      add_assign(result, coerce(template_call("py::method", text(callee.name), boxed), rep));
      return;
    }
    const Branch& b = branches[i];
    auto call_it = [&] { add_assign(result, coerce(direct_call_with(*b.function, b.method->params, b.at, args), rep)); };
    if (i + 1 == branches.size() && rest != Rest::kOther) return call_it();
    Expr* test = nullptr;
    for (ir::Global* cls : b.classes) {
      Expr* is = safe_call("py::is_direct_instance", {args[0], class_read(cls)}, Rep::kBool);
      is->effect = Effect::kReads;
      if (!test) {
        test = is;
        continue;
      }
      Expr* either = make(Op::kOr, Rep::kBool, Effect::kReads);
      either->args = {test, is};
      test = either;
    }
    add_if(test, call_it, [&] { branch(i + 1); });
  };
  branch(0);
  return read(result);
}

/// The call, its arguments evaluated: self and what goes to the parameters `at`; parameters left over have literal defaults.
Expr* FunctionLowering::direct_call_with(Function& f, const std::vector<syntax::Param>& params, const std::vector<int>& at, const std::vector<Expr*>& given) {
  if (f.module != &ir_module_) {
    f.is_shared = true;
    std::vector<ir::Module*>& uses = ir_module_.uses;
    if (std::find(uses.begin(), uses.end(), f.module) == uses.end()) uses.push_back(f.module);
  }
  std::vector<Expr*> args(params.size(), nullptr);
  std::vector<Expr*> rest;
  args[0] = given[0];
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (at[i] >= 0) args[static_cast<std::size_t>(at[i])] = coerce(given[i + 1], f.params[static_cast<std::size_t>(at[i])].rep);
    else rest.push_back(to_value(given[i + 1]));
  }
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i]) continue;
    args[i] = params[i].kind == syntax::ParamKind::kVarArgs ? safe_call("py::tuple_of", rest) : coerce(lower_constant(*params[i].default_value), f.params[i].rep);
  }
  Expr* result = make(Op::kDirect, f.result, Effect::kWrites);
  result->function = &f;
  result->args = args;
  result->may_raise = true;
  return result;
}

/// C(args), where inference knows the class: an instance is made and its __init__ called.
Expr* FunctionLowering::call_constructor(const syntax::CallExpr& e) {
  if (!program_.options.types || has_stars(e) || in_generator()) return nullptr;
  const syntax::ClassStmt* cls = program_.options.types->constructed(program_.options.types->of(e.callee));
  if (!cls) return nullptr;
  const syntax::FunctionStmt* init = program_.options.types->init_of(cls);
  Function* f = init ? program_.function_of(init) : nullptr;
  std::vector<int> at;
  if (!f || f->is_generator || !program_.options.types->is(program_.options.types->result_of(init), infer::Atom::kNone)) return nullptr;
  if (!directly_callable(*f, *init, e, 1, at)) return nullptr;
  Expr* class_value = value(*e.callee);
  if (ir::Global* variable = program_.class_variable(cls); variable && class_value->op == Op::kGlobal) {
    // The one class that its statement makes: there is nothing to hold.
    class_value = class_read(variable);
    class_value->effect = Effect::kPure;
  }
  if (class_value->effect != Effect::kPure) class_value = spill(class_value, "cls");
  Var* made = nullptr;
  Expr* call_init = direct_call(e, *f, init->params, at, [&] {
    return class_value;
  }, nullptr);
  // The instance is made when the arguments have been evaluated.
  made = new_var("made");
  add_assign(made, call("py::new_instance", {class_value}));
  call_init->args[0] = read(made);
  add(StmtKind::kExpr, call_init);
  return read(made);
}

}  // namespace pyx::lower
