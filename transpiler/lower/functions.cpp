// Functions: definitions, parameters, closures, defaults, decorators.
#include <algorithm>

#include "lower/function.h"
#include "syntax/walk.h"

namespace pyx::lower {

using namespace ir;
using names::ScopeKind;
using names::Symbol;
using syntax::ParamKind;

FunctionLowering::FunctionLowering(ProgramLowering& program, const modules::LoadedModule& module, Function& function, names::Scope& scope,
                                   FunctionLowering* outer)
    : program_(program), module_(module), ir_module_(*program.module_of(&module)), function_(function), outer_(outer), scope_(&scope),
      block_(&function.body), source_(program.sources.get(module.file)) {
  qualname_ = function.is_init ? "" : function.qualname + ".<locals>";
  if (outer) futures_annotations_ = outer->futures_annotations_;
}

std::string FunctionLowering::qualname_of(std::string_view name) const {
  if (!classes_.empty() && scope_ == classes_.back().scope) return classes_.back().qualname + "." + std::string(name);
  return qualname_.empty() ? std::string(name) : qualname_ + "." + std::string(name);
}

Function* FunctionLowering::new_function(std::string_view cpp_hint, std::string_view name, names::Scope& scope, Span span) {
  auto function = std::make_unique<Function>();
  function->qualname = qualname_of(name);
  function->name = name;
  function->module = &ir_module_;
  function->line = line(span);
  // C++ name: the Python path, "Account_deposit", "outer_inner"; the emitter makes it unique and safe.
  std::string path = classes_.empty() && function_.is_init ? "" : function_.is_init ? "" : function_.cpp_name + "_";
  if (!classes_.empty() && scope_ == classes_.back().scope) {
    std::string cls = classes_.back().qualname;
    std::size_t dot = cls.rfind('.');
    path += (dot == std::string::npos ? cls : cls.substr(dot + 1)) + "_";
  }
  function->cpp_name = path + std::string(cpp_hint);
  Function* raw = function.get();
  ir_module_.functions.push_back(std::move(function));
  raw->is_generator = scope.has_yield;
  raw->is_closure = !scope.free_symbols.empty() || (scope.uses_class_cell && class_cell() != nullptr) ||
                    (scope.uses_class_cell && !classes_.empty() && classes_.back().cell);
  return raw;
}

void FunctionLowering::set_params(Function& f, const std::vector<syntax::Param>& params, names::Scope& scope) {
  if (program_.options.types && !f.is_generator) {
    infer::TypeId result = program_.options.types->result_of(scope.node);
    f.result = scalar(result);
    if (f.result == Rep::kValue) f.result_holds = holds(result);
  }
  for (const syntax::Param& p : params) {
    NameId name = names::mangle(scope, p.name, program_.names);
    names::Symbol* symbol = scope.find(name);
    bool plain = !f.is_generator && !symbol->captured && !symbol->deleted && program_.options.types;
    infer::TypeId type = program_.options.types ? program_.options.types->of(symbol) : infer::TypeId::kAnything;
    f.params.push_back({text(name), "", p.default_value != nullptr, plain ? scalar(type) : Rep::kValue});
    if (f.params.back().rep == Rep::kValue) f.params.back().holds = holds(type);
    switch (p.kind) {
      case ParamKind::kPositionalOnly: ++f.positional_only, ++f.positional; break;
      case ParamKind::kPositional: ++f.positional; break;
      case ParamKind::kVarArgs: f.var_args = true; break;
      case ParamKind::kKeywordOnly: ++f.keyword_only; break;
      case ParamKind::kVarKeywords: f.var_keywords = true; break;
    }
  }
}

/// Makes the variables of parameters and captured cells.
void FunctionLowering::begin_function(names::Scope& scope) {
  bool generator = function_.is_generator;
  for (Symbol* symbol : scope.free_symbols) {
    Var* var = new_var(text(symbol->name), VarKind::kCell);
    var->is_python = true;
    vars_[symbol] = var;
    function_.captured.push_back(var);
  }
  if (scope.uses_class_cell && outer_) {
    // Functions between the class and the use hand the cell on.
    if (outer_->class_cell() || (!outer_->classes_.empty() && outer_->classes_.back().cell)) {
      class_cell_ = new_var("class_cell", VarKind::kCell);
      function_.captured.push_back(class_cell_);
    }
  }
  for (const auto& symbol : scope.symbols) {
    if (!symbol->is_param) continue;
    bool rebound = symbol->bindings > 1 || symbol->deleted;
    if (generator) {
      Var* var = var_of(symbol.get());
      function_.param_vars.push_back(var);
      set_bound(var, true);
      continue;
    }
    if (!rebound && !symbol->captured) {
      const Param& param = function_.params[function_.param_vars.size()];
      Var* var = new_var(text(symbol->name), kind_of_rep(param.rep));
      var->holds = param.holds;
      var->is_param = var->is_python = var->assigned_once = true;
      vars_[symbol.get()] = var;
      function_.param_vars.push_back(var);
      set_bound(var, true);
      continue;
    }
    Var* var = var_of(symbol.get());
    const Param& param = function_.params[function_.param_vars.size()];
    Var* initial = new_var("initial_" + text(symbol->name), kind_of_rep(param.rep));
    initial->holds = param.holds;
    initial->is_param = initial->assigned_once = true;
    function_.param_vars.push_back(initial);
    ir::Stmt* s = add(StmtKind::kAssign, symbol->captured ? safe_call("py::make_cell", {read(initial)}) : read(initial));
    s->var = var;
    set_bound(var, true);
  }
  for (const auto& symbol : scope.symbols) {
    if (symbol->is_param || !symbol->captured) continue;
    ir::Stmt* s = add(StmtKind::kAssign, safe_call("py::make_cell", {}));
    s->var = var_of(symbol.get());
  }
}

void FunctionLowering::set_docstring(Function& f, const syntax::Body& body) {
  if (body.empty() || body[0]->kind != syntax::StmtKind::kExpr) return;
  if (const syntax::StrLiteral* s = body[0]->as<syntax::ExprStmt>()->value->try_as<syntax::StrLiteral>()) {
    f.doc = s->value;
    f.has_doc = true;
  }
}

void FunctionLowering::lower_def(const syntax::FunctionStmt& f) {
  begin_function(*scope_);
  lower_body(f.body);
  if (!flow_.dead) {
    line_ = function_.line;
    add(StmtKind::kReturn, coerce(none(), function_.result));
  }
}

void FunctionLowering::lower_lambda(const syntax::LambdaExpr& l) {
  begin_function(*scope_);
  line_ = function_.line;
  add(StmtKind::kReturn, coerce(typed(*l.body), function_.result));
}

/// The function object: code, defaults evaluated now, captured cells.
Expr* FunctionLowering::function_value(Function* function, names::Scope& scope, const std::vector<syntax::Param>& params) {
  std::vector<Operand> defaults;
  bool any = false;
  for (const syntax::Param& p : params) {
    any |= p.default_value != nullptr;
    defaults.push_back([this, &p] { return p.default_value ? value(*p.default_value) : empty(); });
  }
  Expr* e = make(Op::kFunctionValue, Rep::kValue, Effect::kWrites);
  if (any) e->args = {safe_call("py::tuple_of", sequence(defaults))};
  e->function = function;
  for (Symbol* symbol : scope.free_symbols) e->captured.push_back(var_of(symbol));
  if (scope.uses_class_cell) {
    Var* cell = class_cell();
    if (!classes_.empty() && scope_ == classes_.back().scope && classes_.back().cell) cell = classes_.back().cell;
    if (cell) e->captured.push_back(cell);
  }
  return e;
}

Expr* FunctionLowering::decorate(const std::vector<syntax::Expr*>& decorators, const Operand& undecorated) {
  std::vector<Expr*> callables;
  for (const syntax::Expr* d : decorators) {
    Expr* e = value(*d);
    if (e->effect != Effect::kPure) e = spill(e, "decorator");
    callables.push_back(e);
  }
  Expr* result = undecorated();
  for (std::size_t i = callables.size(); i > 0; --i) {
    line_ = line(decorators[i - 1]->span);
    if (result->effect != Effect::kPure) result = spill(result, "decorated");
    result = call("py::call", {callables[i - 1], result});
  }
  return result;
}

/// Gives a function its __annotations__, in a program that asks for such.
Expr* FunctionLowering::annotated(const syntax::FunctionStmt& f, Expr* made) {
  bool any = f.returns != nullptr;
  for (const syntax::Param& p : f.params) any |= p.annotation != nullptr;
  if (!any) return made;
  Expr* function = spill(made, "function");
  Var* dict = new_var("annotations");
  add_assign(dict, safe_call("py::new_dict", {}));
  auto entry = [&](std::string_view name, const syntax::Expr& e) {
    Expr* v = annotation(e);
    add(StmtKind::kExpr, call("py::dict_insert", {read(dict), str(name), v}, Rep::kVoid));
  };
  for (const syntax::Param& p : f.params) {
    if (p.annotation) entry(text(mangled(p.name)), *p.annotation);
  }
  if (f.returns) entry("return", *f.returns);
  add(StmtKind::kExpr, template_call("py::set_attr", "__annotations__", {function, read(dict)}, Rep::kVoid));
  return read(function->var);
}

void FunctionLowering::lower_function_statement(const syntax::FunctionStmt& f) {
  if (f.is_async) return unsupported(f.span, "`async def` is not supported yet");
  names::Scope& scope = *program_.scopes.at(&module_)->of(&f);
  Expr* result = decorate(f.decorators, [&] {
    line_ = line(f.span);
    Function* function = program_.function_of(&f);
    if (!function) {
      function = new_function(text(f.name), text(f.name), scope, f.span);
      set_params(*function, f.params, scope);
    }
    set_docstring(*function, f.body);
    FunctionLowering(program_, module_, *function, scope, this).lower_def(f);
    Expr* made = function_value(function, scope, f.params);
    if (program_.mentions("__annotations__")) return annotated(f, made);
    std::vector<const syntax::Expr*> annotations;
    syntax::append_annotations(f, annotations);
    if (std::none_of(annotations.begin(), annotations.end(), [this](const syntax::Expr* e) { return is_seen(*e); })) return made;
    made = spill(made, "function");
    for (const syntax::Expr* e : annotations) evaluate_annotation(*e);
    return made;
  });
  line_ = line(f.span);
  store_name(f.name, result);
}

}  // namespace pyx::lower
