// The attributes of functions, methods, cells and code objects that the stub function.pyi names.
#include "object_internal.h"

namespace py {

namespace {

/// Item of `reassigned`: 0 __qualname__, 1 __doc__, 2 __module__. kEllipsis: not reassigned.
Arg reassigned(Arg self, int i) {
  Function& f = as_function(self);
  if (f.reassigned.is_empty()) return kEllipsis;
  return f.reassigned.as<Tuple>()->items()[i];
}

void reassign(Arg self, int i, Arg value) {
  Function& f = as_function(self);
  if (f.reassigned.is_empty()) f.reassigned = tuple_of(kEllipsis, kEllipsis, kEllipsis);
  f.reassigned.as<Tuple>()->items()[i] = Value(value);
}

Value text_or_none(const char* text) { return text ? str_from_utf8(text) : Value(kNone); }

bool is_native(Arg f) { return as_function(f).code->flags & kCodeNative; }

/// Parameters [from, to) of a tuple of defaults as they were given.
uint32_t positional_defaults(const Function& f) {
  uint32_t n = 0;
  if (f.defaults.is_none()) return 0;
  for (uint32_t i = 0; i < f.code->positional; ++i) n += !f.defaults.as<Tuple>()->items()[i].is_empty();
  return n;
}

/// A copy of the defaults that may be changed, with room for `length` items.
Ref<Tuple> copy_defaults(const Function& f, int64_t length) {
  Ref<Tuple> t = make_tuple(length);
  int64_t have = f.defaults.is_none() ? 0 : f.defaults.as<Tuple>()->length;
  for (int64_t i = 0; i < length && i < have; ++i) t->items()[i] = f.defaults.as<Tuple>()->items()[i];
  return t;
}

int64_t defaults_length(const Function& f) { return f.defaults.is_none() ? f.code->param_count : f.defaults.as<Tuple>()->length; }

void hold_kwdefaults(Function& f, Arg value) {
  Ref<Tuple> t = copy_defaults(f, int64_t(f.code->param_count) + 1);
  t->items()[f.code->param_count] = Value(value);
  f.defaults = static_cast<Ref<Tuple>&&>(t).value();
}

uint32_t first_keyword_only(const Code& code) { return code.positional + (code.flags & kCodeVarArgs ? 1 : 0); }

}  // namespace

Result<Value> function_get_name(Arg self) {
  Function& f = as_function(self);
  if (!f.name.is_empty()) return f.name;
  return str_from_utf8(f.code->name);
}
Result<void> function_set_name(Arg self, Arg value) {
  if (!is_str(value)) return raise(TypeError, "__name__ must be set to a string object");
  as_function(self).name = Value(value);
  return {};
}

Result<Value> function_get_qualname(Arg self) {
  Arg set = reassigned(self, 0);
  if (!set.is(kEllipsis)) return set;
  return str_from_utf8(as_function(self).code->qualname);
}
Result<void> function_set_qualname(Arg self, Arg value) {
  if (!is_str(value)) return raise(TypeError, "__qualname__ must be set to a string object");
  reassign(self, 0, value);
  return {};
}

Result<Value> function_get_doc(Arg self) {
  Arg set = reassigned(self, 1);
  if (!set.is(kEllipsis)) return set;
  return text_or_none(as_function(self).code->doc);
}
Result<void> function_set_doc(Arg self, Arg value) {
  reassign(self, 1, value.is_empty() ? Arg(kNone) : value);
  return {};
}

Result<Value> function_get_module(Arg self) {
  Arg set = reassigned(self, 2);
  if (!set.is(kEllipsis)) return set;
  if (is_exact(self, &builtin_function_type) && !bound_to(as_function(self)).is_empty()) return kNone;
  return text_or_none(as_function(self).code->module);
}
Result<void> function_set_module(Arg self, Arg value) {
  reassign(self, 2, value.is_empty() ? Arg(kNone) : value);
  return {};
}

Result<Value> function_get_defaults(Arg self) {
  Function& f = as_function(self);
  uint32_t n = is_native(self) ? 0 : positional_defaults(f);
  if (n == 0) return kNone;
  Ref<Tuple> t = make_tuple(n);
  for (uint32_t i = 0; i < n; ++i) t->items()[i] = f.defaults.as<Tuple>()->items()[f.code->positional - n + i];
  return static_cast<Ref<Tuple>&&>(t);
}
Result<void> function_set_defaults(Arg self, Arg value) {
  if (!value.is_empty() && !value.is_none() && !is_tuple(value)) return raise(TypeError, "__defaults__ must be set to a tuple object");
  Function& f = as_function(self);
  Ref<Tuple> t = copy_defaults(f, defaults_length(f));
  int64_t given = is_tuple(value) ? value.as<Tuple>()->length : 0;
  for (int64_t i = 0; i < f.code->positional; ++i) {
    int64_t from = i - (f.code->positional - given);
    t->items()[i] = from >= 0 ? value.as<Tuple>()->items()[from] : Value();
  }
  f.defaults = static_cast<Ref<Tuple>&&>(t).value();
  return {};
}

Result<Value> function_get_kwdefaults(Arg self) {
  Function& f = as_function(self);
  if (f.defaults.is_none() || is_native(self)) return kNone;
  if (defaults_length(f) > f.code->param_count) return f.defaults.as<Tuple>()->items()[f.code->param_count];
  Ref<Dict> d = make_dict();
  uint32_t from = first_keyword_only(*f.code);
  for (uint32_t i = from; i < from + f.code->keyword_only; ++i) {
    Arg value = f.defaults.as<Tuple>()->items()[i];
    if (!value.is_empty()) dict_set_str(*d, f.code->param_names[i], value);
  }
  if (d->live == 0) return kNone;
  Value result = static_cast<Ref<Dict>&&>(d).value();
  hold_kwdefaults(f, result);
  return result;
}
Result<void> function_set_kwdefaults(Arg self, Arg value) {
  if (!value.is_empty() && !value.is_none() && !is_dict(value)) return raise(TypeError, "__kwdefaults__ must be set to a dict object");
  hold_kwdefaults(as_function(self), value.is_empty() ? Arg(kNone) : value);
  return {};
}

Result<Value> function_get_annotations(Arg self) {
  Function& f = as_function(self);
  if (f.annotations.is_empty()) f.annotations = make_dict().value();
  return f.annotations;
}
Result<void> function_set_annotations(Arg self, Arg value) {
  if (!value.is_empty() && !value.is_none() && !is_dict(value)) return raise(TypeError, "__annotations__ must be set to a dict object");
  as_function(self).annotations = value.is_none() ? Value() : Value(value);
  return {};
}

Result<Value> function_get_dict(Arg self) {
  Value d = instance_dict(self);
  if (d.is_empty()) return no_attribute(self, "__dict__"_s);
  return d;
}
Result<Value> function_get_closure(Arg self) {
  Function& f = as_function(self);
  if (f.cell_count == 0) return kNone;
  Ref<Tuple> t = make_tuple(f.cell_count);
  for (uint32_t i = 0; i < f.cell_count; ++i) t->items()[i] = Arg(f.cells()[i]);
  return static_cast<Ref<Tuple>&&>(t);
}
Result<Value> function_get(Arg self, Arg instance, Arg owner) {
  (void)owner;
  if (instance.is_none() || instance.is_empty()) return self;
  return make_method(self, instance);
}

/// A call with the arguments packed in a tuple and a dict.
Result<Value> call_packed(Arg callee, Arg args, Arg kwargs) {
  Arguments all;
  PY_TRY(all.add_star(args, callee));
  if (!kwargs.is_empty()) PY_TRY(all.add_double_star(kwargs, callee));
  return call(callee, all);
}
Result<Value> function_call(Arg self, Arg args, Arg kwargs) { return call_packed(self, args, kwargs); }
Result<Value> method_call(Arg self, Arg args, Arg kwargs) { return call_packed(self, args, kwargs); }

Result<Value> builtin_function_get_self(Arg self) {
  Arg bound = bound_to(as_function(self));
  return bound.is_empty() ? Arg(kNone) : bound;
}
Result<Value> method_descriptor_get_objclass(Arg self) { return Arg(static_cast<Object*>(as_function(self).owner)); }

// ---- methods ----

Result<Value> method_new(Arg, Arg function, Arg self) {
  if (self.is_none()) return raise(TypeError, "self must not be None");
  return bind_function(function, self);
}
Result<Value> method_construct(Arg function, Arg self) { return method_new(Arg(), function, self); }
Result<Value> method_get_func(Arg self) { return self.as<BoundMethod>()->function; }
Result<Value> method_get_self(Arg self) { return self.as<BoundMethod>()->self; }

static Result<Value> of_function(Arg self, Arg name) {
  Value function = self.as<BoundMethod>()->function;
  return get_attr(function, name);
}
Result<Value> method_get_name(Arg self) { return of_function(self, "__name__"_s); }
Result<Value> method_get_qualname(Arg self) { return of_function(self, "__qualname__"_s); }
Result<Value> method_get_module(Arg self) { return of_function(self, "__module__"_s); }
Result<Value> method_get_doc(Arg self) { return of_function(self, "__doc__"_s); }

// ---- cells ----

Result<Value> cell_new(Arg, Arg contents) {
  return make_cell(contents);
}
Result<Value> cell_get_cell_contents(Arg self) {
  const Value& v = self.as<Cell>()->value;
  if (v.is_empty()) return raise(ValueError, "Cell is empty");
  return v;
}
Result<void> cell_set_cell_contents(Arg self, Arg value) {
  self.as<Cell>()->value = Value(value);
  return {};
}

// ---- code objects: f.__code__ ----

namespace {
struct CodeObject : Object { const Code* code; };
Result<Value> code_repr(Arg self) {
  StrBuilder out;
  out.add("<code object ");
  Value name = str_from_utf8(self.as<CodeObject>()->code->name);
  out.add(name);
  out.add(">");
  return out.finish();
}
Result<int64_t> code_hash(Arg self) { return address_hash(self.as<CodeObject>()->code); }
Result<Value> code_compare(Arg self, Arg other, CompareOp op) {
  if (!is_exact(other, &code_type) || (op != CompareOp::kEq && op != CompareOp::kNe)) return kNotImplemented;
  bool same = self.as<CodeObject>()->code == other.as<CodeObject>()->code;
  return boolean(same == (op == CompareOp::kEq));
}
}  // namespace

constinit Type code_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "code";
  t.base = &object_type;
  t.instance_size = sizeof(CodeObject);
  t.own_slots.repr = code_repr;
  t.own_slots.hash = code_hash;
  t.own_slots.compare = code_compare;
  return t;
}();

Result<Value> function_get_code(Arg self) {
  Ref<CodeObject> c = make<CodeObject>(&code_type);
  c->code = as_function(self).code;
  return static_cast<Ref<CodeObject>&&>(c);
}
static const Code& code_of(Arg self) { return *self.as<CodeObject>()->code; }
Result<Value> code_get_name(Arg self) { return str_from_utf8(code_of(self).name); }
Result<Value> code_get_qualname(Arg self) { return str_from_utf8(code_of(self).qualname); }
Result<Value> code_get_argcount(Arg self) { return Value(static_cast<int>(code_of(self).positional)); }
Result<Value> code_get_posonlyargcount(Arg self) { return Value(static_cast<int>(code_of(self).positional_only)); }
Result<Value> code_get_kwonlyargcount(Arg self) { return Value(static_cast<int>(code_of(self).keyword_only)); }
Result<Value> code_get_varnames(Arg self) {
  // The parameters; CPython has keyword-only ones before *args here.
  const Code& code = code_of(self);
  Ref<Tuple> t = make_tuple(code.param_count);
  uint32_t n = 0, from = first_keyword_only(code);
  for (uint32_t i = 0; i < code.positional; ++i) t->items()[n++] = code.param_names[i];
  for (uint32_t i = from; i < from + code.keyword_only; ++i) t->items()[n++] = code.param_names[i];
  if (code.flags & kCodeVarArgs) t->items()[n++] = code.param_names[code.positional];
  if (code.flags & kCodeVarKeywords) t->items()[n++] = code.param_names[code.param_count - 1];
  return static_cast<Ref<Tuple>&&>(t);
}
Result<Value> code_get_flags(Arg self) {
  int flags = 3;  // CO_OPTIMIZED | CO_NEWLOCALS
  if (code_of(self).flags & kCodeVarArgs) flags |= 4;
  if (code_of(self).flags & kCodeVarKeywords) flags |= 8;
  if (code_of(self).flags & kCodeGenerator) flags |= 32;
  return Value(flags);
}

}  // namespace py
