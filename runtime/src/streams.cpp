// sys.stdin, sys.stdout and sys.stderr: static objects, so that a program that starts touches nothing but these words.

#include "files.h"
#include "platform.h"

namespace py {

static uint8_t stdout_text[kIoBufferSize], stdout_bytes[kIoBufferSize], stderr_text[kIoBufferSize], stderr_bytes[kIoBufferSize];
// Plain bytes, filled below: no constructor before main, no destructor after it.
alignas(BinaryFile) static char binary_files[3 * sizeof(BinaryFile)];
alignas(TextFile) static char text_files[3 * sizeof(TextFile)];
static BinaryFile* binary_file(int fd) { return reinterpret_cast<BinaryFile*>(binary_files) + fd; }
static TextFile* text_file(int fd) { return reinterpret_cast<TextFile*>(text_files) + fd; }

PY_COLD static void set_up(int fd, const char* binary_mode, Type* binary_type, uint16_t binary_flags, Arg name, const char* mode, uint16_t text_flags,
                   uint8_t* bytes, uint8_t* text) {
  BinaryFile& b = *binary_file(fd);
  b.type = binary_type;
  b.refcount = kImmortal;
  b.fd = fd;
  b.name.bits = name.bits;
  b.mode = binary_mode;
  b.flags = binary_flags;
  b.static_buffer = bytes;
  TextFile& t = *text_file(fd);
  t.type = &_io_TextIOWrapper_type;
  t.refcount = kImmortal;
  t.buffer.bits = Arg(&b).bits;  // immortal, as the texts
  t.encoding.bits = "utf-8"_s.bits;
  t.errors.bits = (fd == 2 ? "backslashreplace"_s : "strict"_s).bits;
  t.mode = mode;
  t.flags = text_flags;
  t.newline = kTranslatesInput ? Newline::kUniversal : Newline::kLf;
  t.out = text;
  t.out_capacity = text ? kIoBufferSize : 0;
}

/// None if whoever started the program has closed it.
static Arg stream(int fd) { return is_open(fd) ? Arg(text_file(fd)) : Arg(kNone); }

PY_COLD void set_up_streams() {
  // PYTHONUNBUFFERED is not looked at: like CPython without it. A terminal gets each line at once.
  uint16_t tty = isatty(1) ? kTextLineBuffering : 0;
  set_up(0, "rb", &_io_BufferedReader_type, kFileReadable, "<stdin>"_s, "r", kTextReadable | kTextStrict, nullptr, nullptr);
  set_up(1, "wb", &_io_BufferedWriter_type, kFileWritable, "<stdout>"_s, "w",
         static_cast<uint16_t>(kTextWritable | kTextStrict | kTextStaticBuffer | tty), stdout_bytes, stdout_text);
  set_up(2, "wb", &_io_BufferedWriter_type, kFileWritable, "<stderr>"_s, "w",
         kTextWritable | kTextBackslash | kTextLineBuffering | kTextStaticBuffer, stderr_bytes, stderr_text);
  sys_stdin = sys___stdin__ = stream(0);
  sys_stdout = sys___stdout__ = stream(1);
  sys_stderr = sys___stderr__ = stream(2);
}

}  // namespace py
