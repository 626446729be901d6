// The life of a program of text alone. Its output fits the buffer, so that nothing is written before the end, except to a terminal: line by line.
#include "py/text_program.h"

#include <string.h>

#include "os_error_classes.h"
#include "platform.h"

namespace py {

namespace {

char output[8192], message[1024];
size_t output_size, message_size;
bool has_output = true, is_terminal;
volatile sig_atomic_t interrupted;
int failure;   // errno; -1: Ctrl-C

void on_interrupt(int) { interrupted = 1; }

// ---- standard error ----

void add(char c) {
  if (message_size < sizeof message) message[message_size++] = c;
}
void add(const char* text) {
  while (*text) add(*text++);
}

void add(int number) {
  if (number >= 10) add(number / 10);
  add(static_cast<char>('0' + number % 10));
}

/// The line of the source, if the file is where it was.
void add_source_line(const char* path, int line) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  size_t before = message_size;
  add("    ");
  size_t start = message_size, end = start;
  for (char c; read(fd, &c, 1) == 1 && line > 0;) {
    bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    line -= c == '\n';
    if (line != 1 || (blank && message_size == start)) continue;
    add(c);
    if (!blank) end = message_size;
  }
  close(fd);
  message_size = end;
  if (end == start) message_size = before;
  else add('\n');
}

void add_failure() {
  const char* name = "OSError";
  switch (failure) {
    case -1: name = "KeyboardInterrupt"; break;
#define PY_ROW(number, class_name) case number: name = #class_name; break;
    PY_ERRNO_CLASSES(PY_ROW)
#undef PY_ROW
  }
  add(name);
  if (failure < 0) return;
  add(": [Errno ");
  add(failure);
  add("] ");
  add(strerror(failure));
}

void tell() {
  add('\n');
  if (write(2, message, message_size) < 0) return;   // nowhere to say it
  message_size = 0;
}

// ---- standard output ----

void put(const char* text, size_t size) {
  memcpy(output + output_size, text, size);
  output_size += size;
}

bool fail(int error) {
  failure = error;
  return false;
}

bool flush() {
  size_t done = 0;
  bool ok = true;
  while (ok && done < output_size) {
    ssize_t n = write(1, output + done, output_size - done);
    if (n >= 0) done += static_cast<size_t>(n);
    else if (errno != EINTR) ok = fail(errno);
    if (ok && interrupted) ok = fail(-1);
  }
  // What was not written is tried again at the end.
  memmove(output, output + done, output_size - done);
  output_size -= done;
  return ok;
}

}  // namespace

Result<void> print_texts(const Text* texts, size_t count) {
  if (!has_output) return {};
  for (size_t i = 0; i < count; ++i) {
    if (i) put(" ", 1);
    put(texts[i].data, texts[i].size);
  }
  put("\n", 1);
  if (interrupted) fail(-1);
  else if (!is_terminal || flush()) return {};
  return Failure{};
}

/// One failure at most travels, from the only function there is.
void trace(const Frame& frame, int line) {
  add("Traceback (most recent call last):\n  File \"");
  add(frame.file);
  add("\", line ");
  add(line);
  add(", in ");
  add(frame.function);
  add('\n');
  add_source_line(frame.file, line);
}

int run_text_program(Result<void> (*code)()) {
  int argc = 0;
  char** argv = nullptr;
  start_platform(argc, argv);
  catch_interrupt(on_interrupt);   // and writing returns
  has_output = is_open(1);   // else print() is silent
  is_terminal = isatty(1);
  int result = 0;
  bool was_interrupted = false;
  if (code().failed()) {
    add_failure();
    tell();
    result = 1;
    was_interrupted = failure < 0;
    interrupted = 0;
  }
  if (!flush() && !(was_interrupted && failure < 0)) {
    add("Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n");
    add_failure();
    tell();
    result = 120;
  }
  if (was_interrupted) end_by_interrupt();
  return result;
}

}  // namespace py
