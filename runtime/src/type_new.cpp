// type.__new__: makes a class from a name, bases and a namespace (CPython's type_new).
#include "class_layout.h"

namespace py {

ClassStatement* class_statement = nullptr;

namespace {

HeapType* newest_class = nullptr;

/// The most derived of the metaclass asked for and those of the bases.
Result<Type*> calculate_metaclass(Type* metaclass, Tuple* bases) {
  Type* winner = metaclass;
  for (int64_t i = 0; i < bases->length; ++i) {
    Type* of_base = type_of(bases->items()[i]);
    if (is_subtype(winner, of_base)) continue;
    if (is_subtype(of_base, winner)) {
      winner = of_base;
      continue;
    }
    return raise(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
  }
  return winner;
}

/// Storage of a class object. Classes live until the program ends (release_classes): no cache of classes ever holds a dead one.
HeapType* new_type_object(Type* metaclass, Arg name) {
  size_t size = metaclass->instance_size > sizeof(HeapType) ? metaclass->instance_size : sizeof(HeapType);
  auto* type = static_cast<HeapType*>(raw_alloc(size));
  memset(static_cast<void*>(type), 0, size);
  static_cast<Object&>(*type) = {metaclass, kImmortal, 0};
  if (metaclass->slots_offset) {
    for (uint32_t i = 0; i < metaclass->slot_count; ++i) new (slot_at(type, i), PyPlacement()) Value();
  }
  type->module = "";
  keep_for_ever(name);
  new (&type->name_value, PyPlacement()) Value(name);
  new (&type->qualname_value, PyPlacement()) Value(name);
  new (&type->retired, PyPlacement()) Value();
  type->init = Arg();
  type->name = lasting_text(name);
  type->previous = newest_class;
  newest_class = type;
  return type;
}

Result<void> copy_namespace(HeapType* type, Dict& ns) {
  for (int64_t i = 0; Dict::Entry* e = dict_next(ns, i);) {
    if (!is_str(e->key) || str_equal(e->key, "__qualname__"_s) || str_equal(e->key, "__classcell__"_s)) continue;
    if (str_equal(e->key, "__c_type__"_s)) {
      type->flags |= kTypeOfC;
      continue;
    }
    if (str_equal(e->key, "__abc_tpflags__"_s)) {
      // CPython's flags for sequences and mappings are 1 << 5 and 1 << 6.
      if (e->value.arg().is_small_int()) type->flags |= static_cast<uint32_t>(e->value.arg().small_int()) << 16 & kMatchKinds;
      continue;
    }
    keep_for_ever(e->key);
    type->attrs().set(e->key, e->value);
  }
  Value qualname = dict_get_str(ns, "__qualname__"_s);
  if (!qualname.is_empty()) {
    if (!is_str(qualname)) return raise(TypeError, "type __qualname__ must be a str, not %T", qualname.arg());
    keep_for_ever(qualname);
    type->qualname_value = qualname;
  }
  type->qualname = lasting_text(type->qualname_value);
  AttrTable& attrs = type->attrs();
  if (attrs.get("__module__"_s).is_empty()) attrs.set("__module__"_s, "__main__"_s);
  if (type->flags & kTypeOfC) type->module = lasting_text(attrs.get("__module__"_s));
  if (attrs.get("__doc__"_s).is_empty()) attrs.set("__doc__"_s, kNone);
  Arg new_ = attrs.get("__new__"_s);
  if (is_user_function(new_)) {
    Value wrapped = PY_TRY(staticmethod_construct(new_));
    attrs.set("__new__"_s, wrapped);
  }
  const Arg implicit[] = {"__init_subclass__"_s, "__class_getitem__"_s};
  for (Arg name : implicit) {
    Arg function = attrs.get(name);
    if (function.is_empty() || !is_user_function(function)) continue;
    Value wrapped = PY_TRY(classmethod_construct(function));
    attrs.set(name, wrapped);
  }
  if (!attrs.get("__eq__"_s).is_empty() && attrs.get("__hash__"_s).is_empty()) attrs.set("__hash__"_s, kNone);
  return {};
}

void enter_in_bases(HeapType* type, Tuple* bases) {
  for (int64_t i = 0; i < bases->length; ++i) {
    Type* base = bases->items()[i].as<Type>();
    if (!base->subclasses) {
      base->subclasses = make_list().give();
      base->subclasses->refcount = kImmortal;
    }
    list_push(*static_cast<List*>(base->subclasses), Arg(static_cast<Object*>(type)));
  }
}

Result<void> call_set_names(HeapType* type, Dict& ns) {
  // Over a copy: __set_name__ may change the class and, through the metaclass, the namespace.
  Ref<Dict> copy = make_dict(ns.live);
  for (int64_t i = 0; Dict::Entry* e = dict_next(ns, i);) dict_set_str(*copy, e->key, e->value);
  for (int64_t i = 0; Dict::Entry* e = dict_next(*copy, i);) {
    Arg method = type_lookup(type_of(e->value), "__set_name__"_s);
    if (method.is_empty()) {
      // property's own, which is in no table unless the program names it.
      if (is_instance(e->value, &property_type)) e->value.as<PropertyObject>()->name = e->key;
      continue;
    }
    Value value = e->value, key = e->key;
    Arg args[] = {static_cast<Object*>(type), key};
    Result<Value> r = call_attribute(method, value, args, 2);
    if (!r.failed()) {
      r.take();
      continue;
    }
    Value cause = take_pending();
    (void)raise(RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%s'", value.arg(), key.arg(), type->name);
    if (is_instance(state.pending, &RuntimeError)) {
      Exception* e2 = state.pending.as<Exception>();
      e2->cause = cause;
      e2->context = cause;
      e2->suppress_context = true;
    }
    return Failure();
  }
  return {};
}

/// super(type, type).__init_subclass__(**keywords)
Result<void> call_init_subclass(HeapType* type, Arg keywords) {
  Arg method;
  for (Type** t = type->mro + 1; *t && method.is_empty(); ++t) method = (*t)->attrs().get("__init_subclass__"_s);
  if (method.is_empty()) {
    PY_TRY(object_init_subclass(Arg(static_cast<Object*>(type)), keywords));
    return {};
  }
  Value bound = PY_TRY(bind_attr(method, Arg(), type));
  Arguments args;
  if (is_dict(keywords)) PY_TRY(args.add_double_star(keywords, bound));
  PY_TRY(call(bound, args));
  return {};
}

}  // namespace

Result<Value> make_class(Type* metaclass, Arg name, Arg bases_arg, Arg namespace_dict, Arg keywords) {
  Value bases_value = bases_arg.as<Tuple>()->length ? Value(bases_arg) : tuple_of(Arg(static_cast<Object*>(&object_type)));
  Tuple* bases = bases_value.as<Tuple>();
  Dict& ns = *namespace_dict.as<Dict>();
  for (int64_t i = 0; i < bases->length; ++i) {
    if (is_type(bases->items()[i])) continue;
    if (!type_lookup(type_of(bases->items()[i]), "__mro_entries__"_s).is_empty()) {
      return raise(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  Type* winner = PY_TRY(calculate_metaclass(metaclass, bases));
  if (winner != metaclass) {
    Arg new_ = type_lookup(winner, "__new__"_s);
    bool is_types = new_.is_empty() || (is_exact(new_, &builtin_function_type) && as_function(new_).code->entry == entry<type_new>);
    if (!is_types) {
      Value function = PY_TRY(bind_attr(new_, Arg(), winner));
      Arguments args;
      args.add(static_cast<Object*>(winner));
      args.add(name);
      args.add(bases_value);
      args.add(namespace_dict);
      if (is_dict(keywords)) PY_TRY(args.add_double_star(keywords, function));
      return call(function, args);
    }
    metaclass = winner;
  }
  Type* base = PY_TRY(best_base(bases));
  bool base_has_dict = false;
  for (int64_t i = 0; i < bases->length; ++i) base_has_dict |= (bases->items()[i].as<Type>()->flags & kTypeHasDict) != 0;
  Value declared;
  bool wants_dict;
  PY_TRY(read_slots(name, ns, base, base_has_dict, declared, wants_dict));

  ClassStatement* statement = class_statement;
  if (statement && !str_equal(statement->name, name)) statement = nullptr;
  if (statement) class_statement = statement->outer;

  HeapType* type = new_type_object(metaclass, name);
  Value self = Arg(static_cast<Object*>(type));
  type->base = base;
  type->bases = bases;
  incref(bases_value);
  if (bases->refcount < kImmortal) bases->refcount += kImmortal;  // lives as long as the class
  PY_TRY(copy_namespace(type, ns));
  PY_TRY(compute_mro(type, bases));
  lay_out(type, bases, declared.is_none() ? nullptr : declared.as<Tuple>(), wants_dict, statement ? statement->attributes : Attributes{});
  type->fill = fill_slots;
  fill_slots(type);
  if (!(type->flags & kTypeType)) {
    bool holds = type->slots_offset || type->native->own_slots.traverse;
    type->own_slots.destroy = instance_destroy;
    type->own_slots.traverse = holds ? instance_traverse : nullptr;
  }
  type->init_exception = type->native->init_exception;
  ++lookup_version;
  enter_in_bases(type, bases);
  if (statement && statement->class_cell) statement->class_cell->value = self;
  if (statement && statement->class_variable) *statement->class_variable = self;
  PY_TRY(call_set_names(type, ns));
  PY_TRY(call_init_subclass(type, keywords));
  return self;
}

Result<Value> type_new(Arg cls, Arg args, Arg kwargs) {
  Tuple* t = args.as<Tuple>();
  if (t->length != 3) return raise(TypeError, "type.__new__() takes exactly 3 arguments (%ld given)", t->length);
  Arg name = t->items()[0], bases = t->items()[1], ns = t->items()[2];
  if (!is_str(name)) return raise(TypeError, "type.__new__() argument 1 must be str, not %T", name);
  if (!is_tuple(bases)) return raise(TypeError, "type.__new__() argument 2 must be tuple, not %T", bases);
  if (!is_dict(ns)) return raise(TypeError, "type.__new__() argument 3 must be dict, not %T", ns);
  return make_class(cls.as<Type>(), name, bases, ns, kwargs);
}

Result<Value> type_init(Arg, Arg args, Arg) {
  int64_t n = args.as<Tuple>()->length;
  if (n != 1 && n != 3) return raise(TypeError, "type.__init__() takes 1 or 3 arguments");
  return kNone;
}

void release_classes() {
  for (HeapType* type = newest_class; type; type = type->previous) {
    // What a value's end runs may still look at the class, so take the values out one by one.
    for (uint32_t i = 0; i < type->attrs().size; ++i) {
      AttrTable::Entry& e = type->attrs().entries[i];
      if (!e.name) continue;
      Value value = Value::adopt(e.value);
      e.value = Value(kNone).give();
    }
    ++lookup_version;
    ++class_version;
    type->retired.clear();
    if (Type* meta = type->type; meta->slots_offset) {
      for (uint32_t i = 0; i < meta->slot_count; ++i) slot_at(type, i)->clear();
      if (has_dict_word(meta) && !is_order_word(*dict_word(type))) {
        Value dict = Value::adopt(*dict_word(type));
        *dict_word(type) = 0;
      }
    }
  }
}

}  // namespace py
