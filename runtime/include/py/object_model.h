// The object model: what other parts of the runtime and compiled code need of types, attributes and calls beyond type.h, attr.h, call.h and
// class.h, and the functions behind the stubs object.pyi, type.pyi, function.pyi, descriptors.pyi and reflection.pyi.
#pragma once

#include "py/class.h"

namespace py {

// ---- defaults of object, for the slots of other built-in types ----

Result<Value> object_repr(Arg self);                               // <__main__.Foo object at 0x7f…>
Result<int64_t> object_hash(Arg self);                             // by address
Result<Value> object_compare(Arg self, Arg other, CompareOp op);   // identity for ==, != as the inverse of ==, else NotImplemented
int64_t address_hash(const void* address);
/// object.__getattribute__ and object.__setattr__ whatever the type's own slots say. find: kExhausted if there is no such attribute.
Result<Value> generic_find_attr(Arg object, Arg name);
Result<Value> generic_get_attr(Arg object, Arg name);
Result<void> generic_set_attr(Arg object, Arg name, Arg value);
/// Raises AttributeError "'Foo' object has no attribute 'x'" (for classes and modules in their own words), with name and obj set.
PY_COLD Failure no_attribute(Arg object, Arg name);
/// Raises AttributeError with the message given (a str) and name and obj set.
PY_COLD Failure attribute_error(Value message, Arg object, Arg name);

// ---- types ----

extern Type method_descriptor_type, getset_descriptor_type, member_descriptor_type, mappingproxy_type, generic_alias_type, union_type;

/// The name of a class as a str ("Foo"), its __qualname__, and "module.qualname" ("qualname" alone for builtins) as tracebacks and repr show it.
Value type_name(const Type* type);
Value type_qualname(const Type* type);
Value type_full_name(const Type* type);
/// The classes of the MRO in order, `type` first: `for (MroWalk m(type); Type* t = m.next();)`.
class MroWalk {
 public:
  explicit MroWalk(const Type* type) : next_(type->mro), chain_(type->mro ? nullptr : const_cast<Type*>(type)) {}
  PY_INLINE Type* next() {
    if (next_) return *next_ ? *next_++ : nullptr;
    Type* t = chain_;
    if (t) chain_ = t->base;
    return t;
  }

 private:
  Type** next_;
  Type* chain_;
};
/// The first class of the MRO that the program did not make: whose C++ struct and functions the instances have.
Type* native_base(const Type* type);
/// type(name, bases, namespace): makes a class, with CPython's __set_name__ and __init_subclass__ calls.
Result<Value> make_class(Type* metaclass, Arg name, Arg bases, Arg namespace_dict, Arg keywords = {});
/// Drops what all classes of the program hold, last made first: when the program has ended. Classes live until then.
void release_classes();
/// The __dict__ of an instance, made on request; empty if its class has none.
Value instance_dict(Arg object);
/// A read-only view of a dict.
Value make_mappingproxy(Arg mapping);

// ---- calls ----

/// A bound method.
Value make_method(Arg function, Arg self);
/// The same as a method object whatever `function` is, where make_method() binds natives of classes as natives.
Value bind_function(Arg function, Arg self);
/// The type's method `name` called with self, past instance attributes: how the interpreter calls __enter__, __round__ and the like. kExhausted if
/// the type has no such method.
Result<Value> call_special_with(Arg self, Arg name, const Arg* args, uint32_t count);
template <class... A>
Result<Value> call_special(Arg self, Arg name, const A&... args) {
  Arg values[sizeof...(A) + 1] = {Arg(args)...};
  return call_special_with(self, name, values, sizeof...(A));
}
/// Calls an attribute found by type_lookup as a method of self.
Result<Value> call_attribute(Arg attribute, Arg self, const Arg* args, uint32_t count);

// ---- with and match, for compiled code ----

/// Enters `manager` as `with` does: its __exit__, bound, goes to exit_function; returns what __enter__ returned.
Result<Value> with_enter(Arg manager, Value& exit_function);
/// exit_function(type, value, traceback), with None three times if `exception` is None or empty: true if it swallows the exception.
Result<bool> with_exit(Arg exit_function, Arg manager, Arg exception);
/// `case cls(p0, p1, name=…)`: the subpatterns' subjects in `out`, positional ones first.
Result<bool> match_class(Arg subject, Arg cls, int positional, const Arg* keyword_names, int keywords, Value* out);
/// `case {k0: …, k1: …, **rest}`.
Result<bool> match_mapping(Arg subject, const Arg* keys, int count, Value* out, Value* rest);
bool is_sequence_pattern(Arg subject);
bool is_mapping_pattern(Arg subject);

// ---- isinstance ----

Result<bool> isinstance(Arg object, Arg class_or_tuple);
/// isinstance() of a class of the program.
PY_INLINE Result<bool> isinstance_of(Arg object, Arg cls) {
  if (cls.is_object() && cls.object() == type_of(object)) return true;
  return isinstance(object, cls);
}
/// isinstance() of a built-in class: only instances of the program's classes can have a __class__ of their own.
PY_INLINE Result<bool> is_a(Arg object, const Type& cls) {
  const Type* type = type_of(object);
  if (type == &cls) return true;
  if (type->flags & kTypeHeap) [[unlikely]] return isinstance(object, Arg(static_cast<const Object*>(&cls)));
  return &cls == &object_type || (type->base != &object_type && is_subtype(type, &cls));
}
Result<bool> issubclass(Arg cls, Arg class_or_tuple);

// ---- functions that stubs name ----

Result<Value> builtin_isinstance(Arg object, Arg class_or_tuple);
Result<Value> builtin_issubclass(Arg cls, Arg class_or_tuple);
Result<Value> builtin_callable(Arg object);
Result<Value> builtin_getattr(Arg object, Arg name, Arg default_value);
Result<Value> builtin_setattr(Arg object, Arg name, Arg value);
Result<Value> builtin_hasattr(Arg object, Arg name);
Result<Value> builtin_delattr(Arg object, Arg name);
Result<Value> builtin_id(Arg object);
Result<Value> builtin_hash(Arg object);
Result<Value> builtin_vars(Arg object);
Result<Value> builtin_dir(Arg object);
Result<Value> builtin_repr_repeats(Arg object);
Result<Value> builtin_repr_ends();

Result<Value> object_construct();
Result<Value> object_new(Arg cls, Arg args, Arg kwargs);
Result<Value> object_init(Arg self, Arg args, Arg kwargs);
Result<Value> object_str(Arg self);
Result<Value> object_eq(Arg self, Arg other);
Result<Value> object_ne(Arg self, Arg other);
Result<Value> object_lt(Arg self, Arg other);
Result<Value> object_le(Arg self, Arg other);
Result<Value> object_gt(Arg self, Arg other);
Result<Value> object_ge(Arg self, Arg other);
Result<Value> object_getattribute(Arg self, Arg name);
Result<Value> object_setattr(Arg self, Arg name, Arg value);
Result<Value> object_delattr(Arg self, Arg name);
Result<Value> object_format(Arg self, Arg spec);
Result<Value> object_dir(Arg self);
Result<Value> object_init_subclass(Arg cls, Arg kwargs);
Result<Value> object_subclasshook(Arg cls, Arg subclass);
Result<Value> object_get_class(Arg self);
Result<void> object_set_class(Arg self, Arg value);
Result<Value> object_get_dict(Arg self);
Result<void> object_set_dict(Arg self, Arg value);

Result<Value> type_new(Arg cls, Arg args, Arg kwargs);
Result<Value> type_init(Arg self, Arg args, Arg kwargs);
Result<Value> type_call(Arg self, Arg args, Arg kwargs);
Result<Value> type_getattribute(Arg self, Arg name);
Result<Value> type_setattr(Arg self, Arg name, Arg value);
Result<Value> type_delattr(Arg self, Arg name);
Result<Value> type_mro(Arg self);
Result<Value> type_subclasses(Arg self);
Result<Value> type_instancecheck(Arg self, Arg instance);
Result<Value> type_subclasscheck(Arg self, Arg subclass);
Result<Value> type_prepare(Arg cls, Arg args, Arg kwargs);
Result<Value> type_dir(Arg self);
Result<Value> type_or(Arg self, Arg other);
Result<Value> type_ror(Arg self, Arg other);
/// type(object).
Result<Value> type_construct(Arg object);
Result<Value> type_get_name(Arg self);
Result<void> type_set_name(Arg self, Arg value);
Result<Value> type_get_qualname(Arg self);
Result<void> type_set_qualname(Arg self, Arg value);
Result<Value> type_get_module(Arg self);
Result<void> type_set_module(Arg self, Arg value);
Result<Value> type_get_doc(Arg self);
Result<void> type_set_doc(Arg self, Arg value);
Result<Value> type_get_bases(Arg self);
Result<Value> type_get_base(Arg self);
Result<Value> type_get_mro(Arg self);
Result<Value> type_get_dict(Arg self);
Result<Value> type_get_annotations(Arg self);
Result<void> type_set_annotations(Arg self, Arg value);
Result<Value> type_get_abstractmethods(Arg self);
Result<void> type_set_abstractmethods(Arg self, Arg value);

Result<Value> function_get_name(Arg self);
Result<void> function_set_name(Arg self, Arg value);
Result<Value> function_get_qualname(Arg self);
Result<void> function_set_qualname(Arg self, Arg value);
Result<Value> function_get_module(Arg self);
Result<void> function_set_module(Arg self, Arg value);
Result<Value> function_get_doc(Arg self);
Result<void> function_set_doc(Arg self, Arg value);
Result<Value> function_get_defaults(Arg self);
Result<void> function_set_defaults(Arg self, Arg value);
Result<Value> function_get_kwdefaults(Arg self);
Result<void> function_set_kwdefaults(Arg self, Arg value);
Result<Value> function_get_annotations(Arg self);
Result<void> function_set_annotations(Arg self, Arg value);
Result<Value> function_get_dict(Arg self);
Result<Value> function_get_code(Arg self);
Result<Value> function_get_closure(Arg self);
Result<Value> function_get(Arg self, Arg instance, Arg owner);
Result<Value> function_call(Arg self, Arg args, Arg kwargs);
Result<Value> builtin_function_get_self(Arg self);
Result<Value> method_descriptor_get_objclass(Arg self);

Result<Value> method_new(Arg cls, Arg function, Arg self);
Result<Value> method_construct(Arg function, Arg self);
Result<Value> method_get_func(Arg self);
Result<Value> method_get_self(Arg self);
Result<Value> method_get_name(Arg self);
Result<Value> method_get_qualname(Arg self);
Result<Value> method_get_module(Arg self);
Result<Value> method_get_doc(Arg self);
Result<Value> method_call(Arg self, Arg args, Arg kwargs);

Result<Value> code_get_name(Arg self);
Result<Value> code_get_qualname(Arg self);
Result<Value> code_get_argcount(Arg self);
Result<Value> code_get_posonlyargcount(Arg self);
Result<Value> code_get_kwonlyargcount(Arg self);
Result<Value> code_get_varnames(Arg self);
Result<Value> code_get_flags(Arg self);
extern Type code_type;

Result<Value> cell_new(Arg cls, Arg contents);
Result<Value> cell_get_cell_contents(Arg self);
Result<void> cell_set_cell_contents(Arg self, Arg value);

Result<Value> module_new(Arg cls, Arg name, Arg doc);
Result<Value> module_get_dict(Arg self);

Result<Value> property_new(Arg cls, Arg fget, Arg fset, Arg fdel, Arg doc);
Result<Value> property_construct(Arg fget, Arg fset, Arg fdel, Arg doc);
Result<Value> property_init(Arg self, Arg fget, Arg fset, Arg fdel, Arg doc);
Result<Value> property_getter(Arg self, Arg function);
Result<Value> property_setter(Arg self, Arg function);
Result<Value> property_deleter(Arg self, Arg function);
Result<Value> property_set_name(Arg self, Arg owner, Arg name);
Result<Value> property_get(Arg self, Arg instance, Arg owner);
Result<Value> property_set(Arg self, Arg instance, Arg value);
Result<Value> property_delete(Arg self, Arg instance);
Result<Value> property_get_fget(Arg self);
Result<Value> property_get_fset(Arg self);
Result<Value> property_get_fdel(Arg self);
Result<Value> property_get_doc(Arg self);
Result<void> property_set_doc(Arg self, Arg value);
Result<Value> property_get_isabstractmethod(Arg self);

Result<Value> staticmethod_new(Arg cls, Arg function);
Result<Value> staticmethod_construct(Arg function);
Result<Value> staticmethod_init(Arg self, Arg function);
Result<Value> classmethod_new(Arg cls, Arg function);
Result<Value> classmethod_construct(Arg function);
Result<Value> classmethod_init(Arg self, Arg function);
/// Both kinds: what they wrap and what they took over from it.
Result<Value> wrapper_get(Arg self, Arg instance, Arg owner);
Result<Value> wrapper_get_func(Arg self);
Result<Value> wrapper_get_name(Arg self);
Result<Value> wrapper_get_qualname(Arg self);
Result<Value> wrapper_get_module(Arg self);
Result<Value> wrapper_get_doc(Arg self);
Result<Value> wrapper_get_dict(Arg self);
Result<Value> wrapper_get_isabstractmethod(Arg self);

Result<Value> super_new(Arg cls, Arg type, Arg object);
Result<Value> super_construct(Arg type, Arg object);
Result<Value> super_init(Arg self, Arg type, Arg object);
Result<Value> super_get_thisclass(Arg self);
Result<Value> super_get_self(Arg self);
Result<Value> super_get_self_class(Arg self);

/// Of the descriptors that built-in classes and __slots__ put into classes.
Result<Value> descriptor_get(Arg self, Arg instance, Arg owner);
Result<Value> descriptor_set(Arg self, Arg instance, Arg value);
Result<Value> descriptor_delete(Arg self, Arg instance);
Result<Value> descriptor_get_name(Arg self);
Result<Value> descriptor_get_objclass(Arg self);
Result<Value> descriptor_get_doc(Arg self);

Result<Value> mappingproxy_new(Arg cls, Arg mapping);
Result<Value> mappingproxy_construct(Arg mapping);
Result<Value> mappingproxy_get(Arg self, Arg key, Arg default_value);
Result<Value> mappingproxy_keys(Arg self);
Result<Value> mappingproxy_values(Arg self);
Result<Value> mappingproxy_items(Arg self);
Result<Value> mappingproxy_copy(Arg self);
Result<Value> mappingproxy_reversed(Arg self);

Result<Value> generic_alias_new(Arg cls, Arg origin, Arg args);
Result<Value> generic_alias_construct(Arg origin, Arg args);
Result<Value> generic_alias_get_origin(Arg self);
Result<Value> generic_alias_get_args(Arg self);
Result<Value> generic_alias_get_parameters(Arg self);
Result<Value> generic_alias_mro_entries(Arg self, Arg bases);
Result<Value> union_get_args(Arg self);

}  // namespace py
