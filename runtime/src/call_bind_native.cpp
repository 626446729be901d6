// Binding arguments to the parameters of natives. CPython has several ways to take arguments in C, each with its own wording; which of them a
// function uses there shows in its parameters.
#include "object_internal.h"

namespace py {

int find_parameter(const Code& code, Arg name);                                                        // call_bind.cpp
void place_positional(const Code& code, const CallArgs& args, Arg* params, MadeArgs& made);

namespace {

struct Shape {
  const Code& code;
  uint32_t hidden;          // self or cls: not counted
  bool is_constructor;      // __new__, __init__: named after the class
  int64_t required = 0, most = 0, positional_required = 0;
  bool takes_keywords = false;
  bool names_module;         // functions of modules other than builtins are shown as "math.sin"

  explicit Shape(const Function& f) : code(*f.code) {
    is_constructor = !strcmp(code.name, "__new__") || !strcmp(code.name, "__init__");
    names_module = !f.owner && !is_constructor && code.module && strcmp(code.module, "builtins");
    hidden = f.owner || (code.flags & kCodeClassMethod) || is_constructor ? 1 : 0;
    if (hidden > code.positional) hidden = 0;
    for (uint32_t i = hidden; i < code.positional; ++i) {
      ++most;
      if (is_required(i)) ++required;
      if (is_required(i) && i < code.positional_only) ++positional_required;
    }
    takes_keywords = code.positional > (code.positional_only > hidden ? code.positional_only : hidden) || code.keyword_only ||
                     (code.flags & kCodeVarKeywords);
  }
  bool is_required(uint32_t i) const {
    return !(i < 16 && (code.optional >> i & 1)) && (!code.native_defaults || code.native_defaults[i].is_empty());
  }
  /// "append", or the class's name for constructors.
  Value short_name() const {
    if (!is_constructor) return str_from_utf8(code.name);
    const char* dot = strrchr(code.qualname, '.');
    return dot ? str_from_utf8(code.qualname, static_cast<size_t>(dot - code.qualname)) : str_from_utf8(code.qualname);
  }
  /// "list.append", "math.sin"
  Value full_name() const {
    if (is_constructor) return short_name();
    StrBuilder out;
    if (names_module) {
      out.add(code.module);
      out.add(U'.');
    }
    Value qualname = str_from_utf8(code.qualname);
    out.add(qualname);
    return out.finish();
  }
};

const char* plural(int64_t n) { return n == 1 ? "" : "s"; }

Failure wrong_count(const Shape& shape, int64_t given) {
  bool exact = shape.required == shape.most && !(shape.code.flags & kCodeVarArgs);
  // sorted unpacks one argument, then hands the keywords to list.sort.
  if (!shape.takes_keywords || !strcmp(shape.code.name, "sorted")) {
    Value full = shape.full_name(), name = shape.short_name();
    if (exact && shape.most == 0) return raise(TypeError, "%S() takes no arguments (%ld given)", Arg(full), given);
    if (exact && shape.most == 1 && !shape.is_constructor && !shape.takes_keywords) return raise(TypeError, "%S() takes exactly one argument (%ld given)", Arg(full), given);
    int64_t bound = given < shape.required ? shape.required : shape.most;
    return raise(TypeError, "%S expected %s%ld argument%s, got %ld", Arg(name), exact ? "" : given < shape.required ? "at least " : "at most ", bound,
                 plural(bound), given);
  }
  Value name = shape.short_name();
  if (given > shape.most) {
    if (shape.most == 0) return raise(TypeError, "%S() takes no positional arguments", Arg(name));
    int64_t all = shape.most + shape.code.keyword_only;
    if (given > all || shape.code.keyword_only == 0) {
      return raise(TypeError, "%S() takes at most %ld argument%s (%ld given)", Arg(name), all, plural(all), given);
    }
    return raise(TypeError, "%S() takes %s %ld positional argument%s (%ld given)", Arg(name),
                 shape.positional_required < shape.most ? "at most" : "exactly", shape.most, plural(shape.most), given);
  }
  int64_t bound = shape.positional_required;
  return raise(TypeError, "%S() takes %s %ld positional argument%s (%ld given)", Arg(name), bound < shape.most ? "at least" : "exactly", bound,
               plural(bound), given);
}

Failure bad_keyword(const Shape& shape, Arg keyword) {
  if (!shape.takes_keywords) {
    Value full = shape.full_name();
    return raise(TypeError, "%S() takes no keyword arguments", Arg(full));
  }
  Value name = strcmp(shape.code.name, "sorted") ? shape.short_name() : Value("sort"_s);
  return raise(TypeError, "'%S' is an invalid keyword argument for %S()", keyword, Arg(name));
}

bool is_dunder(const char* name) {
  size_t n = strlen(name);
  return n > 4 && name[0] == '_' && name[1] == '_' && name[n - 1] == '_' && name[n - 2] == '_';
}

/// self (or, for __new__, cls) must be what the function was written for.
Result<void> check_owner(const Function& f, const CallArgs& args) {
  const Code& code = *f.code;
  if (!strcmp(code.name, "__new__")) {
    if (args.positional == 0) return raise(TypeError, "%s.__new__(): not enough arguments", f.owner->name);
    Arg cls = args.values[0];
    if (!is_type(cls)) return raise(TypeError, "%s.__new__(X): X is not a type object (%T)", f.owner->name, cls);
    Type* type = cls.as<Type>();
    if (!is_subtype(type, f.owner)) {
      return raise(TypeError, "%s.__new__(%s): %s is not a subtype of %s", f.owner->name, type->name, type->name, f.owner->name);
    }
    // The base whose struct the instances have must be made by its own __new__.
    Type* native = native_base(type);
    if (native != f.owner && native->instance_size != f.owner->instance_size) {
      return raise(TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", f.owner->name, type->name, native->name);
    }
    return {};
  }
  if (args.positional == 0) {
    if (is_dunder(code.name)) return raise(TypeError, "descriptor '%s' of '%s' object needs an argument", code.name, f.owner->name);
    return raise(TypeError, "unbound method %s() needs an argument", code.qualname);
  }
  if (is_instance(args.values[0], f.owner)) return {};
  if (is_dunder(code.name)) {
    return raise(TypeError, "descriptor '%s' requires a '%s' object but received a '%T'", code.name, f.owner->name, args.values[0]);
  }
  return raise(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", code.name, f.owner->name, args.values[0]);
}

}  // namespace

Result<void> bind_native(const Function& f, const CallArgs& args, Arg* params, MadeArgs& made) {
  const Code& code = *f.code;
  if (f.owner) PY_TRY(check_owner(f, args));
  Shape shape(f);
  int64_t given = static_cast<int64_t>(args.positional) - shape.hidden;
  bool too_many = args.positional > code.positional && !(code.flags & kCodeVarArgs);
  if (!shape.takes_keywords && args.keyword_count) return bad_keyword(shape, args.keyword_names[0]);
  if (too_many) return wrong_count(shape, given + args.keyword_count);
  place_positional(code, args, params, made);
  for (uint32_t k = 0; k < args.keyword_count; ++k) {
    Arg keyword = args.keyword_names[k];
    int i = find_parameter(code, keyword);
    if (i >= static_cast<int>(shape.hidden)) {
      if (!params[i].is_empty()) {
        Value name = shape.short_name();
        return raise(TypeError, "argument for %S() given by name ('%S') and position (%ld)", Arg(name), keyword, int64_t(i) + 1 - shape.hidden);
      }
      params[i] = args.keyword(k);
    } else if (code.flags & kCodeVarKeywords) {
      dict_set_str(*made.var_keywords.as<Dict>(), keyword, args.keyword(k));
    } else {
      return bad_keyword(shape, keyword);
    }
  }
  uint32_t total = code.param_count - (code.flags & kCodeVarKeywords ? 1 : 0);
  for (uint32_t i = 0; i < total; ++i) {
    if (!params[i].is_empty()) continue;
    if (!shape.is_required(i)) {
      if (code.native_defaults) params[i] = code.native_defaults[i];
      continue;
    }
    if (!shape.takes_keywords || i < code.positional_only) return wrong_count(shape, given);
    Value name = shape.short_name();
    return raise(TypeError, "%S() missing required argument '%S' (pos %ld)", Arg(name), code.param_names[i], int64_t(i) + 1 - shape.hidden);
  }
  return {};
}

}  // namespace py
