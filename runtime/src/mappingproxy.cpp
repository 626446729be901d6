// types.MappingProxyType: a read-only view of a mapping, and what a class's __dict__ shows.
#include "object_internal.h"
#include "py/iterators.h"

namespace py {

namespace {

void proxy_destroy(Object* self) { static_cast<MappingProxy*>(self)->mapping.clear(); }
void proxy_traverse(Object* self, Visitor visit, void* context) { visit_held(static_cast<MappingProxy*>(self)->mapping, visit, context); }

Value mapping_of(Arg self) { return self.as<MappingProxy>()->mapping; }

Result<Value> proxy_repr(Arg self) {
  Value mapping = mapping_of(self);
  Value text = PY_TRY(repr(mapping));
  StrBuilder out;
  out.add("mappingproxy(");
  out.add(text);
  out.add(")");
  return out.finish();
}
Result<Value> proxy_str(Arg self) {
  Value mapping = mapping_of(self);
  return str(mapping);
}
Result<Value> proxy_compare(Arg self, Arg other, CompareOp op) {
  Value mapping = mapping_of(self);
  Value right = is_exact(other, &mappingproxy_type) ? mapping_of(other) : Value(other);
  return compare(op, mapping, right);
}
Result<int64_t> proxy_length(Arg self) {
  Value mapping = mapping_of(self);
  return length(mapping);
}
Result<Value> proxy_get_item(Arg self, Arg key) {
  Value mapping = mapping_of(self);
  return get_item(mapping, key);
}
Result<bool> proxy_contains(Arg self, Arg key) {
  Value mapping = mapping_of(self);
  return contains(mapping, key);
}
Result<Value> proxy_iter(Arg self) {
  Value mapping = mapping_of(self);
  return iter(mapping);
}
Result<Value> proxy_binary(BinaryOp op, Arg left, Arg right) {
  if (op != BinaryOp::kOr) return kNotImplemented;
  Value a = is_exact(left, &mappingproxy_type) ? mapping_of(left) : Value(left);
  Value b = is_exact(right, &mappingproxy_type) ? mapping_of(right) : Value(right);
  return binary(op, a, b);
}

Result<Value> forward(Arg self, Arg name) {
  Value mapping = mapping_of(self);
  Value method = PY_TRY(get_attr(mapping, name));
  return call(method);
}

}  // namespace

PY_MEMBERS(mappingproxy_type)
constinit Type mappingproxy_type = [] {
  Type t{};
  t.members = mappingproxy_type_members;
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "mappingproxy";
  t.base = &object_type;
  t.instance_size = sizeof(MappingProxy);
  t.flags = kTypeMatchesMapping;
  t.own_slots.destroy = proxy_destroy;
  t.own_slots.traverse = proxy_traverse;
  t.own_slots.repr = proxy_repr;
  t.own_slots.str = proxy_str;
  t.own_slots.compare = proxy_compare;
  t.own_slots.length = proxy_length;
  t.own_slots.get_item = proxy_get_item;
  t.own_slots.contains = proxy_contains;
  t.own_slots.iter = proxy_iter;
  t.own_slots.binary = proxy_binary;
  return t;
}();

Value make_mappingproxy(Arg mapping) {
  Ref<MappingProxy> p = make<MappingProxy>(&mappingproxy_type);
  new (&p->mapping, PyPlacement()) Value(mapping);
  return static_cast<Ref<MappingProxy>&&>(p).value();
}

Result<Value> mappingproxy_construct(Arg mapping) {
  bool is_mapping = type_of(mapping)->slots().get_item && !is_list(mapping) && !is_tuple(mapping) && !is_str(mapping) && !is_type(mapping);
  if (!is_mapping) return raise(TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
  return make_mappingproxy(mapping);
}
Result<Value> mappingproxy_new(Arg, Arg mapping) { return mappingproxy_construct(mapping); }

Result<Value> mappingproxy_get(Arg self, Arg key, Arg default_value) {
  Value mapping = mapping_of(self);
  if (is_exact(mapping, &dict_type)) {
    Value v = PY_TRY(dict_get(*mapping.as<Dict>(), key));
    if (!v.is_exhausted()) return v;
    return default_value.is_empty() ? Arg(kNone) : default_value;
  }
  Value method = PY_TRY(get_attr(mapping, "get"_s));
  return call(method, key, default_value.is_empty() ? Arg(kNone) : default_value);
}
Result<Value> mappingproxy_keys(Arg self) { return forward(self, "keys"_s); }
Result<Value> mappingproxy_values(Arg self) { return forward(self, "values"_s); }
Result<Value> mappingproxy_items(Arg self) { return forward(self, "items"_s); }
Result<Value> mappingproxy_copy(Arg self) { return forward(self, "copy"_s); }
Result<Value> mappingproxy_reversed(Arg self) { return reversed_construct(mapping_of(self)); }

}  // namespace py
