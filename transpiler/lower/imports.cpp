// Imports: a module's code runs when the first import statement that names it is executed (language reference 5).
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

void FunctionLowering::uses(const modules::LoadedModule& module) {
  if (module.is_stub) return;
  Module* other = program_.module_of(&module);
  if (other == &ir_module_) return;
  for (Module* known : ir_module_.uses) {
    if (known == other) return;
  }
  ir_module_.uses.push_back(other);
}

/// Runs the module's code unless that was done or is under way, its parents' before.
void FunctionLowering::run_module(const modules::LoadedModule& module) {
  std::size_t dot = module.name.rfind('.');
  if (dot != std::string::npos) {
    if (const modules::LoadedModule* parent = program_.graph.find(module.name.substr(0, dot))) run_module(*parent);
  }
  if (module.is_stub || &module == &module_) return;
  uses(module);
  Expr* init = make(Op::kDirect, Rep::kVoid, Effect::kWrites);
  init->function = program_.module_of(&module)->init;
  init->may_raise = true;
  add(StmtKind::kExpr, init);
}

/// A submodule whose code has run becomes an attribute of its package (5.4.2).
void FunctionLowering::bind_in_package() {
  std::size_t dot = module_.name.rfind('.');
  const modules::LoadedModule* parent = dot == std::string::npos ? nullptr : program_.graph.find(module_.name.substr(0, dot));
  if (!parent || parent->is_stub) return;
  add(StmtKind::kExpr, call("py::set_attr", {module_value(*parent), str(module_.name.substr(dot + 1)), module_value(module_)}, Rep::kVoid));
}

Expr* FunctionLowering::module_value(const modules::LoadedModule& module) {
  Expr* e = make(Op::kExternal, Rep::kValue, Effect::kPure);
  if (module.is_stub) {
    e->text = program_.native_module(module);
  } else {
    uses(module);
    e->op = Op::kModule;
    e->function = program_.module_of(&module)->init;
  }
  return e;
}

void FunctionLowering::raise_import_error(const modules::ResolvedImport& import) {
  Expr* kind = make(Op::kExternal, Rep::kVoid);
  kind->text = import.is_import_error ? "py::ImportError" : "py::ModuleNotFoundError";
  add_raise(safe_call("py::raise_import_error", {kind, str(import.message), import.missing_name.empty() ? none() : str(import.missing_name)}, Rep::kVoid));
}

void FunctionLowering::lower_import(const syntax::ImportStmt& s) {
  for (const syntax::ImportAlias& alias : s.names) {
    line_ = line(s.span);
    modules::ResolvedImport found = program_.graph.resolve(module_, 0, alias.path, program_.names);
    if (!found.module) {
      raise_import_error(found);
      flow_.dead = true;
      return;
    }
    std::string prefix;
    for (NameId part : alias.path) {
      prefix += (prefix.empty() ? "" : ".") + text(part);
      if (const modules::LoadedModule* step = program_.graph.find(prefix)) run_module(*step);
    }
    run_module(*found.module);
    const modules::LoadedModule* bound = found.module;
    if (alias.as_name == NameId::kNone && alias.path.size() > 1) bound = program_.graph.resolve(module_, 0, text(alias.path[0])).module;
    store_name(alias.as_name != NameId::kNone ? alias.as_name : alias.path[0], module_value(*bound));
  }
}

void FunctionLowering::lower_import_from(const syntax::ImportFromStmt& s) {
  if (s.level == 0 && s.module.size() == 1 && text(s.module[0]) == "__future__") {
    for (const syntax::ImportAlias& alias : s.names) {
      if (text(alias.path[0]) == "annotations") futures_annotations_ = true;
      store_name(alias.as_name != NameId::kNone ? alias.as_name : alias.path[0], none());
    }
    return;
  }
  modules::ResolvedImport found = program_.graph.resolve(module_, s.level, s.module, program_.names);
  if (!found.module) {
    raise_import_error(found);
    flow_.dead = true;
    return;
  }
  const modules::LoadedModule& source = *found.module;
  if (std::size_t dot = found.name.rfind('.'); dot != std::string::npos) {
    if (const modules::LoadedModule* parent = program_.graph.find(found.name.substr(0, dot))) run_module(*parent);
  }
  run_module(source);
  // `from m import *` without __all__ binds the names that the module has by now: circular imports meet it half-way.
  bool takes_what_is_there = s.is_star && !source.is_stub && !program_.scopes.at(&source)->module->find(program_.names.intern("__all__"));
  auto import_name = [&](NameId name, NameId as_name, Span span) {
    Target member = program_.member(&source, name);
    // `from . import name` in a package itself: its submodule, not the variable that this statement binds.
    if (modules::LoadedModule* sub = &source == &module_ ? program_.graph.submodule(source, text(name)) : nullptr) {
      member = Target{};
      member.kind = sub->is_stub ? Target::Kind::kStubModule : Target::Kind::kModule;
      member.module = sub;
    }
    // A submodule has become an attribute if its code has run. `import *` does not run it.
    if (takes_what_is_there && member.kind == Target::Kind::kModule && !program_.scopes.at(&source)->module->find(name)) {
      Var* there = new_var(text(name));
      add_assign(there, safe_call("py::module_addition", {module_value(source), str(text(name))}));
      return add_if(negate(is_empty(read(there))), [&] { store_name(as_name, read(there)); });
    }
    if (member.kind == Target::Kind::kModule || member.kind == Target::Kind::kStubModule) {
      run_module(*member.module);
      store_name(as_name, module_value(*member.module));
      return;
    }
    if (member.kind == Target::Kind::kUnknown) {
      // Not bound anywhere in the module (ImportError where the statement is executed), or only the module object knows.
      const modules::StubModule* stub = source.is_stub ? program_.stubs.find(source.name) : nullptr;
      if (stub && program_.stub_member(*stub, name).kind == Target::Kind::kUnknown) {
        program_.diagnostics.report(DiagnosticKind::kModuleUnsupported, span, "`" + source.name + "." + text(name) + "` is not supported yet",
                                    "docs/support.md lists what each module has");
        return;
      }
      if (refuse_missing_member(source, text(name), span)) return;
      Expr* v = call("py::import_member", {module_value(source), str(text(name))});
      store_name(as_name, v);
      return;
    }
    if (member.symbol && !program_.always_bound(member.symbol)) {
      uses(*member.module);
      Expr* e = make(Op::kGlobal, Rep::kValue, Effect::kReads);
      e->global = program_.global_of(member.symbol);
      if (takes_what_is_there) return add_if(negate(is_empty(e)), [&] { store_name(as_name, e); });
      store_name(as_name, call("py::imported", {e, str(text(name)), str(source.name)}));
      return;
    }
    store_name(as_name, read_target(member, span));
  };
  if (s.is_star) {
    for (NameId name : program_.star_names(module_, s)) import_name(name, name, s.span);
    return;
  }
  for (const syntax::ImportAlias& alias : s.names) {
    import_name(alias.path[0], alias.as_name != NameId::kNone ? alias.as_name : alias.path[0], alias.span);
    if (flow_.dead) return;
  }
}

}  // namespace pyx::lower
