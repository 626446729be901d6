// Class statements (data model 3.3.3): bases, metaclass, namespace, the class. And the tables that give built-in classes their methods.
#include "class_layout.h"

namespace py {

ClassBuilder::~ClassBuilder() = default;

namespace {

/// Replaces bases that are no classes by what their __mro_entries__ returns (PEP 560).
Result<Value> resolve_bases(Arg bases) {
  Tuple* t = bases.as<Tuple>();
  Ref<List> resolved;
  for (int64_t i = 0; i < t->length; ++i) {
    Arg base = t->items()[i];
    Value method = is_type(base) ? Value(kExhausted) : PY_TRY(find_attr(base, "__mro_entries__"_s));
    if (method.is_exhausted()) {
      if (resolved) list_push(*resolved, base);
      continue;
    }
    Value entries = PY_TRY(call(method, bases));
    if (!is_tuple(entries)) return raise(TypeError, "__mro_entries__ must return a tuple");
    if (!resolved) {
      resolved = make_list();
      for (int64_t k = 0; k < i; ++k) list_push(*resolved, t->items()[k]);
    }
    for (int64_t k = 0; k < entries.as<Tuple>()->length; ++k) list_push(*resolved, entries.as<Tuple>()->items()[k]);
  }
  if (!resolved) return bases;
  return tuple_from(resolved);
}

Result<Value> most_derived_metaclass(Arg metaclass, Tuple* bases) {
  Type* winner = metaclass.as<Type>();
  for (int64_t i = 0; i < bases->length; ++i) {
    Type* of_base = type_of(bases->items()[i]);
    if (is_subtype(winner, of_base)) continue;
    if (!is_subtype(of_base, winner)) {
      return raise(TypeError,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    }
    winner = of_base;
  }
  return Arg(static_cast<Object*>(winner));
}

}  // namespace

Result<void> ClassBuilder::begin(Arg name, Arg qualname, Arg module, Arg bases, Arg keywords, const Attributes& attributes) {
  name_ = Value(name);
  original_bases_ = Value(bases);
  attributes_ = attributes;
  bases_ = PY_TRY(resolve_bases(bases));
  Tuple* base_tuple = bases_.as<Tuple>();

  bool has_metaclass = false;
  if (!keywords.is_empty() && is_dict(keywords)) {
    Ref<Dict> copy = make_dict();
    PY_TRY(dict_update_with(*copy, keywords));
    metaclass_ = dict_get_str(*copy, "metaclass"_s);
    has_metaclass = !metaclass_.is_empty();
    if (has_metaclass) PY_TRY(dict_delete(*copy, "metaclass"_s));
    keywords_ = static_cast<Ref<Dict>&&>(copy).value();
  }
  if (!has_metaclass) {
    metaclass_ = base_tuple->length ? Arg(static_cast<Object*>(type_of(base_tuple->items()[0]))) : Arg(static_cast<Object*>(&type_type));
  }
  if (is_type(metaclass_)) metaclass_ = PY_TRY(most_derived_metaclass(metaclass_, base_tuple));

  if (metaclass_.object() == &type_type) {
    namespace_value_ = make_dict().value();
  } else {
    Value prepare = PY_TRY(find_attr(metaclass_, "__prepare__"_s));
    if (prepare.is_exhausted()) {
      namespace_value_ = make_dict().value();
    } else {
      Arguments args;
      args.add(name_);
      args.add(bases_);
      if (!keywords_.is_empty()) PY_TRY(args.add_double_star(keywords_, prepare));
      namespace_value_ = PY_TRY(call(prepare, args));
      if (!type_of(namespace_value_)->slots().get_item) {
        const char* owner = is_type(metaclass_) ? metaclass_.as<Type>()->name : "<metaclass>";
        return raise(TypeError, "%s.__prepare__() must return a mapping, not %T", owner, namespace_value_.arg());
      }
    }
  }
  PY_TRY(set("__module__"_s, module));
  PY_TRY(set("__qualname__"_s, qualname));
  return {};
}

Result<void> ClassBuilder::set(Arg name, Arg value) {
  if (is_exact(namespace_value_, &dict_type)) {
    dict_set_str(*namespace_value_.as<Dict>(), name, value);
    return {};
  }
  return set_item(namespace_value_, name, value);
}

Result<Value> ClassBuilder::get(Arg name) {
  if (is_exact(namespace_value_, &dict_type)) {
    Value v = dict_get_str(*namespace_value_.as<Dict>(), name);
    return v.is_empty() ? Value(kExhausted) : v;
  }
  Result<Value> r = get_item(namespace_value_, name);
  if (!r.failed() || !pending_is(KeyError)) return r;
  drop_pending();
  return kExhausted;
}

Result<bool> ClassBuilder::remove(Arg name) {
  if (is_exact(namespace_value_, &dict_type)) return dict_delete(*namespace_value_.as<Dict>(), name);
  Result<void> r = del_item(namespace_value_, name);
  if (!r.failed()) return true;
  if (!pending_is(KeyError)) return Failure();
  drop_pending();
  return false;
}

Result<Value> ClassBuilder::finish(Cell* class_cell) {
  if (!original_bases_.arg().is(bases_)) PY_TRY(set("__orig_bases__"_s, original_bases_));
  ClassStatement statement = {name_, attributes_, class_cell, class_variable_, class_statement};
  class_statement = &statement;
  Result<Value> made = Failure();
  if (metaclass_.object() == &type_type && is_exact(namespace_value_, &dict_type)) {
    made = make_class(&type_type, name_, bases_, namespace_value_, keywords_);
  } else {
    Arguments args;
    args.add(name_);
    args.add(bases_);
    args.add(namespace_value_);
    Result<void> added = keywords_.is_empty() ? Result<void>() : args.add_double_star(keywords_, metaclass_);
    if (!added.failed()) made = call(metaclass_, args);
  }
  if (class_statement == &statement) class_statement = statement.outer;  // the metaclass made no class, or one of another name
  return made;
}

// ---- method tables of built-in classes ----

void install(Type& type, const MethodEntry* methods, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const Code& code = *methods[i].code;
    Value function;
    if (code.flags & kCodeClassMethod) {
      function = make_native_method(code, nullptr, &builtin_function_type);
      function = Arg(make_wrapper(&classmethod_type, function));
    } else if (code.flags & kCodeStatic || !strcmp(code.name, "__new__")) {
      bool is_new = !strcmp(code.name, "__new__");
      function = make_native_method(code, is_new ? &type : nullptr, &builtin_function_type);
    } else {
      function = make_native_method(code, &type, &method_descriptor_type);
    }
    type.attrs().set(methods[i].name, function);
    function.object()->refcount = kImmortal;
  }
  ++lookup_version;
}

void install(Type& type, const GetSetEntry* entries, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    Ref<GetSet> descriptor = make<GetSet>(&getset_descriptor_type);
    descriptor->entry = &entries[i];
    descriptor->owner = &type;
    type.attrs().set(entries[i].name, descriptor);
    descriptor->refcount = kImmortal;
  }
  ++lookup_version;
}

}  // namespace py
