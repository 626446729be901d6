// io.BytesIO.
#include <string.h>

#include "io_memory.h"
#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

static Result<Value> bytes_io_iter(Arg self) { return self; }  // closed or not
static Result<Value> bytes_io_next(Arg self) {
  Value line = PY_TRY(_io_BytesIO_readline(self, Arg()));
  if (line.as<Bytes>()->length) return line;
  return kExhausted;
}

constinit Type _io_BytesIO_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "BytesIO";
  t.module = "_io";
  t.base = &object_type;
  t.own_slots.destroy = memory_file_destroy;
  t.own_slots.repr = object_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.own_slots.iter = bytes_io_iter;
  t.own_slots.next = bytes_io_next;
  t.instance_size = sizeof(MemoryFile);
  t.flags = kTypeSubclassable;
  return t;
}();

Result<Value> _io_BytesIO_init(Arg self, Arg initial) {
  MemoryFile& file = memory_file(self);
  file.length = file.position = 0;
  if (initial.is_empty() || initial.is_none()) return kNone;
  PY_TRY(_io_BytesIO_write(self, initial));
  file.position = 0;
  return kNone;
}

Result<Value> _io_BytesIO_new(Arg cls, Arg) {
  Ref<MemoryFile> file = make<MemoryFile>(cls.as<Type>());
  file->width = 1;
  return file;
}

static Value take_bytes(MemoryFile& file, int64_t count) {
  Value bytes = bytes_from(file.data + file.position, count);
  file.position += count;
  return bytes;
}
static int64_t available(const MemoryFile& file) { return file.position < file.length ? file.length - file.position : 0; }

Result<Value> _io_BytesIO_read(Arg self, Arg size) {
  PY_TRY(check_open(memory_file(self)));
  int64_t n = PY_TRY(file_size_argument(size));
  int64_t left = available(memory_file(self));
  return take_bytes(memory_file(self), n < 0 || n > left ? left : n);
}

Result<Value> _io_BytesIO_readline(Arg self, Arg size) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  int64_t n = PY_TRY(file_size_argument(size));
  int64_t left = available(file);
  if (n >= 0 && n < left) left = n;
  const uint8_t* start = file.data + file.position;
  const void* found = left ? memchr(start, '\n', static_cast<size_t>(left)) : nullptr;
  if (found) left = static_cast<const uint8_t*>(found) - start + 1;
  return take_bytes(file, left);
}

Result<Value> _io_BytesIO_readinto(Arg self, Arg buffer) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  if (!(type_of(buffer)->flags & kTypeByteArrayLike)) return raise(TypeError, "a read-write bytes-like object is required, not '%T'", buffer);
  ByteArray* target = buffer.as<ByteArray>();
  int64_t n = available(file) < target->length ? available(file) : target->length;
  if (n) memcpy(target->data, file.data + file.position, static_cast<size_t>(n));
  file.position += n;
  return integer(n);
}

Result<Value> _io_BytesIO_write(Arg self, Arg data) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  BytesView view;
  Value hold;
  PY_TRY(take_buffer(data, hold));
  if (!bytes_view(data, view)) return raise(TypeError, "a bytes-like object is required, not '%T'", data);
  if (view.length == 0) return integer(0);
  uint8_t* room = PY_TRY(memory_write_room(file, view.length, 1));
  memcpy(room, view.data, static_cast<size_t>(view.length));
  return integer(view.length);
}

Result<Value> _io_BytesIO_getvalue(Arg self) {
  PY_TRY(check_open(memory_file(self)));
  return bytes_from(memory_file(self).data, memory_file(self).length);
}
Result<Value> _io_BytesIO_getbuffer(Arg self) { return _io_BytesIO_getvalue(self); }

Result<Value> _io_BytesIO_tell(Arg self) {
  PY_TRY(check_open(memory_file(self)));
  return integer(memory_file(self).position);
}

Result<Value> _io_BytesIO_seek(Arg self, Arg pos, Arg whence) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  int64_t to = PY_TRY(to_int64(pos));
  int64_t how = whence.is_empty() ? 0 : PY_TRY(to_int64(whence));
  if (how == 0 && to < 0) return raise(ValueError, "negative seek value %ld", to);
  if (how < 0 || how > 2) return raise(ValueError, "invalid whence (%ld, should be 0, 1 or 2)", how);
  if (how == 1) to += file.position;
  if (how == 2) to += file.length;
  file.position = to < 0 ? 0 : to;
  return integer(file.position);
}

Result<Value> _io_BytesIO_truncate(Arg self, Arg pos) { return memory_truncate(memory_file(self), pos); }

}  // namespace py
