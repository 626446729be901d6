// weakref.proxy: a weak reference that passes on what is done to it.
#include "exceptions.h"
#include "py/modules/_weakref.h"
#include "weakref.h"

namespace py {

Result<Value> make_reference(Type* type, Arg object, Arg callback);

static Result<Value> target_of(Arg self) {
  if (!is_exact(self, &_weakref_ProxyType_type)) return self;
  Object* target = self.as<WeakReference>()->target;
  if (!target) return raise(ReferenceError, "weakly-referenced object no longer exists");
  return Arg(target);
}

static Result<Value> proxy_str(Arg self) {
  Value t = PY_TRY(target_of(self));
  return str(t);
}
static Result<Value> proxy_repr(Arg self) {
  Object* target = self.as<WeakReference>()->target;
  if (!target) return object_repr(self);
  Value t = Arg(target);
  return object_repr(t);
}
static Result<Value> proxy_compare(Arg self, Arg other, CompareOp op) {
  Value a = PY_TRY(target_of(self));
  Value b = PY_TRY(target_of(other));
  return compare(op, a, b);
}
static Result<int64_t> proxy_hash(Arg self) { return raise(TypeError, "unhashable type: '%T'", self); }
static Result<bool> proxy_truth(Arg self) {
  Value t = PY_TRY(target_of(self));
  return truth(t);
}
static Result<int64_t> proxy_length(Arg self) {
  Value t = PY_TRY(target_of(self));
  return length(t);
}
static Result<Value> proxy_get_item(Arg self, Arg index) {
  Value t = PY_TRY(target_of(self));
  return get_item(t, index);
}
static Result<void> proxy_set_item(Arg self, Arg index, Arg value) {
  Value t = PY_TRY(target_of(self));
  return value.is_empty() ? del_item(t, index) : set_item(t, index, value);
}
static Result<bool> proxy_contains(Arg self, Arg item) {
  Value t = PY_TRY(target_of(self));
  return contains(t, item);
}
static Result<Value> proxy_iter(Arg self) {
  Value t = PY_TRY(target_of(self));
  return iter(t);
}
static Result<Value> proxy_next(Arg self) {
  Value t = PY_TRY(target_of(self));
  return next(t);
}
static Result<Value> proxy_call(Arg self, const CallArgs& args) {
  Value t = PY_TRY(target_of(self));
  return call(t, args);
}
static Result<Value> proxy_get_attr(Arg self, Arg name) {
  Value t = PY_TRY(target_of(self));
  return get_attr(t, name);
}
static Result<void> proxy_set_attr(Arg self, Arg name, Arg value) {
  Value t = PY_TRY(target_of(self));
  return set_attr(t, name, value);
}
static Result<Value> proxy_binary(BinaryOp op, Arg left, Arg right) {
  Value a = PY_TRY(target_of(left));
  Value b = PY_TRY(target_of(right));
  return binary(op, a, b);
}
static Result<Value> proxy_unary(UnaryOp op, Arg self) {
  Value t = PY_TRY(target_of(self));
  return unary(op, t);
}

constinit Type _weakref_ProxyType_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "ProxyType";
  t.module = "weakref";
  t.base = &object_type;
  t.own_slots.repr = proxy_repr;
  t.own_slots.str = proxy_str;
  t.own_slots.compare = proxy_compare;
  t.own_slots.hash = proxy_hash;
  t.own_slots.truth = proxy_truth;
  t.own_slots.length = proxy_length;
  t.own_slots.get_item = proxy_get_item;
  t.own_slots.set_item = proxy_set_item;
  t.own_slots.contains = proxy_contains;
  t.own_slots.iter = proxy_iter;
  t.own_slots.next = proxy_next;
  t.own_slots.call = proxy_call;
  t.own_slots.get_attr = proxy_get_attr;
  t.own_slots.set_attr = proxy_set_attr;
  t.own_slots.binary = proxy_binary;
  t.own_slots.unary = proxy_unary;
  t.instance_size = sizeof(WeakReference);
  return t;
}();

Result<Value> _weakref_proxy(Arg object, Arg callback) {
  // Ends like a reference.
  _weakref_ProxyType_type.own_slots.destroy = _weakref_ReferenceType_type.own_slots.destroy;
  _weakref_ProxyType_type.own_slots.traverse = _weakref_ReferenceType_type.own_slots.traverse;
  return make_reference(&_weakref_ProxyType_type, object, callback);
}

}  // namespace py
