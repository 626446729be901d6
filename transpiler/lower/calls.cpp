// Calls: to functions the source names, to natives of the stubs, to methods, to any value.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;
using syntax::ParamKind;

bool FunctionLowering::has_stars(const syntax::CallExpr& e) {
  for (const syntax::Expr* a : e.args) {
    if (a->kind == ExprKind::kStarred) return true;
  }
  for (const syntax::Keyword& k : e.keywords) {
    if (k.name == NameId::kNone) return true;
  }
  return false;
}

Expr* FunctionLowering::lower_call(const syntax::CallExpr& e) {
  if (Expr* consumed = call_consumer(e)) return consumed;
  Target target = static_target(*e.callee);
  bool handled = false;
  Expr* special = special_call(e, target, handled);
  if (handled) return special;
  switch (target.kind) {
    case Target::Kind::kStubFunction:
      if (target.stub_module == &program_.stubs.builtins()) {
        if (Expr* direct = typed_builtin(e, *target.stub_function)) return direct;
      }
      if (Expr* direct = call_stub(e, *target.stub_function, {})) {
        program_.use_header(ir_module_, target.stub_module->header);
        return direct;
      }
      break;
    case Target::Kind::kStubClass:
      if (target.stub_module == &program_.stubs.builtins()) {
        if (Expr* direct = typed_conversion(e, text(target.stub_class->name))) return direct;
      }
      if (target.stub_class->construct) {
        if (Expr* direct = call_stub(e, *target.stub_class->construct, {})) {
          program_.use_header(ir_module_, target.stub_module->header);
          return direct;
        }
      }
      break;
    case Target::Kind::kFunction:
      if (Expr* direct = call_function(e, target)) return direct;
      break;
    default: break;
  }
  // object.method(args) does not make a bound method.
  if (const syntax::AttributeExpr* a = e.callee->try_as<syntax::AttributeExpr>();
      a && target.kind == Target::Kind::kUnknown && !has_stars(e) && e.keywords.empty()) {
    std::string name = attribute(a->name);
    Target holder = static_target(*a->object);
    bool is_module = holder.kind == Target::Kind::kModule || holder.kind == Target::Kind::kStubModule;
    if (is_module ? refuse_missing_member(*holder.module, name, a->span) : refuse_missing_attribute(name, a->span)) return none();
    note_reflection(*a);
    if (Expr* direct = call_known_method(e, *a)) return direct;
    if (Expr* direct = call_super_method(e, *a)) return direct;
    if (Expr* direct = call_one_of(e, *a)) return direct;
    if (Expr* direct = call_native_method(e, *a)) return direct;
    if (!evaluated_unnoticed(e.args)) return call_found_method(e, *a, name);
    std::vector<const syntax::Expr*> list = {a->object};
    list.insert(list.end(), e.args.begin(), e.args.end());
    std::vector<Operand> parts;
    std::vector<std::string> names = {"object"};
    for (const syntax::Expr* x : list) parts.push_back([this, x] { return value(*x); });
    std::vector<Expr*> args = sequence(parts, names);
    line_ = line(e.span);
    // The method only borrows: what other code can reach must be held for the time of the call.
    for (Expr*& held : args) {
      if (held->effect == Effect::kReads) held = own(held);
    }
    return template_call("py::method", name, args);
  }
  if (Expr* made = call_constructor(e)) return made;
  return call_value(e, [&] { return value(*e.callee); });
}

/// Can these arguments be evaluated before the attribute of what is called is looked up? Not if that can raise or do anything.
bool FunctionLowering::evaluated_unnoticed(const std::vector<syntax::Expr*>& args) {
  for (const syntax::Expr* e : args) {
    switch (e->kind) {
      case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kImaginary: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant:
        continue;
      case ExprKind::kName: {
        names::Resolution r = names::lookup(*scope_, e->as<syntax::Name>()->id, program_.names);
        if (r.kind == names::Reference::kLocal || (r.kind == names::Reference::kGlobal && program_.always_bound(r.symbol))) continue;
        return false;
      }
      default: return false;
    }
  }
  return true;
}

/// object.method(args): the attribute is looked up, the arguments are evaluated, and it is called; no bound method is made.
Expr* FunctionLowering::call_found_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee, const std::string& name) {
  Expr* object = value(*callee.object);
  object = spill(object, "object");
  line_ = line(callee.span);
  Expr* found = spill(template_call("py::find_method", name, {object}), "found");
  std::vector<Operand> parts;
  for (const syntax::Expr* x : e.args) parts.push_back([this, x] { return value(*x); });
  std::vector<Expr*> all = sequence(parts);
  line_ = line(e.span);
  for (Expr*& held : all) {
    if (held->effect == Effect::kReads) held = own(held);
  }
  all.insert(all.begin(), {found, object});
  return template_call("py::call_found", name, all);
}

/// Calls that are no calls at run time, and built-ins that need the compiler.
Expr* FunctionLowering::special_call(const syntax::CallExpr& e, const Target& target, bool& handled) {
  const syntax::Name* name = e.callee->try_as<syntax::Name>();
  if (!name) return nullptr;
  names::Resolution r = names::lookup(*scope_, name->id, program_.names);
  if (r.kind != names::Reference::kBuiltin) return nullptr;
  const std::string& n = text(name->id);
  handled = true;
  if (n == "super" && e.args.empty() && e.keywords.empty()) return call_super(e);
  if (n == "eval" || n == "exec" || n == "compile" || n == "__import__") {
    unsupported(e.span, "`" + n + "` needs a compiler at run time, which the program does not have", "a dict of functions, or getattr(), often does the same");
    return none();
  }
  if (refuse_aliased_dict(e)) return none();
  if (n == "globals" && e.args.empty()) {
    return safe_call("py::module_dict", {module_value(module_)});
  }
  if ((n == "locals" || n == "vars" || n == "dir") && e.args.empty()) {
    if (scope_->kind == names::ScopeKind::kModule) {
      Expr* dict = safe_call("py::module_dict", {module_value(module_)});
      return n == "dir" ? call("py::sorted_keys", {dict}) : dict;
    }
    if (scope_->kind == names::ScopeKind::kClass) {
      Expr* dict = method_of(classes_.back().builder, "namespace_", {}, false, Rep::kValue);
      return n == "dir" ? call("py::sorted_keys", {dict}) : dict;
    }
    return n == "dir" ? call("py::sorted_keys", {local_variables()}) : local_variables();
  }
  handled = false;
  if (n == "getattr" || n == "setattr" || n == "hasattr" || n == "delattr") {
    const syntax::StrLiteral* literal = e.args.size() >= 2 ? e.args[1]->try_as<syntax::StrLiteral>() : nullptr;
    if (literal) program_.use_attribute(literal->value);
    else program_.use_all_attributes();
    if (n == "getattr" && !e.args.empty()) {
      if (literal) note_method_by_identity(*e.args[0], program_.names.intern(literal->value));
      else note_methods_by_identity(*e.args[0]);
    }
    Target holder = e.args.empty() ? Target{} : static_target(*e.args[0]);
    bool is_module = holder.kind == Target::Kind::kModule || holder.kind == Target::Kind::kStubModule;
    if (literal && is_module) refuse_missing_member(*holder.module, literal->value, e.span);
    if ((n == "setattr" || n == "delattr") && is_module) refuse_store_on_builtins(*holder.module, e.span);
  }
  if (!module_.is_library && (n == "dir" || n == "vars")) {
    program_.use_all_attributes();
    if (n == "vars" && !e.args.empty()) note_methods_by_identity(*e.args[0]);
  }
  (void)target;
  return nullptr;
}

/// A dict of the variables of this function that are bound: parameters and others, those that inner functions share, those of functions around.
Expr* FunctionLowering::local_variables() {
  Var* dict = new_var("variables");
  add_assign(dict, safe_call("py::new_dict", {}));
  auto insert = [&](const std::string& name, Expr* current) {
    add(StmtKind::kExpr, call("py::dict_insert", {read(dict), str(name), to_value(current)}, Rep::kVoid));
  };
  auto show = [&](names::Symbol* symbol) {
    Expr* current = read(var_of(symbol));
    if (is_number(current)) return insert(text(symbol->name), current);  // surely bound
    add_if(negate(is_empty(current)), [&] { insert(text(symbol->name), current); });
  };
  auto by_name = [&](const names::Symbol* a, const names::Symbol* b) { return text(a->name) < text(b->name); };
  for (names::Scope* s = scope_; s; s = s->parent) {
    std::vector<names::Symbol*> params, others, shared, free = s->free_symbols;
    for (const auto& symbol : s->symbols) {
      if (symbol->bindings > 0) (symbol->is_param ? params : symbol->captured ? shared : others).push_back(symbol.get());
    }
    if (auto rest = params.begin() + static_cast<std::ptrdiff_t>(function_.positional); function_.var_args && s == scope_->frame()) {
      std::rotate(rest, rest + 1, rest + 1 + static_cast<std::ptrdiff_t>(function_.keyword_only));  // *args come behind what is given by name
    }
    for (names::Symbol* symbol : params) show(symbol);
    for (names::Symbol* symbol : others) show(symbol);
    std::sort(shared.begin(), shared.end(), by_name);
    std::sort(free.begin(), free.end(), by_name);
    for (names::Symbol* symbol : shared) show(symbol);
    Expr* cls = s->uses_class_cell && s->kind == names::ScopeKind::kFunction ? class_value() : nullptr;
    for (names::Symbol* symbol : free) {
      if (cls && text(symbol->name) > "__class__") insert("__class__", std::exchange(cls, nullptr));
      show(symbol);
    }
    if (cls) insert("__class__", cls);
    if (s->kind != names::ScopeKind::kComprehension) break;
  }
  return read(dict);
}

Expr* FunctionLowering::call_super(const syntax::CallExpr& e) {
  // Three things make super() work: the __class__ cell, a function around, its first parameter (Python data model, 3.3.3.6).
  Expr* cls = class_value();
  names::Scope* frame = scope_->frame();
  if (!cls || function_.param_vars.empty() || frame->kind == names::ScopeKind::kModule) {
    Expr* message = make(Op::kExternal);
    message->text = cls ? "\"super(): no arguments\"" : "\"super(): __class__ cell not found\"";
    return call("py::runtime_error", {message});
  }
  names::Symbol* self = nullptr;
  for (const auto& symbol : frame->symbols) {
    if (symbol->is_param) {
      self = symbol.get();
      break;
    }
  }
  (void)e;
  return call("py::make_super", {cls, self ? read_symbol(self, false) : read(function_.param_vars[0])});
}

/// A call of a native with its arguments put into their places here. Null if only run time can tell whether they fit.
Expr* FunctionLowering::call_stub(const syntax::CallExpr& e, const modules::StubFunction& stub, const Operand& self) {
  if (has_stars(e)) return nullptr;
  std::size_t first = self ? 1 : 0;
  std::vector<const syntax::Expr*> places(stub.params.size(), nullptr);
  std::vector<const syntax::Expr*> extra;
  std::size_t next = first;
  int var_args = -1;
  for (std::size_t i = first; i < stub.params.size(); ++i) {
    if (stub.params[i].kind == ParamKind::kVarArgs) var_args = static_cast<int>(i);
    if (stub.params[i].kind == ParamKind::kVarKeywords) return nullptr;
  }
  for (const syntax::Expr* a : e.args) {
    bool positional = next < stub.params.size() && (stub.params[next].kind == ParamKind::kPositionalOnly || stub.params[next].kind == ParamKind::kPositional);
    if (positional) places[next++] = a;
    else if (var_args >= 0) extra.push_back(a);
    else return nullptr;
  }
  for (const syntax::Keyword& k : e.keywords) {
    bool found = false;
    for (std::size_t i = first; i < stub.params.size(); ++i) {
      const modules::StubParam& p = stub.params[i];
      if (p.name != k.name || (p.kind != ParamKind::kPositional && p.kind != ParamKind::kKeywordOnly)) continue;
      if (places[i]) return nullptr;
      places[i] = k.value;
      found = true;
    }
    if (!found) return nullptr;
  }
  for (std::size_t i = first; i < stub.params.size(); ++i) {
    const modules::StubParam& p = stub.params[i];
    if (!places[i] && !p.has_default && p.kind != ParamKind::kVarArgs) return nullptr;
  }
  if (!self) {
    if (Expr* direct = call_number_form(stub, number_arguments(e, stub, places, extra), e.span)) return direct;
  }
  if (!stub.adder.empty() && self && program_.options.types && e.keywords.empty() && e.args.size() == 1) return call_adder(e, stub, self);
  if (stub.sees_addresses) program_.program->sees_addresses |= !ir_module_.is_library;   // the library does not compare those of texts
  if (stub.sees_identity) {
    for (const syntax::Expr* a : e.args) note_identity(*a);
  }
  // Evaluate in source order: positional arguments, then keywords.
  std::vector<Operand> order;
  std::vector<std::string> names;
  std::vector<int> at;
  if (self) {
    order.push_back(self);
    at.push_back(0);
    names.push_back("object");
  }
  for (const syntax::Expr* a : e.args) {
    order.push_back([this, a] { return value(*a); });
    int place = -1;
    for (std::size_t i = first; i < places.size(); ++i) {
      if (places[i] == a) place = static_cast<int>(i);
    }
    at.push_back(place);
    names.push_back(place >= 0 ? text(stub.params[static_cast<std::size_t>(place)].name) : "item");
  }
  for (const syntax::Keyword& k : e.keywords) {
    order.push_back([this, v = k.value] { return value(*v); });
    for (std::size_t i = first; i < places.size(); ++i) {
      if (places[i] == k.value) at.push_back(static_cast<int>(i));
    }
    names.push_back(text(k.name));
  }
  std::vector<Expr*> values = sequence(order, names);
  std::vector<Expr*> args(stub.params.size(), nullptr);
  std::vector<Expr*> rest;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (at[i] >= 0) args[static_cast<std::size_t>(at[i])] = values[i];
    else rest.push_back(values[i]);
  }
  for (std::size_t i = 0; i < args.size(); ++i) {
    // The native only borrows: what it may reach by running other code must be held.
    if (args[i] && args[i]->effect == Effect::kReads) args[i] = own(args[i]);
    if (args[i]) continue;
    const modules::StubParam& p = stub.params[i];
    if (p.kind == ParamKind::kVarArgs) args[i] = safe_call("py::tuple_of", rest);
    else args[i] = p.default_value ? program_.stub_constant(p.default_value) : empty();
  }
  line_ = line(e.span);
  Expr* made = call(stub.cpp_name, args);
  const auto* method = e.callee->try_as<syntax::AttributeExpr>();
  if (stub.cpp_name == "py::str_join") made->is_plain = e.args.size() == 1 && is_list_of_texts(*e.args[0]);
  else if (stub.cpp_name == "py::str_split" || stub.cpp_name == "py::str_splitlines") made->is_plain = method && is_str(*method->object);
  return made;
}

/// items.append(x): nothing to check, nothing to return.
Expr* FunctionLowering::call_adder(const syntax::CallExpr& e, const modules::StubFunction& stub, const Operand& self) {
  std::vector<Expr*> args = sequence({self, [&] { return list_element(*e.args[0]); }}, {"object", "item"});
  if (args[1]->rep != Rep::kValue) args[0] = borrowed(args[0]);
  line_ = line(e.span);
  return safe_call(stub.adder, args, Rep::kVoid);
}

/// Which parameter each argument of the call goes to, positional ones first, then keywords; -1: into *args. False if only run time can tell, or if they
/// do not fit (run time raises).
static bool places_of(const syntax::CallExpr& e, const std::vector<syntax::Param>& params, std::size_t first, std::vector<int>& at) {
  std::vector<bool> taken(params.size(), false);
  std::size_t next = first;
  bool var_args = false;
  for (std::size_t i = 0; i < params.size(); ++i) {
    var_args = var_args || params[i].kind == ParamKind::kVarArgs;
    if (params[i].kind == ParamKind::kVarKeywords) return false;
    if (i < first) taken[i] = true;
  }
  for (std::size_t i = 0; i < e.args.size(); ++i) {
    bool positional = next < params.size() && (params[next].kind == ParamKind::kPositionalOnly || params[next].kind == ParamKind::kPositional);
    if (!positional && !var_args) return false;
    if (positional) taken[next] = true;
    at.push_back(positional ? static_cast<int>(next++) : -1);
  }
  for (const syntax::Keyword& k : e.keywords) {
    std::size_t found = params.size();
    for (std::size_t i = 0; i < params.size(); ++i) {
      bool named = params[i].kind == ParamKind::kPositional || params[i].kind == ParamKind::kKeywordOnly;
      if (named && params[i].name == k.name) found = i;
    }
    if (found == params.size() || taken[found]) return false;
    taken[found] = true;
    at.push_back(static_cast<int>(found));
  }
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (!taken[i] && params[i].kind != ParamKind::kVarArgs && !params[i].default_value) return false;
  }
  return true;
}

static bool literal_default(const syntax::Expr* d) { return d->kind == ExprKind::kInt || d->kind == ExprKind::kConstant || d->kind == ExprKind::kStr || d->kind == ExprKind::kFloat; }

/// A direct call of a function of the program. Null if run time has to bind the arguments (and to raise, if they do not fit).
Expr* FunctionLowering::call_function(const syntax::CallExpr& e, const Target& target) {
  Function* f = program_.function_of(target.function);
  std::vector<int> at;
  if (!f || has_stars(e) || f->is_closure || !places_of(e, target.function->params, 0, at)) return nullptr;
  uses(*target.module);
  ir::Global* global = program_.global_of(target.symbol);
  if (!program_.always_bound(target.symbol)) {
    // The def may not have been executed yet: then NameError, before the arguments are evaluated.
    Expr* bound = read_target(target, e.callee->span);
    if (target.module == &module_) bound = read_global(target.symbol);
    if (bound->may_raise) add(StmtKind::kExpr, bound);
  }
  return direct_call(e, *f, target.function->params, at, {}, global);
}

/// text.upper(): the native itself.
Expr* FunctionLowering::call_native_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee) {
  if (!program_.options.types) return nullptr;
  const modules::StubModule* module = nullptr;
  const modules::StubFunction* method = program_.options.types->native_method(program_.options.types->of(callee.object), callee.name, module);
  if (!method || method->params.empty() || method->params[0].kind == ParamKind::kVarArgs) return nullptr;
  if (e.args.empty() && e.keywords.empty() && method->params.size() == 1) {
    if (Expr* direct = call_number_form(*method, {callee.object}, e.span)) return direct;
  }
  Expr* direct = call_stub(e, *method, [this, &callee] { return value(*callee.object); });
  if (direct) program_.use_header(ir_module_, module->header);
  return direct;
}

/// Without the function object at hand only literal defaults are known.
bool FunctionLowering::directly_callable(const Function& f, const syntax::FunctionStmt& def, const syntax::CallExpr& e, std::size_t first, std::vector<int>& at) {
  if (f.is_closure || program_.module_changes().functions || def.params.size() < first || !places_of(e, def.params, first, at)) return false;
  for (std::size_t i = 0; i < first; ++i) {
    if (def.params[i].kind != ParamKind::kPositional && def.params[i].kind != ParamKind::kPositionalOnly) return false;
  }
  for (std::size_t i = first; i < def.params.size(); ++i) {
    bool given = def.params[i].kind == ParamKind::kVarArgs;
    for (int place : at) given = given || place == static_cast<int>(i);
    if (!given && !literal_default(def.params[i].default_value)) return false;
  }
  return true;
}

/// The call itself. `self`: the first argument, if it is not among e's; `global`: where the function object with its defaults is.
Expr* FunctionLowering::direct_call(const syntax::CallExpr& e, Function& callee, const std::vector<syntax::Param>& params, std::vector<int> at, const Operand& self, ir::Global* global) {
  Function* f = &callee;
  if (f->module != &ir_module_) {
    f->is_shared = true;
    std::vector<ir::Module*>& uses = ir_module_.uses;
    if (std::find(uses.begin(), uses.end(), f->module) == uses.end()) uses.push_back(f->module);
  }
  auto rep_of = [&](int param) { return param >= 0 ? f->params[static_cast<std::size_t>(param)].rep : Rep::kValue; };
  std::vector<Operand> order;
  std::vector<std::string> names;
  if (self) {
    order.push_back(self);
    names.push_back("object");
    at.insert(at.begin(), 0);
  }
  std::size_t offset = self ? 1 : 0;
  for (std::size_t i = 0; i < e.args.size(); ++i) {
    order.push_back([this, a = e.args[i], rep = rep_of(at[i + offset])] { return coerce(typed(*a), rep); });
    names.push_back(at[i + offset] >= 0 ? text(params[static_cast<std::size_t>(at[i + offset])].name) : "item");
  }
  for (std::size_t i = 0; i < e.keywords.size(); ++i) {
    order.push_back([this, v = e.keywords[i].value, rep = rep_of(at[e.args.size() + offset + i])] { return coerce(typed(*v), rep); });
    names.push_back(text(e.keywords[i].name));
  }
  std::vector<Expr*> values = sequence(order, names);
  std::vector<Expr*> args(params.size(), nullptr);
  std::vector<Expr*> rest;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (at[i] >= 0) args[static_cast<std::size_t>(at[i])] = values[i];
    else rest.push_back(values[i]);
  }
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i]) {
      // The callee only borrows: what other code can reach must be held for the time of the call.
      bool counted = args[i]->rep == Rep::kValue || args[i]->rep == Rep::kInt;
      if (args[i]->effect == Effect::kReads && counted) args[i] = own(args[i]);
      continue;
    }
    if (params[i].kind == ParamKind::kVarArgs) {
      args[i] = safe_call("py::tuple_of", rest);
      continue;
    }
    const syntax::Expr* d = params[i].default_value;
    if (literal_default(d)) {
      args[i] = coerce(lower_constant(*d), rep_of(static_cast<int>(i)));
    } else {
      Expr* function = make(Op::kGlobal, Rep::kValue, Effect::kReads);
      function->global = global;
      args[i] = safe_call("py::default_of", {function, raw_int(static_cast<std::int64_t>(i))});
      args[i] = coerce(args[i], rep_of(static_cast<int>(i)));
    }
  }
  line_ = line(e.span);
  Expr* result = make(Op::kDirect, f->result, Effect::kWrites);
  result->function = f;
  result->args = args;
  result->may_raise = true;
  return result;
}

void FunctionLowering::add_keywords(Var* arguments, const std::vector<syntax::Keyword>& keywords, Expr* callee) {
  // Like CPython: keywords between two `**` are met with what came before all at once, when the last of their values is there.
  std::int64_t unmet = 0;
  bool has_mapping = false;
  auto meet = [&] {
    if (has_mapping && unmet) add(StmtKind::kExpr, method_of(arguments, "check_keywords", {integer(unmet), callee}, true));
    unmet = 0;
  };
  for (const syntax::Keyword& k : keywords) {
    Expr* v = value(*k.value);
    if (k.name == NameId::kNone) {
      meet();
      program_.use_attribute("keys");
      add(StmtKind::kExpr, method_of(arguments, "add_double_star", {v, callee}, true));
      has_mapping = true;
    } else {
      add(StmtKind::kExpr, method_of(arguments, "add_keyword", {str(text(k.name)), v}, false));
      ++unmet;
    }
  }
  meet();
}

/// callee(args) for any callee.
Expr* FunctionLowering::call_value(const syntax::CallExpr& e, const Operand& callee) {
  if (!has_stars(e) && e.keywords.empty()) {
    std::vector<Operand> parts = {callee};
    for (const syntax::Expr* a : e.args) parts.push_back([this, a] { return value(*a); });
    std::vector<Expr*> args = sequence(parts, {"callee"});
    line_ = line(e.span);
    for (Expr*& a : args) {
      if (a->effect == Effect::kReads) a = own(a);
    }
    return call("py::call", args);
  }
  Expr* function = callee();
  if (function->effect != Effect::kPure) function = spill(function, "callee");
  Var* result = in_generator() ? new_var("result") : nullptr;
  Expr* made = nullptr;
  in_scope([&] {
    Var* arguments = new_var("arguments", VarKind::kArguments);
    for (const syntax::Expr* a : e.args) {
      if (const syntax::StarredExpr* s = a->try_as<syntax::StarredExpr>()) {
        Expr* more = value(*s->value);
        // Beside other arguments it is an item of the tuple that CPython makes of them: its message does not name the callee then.
        add(StmtKind::kExpr, method_of(arguments, "add_star", {more, e.args.size() == 1 ? function : make(Op::kEmpty)}, true));
      } else {
        add(StmtKind::kExpr, method_of(arguments, "add", {value(*a)}, false));
      }
    }
    add_keywords(arguments, e.keywords, function);
    line_ = line(e.span);
    Expr* gathered = make(Op::kVar, Rep::kVoid);
    gathered->var = arguments;
    made = call("py::call", {function, gathered});
    if (result) add_assign(result, made);
  });
  return result ? read(result) : made;
}

}  // namespace pyx::lower
