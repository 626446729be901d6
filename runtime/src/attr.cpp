// The attribute protocol: data descriptors of the class, the instance, other attributes of the class (data model, 3.3.2).
#include "object_internal.h"

namespace py {

// ---- errors ----

Failure attribute_error(Value message, Arg object, Arg name) {
  Value hold = object, hold_name = name;
  Failure f = raise_with(AttributeError, message);
  if (is_instance(state.pending, &AttributeError)) {
    Exception* e = state.pending.as<Exception>();
    e->fields[0] = static_cast<Value&&>(hold_name);
    e->fields[1] = static_cast<Value&&>(hold);
  }
  return f;
}

static Value quoted_message(const char* before, Arg type_name_str, const char* middle, Arg name, const char* after) {
  StrBuilder out;
  out.add(before);
  out.add(type_name_str);
  out.add(middle);
  out.add(name);
  out.add(after);
  return out.finish();
}

Failure no_attribute(Arg object, Arg name) {
  if (is_type(object)) {
    Value type = type_name(object.as<Type>());
    return attribute_error(quoted_message("type object '", type, "' has no attribute '", name, "'"), object, name);
  }
  Value type = type_name(type_of(object));
  return attribute_error(quoted_message("'", type, "' object has no attribute '", name, "'"), object, name);
}

Failure none_lacks(Arg name) { return no_attribute(kNone, name); }

static Failure not_writable(Arg object, Arg name) {
  Value type = type_name(type_of(object));
  return attribute_error(quoted_message("'", type, "' object attribute '", name, "' is read-only"), object, name);
}

// ---- the generic protocol ----

Result<Value> bind_attr(Arg attribute, Arg instance, Type* owner) {
  auto get = type_of(attribute)->slots().descr_get;
  if (!get) return attribute;
  Value hold = attribute;
  return get(attribute, instance, Arg(static_cast<Object*>(owner)));
}

Result<Value> generic_find_attr(Arg object, Arg name) {
  Type* type = type_of(object);
  Arg meta = type_lookup(type, name);
  if (!meta.is_empty()) {
    Type* meta_type = type_of(meta);
    if (meta_type->slots().descr_set && meta_type->slots().descr_get) return bind_attr(meta, object, type);
  }
  if (object.is_object()) {
    Value own = instance_get(object.object(), name);
    if (!own.is_empty()) return own;
  }
  if (meta.is_empty()) return kExhausted;
  return bind_attr(meta, object, type);
}

Result<Value> generic_get_attr(Arg object, Arg name) {
  Value v = PY_TRY(generic_find_attr(object, name));
  if (v.is_exhausted()) return no_attribute(object, name);
  return v;
}

Result<void> generic_set_attr(Arg object, Arg name, Arg value) {
  Type* type = type_of(object);
  Arg meta = type_lookup(type, name);
  if (!meta.is_empty()) {
    if (auto set = type_of(meta)->slots().descr_set) {
      Value hold = meta;
      return set(meta, object, value);
    }
  }
  if (object.is_object() && instance_set(object.object(), name, value)) return {};
  bool keeps_attributes = object.is_object() && (has_dict_word(type) || type == &function_type);
  if (!meta.is_empty() && !keeps_attributes) return not_writable(object, name);
  return no_attribute(object, name);
}

static Result<void> check_name(Arg name) {
  if (!is_str(name)) return raise(TypeError, "attribute name must be string, not '%T'", name);
  return {};
}

Result<Value> get_attr(Arg object, Arg name) {
  PY_TRY(check_name(name));
  auto get = type_of(object)->slots().get_attr;
  return get ? get(object, name) : generic_get_attr(object, name);
}

Result<void> set_attr(Arg object, Arg name, Arg value) {
  PY_TRY(check_name(name));
  auto set = type_of(object)->slots().set_attr;
  return set ? set(object, name, value) : generic_set_attr(object, name, value);
}

Result<Value> find_attr(Arg object, Arg name) {
  PY_TRY(check_name(name));
  auto get = type_of(object)->slots().get_attr;
  Result<Value> r = !get ? generic_find_attr(object, name) : get == type_get_attr ? type_find_attr(object, name) : get(object, name);
  if (!r.failed()) return r;
  if (!pending_is(AttributeError)) return Failure();
  drop_pending();
  return kExhausted;
}

// ---- special methods ----

Result<Value> call_attribute(Arg attribute, Arg self, const Arg* args, uint32_t count) {
  if (is_function(attribute)) {
    Words values(count + 1);
    values[0] = self;
    for (uint32_t i = 0; i < count; ++i) values[i + 1] = args[i];
    return call_function(as_function(attribute), CallArgs{values.data(), count + 1});
  }
  Value bound = PY_TRY(bind_attr(attribute, self, type_of(self)));
  return call(bound, CallArgs{args, count});
}

Result<Value> call_special_with(Arg self, Arg name, const Arg* args, uint32_t count) {
  Arg attribute = type_lookup(type_of(self), name);
  if (attribute.is_empty()) return kExhausted;
  return call_attribute(attribute, self, args, count);
}

}  // namespace py
