// What StringIO and BytesIO have in common.
#include "io_memory.h"

#include <string.h>

#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

Result<void> check_open(const MemoryFile& file) {
  if (file.closed) return raise(ValueError, file.type == &_io_BytesIO_type ? "I/O operation on closed file." : "I/O operation on closed file");
  return {};
}

void memory_file_destroy(Object* self) {
  MemoryFile& file = *static_cast<MemoryFile*>(self);
  raw_free(file.data, static_cast<size_t>(file.capacity) * file.width);
  file.data = nullptr;
  file.capacity = file.length = 0;
  if (file.dict_word && !(file.dict_word & 1)) decref(Arg::from_bits(file.dict_word));
  file.dict_word = 0;
}

Result<void> memory_reserve(MemoryFile& file, int64_t units, uint8_t width) {
  if (width > file.width) {
    // The text gets its first wide character.
    int64_t capacity = units > file.capacity ? units + units / 8 : file.capacity;
    uint8_t* data = static_cast<uint8_t*>(raw_alloc(static_cast<size_t>(capacity) * width));
    char32_t* wide = reinterpret_cast<char32_t*>(data);
    for (int64_t i = 0; i < file.length; ++i) wide[i] = file.data[i];
    raw_free(file.data, static_cast<size_t>(file.capacity) * file.width);
    file.data = data;
    file.capacity = capacity;
    file.width = width;
    return {};
  }
  if (units <= file.capacity) return {};
  int64_t capacity = units + units / 8 + 16;
  if (!can_allocate(capacity * file.width)) return raise(MemoryError);
  file.data = static_cast<uint8_t*>(raw_realloc(file.data, static_cast<size_t>(file.capacity) * file.width, static_cast<size_t>(capacity) * file.width));
  file.capacity = capacity;
  return {};
}

Result<uint8_t*> memory_write_room(MemoryFile& file, int64_t count, uint8_t width) {
  PY_TRY(memory_reserve(file, file.position + count, width));
  if (file.position > file.length) {
    memset(file.data + file.length * file.width, 0, static_cast<size_t>((file.position - file.length) * file.width));
  }
  uint8_t* start = file.data + file.position * file.width;
  file.position += count;
  if (file.position > file.length) file.length = file.position;
  return start;
}

Result<Value> memory_truncate(MemoryFile& file, Arg size) {
  PY_TRY(check_open(file));
  int64_t to = file.position;
  if (!size.is_empty() && !size.is_none()) {
    to = PY_TRY(to_int64(size));
    if (to < 0) return raise(ValueError, file.type == &_io_BytesIO_type ? "negative size value %ld" : "Negative size value %ld", to);
  }
  if (to < file.length) file.length = to;
  return integer(to);
}

/// What IOBase does itself says it with a full stop.
static Result<void> check_open_base(const MemoryFile& file) {
  if (file.closed) return raise(ValueError, "I/O operation on closed file.");
  return {};
}

Result<Value> memory_file_readlines(Arg self, Arg hint) {
  PY_TRY(check_open_base(memory_file(self)));
  return file_read_lines(self, hint, self.object()->type->slots().next == _io_BytesIO_type.slots().next ? _io_BytesIO_readline : _io_StringIO_readline);
}
Result<Value> memory_file_writelines(Arg self, Arg lines) {
  PY_TRY(check_open_base(memory_file(self)));
  return file_write_lines(self, lines, self.object()->type->slots().next == _io_BytesIO_type.slots().next ? _io_BytesIO_write : _io_StringIO_write);
}
Result<Value> memory_file_flush(Arg self) {
  if (is_instance(self, &_io_BytesIO_type)) PY_TRY(check_open_base(memory_file(self)));
  return kNone;
}
Result<Value> memory_file_close(Arg self) {
  memory_file(self).closed = true;
  return kNone;
}
Result<Value> memory_file_true(Arg self) {
  PY_TRY(check_open(memory_file(self)));
  return kTrue;
}
Result<Value> memory_file_isatty(Arg self) {
  PY_TRY(check_open_base(memory_file(self)));
  return kFalse;
}
Result<Value> memory_file_fileno(Arg) { return unsupported("fileno"); }
Result<Value> memory_file_enter(Arg self) {
  PY_TRY(check_open_base(memory_file(self)));
  return self;
}
Result<Value> memory_file_exit(Arg self, Arg) { return memory_file_close(self); }
Result<Value> memory_file_get_closed(Arg self) { return boolean(memory_file(self).closed); }

}  // namespace py
