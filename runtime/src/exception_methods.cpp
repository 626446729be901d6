// Methods and attributes of exceptions, and tracebacks as values.
#include "exceptions.h"
#include "py/exceptions.h"

namespace py {

// ---- BaseException ----

static Exception* exception(Arg self) { return self.as<Exception>(); }

Result<Value> BaseException_get_args(Arg self) { return exception(self)->args; }
Result<void> BaseException_set_args(Arg self, Arg value) {
  if (value.is_empty()) return raise(TypeError, "args may not be deleted");
  Value args = PY_TRY(tuple_from(value));
  exception(self)->args = static_cast<Value&&>(args);
  return {};
}

static Result<void> set_link(Value& link, Arg value, const char* name) {
  if (value.is_empty()) return raise(TypeError, "__%s__ may not be deleted", name);
  if (value.is_none()) {
    link.clear();
    return {};
  }
  if (!is_instance(value, &BaseException)) return raise(TypeError, "exception %s must be None or derive from BaseException", name);
  link = value;
  return {};
}
Result<Value> BaseException_get_cause(Arg self) { return exception(self)->cause.is_empty() ? Arg(kNone) : Arg(exception(self)->cause); }
Result<void> BaseException_set_cause(Arg self, Arg value) {
  PY_TRY(set_link(exception(self)->cause, value, "cause"));
  exception(self)->suppress_context = true;
  return {};
}
Result<Value> BaseException_get_context(Arg self) { return exception(self)->context.is_empty() ? Arg(kNone) : Arg(exception(self)->context); }
Result<void> BaseException_set_context(Arg self, Arg value) { return set_link(exception(self)->context, value, "context"); }

Result<Value> BaseException_get_suppress_context(Arg self) { return boolean(exception(self)->suppress_context); }
Result<void> BaseException_set_suppress_context(Arg self, Arg value) {
  if (value.is_empty()) return raise(TypeError, "can't delete numeric/char attribute");
  if (!value.is_bool()) return raise(TypeError, "attribute value type must be bool");
  exception(self)->suppress_context = value.is_true();
  return {};
}

Result<Value> BaseException_add_note(Arg self, Arg note) {
  if (!is_str(note)) return raise(TypeError, "note must be a str, not '%T'", note);
  Value notes = PY_TRY(find_attr(self, "__notes__"_s));
  if (notes.is_exhausted()) {
    notes = make_list().value();
    PY_TRY(set_attr(self, "__notes__"_s, notes));
  }
  if (!is_list(notes)) return raise(TypeError, "Cannot add note: __notes__ is not a list");
  list_push(*notes.as<List>(), note);
  return kNone;
}

// ---- fields ----

static Result<Value> get_field(Arg self, int i) {
  const Value& v = exception(self)->fields[i];
  return v.is_empty() ? Arg(kNone) : Arg(v);
}
static Result<void> set_field(Arg self, int i, Arg value) {
  exception(self)->fields[i] = value.is_empty() ? Arg(kNone) : value;
  return {};
}

#define PY_EXCEPTION_FIELD(cls, name, i)                               \
  Result<Value> cls##_get_##name(Arg self) { return get_field(self, i); } \
  Result<void> cls##_set_##name(Arg self, Arg value) { return set_field(self, i, value); }
PY_EXCEPTION_FIELD(StopIteration, value, 0)
PY_EXCEPTION_FIELD(SystemExit, code, 0)
PY_EXCEPTION_FIELD(OSError, number, 0)
PY_EXCEPTION_FIELD(OSError, strerror, 1)
PY_EXCEPTION_FIELD(OSError, filename, 2)
PY_EXCEPTION_FIELD(OSError, filename2, 3)
PY_EXCEPTION_FIELD(ImportError, name, 0)
PY_EXCEPTION_FIELD(ImportError, path, 1)
PY_EXCEPTION_FIELD(ImportError, msg, 2)
PY_EXCEPTION_FIELD(NameError, name, 0)
PY_EXCEPTION_FIELD(AttributeError, name, 0)
PY_EXCEPTION_FIELD(AttributeError, obj, 1)
PY_EXCEPTION_FIELD(UnicodeError, encoding, 0)
PY_EXCEPTION_FIELD(UnicodeError, object, 1)
PY_EXCEPTION_FIELD(UnicodeError, start, 2)
PY_EXCEPTION_FIELD(UnicodeError, end, 3)
PY_EXCEPTION_FIELD(UnicodeError, reason, 4)
PY_EXCEPTION_FIELD(SyntaxError, msg, 0)
PY_EXCEPTION_FIELD(SyntaxError, filename, 1)
PY_EXCEPTION_FIELD(SyntaxError, lineno, 2)
PY_EXCEPTION_FIELD(SyntaxError, offset, 3)
PY_EXCEPTION_FIELD(SyntaxError, text, 4)
#undef PY_EXCEPTION_FIELD

// ---- tracebacks ----

static size_t trace_bytes(int32_t count) { return static_cast<size_t>(count) * sizeof(TraceEntry); }

static void traceback_destroy(Object* self) {
  Traceback* t = static_cast<Traceback*>(self);
  raw_free(t->entries, trace_bytes(t->count));
}

/// A frame as far as a traceback knows it; it is its own code object.
struct FrameObject : Object {
  const Frame* frame;
  int64_t line;
};

constinit Type traceback_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "traceback";
  t.base = &object_type;
  t.own_slots.destroy = traceback_destroy;
  t.own_slots.repr = object_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.instance_size = sizeof(Traceback);
  return t;
}();

constinit Type frame_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "frame";
  t.base = &object_type;
  t.own_slots.repr = object_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.instance_size = sizeof(FrameObject);
  return t;
}();

static Value make_traceback(const TraceEntry* entries, int32_t count) {
  Ref<Traceback> t = make<Traceback>(&traceback_type);
  t->entries = static_cast<TraceEntry*>(raw_alloc(trace_bytes(count)));
  __builtin_memcpy(t->entries, entries, trace_bytes(count));
  t->count = count;
  return static_cast<Ref<Traceback>&&>(t).value();
}

Result<Value> BaseException_get_traceback(Arg self) {
  Exception* e = exception(self);
  if (e->entry_count == 0) return kNone;
  return make_traceback(e->entries, e->entry_count);
}

Result<void> BaseException_set_traceback(Arg self, Arg value) {
  if (value.is_empty()) return raise(TypeError, "__traceback__ may not be deleted");
  bool none = value.is_none();
  if (!none && !is_exact(value, &traceback_type)) return raise(TypeError, "__traceback__ must be a traceback or None");
  Exception* e = exception(self);
  Traceback* t = none ? nullptr : value.as<Traceback>();
  raw_free(e->entries, trace_bytes(e->entry_capacity));
  e->entries = nullptr;
  e->entry_count = e->entry_capacity = t ? t->count : 0;
  if (!t) return {};
  e->entries = static_cast<TraceEntry*>(raw_alloc(trace_bytes(t->count)));
  __builtin_memcpy(e->entries, t->entries, trace_bytes(t->count));
  return {};
}

Result<Value> BaseException_with_traceback(Arg self, Arg tb) {
  PY_TRY(BaseException_set_traceback(self, tb));
  return self;
}

// The outermost entry is the last one.
static const TraceEntry& outermost(Arg self) { return self.as<Traceback>()->entries[self.as<Traceback>()->count - 1]; }

Result<Value> traceback_get_tb_lineno(Arg self) { return integer(outermost(self).line); }
Result<Value> traceback_get_tb_next(Arg self) {
  Traceback* t = self.as<Traceback>();
  if (t->count <= 1) return kNone;
  return make_traceback(t->entries, t->count - 1);
}
Result<Value> traceback_get_tb_frame(Arg self) {
  Ref<FrameObject> f = make<FrameObject>(&frame_type);
  f->frame = outermost(self).frame;
  f->line = outermost(self).line;
  return f;
}
Result<Value> frame_get_f_code(Arg self) { return self; }
Result<Value> frame_get_f_lineno(Arg self) { return integer(self.as<FrameObject>()->line); }
Result<Value> frame_get_co_filename(Arg self) { return str_from_utf8(self.as<FrameObject>()->frame->file); }
Result<Value> frame_get_co_name(Arg self) { return str_from_utf8(self.as<FrameObject>()->frame->function); }

}  // namespace py
