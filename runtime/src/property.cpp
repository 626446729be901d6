// property.
#include "object_internal.h"

namespace py {

namespace {

void property_destroy(Object* self) {
  auto* p = static_cast<PropertyObject*>(self);
  p->get.clear();
  p->set.clear();
  p->del.clear();
  p->doc.clear();
  p->name.clear();
}
void property_traverse(Object* self, Visitor visit, void* context) {
  auto* p = static_cast<PropertyObject*>(self);
  visit_held(p->get, visit, context);
  visit_held(p->set, visit, context);
  visit_held(p->del, visit, context);
  visit_held(p->doc, visit, context);
}

/// "property 'x' of 'Foo' object has no setter"
Failure no_accessor(PropertyObject* p, Arg instance, const char* kind) {
  if (p->name.is_empty()) return raise(AttributeError, "property of '%T' object has no %s", instance, kind);
  return raise(AttributeError, "property %R of '%S' object has no %s", Arg(p->name), Arg(type_qualname(type_of(instance))), kind);
}

Result<Value> property_descr_get(Arg self, Arg instance, Arg) {
  if (instance.is_empty()) return self;
  auto* p = self.as<PropertyObject>();
  if (p->get.is_none()) return no_accessor(p, instance, "getter");
  Value function = p->get;
  return call(function, instance);
}

Result<void> property_descr_set(Arg self, Arg instance, Arg value) {
  auto* p = self.as<PropertyObject>();
  Value function = value.is_empty() ? p->del : p->set;
  if (function.is_none()) return no_accessor(p, instance, value.is_empty() ? "deleter" : "setter");
  if (value.is_empty()) {
    PY_TRY(call(function, instance));
  } else {
    PY_TRY(call(function, instance, value));
  }
  return {};
}

/// The doc that a property takes over from its getter.
Result<Value> doc_of(Arg function) {
  if (function.is_none()) return kNone;
  Value doc = PY_TRY(find_attr(function, "__doc__"_s));
  return doc.is_exhausted() ? Value(kNone) : doc;
}

Arg or_none(Arg a) { return a.is_empty() ? Arg(kNone) : a; }

/// A copy with one accessor replaced, of the same class.
Result<Value> copy_with(Arg self, Arg get, Arg set, Arg del) {
  auto* p = self.as<PropertyObject>();
  Value g = get.is_empty() ? p->get : Value(get), s = set.is_empty() ? p->set : Value(set), d = del.is_empty() ? p->del : Value(del);
  Value doc = p->getter_doc && !g.is_none() ? Value(kNone) : p->doc;
  Value name = p->name;
  Value made;
  if (is_exact(self, &property_type)) {
    made = PY_TRY(property_construct(g, s, d, doc));
  } else {
    made = PY_TRY(call(Arg(static_cast<Object*>(type_of(self))), g, s, d, doc));
  }
  if (is_instance(made, &property_type)) made.as<PropertyObject>()->name = name;
  return made;
}

}  // namespace

PY_MEMBERS(property_type)
constinit Type property_type = [] {
  Type t{};
  t.members = property_type_members;
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "property";
  t.base = &object_type;
  t.instance_size = sizeof(PropertyObject);
  t.flags = kTypeSubclassable;
  t.own_slots.destroy = property_destroy;
  t.own_slots.traverse = property_traverse;
  t.own_slots.descr_get = property_descr_get;
  t.own_slots.descr_set = property_descr_set;
  return t;
}();

Result<Value> property_new(Arg cls, Arg, Arg, Arg, Arg) {
  Ref<PropertyObject> p = make<PropertyObject>(cls.as<Type>());
  new (&p->get, PyPlacement()) Value(kNone);
  new (&p->set, PyPlacement()) Value(kNone);
  new (&p->del, PyPlacement()) Value(kNone);
  new (&p->doc, PyPlacement()) Value(kNone);
  new (&p->name, PyPlacement()) Value();
  return static_cast<Ref<PropertyObject>&&>(p).value();
}

Result<Value> property_init(Arg self, Arg fget, Arg fset, Arg fdel, Arg doc) {
  auto* p = self.as<PropertyObject>();
  p->get = Value(or_none(fget));
  p->set = Value(or_none(fset));
  p->del = Value(or_none(fdel));
  p->getter_doc = false;
  p->doc = Value(or_none(doc));
  if (!p->doc.is_none() || p->get.is_none()) return kNone;
  Value function = p->get;
  Value from_getter = PY_TRY(doc_of(function));
  if (from_getter.is_none()) return kNone;
  p->getter_doc = true;
  // An instance of a subclass shows its own __doc__, past the class's.
  if (!is_exact(self, &property_type)) PY_TRY(set_attr(self, "__doc__"_s, from_getter));
  p->doc = static_cast<Value&&>(from_getter);
  return kNone;
}

Result<Value> property_construct(Arg fget, Arg fset, Arg fdel, Arg doc) {
  Value p = PY_TRY(property_new(static_cast<Object*>(&property_type), fget, fset, fdel, doc));
  PY_TRY(property_init(p, fget, fset, fdel, doc));
  return p;
}

Result<Value> property_getter(Arg self, Arg function) { return copy_with(self, function, Arg(), Arg()); }
Result<Value> property_setter(Arg self, Arg function) { return copy_with(self, Arg(), function, Arg()); }
Result<Value> property_deleter(Arg self, Arg function) { return copy_with(self, Arg(), Arg(), function); }
Result<Value> property_set_name(Arg self, Arg, Arg name) {
  self.as<PropertyObject>()->name = Value(name);
  return kNone;
}
Result<Value> property_get(Arg self, Arg instance, Arg owner) { return property_descr_get(self, instance.is_none() ? Arg() : instance, owner); }
Result<Value> property_set(Arg self, Arg instance, Arg value) {
  PY_TRY(property_descr_set(self, instance, value));
  return kNone;
}
Result<Value> property_delete(Arg self, Arg instance) {
  PY_TRY(property_descr_set(self, instance, Arg()));
  return kNone;
}
Result<Value> property_get_fget(Arg self) { return self.as<PropertyObject>()->get; }
Result<Value> property_get_fset(Arg self) { return self.as<PropertyObject>()->set; }
Result<Value> property_get_fdel(Arg self) { return self.as<PropertyObject>()->del; }
Result<Value> property_get_doc(Arg self) { return self.as<PropertyObject>()->doc; }
Result<void> property_set_doc(Arg self, Arg value) {
  self.as<PropertyObject>()->doc = value.is_empty() ? Value(kNone) : Value(value);
  return {};
}
Result<Value> property_get_isabstractmethod(Arg self) {
  Value functions[] = {self.as<PropertyObject>()->get, self.as<PropertyObject>()->set, self.as<PropertyObject>()->del};
  for (const Value& f : functions) {
    if (PY_TRY(is_abstract(f))) return kTrue;
  }
  return kFalse;
}

}  // namespace py
