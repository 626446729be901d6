// super: attribute lookup that starts behind a class in the MRO of the instance's class.
#include "object_internal.h"

namespace py {

namespace {

void super_destroy(Object* self) {
  auto* s = static_cast<SuperObject*>(self);
  s->cls.clear();
  s->self.clear();
  s->self_class.clear();
}
void super_traverse(Object* self, Visitor visit, void* context) {
  auto* s = static_cast<SuperObject*>(self);
  visit_held(s->self, visit, context);
}

Result<Value> super_repr(Arg self) {
  auto* s = self.as<SuperObject>();
  StrBuilder out;
  out.add("<super: <class '");
  Value name = type_name(s->cls.as<Type>());
  out.add(name);
  if (s->self.is_empty()) {
    out.add("'>, NULL>");
  } else {
    out.add("'>, <");
    Value of = type_name(s->self_class.as<Type>());
    out.add(of);
    out.add(" object>>");
  }
  return out.finish();
}

/// The class whose MRO is followed: `object` itself if it is a subclass of `cls`, else its class.
Result<Value> check(Arg cls, Arg object) {
  Type* type = cls.as<Type>();
  if (is_type(object) && is_subtype(object.as<Type>(), type)) return object;
  if (is_instance(object, type)) return Arg(static_cast<Object*>(type_of(object)));
  Value claimed = PY_TRY(find_attr(object, "__class__"_s));
  if (is_type(claimed) && claimed.object() != type_of(object) && is_subtype(claimed.as<Type>(), type)) return claimed;
  return raise(TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

Result<Value> super_get_attr(Arg self, Arg name) {
  auto* s = self.as<SuperObject>();
  // __class__ is super's own.
  if (!s->self.is_empty() && !str_equal(name, "__class__"_s)) {
    Arg found = find_after(s->self_class.as<Type>(), s->cls.as<Type>(), name);
    if (!found.is_empty()) {
      // On a class the attribute is unbound, as from the class itself.
      Value hold = found, object = s->self, owner = s->self_class;
      bool on_class = object.arg().is(owner);
      return bind_attr(hold, on_class ? Arg() : object.arg(), owner.as<Type>());
    }
  }
  return generic_get_attr(self, name);
}

Result<Value> super_descr_get(Arg self, Arg instance, Arg) {
  auto* s = self.as<SuperObject>();
  if (instance.is_empty() || instance.is_none() || !s->self.is_empty()) return self;
  Value cls = s->cls;
  return super_construct(cls, instance);
}

Value make(Type* type, Arg cls, Arg object, Arg self_class) {
  Ref<SuperObject> s = py::make<SuperObject>(type);
  new (&s->cls, PyPlacement()) Value(cls);
  new (&s->self, PyPlacement()) Value(object);
  new (&s->self_class, PyPlacement()) Value(self_class);
  return static_cast<Ref<SuperObject>&&>(s).value();
}

}  // namespace

Arg find_after(Type* start, Type* cls, Arg name) {
  bool behind = false;
  MroWalk walk(start);
  while (Type* t = walk.next()) {
    if (behind) {
      Arg value = t->attrs().get(name);
      if (!value.is_empty()) return value;
    } else {
      behind = t == cls;
    }
  }
  return {};
}

constinit Type super_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "super";
  t.base = &object_type;
  t.instance_size = sizeof(SuperObject);
  t.flags = kTypeSubclassable;
  t.own_slots.destroy = super_destroy;
  t.own_slots.traverse = super_traverse;
  t.own_slots.repr = super_repr;
  t.own_slots.get_attr = super_get_attr;
  t.own_slots.descr_get = super_descr_get;
  return t;
}();

Result<Value> make_super(Arg cls, Arg self) {
  if (cls.is_empty()) return raise(RuntimeError, "super(): empty __class__ cell");
  Value self_class = PY_TRY(check(cls, self));
  return make(&super_type, cls, self, self_class);
}

Result<Value> super_construct(Arg type, Arg object) {
  if (type.is_empty()) return raise(RuntimeError, "super(): no arguments");
  if (!is_type(type)) return raise(TypeError, "super() argument 1 must be a type, not %T", type);
  if (object.is_empty() || object.is_none()) return make(&super_type, type, Arg(), Arg());
  return make_super(type, object);
}

Result<Value> super_new(Arg cls, Arg, Arg) { return make(cls.as<Type>(), Arg(static_cast<Object*>(&object_type)), Arg(), Arg()); }

Result<Value> super_init(Arg self, Arg type, Arg object) {
  Value made = PY_TRY(super_construct(type, object));
  auto* from = made.as<SuperObject>();
  auto* to = self.as<SuperObject>();
  to->cls = from->cls;
  to->self = from->self;
  to->self_class = from->self_class;
  return kNone;
}

static Arg or_none(const Value& v) { return v.is_empty() ? Arg(kNone) : Arg(v); }
Result<Value> super_get_thisclass(Arg self) { return or_none(self.as<SuperObject>()->cls); }
Result<Value> super_get_self(Arg self) { return or_none(self.as<SuperObject>()->self); }
Result<Value> super_get_self_class(Arg self) { return or_none(self.as<SuperObject>()->self_class); }

}  // namespace py
