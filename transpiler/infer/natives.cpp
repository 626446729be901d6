// Calls of the library's natives, by what their stubs say.
//
// A parameter's annotation is a contract that the C++ keeps: `object` is looked at and never kept; T, K, V stand for the elements that flow; Iterable[T] is
// walked; Callable[[T], R] is called with T. A parameter of a container type gets back what was bound to its variables (append(self: list[T], object: T)).
// Without an annotation nothing is known: the argument escapes. A return annotation is a fact; without one the result is anything.
#include "infer/engine.h"

namespace pyx::infer {

using syntax::ExprKind;
using syntax::ParamKind;

namespace {
bool is_variable(const std::string& name) { return name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z'; }
}  // namespace

struct Engine::Bindings {
  const syntax::Expr* site;
  const void* result_site;
  std::unordered_map<NameId, TypeId> variables;
  struct Container { Object* object; const syntax::SubscriptExpr* annotation; };
  std::vector<Container> containers;
  struct Callback { TypeId callee; const syntax::Expr* annotation; };
  std::vector<Callback> callbacks;
  bool open_container = false;   // a container argument is anything: what is stored into it escapes
  TypeId self = TypeId::kNothing;
  const modules::StubModule* module = nullptr;
};

/// A new object of a class of the library that an annotation names.
TypeId Engine::library_object(Bindings& b, std::string_view class_name, TypeId first, TypeId second, int tag) {
  const modules::StubClass* cls = b.module->class_(names.intern(class_name));
  if (!cls) cls = stubs.find_class(stubs.builtins(), names.intern(class_name));
  if (!cls) return TypeId::kAnything;
  Object& o = object_at(b.result_site, ObjectKind::kBuiltin, cls, tag);
  flow(o.first, first);
  flow(o.second, second);
  return type_of(o);
}

/// Where the class is declared.
const modules::StubModule& Engine::module_of(const modules::StubClass* cls) {
  const modules::StubModule*& known = stub_modules_[cls];
  if (!known) {
    known = &stubs.builtins();
    for (const auto& [name, module] : stubs.modules) {
      for (const auto& c : module->classes) {
        if (c.get() == cls) known = module.get();
      }
    }
  }
  return *known;
}

void Engine::bind_param(Bindings& b, const syntax::Expr* annotation, TypeId type) {
  if (!annotation) {
    escape(type);
    return;
  }
  switch (annotation->kind) {
    case ExprKind::kName: {
      const syntax::Name& n = *annotation->as<syntax::Name>();
      if (is_variable(names.text(n.id))) {
        TypeId& bound = b.variables[n.id];
        bound = join(bound, type);
      }
      return;  // object, int, str, …: looked at
    }
    case ExprKind::kBinary:
      bind_param(b, annotation->as<syntax::BinaryExpr>()->left, type);
      bind_param(b, annotation->as<syntax::BinaryExpr>()->right, type);
      return;
    case ExprKind::kSubscript: break;
    default: return;
  }
  const syntax::SubscriptExpr& s = *annotation->as<syntax::SubscriptExpr>();
  const std::string& head = names.text(s.object->as<syntax::Name>()->id);
  if (head == "Iterable") {
    bind_param(b, s.index, elements(type));
    return;
  }
  if (head == "Callable") {
    b.callbacks.push_back({type, annotation});
    return;
  }
  // list[T], dict[K, V], …
  if (type == TypeId::kAnything) {
    b.open_container = true;
    std::vector<const syntax::Expr*> args;
    if (s.index->kind == ExprKind::kTuple) args.assign(s.index->as<syntax::TupleExpr>()->elements.begin(), s.index->as<syntax::TupleExpr>()->elements.end());
    else args.push_back(s.index);
    for (const syntax::Expr* a : args) bind_param(b, a, type);
    return;
  }
  for (Atom a : std::vector<Atom>(store.atoms(type))) {
    if (!types::is_object(a)) continue;
    Object& o = object(a);
    if (o.kind == ObjectKind::kTuple) {
      bind_param(b, s.index, tuple_elements(o));
      continue;
    }
    if (o.kind != ObjectKind::kBuiltin || names.text(o.stub_class->name) != head) {
      if (o.kind == ObjectKind::kInstance || o.kind == ObjectKind::kBuiltin || o.kind == ObjectKind::kGenerator) {
        // A subclass of a built-in container, or something that raises TypeError.
        escape(store.of(a));
        b.open_container = true;
        std::vector<const syntax::Expr*> args;
        if (s.index->kind == ExprKind::kTuple) args.assign(s.index->as<syntax::TupleExpr>()->elements.begin(), s.index->as<syntax::TupleExpr>()->elements.end());
        else args.push_back(s.index);
        for (const syntax::Expr* x : args) bind_param(b, x, TypeId::kAnything);
      }
      continue;
    }
    b.containers.push_back({&o, &s});
    if (s.index->kind == ExprKind::kTuple) {
      bind_param(b, s.index->as<syntax::TupleExpr>()->elements[0], read(o.first));
      bind_param(b, s.index->as<syntax::TupleExpr>()->elements[1], read(o.second));
    } else {
      bind_param(b, s.index, read(o.first));
    }
  }
}

TypeId Engine::build(Bindings& b, const syntax::Expr* annotation, int tag) {
  if (!annotation) return TypeId::kAnything;
  switch (annotation->kind) {
    case ExprKind::kConstant: return scalar(Atom::kNone);
    case ExprKind::kName: {
      NameId id = annotation->as<syntax::Name>()->id;
      const std::string& n = names.text(id);
      if (is_variable(n)) return b.variables[id];
      if (n == "bool") return scalar(Atom::kBool);
      if (n == "int") return scalar(Atom::kInt);
      if (n == "float") return scalar(Atom::kFloat);
      if (n == "str") return scalar(Atom::kStr);
      if (n == "bytes") return scalar(Atom::kBytes);
      if (n == "None") return scalar(Atom::kNone);
      if (n == "Self") return b.self;
      if (n == "range" || n == "slice" || n == "bytearray") return library_object(b, n, TypeId::kNothing, TypeId::kNothing, tag);
      return TypeId::kAnything;
    }
    case ExprKind::kBinary:
      return join(build(b, annotation->as<syntax::BinaryExpr>()->left, tag), build(b, annotation->as<syntax::BinaryExpr>()->right, tag + 1));
    case ExprKind::kSubscript: break;
    default: return TypeId::kAnything;
  }
  const syntax::SubscriptExpr& s = *annotation->as<syntax::SubscriptExpr>();
  const std::string head = names.text(s.object->as<syntax::Name>()->id);
  if (head == "tuple") {
    std::vector<TypeId> items;
    if (s.index->kind != ExprKind::kTuple) return tuple_object(b.result_site, {build(b, s.index, tag * 4 + 11)}, tag + 1);
    const std::vector<syntax::Expr*>& list = s.index->as<syntax::TupleExpr>()->elements;
    if (list.size() == 2 && list[1]->kind == ExprKind::kConstant && list[1]->as<syntax::ConstantExpr>()->value == syntax::Constant::kEllipsis) {
      return builtin_object(b.result_site, "tuple", build(b, list[0], tag + 10), TypeId::kNothing, tag);
    }
    for (std::size_t i = 0; i < list.size(); ++i) items.push_back(build(b, list[i], tag * 4 + 11 + static_cast<int>(i)));
    return tuple_object(b.result_site, items, tag + 1);
  }
  if (head == "Iterator" || head == "Iterable") return library_object(b, "_list_iterator", build(b, s.index, tag + 1), TypeId::kNothing, tag);
  TypeId first, second = TypeId::kNothing;
  if (s.index->kind == ExprKind::kTuple) {
    first = build(b, s.index->as<syntax::TupleExpr>()->elements[0], tag + 1);
    second = build(b, s.index->as<syntax::TupleExpr>()->elements[1], tag + 2);
  } else {
    first = build(b, s.index, tag + 1);
  }
  return library_object(b, head, first, second, tag);
}

TypeId Engine::declared_property(const syntax::Expr* site, const modules::StubClass& cls, const modules::StubProperty& property, TypeId self) {
  Bindings b;
  b.site = site;
  b.result_site = site ? static_cast<const void*>(site) : static_cast<const void*>(&property);
  b.self = self;
  b.module = &module_of(&cls);
  return build(b, property.returns, 0);
}

/// Classes whose methods look at their arguments and keep none: text and numbers.
bool Engine::harmless_class(const modules::StubClass& cls) {
  const std::string& n = names.text(cls.name);
  return n == "str" || n == "bytes" || n == "int" || n == "float" || n == "bool" || n == "range" || n == "bytearray" || n == "_TextIOWrapper";
}

TypeId Engine::call_stub(const syntax::Expr* site, const modules::StubModule& module, const modules::StubFunction& f, const Args& args, TypeId self, bool has_self) {
  TypeId special = TypeId::kNothing;
  if (!has_self && module.name == "builtins" && special_builtin(site, f, args, special)) return special;
  if (module.name == "gc" && names.text(f.name) == "get_objects") give_away_classes();
  bool harmless = false;
  if (has_self) {
    harmless = true;
    for (Atom a : store.atoms(self)) {
      const modules::StubClass* cls = stub_class_of(a);
      harmless = harmless && cls && harmless_class(*cls);
    }
    harmless = harmless && self != TypeId::kAnything;
  } else {
    harmless = module.name == "math" || module.name == "time" || module.name == "errno";
  }
  Bindings b;
  b.site = site;
  b.result_site = site ? static_cast<const void*>(site) : static_cast<const void*>(&f);
  b.self = self;
  b.module = &module;
  std::size_t next = 0;
  std::vector<TypeId> positional;
  if (has_self) positional.push_back(self);
  positional.insert(positional.end(), args.positional.begin(), args.positional.end());
  auto take = [&](const modules::StubParam& p, TypeId t) {
    if (p.annotation || !harmless) bind_param(b, p.annotation, t);
    // Text methods see only text, numbers and iterables of text; __index__ and the like take no arguments.
  };
  for (const modules::StubParam& p : f.params) {
    switch (p.kind) {
      case ParamKind::kPositionalOnly: case ParamKind::kPositional:
        if (next < positional.size()) {
          bool is_self = has_self && next == 0;
          TypeId t = positional[next++];
          if (!is_self || p.annotation) take(p, t);
          else if (!harmless) escape(t);
        } else {
          if (args.has_star) take(p, args.star);
          bool given = false;
          for (const auto& [name, t] : args.keywords) {
            if (name == p.name) {
              take(p, t);
              given = true;
            }
          }
          if (!given && p.default_value && p.annotation) {
            // A default of None, say, can come back as T.
            TypeId d = p.default_value->kind == ExprKind::kConstant && p.default_value->as<syntax::ConstantExpr>()->value == syntax::Constant::kNone ? scalar(Atom::kNone)
                       : p.default_value->kind == ExprKind::kInt ? scalar(Atom::kInt) : TypeId::kNothing;
            if (p.annotation->kind == ExprKind::kName) bind_param(b, p.annotation, d);
          }
        }
        break;
      case ParamKind::kVarArgs:
        for (; next < positional.size(); ++next) take(p, positional[next]);
        if (args.has_star) take(p, args.star);
        break;
      case ParamKind::kKeywordOnly:
        for (const auto& [name, t] : args.keywords) {
          if (name == p.name) take(p, t);
        }
        break;
      case ParamKind::kVarKeywords:
        for (const auto& [name, t] : args.keywords) take(p, t);
        break;
    }
  }
  if (args.has_double_star) escape(args.double_star);
  // Callbacks: key functions and the like.
  for (const Bindings::Callback& c : b.callbacks) {
    const std::vector<syntax::Expr*>& parts = c.annotation->as<syntax::SubscriptExpr>()->index->as<syntax::TupleExpr>()->elements;
    Args call_args;
    for (const syntax::Expr* a : parts[0]->as<syntax::ListExpr>()->elements) call_args.positional.push_back(build(b, a, 40));
    TypeId result = call(site, store.without(c.callee, Atom::kNone), call_args);
    bind_param(b, parts[1], result);
  }
  for (const Bindings::Container& c : b.containers) {
    const syntax::Expr* index = c.annotation->index;
    if (index->kind == ExprKind::kTuple) {
      flow(c.object->first, build(b, index->as<syntax::TupleExpr>()->elements[0], 50));
      flow(c.object->second, build(b, index->as<syntax::TupleExpr>()->elements[1], 51));
    } else if (index->kind == ExprKind::kName && names.text(c.object->stub_class->name) != "tuple") {
      flow(c.object->first, build(b, index, 50));
    }
  }
  if (b.open_container) {
    for (const auto& [name, t] : b.variables) escape(t);
  }
  if (f.returns || (!f.floats.result && !f.ints.result) || args.has_star || !args.keywords.empty()) return build(b, f.returns, 0);
  // math.floor(x) of numbers alone.
  for (TypeId t : positional) {
    if (t != scalar(Atom::kInt) && t != scalar(Atom::kFloat) && t != scalar(Atom::kBool)) return TypeId::kAnything;
  }
  return build(b, f.floats.result ? f.floats.result : f.ints.result, 0);
}

TypeId Engine::call_stub_class(const syntax::Expr* site, Object& cls, const Args& args) {
  TypeId special = TypeId::kNothing;
  if (special_class(site, *cls.stub_class, args, special)) return special;
  // What __new__ says of its result holds for the class itself; subclasses are made by construct().
  const modules::StubFunction* made = cls.stub_class->method(n_new_);
  if (made && made->returns) return call_stub(site, module_of(cls.stub_class), *made, args, type_of(cls), true);
  if (cls.stub_class->construct) return call_stub(site, cls.stub_module ? *cls.stub_module : stubs.builtins(), *cls.stub_class->construct, args, TypeId::kNothing, false);
  return unknown(args);
}

/// type(x) for what classes of the run-time library make: not even of a container does its class give away what is in it. Nothing if it is something else.
TypeId Engine::class_of_native(Atom a) {
  auto member = [&](NameId name) { return stub_member(stubs.builtins(), name); };
  switch (a) {
    case Atom::kNone: return member(names.intern("_NoneType"));
    case Atom::kEllipsis: return member(names.intern("_ellipsis"));
    case Atom::kNotImplemented: return member(names.intern("_NotImplementedType"));
    default: break;
  }
  if (types::is_object(a) && object(a).kind != ObjectKind::kBuiltin && object(a).kind != ObjectKind::kTuple) return TypeId::kNothing;
  const modules::StubClass* c = stub_class_of(a);
  return c ? member(c->name) : TypeId::kNothing;
}

/// Classes whose result depends on more than a signature can say.
bool Engine::special_class(const syntax::Expr* site, const modules::StubClass& cls, const Args& args, TypeId& result) {
  const std::string& n = names.text(cls.name);
  const void* at = site ? static_cast<const void*>(site) : static_cast<const void*>(&cls);
  std::size_t count = args.positional.size();
  if (n == "super") {
    if (count != 0 || !current_) {
      result = unknown(args);
      return true;
    }
    // The function, or one around it, that is a method.
    const names::Scope* s = scope_;
    while (s && !(s->kind == names::ScopeKind::kFunction && s->parent && s->parent->kind == names::ScopeKind::kClass)) s = s->parent;
    auto found = s ? codes.find(s->node) : codes.end();
    if (found == codes.end() || !found->second->params || found->second->params->empty()) {
      result = TypeId::kAnything;
      return true;
    }
    auto cls_info = classes.find(static_cast<const syntax::ClassStmt*>(s->parent->node));
    if (cls_info == classes.end()) {
      result = TypeId::kAnything;
      return true;
    }
    Object& o = object_at(s, ObjectKind::kSuper);
    o.cls = cls_info->second.get();
    flow(o.first, read(param_cell(*found->second, (*found->second->params)[0])));
    result = type_of(o);
    return true;
  }
  if (n == "property" && (count == 1 || count == 2) && !args.has_star && args.keywords.empty()) {
    Object& o = object_at(at, ObjectKind::kProperty, &cls);
    flow(o.first, args.positional[0]);
    if (count == 2) flow(o.second, args.positional[1]);
    result = type_of(o);
    return true;
  }
  if (n == "object" && count == 0) {
    result = builtin_object(at, "object", TypeId::kNothing, TypeId::kNothing);
    return true;
  }
  if (n == "type") {
    if (count == 1) {
      result = args.positional[0] == TypeId::kAnything ? args.positional[0] : each(args.positional[0], [&](Atom a) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kInstance && !object(a).cls->opaque) return type_of(*object(a).cls->class_object);
        TypeId known = class_of_native(a);
        if (known != TypeId::kNothing) return known;
        return unknown(store.of(a));
      });
      return true;
    }
    result = unknown(args);
    return true;
  }
  if (n == "zip") {
    std::vector<TypeId> items;
    for (TypeId t : args.positional) items.push_back(elements(t));
    if (args.has_star) {
      TypeId all = elements(args.star);
      for (TypeId t : items) all = join(all, t);
      result = builtin_object(at, "_list_iterator", builtin_object(at, "tuple", all));
    } else {
      result = builtin_object(at, "_list_iterator", tuple_object(at, items));
    }
    return true;
  }
  if (n == "map" && count >= 2 && !args.has_star) {
    Args call_args;
    for (std::size_t i = 1; i < count; ++i) call_args.positional.push_back(elements(args.positional[i]));
    result = builtin_object(at, "_list_iterator", call(site, args.positional[0], call_args));
    return true;
  }
  if (n == "dict" && !args.has_star) {
    TypeId keys = args.keywords.empty() && !args.has_double_star ? TypeId::kNothing : scalar(Atom::kStr), values = args.double_star;
    for (const auto& [name, t] : args.keywords) values = join(values, t);
    for (TypeId source : args.positional) {
      if (source == TypeId::kAnything) keys = values = source;
      for (Atom a : std::vector<Atom>(store.atoms(source))) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kBuiltin && names.text(object(a).stub_class->name) == "dict") {
          keys = join(keys, read(object(a).first));
          values = join(values, read(object(a).second));
          continue;
        }
        if (types::is_object(a) && object(a).kind == ObjectKind::kInstance) {
          keys = values = unknown(store.of(a));
          continue;
        }
        // Pairs.
        TypeId pairs = elements(store.of(a));
        if (pairs == TypeId::kAnything) keys = values = pairs;
        for (Atom p : std::vector<Atom>(store.atoms(pairs))) {
          if (types::is_object(p) && object(p).kind == ObjectKind::kTuple && object(p).items.size() == 2) {
            keys = join(keys, read(object(p).items[0]));
            values = join(values, read(object(p).items[1]));
          } else {
            TypeId parts = elements(store.of(p));
            keys = join(keys, parts);
            values = join(values, parts);
          }
        }
      }
    }
    result = builtin_object(at, "dict", keys, values);
    return true;
  }
  return false;
}

/// Attributes are read whose names are not known.
void Engine::any_attribute() {
  if (reflective_) return;
  reflective_ = true;
  for (ClassInfo* cls : std::vector<ClassInfo*>(all_classes_)) {
    if (!cls->within_reach) continue;
    std::vector<TypeId> all;
    for (auto& [name, attribute] : cls->attributes) all.push_back(attribute.cell.type);
    for (TypeId attribute : all) escape_method(*cls, attribute);
  }
}

/// A function that takes the name of an attribute is called with, perhaps, any.
void Engine::any_name(std::string_view function) {
  if (function == "getattr" || function == "hasattr" || function == "__getattribute__") any_attribute();
  if (function == "setattr" || function == "delattr" || function == "vars" || function == "__setattr__" || function == "__delattr__") open_fields();
  if (function == "__closure__") open_closures();
  // The library goes through classes for what they have, and makes nothing of them.
  if ((function == "__subclasses__" || function == "__mro__" || function == "__bases__" || function == "__base__") && !module_->is_library) give_away_classes();
}

/// Code gets from one class to the next: any of them may be instantiated by it, and changed.
void Engine::give_away_classes() {
  if (classes_given_away_) return;
  classes_given_away_ = true;
  for (ClassInfo* cls : std::vector<ClassInfo*>(all_classes_)) {
    if (!cls->module->is_library) escape(*cls->class_object);
  }
}

/// globals(), and locals(), vars() and dir() without arguments: a dict of the variables that are bound here, or their names. Only a call by these names gives
/// them (lower/calls.cpp), so it is known whose.
void Engine::show_variables(const syntax::CallExpr& e) {
  const syntax::Name* callee = e.callee->try_as<syntax::Name>();
  if (!callee || !e.args.empty() || names::lookup(*scope_, callee->id, names).kind != names::Reference::kBuiltin) return;
  const std::string& n = names.text(callee->id);
  bool all_frames = n == "globals";
  if (!all_frames && n != "locals" && n != "vars" && n != "dir") return;
  names::Scope* s = scope_;
  for (; !all_frames && s->kind != names::ScopeKind::kModule && s->kind != names::ScopeKind::kClass; s = s->parent) {
    auto show = [&](const names::Symbol* symbol) {
      if (n != "dir") escape(read(symbols[symbol]));
      if (!state_.dead && !state_.bound.find(symbol)) unbound.insert(symbol);
    };
    for (const auto& symbol : s->symbols) {
      if (symbol->bindings > 0) show(symbol.get());
    }
    for (const names::Symbol* symbol : s->free_symbols) show(symbol);
    if (s->kind != names::ScopeKind::kComprehension) return;
  }
  if (n == "dir") return;
  // From here on computed names reach the variables, and what the dict of a class is given.
  if (!all_frames && s->kind == names::ScopeKind::kClass && class_) escape(*class_->class_object);
  else escape(module_object(*module_));
}

bool Engine::special_builtin(const syntax::Expr* site, const modules::StubFunction& f, const Args& args, TypeId& result) {
  const std::string& n = names.text(f.name);
  std::size_t count = args.positional.size();
  auto numeric_only = [&](TypeId t) {
    if (t == TypeId::kAnything) return false;
    for (Atom a : store.atoms(t)) {
      if (a != Atom::kInt && a != Atom::kFloat && a != Atom::kBool) return false;
    }
    return true;
  };
  if (args.has_star || args.has_double_star) {
    if (n == "print" || n == "min" || n == "max") {
    } else {
      any_name(n);
      return false;
    }
  }
  if (n == "abs" && count == 1 && numeric_only(args.positional[0])) {
    result = each(args.positional[0], [&](Atom a) { return scalar(a == Atom::kFloat ? Atom::kFloat : Atom::kInt); });
    return true;
  }
  if (n == "round" && count >= 1 && numeric_only(args.positional[0])) {
    bool digits = count == 2 || !args.keywords.empty();
    TypeId second = count == 2 ? args.positional[1] : TypeId::kNothing;
    bool may_be_none = count == 1 ? digits : second == TypeId::kAnything || store.includes(second, Atom::kNone);
    result = each(args.positional[0], [&](Atom a) {
      if (a != Atom::kFloat || !digits) return scalar(Atom::kInt);
      return may_be_none ? join(scalar(Atom::kFloat), scalar(Atom::kInt)) : scalar(Atom::kFloat);
    });
    return true;
  }
  if (n == "divmod" && count == 2 && numeric_only(args.positional[0]) && numeric_only(args.positional[1])) {
    TypeId one = each(args.positional[0], [&](Atom a) {
      return each(args.positional[1], [&](Atom b) { return scalar(a == Atom::kFloat || b == Atom::kFloat ? Atom::kFloat : Atom::kInt); });
    });
    result = tuple_object(site ? static_cast<const void*>(site) : &f, {one, one});
    return true;
  }
  if (n == "pow" && count == 3 && numeric_only(args.positional[0]) && numeric_only(args.positional[2])) {
    result = scalar(Atom::kInt);
    return true;
  }
  if (n == "pow" && count == 2) {
    const syntax::CallExpr* c = site ? site->try_as<syntax::CallExpr>() : nullptr;
    bool plain = c && c->args.size() == 2;
    result = eval_binary(site, syntax::BinaryOp::kPow, args.positional[0], args.positional[1], plain ? c->args[1] : nullptr, false, plain ? c->args[0] : nullptr);
    return true;
  }
  if (n == "sum" && count >= 1) {
    TypeId start = count >= 2 ? args.positional[1] : scalar(Atom::kInt);
    for (const auto& [name, t] : args.keywords) start = t;
    TypeId items = elements(args.positional[0]);
    // start + item + item + …: to the fixed point of the addition.
    result = start;
    for (int round = 0; round < 4; ++round) {
      TypeId next = join(result, eval_binary(&f, syntax::BinaryOp::kAdd, result, items, nullptr, false));
      if (next == result) break;
      result = round == 3 ? unknown(next) : next;
    }
    // An int to start with is left behind by the first float, if there is one.
    return true;
  }
  if (n == "min" || n == "max") {
    TypeId values = TypeId::kNothing;
    if (count == 1 && !args.has_star) {
      values = elements(args.positional[0]);
    } else {
      for (TypeId t : args.positional) values = join(values, t);
      values = join(values, args.star);
      if (args.has_star && count == 0) values = join(values, elements(args.star));
    }
    result = values;
    for (const auto& [name, t] : args.keywords) {
      if (names.text(name) == "key") {
        Args one;
        one.positional = {values};
        call(site, store.without(t, Atom::kNone), one);
      } else {
        result = join(result, t);
      }
    }
    return true;
  }
  if (n == "getattr" && count >= 2) {
    const syntax::CallExpr* c = site ? site->try_as<syntax::CallExpr>() : nullptr;
    const syntax::StrLiteral* name = c && c->args.size() >= 2 ? c->args[1]->try_as<syntax::StrLiteral>() : nullptr;
    if (name) {
      result = attribute(site, args.positional[0], names.intern(name->value));
      if (count == 3) result = join(result, args.positional[2]);
      return true;
    }
    // Any attribute at all.
    any_attribute();
    escape(args.positional[0]);
    if (count == 3) escape(args.positional[2]);
    result = TypeId::kAnything;
    return true;
  }
  if (n == "hasattr" && count == 2) {
    // Finding the attribute may run a property.
    const syntax::CallExpr* c = site ? site->try_as<syntax::CallExpr>() : nullptr;
    const syntax::StrLiteral* name = c && c->args.size() == 2 ? c->args[1]->try_as<syntax::StrLiteral>() : nullptr;
    if (name) {
      attribute(nullptr, args.positional[0], names.intern(name->value));
    } else {
      any_attribute();
      escape(args.positional[0]);
    }
    result = scalar(Atom::kBool);
    return true;
  }
  if (n == "setattr" && count == 3) {
    const syntax::CallExpr* c = site ? site->try_as<syntax::CallExpr>() : nullptr;
    const syntax::StrLiteral* name = c && c->args.size() == 3 ? c->args[1]->try_as<syntax::StrLiteral>() : nullptr;
    if (name) {
      store_attribute(args.positional[0], names.intern(name->value), args.positional[2]);
    } else {
      unknown(args);
      open_fields();
    }
    result = scalar(Atom::kNone);
    return true;
  }
  if (n == "open") {
    // A mode that the program shows tells whether lines are texts.
    const syntax::CallExpr* c = site ? site->try_as<syntax::CallExpr>() : nullptr;
    const syntax::Expr* mode = c && c->args.size() > 1 ? c->args[1] : nullptr;
    for (const syntax::Keyword& k : c ? c->keywords : std::vector<syntax::Keyword>()) {
      if (names.text(k.name) == "mode") mode = k.value;
      if (k.name == NameId::kNone) return false;
    }
    const syntax::StrLiteral* literal = mode ? mode->try_as<syntax::StrLiteral>() : nullptr;
    if (!c || (mode && !literal) || (literal && literal->value.find('b') != std::string::npos)) return false;
    unknown(args);
    result = builtin_object(site, "_TextIOWrapper", scalar(Atom::kStr), TypeId::kNothing);
    return true;
  }
  if (n == "delattr") {
    open_fields();
    unknown(args);
    result = scalar(Atom::kNone);
    return true;
  }
  if (n == "vars" || n == "dir") {
    if (n == "vars") open_fields();
    result = unknown(args);
    return true;
  }
  if (n == "iter" && count == 1) {
    // An instance's own __iter__ says what it gives.
    TypeId t = args.positional[0];
    if (t == TypeId::kAnything) return false;
    result = each(t, [&](Atom a) {
      if (types::is_object(a) && object(a).kind == ObjectKind::kInstance) {
        bool found = false;
        TypeId r = call_dunder(site, object(a), "__iter__", {}, found);
        if (found) return r;
        return unknown(store.of(a));
      }
      if (types::is_object(a) && object(a).kind == ObjectKind::kGenerator) return store.of(a);
      return builtin_object(site ? static_cast<const void*>(site) : &f, "_list_iterator", elements(store.of(a)));
    });
    return true;
  }
  if (n == "next" && count >= 1) {
    TypeId t = args.positional[0];
    if (t == TypeId::kAnything) {
      result = unknown(args);
      return true;
    }
    result = each(t, [&](Atom a) {
      if (types::is_object(a) && object(a).kind == ObjectKind::kInstance) {
        bool found = false;
        TypeId r = call_dunder(site, object(a), "__next__", {}, found);
        return found ? r : unknown(store.of(a));
      }
      return elements(store.of(a));
    });
    if (count == 2) result = join(result, args.positional[1]);
    return true;
  }
  if (n == "print") {
    // str() of each: __str__ and __repr__ are called as they are. A file gets write() calls.
    for (const auto& [name, t] : args.keywords) {
      if (names.text(name) == "file") escape(t);
    }
    result = scalar(Atom::kNone);
    return true;
  }
  return false;
}

}  // namespace pyx::infer
