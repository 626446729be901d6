// Raising, catching, and the state of exceptions.
#include <stdarg.h>
#include <string.h>

#include "decimal.h"
#include "exceptions.h"

namespace py {

// ---- making and raising ----

Ref<Exception> make_exception(Type* type, Value args) {
  Ref<Exception> e = make<Exception>(type);
  new (&e->args, PyPlacement()) Value(static_cast<Value&&>(args));
  new (&e->cause, PyPlacement()) Value();
  new (&e->context, PyPlacement()) Value();
  for (Value& field : e->fields) new (&field, PyPlacement()) Value();
  return e;
}

Result<Value> new_exception(Type& type, Arg args_tuple, Arg keywords) {
  Value e = make_exception(&type, args_tuple).value();
  if (type.init_exception) {
    PY_TRY(type.init_exception(e, args_tuple, keywords));
  } else {
    PY_TRY(no_keywords(&type, keywords));
  }
  return e;
}

/// The handled exception becomes the context of the one that is raised now.
static void set_context(Exception* e) {
  Object* handled = state.handled.is_empty() ? nullptr : state.handled.object();
  if (!handled || handled == e) return;
  if (e->refcount > 1) {
    // It may stand in the handled exception's own chain: cut there, else the chain would be a ring. `slow` notices rings made by hand (Floyd).
    Exception* slow = static_cast<Exception*>(handled);
    bool step = false;
    for (Exception* o = slow; o->context.is_object(); step = !step) {
      Exception* next = o->context.as<Exception>();
      if (next == e) {
        o->context.clear();
        break;
      }
      o = next;
      if (o == slow) break;
      if (step) slow = slow->context.as<Exception>();
    }
  }
  e->context = state.handled;
}

static Failure raise_exception(Ref<Exception>&& e) {
  set_context(e.get());
  state.pending = static_cast<Ref<Exception>&&>(e).value();
  return {};
}

static void add_text(StrBuilder& out, const char* text) {
  for (const char* p = text; *p; ++p) {
    if (*p & 0x80) {  // names of the program's classes may be any UTF-8
      Value s = str_from_utf8(text);
      out.add(s);
      return;
    }
  }
  out.add(text);
}

static Result<Value> format_message(const char* format, va_list ap) {
  StrBuilder out;
  for (const char* p = format; *p; ++p) {
    if (*p != '%') {
      out.add(static_cast<char32_t>(static_cast<unsigned char>(*p)));
      continue;
    }
    switch (*++p) {
      case 's':
        add_text(out, va_arg(ap, const char*));
        break;
      case 'S': {
        Value s = PY_TRY(str(Arg::from_bits(va_arg(ap, Bits))));
        out.add(s);
        break;
      }
      case 'R': {
        Value s = PY_TRY(repr(Arg::from_bits(va_arg(ap, Bits))));
        out.add(s);
        break;
      }
      case 'T': {
        // tp_name: static types outside of builtins show their module.
        Type* type = type_of(Arg::from_bits(va_arg(ap, Bits)));
        if ((!(type->flags & kTypeHeap) || type->flags & kTypeOfC) && strcmp(type->module, "builtins")) {
          out.add(type->module);
          out.add(U'.');
        }
        add_text(out, type->name);
        break;
      }
      case 'd':
        add_decimal(out, va_arg(ap, int));
        break;
      case 'l':
        ++p;
        add_decimal(out, va_arg(ap, int64_t));
        break;
      case 'c':
        out.add(static_cast<char32_t>(va_arg(ap, int)));
        break;
      default:
        out.add(U'%');
    }
  }
  return out.finish();
}

Failure raise_formatted(Type& type, const char* format, ...) {
  Value text;
  if (strchr(format, '%')) {
    va_list ap;
    va_start(ap, format);
    Result<Value> formatted = format_message(format, ap);
    va_end(ap);
    if (formatted.failed()) return {};
    text = formatted.take();
  } else {
    text = str_from_utf8(format);
  }
  return raise_with(type, text);
}

Failure raise(Type& type) { return raise_with(type); }

Failure raise_key_error(Arg key) { return raise_exception(make_exception(&KeyError, tuple_of(key))); }

/// Instantiates a class in a raise statement.
static Result<Value> exception_from(Arg value, const char* refusal) {
  if (is_instance(value, &BaseException)) return value;
  if (!is_type(value) || !(value.as<Type>()->flags & kTypeException)) return raise(TypeError, refusal);
  Type* type = value.as<Type>();
  if (!(type->flags & kTypeHeap)) {
    Value none = make_tuple(0).value();
    return new_exception(*type, none);
  }
  Value made = PY_TRY(call(value));
  if (!is_instance(made, &BaseException)) {
    return raise(TypeError, "calling %R should have returned an instance of BaseException, not %R", value, Arg(type_of(made)));
  }
  return made;
}

Failure raise_value(Arg value, Arg cause) {
  Result<Value> result = exception_from(value, "exceptions must derive from BaseException");
  if (result.failed()) return {};
  Value exception = result.take();
  Exception* e = exception.as<Exception>();
  if (cause.is_none()) {
    e->cause.clear();
    e->suppress_context = true;
  } else if (!cause.is_empty()) {
    Result<Value> made = exception_from(cause, "exception causes must derive from BaseException");
    if (made.failed()) return {};
    e->cause = made.take();
    e->suppress_context = true;
  }
  set_context(e);
  state.pending = static_cast<Value&&>(exception);
  return {};
}

Failure reraise() {
  if (state.handled.is_empty()) return raise(RuntimeError, "No active exception to reraise");
  state.pending = state.handled;
  return {};
}

Failure resume_raise(Value exception) {
  state.pending = static_cast<Value&&>(exception);
  return {};
}

Failure unbound_local(const char* name) {
  return raise(UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name);
}

static Failure name_error(const char* format, const char* name) {
  Failure f = raise(NameError, format, name);
  if (is_instance(state.pending, &NameError)) state.pending.as<Exception>()->fields[0] = str_from_utf8(name);
  return f;
}
Failure unbound_global(const char* name) { return name_error("name '%s' is not defined", name); }
Failure unbound_free(const char* name) {
  return name_error("cannot access free variable '%s' where it is not associated with a value in enclosing scope", name);
}

// ---- tracebacks ----

void trace(const Frame& frame, int line) {
  Exception* e = state.pending.as<Exception>();
  if (e->entry_count == e->entry_capacity) {
    int32_t larger = e->entry_capacity ? e->entry_capacity * 2 : 4;
    e->entries = static_cast<TraceEntry*>(raw_realloc(e->entries, static_cast<size_t>(e->entry_capacity) * sizeof(TraceEntry),
                                                      static_cast<size_t>(larger) * sizeof(TraceEntry)));
    e->entry_capacity = larger;
  }
  e->entries[e->entry_count++] = {&frame, line};
}

// ---- catching ----

void Handling::begin() {
  exception_ = static_cast<Value&&>(state.pending);
  outer_ = static_cast<Value&&>(state.handled);
  state.handled = exception_;
}

void Handling::end() {
  state.handled = static_cast<Value&&>(outer_);
  exception_.clear();
}

Result<bool> exception_matches(Arg exception, Arg type_or_tuple) {
  if (is_type(type_or_tuple) && (type_or_tuple.as<Type>()->flags & kTypeException)) {
    return is_instance(exception, type_or_tuple.as<Type>());
  }
  if (is_tuple(type_or_tuple)) {
    // CPython checks all of the tuple before it compares (not nested ones: an except clause takes a flat tuple).
    Tuple* types = type_or_tuple.as<Tuple>();
    for (int64_t i = 0; i < types->length; ++i) {
      Arg t = types->items()[i];
      if (!is_type(t) || !(t.as<Type>()->flags & kTypeException)) {
        return raise(TypeError, "catching classes that do not inherit from BaseException is not allowed");
      }
    }
    for (int64_t i = 0; i < types->length; ++i) {
      if (is_instance(exception, types->items()[i].as<Type>())) return true;
    }
    return false;
  }
  return raise(TypeError, "catching classes that do not inherit from BaseException is not allowed");
}

bool pending_is(Type& type) { return is_instance(state.pending, &type); }
void drop_pending() { state.pending.clear(); }
Value take_pending() { return static_cast<Value&&>(state.pending); }

}  // namespace py
