// Calls: arguments to parameters, methods, constructors.
#include "infer/engine.h"

namespace pyx::infer {

using syntax::ParamKind;

Args Engine::eval_args(const syntax::CallExpr& e) {
  Args args;
  for (const syntax::Expr* a : e.args) {
    if (const syntax::StarredExpr* s = a->try_as<syntax::StarredExpr>()) {
      args.has_star = true;
      args.star = join(args.star, elements(eval(s->value)));
      continue;
    }
    TypeId t = eval(a);
    // After a star the position is not known.
    if (args.has_star) args.star = join(args.star, t);
    else args.positional.push_back(t);
  }
  for (const syntax::Keyword& k : e.keywords) {
    TypeId t = eval(k.value);
    if (k.name != NameId::kNone) {
      args.keywords.push_back({k.name, t});
      continue;
    }
    args.has_double_star = true;
    bool known = t != TypeId::kAnything;
    for (Atom a : std::vector<Atom>(store.atoms(t))) {
      bool dict = types::is_object(a) && object(a).kind == ObjectKind::kBuiltin && names.text(object(a).stub_class->name) == "dict";
      if (dict) args.double_star = join(args.double_star, read(object(a).second));
      else known = false;
    }
    if (!known) args.double_star = unknown(t);
  }
  return args;
}

TypeId Engine::eval_call(const syntax::CallExpr& e) {
  if (const syntax::AttributeExpr* a = e.callee->try_as<syntax::AttributeExpr>()) {
    TypeId receiver = eval(a->object);
    Args args = eval_args(e);
    NameId name = names::mangle(*scope_, a->name, names);
    std::vector<Code*>& targets = method_targets[e.callee];
    return call_method(&e, receiver, name, args, &targets);
  }
  TypeId callee = eval(e.callee);
  Args args = eval_args(e);
  show_variables(e);
  return call(&e, callee, args);
}

/// object.__setattr__(self, …) and super().__setattr__(…) on instances that are not followed anyway, as classes with a __setattr__ of their own do.
bool Engine::sets_opaque(TypeId receiver, const Args& args) {
  for (Atom a : std::vector<Atom>(store.atoms(receiver))) {
    if (!types::is_object(a)) return false;
    Object& o = object(a);
    if (o.kind == ObjectKind::kStubClass ? args.positional.empty() : o.kind != ObjectKind::kSuper) return false;
    TypeId self = o.kind == ObjectKind::kSuper ? read(o.first) : args.positional[0];
    if (self == TypeId::kAnything) return false;
    for (Atom s : store.atoms(self)) {
      if (!types::is_object(s) || object(s).kind != ObjectKind::kInstance || !object(s).cls->opaque) return false;
    }
  }
  return true;
}

/// receiver.name(args). `targets`: the methods found in the receivers' classes; a null among them stands for anything else.
TypeId Engine::call_method(const syntax::Expr* site, TypeId receiver, NameId name, const Args& args, std::vector<Code*>* targets) {
  auto target = [&](Code* code) {
    if (!targets) return;
    for (Code* t : *targets) {
      if (t == code) return;
    }
    targets->push_back(code);
  };
  if (receiver == TypeId::kAnything) {
    target(nullptr);
    anything_attribute(name);
    if (names.text(name).compare(0, 2, "__") == 0) any_name(names.text(name));
    return unknown(args);
  }
  if (names.text(name) == "__setattr__" && sets_opaque(receiver, args)) {
    target(nullptr);
    return unknown(args);
  }
  return each(receiver, [&](Atom a) {
    if (types::is_object(a)) {
      Object& o = object(a);
      if (o.kind == ObjectKind::kInstance && !o.cls->opaque) {
        Found found = class_lookup(*o.cls, name);
        TypeId own = read(field(*o.cls, name));
        bool plain = found.sure && own == TypeId::kNothing && store.atoms(found.type).size() == 1 && types::is_object(store.atoms(found.type)[0]);
        if (plain) {
          Object& f = object(store.atoms(found.type)[0]);
          if (f.kind == ObjectKind::kFunction) {
            target(f.code);
            return call_code(*f.code, args, store.of(a), true);
          }
        }
      }
      if (o.kind == ObjectKind::kBuiltin || o.kind == ObjectKind::kTuple) {
        if (const modules::StubFunction* m = o.stub_class ? o.stub_class->method(name) : nullptr) {
          target(nullptr);
          return call_stub(site, module_of(o.stub_class), *m, args, store.of(a), true);
        }
      }
      if (o.kind == ObjectKind::kGenerator) {
        target(nullptr);
        const std::string& n = names.text(name);
        if (n == "__next__") return read(o.first);
        if (n == "send") {
          unknown(args);
          return read(o.first);
        }
        if (n == "close") return scalar(Atom::kNone);
      }
    } else {
      const modules::StubClass* cls = stub_class_of(a);
      if (const modules::StubFunction* m = cls ? cls->method(name) : nullptr) {
        target(nullptr);
        return call_stub(site, stubs.builtins(), *m, args, store.of(a), true);
      }
    }
    target(nullptr);
    return call(site, attribute(site, store.of(a), name), args);
  });
}

TypeId Engine::call(const syntax::Expr* site, TypeId callee, const Args& args) {
  if (callee == TypeId::kAnything) return unknown(args);
  return each(callee, [&](Atom a) { return types::is_object(a) ? call_object(site, object(a), args) : TypeId::kNothing; });
}

TypeId Engine::call_object(const syntax::Expr* site, Object& o, const Args& args) {
  switch (o.kind) {
    case ObjectKind::kFunction: return call_code(*o.code, args);
    case ObjectKind::kBoundMethod: return call_code(*o.code, args, read(o.first), true);
    case ObjectKind::kClass: return construct(site, *o.cls, args);
    case ObjectKind::kStubClass: return call_stub_class(site, o, args);
    case ObjectKind::kStubFunction: return call_stub(site, o.stub_module ? *o.stub_module : stubs.builtins(), *o.stub_function, args, TypeId::kNothing, false);
    case ObjectKind::kStubMethod:
      if (!o.stub_function) return unknown(args);
      return call_stub(site, module_of(o.stub_class), *o.stub_function, args, read(o.first), true);
    case ObjectKind::kInstance: {
      bool found = false;
      TypeId result = call_dunder(site, o, "__call__", args, found);
      return found ? result : (escape(type_of(o)), unknown(args));
    }
    case ObjectKind::kProperty: {
      // prop.setter(f), prop.getter(f) in a class body arrive here through attribute(); the property itself can't be called.
      return TypeId::kNothing;
    }
    default:
      escape(type_of(o));
      return unknown(args);
  }
}

TypeId Engine::call_dunder(const syntax::Expr* site, Object& instance, std::string_view name, const Args& args, bool& found) {
  found = false;
  ClassInfo& cls = *instance.cls;
  if (cls.opaque) return TypeId::kNothing;
  Found f = class_lookup(cls, names.intern(name));
  if (f.type == TypeId::kNothing) return TypeId::kNothing;
  found = f.sure;
  return call(site, bind(site, f.type, type_of(instance)), args);
}

Cell& Engine::param_cell(Code& code, const syntax::Param& p) {
  names::Symbol* symbol = code.scope->find(names::mangle(*code.scope, p.name, names));
  Cell& cell = symbols[symbol];
  if (p.kind == ParamKind::kVarArgs || p.kind == ParamKind::kVarKeywords) {
    // *args is a tuple, **kwargs a dict made at the call.
    bool tuple = p.kind == ParamKind::kVarArgs;
    TypeId container = builtin_object(&p, tuple ? "tuple" : "dict", TypeId::kNothing, TypeId::kNothing);
    Object& o = object(store.atoms(container)[0]);
    flow(cell, container);
    if (tuple) return o.first;
    flow(o.first, scalar(Atom::kStr));
    return o.second;
  }
  return cell;
}

/// copy.copy(x) and copy.deepcopy(x) give something of x's type, and what is in a copy has the types of what is in x, unless a class has its own way of being
/// copied, or a mark that is told apart by `is` would become another.
bool Engine::is_copy(Code& code, const Args& args) {
  if (!code.module->is_library || code.module->name != "copy" || args.positional.size() != 1 || args.has_star || args.has_double_star || !args.keywords.empty()) return false;
  const std::string& n = names.text(code.name);
  if (n != "copy" && n != "deepcopy") return false;
  if (!own_copies_) {
    own_copies_ = false;
    for (const auto& [module, in_module] : scopes) {
      for (const auto& scope : in_module->all) {
        if (scope->kind != names::ScopeKind::kClass || module->is_library) continue;
        for (const char* hook : {"__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__new__"}) {
          own_copies_ = *own_copies_ || scope->find(names.intern(hook));
        }
      }
    }
  }
  return !*own_copies_ && !has_marks_ && args.positional[0] != TypeId::kAnything;
}

TypeId Engine::call_code(Code& code, const Args& args, TypeId self, bool bound) {
  reach(code);
  if (!bound && is_copy(code, args)) {
    flow(param_cell(code, (*code.params)[0]), TypeId::kAnything);   // the library's own code looks at all there is
    return args.positional[0];
  }
  if (code.params) {
    const std::vector<syntax::Param>& params = *code.params;
    std::vector<TypeId> positional;
    if (bound) positional.push_back(self);
    positional.insert(positional.end(), args.positional.begin(), args.positional.end());
    std::size_t next = 0;
    const syntax::Param* var_args = nullptr;
    const syntax::Param* var_keywords = nullptr;
    for (const syntax::Param& p : params) {
      if (p.kind == ParamKind::kVarArgs) var_args = &p;
      if (p.kind == ParamKind::kVarKeywords) var_keywords = &p;
    }
    if (var_args) param_cell(code, *var_args);
    if (var_keywords) param_cell(code, *var_keywords);
    for (const syntax::Param& p : params) {
      bool takes_position = p.kind == ParamKind::kPositionalOnly || p.kind == ParamKind::kPositional;
      if (takes_position && next < positional.size()) {
        flow(param_cell(code, p), positional[next++]);
      } else if (takes_position && args.has_star) {
        flow(param_cell(code, p), args.star);
      }
      if (args.has_double_star && p.kind != ParamKind::kPositionalOnly && p.kind != ParamKind::kVarArgs && p.kind != ParamKind::kVarKeywords) {
        flow(param_cell(code, p), args.double_star);
      }
    }
    if (var_args) {
      for (; next < positional.size(); ++next) flow(param_cell(code, *var_args), positional[next]);
      if (args.has_star) flow(param_cell(code, *var_args), args.star);
    }
    for (const auto& [name, type] : args.keywords) {
      bool placed = false;
      for (const syntax::Param& p : params) {
        if ((p.kind == ParamKind::kPositional || p.kind == ParamKind::kKeywordOnly) && p.name == name) {
          flow(param_cell(code, p), type);
          placed = true;
        }
      }
      if (!placed && var_keywords) flow(param_cell(code, *var_keywords), type);
    }
    if (var_keywords && args.has_double_star) flow(param_cell(code, *var_keywords), args.double_star);
  }
  if (code.generator) return type_of(*code.generator);
  return read(code.result);
}

}  // namespace pyx::infer
