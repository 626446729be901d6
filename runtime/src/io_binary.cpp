// Buffered bytes over a file descriptor: flushing and reading rules of CPython's BufferedReader, BufferedWriter and BufferedRandom.
#include <errno.h>
#include <string.h>

#include "files.h"
#include "platform.h"

namespace py {

Result<void> check_open(const BinaryFile& file) {
  if (file.flags & kFileClosed) return raise(ValueError, "I/O operation on closed file");
  return {};
}

void binary_need_buffer(BinaryFile& file) {
  if (file.buffer) return;
  // The block size of what is written to, as open() chooses it; the standard streams have storage for the usual ones.
  struct stat info;
  uint32_t size = kIoBufferSize;
  if (fstat(file.fd, &info) == 0 && info.st_blksize > 1) size = static_cast<uint32_t>(info.st_blksize);
  if (file.static_buffer && size <= kIoBufferSize) {
    file.buffer = file.static_buffer;
  } else {
    file.static_buffer = nullptr;
    file.buffer = static_cast<uint8_t*>(raw_alloc(size));
  }
  file.capacity = size;
}

/// write() until something is written; signals may raise.
static Result<size_t> raw_write(BinaryFile& file, const uint8_t* data, size_t size) {
  for (;;) {
    ssize_t n = write(file.fd, data, size);
    if (n >= 0) return static_cast<size_t>(n);
    if (errno != EINTR) return raise_os_error(errno);
    PY_TRY(check_signals());
  }
}

static Result<size_t> raw_read(BinaryFile& file, uint8_t* out, size_t size) {
  for (;;) {
    ssize_t n = read(file.fd, out, size);
    if (n >= 0) return static_cast<size_t>(n);
    if (errno != EINTR) return raise_os_error(errno);
    PY_TRY(check_signals());
  }
}

/// Writes what is pending; after a failure the unwritten rest stays.
static Result<void> flush_pending(BinaryFile& file) {
  uint32_t done = 0;
  while (done < file.pending) {
    Result<size_t> n = raw_write(file, file.buffer + done, file.pending - done);
    if (n.failed()) {
      memmove(file.buffer, file.buffer + done, file.pending - done);
      file.pending -= done;
      return Failure{};
    }
    done += static_cast<uint32_t>(n.take());
  }
  file.pending = 0;
  return {};
}

/// Before a write: the descriptor goes back to where the reader stands.
static Result<void> drop_read_ahead(BinaryFile& file) {
  if (file.position < file.end && lseek(file.fd, -static_cast<off_t>(file.end - file.position), SEEK_CUR) < 0) return raise_os_error(errno);
  file.position = file.end = 0;
  return {};
}

Result<void> binary_write(BinaryFile& file, const uint8_t* data, size_t size) {
  if (file.flags & kFileRaw) {
    while (size) {
      size_t n = PY_TRY(raw_write(file, data, size));
      data += n;
      size -= n;
    }
    return {};
  }
  binary_need_buffer(file);
  if (file.end) PY_TRY(drop_read_ahead(file));
  if (size > file.capacity - file.pending) {
    PY_TRY(flush_pending(file));
    while (size > file.capacity) {
      size_t n = PY_TRY(raw_write(file, data, size));
      data += n;
      size -= n;
    }
  }
  memcpy(file.buffer + file.pending, data, size);
  file.pending += static_cast<uint32_t>(size);
  return {};
}

Result<void> binary_flush(BinaryFile& file) {
  if (file.pending) PY_TRY(flush_pending(file));
  if (file.end && (file.flags & kFileWritable)) return drop_read_ahead(file);
  return {};
}

Result<size_t> binary_read1(BinaryFile& file, uint8_t* out, size_t size) {
  if (file.pending) PY_TRY(flush_pending(file));
  if (file.position < file.end) {
    size_t n = file.end - file.position;
    if (n > size) n = size;
    memcpy(out, file.buffer + file.position, n);
    file.position += static_cast<uint32_t>(n);
    return n;
  }
  file.position = file.end = 0;
  return raw_read(file, out, size);
}

Result<void> binary_read_all(BinaryFile& file, uint8_t*& data, size_t& size, size_t& capacity) {
  if (file.pending) PY_TRY(flush_pending(file));
  // What the file has left, if it has a size, and a byte more: then one read suffices and the next finds the end.
  size_t guess = kIoBufferSize;
  struct stat info;
  if (fstat(file.fd, &info) == 0 && S_ISREG(info.st_mode)) {
    off_t here = lseek(file.fd, 0, SEEK_CUR);
    if (here >= 0 && info.st_size > here) guess = static_cast<size_t>(info.st_size - here) + 1 + (file.end - file.position);
  }
  for (;;) {
    if (capacity - size < guess) {
      size_t larger = capacity * 2 > size + guess ? capacity * 2 : size + guess;
      data = static_cast<uint8_t*>(raw_realloc(data, capacity, larger));
      capacity = larger;
    }
    size_t n = PY_TRY(binary_read1(file, data + size, capacity - size));
    if (n == 0) return {};
    size += n;
    guess = 1;
  }
}

Result<int64_t> binary_tell(BinaryFile& file) {
  off_t here = lseek(file.fd, 0, SEEK_CUR);
  if (here < 0) return raise_os_error(errno);
  return static_cast<int64_t>(here) - (file.end - file.position) + file.pending;
}

Result<int64_t> binary_seek(BinaryFile& file, int64_t offset, int whence) {
  if (file.pending) PY_TRY(flush_pending(file));
  if (whence == SEEK_CUR) offset -= file.end - file.position;
  off_t there = lseek(file.fd, offset, whence);
  if (there < 0) return raise_os_error(errno);
  file.position = file.end = 0;
  return static_cast<int64_t>(there);
}

/// Flushes, then closes whatever flushing said; the failure of the flush is the one that is told.
Result<void> binary_close(BinaryFile& file) {
  if (file.flags & kFileClosed) return {};
  Result<void> flushed = file.pending ? flush_pending(file) : Result<void>();
  file.flags |= kFileClosed;
  int error = 0;
  if ((file.flags & kFileOwnsFd) && close(file.fd) < 0) error = errno;
  if (!file.static_buffer) raw_free(file.buffer, file.capacity);
  file.buffer = nullptr;
  file.capacity = file.position = file.end = file.pending = 0;
  if (flushed.failed()) return Failure{};
  if (error) return raise_os_error(error);
  return {};
}

}  // namespace py
