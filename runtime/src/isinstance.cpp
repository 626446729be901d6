// isinstance and issubclass: by MRO, by what __instancecheck__ and __subclasscheck__ of the metaclass say, over tuples and unions.
#include "object_internal.h"

namespace py {

namespace {

/// Does the class of `cls` answer by a method of the program? Then that is called, else the MRO decides.
Arg custom_check(Arg cls, Arg name) {
  Type* metaclass = type_of(cls);
  if (metaclass == &type_type) return {};
  Arg method = type_lookup(metaclass, name);
  if (method.is_empty() || (is_function(method) && as_function(method).owner == &type_type)) return {};
  return method;
}

/// The __bases__ of something that acts as a class without being one; kExhausted if it does not.
Result<Value> abstract_bases(Arg cls) {
  Value bases = PY_TRY(find_attr(cls, "__bases__"_s));
  if (!is_tuple(bases)) return kExhausted;
  return bases;
}

Result<bool> is_abstract_subclass(Arg derived, Arg cls) {
  if (derived.is(cls)) return true;
  Depth depth;
  if (depth.exceeded()) return recursion_error(" in __subclasscheck__");
  Value bases = PY_TRY(abstract_bases(derived));
  if (bases.is_exhausted()) return false;
  for (int64_t i = 0; i < bases.as<Tuple>()->length; ++i) {
    if (PY_TRY(is_abstract_subclass(bases.as<Tuple>()->items()[i], cls))) return true;
  }
  return false;
}

Result<bool> is_instance_by_bases(Arg object, Arg cls) {
  Value bases = PY_TRY(abstract_bases(cls));
  if (bases.is_exhausted()) return raise(TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
  Value own = PY_TRY(find_attr(object, "__class__"_s));
  if (own.is_exhausted()) return false;
  return is_abstract_subclass(own, cls);
}

}  // namespace

Result<bool> isinstance(Arg object, Arg cls) {
  if (is_type(cls) && type_of(object) == cls.as<Type>()) return true;
  if (is_type(cls)) {
    Arg method = custom_check(cls, "__instancecheck__"_s);
    if (method.is_empty()) {
      if (is_instance(object, cls.as<Type>())) return true;
      // Only classes of the program can claim to be another: a property __class__.
      if (!is_heap(type_of(object))) return false;
      Value claimed = PY_TRY(find_attr(object, "__class__"_s));
      return is_type(claimed) && is_subtype(claimed.as<Type>(), cls.as<Type>());
    }
    Value result = PY_TRY(call_attribute(method, cls, &object, 1));
    return truth(result);
  }
  Depth depth;
  if (depth.exceeded()) return recursion_error(" in __instancecheck__");
  if (is_tuple(cls) || is_exact(cls, &union_type)) {
    Value items = is_tuple(cls) ? Value(cls) : cls.as<UnionObject>()->args;
    if (!is_tuple(cls)) {
      for (int64_t i = 0; i < items.as<Tuple>()->length; ++i) {
        if (is_exact(items.as<Tuple>()->items()[i], &generic_alias_type)) {
          return raise(TypeError, "isinstance() argument 2 cannot be a parameterized generic");
        }
      }
    }
    for (int64_t i = 0; i < items.as<Tuple>()->length; ++i) {
      if (PY_TRY(isinstance(object, items.as<Tuple>()->items()[i]))) return true;
    }
    return false;
  }
  if (is_exact(cls, &generic_alias_type)) return raise(TypeError, "isinstance() argument 2 cannot be a parameterized generic");
  Arg method = type_lookup(type_of(cls), "__instancecheck__"_s);
  if (!method.is_empty()) {
    Value result = PY_TRY(call_attribute(method, cls, &object, 1));
    return truth(result);
  }
  return is_instance_by_bases(object, cls);
}

Result<bool> issubclass(Arg derived, Arg cls) {
  if (is_type(cls)) {
    Arg method = custom_check(cls, "__subclasscheck__"_s);
    if (!method.is_empty()) {
      Value result = PY_TRY(call_attribute(method, cls, &derived, 1));
      return truth(result);
    }
    if (is_type(derived)) return is_subtype(derived.as<Type>(), cls.as<Type>());
  }
  Depth depth;
  if (depth.exceeded()) return recursion_error(" in __subclasscheck__");
  if (is_tuple(cls) || is_exact(cls, &union_type)) {
    Value items = is_tuple(cls) ? Value(cls) : cls.as<UnionObject>()->args;
    for (int64_t i = 0; i < items.as<Tuple>()->length; ++i) {
      if (PY_TRY(issubclass(derived, items.as<Tuple>()->items()[i]))) return true;
    }
    return false;
  }
  if (is_exact(cls, &generic_alias_type)) return raise(TypeError, "issubclass() argument 2 cannot be a parameterized generic");
  Arg method = type_lookup(type_of(cls), "__subclasscheck__"_s);
  if (!method.is_empty() && !is_type(cls)) {
    Value result = PY_TRY(call_attribute(method, cls, &derived, 1));
    return truth(result);
  }
  Value own_bases = is_type(derived) ? Value(kNone) : PY_TRY(abstract_bases(derived));
  if (own_bases.is_exhausted()) return raise(TypeError, "issubclass() arg 1 must be a class");
  Value bases = is_type(cls) ? Value(kNone) : PY_TRY(abstract_bases(cls));
  if (bases.is_exhausted()) return raise(TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return is_abstract_subclass(derived, cls);
}

Result<Value> builtin_isinstance(Arg object, Arg class_or_tuple) { return boolean(PY_TRY(isinstance(object, class_or_tuple))); }
Result<Value> builtin_issubclass(Arg cls, Arg class_or_tuple) { return boolean(PY_TRY(issubclass(cls, class_or_tuple))); }

}  // namespace py
