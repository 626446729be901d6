// Binding arguments to parameters, for functions of the program (CPython's initialize_locals in ceval.c).
#include "object_internal.h"

namespace py {

Result<void> bind_native(const Function& function, const CallArgs& args, Arg* params, MadeArgs& made);  // call_bind_native.cpp

namespace {

Arg item_of(Arg defaults, uint32_t i) { return defaults.is_none() ? Arg() : Arg(defaults.as<Tuple>()->items()[i]); }

/// The tuple of defaults, with what the dict __kwdefaults__ holds now.
Value defaults_now(const Function& f) {
  const Code& code = *f.code;
  if (f.defaults.is_none() || f.defaults.as<Tuple>()->length == code.param_count) return f.defaults;
  Ref<Tuple> t = make_tuple(code.param_count);
  for (uint32_t i = 0; i < code.positional; ++i) t->items()[i] = f.defaults.as<Tuple>()->items()[i];
  Arg keywords = f.defaults.as<Tuple>()->items()[code.param_count];
  uint32_t from = code.positional + (code.flags & kCodeVarArgs ? 1 : 0), to = from + code.keyword_only;
  for (uint32_t i = from; i < to && is_dict(keywords); ++i) t->items()[i] = dict_get_str(*keywords.as<Dict>(), code.param_names[i]);
  return static_cast<Ref<Tuple>&&>(t);
}

Value display_name(const Function& f) {
  if (!f.reassigned.is_empty()) {
    Arg qualname = f.reassigned.as<Tuple>()->items()[0];
    if (!qualname.is(kEllipsis)) return qualname;
  }
  return str_from_utf8(f.code->qualname);
}

const char* plural(int64_t n) { return n == 1 ? "" : "s"; }

Failure too_many(const Function& f, const CallArgs& args, const Arg* params) {
  const Code& code = *f.code;
  int64_t optional = 0, keyword_only_given = 0;
  for (uint32_t i = 0; i < code.positional; ++i) optional += !item_of(f.defaults, i).is_empty();
  for (uint32_t i = code.positional; i < uint32_t(code.positional + code.keyword_only); ++i) keyword_only_given += !params[i].is_empty();
  Value name = display_name(f);
  StrBuilder takes;
  int64_t most = code.positional;
  bool is_plural = optional || most != 1;
  if (optional) {
    takes.add("from ");
    Value least = int_to_str(integer(most - optional));
    takes.add(least);
    takes.add(" to ");
  }
  Value most_text = int_to_str(integer(most));
  takes.add(most_text);
  Value takes_text = takes.finish();
  int64_t given = args.positional;
  if (keyword_only_given) {
    return raise(TypeError, "%S() takes %S positional argument%s but %ld positional argument%s (and %ld keyword-only argument%s) were given",
                 Arg(name), Arg(takes_text), is_plural ? "s" : "", given, plural(given), keyword_only_given, plural(keyword_only_given));
  }
  return raise(TypeError, "%S() takes %S positional argument%s but %ld %s given", Arg(name), Arg(takes_text), is_plural ? "s" : "", given,
               given == 1 ? "was" : "were");
}

/// "missing 2 required positional arguments: 'a' and 'b'" for the empty ones of params[from, to).
Failure missing(const Function& f, const Arg* params, uint32_t from, uint32_t to, const char* kind) {
  uint32_t count = 0;
  for (uint32_t i = from; i < to; ++i) count += params[i].is_empty();
  StrBuilder list;
  uint32_t n = 0;
  for (uint32_t i = from; i < to; ++i) {
    if (!params[i].is_empty()) continue;
    ++n;
    if (n > 1) list.add(count == 2 ? " and " : n == count ? ", and " : ", ");
    list.add(U'\'');
    list.add(f.code->param_names[i]);
    list.add(U'\'');
  }
  Value names = list.finish(), name = display_name(f);
  return raise(TypeError, "%S() missing %ld required %s argument%s: %S", Arg(name), static_cast<int64_t>(count), kind, plural(count), Arg(names));
}

Failure unexpected_keyword(const Function& f, const CallArgs& args, Arg keyword) {
  const Code& code = *f.code;
  StrBuilder list;
  bool any = false;
  for (uint32_t i = 0; i < code.positional_only; ++i) {
    for (uint32_t k = 0; k < args.keyword_count; ++k) {
      if (!str_equal(args.keyword_names[k], code.param_names[i])) continue;
      if (any) list.add(", ");
      any = true;
      list.add(code.param_names[i]);
    }
  }
  Value name = display_name(f);
  if (any) {
    Value names = list.finish();
    return raise(TypeError, "%S() got some positional-only arguments passed as keyword arguments: '%S'", Arg(name), Arg(names));
  }
  return raise(TypeError, "%S() got an unexpected keyword argument '%S'", Arg(name), keyword);
}

}  // namespace

int find_parameter(const Code& code, Arg name) {
  uint32_t total = code.param_count - (code.flags & kCodeVarKeywords ? 1 : 0);
  uint32_t var_args = code.flags & kCodeVarArgs ? code.positional : ~0u;
  for (uint32_t i = code.positional_only; i < total; ++i) {
    if (i != var_args && code.param_names[i].is(name)) return static_cast<int>(i);
  }
  for (uint32_t i = code.positional_only; i < total; ++i) {
    if (i != var_args && str_equal(code.param_names[i], name)) return static_cast<int>(i);
  }
  return -1;
}

/// Positional arguments into their places, the rest into *args.
void place_positional(const Code& code, const CallArgs& args, Arg* params, MadeArgs& made) {
  uint32_t n = args.positional < code.positional ? args.positional : code.positional;
  for (uint32_t i = 0; i < n; ++i) params[i] = args.values[i];
  for (uint32_t i = n; i < code.param_count; ++i) params[i] = Arg();
  if (code.flags & kCodeVarArgs) {
    Ref<Tuple> rest = make_tuple(args.positional - n);
    for (uint32_t i = n; i < args.positional; ++i) rest->items()[i - n] = args.values[i];
    made.var_args = static_cast<Ref<Tuple>&&>(rest).value();
    params[code.positional] = made.var_args;
  }
  if (code.flags & kCodeVarKeywords) {
    made.var_keywords = make_dict().value();
    params[code.param_count - 1] = made.var_keywords;
  }
}

Result<void> bind_arguments(const Function& f, const CallArgs& args, Arg* params, MadeArgs& made) {
  const Code& code = *f.code;
  if (code.flags & kCodeNative) return bind_native(f, args, params, made);
  place_positional(code, args, params, made);
  for (uint32_t k = 0; k < args.keyword_count; ++k) {
    Arg keyword = args.keyword_names[k];
    int i = find_parameter(code, keyword);
    if (i >= 0) {
      if (!params[i].is_empty()) {
        Value name = display_name(f);
        return raise(TypeError, "%S() got multiple values for argument '%S'", Arg(name), keyword);
      }
      params[i] = args.keyword(k);
    } else if (code.flags & kCodeVarKeywords) {
      dict_set_str(*made.var_keywords.as<Dict>(), keyword, args.keyword(k));
    } else {
      return unexpected_keyword(f, args, keyword);
    }
  }
  if (args.positional > code.positional && !(code.flags & kCodeVarArgs)) return too_many(f, args, params);
  // Held as long as the call: the function may get other defaults meanwhile.
  made.defaults = defaults_now(f);
  bool incomplete = false;
  for (uint32_t i = 0; i < code.positional; ++i) {
    if (params[i].is_empty()) params[i] = item_of(made.defaults, i);
    incomplete |= params[i].is_empty();
  }
  if (incomplete) return missing(f, params, 0, code.positional, "positional");
  uint32_t from = code.positional + (code.flags & kCodeVarArgs ? 1 : 0), to = from + code.keyword_only;
  for (uint32_t i = from; i < to; ++i) {
    if (params[i].is_empty()) params[i] = item_of(made.defaults, i);
    incomplete |= params[i].is_empty();
  }
  if (incomplete) return missing(f, params, from, to, "keyword-only");
  return {};
}

}  // namespace py
