// The classes of open files and their slots.
#include "call_any.h"
#include "deferred_slots.h"
#include "files.h"
#include "py/modules/_io.h"

namespace py {

bool is_binary_file(Arg a) {
  if (!a.is_object()) return false;
  Type* t = a.object()->type;
  return t == &_io_BufferedReader_type || t == &_io_BufferedWriter_type || t == &_io_BufferedRandom_type || t == &_io_FileIO_type;
}

Failure unsupported(const char* message) { return raise(_io_UnsupportedOperation_type, "%s", message); }

// ---- text ----

Result<void> text_close(TextFile& file) {
  if (file.flags & kTextClosed) return {};
  Result<void> flushed = file.out_count ? text_write_flush(file) : Result<void>();
  file.flags |= kTextClosed;
  if (!(file.flags & kTextStaticBuffer)) raw_free(file.out, file.out_capacity);
  file.out = nullptr;
  file.out_count = file.out_capacity = 0;
  raw_free(file.in, file.in_capacity);
  file.in = nullptr;
  file.in_capacity = 0;
  text_forget_input(file);
  Value failure;
  if (flushed.failed()) failure = take_pending();
  Result<void> closed = {};
  if (is_binary_file(file.buffer)) {
    closed = binary_close(*file.buffer.as<BinaryFile>());
  } else if (!file.buffer.is_empty()) {
    Value buffer = file.buffer;
    Result<Value> r = call_any(buffer, "close"_s);
    if (r.failed()) closed = Failure{};
    else r.take();
  }
  if (!failure.is_empty()) {
    if (closed.failed()) drop_pending();
    return resume_raise(static_cast<Value&&>(failure));
  }
  return closed;
}

static void text_destroy(Object* self) {
  TextFile& file = *static_cast<TextFile*>(self);
  if (!(file.flags & (kTextClosed | kTextDetached))) {
    // CPython ignores what goes wrong in a file that is closed by its end.
    Value pending = take_pending();
    if (text_close(file).failed()) drop_pending();
    state.pending = static_cast<Value&&>(pending);
  }
  raw_free(file.in, file.in_capacity);
  if (!(file.flags & kTextStaticBuffer)) raw_free(file.out, file.out_capacity);
  file.buffer.clear();
  file.encoding.clear();
  file.errors.clear();
  if (file.dict_word) decref(Arg::from_bits(file.dict_word));
}

static Result<Value> text_file_repr(Arg self) {
  TextFile& file = *self.as<TextFile>();
  StrBuilder out;
  out.add("<_io.TextIOWrapper");
  if (is_binary_file(file.buffer)) {
    out.add(" name=");
    Value name = PY_TRY(repr(file.buffer.as<BinaryFile>()->name));
    out.add(name);
  }
  if (file.mode) {
    out.add(" mode='");
    out.add(file.mode);
    out.add("'");
  }
  out.add(" encoding=");
  Value encoding = PY_TRY(repr(file.encoding));
  out.add(encoding);
  out.add(U'>');
  return out.finish();
}

static Result<Value> text_iter(Arg self) {
  PY_TRY(check_open(*self.as<TextFile>()));
  return self;
}

static Result<Value> text_next(Arg self) {
  TextFile& file = *self.as<TextFile>();
  PY_TRY(check_open(file));
  if (!(file.flags & kTextReadable)) return unsupported("not readable");
  file.flags |= kTextNoTell;
  Value line = PY_TRY(text_read_line(file, -1));
  if (line.as<Str>()->length) return line;
  file.flags &= ~kTextNoTell;
  return kExhausted;
}

static constexpr Type file_class(const char* name, uint32_t size, Deferred slots) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.module = "_io";
  t.base = &object_type;
  t.deferred = slots;
  t.instance_size = size;
  return t;
}

constinit Type _io_TextIOWrapper_type = [] {
  Type t = file_class("TextIOWrapper", sizeof(TextFile), Deferred::kTextFile);
  t.own_slots.destroy = text_destroy;
  return t;
}();
constinit const Slots text_file_slots = {.repr = text_file_repr, .hash = object_hash, .compare = object_compare, .iter = text_iter, .next = text_next};

// ---- bytes ----

static void binary_destroy(Object* self) {
  BinaryFile& file = *static_cast<BinaryFile*>(self);
  Value pending = take_pending();
  if (binary_close(file).failed()) drop_pending();
  state.pending = static_cast<Value&&>(pending);
  file.name.clear();
  if (file.dict_word) decref(Arg::from_bits(file.dict_word));
}

static Result<Value> binary_repr(Arg self) {
  BinaryFile& file = *self.as<BinaryFile>();
  StrBuilder out;
  out.add("<_io.");
  out.add(file.type->name);
  if (file.flags & kFileRaw) {
    if (file.flags & kFileClosed) {
      out.add(" [closed]>");
      return out.finish();
    }
    out.add(" name=");
    Value name = PY_TRY(repr(file.name));
    out.add(name);
    out.add(" mode='");
    out.add(file.mode);
    out.add(file.flags & kFileOwnsFd ? "' closefd=True>" : "' closefd=False>");
    return out.finish();
  }
  out.add(" name=");
  Value name = PY_TRY(repr(file.name));
  out.add(name);
  out.add(U'>');
  return out.finish();
}

static Result<Value> binary_iter(Arg self) {
  if (self.as<BinaryFile>()->flags & kFileClosed) return raise(ValueError, "I/O operation on closed file.");
  return self;
}

static Result<Value> binary_next(Arg self) {
  Value line = PY_TRY(binary_file_readline(self, Arg()));
  if (line.as<Bytes>()->length) return line;
  return kExhausted;
}

static constexpr Type binary_class(const char* name) {
  Type t = file_class(name, sizeof(BinaryFile), Deferred::kBinaryFile);
  t.own_slots.destroy = binary_destroy;
  return t;
}
constinit const Slots binary_file_slots = {.repr = binary_repr, .hash = object_hash, .compare = object_compare, .iter = binary_iter, .next = binary_next};

constinit Type _io_FileIO_type = binary_class("FileIO");
constinit Type _io_BufferedReader_type = binary_class("BufferedReader");
constinit Type _io_BufferedWriter_type = binary_class("BufferedWriter");
constinit Type _io_BufferedRandom_type = binary_class("BufferedRandom");

}  // namespace py
