// Module objects. The variables of a compiled module are C++ variables, found by name here.
#include <string.h>

#include "object_internal.h"
#include "program.h"

namespace py {

namespace {

void module_destroy(Object* self) {
  static_cast<Module*>(self)->name.clear();
  static_cast<Module*>(self)->dict.clear();
}
void module_traverse(Object* self, Visitor visit, void* context) { visit_held(static_cast<Module*>(self)->dict, visit, context); }

bool is_called(const GlobalEntry& entry, Arg name) {
  const Str* s = name.as<Str>();
  if (!s->ascii) return str_equal(name, str_from_utf8(entry.name));
  size_t length = static_cast<size_t>(s->length);
  return strlen(entry.name) == length && memcmp(entry.name, s->chars1(), length) == 0;
}

Value* find_global(Module* m, Arg name) {
  for (uint32_t i = 0; i < m->global_count; ++i) {
    if (is_called(m->globals[i], name)) return m->globals[i].value;
  }
  return nullptr;
}

Value own_attribute(Module* m, Arg name) {
  if (Value* variable = find_global(m, name)) return *variable;
  if (!m->dict.is_empty()) return dict_get_str(*m->dict.as<Dict>(), name);
  return {};
}

Failure no_module_attribute(Module* m, Arg name) {
  StrBuilder out;
  out.add("module '");
  if (is_str(m->name)) out.add(m->name);
  out.add("' has no attribute '");
  out.add(name);
  out.add("'");
  return attribute_error(out.finish(), Arg(static_cast<Object*>(m)), name);
}

Result<Value> module_get_attr(Arg self, Arg name) {
  Module* m = self.as<Module>();
  Arg meta = type_lookup(type_of(self), name);
  Value own = own_attribute(m, name);
  if (!own.is_empty()) return own;
  if (str_equal(name, "__dict__"_s)) return module_dict(self);
  if (!meta.is_empty()) return bind_attr(meta, self, type_of(self));
  if (str_equal(name, "__name__"_s)) return m->name;
  if (str_equal(name, "__doc__"_s)) return kNone;
  // PEP 562
  Value fallback = own_attribute(m, "__getattr__"_s);
  if (!fallback.is_empty()) return call(fallback, name);
  return no_module_attribute(m, name);
}

Result<void> module_set_attr(Arg self, Arg name, Arg value) {
  Module* m = self.as<Module>();
  if (Value* variable = find_global(m, name)) {
    if (value.is_empty() && variable->is_empty()) return no_module_attribute(m, name);
    *variable = Value(value);
    return {};
  }
  if (m->dict.is_empty()) {
    if (value.is_empty()) return no_module_attribute(m, name);
    m->dict = make_dict().value();
  }
  Value dict = m->dict;
  if (!value.is_empty()) {
    dict_set_str(*dict.as<Dict>(), name, value);
  } else if (!PY_TRY(dict_delete(*dict.as<Dict>(), name))) {
    return no_module_attribute(m, name);
  }
  return {};
}

Result<Value> module_repr(Arg self) {
  StrBuilder out;
  out.add("<module ");
  Value name = self.as<Module>()->name;
  Value text = PY_TRY(repr(name));
  out.add(text);
  out.add(">");
  return out.finish();
}

Module* compiled_modules = nullptr;

Ref<Module> new_module(Type* type, Arg name) {
  Ref<Module> m = make<Module>(type);
  new (&m->name, PyPlacement()) Value(name);
  new (&m->dict, PyPlacement()) Value();
  m->next = nullptr;
  m->globals = nullptr;
  m->global_count = 0;
  return m;
}

}  // namespace

PY_MEMBERS(module_type)
constinit Type module_type = [] {
  Type t{};
  t.members = module_type_members;
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "module";
  t.base = &object_type;
  t.instance_size = sizeof(Module);
  t.flags = kTypeSubclassable;
  t.own_slots.destroy = module_destroy;
  t.own_slots.traverse = module_traverse;
  t.own_slots.repr = module_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.own_slots.get_attr = module_get_attr;
  t.own_slots.set_attr = module_set_attr;
  return t;
}();

Arg make_module(Arg name, const GlobalEntry* globals, uint32_t count) {
  Module* m = new_module(&module_type, name).give();
  m->refcount = kImmortal;
  m->next = compiled_modules;
  compiled_modules = m;
  m->globals = globals;
  m->global_count = count;
  return Arg(static_cast<Object*>(m));
}

void drop_module_attributes() {
  for (Module* m = compiled_modules; m; m = m->next) m->dict.clear();
}

Result<Value> module_get(Arg module, Arg name) { return module_get_attr(module, name); }

Value module_dict(Arg module) {
  Module* m = module.as<Module>();
  Ref<Dict> d = make_dict(m->global_count);
  dict_set_str(*d, "__name__"_s, m->name);
  const Arg always[] = {"__doc__"_s, "__package__"_s, "__loader__"_s, "__spec__"_s};
  for (Arg name : always) dict_set_str(*d, name, kNone);
  auto is_dunder = [](const Str* name) { return name->length > 1 && name->at(0) == '_' && name->at(1) == '_'; };
  // What every module has stands before its variables, what was added to it from outside after them.
  auto add_own = [&](bool of_every_module) {
    if (m->dict.is_empty()) return;
    Dict& more = *m->dict.as<Dict>();
    for (int64_t i = 0; Dict::Entry* e = dict_next(more, i);) {
      if (is_dunder(e->key.as<Str>()) == of_every_module) dict_set_str(*d, e->key, e->value);
    }
  };
  add_own(true);
  for (uint32_t i = 0; i < m->global_count; ++i) {
    if (!m->globals[i].value->is_empty()) dict_set_str(*d, str_from_utf8(m->globals[i].name), *m->globals[i].value);
  }
  add_own(false);
  return static_cast<Ref<Dict>&&>(d).value();
}

Result<Value> module_new(Arg cls, Arg name, Arg doc) {
  Ref<Module> m = new_module(cls.as<Type>(), name);
  m->dict = make_dict().value();
  dict_set_str(*m->dict.as<Dict>(), "__doc__"_s, doc.is_empty() ? Arg(kNone) : doc);
  return static_cast<Ref<Module>&&>(m).value();
}
Result<Value> module_get_dict(Arg self) { return module_dict(self); }

}  // namespace py
