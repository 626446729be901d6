// Files: the two layers of an open file, as CPython's io module has them.
//
//   TextFile    io.TextIOWrapper: str on the outside; encodes into `out`, decodes from `in`
//   BinaryFile  io.FileIO, BufferedReader, BufferedWriter, BufferedRandom: bytes, over a file descriptor
//
// The sizes of the buffers and the moments at which they are flushed are CPython's, so that what several writers of one file leave there is the
// same.
#pragma once

#include "py/io.h"
#include "py/object_model.h"

namespace py {

inline constexpr uint32_t kIoBufferSize = 8192;

enum BinaryFlags : uint16_t {
  kFileReadable = 1, kFileWritable = 2, kFileClosed = 4, kFileOwnsFd = 8, kFileRaw = 16,
};

struct BinaryFile : Object {
  Value name;                // str, bytes or the descriptor as an int
  const char* mode;          // of FileIO: "rb", "wb", "rb+", "ab+", "xb"
  int fd;
  uint16_t flags;
  uint8_t* buffer;           // null until needed
  uint8_t* static_buffer;    // of kIoBufferSize bytes, for the standard streams; or null
  uint32_t capacity;
  uint32_t position, end;    // bytes read ahead: buffer[position .. end)
  uint32_t pending;          // or bytes to be written: buffer[0 .. pending)
  Bits dict_word;
};

enum class FileCodec : uint8_t { kUtf8, kAscii, kLatin1, kOther };
enum class Newline : uint8_t { kUniversal, kKeep, kLf, kCr, kCrLf };   // newline=None, '', '\n', '\r', '\r\n'
enum TextFlags : uint16_t {
  kTextReadable = 1, kTextWritable = 2, kTextLineBuffering = 4, kTextWriteThrough = 8, kTextStrict = 16, kTextStaticBuffer = 32,
  kTextBackslash = 64,       // errors="backslashreplace" (stderr)
  kTextNoTell = 128,         // inside iteration
  kTextEnd = 256,            // the last fill met the end of the file
  kTextClosed = 512,
  kTextSlurped = 1024,       // codec kOther: `in` holds the whole rest, recoded to UTF-8
  kTextStarted = 2048,       // something was written: no byte order mark any more
  kTextDetached = 4096,
};

struct TextFile : Object {
  Value buffer;              // a BinaryFile, or any object with read1, write, …
  Value encoding, errors;    // str; empty: utf-8, strict
  const char* mode;          // as given to open()
  uint16_t flags;
  FileCodec codec;
  Newline newline;
  uint8_t* out;              // encoded text on its way to `buffer`
  uint32_t out_count, out_capacity;
  uint8_t* in;               // bytes read, not decoded yet: in[in_position .. in_end), valid (if kTextStrict) up to in_valid
  size_t in_position, in_valid, in_end, in_capacity;
  // Through the codec machinery, for what UTF-8, ASCII and Latin-1 without errors can't do. Set by open(); null for the standard streams, so that
  // a program that only prints does not carry it.
  Result<Value> (*encode)(TextFile& file, Arg text);                               // bytes
  Result<Value> (*decode)(TextFile& file, const uint8_t* data, size_t size);       // str
  Bits dict_word;
};

extern Type _io_FileIO_type;

inline bool is_text_file(Arg a) { return is_exact(a, &_io_TextIOWrapper_type); }
bool is_binary_file(Arg a);
/// The str behind a str, bytes or os.PathLike; kExhausted for other things.
Result<Value> path_text(Arg path);

// ---- bytes (io_binary.cpp) ----

/// Allocates file.buffer if there is none.
void binary_need_buffer(BinaryFile& file);
Result<void> binary_write(BinaryFile& file, const uint8_t* data, size_t size);
Result<void> binary_flush(BinaryFile& file);
/// Up to `size` bytes: what is buffered, else one read() of the descriptor. 0 at the end.
Result<size_t> binary_read1(BinaryFile& file, uint8_t* out, size_t size);
/// All that is left, appended to a raw_alloc'ed buffer that holds `size` of `capacity` bytes.
Result<void> binary_read_all(BinaryFile& file, uint8_t*& data, size_t& size, size_t& capacity);
Result<int64_t> binary_tell(BinaryFile& file);
Result<int64_t> binary_seek(BinaryFile& file, int64_t offset, int whence);
Result<void> binary_close(BinaryFile& file);
Result<void> check_open(const BinaryFile& file);
Failure unsupported(const char* message);

// ---- text (io_text_write.cpp, io_text_read.cpp) ----

Result<void> text_write(TextFile& file, Arg str);
Result<void> text_write_utf8(TextFile& file, const char* text, size_t size);   // ASCII or valid UTF-8
Result<void> text_flush(TextFile& file);
/// Moves `out` to the buffer.
Result<void> text_write_flush(TextFile& file);
Result<void> text_close(TextFile& file);
/// The next line, empty at the end; `limit` < 0: none (counted in characters).
Result<Value> text_read_line(TextFile& file, int64_t limit);
Result<Value> text_read(TextFile& file, int64_t count);
Result<void> check_open(const TextFile& file);
void text_forget_input(TextFile& file);

extern Value sys_stdin, sys_stdout, sys_stderr, sys___stdin__, sys___stdout__, sys___stderr__;
/// file.write(text) and file.flush() for any file object.
Result<void> write_to(Arg file, Arg text);
Result<void> flush_file(Arg file);

/// KeyboardInterrupt if Ctrl-C was pressed. Called when a system call was interrupted.
Result<void> check_signals();

}  // namespace py
