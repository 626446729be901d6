// Built-in functions about objects: callable, getattr and its kin, id, hash, vars, dir.
#include "object_internal.h"

namespace py {

Result<Value> builtin_callable(Arg object) { return boolean(type_of(object)->slots().call != nullptr); }

static Result<void> check_name(Arg name) {
  if (!is_str(name)) return raise(TypeError, "attribute name must be string, not '%T'", name);
  return {};
}

Result<Value> builtin_getattr(Arg object, Arg name, Arg default_value) {
  PY_TRY(check_name(name));
  if (default_value.is_empty()) return get_attr(object, name);
  Value v = PY_TRY(find_attr(object, name));
  return v.is_exhausted() ? default_value : Arg(v);
}
Result<Value> builtin_hasattr(Arg object, Arg name) {
  PY_TRY(check_name(name));
  Value v = PY_TRY(find_attr(object, name));
  return boolean(!v.is_exhausted());
}
Result<Value> builtin_setattr(Arg object, Arg name, Arg value) {
  PY_TRY(set_attr(object, name, value));
  return kNone;
}
Result<Value> builtin_delattr(Arg object, Arg name) {
  PY_TRY(set_attr(object, name, Arg()));
  return kNone;
}

Result<Value> builtin_id(Arg object) {
  // Floats are values: see py::is. Past all addresses.
  if (is_exact(object, &float_type)) {
    Value past = PY_TRY(left_shift(1, 64));
    return add(past, integer_u(__builtin_bit_cast(uint64_t, object.as<HeapFloat>()->value)));
  }
  if (object.is_object()) return integer_u(object.bits);
  // Values without an object: their word, which no address can be.
  return integer_u(object.bits);
}
Result<Value> builtin_hash(Arg object) { return integer(PY_TRY(hash(object))); }

Result<Value> builtin_vars(Arg object) {
  if (object.is_empty()) return raise(RuntimeError, "vars(): no arguments");
  Value dict = is_type(object) ? PY_TRY(type_get_dict(object)) : Value();
  if (dict.is_empty() && is_instance(object, &module_type)) dict = module_dict(object);
  if (dict.is_empty()) dict = PY_TRY(find_attr(object, "__dict__"_s));
  if (dict.is_exhausted()) dict = instance_dict(object);
  if (dict.is_empty()) return raise(TypeError, "vars() argument must have __dict__ attribute");
  return dict;
}

static Result<void> sort_names(List& names) {
  // Merge sort by code points; names are few hundreds at most, all distinct.
  int64_t n = names.length;
  for (int64_t i = 0; i < n; ++i) {
    if (!is_str(names.items()[i])) {
      for (int64_t k = 0; k < n; ++k) {
        if (is_str(names.items()[k])) return raise(TypeError, "'<' not supported between instances of '%T' and '%T'", Arg(names.items()[i]), Arg(names.items()[k]));
      }
    }
  }
  auto* words = reinterpret_cast<Bits*>(names.items());
  for (int64_t gap = n / 2; gap > 0; gap /= 2) {
    for (int64_t i = gap; i < n; ++i) {
      Bits moving = words[i];
      int64_t k = i;
      for (; k >= gap && str_compare(Arg::from_bits(words[k - gap]), Arg::from_bits(moving)) > 0; k -= gap) words[k] = words[k - gap];
      words[k] = moving;
    }
  }
  return {};
}

Result<Value> builtin_dir(Arg object) {
  if (object.is_empty()) return raise(TypeError, "dir expected 1 argument, got 0");
  Value listed;
  Arg method = type_lookup(type_of(object), "__dir__"_s);
  if (!method.is_empty() && is_user_function(method)) {
    listed = PY_TRY(call_attribute(method, object, nullptr, 0));
  } else if (is_type(object)) {
    listed = PY_TRY(type_dir(object));
  } else if (is_instance(object, &module_type)) {
    listed = module_dict(object);
  } else {
    listed = PY_TRY(object_dir(object));
  }
  Value list = PY_TRY(list_from(listed));
  PY_TRY(sort_names(*list.as<List>()));
  return list;
}

}  // namespace py
