// The error of each thread's last call. Handlers do not look at what they catch, and raise nothing themselves: so an error's text is made at once, from its
// last line upwards, in place, and no memory is asked for.
#include "int_internal.h"
#include "py/numeric_library.h"

namespace py {

namespace {

struct ThreadError {
  const char* type;      // null: the last call succeeded
  const char* caught;    // what it was before it was caught
  const char* message;
  char* start;           // of what is written of the text
  const Frame* frame;    // of the places that are counted but not written
  int line;
  int count;
  char text[6000];       // if it is full, the outermost places are missing
};
__thread ThreadError thread_error;

// One way to the thread's storage, which takes a call.
[[gnu::noinline]] ThreadError& error() { return thread_error; }

// Calls of it are many, and small.
[[gnu::noinline]] void put(ThreadError& e, const char* words) {
  const char* end = words;
  while (*end) ++end;
  while (end != words && e.start != e.text) *--e.start = *--end;
}

[[gnu::noinline]] void put(ThreadError& e, int number) {
  char digits[12] = {}, *p = digits + 11;
  do *--p = static_cast<char>('0' + number % 10);
  while (number /= 10);
  put(e, p);
}

/// A line that comes more than three times running is counted, as CPython does.
[[gnu::noinline]] void put_places(ThreadError& e) {
  if (e.count > 3) {
    put(e, e.count == 4 ? " more time]\n" : " more times]\n");
    put(e, e.count - 3);
    put(e, "  [Previous line repeated ");
    e.count = 3;
  }
  while (e.count-- > 0) {
    put(e, "\n");
    put(e, e.frame->function);
    put(e, ", in ");
    put(e, e.line);
    put(e, "\", line ");
    put(e, e.frame->file);
    put(e, "  File \"");
  }
}

}  // namespace

Failure raise_text(Type& type, const char* text) {
  ThreadError& e = error();
  e.type = reinterpret_cast<const char*>(&type);   // see error_names.cpp
  e.message = text;
  e.count = 0;
  e.start = e.text + sizeof e.text - 1;
  put(e, "\n");
  put(e, text);
  if (*text) put(e, ": ");
  put(e, e.type);
  return {};
}
Failure raise(Type& type) { return raise_text(type, ""); }

/// These files raise plain texts.
Failure raise_formatted(Type& type, const char* text, ...) { return raise_text(type, text); }

Failure recursion_error(const char*) { return raise_text(RecursionError, "maximum recursion depth exceeded"); }
Failure result_out_of_range() { return raise_text(OverflowError, "(34, 'Numerical result out of range')"); }

void trace(const Frame& frame, int line) {
  ThreadError& e = error();
  if (e.count == 0 || e.frame != &frame || e.line != line) {
    put_places(e);
    e.frame = &frame;
    e.line = line;
    e.count = 0;
  }
  ++e.count;
}

void finish_error() {
  ThreadError& e = error();
  if (e.count == 0) return;
  put_places(e);
  put(e, "Traceback (most recent call last):\n");
}

bool catch_error(Arg type) { return error().type == type.as<const char>() && catch_all(); }
bool catch_all() {
  error().caught = error().type;
  forget_error();
  return true;
}

void raise_again() { error().type = error().caught; }
void forget_error() { error().type = nullptr; }
const char* last_error() { return error().type ? error().start : nullptr; }
const char* last_error_type() { return error().type; }
const char* last_error_message() { return error().type ? error().message : nullptr; }

}  // namespace py
