// StringIO and BytesIO: a growing run of characters or bytes with a position.
#pragma once

#include "io_text.h"

namespace py {

struct MemoryFile : Object {
  uint8_t* data;          // `length` units of `width` bytes
  int64_t length, capacity, position;
  uint8_t width;          // BytesIO 1; StringIO 1 while all characters are below 256, then 4
  bool closed;
  Newline newline;        // StringIO
  Bits dict_word;
};

inline MemoryFile& memory_file(Arg self) { return *self.as<MemoryFile>(); }
Result<void> check_open(const MemoryFile& file);
/// Makes room for `units` in all.
Result<void> memory_reserve(MemoryFile& file, int64_t units, uint8_t width);
void memory_file_destroy(Object* self);
/// Where a write of `count` units starts; grows the file and zeroes the gap if the position is past the end.
Result<uint8_t*> memory_write_room(MemoryFile& file, int64_t count, uint8_t width);
/// Of seek: the new position; whence 0 to 2.
Result<Value> memory_truncate(MemoryFile& file, Arg size);

}  // namespace py
