// The class `type`: calling classes, and attributes of classes.
#include "deferred_slots.h"
#include "class_layout.h"

namespace py {

namespace {

Result<Value> type_repr(Arg self) {
  Value name = type_full_name(self.as<Type>());
  StrBuilder out;
  out.add("<class '");
  out.add(name);
  out.add("'>");
  return out.finish();
}

Result<Value> type_slot_call(Arg self, const CallArgs& args) {
  Type* type = self.as<Type>();
  if (type == &type_type) {
    if (args.positional == 1 && !args.keyword_count) return Arg(static_cast<Object*>(type_of(args.values[0])));
    if (args.positional != 3) return raise(TypeError, "type() takes 1 or 3 arguments");
  }
  return instantiate(type, args);
}

bool is_generic_class(const Type* type) {
  return type == &type_type || (type->flags & (kTypeListLike | kTypeDictLike | kTypeTupleLike | kTypeSetLike));
}

Result<Value> type_get_item(Arg self, Arg index) {
  Type* type = self.as<Type>();
  Arg method = type_lookup(type, "__class_getitem__"_s);
  if (!method.is_empty()) {
    Value bound = PY_TRY(bind_attr(method, Arg(), type));
    return call(bound, index);
  }
  if (is_generic_class(type)) return generic_alias_new(Arg(), self, index);
  return raise(TypeError, "type '%s' is not subscriptable", type->name);
}

Result<Value> type_binary(BinaryOp op, Arg left, Arg right) {
  if (op != BinaryOp::kOr) return kNotImplemented;
  return type_or(left, right);
}

// ---- changing classes ----

bool is_dunder(Arg name) {
  Str* s = name.as<Str>();
  return s->length > 4 && s->at(0) == '_' && s->at(1) == '_' && s->at(s->length - 1) == '_' && s->at(s->length - 2) == '_';
}

void refill(Type* type) {
  heap_type(type)->fill(heap_type(type));
  auto* subclasses = static_cast<List*>(type->subclasses);
  for (int64_t i = 0; subclasses && i < subclasses->length; ++i) refill(subclasses->items()[i].as<Type>());
}

/// Can replacing `old` by `value` make an inline cache wrong? They hold functions, and offsets that no data descriptor may hide.
bool matters_to_caches(Arg old, Arg value) {
  if (old.is_empty() || value.is_empty()) return true;
  return type_of(old)->slots().descr_get || type_of(value)->slots().descr_get || type_of(old)->slots().descr_set || type_of(value)->slots().descr_set;
}

Result<void> change_class(HeapType* type, Arg name, Arg value) {
  Value old = type->attrs().get(name);
  if (value.is_empty() && old.is_empty()) return no_attribute(static_cast<Object*>(type), name);
  if (is_user_function(old) && as_function(old).cell_count) {
    if (type->retired.is_empty()) type->retired = make_list().value();
    list_push(*type->retired.as<List>(), old);
  }
  if (!value.is_empty()) keep_for_ever(name);
  type->attrs().set(name, value);
  // type_lookup finds the new value in the old one's place; only the answers about special methods are kept elsewhere.
  if (old.is_empty() || value.is_empty() || is_dunder(name)) ++lookup_version;
  if (matters_to_caches(old, value)) ++class_version;
  if (is_dunder(name)) refill(type);
  return {};
}

}  // namespace

// ---- attributes ----

Result<Value> type_find_attr(Arg cls, Arg name) {
  Type* type = cls.as<Type>();
  Type* metaclass = type_of(cls);
  Arg meta = type_lookup(metaclass, name);
  Type* meta_type = meta.is_empty() ? nullptr : type_of(meta);
  if (meta_type && meta_type->slots().descr_set && meta_type->slots().descr_get) return bind_attr(meta, cls, metaclass);
  Arg own = type_lookup(type, name);
  if (!own.is_empty()) return bind_attr(own, Arg(), type);
  if (meta_type) return bind_attr(meta, cls, metaclass);
  return kExhausted;
}

Result<Value> type_get_attr(Arg cls, Arg name) {
  Value v = PY_TRY(type_find_attr(cls, name));
  if (v.is_exhausted()) return no_attribute(cls, name);
  return v;
}

Result<void> type_set_attr(Arg cls, Arg name, Arg value) {
  Type* type = cls.as<Type>();
  if (!is_heap(type)) return raise(TypeError, "cannot set %R attribute of immutable type '%s'", name, type->name);
  Arg meta = type_lookup(type_of(cls), name);
  if (!meta.is_empty()) {
    if (auto set = type_of(meta)->slots().descr_set) {
      Value hold = meta;
      return set(meta, cls, value);
    }
  }
  if (str_equal(name, "__abstractmethods__"_s)) return type_set_abstractmethods(cls, value);
  return change_class(heap_type(type), name, value);
}

constinit Type type_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "type";
  t.base = &object_type;
  t.instance_size = sizeof(HeapType);
  t.flags = kTypeSubclassable | kTypeType;
  t.deferred = Deferred::kType;
  return t;
}();
constinit const Slots type_slots = {
    .repr = type_repr,
    .hash = object_hash,
    .compare = object_compare,
    .get_item = type_get_item,
    .call = type_slot_call,
    .get_attr = type_get_attr,
    .set_attr = type_set_attr,
    .binary = type_binary,
};

// ---- methods ----

static Arg as_arg(const Type* type) { return Arg(static_cast<const Object*>(type)); }

Result<Value> type_call(Arg self, Arg args, Arg kwargs) {
  Arguments all;
  PY_TRY(all.add_star(args, self));
  if (!kwargs.is_empty()) PY_TRY(all.add_double_star(kwargs, self));
  return type_slot_call(self, all.call_args());
}
Result<Value> type_getattribute(Arg self, Arg name) { return type_get_attr(self, name); }
Result<Value> type_setattr(Arg self, Arg name, Arg value) {
  PY_TRY(type_set_attr(self, name, value));
  return kNone;
}
Result<Value> type_delattr(Arg self, Arg name) {
  PY_TRY(type_set_attr(self, name, Arg()));
  return kNone;
}
Result<Value> type_subclasses(Arg self) {
  auto* known = static_cast<List*>(self.as<Type>()->subclasses);
  Ref<List> list = make_list();
  for (int64_t i = 0; known && i < known->length; ++i) list_push(*list, known->items()[i]);
  return static_cast<Ref<List>&&>(list);
}
Result<Value> type_instancecheck(Arg self, Arg instance) {
  if (is_instance(instance, self.as<Type>())) return kTrue;
  // A proxy may claim another class.
  Value claimed = PY_TRY(find_attr(instance, "__class__"_s));
  return boolean(is_type(claimed) && is_subtype(claimed.as<Type>(), self.as<Type>()));
}
Result<Value> type_subclasscheck(Arg self, Arg subclass) {
  if (!is_type(subclass)) return raise(TypeError, "issubclass() arg 1 must be a class");
  return boolean(is_subtype(subclass.as<Type>(), self.as<Type>()));
}
Result<Value> type_prepare(Arg, Arg, Arg) { return make_dict(); }

// ---- names and the like ----

static Result<void> check_heap(Arg self, const char* name, Arg value) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return raise(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, type->name);
  if (value.is_empty()) return raise(TypeError, "cannot delete '%s' attribute of type '%s'", name, type->name);
  return {};
}

/// Its texts are chained, so that all can be found from here.
const char* lasting_text(Arg str) {
  struct Text { Text* previous; char chars[1]; };
  static Text* newest = nullptr;
  Utf8Text utf8(str);
  auto* text = static_cast<Text*>(raw_alloc(sizeof(Text) + utf8.size));
  memcpy(text->chars, utf8.data, utf8.size);
  text->chars[utf8.size] = 0;
  text->previous = newest;
  newest = text;
  return text->chars;
}

Result<Value> type_construct(Arg object) { return Arg(static_cast<const Object*>(type_of(object))); }
Result<Value> type_get_name(Arg self) { return type_name(self.as<Type>()); }
Result<void> type_set_name(Arg self, Arg value) {
  PY_TRY(check_heap(self, "__name__", value));
  Type* type = self.as<Type>();
  if (!is_str(value)) return raise(TypeError, "can only assign string to %s.__name__, not '%T'", type->name, value);
  keep_for_ever(value);
  heap_type(type)->name_value = Value(value);
  type->name = lasting_text(value);
  return {};
}
Result<Value> type_get_qualname(Arg self) { return type_qualname(self.as<Type>()); }
Result<void> type_set_qualname(Arg self, Arg value) {
  PY_TRY(check_heap(self, "__qualname__", value));
  Type* type = self.as<Type>();
  if (!is_str(value)) return raise(TypeError, "can only assign string to %s.__qualname__, not '%T'", type->name, value);
  keep_for_ever(value);
  heap_type(type)->qualname_value = Value(value);
  type->qualname = lasting_text(value);
  return {};
}
Result<Value> type_get_module(Arg self) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return str_from_utf8(type->module);
  Arg module = type->attrs().get("__module__"_s);
  if (module.is_empty()) return attribute_error("__module__"_s, self, "__module__"_s);
  return module;
}
Result<void> type_set_module(Arg self, Arg value) {
  PY_TRY(check_heap(self, "__module__", value));
  return change_class(heap_type(self.as<Type>()), "__module__"_s, value);
}
Result<Value> type_get_doc(Arg self) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return type->doc ? str_from_utf8(type->doc) : Value(kNone);
  Arg doc = type->attrs().get("__doc__"_s);
  if (doc.is_empty()) return kNone;
  return bind_attr(doc, Arg(), type);
}
Result<void> type_set_doc(Arg self, Arg value) {
  PY_TRY(check_heap(self, "__doc__", value));
  return change_class(heap_type(self.as<Type>()), "__doc__"_s, value);
}
Result<Value> type_get_bases(Arg self) {
  Type* type = self.as<Type>();
  if (is_heap(type)) return Arg(static_cast<Object*>(type->bases));
  return type->base ? tuple_of(as_arg(type->base)) : make_tuple(0).value();
}
Result<Value> type_get_base(Arg self) {
  Type* base = self.as<Type>()->base;
  return base ? as_arg(base) : Arg(kNone);
}
Result<Value> type_get_dict(Arg self) {
  const AttrTable& attrs = self.as<Type>()->attrs();
  Ref<Dict> dict = make_dict(attrs.live);
  for (uint32_t i = 0; i < attrs.size; ++i) {
    if (attrs.entries[i].name) dict_set_str(*dict, Arg(attrs.entries[i].name), Arg::from_bits(attrs.entries[i].value));
  }
  return make_mappingproxy(dict);
}
Result<Value> type_get_annotations(Arg self) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return attribute_error(str_concat(str_concat("type object '"_s, type_name(type)), "' has no attribute '__annotations__'"_s), self, "__annotations__"_s);
  Arg own = type->attrs().get("__annotations__"_s);
  if (!own.is_empty()) return bind_attr(own, Arg(), type);
  Value dict = make_dict().value();
  PY_TRY(change_class(heap_type(type), "__annotations__"_s, dict));
  return dict;
}
Result<void> type_set_annotations(Arg self, Arg value) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return raise(TypeError, "cannot set '__annotations__' attribute of immutable type '%s'", type->name);
  return change_class(heap_type(type), "__annotations__"_s, value);
}
Result<Value> type_get_abstractmethods(Arg self) {
  Arg own = self.as<Type>() == &type_type ? Arg() : self.as<Type>()->attrs().get("__abstractmethods__"_s);
  if (own.is_empty()) return attribute_error("__abstractmethods__"_s, self, "__abstractmethods__"_s);
  return own;
}
Result<void> type_set_abstractmethods(Arg self, Arg value) {
  Type* type = self.as<Type>();
  if (!is_heap(type)) return raise(TypeError, "cannot set '__abstractmethods__' attribute of immutable type '%s'", type->name);
  bool abstract = value.is_empty() ? false : PY_TRY(truth(value));
  PY_TRY(change_class(heap_type(type), "__abstractmethods__"_s, value));
  if (abstract) type->flags |= kTypeAbstract; else type->flags &= ~kTypeAbstract;
  return {};
}
Result<Value> type_dir(Arg self) {
  Ref<Dict> names = make_dict();
  for (MroWalk walk(self.as<Type>()); Type* t = walk.next();) {
    for (uint32_t i = 0; i < t->attrs().size; ++i) {
      if (t->attrs().entries[i].name) dict_set_str(*names, Arg(t->attrs().entries[i].name), kNone);
    }
  }
  return list_from(names);
}

}  // namespace py
