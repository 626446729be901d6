// Methods of FileIO, BufferedReader, BufferedWriter and BufferedRandom, and those that text files share with them.
#include <errno.h>
#include <string.h>

#include "io_text.h"
#include "platform.h"
#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

static BinaryFile& binary(Arg self) { return *self.as<BinaryFile>(); }

/// The binary file of either kind; null for a text file over some other object.
static BinaryFile* binary_of(Arg self) {
  if (!is_text_file(self)) return self.as<BinaryFile>();
  Arg buffer = self.as<TextFile>()->buffer;
  return is_binary_file(buffer) ? buffer.as<BinaryFile>() : nullptr;
}

/// Before an operation: what CPython's layers say, each in its words and its order. `name` is a verb, as "read".
static Result<void> check(BinaryFile& file, uint16_t needed, const char* missing, const char* name) {
  bool closed = file.flags & kFileClosed;
  if (file.flags & kFileRaw) {
    if (closed) return raise(ValueError, "I/O operation on closed file");
    if (!(file.flags & needed)) return unsupported(needed == kFileReadable ? "File not open for reading" : "File not open for writing");
    return {};
  }
  if (!(file.flags & needed)) return unsupported(missing);
  if (closed) return raise(ValueError, needed == kFileWritable && *name == 'w' ? "%s to closed file" : "%s of closed file", name);
  return {};
}
static Result<void> check_readable(BinaryFile& file, const char* name) { return check(file, kFileReadable, "read", name); }
static Result<void> check_writable(BinaryFile& file) { return check(file, kFileWritable, "write", "write"); }
/// For what IOBase does itself, with a full stop.
static Result<void> check_open_base(BinaryFile& file) {
  if (file.flags & kFileClosed) return raise(ValueError, "I/O operation on closed file.");
  return {};
}

/// See io_text.h.

Result<int64_t> file_size_argument(Arg size) {
  if (size.is_empty() || size.is_none()) return -1;
  if (size.is_small_int()) return size.small_int() < 0 ? -1 : size.small_int();
  if (!is_int(size) && !type_of(size)->slots().index) return raise(TypeError, "argument should be integer or None, not '%T'", size);
  int64_t n = PY_TRY(to_int64(size));
  return n < 0 ? -1 : n;
}

// ---- reading ----

static Result<Value> read_rest(BinaryFile& file) {
  uint8_t* data = nullptr;
  size_t size = 0, capacity = 0;
  Result<void> read = binary_read_all(file, data, size, capacity);
  Value bytes;
  if (!read.failed()) bytes = make_bytes(data, static_cast<int64_t>(size)).value();
  raw_free(data, capacity);
  if (read.failed()) return Failure{};
  return bytes;
}

/// Reads until `size` bytes are there or the file ends.
static Result<size_t> read_into(BinaryFile& file, uint8_t* out, size_t size, bool once) {
  size_t done = 0;
  while (done < size) {
    size_t want = size - done;
    if (!(file.flags & kFileRaw)) binary_need_buffer(file);
    if (!(file.flags & kFileRaw) && file.position == file.end && want < file.capacity) {
      // Little is wanted: read ahead.
      if (file.pending) PY_TRY(binary_flush(file));
      file.position = file.end = 0;
      size_t n = PY_TRY(binary_read1(file, file.buffer, file.capacity));
      file.end = static_cast<uint32_t>(n);
      if (n == 0) break;
    }
    size_t n = PY_TRY(binary_read1(file, out + done, want));
    if (n == 0) break;
    done += n;
    if (once || (file.flags & kFileRaw)) break;
  }
  return done;
}

static Result<Value> read_bytes(BinaryFile& file, int64_t size, bool once) {
  if (!can_allocate(size)) return raise(MemoryError);
  // A huge size is only an upper bound: do not allocate it before there is that much.
  if (size > (1 << 20)) {
    uint8_t* data = nullptr;
    size_t done = 0, capacity = 0;
    bool ended = false;
    while (!ended && done < static_cast<size_t>(size)) {
      size_t room = capacity ? capacity : 1 << 20;
      if (room > static_cast<size_t>(size) - done) room = static_cast<size_t>(size) - done;
      data = static_cast<uint8_t*>(raw_realloc(data, capacity, done + room));
      capacity = done + room;
      Result<size_t> n = read_into(file, data + done, room, once);
      if (n.failed()) {
        raw_free(data, capacity);
        return Failure{};
      }
      done += n.take();
      ended = done < capacity || once;
    }
    Value bytes = make_bytes(data, static_cast<int64_t>(done)).value();
    raw_free(data, capacity);
    return bytes;
  }
  Ref<Bytes> bytes = make_bytes(nullptr, size);
  size_t n = PY_TRY(read_into(file, bytes->data(), static_cast<size_t>(size), once));
  if (n == static_cast<size_t>(size)) return bytes_from(bytes->data(), size);
  return bytes_from(bytes->data(), static_cast<int64_t>(n));
}

Result<Value> binary_file_read(Arg self, Arg size) {
  BinaryFile& file = binary(self);
  PY_TRY(check_readable(file, "read"));
  int64_t n = PY_TRY(file_size_argument(size));
  Value hold(self);
  return n < 0 ? read_rest(file) : read_bytes(file, n, false);
}

Result<Value> binary_file_read1(Arg self, Arg size) {
  BinaryFile& file = binary(self);
  PY_TRY(check(file, kFileReadable, "read1", "read"));
  int64_t n = PY_TRY(file_size_argument(size));
  if (n < 0) n = kIoBufferSize;
  if (file.position < file.end && n > file.end - file.position) n = file.end - file.position;
  return read_bytes(file, n, true);
}

static Result<ByteArray*> writable_buffer(Arg buffer) {
  if (!(type_of(buffer)->flags & kTypeByteArrayLike)) return raise(TypeError, "a read-write bytes-like object is required, not '%T'", buffer);
  return buffer.as<ByteArray>();
}

Result<Value> binary_file_readinto(Arg self, Arg buffer) {
  BinaryFile& file = binary(self);
  PY_TRY(check_readable(file, "readinto"));
  ByteArray* target = PY_TRY(writable_buffer(buffer));
  size_t n = PY_TRY(read_into(file, target->data, static_cast<size_t>(target->length), false));
  return integer(static_cast<int64_t>(n));
}

Result<Value> binary_file_peek(Arg self, Arg) {
  BinaryFile& file = binary(self);
  PY_TRY(check_readable(file, "peek"));
  if (file.position == file.end) {
    uint8_t none;
    PY_TRY(read_into(file, &none, 1, true));
    if (file.position) --file.position;
  }
  return bytes_from(file.buffer + file.position, file.end - file.position);
}

Result<Value> binary_file_readline(Arg self, Arg size) {
  BinaryFile& file = binary(self);
  PY_TRY(check_readable(file, "readline"));
  int64_t limit = PY_TRY(file_size_argument(size));
  uint8_t* line = nullptr;
  size_t length = 0, capacity = 0;
  if (file.flags & kFileRaw) {
    // One byte at a time: an unbuffered file must not read past the line.
    bool ended = false, failed = false;
    while (!ended && (limit < 0 || length < static_cast<size_t>(limit))) {
      if (length == capacity) {
        line = static_cast<uint8_t*>(raw_realloc(line, capacity, capacity * 2 + 64));
        capacity = capacity * 2 + 64;
      }
      Result<size_t> n = binary_read1(file, line + length, 1);
      failed = n.failed();
      ended = failed || n.take() == 0 || line[length++] == '\n';
    }
    Value bytes;
    if (!failed) bytes = bytes_from(line, static_cast<int64_t>(length));
    raw_free(line, capacity);
    if (failed) return Failure{};
    return bytes;
  }
  for (;;) {
    size_t available = file.end - file.position;
    size_t want = limit >= 0 && static_cast<size_t>(limit) - length < available ? static_cast<size_t>(limit) - length : available;
    const uint8_t* start = file.buffer + file.position;
    const void* found = want ? memchr(start, '\n', want) : nullptr;
    size_t n = found ? static_cast<size_t>(static_cast<const uint8_t*>(found) - start) + 1 : want;
    bool done = found || (limit >= 0 && length + n == static_cast<size_t>(limit));
    if (done && !length) {
      file.position += static_cast<uint32_t>(n);
      return bytes_from(start, static_cast<int64_t>(n));
    }
    if (length + n > capacity) {
      size_t larger = (length + n) * 2 + 64;
      line = static_cast<uint8_t*>(raw_realloc(line, capacity, larger));
      capacity = larger;
    }
    if (n) memcpy(line + length, start, n);
    length += n;
    file.position += static_cast<uint32_t>(n);
    if (!done) {
      uint8_t first;
      Result<size_t> more = read_into(file, &first, 1, true);
      if (more.failed()) {
        raw_free(line, capacity);
        return Failure{};
      }
      if (more.take()) {
        --file.position;  // it was only to fill the buffer
        continue;
      }
    }
    Value bytes = bytes_from(line, static_cast<int64_t>(length));
    raw_free(line, capacity);
    return bytes;
  }
}

/// readlines of any file, by its own readline; stops once `hint` characters were read.
Result<Value> file_read_lines(Arg self, Arg hint, Result<Value> (*read_line)(Arg, Arg)) {
  int64_t limit = PY_TRY(file_size_argument(hint));
  Ref<List> lines = make_list();
  for (int64_t total = 0; limit <= 0 || total < limit;) {
    Value line = PY_TRY(read_line(self, Arg()));
    int64_t n = PY_TRY(length(line));
    if (n == 0) break;
    total += n;
    list_push(*lines, static_cast<Value&&>(line));
  }
  return lines;
}

Result<Value> binary_file_readlines(Arg self, Arg hint) {
  PY_TRY(check_open_base(binary(self)));
  return file_read_lines(self, hint, binary_file_readline);
}

/// writelines of any file.
Result<Value> file_write_lines(Arg self, Arg lines, Result<Value> (*write)(Arg, Arg)) {
  Value iterator = PY_TRY(iter(lines));
  for (;;) {
    Value line = PY_TRY(next(iterator));
    if (line.is_exhausted()) return kNone;
    PY_TRY(write(self, line));
  }
}

// ---- writing, position ----

Result<Value> binary_file_write(Arg self, Arg data) {
  BinaryFile& file = binary(self);
  PY_TRY(check_writable(file));
  BytesView view;
  Value hold;
  PY_TRY(take_buffer(data, hold));
  if (!bytes_view(data, view)) return raise(TypeError, "a bytes-like object is required, not '%T'", data);
  PY_TRY(binary_write(file, view.data, static_cast<size_t>(view.length)));
  return integer(view.length);
}

Result<Value> binary_file_writelines(Arg self, Arg lines) {
  PY_TRY(check_open_base(binary(self)));
  return file_write_lines(self, lines, binary_file_write);
}

Result<Value> binary_file_flush(Arg self) {
  if (binary(self).flags & kFileRaw || !(binary(self).flags & kFileWritable)) PY_TRY(check_open_base(binary(self)));
  PY_TRY(check(binary(self), 0xFFFF, "", "flush"));
  PY_TRY(binary_flush(binary(self)));
  return kNone;
}

Result<Value> binary_file_close(Arg self) {
  PY_TRY(binary_close(binary(self)));
  return kNone;
}

Result<Value> binary_file_tell(Arg self) {
  PY_TRY(check_open(binary(self)));
  return integer(PY_TRY(binary_tell(binary(self))));
}

Result<Value> binary_file_seek(Arg self, Arg offset, Arg whence) {
  PY_TRY(check(binary(self), 0xFFFF, "", "seek"));
  int64_t to = PY_TRY(to_int64(offset));
  int64_t how = whence.is_empty() ? 0 : PY_TRY(to_int64(whence));
  if (how < 0 || how > 2) return raise(ValueError, "whence value %ld unsupported", how);
  return integer(PY_TRY(binary_seek(binary(self), to, static_cast<int>(how))));
}

Result<Value> binary_file_truncate(Arg self, Arg size) {
  BinaryFile& file = binary(self);
  if (!(file.flags & kFileRaw) && (file.flags & kFileClosed)) return raise(ValueError, "truncate of closed file");
  PY_TRY(check(file, kFileWritable, "truncate", "truncate"));
  PY_TRY(binary_flush(file));
  int64_t to = size.is_empty() || size.is_none() ? PY_TRY(binary_tell(file)) : PY_TRY(to_int64(size));
  if (ftruncate(file.fd, to) < 0) return raise_os_error(errno);
  return integer(to);
}

Result<Value> binary_file_get_raw(Arg self) { return self; }

// ---- of text and binary files ----

/// Text files ask the raw file behind them: no full stop.
static Result<void> check_open_any(Arg self) {
  BinaryFile* file = binary_of(self);
  return file ? check_open(*file) : check_open(*self.as<TextFile>());
}

Result<Value> file_enter(Arg self) {
  if (is_text_file(self)) PY_TRY(check_open(*self.as<TextFile>()));
  else PY_TRY(check_open_base(binary(self)));
  return self;
}

Result<Value> file_exit(Arg self, Arg) {
  if (is_text_file(self)) PY_TRY(text_close(*self.as<TextFile>()));
  else PY_TRY(binary_close(binary(self)));
  return kNone;
}

Result<Value> file_fileno(Arg self) {
  PY_TRY(check_open_any(self));
  BinaryFile* file = binary_of(self);
  if (!file) {
    Value buffer = self.as<TextFile>()->buffer;
    return method<"fileno">(buffer);
  }
  return integer(file->fd);
}

Result<Value> file_isatty(Arg self) {
  PY_TRY(check_open_any(self));
  BinaryFile* file = binary_of(self);
  return boolean(file && isatty(file->fd));
}

Result<Value> file_readable(Arg self) {
  if (self.object()->type == &_io_BufferedWriter_type) return kFalse;
  PY_TRY(check_open_any(self));
  BinaryFile* file = binary_of(self);
  return boolean(!file || (file->flags & kFileReadable));
}
Result<Value> file_writable(Arg self) {
  if (self.object()->type == &_io_BufferedReader_type) return kFalse;
  PY_TRY(check_open_any(self));
  BinaryFile* file = binary_of(self);
  return boolean(!file || (file->flags & kFileWritable));
}
Result<Value> file_seekable(Arg self) {
  PY_TRY(check_open_any(self));
  BinaryFile* file = binary_of(self);
  return boolean(!file || lseek(file->fd, 0, SEEK_CUR) >= 0);
}

Result<Value> file_get_name(Arg self) {
  BinaryFile* file = binary_of(self);
  if (!file) return get_attr(self.as<TextFile>()->buffer, "name"_s);
  return file->name;
}

Result<Value> file_get_mode(Arg self) {
  if (is_text_file(self)) {
    if (!self.as<TextFile>()->mode) return no_attribute(self, "mode"_s);
    return str_from_utf8(self.as<TextFile>()->mode);
  }
  return str_from_utf8(binary(self).mode);
}

Result<Value> file_get_closed(Arg self) {
  if (!is_text_file(self)) return boolean(binary(self).flags & kFileClosed);
  TextFile& file = *self.as<TextFile>();
  if (file.flags & kTextClosed) return kTrue;
  BinaryFile* b = binary_of(self);
  if (b) return boolean(b->flags & kFileClosed);
  return get_attr(file.buffer, "closed"_s);
}

}  // namespace py
