// Values that reach code which inference does not follow: natives without a signature, receivers of type `anything`.
//
// The invariant: what can be reached through an expression of type `anything` has escaped. An escaped container holds anything; an escaped function
// is called with anything; the fields of an escaped instance hold only what has escaped, too.
#include <functional>

#include "infer/engine.h"

namespace pyx::infer {

void Engine::escape(TypeId type) {
  if (type == TypeId::kAnything || type == TypeId::kNothing) return;
  std::vector<Atom> atoms = store.atoms(type);
  for (Atom a : atoms) {
    if (types::is_object(a)) escape(object(a));
  }
}

TypeId Engine::unknown(const Args& args) {
  for (TypeId t : args.positional) escape(t);
  for (const auto& [name, t] : args.keywords) escape(t);
  escape(args.star);
  escape(args.double_star);
  return TypeId::kAnything;
}

void Engine::escape(Object& o) {
  if (o.escaped) return;
  o.escaped = true;
  bool outer_escaping = escaping_;
  escaping_ = true;
  auto open = [&](Cell& cell) {
    if (cell.escaped) return;
    cell.escaped = true;
    escape(cell.type);
  };
  switch (o.kind) {
    case ObjectKind::kBuiltin:
      if (names.text(o.stub_class->name) == "_array") break;   // of one type for ever
      open(o.first);
      open(o.second);
      flow(o.first, TypeId::kAnything);
      flow(o.second, TypeId::kAnything);
      break;
    case ObjectKind::kTuple:
      for (Cell& c : o.items) open(c);
      break;
    case ObjectKind::kGenerator:
      open(o.first);
      open(o.code->result);
      break;
    case ObjectKind::kProperty: case ObjectKind::kStaticMethod: case ObjectKind::kClassMethod: case ObjectKind::kStubMethod: case ObjectKind::kSuper:
      open(o.first);
      open(o.second);
      break;
    case ObjectKind::kFunction: escape_function(*o.code); break;
    case ObjectKind::kBoundMethod: {
      open(o.first);  // the receiver
      escape_function(*o.code);
      break;
    }
    case ObjectKind::kInstance: escape_class(*o.cls); break;
    case ObjectKind::kClass:
      escape_class(*o.cls);
      for (auto& [name, attribute] : o.cls->attributes) open(attribute.cell);
      // Called by whoever has it.
      {
        Args any;
        any.star = any.double_star = TypeId::kAnything;
        any.has_star = any.has_double_star = true;
        if (!o.cls->opaque) construct(nullptr, *o.cls, any);
      }
      break;
    case ObjectKind::kModule: {
      auto it = scopes.find(o.module);
      if (it == scopes.end()) {
        evaluate_all_again();
        break;
      }
      for (const auto& symbol : it->second->module->symbols) {
        Cell& c = symbols[symbol.get()];
        open(c);
        flow(c, TypeId::kAnything);
      }
      break;
    }
    case ObjectKind::kStubClass: break;
    case ObjectKind::kStubFunction: any_name(names.text(o.stub_function->name)); break;
  }
  escaping_ = outer_escaping;
}

/// The function can be called with anything; with_first: so can its first parameter.
void Engine::escape_function(Code& code, bool with_first) {
  if (code.escaped && (!with_first || code.escaped_whole)) return;
  code.escaped = true;
  code.escaped_whole = code.escaped_whole || with_first;
  reach(code);
  bool first = true;
  if (code.params) {
    for (const syntax::Param& p : *code.params) {
      bool own = first && !with_first && (p.kind == syntax::ParamKind::kPositional || p.kind == syntax::ParamKind::kPositionalOnly);
      first = false;
      if (!own) flow(param_cell(code, p), TypeId::kAnything);
    }
  }
  code.result.escaped = true;
  escape(code.result.type);
  if (code.generator) escape(*code.generator);
}

/// Methods whose first argument is a class without a decorator saying so (3.3.1, 3.3.3).
bool Engine::implicitly_static(NameId name) const {
  const std::string& n = names.text(name);
  return n == "__new__" || n == "__init_subclass__" || n == "__class_getitem__";
}

/// What an instance of cls, or of a class derived from it, has under this attribute is called with anything: `self` is of the family all the same.
void Engine::escape_method(ClassInfo& cls, TypeId attribute) {
  for (Atom a : std::vector<Atom>(store.atoms(attribute))) {
    if (!types::is_object(a)) continue;
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kFunction:
        if (!o.code->in_class || cls.opaque || implicitly_static(o.code->name)) { escape(o); break; }
        o.code->by_family = true;
        escape_function(*o.code, false);
        break;
      case ObjectKind::kClassMethod:
        for (Atom f : std::vector<Atom>(store.atoms(o.first.type))) {
          if (!types::is_object(f) || object(f).kind != ObjectKind::kFunction || cls.opaque) { escape(o); continue; }
          object(f).code->by_family_class = true;
          escape_function(*object(f).code, false);
        }
        break;
      case ObjectKind::kProperty:
        escape_method(cls, o.first.type);
        escape_method(cls, o.second.type);
        break;
      default: escape(o); break;
    }
  }
  call_by_family(cls, attribute);
}

/// Instances of the class belong to the families of its bases: methods called by these get them as `self`.
void Engine::add_to_family(ClassInfo& cls) {
  for (ClassInfo* base : cls.mro) {
    flow(base->family, type_of(*cls.instance));
    for (auto& [name, attribute] : base->attributes) call_by_family(*base, attribute.cell.type);
  }
}

/// Passes the family of the class on to what it has under an attribute.
void Engine::call_by_family(ClassInfo& cls, TypeId attribute) {
  for (Atom a : std::vector<Atom>(store.atoms(attribute))) {
    if (!types::is_object(a)) continue;
    std::vector<Object*> holders = {&object(a)};
    if (object(a).kind == ObjectKind::kProperty || object(a).kind == ObjectKind::kClassMethod) {
      for (const Cell* c : {&object(a).first, &object(a).second}) {
        for (Atom f : store.atoms(c->type)) {
          if (types::is_object(f)) holders.push_back(&object(f));
        }
      }
    }
    for (Object* o : holders) {
      if (o->kind != ObjectKind::kFunction || !o->code->params || o->code->params->empty()) continue;
      const syntax::Param& self = (*o->code->params)[0];
      if (self.kind != syntax::ParamKind::kPositional && self.kind != syntax::ParamKind::kPositionalOnly) continue;
      if (o->code->by_family) flow(param_cell(*o->code, self), cls.family.type);
      if (o->code->by_family_class) {
        for (Atom i : std::vector<Atom>(store.atoms(cls.family.type))) flow(param_cell(*o->code, self), type_of(*object(i).cls->class_object));
        if (cls.family.type == TypeId::kAnything) flow(param_cell(*o->code, self), TypeId::kAnything);
      }
    }
  }
}

void Engine::escape_class(ClassInfo& cls) {
  if (cls.escaped) return;
  cls.escaped = true;
  for (auto& [name, cell] : cls.fields) {
    if (!cell.escaped) {
      cell.escaped = true;
      escape(cell.type);
    }
    auto by = by_name_.find(name);
    if (by != by_name_.end()) flow(cell, by->second.stored);
    if (fields_open_) flow(cell, TypeId::kAnything);
  }
  for (ClassInfo* base : cls.mro) come_within_reach(*base);
  // Class attributes can be read through the instance. Methods are found by name, see anything_attribute(), or called by operators.
  for (ClassInfo* base : cls.mro) {
    for (auto& [name, attribute] : base->attributes) {
      if (called_by_library(name, true)) escape_method(*base, attribute.cell.type);
      bool is_function = false;
      for (Atom a : store.atoms(attribute.cell.type)) is_function = is_function || (types::is_object(a) && object(a).kind == ObjectKind::kFunction);
      if (is_function || attribute.cell.escaped) continue;
      attribute.cell.escaped = true;
      escape(attribute.cell.type);
    }
  }
}

/// What the class has is found through instances of type `anything` from now on.
void Engine::come_within_reach(ClassInfo& cls) {
  if (cls.within_reach) return;
  cls.within_reach = true;
  std::vector<std::pair<NameId, Cell*>> attributes;
  for (auto& [name, attribute] : cls.attributes) attributes.emplace_back(name, &attribute.cell);
  for (auto& [name, cell] : attributes) {
    auto by = by_name_.find(name);
    if (by != by_name_.end()) flow(*cell, by->second.stored);
    if (reflective_ || (by != by_name_.end() && by->second.read)) escape_method(cls, cell->type);
  }
  if (fields_open_) open_attributes(cls);
}

/// Attributes are written whose names are not known: what has escaped can hold anything.
void Engine::open_fields() {
  if (fields_open_) return;
  fields_open_ = true;
  if (liars_known_) evaluate_all_again();   // what classes_tell_the_truth() has said before
  for (ClassInfo* cls : std::vector<ClassInfo*>(all_classes_)) {
    if (cls->escaped) {
      for (auto& [name, cell] : cls->fields) flow(cell, TypeId::kAnything);
    }
    if (cls->within_reach) open_attributes(*cls);
  }
}
/// The cells that functions share can be had from outside, with what is in them.
void Engine::open_closures() {
  if (closures_open_) return;
  closures_open_ = true;
  for (auto& [module, module_scopes] : scopes) {
    for (const auto& scope : module_scopes->all) {
      for (const auto& symbol : scope->symbols) {
        if (!symbol->captured) continue;
        Cell& cell = symbols[symbol.get()];
        cell.escaped = true;
        escape(cell.type);
        flow(cell, TypeId::kAnything);
      }
    }
  }
}
void Engine::open_attributes(ClassInfo& cls) {
  escape(*cls.class_object);
  for (auto& [name, attribute] : cls.attributes) flow(attribute.cell, TypeId::kAnything);
}

/// object.name where object is anything: methods of that name are within reach, properties are called.
void Engine::anything_attribute(NameId name) {
  ByName& by = by_name_[name];
  if (by.read) return;
  by.read = true;
  auto it = attributes_by_name_.find(name);
  if (it == attributes_by_name_.end()) return;
  for (const auto& [cls, cell] : std::vector<std::pair<ClassInfo*, Cell*>>(it->second)) {
    if (cls->within_reach) escape_method(*cls, cell->type);
  }
}

}  // namespace pyx::infer
