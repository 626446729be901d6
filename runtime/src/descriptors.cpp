// staticmethod, classmethod, and the descriptors of built-in attributes and of __slots__. property and super have files of their own.
#include "object_internal.h"

namespace py {

namespace {

// ---- staticmethod, classmethod ----

void wrapper_destroy(Object* self) {
  auto* w = static_cast<WrapperObject*>(self);
  w->function.clear();
  w->dict.clear();
}
void wrapper_traverse(Object* self, Visitor visit, void* context) {
  auto* w = static_cast<WrapperObject*>(self);
  visit_held(w->function, visit, context);
  visit_held(w->dict, visit, context);
}

Result<Value> wrapper_repr(Arg self) {
  Value function = self.as<WrapperObject>()->function;
  Value text = PY_TRY(repr(function));
  StrBuilder out;
  out.add(is_instance(self, &staticmethod_type) ? "<staticmethod(" : "<classmethod(");
  out.add(text);
  out.add(")>");
  return out.finish();
}

Result<Value> staticmethod_descr_get(Arg self, Arg, Arg) { return self.as<WrapperObject>()->function; }

Result<Value> staticmethod_call(Arg self, const CallArgs& args) {
  Value function = self.as<WrapperObject>()->function;
  return call(function, args);
}

Result<Value> classmethod_descr_get(Arg self, Arg instance, Arg owner) {
  Value function = self.as<WrapperObject>()->function;
  if (owner.is_empty() || owner.is_none()) owner = Arg(static_cast<Object*>(type_of(instance)));
  // Since 3.9 a class method may wrap another descriptor (a property, say).
  Type* type = type_of(function);
  if (type->slots().descr_get && !is_function(function)) return type->slots().descr_get(function, owner, Arg(static_cast<Object*>(type_of(owner))));
  return make_method(function, owner);
}

constexpr Type wrapper_type(const char* name) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = &object_type;
  t.instance_size = sizeof(WrapperObject);
  t.flags = kTypeSubclassable;
  t.own_slots.destroy = wrapper_destroy;
  t.own_slots.traverse = wrapper_traverse;
  t.own_slots.repr = wrapper_repr;
  return t;
}

}  // namespace

constinit Type staticmethod_type = [] {
  Type t = wrapper_type("staticmethod");
  t.own_slots.descr_get = staticmethod_descr_get;
  t.own_slots.call = staticmethod_call;
  return t;
}();
constinit Type classmethod_type = [] {
  Type t = wrapper_type("classmethod");
  t.own_slots.descr_get = classmethod_descr_get;
  return t;
}();

Value make_wrapper(Type* type, Arg function) {
  Ref<WrapperObject> w = make<WrapperObject>(type);
  new (&w->function, PyPlacement()) Value(function);
  new (&w->dict, PyPlacement()) Value();
  return static_cast<Ref<WrapperObject>&&>(w).value();
}

Result<Value> staticmethod_new(Arg cls, Arg function) { return make_wrapper(cls.as<Type>(), function); }
Result<Value> classmethod_new(Arg cls, Arg function) { return make_wrapper(cls.as<Type>(), function); }
Result<Value> staticmethod_construct(Arg function) { return make_wrapper(&staticmethod_type, function); }
Result<Value> classmethod_construct(Arg function) { return make_wrapper(&classmethod_type, function); }
Result<Value> staticmethod_init(Arg self, Arg function) {
  self.as<WrapperObject>()->function = Value(function);
  return kNone;
}
Result<Value> classmethod_init(Arg self, Arg function) { return staticmethod_init(self, function); }

Result<Value> wrapper_get(Arg self, Arg instance, Arg owner) {
  Arg of = instance.is_none() ? Arg() : instance;
  return type_of(self)->slots().descr_get(self, of, owner);
}
Result<Value> wrapper_get_func(Arg self) { return self.as<WrapperObject>()->function; }
static Result<Value> of_wrapped(Arg self, Arg name) {
  Value function = self.as<WrapperObject>()->function;
  return get_attr(function, name);
}
Result<Value> wrapper_get_name(Arg self) { return of_wrapped(self, "__name__"_s); }
Result<Value> wrapper_get_qualname(Arg self) { return of_wrapped(self, "__qualname__"_s); }
Result<Value> wrapper_get_module(Arg self) { return of_wrapped(self, "__module__"_s); }
Result<Value> wrapper_get_doc(Arg self) { return of_wrapped(self, "__doc__"_s); }
Result<Value> wrapper_get_dict(Arg self) { return instance_dict(self); }

Result<bool> is_abstract(Arg function) {
  if (function.is_empty() || function.is_none()) return false;
  Value flag = PY_TRY(find_attr(function, "__isabstractmethod__"_s));
  if (flag.is_exhausted()) return false;
  return truth(flag);
}
Result<Value> wrapper_get_isabstractmethod(Arg self) {
  Value function = self.as<WrapperObject>()->function;
  return boolean(PY_TRY(is_abstract(function)));
}

// ---- attributes of built-in classes, and of __slots__ ----

namespace {

Value described(const char* before, Arg name, Type* owner) {
  StrBuilder out;
  out.add(before);
  out.add(name);
  out.add("' of '");
  Value type = type_name(owner);
  out.add(type);
  out.add("' objects>");
  return out.finish();
}

Failure wrong_instance(Arg name, Type* owner, Arg instance) {
  return raise(TypeError, "descriptor %R for '%s' objects doesn't apply to a '%T' object", name, owner->name, instance);
}

Result<Value> getset_repr(Arg self) { return described("<attribute '", self.as<GetSet>()->entry->name, self.as<GetSet>()->owner); }

Result<Value> getset_get(Arg self, Arg instance, Arg) {
  GetSet* d = self.as<GetSet>();
  if (instance.is_empty()) return self;
  if (!is_instance(instance, d->owner)) return wrong_instance(d->entry->name, d->owner, instance);
  return d->entry->get(instance);
}

Result<void> getset_set(Arg self, Arg instance, Arg value) {
  GetSet* d = self.as<GetSet>();
  if (!is_instance(instance, d->owner)) return wrong_instance(d->entry->name, d->owner, instance);
  if (!d->entry->set) return raise(AttributeError, "attribute %R of '%s' objects is not writable", d->entry->name, d->owner->name);
  return d->entry->set(instance, value);
}

Result<Value> member_repr(Arg self) { return described("<member '", self.as<Member>()->name, self.as<Member>()->owner); }

Result<Value> member_get(Arg self, Arg instance, Arg) {
  Member* m = self.as<Member>();
  if (instance.is_empty()) return self;
  if (!is_instance(instance, m->owner)) return wrong_instance(m->name, m->owner, instance);
  Value slot = slot_value(instance.object(), m->index);
  if (slot.is_empty()) return no_attribute(instance, m->name);
  return slot;
}

Result<void> member_set(Arg self, Arg instance, Arg value) {
  Member* m = self.as<Member>();
  if (!is_instance(instance, m->owner)) return wrong_instance(m->name, m->owner, instance);
  if (value.is_empty() && !slot_is_set(instance.object(), m->index)) return attribute_error(m->name, instance, m->name);
  set_slot(instance.object(), m->index, Value(value));
  return {};
}

void member_destroy(Object* self) { static_cast<Member*>(self)->name.clear(); }

constexpr Type descriptor_type(const char* name, size_t size) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = &object_type;
  t.instance_size = static_cast<uint32_t>(size);
  return t;
}

}  // namespace

constinit Type getset_descriptor_type = [] {
  Type t = descriptor_type("getset_descriptor", sizeof(GetSet));
  t.own_slots.repr = getset_repr;
  t.own_slots.descr_get = getset_get;
  t.own_slots.descr_set = getset_set;
  return t;
}();
constinit Type member_descriptor_type = [] {
  Type t = descriptor_type("member_descriptor", sizeof(Member));
  t.own_slots.destroy = member_destroy;
  t.own_slots.repr = member_repr;
  t.own_slots.descr_get = member_get;
  t.own_slots.descr_set = member_set;
  return t;
}();

Value make_member_descriptor(Type* owner, Arg name, uint32_t index) {
  Ref<Member> m = make<Member>(&member_descriptor_type);
  new (&m->name, PyPlacement()) Value(name);
  m->owner = owner;
  m->index = index;
  return static_cast<Ref<Member>&&>(m).value();
}

int32_t member_offset(Arg descriptor, const Type* type) {
  if (!is_exact(descriptor, &member_descriptor_type)) return 0;
  Member* m = descriptor.as<Member>();
  if (!is_subtype(type, m->owner)) return 0;
  return first_slot_offset(type) + static_cast<int32_t>(m->index) * 8;
}

Result<Value> descriptor_get(Arg self, Arg instance, Arg owner) {
  return type_of(self)->slots().descr_get(self, instance.is_none() ? Arg() : instance, owner);
}
Result<Value> descriptor_set(Arg self, Arg instance, Arg value) {
  PY_TRY(type_of(self)->slots().descr_set(self, instance, value));
  return kNone;
}
Result<Value> descriptor_delete(Arg self, Arg instance) {
  PY_TRY(type_of(self)->slots().descr_set(self, instance, Arg()));
  return kNone;
}
Result<Value> descriptor_get_name(Arg self) {
  if (is_exact(self, &member_descriptor_type)) return self.as<Member>()->name;
  return self.as<GetSet>()->entry->name;
}
Result<Value> descriptor_get_objclass(Arg self) {
  return Arg(static_cast<Object*>(is_exact(self, &member_descriptor_type) ? self.as<Member>()->owner : self.as<GetSet>()->owner));
}
Result<Value> descriptor_get_doc(Arg) { return kNone; }

}  // namespace py
