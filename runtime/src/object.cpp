// The class `object`: what every value can do unless its class says otherwise.
#include <stdio.h>

#include "deferred_slots.h"
#include "object_internal.h"

namespace py {

int64_t address_hash(const void* address) {
  // Rotated, as CPython does: the low bits of addresses are all the same.
  auto bits = reinterpret_cast<uintptr_t>(address);
  auto h = static_cast<int64_t>(static_cast<uint64_t>(bits) >> 4 | static_cast<uint64_t>(bits) << 60);
  return h == -1 ? -2 : h;
}

Result<Value> object_repr(Arg self) {
  Type* type = type_of(self);
  char address[40];
  snprintf(address, sizeof address, " object at 0x%llx>", static_cast<unsigned long long>(self.bits));
  Value name = type_qualname(type), module;
  if (is_heap(type)) module = PY_TRY(type_get_module(static_cast<Object*>(type)));
  else module = str_from_utf8(type->module);
  StrBuilder out;
  out.add("<");
  if (is_str(module) && !str_equal(module, "builtins"_s)) {
    out.add(module);
    out.add(".");
  }
  out.add(name);
  out.add(address);
  return out.finish();
}

Result<int64_t> object_hash(Arg self) { return self.is_object() ? address_hash(self.object()) : address_hash(reinterpret_cast<void*>(self.bits)); }

Result<Value> object_compare(Arg self, Arg other, CompareOp op) {
  if (op == CompareOp::kEq) {
    if (self.is(other)) return kTrue;
    return kNotImplemented;
  }
  if (op != CompareOp::kNe) return kNotImplemented;
  auto slot = type_of(self)->slots().compare;
  Value equal = PY_TRY(slot ? slot(self, other, CompareOp::kEq) : object_compare(self, other, CompareOp::kEq));
  if (equal.is_not_implemented()) return equal;
  return boolean(!PY_TRY(truth(equal)));
}

constinit Type object_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "object";
  t.instance_size = sizeof(Object);
  t.flags = kTypeSubclassable;
  t.deferred = Deferred::kObject;
  return t;
}();
constinit const Slots object_slots = {.repr = object_repr, .hash = object_hash, .compare = object_compare};

// ---- None, NotImplemented, Ellipsis ----

namespace {
Result<Value> none_repr(Arg) { return "None"_s; }
Result<Value> not_implemented_repr(Arg) { return "NotImplemented"_s; }
Result<Value> ellipsis_repr(Arg) { return "Ellipsis"_s; }
Result<bool> none_truth(Arg) { return false; }
Result<Value> none_binary(BinaryOp op, Arg left, Arg right) {
  // None | int is a union.
  if (op == BinaryOp::kOr && left.is_none() && is_type(right)) return type_or(left, right);
  return kNotImplemented;
}
Result<int64_t> special_hash(Arg self) { return static_cast<int64_t>(self.bits * 0x9E3779B97F4A7C15u >> 8); }

constexpr Type special(const char* name, Deferred slots) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = &object_type;
  t.instance_size = sizeof(Object);
  t.deferred = slots;
  return t;
}
}  // namespace

constinit const Slots none_slots = {.repr = none_repr, .hash = special_hash, .compare = object_compare, .truth = none_truth, .binary = none_binary};
constinit const Slots not_implemented_slots = {.repr = not_implemented_repr, .hash = special_hash, .compare = object_compare};
constinit const Slots ellipsis_slots = {.repr = ellipsis_repr, .hash = special_hash, .compare = object_compare};
constinit Type none_type = special("NoneType", Deferred::kNone);
constinit Type not_implemented_type = special("NotImplementedType", Deferred::kNotImplemented);
constinit Type ellipsis_type = special("ellipsis", Deferred::kEllipsis);

// ---- construction ----

static bool uses_objects_new(Type* type) { return is_objects_new(type_lookup(type, "__new__"_s)); }
static bool uses_objects_init(Type* type) { return is_objects_init(type_lookup(type, "__init__"_s)); }

static bool has_items(Arg args, Arg kwargs) {
  return args.as<Tuple>()->length || (!kwargs.is_empty() && is_dict(kwargs) && kwargs.as<Dict>()->live);
}

/// "Can't instantiate abstract class A with abstract methods f, g"
static Failure is_abstract_class(Type* type) {
  Result<Value> methods = get_attr(static_cast<Object*>(type), "__abstractmethods__"_s);
  if (methods.failed()) return {};
  Value set = methods.take();
  Result<Value> listed = list_from(set);
  if (listed.failed()) return {};
  Value list = listed.take();
  List* names = list.as<List>();
  for (int64_t i = 1; i < names->length; ++i) {
    for (int64_t k = i; k > 0 && is_str(names->items()[k]) && is_str(names->items()[k - 1]) && str_compare(names->items()[k], names->items()[k - 1]) < 0; --k) {
      Value swapped = names->items()[k];
      names->items()[k] = names->items()[k - 1];
      names->items()[k - 1] = swapped;
    }
  }
  StrBuilder text;
  for (int64_t i = 0; i < names->length; ++i) {
    if (i) text.add(", ");
    if (is_str(names->items()[i])) text.add(names->items()[i]);
  }
  Value joined = text.finish();
  return raise(TypeError, "Can't instantiate abstract class %s with abstract method%s %S", type->name, names->length == 1 ? "" : "s", Arg(joined));
}

Result<Value> object_new(Arg cls, Arg args, Arg kwargs) {
  Type* type = cls.as<Type>();
  if (has_items(args, kwargs)) {
    if (!uses_objects_new(type)) return raise(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
    if (uses_objects_init(type)) return raise(TypeError, "%s() takes no arguments", type->name);
  }
  if (type->flags & kTypeAbstract) return is_abstract_class(type);
  Type* native = native_base(type);
  if (native != &object_type) return raise(TypeError, "object.__new__(%s) is not safe, use %s.__new__()", type->name, native->name);
  return Value::adopt(allocate(type));
}

Result<Value> object_construct() { return Value::adopt(allocate(&object_type)); }

Result<Value> object_init(Arg self, Arg args, Arg kwargs) {
  if (!has_items(args, kwargs)) return kNone;
  Type* type = type_of(self);
  if (!uses_objects_init(type)) return raise(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
  if (uses_objects_new(type) && native_base(type) == &object_type) {
    return raise(TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", type->name);
  }
  return kNone;
}

Result<Value> object_init_subclass(Arg cls, Arg kwargs) {
  if (!kwargs.is_empty() && is_dict(kwargs) && kwargs.as<Dict>()->live) {
    Value name = type_qualname(cls.as<Type>());
    return raise(TypeError, "%S.__init_subclass__() takes no keyword arguments", Arg(name));
  }
  return kNone;
}
Result<Value> object_subclasshook(Arg, Arg) { return kNotImplemented; }

// ---- the special methods as functions ----

Result<Value> object_str(Arg self) { return repr(self); }
Result<Value> object_eq(Arg self, Arg other) { return object_compare(self, other, CompareOp::kEq); }
Result<Value> object_ne(Arg self, Arg other) { return object_compare(self, other, CompareOp::kNe); }
Result<Value> object_lt(Arg, Arg) { return kNotImplemented; }
Result<Value> object_le(Arg, Arg) { return kNotImplemented; }
Result<Value> object_gt(Arg, Arg) { return kNotImplemented; }
Result<Value> object_ge(Arg, Arg) { return kNotImplemented; }

static Result<void> check_name(Arg name) {
  if (!is_str(name)) return raise(TypeError, "attribute name must be string, not '%T'", name);
  return {};
}
Result<Value> object_getattribute(Arg self, Arg name) {
  PY_TRY(check_name(name));
  return generic_get_attr(self, name);
}
Result<Value> object_setattr(Arg self, Arg name, Arg value) {
  PY_TRY(check_name(name));
  if (is_type(self)) return raise(TypeError, "can't apply this __setattr__ to %T object", self);
  PY_TRY(generic_set_attr(self, name, value));
  return kNone;
}
Result<Value> object_delattr(Arg self, Arg name) {
  PY_TRY(check_name(name));
  if (is_type(self)) return raise(TypeError, "can't apply this __delattr__ to %T object", self);
  PY_TRY(generic_set_attr(self, name, Arg()));
  return kNone;
}

Result<Value> object_get_class(Arg self) { return Arg(static_cast<Object*>(type_of(self))); }

Result<void> object_set_class(Arg self, Arg value) {
  if (value.is_empty()) return raise(TypeError, "can't delete __class__ attribute");
  if (!is_type(value)) return raise(TypeError, "__class__ must be set to a class, not '%T' object", value);
  Type* to = value.as<Type>();
  Type* from = type_of(self);
  if (!is_heap(to) || !is_heap(from)) {
    return raise(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (to == from) return {};
  // The storage must fit, and __slots__ mean the same. Other slots move into the dict.
  bool fits = heap_type(from)->native == heap_type(to)->native && heap_type(from)->layout_base == heap_type(to)->layout_base &&
              from->instance_size == to->instance_size && from->slots_offset == to->slots_offset && has_dict_word(from) == has_dict_word(to);
  if (!fits) return raise(TypeError, "__class__ assignment: '%s' object layout differs from '%s'", to->name, from->name);
  if (has_dict_word(from)) instance_dict_mode(self.object());
  self.object()->type = to;
  ++to->refcount;
  --from->refcount;
  if (has_dict_word(to)) to->flags |= kTypeInstanceShadows;
  ++class_version;
  return {};
}

Result<Value> object_get_dict(Arg self) {
  Value dict = instance_dict(self);
  if (dict.is_empty()) return no_attribute(self, "__dict__"_s);
  return dict;
}

Result<Value> object_dir(Arg self) {
  Ref<Dict> names = make_dict();
  Value dict = PY_TRY(find_attr(self, "__dict__"_s));
  if (is_dict(dict)) PY_TRY(dict_update_with(*names, dict));
  for (MroWalk walk(type_of(self)); Type* t = walk.next();) {
    for (uint32_t i = 0; i < t->attrs().size; ++i) {
      if (t->attrs().entries[i].name) dict_set_str(*names, Arg(t->attrs().entries[i].name), kNone);
    }
  }
  return list_from(names);
}

}  // namespace py
