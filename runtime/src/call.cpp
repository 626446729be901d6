// Calls through values: functions, bound methods, classes, and everything with a call slot.
#include "object_internal.h"
#include "py/typed.h"

namespace py {

Result<Value> call_function(Function& f, const CallArgs& args) {
  const Code& code = *f.code;
  if (args.positional == code.param_count && code.positional == code.param_count && !args.keyword_count) [[likely]] {
    if (!f.owner || is_instance(args.values[0], f.owner)) return code.entry(f, args.values);
  }
  Words params(code.param_count);
  MadeArgs made;
  PY_TRY(bind_arguments(f, args, params.data(), made));
  return code.entry(f, params.data());
}

namespace {

/// Arguments with one more in front.
class Prepended {
 public:
  Prepended(Arg first, const CallArgs& args) : values_(args.positional + args.keyword_count + 1), args_(args) {
    values_[0] = first;
    for (uint32_t i = 0; i < args.positional + args.keyword_count; ++i) values_[i + 1] = args.values[i];
    args_.values = values_.data();
    ++args_.positional;
  }
  const CallArgs& args() const { return args_; }

 private:
  Words values_;
  CallArgs args_;
};

}  // namespace

Result<Value> call_method(Arg function, Arg self, const CallArgs& args) { return call(function, Prepended(self, args).args()); }

static Result<Value> call_native(Function& f, const CallArgs& args) {
  if (bound_to(f).is_empty()) return call_function(f, args);
  Value held = Arg(&f);  // it may die in the call, and what it is bound to with it
  return call_function(f, Prepended(bound_to(f), args).args());
}

static Result<Value> call_method_object(BoundMethod& m, const CallArgs& args) {
  // The method object may die in the call, and what it holds with it.
  Value function = m.function, self = m.self;
  return call_method(function, self, args);
}

Result<Value> call(Arg callee, const CallArgs& args) {
  Type* type = type_of(callee);
  if (type == &function_type || type == &method_descriptor_type) return call_function(as_function(callee), args);
  if (type == &builtin_function_type) return call_native(as_function(callee), args);
  if (type == &method_type) return call_method_object(*callee.as<BoundMethod>(), args);
  if (auto slot = type->slots().call) return slot(callee, args);
  return raise(TypeError, "'%T' object is not callable", callee);
}

Result<Value> call(Arg callee, Arguments& args) {
  Result<Value> result = call(callee, args.call_args());
  args.clear();
  return result;
}

// ---- making instances ----

bool is_objects_new(Arg found) {
  return found.is_empty() || (is_exact(found, &builtin_function_type) && as_function(found).code->entry == entry<object_new>);
}
bool is_objects_init(Arg found) { return found.is_empty() || (is_function(found) && as_function(found).code->entry == entry<object_init>); }

static void find_constructors(HeapType* type) {
  type->call_version = lookup_version;
  type->plain_new = is_objects_new(type_lookup(type, "__new__"_s)) && type->native == &object_type && !(type->flags & kTypeAbstract);
  Arg init = type_lookup(type, "__init__"_s);
  type->init = is_objects_init(init) ? Arg() : init;
}

/// Calls __init__ as found in the class.
static Result<void> initialize(Arg init, Arg self, const CallArgs& args) {
  Value result;
  if (is_function(init)) {
    result = PY_TRY(call_function(as_function(init), Prepended(self, args).args()));
  } else {
    Value bound = PY_TRY(bind_attr(init, self, type_of(self)));
    result = PY_TRY(call(bound, args));
  }
  if (!result.is_none()) return raise(TypeError, "__init__() should return None, not '%T'", result.arg());
  return {};
}

static Result<Value> plain_instance(HeapType* type, const CallArgs& args) {
  if (type->init.is_empty()) {
    if (args.positional || args.keyword_count) return raise(TypeError, "%s() takes no arguments", type->name);
    return Value::adopt(allocate(type));
  }
  Value self = Value::adopt(allocate(type));
  PY_TRY(initialize(type->init, self, args));
  return self;
}

/// A built-in class without a __new__ of its own: only the singletons can be "made".
static Result<Value> new_of_closed_class(Type* type, const CallArgs& args) {
  Special singleton = type == &none_type ? kNone : type == &ellipsis_type ? kEllipsis : type == &not_implemented_type ? kNotImplemented : kEmpty;
  if (singleton == kEmpty) {
    Value name = type_full_name(type);
    if (type == &function_type) return raise(TypeError, "a compiled program cannot make functions from code objects");
    return raise(TypeError, "cannot create '%S' instances", Arg(name));
  }
  if (args.positional || args.keyword_count) return raise(TypeError, "%s takes no arguments", type->name);
  return singleton;
}

/// Calls cls.__new__(cls, *args).
static Result<Value> call_new(Type* type, const CallArgs& args) {
  Arg new_ = type_lookup(type, "__new__"_s);
  if (is_objects_new(new_) && !is_heap(type) && type != &object_type) return new_of_closed_class(type, args);
  if (!new_.is_empty()) {
    Value function = PY_TRY(bind_attr(new_, Arg(), type));
    return call_method(function, static_cast<Object*>(type), args);
  }
  Ref<Tuple> rest = make_tuple(args.positional);
  for (uint32_t i = 0; i < args.positional; ++i) rest->items()[i] = args.values[i];
  Ref<Dict> keywords = make_dict();
  for (uint32_t i = 0; i < args.keyword_count; ++i) dict_set_str(*keywords, args.keyword_names[i], args.keyword(i));
  return object_new(static_cast<Object*>(type), rest, keywords);
}

Result<Value> new_instance(Arg cls) { return Value::adopt(allocate(cls.as<Type>())); }

void verify_slot(Arg object, int32_t index, Arg name) {
  if (!object.is_object() || !is_heap(object.object()->type)) type_confusion(object, "an instance of a class of the program");
  HeapType* type = heap_type(object.object()->type);
  uint32_t slot = static_cast<uint32_t>(index + (kFirstSlot - first_slot_offset(type)) / 8);
  bool fits = slot < type->slot_count && str_equal(Arg(type->slot_names[slot]), name);
  if (!fits) type_confusion(object, "a class with another layout");
}

void verify_double_slot(Arg object, int32_t index, Arg name) {
  verify_slot(object, index, name);
  if (!is_raw_slot(object.object()->type, static_cast<uint32_t>(index))) type_confusion(object, "a class that keeps doubles");
}

Result<Value> instantiate(Type* type, const CallArgs& args) {
  if ((type->flags & (kTypeException | kTypeHeap)) == kTypeException) return construct_exception(*type, args);
  if (is_heap(type)) {
    HeapType* heap = heap_type(type);
    if (heap->call_version != lookup_version) find_constructors(heap);
    if (heap->plain_new) return plain_instance(heap, args);
  }
  Value self = PY_TRY(call_new(type, args));
  if (!is_instance(self, type)) return self;
  Arg init = type_lookup(type_of(self), "__init__"_s);
  if (init.is_empty()) return self;
  PY_TRY(initialize(init, self, args));
  return self;
}

}  // namespace py
