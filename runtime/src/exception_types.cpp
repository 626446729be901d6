// The built-in exception classes: their Type objects, slots, constructors and fields.
#include <errno.h>
#include <string.h>

#include "deferred_slots.h"
#include "exceptions.h"
#include "py/exceptions.h"
#include "py/text.h"

namespace py {

// ---- slots ----

static void exception_destroy(Object* self) {
  Exception* e = static_cast<Exception*>(self);
  e->args.clear();
  e->cause.clear();
  e->context.clear();
  for (Value& field : e->fields) field.clear();
  if (e->dict_word && !(e->dict_word & 1)) decref(Arg::from_bits(e->dict_word));
  e->dict_word = 0;
  raw_free(e->entries, static_cast<size_t>(e->entry_capacity) * sizeof(TraceEntry));
  e->entries = nullptr;
  e->entry_count = e->entry_capacity = 0;
}

static void exception_traverse(Object* self, Visitor visit, void* context) {
  Exception* e = static_cast<Exception*>(self);
  visit_value(e->args, visit, context);
  visit_value(e->cause, visit, context);
  visit_value(e->context, visit, context);
  for (Value& field : e->fields) visit_value(field, visit, context);
  if (e->dict_word && !(e->dict_word & 1)) visit(reinterpret_cast<Object*>(e->dict_word), context);
}

static Result<Value> exception_repr(Arg self) {
  Exception* e = self.as<Exception>();
  Value args = e->args;
  StrBuilder out;
  Value name = type_name(self.object()->type);
  out.add(name);
  if (args.as<Tuple>()->length == 1) {
    out.add(U'(');
    Value item = PY_TRY(repr(args.as<Tuple>()->items()[0]));
    out.add(item);
    out.add(U')');
  } else {
    Value items = PY_TRY(repr(args));
    out.add(items);
  }
  return out.finish();
}

PY_COLD static Result<Value> exception_str(Arg self) {
  Value args = self.as<Exception>()->args;
  Tuple* t = args.as<Tuple>();
  if (t->length == 0) return ""_s;
  if (t->length == 1) {
    Value only = t->items()[0];
    return str(only);
  }
  return str(args);
}

PY_COLD static Result<Value> key_error_str(Arg self) {
  // repr, so that a KeyError('') says something.
  Value args = self.as<Exception>()->args;
  if (args.as<Tuple>()->length != 1) return exception_str(self);
  Value only = args.as<Tuple>()->items()[0];
  return repr(only);
}

static Arg field_or_none(Arg self, int i) {
  const Value& v = self.as<Exception>()->fields[i];
  return v.is_empty() ? Arg(kNone) : Arg(v);
}

PY_COLD static Result<Value> os_error_str(Arg self) {
  Value number = field_or_none(self, 0), text = field_or_none(self, 1), name = field_or_none(self, 2), name2 = field_or_none(self, 3);
  bool has_name = !self.as<Exception>()->fields[2].is_empty();
  if (!has_name && (self.as<Exception>()->fields[0].is_empty() || self.as<Exception>()->fields[1].is_empty())) return exception_str(self);
  StrBuilder out;
  out.add("[Errno ");
  Value piece = PY_TRY(str(number));
  out.add(piece);
  out.add("] ");
  piece = PY_TRY(str(text));
  out.add(piece);
  if (has_name) {
    out.add(": ");
    piece = PY_TRY(repr(name));
    out.add(piece);
    if (!self.as<Exception>()->fields[3].is_empty()) {
      out.add(" -> ");
      piece = PY_TRY(repr(name2));
      out.add(piece);
    }
  }
  return out.finish();
}

static Result<Value> message_field_str(Arg self, int field) {
  Value message = field_or_none(self, field);
  if (is_exact(message, &str_type)) return message;
  return exception_str(self);
}
static Result<Value> import_error_str(Arg self) { return message_field_str(self, 2); }
static Result<Value> syntax_error_str(Arg self) {
  // "message (file, line N)" as far as they are known; without the directory of the file.
  Value message = field_or_none(self, 0);
  Value file = field_or_none(self, 1), line = field_or_none(self, 2);
  bool has_file = is_str(file), has_line = line.arg().is_small_int();
  Value text = PY_TRY(str(message));
  if (!has_file && !has_line) return text;
  StrBuilder out;
  out.add(text);
  out.add(" (");
  if (has_file) {
    Str* s = file.as<Str>();
    int64_t start = 0;
    for (int64_t i = 0; i < s->length; ++i) if (s->at(i) == '/') start = i + 1;
    Value base = str_substring(file, start, s->length);
    out.add(base);
    if (has_line) out.add(", ");
  }
  if (has_line) {
    out.add("line ");
    Value n = PY_TRY(str(line));
    out.add(n);
  }
  out.add(U')');
  return out.finish();
}
static Result<Value> unicode_error_str(Arg self) {
  if (self.as<Exception>()->fields[1].is_empty()) return ""_s;  // not initialised
  return unicode_error_text(*self.as<Exception>());
}

// ---- constructors ----

Result<void> no_keywords(Type* type, Arg keywords) {
  if (!keywords.is_empty() && !keywords.is_none() && keywords.as<Dict>()->live) return raise(TypeError, "%s() takes no keyword arguments", type->name);
  return {};
}

/// The value of a keyword argument, or None; counts it in `used`.
static Value keyword_value(Arg keywords, Arg name, int64_t& used) {
  if (keywords.is_empty() || keywords.is_none()) return kNone;
  Value v = dict_get_str(*keywords.as<Dict>(), name);
  if (v.is_empty()) return kNone;
  ++used;
  return v;
}

static Result<void> no_other_keywords(const char* function, Arg keywords, int64_t used) {
  if (keywords.is_empty() || keywords.is_none() || keywords.as<Dict>()->live == used) return {};
  Dict& dict = *keywords.as<Dict>();
  for (int64_t i = 0; Dict::Entry* e = dict_next(dict, i);) {
    Value key = e->key;
    if (!str_equal(key, "name"_s) && !str_equal(key, "path"_s) && !str_equal(key, "obj"_s)) {
      return raise(TypeError, "'%S' is an invalid keyword argument for %s()", Arg(key), function);
    }
  }
  return raise(TypeError, "%s() got an unexpected keyword argument", function);
}

static Result<void> init_stop_iteration(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  Tuple* t = args.as<Tuple>();
  self.as<Exception>()->fields[0] = t->length ? Arg(t->items()[0]) : Arg(kNone);
  return {};
}

static Result<void> init_system_exit(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  Tuple* t = args.as<Tuple>();
  if (t->length == 1) self.as<Exception>()->fields[0] = t->items()[0];
  else if (t->length > 1) self.as<Exception>()->fields[0] = args;
  return {};
}

PY_COLD static Result<void> init_os_error(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  // OSError(errno, strerror[, filename[, winerror[, filename2]]]); any other number of arguments is just arguments.
  Tuple* t = args.as<Tuple>();
  if (t->length < 2 || t->length > 5) return {};
  Exception* e = self.as<Exception>();
  e->fields[0] = t->items()[0];
  e->fields[1] = t->items()[1];
  if (t->length > 2 && !t->items()[2].is_none()) {
    e->fields[2] = t->items()[2];
    if (t->length > 4 && !t->items()[4].is_none()) e->fields[3] = t->items()[4];
    e->args = tuple_of(t->items()[0], t->items()[1]);
  }
  return {};
}

static Result<void> init_import_error(Arg self, Arg args, Arg keywords) {
  Exception* e = self.as<Exception>();
  int64_t used = 0;
  e->fields[0] = keyword_value(keywords, "name"_s, used);
  e->fields[1] = keyword_value(keywords, "path"_s, used);
  Tuple* t = args.as<Tuple>();
  e->fields[2] = t->length == 1 ? Arg(t->items()[0]) : Arg(kNone);
  return no_other_keywords("ImportError", keywords, used);
}

static Result<void> init_name_error(Arg self, Arg, Arg keywords) {
  int64_t used = 0;
  self.as<Exception>()->fields[0] = keyword_value(keywords, "name"_s, used);
  return no_other_keywords("NameError", keywords, used);
}

static Result<void> init_attribute_error(Arg self, Arg, Arg keywords) {
  int64_t used = 0;
  self.as<Exception>()->fields[0] = keyword_value(keywords, "name"_s, used);
  self.as<Exception>()->fields[1] = keyword_value(keywords, "obj"_s, used);
  return no_other_keywords("AttributeError", keywords, used);
}

static Result<void> init_syntax_error(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  Exception* e = self.as<Exception>();
  Tuple* t = args.as<Tuple>();
  if (t->length >= 1) e->fields[0] = t->items()[0];
  if (t->length == 2) {
    Value info = PY_TRY(tuple_from(t->items()[1]));
    Tuple* i = info.as<Tuple>();
    if (i->length < 4) return raise(TypeError, "function takes at least 4 arguments (%ld given)", i->length);
    for (int k = 0; k < 4; ++k) e->fields[k + 1] = i->items()[k];
  }
  return {};
}

/// encoding (not for Translate), object, start, end, reason.
PY_COLD static Result<void> init_unicode(Arg self, Arg args, const char* kinds) {
  Tuple* t = args.as<Tuple>();
  int64_t expected = static_cast<int64_t>(strlen(kinds));
  if (t->length != expected) return raise(TypeError, "function takes exactly %ld arguments (%ld given)", expected, t->length);
  Exception* e = self.as<Exception>();
  int field = expected == 4 ? 1 : 0;
  for (int64_t i = 0; i < expected; ++i, ++field) {
    Arg item = t->items()[i];
    const char* wanted = nullptr;
    if (kinds[i] == 's' && !is_str(item)) wanted = "str";
    if (kinds[i] == 'i' && !is_int(item)) return raise(TypeError, "'%T' object cannot be interpreted as an integer", item);
    BytesView view;
    if (kinds[i] == 'b' && !bytes_view(item, view)) return raise(TypeError, "a bytes-like object is required, not '%T'", item);
    if (wanted) {
      return item.is_none() ? raise(TypeError, "argument %d must be %s, not None", static_cast<int>(i + 1), wanted)
                            : raise(TypeError, "argument %d must be %s, not %T", static_cast<int>(i + 1), wanted, item);
    }
    e->fields[field] = item;
  }
  return {};
}
static Result<void> init_unicode_decode(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  return init_unicode(self, args, "sbiis");
}
static Result<void> init_unicode_encode(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  return init_unicode(self, args, "ssiis");
}
static Result<void> init_unicode_translate(Arg self, Arg args, Arg keywords) {
  PY_TRY(no_keywords(self.object()->type, keywords));
  return init_unicode(self, args, "siis");
}

static Type* built_in_base(Type* type) {
  while (type->flags & kTypeHeap) type = type->base;
  return type;
}

static Type* class_of_errno(Arg value) { return value.is_small_int() ? os_error_class(static_cast<int>(value.small_int())) : &OSError; }

Result<Value> construct_exception(Type& type, const CallArgs& args) {
  Ref<Tuple> values = make_tuple(args.positional);
  for (uint32_t i = 0; i < args.positional; ++i) values->items()[i] = args.values[i];
  Value keywords;
  if (args.keyword_count) {
    keywords = make_dict().value();
    for (uint32_t i = 0; i < args.keyword_count; ++i) dict_set_str(*keywords.as<Dict>(), args.keyword_names[i], args.keyword(i));
  }
  Type* exact = &type;
  if (exact == &OSError && values->length >= 2 && values->length <= 5) exact = class_of_errno(values->items()[0]);
  return new_exception(*exact, values, keywords);
}

Result<Value> BaseException_new(Arg cls, Arg args, Arg) {
  Type* type = cls.as<Type>();
  if (type == &OSError && args.as<Tuple>()->length >= 2 && args.as<Tuple>()->length <= 5) type = class_of_errno(args.as<Tuple>()->items()[0]);
  return make_exception(type, args);
}

Result<Value> BaseException_init(Arg self, Arg args, Arg kwargs) {
  self.as<Exception>()->args = args;
  Type* base = built_in_base(self.object()->type);
  if (base->init_exception) {
    PY_TRY(base->init_exception(self, args, kwargs));
  } else {
    PY_TRY(no_keywords(self.object()->type, kwargs));
  }
  return kNone;
}

// ---- the classes ----

using StrSlot = Result<Value> (*)(Arg);
using InitSlot = Result<void> (*)(Arg, Arg, Arg);

static constexpr bool same_text(const char* a, const char* b) {
  for (; *a && *a == *b; ++a, ++b) {
  }
  return *a == *b;
}

/// What a class has of its own; else what its base has.
static constexpr StrSlot own_str(const char* name, StrSlot inherited) {
  if (same_text(name, "KeyError")) return key_error_str;
  if (same_text(name, "OSError")) return os_error_str;
  if (same_text(name, "ImportError")) return import_error_str;
  if (same_text(name, "SyntaxError")) return syntax_error_str;
  if (same_text(name, "UnicodeDecodeError") || same_text(name, "UnicodeEncodeError") || same_text(name, "UnicodeTranslateError")) return unicode_error_str;
  return inherited;
}
static constexpr InitSlot own_init(const char* name, InitSlot inherited) {
  if (same_text(name, "StopIteration")) return init_stop_iteration;
  if (same_text(name, "SystemExit")) return init_system_exit;
  if (same_text(name, "OSError")) return init_os_error;
  if (same_text(name, "ImportError")) return init_import_error;
  if (same_text(name, "NameError")) return init_name_error;
  if (same_text(name, "AttributeError")) return init_attribute_error;
  if (same_text(name, "SyntaxError")) return init_syntax_error;
  if (same_text(name, "UnicodeDecodeError")) return init_unicode_decode;
  if (same_text(name, "UnicodeEncodeError")) return init_unicode_encode;
  if (same_text(name, "UnicodeTranslateError")) return init_unicode_translate;
  return inherited;
}

static constexpr StrSlot object_type_str = exception_str;
static constexpr InitSlot object_type_init = nullptr;
#define PY_EXCEPTION(name, base)                                    \
  static constexpr StrSlot name##_str = own_str(#name, base##_str); \
  static constexpr InitSlot name##_init_slot = own_init(#name, base##_init_slot);
#define object_type_init_slot object_type_init
#include "py/exceptions.def"
#undef PY_EXCEPTION

// Behind the header, args, cause and context (offsetof is for standard-layout classes only).
static constexpr int32_t kDictWordOffset = sizeof(Object) + 3 * sizeof(Value);

static constexpr Slots slots_with(StrSlot str) { return {.repr = exception_repr, .str = str, .hash = object_hash, .compare = object_compare}; }
constinit const Slots exception_slots = slots_with(exception_str);
constinit const Slots key_error_slots = slots_with(key_error_str);
constinit const Slots os_error_slots = slots_with(os_error_str);
constinit const Slots unicode_error_slots = slots_with(unicode_error_str);

static constexpr Deferred deferred_of(StrSlot str) {
  if (str == exception_str) return Deferred::kException;
  if (str == key_error_str) return Deferred::kKeyError;
  if (str == os_error_str) return Deferred::kOsError;
  if (str == unicode_error_str) return Deferred::kUnicodeError;
  return Deferred::kNothing;
}

static constexpr Type exception_class(const char* name, Type* base, StrSlot str, InitSlot init) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = base;
  t.deferred = deferred_of(str);
  if (t.deferred == Deferred::kNothing) t.own_slots = slots_with(str);
  t.own_slots.destroy = exception_destroy;
  t.own_slots.traverse = exception_traverse;
  t.instance_size = sizeof(Exception);
  t.flags = kTypeSubclassable | kTypeHasDict | kTypeException;
  t.slots_offset = kDictWordOffset;
  t.init_exception = init;
  return t;
}

#define PY_EXCEPTION(name, base) \
  constinit Type name = exception_class(same_text(#name, "Exception_") ? "Exception" : #name, &base, name##_str, name##_init_slot);
#include "py/exceptions.def"
#undef PY_EXCEPTION

// class UnsupportedOperation(OSError, ValueError), of io.
extern Type _io_UnsupportedOperation_type;
static Type* unsupported_operation_mro[] = {&_io_UnsupportedOperation_type, &OSError, &ValueError, &Exception_, &BaseException, &object_type, nullptr};
constinit Type _io_UnsupportedOperation_type = [] {
  Type t = exception_class("UnsupportedOperation", &OSError, os_error_str, init_os_error);
  t.module = "io";
  t.mro = unsupported_operation_mro;
  return t;
}();

// class error(Exception), of struct.
extern Type _struct_error_type;
constinit Type _struct_error_type = [] {
  Type t = exception_class("error", &Exception_, Exception__str, Exception__init_slot);
  t.module = "struct";
  return t;
}();

}  // namespace py
