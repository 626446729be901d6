// Names: reading, binding and deleting variables of every kind of scope (language reference 4.2.2).
#include <algorithm>
#include <limits>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using names::Reference;
using names::Resolution;
using names::ScopeKind;
using names::Symbol;

int FunctionLowering::number_of(Var* var) {
  auto [it, fresh] = numbers_.try_emplace(var, static_cast<int>(numbers_.size()));
  return it->second;
}
bool FunctionLowering::surely_bound(Var* var) {
  std::size_t n = static_cast<std::size_t>(number_of(var));
  return flow_.dead || (n < flow_.bound.size() && flow_.bound[n]);
}
void FunctionLowering::set_bound(Var* var, bool bound) {
  std::size_t n = static_cast<std::size_t>(number_of(var));
  if (n >= flow_.bound.size()) flow_.bound.resize(n + 1, false);
  flow_.bound[n] = bound;
}

/// The C++ variable of a symbol of this function (or of a comprehension evaluated in it, or a captured one).
Var* FunctionLowering::var_of(Symbol* symbol) {
  auto it = vars_.find(symbol);
  if (it != vars_.end()) return it->second;
  Var* var = new_var(text(symbol->name), kind_of(symbol));
  var->is_python = true;
  if (var->kind == VarKind::kValue) var->holds = holds(program_.options.types ? program_.options.types->of(symbol) : infer::TypeId::kAnything);
  vars_.emplace(symbol, var);
  return var;
}

Expr* FunctionLowering::read_symbol(Symbol* symbol, bool free) {
  Var* var = var_of(symbol);
  Expr* e = read(var);
  if (is_number(e)) return e;  // proven to be bound
  // A parameter that is never rebound or deleted is always bound.
  if (symbol->is_param && !symbol->deleted) return e;
  if (!free && !symbol->captured && surely_bound(var) && !symbol->deleted) return e;
  if (!free && symbol->captured && surely_bound(var) && symbol->bindings == 1 && !symbol->deleted) return e;
  Expr* name = make(Op::kExternal);
  name->text = "\"" + text(symbol->name) + "\"";
  return call(free ? "py::bound_free" : "py::bound_local", {e, name});
}

Expr* FunctionLowering::read_global(Symbol* symbol) {
  Expr* e = make(Op::kGlobal, Rep::kValue, Effect::kReads);
  e->global = program_.global_of(symbol);
  if (program_.always_bound(symbol)) return settled(e, symbol);
  // A module variable that is not (any more) bound may still be a built-in.
  Target builtin = program_.builtin(symbol->name);
  if (builtin.kind != Target::Kind::kUnknown) {
    Var* chosen = new_var(text(symbol->name));
    add_if(is_empty(e), [&] { add_assign(chosen, read_static(builtin, {})); }, [&] { add_assign(chosen, e); });
    return read(chosen);
  }
  Expr* name = make(Op::kExternal);
  name->text = "\"" + text(symbol->name) + "\"";
  return call("py::bound_global", {e, name});
}

/// A variable that is bound: perhaps a constant.
Expr* FunctionLowering::settled(Expr* global, const Symbol* symbol) {
  if (const ir::Constant* c = program_.options.types ? program_.constant(symbol) : nullptr) {
    global->global->constant = *c;
    global->effect = Effect::kPure;
  }
  return global;
}

Expr* FunctionLowering::lower_name(const syntax::Name& name) {
  Resolution r = names::lookup(*scope_, name.id, program_.names);
  if (Expr* e = text(name.id) == "__class__" && r.kind == Reference::kBuiltin ? class_value() : nullptr) {
    Expr* n = make(Op::kExternal);
    n->text = "\"__class__\"";
    return call("py::bound_free", {e, n});
  }
  switch (r.kind) {
    case Reference::kLocal: {
      // A comprehension may stand in a generator or function other than the symbol's own frame only through a capture.
      return read_symbol(r.symbol, false);
    }
    case Reference::kFree: return read_symbol(r.symbol, true);
    case Reference::kGlobal: return read_global(r.symbol);
    case Reference::kClass: {
      ClassContext& c = classes_.back();
      Var* found = new_var(text(name.id));
      add_assign(found, method_of(c.builder, "get", {str(text(mangled(name.id)))}, true, Rep::kValue));
      Expr* absent = make(Op::kCall, Rep::kBool, Effect::kPure);
      absent->text = "py::is_exhausted";
      absent->args = {read(found)};
      add_if(absent, [&] {
        if (r.symbol && r.symbol->scope->kind == ScopeKind::kModule) add_assign(found, read_global(r.symbol));
        else if (r.symbol) add_assign(found, read_symbol(r.symbol, false));
        else add_assign(found, read_static(program_.builtin(name.id), name.span));
      });
      return read(found);
    }
    case Reference::kBuiltin: break;
  }
  const std::string& n = text(name.id);
  // Variables that every module has.
  if (n == "__name__") return str(module_.name);
  if (n == "__file__") return str(ir_module_.source_path);
  if (n == "__doc__") return ir_module_.has_doc ? str(ir_module_.doc) : none();
  if (n == "__package__") return str(module_.package);
  if (n == "__spec__" || n == "__loader__") return none();
  if (n == "__debug__") return make(Op::kTrue);
  if (n == "NotImplemented") return make(Op::kNotImplemented);
  if (n == "Ellipsis") return make(Op::kEllipsis);
  if (n == "__annotations__") return call("py::module_global", {module_value(module_), str(n)});
  if (!module_.is_library && (n == "getattr" || n == "dir" || n == "vars")) {
    program_.use_all_attributes();
    if (n != "dir") program_.program->sees_identity = true;
  }
  Target builtin = program_.builtin(name.id);
  const ModuleChanges& changes = program_.module_changes();
  bool submodule = program_.graph.submodule(module_, n);
  if (builtin.kind == Target::Kind::kUnknown && (submodule || changes.may_change(name.id) || changes.open.count(&module_))) return call("py::module_global", {module_value(module_), str(n)});
  if (builtin.kind == Target::Kind::kUnknown && refuse_missing_builtin(n, name.span)) return none();
  return read_static(builtin, name.span);
}

/// A built-in function, class or constant as a value; an unknown name raises NameError when it is reached.
Expr* FunctionLowering::read_static(const Target& target, Span span) {
  switch (target.kind) {
    case Target::Kind::kStubFunction: {
      Expr* e = make(Op::kNative);
      e->text = program_.native(*target.stub_function, target.stub_module->name, "", target.stub_module->header);
      program_.use_header(ir_module_, target.stub_module->header);
      return e;
    }
    case Target::Kind::kStubClass: {
      Expr* e = make(Op::kType);
      e->text = target.stub_class->cpp_name;
      program_.use_class(*target.stub_class);
      program_.use_header(ir_module_, target.stub_module->header);
      return e;
    }
    case Target::Kind::kStubConstant: return program_.stub_constant(target.constant->value);
    case Target::Kind::kStubVariable: {
      Expr* e = make(Op::kExternal, Rep::kValue, Effect::kReads);
      e->text = target.variable->cpp_name;
      const syntax::Name* type = target.variable->annotation ? target.variable->annotation->try_as<syntax::Name>() : nullptr;
      if (type && text(type->id) == "float" && !program_.module_changes().may_change(target.variable->name)) e->number = std::numeric_limits<double>::quiet_NaN();   // math.nan
      program_.use_header(ir_module_, target.stub_module->header);
      return e;
    }
    default: break;
  }
  std::string name = "?";
  if (span.file != FileId::kNone) name = source_.text().substr(span.begin, span.end - span.begin);
  Expr* quoted = make(Op::kExternal);
  quoted->text = "\"" + name + "\"";
  Expr* failure = call("py::unbound_global_value", {quoted});
  return failure;
}

Target FunctionLowering::static_name(NameId name) {
  Resolution r = names::lookup(*scope_, name, program_.names);
  if (r.kind == Reference::kBuiltin) {
    Target t = program_.builtin(name);
    return t;
  }
  if (r.kind == Reference::kGlobal) return program_.target_of(r.symbol);
  // A function-level import of a module is as certain as one at the top.
  if (r.symbol && r.symbol->bindings == 1 && !r.symbol->deleted && r.symbol->only_def && !r.symbol->is_param &&
      (r.kind == Reference::kLocal || r.kind == Reference::kFree)) {
    const syntax::Stmt* def = r.symbol->only_def;
    if (def->kind == syntax::StmtKind::kImport || def->kind == syntax::StmtKind::kImportFrom) return program_.target_of(r.symbol);
  }
  return {};
}

Target FunctionLowering::static_target(const syntax::Expr& e) {
  if (const syntax::Name* n = e.try_as<syntax::Name>()) return static_name(n->id);
  if (const syntax::AttributeExpr* a = e.try_as<syntax::AttributeExpr>()) {
    Target object = static_target(*a->object);
    if (object.kind == Target::Kind::kModule || object.kind == Target::Kind::kStubModule) return program_.member(object.module, a->name);
  }
  return {};
}

void FunctionLowering::store_symbol(Symbol* symbol, Expr* value) {
  if (symbol->scope->kind == ScopeKind::kModule) {
    ir::Stmt* s = add(StmtKind::kAssignGlobal, to_value(value));
    s->global = program_.global_of(symbol);
    return;
  }
  Var* var = var_of(symbol);
  add_assign(var, value);
  set_bound(var, true);
}

void FunctionLowering::store_name(NameId name, Expr* value) {
  Resolution r = names::lookup(*scope_, name, program_.names);
  if (r.kind == Reference::kClass || (scope_->kind == ScopeKind::kClass && r.kind != Reference::kGlobal && !scope_->nonlocals.count(mangled(name)))) {
    add(StmtKind::kExpr, method_of(classes_.back().builder, "set", {str(text(mangled(name))), to_value(value)}, true));
    return;
  }
  if (r.symbol) store_symbol(r.symbol, value);
}

void FunctionLowering::delete_name(const syntax::Name& name) {
  Resolution r = names::lookup(*scope_, name.id, program_.names);
  if (r.kind == Reference::kClass) {
    Expr* removed = method_of(classes_.back().builder, "remove", {str(text(mangled(name.id)))}, true, Rep::kBool);
    add_if(negate(removed), [&] {
      Expr* quoted = make(Op::kExternal);
      quoted->text = "\"" + text(name.id) + "\"";
      add_raise(call("py::unbound_global", {quoted}));
    });
    return;
  }
  // Reading checks that it is bound.
  Expr* current = lower_name(name);
  if (current->may_raise) add(StmtKind::kExpr, current);
  if (r.symbol->scope->kind == ScopeKind::kModule) {
    add(StmtKind::kAssignGlobal, empty())->global = program_.global_of(r.symbol);
    return;
  }
  Var* var = var_of(r.symbol);
  add_assign(var, empty());
  set_bound(var, false);
}

Var* FunctionLowering::class_cell() {
  for (auto it = classes_.rbegin(); it != classes_.rend(); ++it) {
    // Inside the class body itself the cell belongs to the class around it.
    if (it->scope != scope_ && it->cell) return it->cell;
  }
  return class_cell_;
}

/// The class made once in whose statement this code stands, if that is the innermost class.
ir::Global* FunctionLowering::class_around() {
  for (auto it = classes_.rbegin(); it != classes_.rend(); ++it) {
    if (it->scope != scope_) return it->variable;
  }
  if (class_cell_ || !outer_) return nullptr;
  // Methods stand right in the class body that the code around is lowering.
  return !outer_->classes_.empty() ? outer_->classes_.back().variable : outer_->class_around();
}

Expr* FunctionLowering::class_read(ir::Global* variable) {
  program_.use_class_variable(variable);
  Expr* e = make(Op::kGlobal, Rep::kValue, Effect::kReads);
  e->global = variable;
  if (variable->module != &ir_module_) {
    std::vector<ir::Module*>& uses = ir_module_.uses;
    if (std::find(uses.begin(), uses.end(), variable->module) == uses.end()) uses.push_back(variable->module);
  }
  return e;
}

/// What __class__ denotes in a method; null outside classes.
Expr* FunctionLowering::class_value() {
  if (ir::Global* variable = class_around()) return class_read(variable);
  Var* cell = class_cell();
  return cell ? read(cell) : nullptr;
}

}  // namespace pyx::lower
