// What `with` and `match` ask of objects, for compiled code.
#include "object_internal.h"
#include "py/modules/_abc.h"

namespace py {

// ---- with ----

static Failure no_protocol(Arg manager, bool missing_exit) {
  return raise(TypeError, "'%T' object does not support the context manager protocol%s", manager, missing_exit ? " (missed __exit__ method)" : "");
}

Result<Value> with_enter(Arg manager, Value& exit_function) {
  Type* type = type_of(manager);
  Arg enter = type_lookup(type, "__enter__"_s);
  if (enter.is_empty()) return no_protocol(manager, false);
  Arg exit = type_lookup(type, "__exit__"_s);
  if (exit.is_empty()) return no_protocol(manager, true);
  // A plain function is kept as it is and gets the manager as its first argument: with_exit has it.
  exit_function = is_function(exit) ? Value(exit) : PY_TRY(bind_attr(exit, manager, type));
  Value hold = enter;
  return call_attribute(enter, manager, nullptr, 0);
}

Result<bool> with_exit(Arg exit_function, Arg manager, Arg exception) {
  bool none = exception.is_empty() || exception.is_none();
  Arg values[] = {manager, none ? Arg(kNone) : Arg(static_cast<Object*>(type_of(exception))), none ? Arg(kNone) : exception, kNone};
  Value traceback;
  if (!none) {
    traceback = PY_TRY(find_attr(exception, "__traceback__"_s));
    if (!traceback.is_exhausted()) values[3] = traceback;
  }
  Value result;
  if (is_function(exit_function)) {
    result = PY_TRY(call_function(as_function(exit_function), CallArgs{values, 4}));
  } else {
    result = PY_TRY(call(exit_function, CallArgs{values + 1, 3}));
  }
  return truth(result);
}

// ---- match ----

/// The first class of the MRO that is one of the two decides.
static bool matches_as(Arg subject, uint32_t kind) {
  if (!subject.is_object()) return false;
  for (MroWalk walk(type_of(subject)); Type* t = walk.next();) {
    if (uint32_t known = t->flags & kMatchKinds) return known == kind;
  }
  return false;
}

bool is_sequence_pattern(Arg subject) { return matches_as(subject, kTypeMatchesSequence); }
bool is_mapping_pattern(Arg subject) { return matches_as(subject, kTypeMatchesMapping); }

Result<Value> _abc_share_match_kind(Arg cls, Arg subclass) {
  uint32_t kind = 0;
  for (MroWalk walk(cls.as<Type>()); Type* t = kind ? nullptr : walk.next();) kind = t->flags & kMatchKinds;
  Type* below = subclass.as<Type>();
  if (kind && is_heap(below)) below->flags = (below->flags & ~kMatchKinds) | kind;
  return kNone;
}

/// Classes whose one positional subpattern is the subject itself.
static bool matches_itself(const Type* type) {
  return type->flags & (kTypeIntLike | kTypeFloatLike | kTypeStrLike | kTypeBytesLike | kTypeByteArrayLike | kTypeListLike | kTypeTupleLike |
                        kTypeDictLike | kTypeSetLike);
}

/// Reads one attribute for a class pattern; false if it is not there.
static Result<bool> match_attribute(Arg subject, Arg name, Value& out) {
  out = PY_TRY(find_attr(subject, name));
  return !out.is_exhausted();
}

static Failure pattern_arity(Type* type, int64_t allowed, int given) {
  return raise(TypeError, "%s() accepts %ld positional sub-pattern%s (%d given)", type->name, allowed, allowed == 1 ? "" : "s", given);
}

Result<bool> match_class(Arg subject, Arg cls, int positional, const Arg* keyword_names, int keywords, Value* out) {
  if (!is_type(cls)) return raise(TypeError, "called match pattern must be a class");
  if (!PY_TRY(isinstance(subject, cls))) return false;
  Type* type = cls.as<Type>();
  Value match_args;
  if (positional) {
    match_args = PY_TRY(find_attr(cls, "__match_args__"_s));
    if (match_args.is_exhausted()) {
      int64_t allowed = matches_itself(type) ? 1 : 0;
      if (positional > allowed) return pattern_arity(type, allowed, positional);
      out[0] = Value(subject);
    } else {
      if (!is_tuple(match_args)) {
        return raise(TypeError, "%s.__match_args__ must be a tuple (got %T)", type->name, match_args.arg());
      }
      int64_t allowed = match_args.as<Tuple>()->length;
      if (positional > allowed) return pattern_arity(type, allowed, positional);
      for (int i = 0; i < positional; ++i) {
        Arg name = match_args.as<Tuple>()->items()[i];
        if (!is_str(name)) return raise(TypeError, "__match_args__ elements must be strings (got %T)", name);
        for (int k = 0; k < i; ++k) {
          if (str_equal(name, match_args.as<Tuple>()->items()[k])) return raise(TypeError, "%s() got multiple sub-patterns for attribute %R", type->name, name);
        }
        if (!PY_TRY(match_attribute(subject, name, out[i]))) return false;
      }
    }
  }
  for (int i = 0; i < keywords; ++i) {
    for (int k = 0; is_tuple(match_args) && k < positional; ++k) {
      if (str_equal(keyword_names[i], match_args.as<Tuple>()->items()[k])) {
        return raise(TypeError, "%s() got multiple sub-patterns for attribute %R", type->name, keyword_names[i]);
      }
    }
    if (!PY_TRY(match_attribute(subject, keyword_names[i], out[positional + i]))) return false;
  }
  return true;
}

Result<bool> match_mapping(Arg subject, const Arg* keys, int count, Value* out, Value* rest) {
  for (int i = 0; i < count; ++i) {
    for (int k = 0; k < i; ++k) {
      if (PY_TRY(same_or_equal(keys[k], keys[i]))) return raise(ValueError, "mapping pattern checks duplicate key (%R)", keys[i]);
    }
    if (is_exact(subject, &dict_type)) {
      out[i] = PY_TRY(dict_get(*subject.as<Dict>(), keys[i]));
      if (out[i].is_exhausted()) return false;
      continue;
    }
    // get() with a default of our own: __missing__ is not called.
    Value get = PY_TRY(get_attr(subject, "get"_s));
    Value missing = PY_TRY(object_construct());
    out[i] = PY_TRY(call(get, keys[i], missing));
    if (out[i].arg().is(missing)) return false;
  }
  if (!rest) return true;
  Ref<Dict> others = make_dict();
  PY_TRY(dict_update_with(*others, subject));
  for (int i = 0; i < count; ++i) PY_TRY(dict_delete(*others, keys[i]));
  *rest = static_cast<Ref<Dict>&&>(others).value();
  return true;
}

}  // namespace py
